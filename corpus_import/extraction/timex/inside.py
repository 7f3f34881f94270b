"""Stretches counted inside or beside another: the last Friday of May, the first nine months of 2012, the Monday after
Easter, the week of 5 May."""

from . import calendar
from .calendar import DAY, FINENESS, LENGTH_IN_DAYS, YEARS_IN, Granule, Unit
from .cycles import feast
from .dated import dated, relative
from .lengths import length_value
from .meaning import Beside, Calendar, Edge, Feast, Nth, Part, Relative, Week
from .narrative import Narrative
from .reading import AskTense, Reading, known


def nth(meaning: Nth, narrative: Narrative, tense: AskTense) -> Reading | None:
    outer = _read(meaning.of, narrative, tense)
    if outer is None or outer.granule is None:
        return outer
    whole = outer.granule
    if meaning.unit is Unit.WEEK:
        first = whole.first + 7 * (meaning.rank - 1) if meaning.rank > 0 else whole.last - 6
        last = min(first + 6, whole.last)
        return outer._replace(edtf=calendar.span_edtf(first, last))
    if FINENESS[meaning.unit] >= FINENESS[whole.unit]:
        return None
    granule = _weekday(meaning, whole) if meaning.weekday else _counted(meaning, whole)
    if not whole.first <= granule.first <= whole.last:
        return None
    return known(granule, Part.WHOLE, outer.anchor, outer.from_writing)


def _counted(meaning: Nth, whole: Granule) -> Granule:
    edge = whole.first if meaning.rank > 0 else whole.last
    return calendar.holding(meaning.unit, edge).shifted(meaning.rank - 1 if meaning.rank > 0 else 0)


def _weekday(meaning: Nth, whole: Granule) -> Granule:
    if meaning.rank > 0:
        return _on_or_after(whole.first, meaning.weekday).shifted(7 * (meaning.rank - 1))
    return _on_or_after(whole.last - 6, meaning.weekday)


def _on_or_after(day: int, weekday: int) -> Granule:
    return Granule(DAY, day + (weekday - 1 - (day - calendar.MONDAY_OF_WEEK_0)) % 7)


def edge(meaning: Edge, narrative: Narrative, tense: AskTense) -> Reading | None:
    """So many units from the beginning or the end. TIMEX3 has their length, or of a share the value of the whole."""
    outer = _read(meaning.of, narrative, tense)
    if outer is None or outer.granule is None or meaning.length.amount is None:
        return outer
    whole, amount, unit = outer.granule, int(meaning.length.amount), meaning.length.unit
    if unit not in LENGTH_IN_DAYS or amount < 1:
        return None
    if unit in calendar.PARTS_OF_YEAR or unit in YEARS_IN:
        other = calendar.holding(unit, whole.last if meaning.last else whole.first)
        other = other.shifted(1 - amount if meaning.last else amount - 1)
        first, last = (other.first, whole.last) if meaning.last else (whole.first, other.last)
    else:
        days = amount * LENGTH_IN_DAYS[unit]
        first, last = (whole.last - days + 1, whole.last) if meaning.last else (whole.first, whole.first + days - 1)
    if not whole.first <= first <= last <= whole.last:
        return None
    reading = outer._replace(edtf=calendar.span_edtf(first, last), nature="throughout", granule=whole)
    return reading if meaning.share else reading._replace(type="DURATION", value=length_value(meaning.length))


def beside(meaning: Beside, narrative: Narrative, tense: AskTense) -> Reading | None:
    base = _read(meaning.of, narrative, tense)
    if base is None or base.granule is None:
        return base
    day = base.granule.index
    after = _on_or_after(day + 1, meaning.weekday)
    granule = after if meaning.direction > 0 else _on_or_after(day - 7, meaning.weekday)
    return known(granule, Part.WHOLE, base.edtf, base.from_writing)


def week(meaning: Week, narrative: Narrative, tense: AskTense) -> Reading | None:
    base = _read(meaning.of, narrative, tense)
    if base is None or base.granule is None:
        return base
    day = base.granule.index
    # A weekend is named by any day near it: the Monday of Labor Day comes after its own.
    granule = calendar.holding(meaning.unit, day - 2 if meaning.unit is Unit.WEEKEND else day)
    reading = known(granule, Part.WHOLE, base.anchor, base.from_writing)
    if not meaning.side:
        return reading
    span = (day - 6, day) if meaning.side < 0 else (day, day + 6)
    return reading._replace(edtf=calendar.span_edtf(*span))


def _read(meaning: Calendar | Relative | Feast, narrative: Narrative, tense: AskTense) -> Reading | None:
    if isinstance(meaning, Relative):
        return relative(meaning, narrative, tense)
    return feast(meaning, narrative, tense) if isinstance(meaning, Feast) else dated(meaning, narrative, tense)
