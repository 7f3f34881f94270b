"""The calendar as whole numbers: every day, week, month, season or century is a unit and an index.

"The month after next" is then an addition, and "the week of that day" a division. Days count from 1970-01-01 in the
proleptic Gregorian calendar, years are astronomical (1 BC is 0), weeks are those of ISO 8601 and start on Monday.
TIMEX3 values follow TimeML 1.2.1, EDTF follows ISO 8601-2:2019.
"""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import gregorian
from timeline.dates.gregorian import day_number, days_in_month
from timeline.dates.writing import day_text, shortest, year_text


class Unit(StrEnum):
    """What can be counted on a calendar, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


DAY, MONTH, YEAR = Unit.DAY, Unit.MONTH, Unit.YEAR  # looked at for every expression
FINENESS = {unit: rank for rank, unit in enumerate(Unit)}
PARTS_OF_YEAR = {Unit.MONTH: 12, Unit.SEASON: 4, Unit.QUARTER: 4, Unit.HALF: 2}
YEARS_IN = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
LENGTH_IN_DAYS = {
    DAY: 1,
    Unit.WEEKEND: 7,
    Unit.WEEK: 7,
    Unit.FORTNIGHT: 14,
    Unit.MONTH: 30,
    Unit.SEASON: 365,
    Unit.QUARTER: 91,
    Unit.HALF: 183,
    Unit.YEAR: 365,
    Unit.DECADE: 3652,
    Unit.CENTURY: 36524,
    Unit.MILLENNIUM: 365242,
}
SEASON_CODES = ("WI", "SP", "SU", "FA")  # a winter is counted in the year of its January
SEASON_EDTF = (24, 21, 22, 23)
LEAP_YEAR = 2000
ORDINAL_OF_1970 = date(1970, 1, 1).toordinal()
LAST_ORDINAL = date.max.toordinal()
MONDAY_OF_WEEK_0 = -3  # 1970-01-01 was a Thursday


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    ordinal = number + ORDINAL_OF_1970
    if not 0 < ordinal <= LAST_ORDINAL:
        return gregorian.civil(number)
    day = date.fromordinal(ordinal)
    return day.year, day.month, day.day


class Granule(NamedTuple):
    """One stretch of the calendar: the ``index``-th ``unit`` (year 2001 is (YEAR, 2001), its March (MONTH, 24014))."""

    unit: Unit
    index: int  # type: ignore[assignment]

    def shifted(self, steps: int) -> "Granule":
        return Granule(self.unit, self.index + steps)

    @property
    def year(self) -> int:
        """The year that holds the first day; for decades and longer, their first year."""
        if self.unit in PARTS_OF_YEAR:
            return self.index // PARTS_OF_YEAR[self.unit]
        if self.unit in YEARS_IN:
            return self.index * YEARS_IN[self.unit]
        return civil(self.first)[0]

    @property
    def part(self) -> int:
        """Which month, season, quarter or half of its year, from 1."""
        return self.index % PARTS_OF_YEAR[self.unit] + 1

    @property
    def first(self) -> int:
        """Number of the first day."""
        return self.index if self.unit is DAY else _first_day(self.unit, self.index)

    @property
    def last(self) -> int:
        """Number of the last day inside."""
        if self.unit is DAY:
            return self.index
        if self.unit is Unit.WEEKEND:
            return self.first + 1
        return _first_day(self.unit, self.index + 1) - 1

    def within(self, unit: Unit) -> "Granule":
        """The granule of a coarser (or the same) unit that holds this one's first day."""
        return self if unit is self.unit else holding(unit, self.first)


