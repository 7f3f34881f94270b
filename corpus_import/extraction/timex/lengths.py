"""Lengths of time: their TIMEX3 values, and how far "weeks" or "a few years" reach."""

from . import calendar
from .calendar import LENGTH_IN_DAYS, Granule, Unit
from .meaning import Length

CODES = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEKEND: "WE",
    Unit.WEEK: "W",
    Unit.FORTNIGHT: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.SEASON: "SE",
    Unit.HALF: "H",
    Unit.YEAR: "Y",
    Unit.DECADE: "DE",
    Unit.CENTURY: "CE",
    Unit.MILLENNIUM: "ML",
}
TIMES = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
COARSER = {Unit.DAY: Unit.DAY, Unit.WEEK: Unit.MONTH, Unit.FORTNIGHT: Unit.MONTH, Unit.MONTH: Unit.MONTH}


def length_value(length: Length) -> str:
    """TIMEX3: P6M, PT24H, PXW (some weeks), P1DE (a decade), P2Y6M, P0.5Y, P25Y (a quarter of a century)."""
    if length.unit is Unit.CENTURY and length.amount is not None and length.amount % 1:
        return f"P{100 * length.amount:g}Y"  # half a century
    head = "PT" if length.unit in TIMES else "P"
    value = f"{head}{_number(length)}{CODES[length.unit]}"
    if length.further is not None:
        between = "T" if length.further.unit in TIMES and length.unit not in TIMES else ""
        value += f"{between}{_number(length.further)}{CODES[length.further.unit]}"
    return value


def _number(length: Length) -> str:
    if length.amount is None:
        return "X"
    amount = length.amount * 2 if length.unit is Unit.FORTNIGHT else length.amount
    return f"{amount:g}" if amount < 1e6 else str(int(amount))


def vague_bounds(base: Granule, length: Length, direction: int) -> str:
    """EDTF of the span in which something "weeks after" the base happened; the far end by the coarser unit."""
    days = LENGTH_IN_DAYS.get(length.unit, 0)
    if not days:
        return calendar.edtf(base) if base.unit is Unit.DAY else ""
    near, far = int(days * length.least), int(days * length.most)
    coarse = COARSER.get(length.unit, Unit.YEAR)
    if direction > 0:
        near_day, far_day = base.first + near, base.last + far
        first, last = Granule(Unit.DAY, near_day), calendar.holding(coarse, far_day)
    else:
        near_day, far_day = base.last - near, base.first - far
        first, last = calendar.holding(coarse, far_day), Granule(Unit.DAY, near_day)
    if days >= LENGTH_IN_DAYS[Unit.MONTH]:
        unit = Unit.MONTH if days == LENGTH_IN_DAYS[Unit.MONTH] else Unit.YEAR
        first, last = calendar.holding(unit, first.first), calendar.holding(unit, last.last)
    return f"{calendar.edtf(first)}/{calendar.edtf(last)}"
