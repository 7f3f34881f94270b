"""One date in words: the parts that intervals and sets are put together from."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from timeline.dates.edtf_date import EDTFDate, Precision
from timeline.dates.errors import gettext_noop
from timeline.dates.gregorian import SECONDS_A_DAY, civil

Gettext = Callable[[str], str]

MONTHS = (
    gettext_noop("January"),
    gettext_noop("February"),
    gettext_noop("March"),
    gettext_noop("April"),
    gettext_noop("May"),
    gettext_noop("June"),
    gettext_noop("July"),
    gettext_noop("August"),
    gettext_noop("September"),
    gettext_noop("October"),
    gettext_noop("November"),
    gettext_noop("December"),
)
_SEASONS = {
    21: gettext_noop("spring %(year)s"),
    22: gettext_noop("summer %(year)s"),
    23: gettext_noop("autumn %(year)s"),
    24: gettext_noop("winter %(year)s"),
    25: gettext_noop("spring %(year)s (northern hemisphere)"),
    26: gettext_noop("summer %(year)s (northern hemisphere)"),
    27: gettext_noop("autumn %(year)s (northern hemisphere)"),
    28: gettext_noop("winter %(year)s (northern hemisphere)"),
    29: gettext_noop("spring %(year)s (southern hemisphere)"),
    30: gettext_noop("summer %(year)s (southern hemisphere)"),
    31: gettext_noop("autumn %(year)s (southern hemisphere)"),
    32: gettext_noop("winter %(year)s (southern hemisphere)"),
    33: gettext_noop("first quarter of %(year)s"),
    34: gettext_noop("second quarter of %(year)s"),
    35: gettext_noop("third quarter of %(year)s"),
    36: gettext_noop("fourth quarter of %(year)s"),
    37: gettext_noop("first third of %(year)s"),
    38: gettext_noop("second third of %(year)s"),
    39: gettext_noop("last third of %(year)s"),
    40: gettext_noop("first half of %(year)s"),
    41: gettext_noop("second half of %(year)s"),
}
_INTO_THE_NEXT_YEAR = (24, 28, 30)
_AGES = (
    (10**9, gettext_noop("%(number)s billion years ago")),
    (10**6, gettext_noop("%(number)s million years ago")),
    (10**5, gettext_noop("%(number)s years ago")),
)
_QUALIFIERS = re.compile(r"[?~%]")
_OF_YEARS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)
_OF_PERIODS = (
    Precision.QUARTER,
    Precision.QUADRIMESTER,
    Precision.SEMESTER,
    Precision.DECADE,
    Precision.CENTURY,
    Precision.MILLENNIUM,
)


def qualified_words(words: str, date: EDTFDate, gettext: Gettext) -> str:
    """The words with what `date` says of its own certainty."""
    if date.approximate:
        of_years = date.precision in _OF_YEARS or _is_range_of_years(date)
        words = (gettext("c. %(date)s") if of_years else gettext("about %(date)s")) % {"date": words}
    return gettext("possibly %(date)s") % {"date": words} if date.uncertain else words


def _is_range_of_years(date: EDTFDate) -> bool:
    return bool(date.start and date.end and date.start.precision in _OF_YEARS and date.end.precision in _OF_YEARS)


def first_day_of(date: EDTFDate) -> tuple[int, int, int]:
    """Year, month and day on which a date that has a start begins, UTC."""
    assert date.earliest is not None
    return civil(date.earliest // SECONDS_A_DAY)


def plain_words(date: EDTFDate, gettext: Gettext) -> str | None:
    """A single date without its qualifiers; None where its masked digits are best told as a range."""
    text = _QUALIFIERS.sub("", date.text)
    year, month, day = first_day_of(date)
    if "T" in text:
        day_, time = moment_words(date, gettext)
        return gettext("%(day)s, %(time)s") % {"day": day_, "time": time}
    if "X" in text:
        return _masked_words(text, year, gettext)
    if "S" in text:
        return year_words(_written_year(text), gettext)
    if date.precision == Precision.DAY:
        return day_words(year, month, day, gettext)
    if date.precision == Precision.MONTH:
        return month_words(year, month, gettext)
    if date.precision == Precision.YEAR:
        return year_words(year, gettext)
    return _season_words(year_words(year, gettext), year, int(text[-2:]), gettext)


def year_words(year: int, gettext: Gettext) -> str:
    """2005, AD 79, 44 BC, year 12000, 170 million years ago."""
    if year > 9999:
        return gettext("year %(year)s") % {"year": f"{year:,}" if year > 99_999 else year}
    if year >= 1000:
        return str(year)
    if year > 0:
        return gettext("AD %(year)s") % {"year": year}
    return _age_words(-year, gettext) or gettext("%(year)s BC") % {"year": years_before(year)}


def years_before(year: int) -> str:
    """The number in "12,001 BC" for an astronomical year of 0 or before."""
    return f"{1 - year:,}" if year <= -9999 else str(1 - year)


def is_age(year: int) -> bool:
    """Whether so round and far a year is told by how long ago it was."""
    return year <= -_AGES[-1][0] and len(str(-year).rstrip("0")) <= 4


def month_words(year: int, month: int, gettext: Gettext) -> str:
    return gettext("%(month)s %(year)s") % {"month": gettext(MONTHS[month - 1]), "year": year_words(year, gettext)}


def day_words(year: int, month: int, day: int, gettext: Gettext) -> str:
    return gettext("%(day)s %(month)s") % {"day": day, "month": month_words(year, month, gettext)}


def moment_words(date: EDTFDate, gettext: Gettext) -> tuple[str, str]:
    """Day and time of day, as the clocks showed them at the offset that the text gives; UTC where it gives none."""
    assert date.earliest is not None
    offset = re.search(r"([+-])(\d\d)(?::(\d\d))?$", _QUALIFIERS.sub("", date.text).partition("T")[2])
    seconds, zone = 0, "UTC"
    if offset:
        sign, hours, minutes = offset[1], int(offset[2]), int(offset[3] or 0)
        seconds = (hours * 3600 + minutes * 60) * (-1 if sign == "-" else 1)
        zone = f"UTC{sign}{hours:02}:{minutes:02}"
    day_number, second = divmod(date.earliest + seconds, SECONDS_A_DAY)
    clock = (datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=second)).time()
    return day_words(*civil(day_number), gettext), f"{clock:{'%H:%M:%S' if second % 60 else '%H:%M'}} {zone}"


def _age_words(years: int, gettext: Gettext) -> str | None:
    if not is_age(-years):
        return None
    for size, template in _AGES:
        if years >= size:
            number = f"{years:,}" if size < 10**6 else f"{years / size:g}"
            return gettext(template) % {"number": number}
    return None


def _written_year(text: str) -> int:
    base, _, exponent = text.partition("S")[0].removeprefix("Y").partition("E")
    return int(base) * 10 ** int(exponent or 0)


def _season_words(year_in_words: str, year: int, code: int, gettext: Gettext) -> str:
    if code in _INTO_THE_NEXT_YEAR and 1000 <= year <= 9998:
        year_in_words = f"{year}–{(year + 1) % 100:02}"
    return gettext(_SEASONS[code]) % {"year": year_in_words}


def with_article(words: str, date: EDTFDate, gettext: Gettext) -> str:
    """The words as they follow "since" or "throughout": since the 1990s, but since 1990."""
    period = date.precision in _OF_PERIODS and not (date.approximate or date.uncertain)
    return gettext("the %(date)s") % {"date": words} if period else words


def _masked_words(text: str, first_year: int, gettext: Gettext) -> str | None:
    year, *rest = text.removeprefix("-").split("-")
    if year == "XXXX":
        return _without_year(rest, gettext)
    if "X" not in year:
        in_year = {"date": year_words(first_year, gettext)}
        if rest == ["XX"]:
            return gettext("some month in %(date)s") % in_year
        if rest == ["XX", "XX"]:
            return gettext("some day in %(date)s") % in_year
        if rest[1:] == ["XX"] and "X" not in rest[0]:
            return gettext("some day in %(date)s") % {"date": month_words(first_year, int(rest[0]), gettext)}
        return None
    known = year.rstrip("X")
    if rest or "X" in known:
        return None
    return _period_words(known, text.startswith("-"), gettext)


def _without_year(rest: list[str], gettext: Gettext) -> str | None:
    if any("X" in part for part in rest):
        return None if rest.count("XX") < len(rest) else gettext("year unknown")
    if not rest:
        return gettext("year unknown")
    month = int(rest[0])
    if month > 12:
        return None
    words = gettext(MONTHS[month - 1])
    if len(rest) == 2:
        words = gettext("%(day)s %(month)s") % {"day": int(rest[1]), "month": words}
    return gettext("%(date)s, year unknown") % {"date": words}


def _period_words(known: str, before_christ: bool, gettext: Gettext) -> str | None:
    """The decade, century or millennium whose years begin with the digits that are known."""
    if len(known) == 3:
        if before_christ or int(known) == 0:
            return None
        decade = gettext("%(year)ss") % {"year": int(known) * 10}
        return decade if int(known) >= 100 else gettext("AD %(year)s") % {"year": decade}
    ordinal = ordinal_words(int(known) + 1, gettext)
    template = gettext("%(ordinal)s century") if len(known) == 2 else gettext("%(ordinal)s millennium")
    words = template % {"ordinal": ordinal}
    return gettext("%(year)s BC") % {"year": words} if before_christ else words


def ordinal_words(number: int, gettext: Gettext) -> str:
    if number % 100 not in (11, 12, 13):
        if number % 10 == 1:
            return gettext("%(number)sst") % {"number": number}
        if number % 10 == 2:
            return gettext("%(number)snd") % {"number": number}
        if number % 10 == 3:
            return gettext("%(number)srd") % {"number": number}
    return gettext("%(number)sth") % {"number": number}
