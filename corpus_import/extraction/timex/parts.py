"""Early, middle and late stretches as spans that a reader would grant, never as a single day."""

from . import calendar
from .calendar import Granule, Unit
from .meaning import Part

# Of a month: its days. Of a year: its months. Of decades and centuries: shares of their years.
DAYS = {Part.EARLY: (1, 10), Part.START: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31), Part.END: (21, 31)}
MONTHS = {Part.EARLY: (1, 4), Part.START: (1, 3), Part.MID: (5, 8), Part.LATE: (9, 12), Part.END: (10, 12)}
TENTHS = {Part.EARLY: (0, 4), Part.START: (0, 3), Part.MID: (4, 7), Part.LATE: (6, 10), Part.END: (7, 10)}


def part_span(granule: Granule, part: Part) -> str:
    """EDTF of a part: early May 2021 is 2021-05-01/2021-05-10, late 2008 is 2008-09/2008-12."""
    if granule.unit is Unit.DAY:
        return calendar.edtf(granule)
    if granule.unit is Unit.MONTH:
        low, high = DAYS[part]
        return calendar.span_edtf(granule.first + low - 1, min(granule.first + high - 1, granule.last))
    if granule.unit is Unit.YEAR:
        low, high = MONTHS[part]
        first = calendar.month_of(granule.year, low)
        return calendar.span_edtf(first.first, calendar.month_of(granule.year, high).last)
    if granule.unit in calendar.YEARS_IN:
        low, high = TENTHS[part]
        years = calendar.YEARS_IN[granule.unit] // 10
        start = Granule(Unit.YEAR, granule.year + low * years).first
        return calendar.span_edtf(start, Granule(Unit.YEAR, granule.year + high * years - 1).last)
    third = (granule.last - granule.first + 1) // 3
    spans = {
        Part.EARLY: (granule.first, granule.first + third),
        Part.START: (granule.first, granule.first + third),
        Part.MID: (granule.first + third, granule.last - third),
        Part.LATE: (granule.last - third, granule.last),
        Part.END: (granule.last - third, granule.last),
    }
    return calendar.span_edtf(*spans[part])
