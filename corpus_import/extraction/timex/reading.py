"""What resolving gives: the reading of one time expression, and the few ways to make one."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from . import calendar
from .calendar import DAY, Granule, Unit
from .meaning import Part
from .narrative import Tense
from .parts import part_span

FARTHEST = 10**8  # years; what is further is a slip of the pen, and no EDTF reader takes it
PUBLICATION = "publication"
AskTense: TypeAlias = Callable[[], Tense]  # the words around are looked at only where the tense matters
UNKNOWN_VALUES = {
    DAY: "XXXX-XX-XX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.SEASON: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
    Unit.MILLENNIUM: "X",
}


class Reading(NamedTuple):
    """A time expression resolved as far as it can be; ``granule`` is what the story moves to."""

    type: str
    value: str
    edtf: str = ""
    nature: str = "within"
    anchor: str = ""
    wants: str = ""
    granule: Granule | None = None
    from_writing: bool = False


def known(granule: Granule, part: Part, anchor: str, from_writing: bool = False, approximate: bool = False) -> Reading:
    value = edtf = calendar.iso_text(granule) if not part or granule.unit is DAY else ""
    if not value:
        value, edtf = _written(granule, part)
    if not edtf:
        return Reading("DATE", value)
    if approximate and "/" not in edtf:
        edtf += "~"
    return Reading("DATE", value, edtf, "within", anchor, "", granule, from_writing)


def known_day(
    year: int, month: int, day: int, anchor: str, from_writing: bool = False, approximate: bool = False
) -> Reading | None:
    """The same of a day, or None where the month has no such day."""
    if not MINYEAR <= year <= MAXYEAR:
        granule = calendar.day_of(year, month, day)
        return known(granule, Part.WHOLE, anchor, from_writing, approximate) if granule is not None else None
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    value = found.isoformat()  # as TIMEX3 and EDTF write it
    edtf = f"{value}~" if approximate else value
    return Reading("DATE", value, edtf, "within", anchor, "", calendar.from_date(found), from_writing)


@lru_cache(maxsize=4096)
def _written(granule: Granule, part: Part) -> tuple[str, str]:
    """TIMEX3 value and EDTF, which is empty where no reader would take it."""
    value = calendar.timex_value(granule)
    if abs(granule.year) > FARTHEST:
        return value, ""
    return value, part_span(granule, part) if part else calendar.edtf(granule)


def no_tense() -> Tense:
    """The answer where no words around are asked."""
    return Tense.UNKNOWN


def guessed(reading: Reading) -> Reading:
    """Something follows a date that the text doesn't give: TIMEX3 wants a value, a reader can't know the date."""
    return reading._replace(edtf="", granule=None)


def still_open(value: str) -> Reading:
    """What can't be known before somebody says when the text came out."""
    return Reading("DATE", value, wants=PUBLICATION)
