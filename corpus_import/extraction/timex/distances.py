"""Dates at a distance from another: two weeks ago, three days later, weeks after the attacks, recently."""

from . import calendar
from .calendar import DAY, FINENESS, YEARS_IN, Granule, Unit
from .cycles import cyclic, feast
from .dated import dated, relative
from .lengths import vague_bounds
from .meaning import Base, Calendar, Cyclic, Feast, Length, Named, Offset, Part, Recent, Relative
from .narrative import CHRONICLE, OVER, REPORT, Narrative, at_least_as_fine, counts_from_writing
from .reading import FARTHEST, PUBLICATION, UNKNOWN_VALUES, AskTense, Reading, guessed, known

DAYS_IN = {DAY: 1, Unit.WEEK: 7}
MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6}
AGES = 10_000  # years; nobody counts so many from the very year of writing
EPOCHS = ((10**9, "GA"), (10**6, "MA"), (10**3, "KA"))


def offset(meaning: Offset, narrative: Narrative, tense: AskTense) -> Reading | None:
    base, anchor, from_writing = _offset_base(meaning, narrative, tense)
    length, vague = meaning.length, "FUTURE_REF" if meaning.direction > 0 else "PAST_REF"
    if length.amount is None:
        placed = base is not None and (meaning.base is not Base.STORY or narrative.story is not None)
        edtf = vague_bounds(base, length, meaning.direction) if base and placed else ""
        wants = PUBLICATION if not base and meaning.base is Base.NOW else ""
        return Reading("DATE", vague, edtf, "within", anchor, wants)
    unit, steps = _steps(length)
    if steps is not None and counts_from_writing(meaning.base) and unit is Unit.YEAR and steps >= AGES:
        return _ages(steps * meaning.direction, anchor)
    if isinstance(meaning.base, Relative | Cyclic) and base is not None and base.unit not in YEARS_IN and steps:
        return _to_the_day(base, unit, steps * meaning.direction, anchor, from_writing)
    if base is None or not at_least_as_fine(base, unit) or steps is None:
        wants = PUBLICATION if counts_from_writing(meaning.base) else ""
        value = UNKNOWN_VALUES.get(unit, vague) if base is None or steps is None else vague
        return Reading("DATE", value, wants=wants)
    compared = _compared(meaning, unit, narrative)
    if compared is not None:
        return _to_the_day(compared, unit, steps * meaning.direction, f"{calendar.edtf(compared)} in the text", False)
    granule = base.within(unit).shifted(steps * meaning.direction)
    reading = known(granule, Part.WHOLE, anchor, from_writing)
    if meaning.base is Base.STORY and narrative.story is None:
        return guessed(reading)
    if meaning.further and reading.edtf:
        beyond = granule.shifted(meaning.direction * meaning.further)
        first, last = sorted((granule, beyond), key=lambda one: one.first)
        return reading._replace(edtf=calendar.span_edtf(first.first, last.last), granule=None)
    if unit is Unit.WEEK and base.unit is DAY and reading.edtf:
        around, loosely = base.index + 7 * steps * meaning.direction, 3
        if meaning.base is Base.STORY:  # "a week later" is a story's exact week, "a week ago" a speaker's rough one
            loosely = min(steps, 3)
        reading = reading._replace(edtf=calendar.span_edtf(around - loosely, around + loosely))
    return reading


def _compared(meaning: Offset, unit: Unit, narrative: Narrative) -> Granule | None:
    """What is compared with a year before: profit rose in the third quarter, from so much a year earlier."""
    back = meaning.direction < 0 and meaning.base in (Base.NOW, Base.STORY)
    return narrative.place.compared if back and unit is Unit.YEAR else None


def _offset_base(meaning: Offset, narrative: Narrative, tense: AskTense) -> tuple[Granule | None, str, bool]:
    if isinstance(meaning.base, Named):
        # After a war means after its end, before it before its beginning.
        side = meaning.base.edtf.split("/")[-1 if meaning.direction > 0 else 0]
        read = calendar.read_edtf(side)
        return (read[0] if read else None), f"{meaning.base.name} {meaning.base.edtf}", False
    goes_on = meaning.base is Base.HERE and tense() in OVER
    if goes_on and narrative.story is None:
        return None, "", False  # he came back in two days: after what, nobody says
    if meaning.base is Base.NOW or (meaning.base is Base.HERE and not goes_on):
        return narrative.now, narrative.anchor_now(), narrative.mode is REPORT
    if meaning.base is Base.STORY or goes_on:
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


def _to_the_day(base: Granule, unit: Unit, steps: int, anchor: str, from_writing: bool) -> Reading:
    """Fifty years ago today, a week from Tuesday, ten years ago next month: the same day or month of another time."""
    if unit in DAYS_IN:
        granule = calendar.holding(base.unit, base.first + steps * DAYS_IN[unit])
    elif base.unit in calendar.PARTS_OF_YEAR and unit in YEARS_IN:
        granule = base.shifted(steps * YEARS_IN[unit] * calendar.PARTS_OF_YEAR[base.unit])
    else:
        year, month, day = calendar.civil(base.first)
        then = calendar.month_of(year, month).shifted(steps * MONTHS_IN.get(unit, 12 * YEARS_IN.get(unit, 0)))
        day_then = calendar.day_of(then.year, then.part, min(day, calendar.days_in_month(then.year, then.part)))
        assert day_then is not None
        granule = day_then.within(base.unit)
    return known(granule, Part.WHOLE, anchor, from_writing)


def _ages(years: int, anchor: str) -> Reading:
    """66 million years ago: TIMEX2's MA66, and about that year."""
    scale, letter = next((scale, letter) for scale, letter in EPOCHS if abs(years) >= scale)
    value = f"{letter}{abs(years) / scale:g}"
    return Reading("DATE", value, f"Y{years}~" if abs(years) <= FARTHEST else "", "within", anchor)


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
    if FINENESS[unit] < FINENESS[DAY]:
        return unit, None
    return unit, int(amount) if amount == int(amount) else None


def recent(meaning: Recent, narrative: Narrative, tense: AskTense) -> Reading:
    base = narrative.now
    if base is None or narrative.mode is CHRONICLE:
        return Reading("DATE", meaning.value, wants="" if base else PUBLICATION)
    last = base.last if meaning.days > 0 else base.last - meaning.days
    first = base.first - meaning.days if meaning.days > 0 else base.first
    return Reading("DATE", meaning.value, calendar.span_edtf(first, last), "within", narrative.anchor_now())
