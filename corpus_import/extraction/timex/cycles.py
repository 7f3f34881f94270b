"""What comes round: weekdays, weekends, months and seasons with a direction, feasts."""

from functools import lru_cache

from . import calendar
from .calendar import DAY, Granule, Unit
from .dated import relative, yearless_value
from .feasts import feast_day
from .meaning import Base, Calendar, Cyclic, Feast, Part, Relative
from .narrative import AHEAD, CHRONICLE, REPORT, Narrative, Tense, at_least_as_fine
from .reading import UNKNOWN_VALUES, AskTense, Reading, known, still_open


def cyclic(meaning: Cyclic, narrative: Narrative, tense: AskTense) -> Reading:
    base = narrative.story if meaning.base is Base.STORY else narrative.now
    if meaning.unit is Unit.WEEKEND:
        return _weekend(base, narrative, tense)
    if meaning.unit is DAY:
        return _weekday(meaning, base, narrative, tense)
    anchor = narrative.anchor_story() if base is narrative.story else narrative.anchor_now()
    if not at_least_as_fine(base, Unit.YEAR) or base is None:
        return still_open(yearless_value(Calendar(meaning.unit, number=meaning.number)))
    per_year = calendar.PARTS_OF_YEAR[meaning.unit]
    granule = Granule(meaning.unit, base.year * per_year + meaning.number - 1)
    if base.unit is Unit.YEAR:
        granule = granule.shifted(per_year * (meaning.direction or 0))
    elif meaning.direction == -1 and granule.last >= base.first:
        granule = granule.shifted(-per_year)
    elif meaning.direction == 1 and granule.first <= base.last:
        granule = granule.shifted(per_year)
    return known(granule, meaning.part, anchor, base is not narrative.story)


def _weekend(base: Granule | None, narrative: Narrative, tense: AskTense) -> Reading:
    """The weekend without more: the coming one where the clause looks ahead, else the last that has begun."""
    if base is None or base.unit is not DAY:
        return still_open(UNKNOWN_VALUES[Unit.WEEKEND])
    weekend = base.within(Unit.WEEKEND)
    if tense() not in AHEAD and weekend.first > base.index:
        weekend = weekend.shifted(-1)
    return known(weekend, Part.WHOLE, narrative.anchor_now(), narrative.mode is REPORT)


def _weekday(meaning: Cyclic, base: Granule | None, narrative: Narrative, tense: AskTense) -> Reading:
    if base is None or base.unit is not DAY:
        return still_open(f"XXXX-WXX-{meaning.number}")
    ahead = meaning.after or (meaning.direction is None and narrative.mode is REPORT and tense() in AHEAD)
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
        day = this_week - (7 if this_week >= base.index else 0) + 7 * (meaning.direction + 1)
    else:
        day = this_week + (7 if this_week <= base.index else 0) + 7 * (meaning.direction - 1)
    granule = Granule(DAY, day)
    if meaning.direction == -1 and this_week < base.index and meaning.base is Base.NOW:
        # Said on a Friday, "last Wednesday" is two days ago for some and nine for others.
        return granule, calendar.span_edtf(day - 7, day)
    return granule, calendar.edtf(granule)


def feast(meaning: Feast, narrative: Narrative, tense: AskTense) -> Reading | None:
    """A feast is the day on the calendar that it falls on in the year that is meant."""
    if isinstance(meaning.year, Relative):
        outer = relative(meaning.year, narrative, tense)
        if outer.granule is None:
            return outer
        return feast(meaning._replace(year=outer.granule.year), narrative, tense)
    if isinstance(meaning.year, int):
        granule = feast_day(meaning, meaning.year)
        return known(granule, Part.WHOLE, "", approximate=bool(meaning.lunar)) if granule else None
    told = narrative.story if meaning.direction is None and narrative.place.same_paragraph else None
    if told is not None and feast_day(meaning, told.year) == told:  # on 25 December 2001, Christmas Day
        return known(told, Part.WHOLE, narrative.anchor_story(), narrative.story_from_writing)
    base = narrative.story if narrative.mode is CHRONICLE else narrative.now
    if base is None:
        return still_open("XXXX-XX-XX")
    granule = _nearest_feast(meaning, base, narrative, tense)
    if granule is None:
        return None
    return known(
        granule, Part.WHOLE, narrative.anchor_now(), narrative.mode is REPORT, approximate=bool(meaning.lunar)
    )


def _nearest_feast(meaning: Feast, base: Granule, narrative: Narrative, tense: AskTense) -> Granule | None:
    """The feast on the side of now that the words point to: last Easter, or by the tense of the clause."""
    if base.unit is not DAY or narrative.mode is CHRONICLE:
        return feast_day(meaning, base.year + (meaning.direction or 0))
    days = [day for year in (-1, 0, 1) if (day := feast_day(meaning, base.year + year))]
    past = [day for day in days if day.index <= base.index]
    coming = [day for day in days if day.index >= base.index]
    if coming and (meaning.direction == 1 or (meaning.direction is None and tense() in AHEAD)):
        return coming[0]
    if past and (meaning.direction == -1 or (meaning.direction is None and tense() is Tense.PAST)):
        return past[-1]
    return min(days, key=lambda day: abs(day.index - base.index), default=None)
