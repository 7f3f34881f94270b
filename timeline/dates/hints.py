"""What somebody who wrote no EDTF probably meant: the suggestion in an error message, never a reading."""

import re
from collections.abc import Callable

from timeline.dates.writing import day_text, month_text, qualified, year_text

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{3,4})"
_NESTED_AT_MOST = 4
_LENGTH_AT_MOST = 60


def suggest(text: str) -> str | None:
    """EDTF for plain English and for other ways to write a date with figures; None where that is a guess too far.

    Which of the two 03/04/2005 is, is not ours to decide: "2005-04-03 or 2005-03-04". The guess may name a day
    that does not exist.
    """
    if len(text) > _LENGTH_AT_MOST:
        return None
    return _guess(" ".join(text.lower().split()), _NESTED_AT_MOST)


def _guess(text: str, nested: int) -> str | None:
    for pattern, write in _SIMPLE:
        if match := pattern.fullmatch(text):
            return write(match)
    if nested:
        for pattern, combine in _COMPOUND:
            if match := pattern.fullmatch(text):
                parts = [_guess(part, nested - 1) for part in match.groups()]
                return combine(*(part for part in parts if part)) if all(parts) else None
    return None


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _named_day(match: re.Match[str]) -> str:
    return day_text(int(match["year"]), _month_number(match["month"]), int(match["day"]))


def _figures(match: re.Match[str]) -> str:
    first, second, year = (int(match[n]) for n in (1, 2, 3))
    day_first, month_first = day_text(year, second, first), day_text(year, first, second)
    if first > 12 or first == second:
        return day_first
    return month_first if second > 12 else f"{day_first} or {month_first}"


def _basic_day(figures: str) -> str:
    return f"{figures[:4]}-{figures[4:6]}-{figures[6:]}"


def _century(match: re.Match[str]) -> str:
    number = int(match[1])
    return f"-{number - 1:02}XX" if match[2] else f"{number - 1:02}XX"


_SIMPLE: list[tuple[re.Pattern[str], Callable[[re.Match[str]], str]]] = [
    (re.compile(pattern, re.ASCII), write)
    for pattern, write in (
        (r"\d{4}", lambda m: m[0]),
        (r"\d{1,3}", lambda m: year_text(int(m[0]))),
        (r"y?(\d{5,12})", lambda m: _basic_day(m[1]) if len(m[1]) == 8 else year_text(int(m[1]))),
        (r"(\d{4})[-/.](\d{1,2})", lambda m: month_text(int(m[1]), int(m[2]))),
        (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", lambda m: day_text(int(m[1]), int(m[2]), int(m[3]))),
        (r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", _figures),
        (r"(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)(z?)", lambda m: f"{m[1]}T{m[2]}{m[3].upper()}"),
        (rf"{_MONTH} ?(?:of )?{_YEAR}", lambda m: month_text(int(m["year"]), _month_number(m["month"]))),
        (rf"{_DAY} (?:of )?{_MONTH} ?{_YEAR}", _named_day),
        (rf"{_MONTH} {_DAY},? {_YEAR}", _named_day),
        (r"(spring|summer|autumn|fall|winter)(?: of)?,? (\d{4})", lambda m: f"{m[2]}-{_SEASONS[m[1]]}"),
        (r"(?:the )?(\d{2,3})0'?s", lambda m: f"{int(m[1]):03}X"),
        (r"(?:the )?(\d{1,2})(?:st|nd|rd|th)[- ]century(?: (b\.?c\.?)(?:e\.?)?| a\.?d\.?| c\.?e\.?)?", _century),
        (r"(\d{1,12}) b\.?c\.?(?:e\.?)?", lambda m: year_text(1 - int(m[1]))),
        (r"(?:a\.?d\.? ?)(\d{1,4})|(\d{1,4}) ?(?:a\.?d\.?|c\.?e\.?)", lambda m: year_text(int(m[1] or m[2]))),
    )
]

_COMPOUND: list[tuple[re.Pattern[str], Callable[..., str]]] = [
    (re.compile(pattern, re.ASCII), combine)
    for pattern, combine in (
        (
            r"(?:circa|ca?\.?|about|around|approximately|approx\.?|roughly|~) ?(.+)",
            lambda a: qualified(a, approximate=True),
        ),
        (r"(?:possibly|perhaps|maybe|probably) (.+)", lambda a: qualified(a, uncertain=True)),
        (r"(?:between|from) (.+?) (?:and|to|until) (.+)", lambda a, b: f"{a}/{b}"),
        (r"(.+?) (?:to|until|-) (.+)", lambda a, b: f"{a}/{b}"),
        (r"(\d{4}) ?- ?(\d{4})", lambda a, b: f"{a}/{b}"),
        (r"(.+) or (?:before|earlier)", lambda a: f"[..{a}]"),
        (r"(.+) or (?:after|later)", lambda a: f"[{a}..]"),
        (r"(?:since|from) (.+)", lambda a: f"{a}/.."),
        (r"(?:until|till) (.+)", lambda a: f"../{a}"),
    )
]
