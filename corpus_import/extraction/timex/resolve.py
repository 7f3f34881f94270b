"""From what an expression says to what it means: meaning and narrative in, TIMEX3 value and EDTF out."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from . import calendar
from .calendar import FINENESS, Granule, Unit
from .feasts import feast_day
from .lengths import length_value, vague_bounds
from .meaning import (
    Base,
    Calendar,
    Clock,
    Cyclic,
    Every,
    Feast,
    Length,
    Meaning,
    Named,
    Nth,
    Offset,
    Part,
    Recent,
    Reference,
    Relative,
    Vague,
)
from .narrative import Mode, Narrative, Tense, at_least_as_fine
from .parts import part_span
from .years import nearest_year

PUBLICATION = "publication"
UNKNOWN_VALUES = {
    Unit.DAY: "XXXX-XX-XX",
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


def resolve(meaning: Meaning, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    """The reading of a meaning at this place of the narrative, or None where it turns out to be no date.

    ``tense`` is asked only where it matters: it has to look at the words around.
    """
    return _RESOLVERS[type(meaning)](meaning, narrative, tense)


def _known(
    granule: Granule, part: Part, anchor: str, from_writing: bool = False, approximate: bool = False
) -> Reading:
    edtf = part_span(granule, part) if part else calendar.edtf(granule)
    if approximate and "/" not in edtf:
        edtf += "~"
    return Reading("DATE", calendar.timex_value(granule), edtf, "within", anchor, "", granule, from_writing)


def _guessed(reading: Reading) -> Reading:
    """Something follows a date that the text doesn't give: TIMEX3 wants a value, a reader can't know the date."""
    return reading._replace(edtf="", granule=None)


def _open(value: str, narrative: Narrative) -> Reading:
    return Reading("DATE", value, wants=PUBLICATION)


def _relative(meaning: Relative, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    in_story = meaning.base is Base.STORY
    base = narrative.now
    if in_story:
        base = narrative.story or narrative.published
    elif meaning.base is Base.HERE:
        base = narrative.passage() or narrative.published
    if not at_least_as_fine(base, meaning.unit) or base is None:
        if meaning.unit is Unit.DAY and meaning.shift == 0 and not in_story:
            return _open("PRESENT_REF", narrative)
        value = UNKNOWN_VALUES[meaning.unit]
        return Reading("DATE", value) if in_story else _open(value, narrative)
    if in_story and narrative.story is None:
        return _guessed(_known(base.within(meaning.unit).shifted(meaning.shift), Part.WHOLE, ""))
    anchored_on_story = base is narrative.story
    anchor = narrative.anchor_story() if anchored_on_story else narrative.anchor_now()
    from_writing = narrative.story_from_writing if anchored_on_story else True
    granule = base.within(meaning.unit).shifted(meaning.shift)
    if meaning.part in (Part.SO_FAR, Part.STILL):
        bounds = (granule.first, base.last) if meaning.part is Part.SO_FAR else (base.first, granule.last)
        reading = _known(granule, Part.WHOLE, anchor, from_writing)
        return reading._replace(edtf=calendar.span_edtf(*bounds)) if bounds[0] <= bounds[1] else reading
    return _known(granule, meaning.part, anchor, from_writing)


def _calendar(meaning: Calendar, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    if meaning.before_christ and meaning.unit in (Unit.DECADE, Unit.CENTURY):
        return _before_christ(meaning)
    if meaning.unit is Unit.DAY and not meaning.number:
        return _day_of_month(meaning, narrative, tense)
    if isinstance(meaning.year, int):
        return _dated(meaning, meaning.year, "", False)
    anchor, from_writing, year = "", False, meaning.year
    if isinstance(year, Relative):
        outer = _relative(year, narrative, tense)
        anchor, from_writing = outer.anchor, outer.from_writing
        if outer.granule is None:
            return outer._replace(value=_yearless_value(meaning))
        year = outer.granule.year
    if year is None:
        chosen = nearest_year(meaning, narrative, tense)
        if chosen is None:
            return _open(_yearless_value(meaning), narrative)
        year, anchor, from_writing = chosen
    return _dated(meaning, year, anchor, from_writing)


@lru_cache(maxsize=4096)
def _dated(meaning: Calendar, year: int, anchor: str, from_writing: bool) -> Reading | None:
    """The reading once the year is known; None where the calendar has no such day."""
    granule = _granule(meaning, year)
    if granule is None and meaning.year is None:  # 29 February of a year that has none
        granule = next((day for near in (1, -1, 2, -2) if (day := _granule(meaning, year + near))), None)
    if granule is None:
        return None
    reading = _known(granule, meaning.part, anchor, from_writing, meaning.approximate)
    if meaning.two_years:
        turn = granule.shifted(4)
        return reading._replace(edtf=calendar.span_edtf(turn.first, turn.last), granule=turn)
    if granule.unit is Unit.SEASON and granule.part == 1 and not isinstance(meaning.year, int) and not meaning.part:
        # "The winter" of a story spans the turn of the year; EDTF's own code for a winter can't say which turn.
        reading = reading._replace(edtf=calendar.span_edtf(granule.first, granule.last))
    return reading._replace(value=f"FY{year}") if meaning.fiscal and meaning.unit is Unit.YEAR else reading


def _day_of_month(meaning: Calendar, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    """The 15th: of the month told last, or the nearest one on the side of the publication that the tense is on."""
    base = narrative.passage() or narrative.published
    if not at_least_as_fine(base, Unit.MONTH) or base is None:
        return _open(f"XXXX-XX-{meaning.day:02d}", narrative)
    from_story = base is narrative.story
    months = [base.within(Unit.MONTH).shifted(step) for step in ((0,) if from_story else (-1, 0, 1))]
    days = [day for month in months if (day := calendar.day_of(month.year, month.part, meaning.day))]
    if not from_story and tense() is Tense.FUTURE:
        days = [day for day in days if day.last >= base.first] or days
    elif not from_story and tense() in (Tense.PAST, Tense.BEFORE_PAST):
        days = [day for day in days if day.first <= base.last] or days
    if not days:
        return None
    nearest = min(days, key=lambda day: abs(day.index - base.first))
    anchor = narrative.anchor_story() if from_story else narrative.anchor_now()
    return _known(nearest, Part.WHOLE, anchor, not from_story)


def _granule(meaning: Calendar, year: int) -> Granule | None:
    if meaning.unit is Unit.DAY:
        return calendar.day_of(year, meaning.number, meaning.day)
    if meaning.unit in calendar.PARTS_OF_YEAR:
        return Granule(meaning.unit, year * calendar.PARTS_OF_YEAR[meaning.unit] + meaning.number - 1)
    return Granule(meaning.unit, year // calendar.YEARS_IN[meaning.unit])


def _before_christ(meaning: Calendar) -> Reading:
    """Decades and centuries before Christ: the 470s BC are 479 to 470, the 5th century BC 500 to 401."""
    assert isinstance(meaning.year, int)
    years = calendar.YEARS_IN[meaning.unit]
    digits = f"{meaning.year:04d}"[: 3 if meaning.unit is Unit.DECADE else 2]
    latest = meaning.year if meaning.unit is Unit.DECADE else meaning.year + 1  # counted in years BC
    first, last = 1 - (latest + years - 1), 1 - latest
    edtf = f"{calendar.edtf_year(first)}/{calendar.edtf_year(last)}"
    return Reading("DATE", f"BC{digits}", edtf, granule=Granule(Unit.YEAR, first))


def _yearless_value(meaning: Calendar) -> str:
    if meaning.unit is Unit.DAY:
        return f"XXXX-{meaning.number:02d}-{meaning.day:02d}"
    granule = _granule(meaning, 2000)
    assert granule is not None
    return "XXXX" + calendar.timex_value(granule)[4:]


def _nth(meaning: Nth, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    outer = resolve(meaning.of, narrative, tense)
    if outer is None or outer.granule is None:
        return outer
    whole = outer.granule
    if meaning.unit is Unit.WEEK:
        first = whole.first + 7 * (meaning.rank - 1) if meaning.rank > 0 else whole.last - 6
        last = min(first + 6, whole.last)
        return outer._replace(edtf=calendar.span_edtf(first, last))
    if FINENESS[meaning.unit] >= FINENESS[whole.unit]:
        return None
    edge = whole.first if meaning.rank > 0 else whole.last
    granule = calendar.holding(meaning.unit, edge).shifted(meaning.rank - 1 if meaning.rank > 0 else 0)
    if not whole.first <= granule.first <= whole.last:
        return None
    return _known(granule, Part.WHOLE, outer.anchor, outer.from_writing)


def _cyclic(meaning: Cyclic, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    base = narrative.story if meaning.base is Base.STORY else narrative.now
    if meaning.unit is Unit.WEEKEND:
        return _weekend(base, narrative, tense)
    if meaning.unit is Unit.DAY:
        return _weekday(meaning, base, narrative, tense)
    anchor = narrative.anchor_story() if base is narrative.story else narrative.anchor_now()
    if not at_least_as_fine(base, Unit.YEAR) or base is None:
        return _open(_yearless_value(Calendar(meaning.unit, number=meaning.number)), narrative)
    per_year = calendar.PARTS_OF_YEAR[meaning.unit]
    granule = Granule(meaning.unit, base.year * per_year + meaning.number - 1)
    if base.unit is Unit.YEAR:
        granule = granule.shifted(per_year * (meaning.direction or 0))
    elif meaning.direction == -1 and granule.last >= base.first:
        granule = granule.shifted(-per_year)
    elif meaning.direction == 1 and granule.first <= base.last:
        granule = granule.shifted(per_year)
    return _known(granule, meaning.part, anchor, base is not narrative.story)


def _weekend(base: Granule | None, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    """The weekend without more: the coming one where the clause looks ahead, else the last that has begun."""
    if base is None or base.unit is not Unit.DAY:
        return _open(UNKNOWN_VALUES[Unit.WEEKEND], narrative)
    weekend = base.within(Unit.WEEKEND)
    if tense() is not Tense.FUTURE and weekend.first > base.index:
        weekend = weekend.shifted(-1)
    return _known(weekend, Part.WHOLE, narrative.anchor_now(), narrative.mode is Mode.REPORT)


def _weekday(meaning: Cyclic, base: Granule | None, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    if base is None or base.unit is not Unit.DAY:
        return _open(f"XXXX-WXX-{meaning.number}", narrative)
    ahead = meaning.direction is None and narrative.mode is Mode.REPORT and tense() is Tense.FUTURE
    granule, edtf = _day_of_week(meaning, base, ahead)
    from_story = base is narrative.story
    anchor = narrative.anchor_story() if from_story else narrative.anchor_now()
    return Reading("DATE", calendar.timex_value(granule), edtf, "within", anchor, "", granule, not from_story)


@lru_cache(maxsize=4096)
def _day_of_week(meaning: Cyclic, base: Granule, ahead: bool) -> tuple[Granule, str]:
    """The weekday that is meant, counted from a day, and its EDTF."""
    this_week = base.within(Unit.WEEK).first + meaning.number - 1
    if meaning.direction is None:
        back, forth = (7 if this_week > base.index else 0), (7 if this_week < base.index else 0)
        day = this_week + forth if ahead else this_week - back
    elif meaning.direction == 0:
        day = this_week
    elif meaning.direction < 0:
        day = this_week - (7 if this_week >= base.index else 0)
    else:
        day = this_week + (7 if this_week <= base.index else 0)
    granule = Granule(Unit.DAY, day)
    if meaning.direction == -1 and this_week < base.index and meaning.base is Base.NOW:
        # Said on a Friday, "last Wednesday" is two days ago for some and nine for others.
        return granule, calendar.span_edtf(day - 7, day)
    return granule, calendar.edtf(granule)


def _offset(meaning: Offset, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    base, anchor, from_writing = _offset_base(meaning, narrative, tense)
    length, vague = meaning.length, "FUTURE_REF" if meaning.direction > 0 else "PAST_REF"
    if length.amount is None:
        placed = base is not None and (meaning.base is not Base.STORY or narrative.story is not None)
        edtf = vague_bounds(base, length, meaning.direction) if base and placed else ""
        wants = PUBLICATION if not base and meaning.base is Base.NOW else ""
        return Reading("DATE", vague, edtf, "within", anchor, wants)
    unit, steps = _steps(length)
    if base is None or not at_least_as_fine(base, unit) or steps is None:
        wants = PUBLICATION if meaning.base is Base.NOW else ""
        value = UNKNOWN_VALUES.get(unit, vague) if base is None or steps is None else vague
        return Reading("DATE", value, wants=wants)
    granule = base.within(unit).shifted(steps * meaning.direction)
    reading = _known(granule, Part.WHOLE, anchor, from_writing)
    if meaning.base is Base.STORY and narrative.story is None:
        return _guessed(reading)
    if meaning.further:
        beyond = granule.shifted(meaning.direction * meaning.further)
        first, last = sorted((granule, beyond), key=lambda one: one.first)
        return reading._replace(edtf=calendar.span_edtf(first.first, last.last), granule=None)
    if unit is Unit.WEEK and base.unit is Unit.DAY:
        around = base.index + 7 * steps * meaning.direction
        reading = reading._replace(edtf=calendar.span_edtf(around - 3, around + 3))
    return reading


def _offset_base(
    meaning: Offset, narrative: Narrative, tense: Callable[[], Tense]
) -> tuple[Granule | None, str, bool]:
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
    reading = resolve(meaning.base, narrative, tense)  # type: ignore[arg-type]
    if reading is None or reading.granule is None:
        return None, "", False
    return reading.granule, reading.edtf, reading.from_writing


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


def _named(meaning: Named, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    read = calendar.read_edtf(meaning.edtf)
    if read is None:
        return None
    anchor = f"{meaning.name} {meaning.edtf}"
    return Reading("DATE", calendar.timex_value(read[0]), meaning.edtf, "within", anchor)


def _feast(meaning: Feast, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    """A feast is the day on the calendar that it falls on in the year that is meant."""
    if isinstance(meaning.year, Relative):
        outer = _relative(meaning.year, narrative, tense)
        if outer.granule is None:
            return outer
        return _feast(replace(meaning, year=outer.granule.year), narrative, tense)
    if isinstance(meaning.year, int):
        granule = feast_day(meaning, meaning.year)
        return _known(granule, Part.WHOLE, "") if granule else None
    base = narrative.now
    if base is None:
        return _open("XXXX-XX-XX", narrative)
    if base.unit is not Unit.DAY or narrative.mode is Mode.CHRONICLE:
        granule = feast_day(meaning, base.year + (meaning.direction or 0))
    else:
        days = [day for year in (-1, 0, 1) if (day := feast_day(meaning, base.year + year))]
        past = [day for day in days if day.index <= base.index]
        coming = [day for day in days if day.index >= base.index]
        forward = meaning.direction == 1 or (meaning.direction is None and tense() is Tense.FUTURE)
        backward = meaning.direction == -1 or (meaning.direction is None and tense() is Tense.PAST)
        nearest = min(days, key=lambda day: abs(day.index - base.index))
        granule = coming[0] if forward else past[-1] if backward else nearest
    return _known(granule, Part.WHOLE, narrative.anchor_now(), narrative.mode is Mode.REPORT) if granule else None


def _length(meaning: Length, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    return Reading("DURATION", length_value(meaning))


def _recent(meaning: Recent, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    base = narrative.now
    if base is None or narrative.mode is Mode.CHRONICLE:
        return Reading("DATE", meaning.value, wants="" if base else PUBLICATION)
    last = base.last if meaning.days > 0 else base.last - meaning.days
    first = base.first - meaning.days if meaning.days > 0 else base.first
    return Reading("DATE", meaning.value, calendar.span_edtf(first, last), "within", narrative.anchor_now())


def _reference(meaning: Reference, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    return Reading("DATE", meaning.value)


def _vague(meaning: Vague, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    return Reading("DATE", meaning.value) if narrative.mode is Mode.CHRONICLE else None


def _every(meaning: Every, narrative: Narrative, tense: Callable[[], Tense]) -> Reading:
    return Reading("SET", meaning.value)


def _clock(meaning: Clock, narrative: Narrative, tense: Callable[[], Tense]) -> Reading | None:
    if meaning.day is not None:
        outer = resolve(meaning.day, narrative, tense)
    else:
        outer = _relative(Relative(Unit.DAY, 0, Base.STORY if narrative.story else Base.NOW), narrative, tense)
        if outer.granule is None:
            outer = Reading("DATE", "XXXX-XX-XX")
    if outer is None:
        return None
    value = outer.value if outer.value != "PRESENT_REF" else "XXXX-XX-XX"
    return outer._replace(type="TIME", value=f"{value}T{meaning.value}{meaning.zone}")


_RESOLVERS: dict[type, Callable[..., Reading | None]] = {
    Relative: _relative,
    Calendar: _calendar,
    Nth: _nth,
    Cyclic: _cyclic,
    Offset: _offset,
    Named: _named,
    Feast: _feast,
    Length: _length,
    Recent: _recent,
    Reference: _reference,
    Vague: _vague,
    Every: _every,
    Clock: _clock,
}