@lru_cache(maxsize=4096)
def _first_day(unit: Unit, index: int) -> int:
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return index * 7 + MONDAY_OF_WEEK_0 + (5 if unit is Unit.WEEKEND else 0)
    if unit in PARTS_OF_YEAR:
        start = index * (12 // PARTS_OF_YEAR[unit]) - (1 if unit is Unit.SEASON else 0)
        return day_number(start // 12, start % 12 + 1)
    return day_number(index * YEARS_IN[unit])


def month_of(year: int, month: int) -> Granule:
    return Granule(Unit.MONTH, year * 12 + month - 1)


def day_of(year: int, month: int, day: int) -> Granule | None:
    """The day, or None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        return None
    return Granule(DAY, day_number(year, month, day))


def some_year_has(month: int, day: int) -> bool:
    """Whether there is such a day, be it in leap years only."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(LEAP_YEAR, month)


def named(unit: Unit, year: int, number: int, day: int) -> Granule | None:
    """The day, the ``number``-th month, season, quarter or half of a year, or the year, decade or century it is in."""
    if unit is DAY:
        return day_of(year, number, day)
    if unit in PARTS_OF_YEAR:
        return Granule(unit, year * PARTS_OF_YEAR[unit] + number - 1)
    return Granule(unit, year // YEARS_IN[unit])


def holding(unit: Unit, day: int) -> Granule:
    """The granule of ``unit`` that a day number falls into."""
    if unit is DAY:
        return Granule(unit, day)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return Granule(unit, (day - MONDAY_OF_WEEK_0) // 7)
    year, month, _ = civil(day)
    if unit in PARTS_OF_YEAR:
        months = year * 12 + month - 1 + (1 if unit is Unit.SEASON else 0)
        return Granule(unit, months // (12 // PARTS_OF_YEAR[unit]))
    return Granule(unit, year // YEARS_IN[unit])


def weekday(day: int) -> int:
    """Of a day number, 1 for Monday."""
    return (day - MONDAY_OF_WEEK_0) % 7 + 1


def timex_year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def iso_week(day: int) -> tuple[int, int]:
    """ISO week-numbering year and week of a day number."""
    ordinal = day + ORDINAL_OF_1970
    if 0 < ordinal <= LAST_ORDINAL:
        return date.fromordinal(ordinal).isocalendar()[:2]
    thursday = day - (day - MONDAY_OF_WEEK_0) % 7 + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1


def timex_value(granule: Granule) -> str:
    """TIMEX3: 2001-09-11, 2001-W37, 2022-SU, 2001-Q3, 2001-H2, 199, 19, BC0480."""
    unit = granule.unit
    if unit is DAY:
        year, month, day = civil(granule.index)
        return f"{timex_year(year)}-{month:02d}-{day:02d}"
    year = granule.year
    if unit in (Unit.WEEK, Unit.WEEKEND):
        year, week = iso_week(granule.first)
        return f"{timex_year(year)}-W{week:02d}" + ("-WE" if unit is Unit.WEEKEND else "")
    if unit is Unit.MONTH:
        return f"{timex_year(year)}-{granule.part:02d}"
    if unit is Unit.SEASON:
        return f"{timex_year(year)}-{SEASON_CODES[granule.part - 1]}"
    if unit is Unit.QUARTER:
        return f"{timex_year(year)}-Q{granule.part}"
    if unit is Unit.HALF:
        return f"{timex_year(year)}-H{granule.part}"
    if unit is Unit.YEAR:
        return timex_year(year)
    digits = {Unit.DECADE: 3, Unit.CENTURY: 2, Unit.MILLENNIUM: 1}[unit]
    return f"{year:04d}"[:digits] if year >= 0 else timex_year(year)[: digits + 2]


def iso_text(granule: Granule) -> str:
    """What TIMEX3 and EDTF write alike: days, months and years from 1 to 9999; "" for any other."""
    unit, index = granule
    if unit is DAY:
        ordinal = index + ORDINAL_OF_1970
        return date.fromordinal(ordinal).isoformat() if 0 < ordinal <= LAST_ORDINAL else ""
    if unit is MONTH:
        return f"{index // 12:04d}-{index % 12 + 1:02d}" if 12 <= index < 120_000 else ""
    return f"{index:04d}" if unit is YEAR and 0 < index <= 9999 else ""


def edtf(granule: Granule) -> str:
    """EDTF: 2001-09-11, 2001-09, 2022-22 (summer), 2001-35 (third quarter), 199X, 19XX; a week as its two days."""
    return iso_text(granule) or _edtf(granule)


@lru_cache(maxsize=4096)
def _edtf(granule: Granule) -> str:
    unit, year = granule.unit, year_text(granule.year)
    if year.startswith("Y"):  # ISO 8601-2 writes such years only by themselves
        return year
    if unit is DAY:
        return day_text(*civil(granule.index))
    if unit in (Unit.WEEK, Unit.WEEKEND):
        return f"{edtf(Granule(DAY, granule.first))}/{edtf(Granule(DAY, granule.last))}"
    if unit is Unit.MONTH:
        return f"{year}-{granule.part:02d}"
    if unit is Unit.SEASON:
        return f"{year}-{SEASON_EDTF[granule.part - 1]}"
    if unit is Unit.QUARTER:
        return f"{year}-{32 + granule.part}"
    if unit is Unit.HALF:
        return f"{year}-{39 + granule.part}"
    if unit is Unit.YEAR:
        return year
    unknown = {Unit.DECADE: 1, Unit.CENTURY: 2, Unit.MILLENNIUM: 3}[unit]
    if granule.index < 0:
        return span_edtf(granule.first, granule.last)
    return year[:-unknown] + "X" * unknown


def span_edtf(first: int, last: int) -> str:
    """EDTF of the days ``first`` to ``last``, by whole years or months where the bounds allow it."""
    begin, end = civil(first), civil(last)
    if max(abs(begin[0]), abs(end[0])) > 9999:  # ISO 8601-2 writes such years only by themselves
        return year_text(begin[0]) if begin[0] == end[0] else f"{year_text(begin[0])}/{year_text(end[0])}"
    return shortest(begin, end)


def from_date(day: date) -> Granule:
    return Granule(DAY, day.toordinal() - ORDINAL_OF_1970)


def read_edtf(text: str) -> tuple[Granule, bool] | None:
    """Year, season, month or day (or an interval inside a month or year), and whether it is qualified (~ ? %).

    Returns None for what names no such stretch: an open interval, a set, an empty string.
    """
    approximate = any(mark in text for mark in "~?%")
    ends = [_plain(end) for end in text.translate({ord(mark): None for mark in "~?%"}).split("/")]
    if len(ends) > 2 or None in ends:
        return None
    first, last = ends[0], ends[-1]
    if first == last and first is not None:
        return first, approximate
    assert first is not None
    assert last is not None
    for unit in (DAY, Unit.MONTH, Unit.YEAR):
        if FINENESS[unit] >= max(FINENESS[first.unit], FINENESS[last.unit]):
            whole = first.within(unit)
            if whole.first <= first.first and last.last <= whole.last:
                return whole, approximate
    return None


def _plain(text: str) -> Granule | None:
    sign = -1 if text.startswith("-") else 1
    pieces = text.removeprefix("-").split("T")[0].split("-")
    if not all(piece.isascii() and piece.isdigit() for piece in pieces) or len(pieces[0]) != 4 or len(pieces) > 3:
        return None
    year, *rest = (int(piece) for piece in pieces)
    if not rest:
        return Granule(Unit.YEAR, sign * year)
    if len(rest) == 2:
        return day_of(sign * year, *rest)
    if rest[0] in SEASON_EDTF:
        return Granule(Unit.SEASON, sign * year * 4 + SEASON_EDTF.index(rest[0]))
    return month_of(sign * year, rest[0]) if 1 <= rest[0] <= 12 else None
