"""EDTF text from numbers: what the import has found out, written down no finer than it is known."""

from datetime import date

from timeline.dates.errors import InvalidDate, gettext_noop
from timeline.dates.gregorian import days_in_month


def year_text(year: int) -> str:
    """An astronomical year: 2005, -0043 for 44 BC, Y12000 beyond four digits."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def month_text(year: int, month: int) -> str:
    return f"{year_text(year)}-{month:02}"


def day_text(year: int, month: int, day: int) -> str:
    return f"{month_text(year, month)}-{day:02}"


def from_days(first: date, last: date) -> str:
    """From the first day to the last one, both inside, in the fewest words that say the same.

    A whole year is 2005, whole months 2005-07 or 2005-07/2005-09, one day is that day, else it is an
    interval of days. Raises `InvalidDate` if the last day is before the first.
    """
    if last < first:
        raise InvalidDate(
            gettext_noop("%(first)s to %(last)s is no interval: it starts after it ends."),
            first=first.isoformat(),
            last=last.isoformat(),
        )
    return shortest((first.year, first.month, first.day), (last.year, last.month, last.day))


def shortest(first: tuple[int, int, int], last: tuple[int, int, int]) -> str:
    """EDTF from the first to the last day, each (year, month, day) with an astronomical year, both inside."""
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        texts = year_text(first[0]), year_text(last[0])
    elif first[2] == 1 and last[2] == days_in_month(*last[:2]):
        texts = month_text(*first[:2]), month_text(*last[:2])
    else:
        texts = day_text(*first), day_text(*last)
    return texts[0] if texts[0] == texts[1] else "/".join(texts)


def qualified(text: str, *, approximate: bool = False, uncertain: bool = False) -> str:
    """The text of a date or interval, each of its dates marked as ~, ? or %, beside what marks it has already."""
    return "/".join(
        side if side in ("", "..") else _qualified_point(side, approximate, uncertain) for side in text.split("/")
    )


def _qualified_point(text: str, approximate: bool, uncertain: bool) -> str:
    bare = text.rstrip("~?%")
    marks = text[len(bare) :]
    approximate = approximate or "~" in marks or "%" in marks
    uncertain = uncertain or "?" in marks or "%" in marks
    if approximate and uncertain:
        return f"{bare}%"
    return f"{bare}~" if approximate else f"{bare}?" if uncertain else bare
