"""Dates at a distance from another: two weeks ago, three days later, weeks after the attacks, recently."""

from . import calendar
from .calendar import FINENESS, YEARS_IN, Granule, Unit
from .cycles import cyclic, feast
from .dated import dated, relative
from .lengths import vague_bounds
from .meaning import Base, Calendar, Cyclic, Feast, Length, Named, Offset, Part, Recent, Relative
from .narrative import Mode, Narrative, at_least_as_fine
from .reading import PUBLICATION, UNKNOWN_VALUES, AskTense, Reading, guessed, known


def offset(meaning: Offset, narrative: Narrative, tense: AskTense) -> Reading | None:
    base, anchor, from_writing = _offset_base(meaning, narrative, tense)
    length, vague = meaning.length, "FUTURE_REF" if meaning.direction > 0 else "PAST_REF"
    if length.amount is None:
        placed = base is not None and (meaning.base is not Base.STORY or narrative.story is not None)
        edtf = vague_bounds(base, length, meaning.direction) if base and placed else ""
        wants = PUBLICATION if not base and meaning.base is Base.NOW else ""
        return Reading("DATE", vague, edtf, "within", anchor, wants)
    unit, steps = _steps(length)
    if (
        isinstance(meaning.base, Relative | Cyclic)
        and base is not None
        and base.unit not in YEARS_IN
        and unit in YEARS_IN
        and steps is not None
    ):
        return _to_the_day(base, steps * YEARS_IN[unit] * meaning.direction, anchor, from_writing)
    if base is None or not at_least_as_fine(base, unit) or steps is None:
        wants = PUBLICATION if _from_now(meaning) else ""
        value = UNKNOWN_VALUES.get(unit, vague) if base is None or steps is None else vague
        return Reading("DATE", value, wants=wants)
    granule = base.within(unit).shifted(steps * meaning.direction)
    reading = known(granule, Part.WHOLE, anchor, from_writing)
    if meaning.base is Base.STORY and narrative.story is None:
        return guessed(reading)
    if meaning.further and reading.edtf:
        beyond = granule.shifted(meaning.direction * meaning.further)
        first, last = sorted((granule, beyond), key=lambda one: one.first)
        return reading._replace(edtf=calendar.span_edtf(first.first, last.last), granule=None)
    if unit is Unit.WEEK and base.unit is Unit.DAY and reading.edtf:
        around, loosely = base.index + 7 * steps * meaning.direction, 3
        if meaning.base is Base.STORY:  # "a week later" is a story's exact week, "a week ago" a speaker's rough one
            loosely = min(steps, 3)
        reading = reading._replace(edtf=calendar.span_edtf(around - loosely, around + loosely))
    return reading


def _from_now(meaning: Offset) -> bool:
    base = meaning.base.base if isinstance(meaning.base, Relative | Cyclic) else meaning.base
    return base is Base.NOW


def _offset_base(meaning: Offset, narrative: Narrative, tense: AskTense) -> tuple[Granule | None, str, bool]:
    if isinstance(meaning.base, Named):
        # After a war means after its end, before it before its beginning.
        side = meaning.base.edtf.split("/")[-1 if meaning.direction > 0 else 0]
        read = calendar.read_edtf(side)
        return (read[0] if read else None), f"{meaning.base.name} {meaning.base.edtf}", False
    if meaning.base is Base.NOW:
        return narrative.now, narrative.anchor_now(), narrative.mode is Mode.REPORT
    if meaning.base is Base.STORY:
        if narrative.story is None:
            return narrative.published, narrative.anchor_now(), True
        return narrative.story, narrative.anchor_story(), narrative.story_from_writing
    reading: Reading | None
    if isinstance(meaning.base, Relative | Cyclic):
        count = relative if isinstance(meaning.base, Relative) else cyclic
        reading = count(meaning.base, narrative, tense)  # type: ignore[arg-type]
        if meaning.base.base is Base.NOW:
            return reading.granule or narrative.now, reading.anchor or narrative.anchor_now(), False
    elif isinstance(meaning.base, Feast):
        reading = feast(meaning.base, narrative, tense)
    else:
        assert isinstance(meaning.base, Calendar)
        reading = dated(meaning.base, narrative, tense)
    if reading is None or reading.granule is None:
        return None, "", False
    return reading.granule, reading.edtf, reading.from_writing


def _to_the_day(base: Granule, years: int, anchor: str, from_writing: bool) -> Reading:
    """Fifty years ago today, ten years ago next month: the same day or month of another year."""
    if base.unit is Unit.DAY:
        year, month, day = calendar.civil(base.index)
        granule = calendar.day_of(year + years, month, min(day, calendar.days_in_month(year + years, month)))
        assert granule is not None
    elif base.unit in calendar.PARTS_OF_YEAR:
        granule = base.shifted(years * calendar.PARTS_OF_YEAR[base.unit])
    else:
        day_then = _to_the_day(Granule(Unit.DAY, base.first), years, anchor, from_writing).granule
        assert day_then is not None
        granule = day_then.within(base.unit)
    return known(granule, Part.WHOLE, anchor, from_writing)


def _steps(length: Length) -> tuple[Unit, int | None]:
    """The unit to count in and how many of it: half a year is six months, a fortnight two weeks."""
    amount, unit = length.amount or 0, length.unit
    if unit is Unit.FORTNIGHT:
        amount, unit = amount * 2, Unit.WEEK
    elif unit is Unit.DECADE:
        amount, unit = amount * 10, Unit.YEAR
    elif unit is Unit.CENTURY and amount != int(amount):
        amount, unit = amount * 100, Unit.YEAR
    elif unit is Unit.YEAR and amount != int(amount):
        amount, unit = amount * 12, Unit.MONTH
    if length.further is not None and unit is Unit.YEAR and length.further.unit is Unit.MONTH:
        amount, unit = amount * 12 + (length.further.amount or 0), Unit.MONTH
    if FINENESS[unit] < FINENESS[Unit.DAY]:
        return unit, None
    return unit, int(amount) if amount == int(amount) else None


def recent(meaning: Recent, narrative: Narrative, tense: AskTense) -> Reading:
    base = narrative.now
    if base is None or narrative.mode is Mode.CHRONICLE:
        return Reading("DATE", meaning.value, wants="" if base else PUBLICATION)
    last = base.last if meaning.days > 0 else base.last - meaning.days
    first = base.first - meaning.days if meaning.days > 0 else base.first
    return Reading("DATE", meaning.value, calendar.span_edtf(first, last), "within", narrative.anchor_now())
