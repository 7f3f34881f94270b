"""Days that have a name and a rule: fixed days, days around Easter, the nth weekday of a month."""

from . import calendar
from .calendar import Granule, Unit
from .meaning import Feast
from .moon import lunar_feast

FIRST_GREGORIAN = 1583  # the first year whose Easter was counted by the Gregorian calendar


def easter(year: int) -> Granule:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return Granule(Unit.DAY, calendar.day_number(year, month, day + 1))


def julian_easter(year: int) -> Granule:
    """Easter Sunday by the Julian calendar, named as in it (Meeus, "Astronomical Algorithms")."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return Granule(Unit.DAY, calendar.day_number(year, month, day + 1))


def orthodox_easter(year: int) -> Granule:
    """Easter Sunday of the Orthodox church, which counts by the Julian calendar, as the Gregorian names the day."""
    return julian_easter(year).shifted(year // 100 - year // 400 - 2)


def feast_day(feast: Feast, year: int) -> Granule | None:
    """The day in ``year``, or None where that year has none."""
    if feast.lunar:
        return lunar_feast(feast.lunar, year)
    if feast.from_easter is not None:
        if year <= 0:
            return None
        # Dates stay in the calendar of their time, as texts give them.
        return (easter if year >= FIRST_GREGORIAN else julian_easter)(year).shifted(feast.from_easter)
    if feast.from_orthodox_easter is not None:
        return orthodox_easter(year).shifted(feast.from_orthodox_easter) if year > 0 else None
    if not feast.nth:
        return calendar.day_of(year, feast.month, feast.day)
    month = calendar.month_of(year, feast.month)
    if feast.nth < 0:
        last = month.last
        return Granule(Unit.DAY, last - (last - calendar.MONDAY_OF_WEEK_0 - feast.weekday + 1) % 7 + feast.further)
    first = month.first
    offset = (feast.weekday - 1 - (first - calendar.MONDAY_OF_WEEK_0)) % 7
    return Granule(Unit.DAY, first + offset + 7 * (feast.nth - 1) + feast.further)
