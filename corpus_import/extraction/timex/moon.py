"""Feasts that go by the moon, from the tables of the ``holidays`` package.

They are found to the day only where a calendar was computed; where the new moon is sighted they may be a day off, so
their dates are approximate. The package is loaded when a text first names such a feast.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from .calendar import Granule, from_date

CALENDARS = {
    "islamic": "_IslamicLunar",
    "chinese": "_ChineseLunisolar",
    "hindu": "_HinduLunisolar",
    "hebrew": "_HebrewLunisolar",
}


@lru_cache(maxsize=1024)
def lunar_feast(name: str, year: int) -> Granule | None:
    """The day of "islamic.eid_al_fitr" and the like in a Gregorian year, the first where it falls twice.

    None outside the years of the tables (about 1925 to 2077). Raises KeyError and AttributeError for unknown names.
    """
    from holidays import calendars

    calendar, feast = name.split(".")
    tables = getattr(calendars, CALENDARS[calendar])()
    plural = calendar == "islamic"
    found = getattr(tables, f"{feast}_{'dates' if plural else 'date'}")(year)
    # A date, a date with whether it is estimated, several of these, or nothing, as the calendar has it.
    listed = list(found) if isinstance(found, Iterable) else [found]
    days = [day for one in listed for day in (one if isinstance(one, tuple) else (one,))]
    inside = [day for day in days if isinstance(day, date) and day.year == year]
    return from_date(min(inside)) if inside else None
