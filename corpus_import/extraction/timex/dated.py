"""Dates that name their place on the calendar, or lie some units from now or from the story's date."""

from timeline.dates import year_text

from . import calendar
from .calendar import DAY, Granule, Unit
from .meaning import Base, Calendar, Numeric, Part, Relative
from .narrative import AHEAD, CHRONICLE, OVER, REPORT, Narrative, at_least_as_fine
from .reading import UNKNOWN_VALUES, AskTense, Reading, guessed, known, known_day, still_open
from .years import nearest_year

BEFORE_CHRIST_DIGITS = {Unit.DECADE: 3, Unit.CENTURY: 2, Unit.MILLENNIUM: 1}  # of a TIMEX3 value, after BC
LOOKS_BACK = 100  # years that a history of antiquity steps back by at most
FIRST_MEDIEVAL_YEAR = 1000  # from here on a number of three digits is no year


def relative(meaning: Relative, narrative: Narrative, tense: AskTense) -> Reading:
    if meaning.unit not in UNKNOWN_VALUES:  # the last minute, the next fortnight: no stretches of a calendar
        return Reading("DATE", "PAST_REF" if meaning.shift < 0 else "FUTURE_REF" if meaning.shift else "PRESENT_REF")
    in_story = meaning.base is Base.STORY
    base = narrative.now
    if in_story:
        named = narrative.place.day if meaning.unit is DAY else None
        base = named or narrative.story or narrative.published
        if narrative.mode is REPORT and not at_least_as_fine(base, meaning.unit):
            base = narrative.published
    elif meaning.base is Base.HERE:
        named = narrative.place.day if meaning.unit is Unit.MONTH else None
        base = narrative.passage() or named or _year_told(narrative, tense) or narrative.published
    if not at_least_as_fine(base, meaning.unit) or base is None:
        if meaning.unit is DAY and meaning.shift == 0 and not in_story:
            return still_open("PRESENT_REF")
        value = UNKNOWN_VALUES[meaning.unit]
        return Reading("DATE", value) if in_story else still_open(value)
    if in_story and base is narrative.published:
        return guessed(known(base.within(meaning.unit).shifted(meaning.shift), Part.WHOLE, ""))
    from_writing = narrative.story_from_writing if base is narrative.story else True
    anchor = narrative.anchor_of(base)
    granule = base.within(meaning.unit).shifted(meaning.shift)
    if meaning.part in (Part.SO_FAR, Part.STILL):
        bounds = (granule.first, base.last) if meaning.part is Part.SO_FAR else (base.first, granule.last)
        reading = known(granule, Part.WHOLE, anchor, from_writing)
        return reading._replace(edtf=calendar.span_edtf(*bounds)) if bounds[0] <= bounds[1] else reading
    return known(granule, meaning.part, anchor, from_writing)


def _year_told(narrative: Narrative, tense: AskTense) -> Granule | None:
    """In 1963 it burned; by the end of the year it stood again: in what was told, not in the year of writing."""
    told = narrative.place.same_paragraph and not narrative.story_from_writing and narrative.story is not None
    return narrative.story if told and tense() in OVER else None


def dated(meaning: Calendar, narrative: Narrative, tense: AskTense) -> Reading | None:
    if meaning.unit is DAY:
        if not meaning.number:
            return _day_of_month(meaning, narrative, tense)
    elif meaning.before_christ and meaning.unit in BEFORE_CHRIST_DIGITS:
        return _before_christ(meaning)
    if meaning.ancient and _before_christ_too(meaning, narrative.story):
        assert isinstance(meaning.year, int)
        return dated(meaning._replace(year=1 - meaning.year, ancient=False), narrative, tense)
    if meaning.ancient and not _goes_on_in_antiquity(meaning, narrative.story):
        return (
            None
            if meaning.unit in calendar.YEARS_IN
            else dated(meaning._replace(year=None, ancient=False), narrative, tense)
        )
    if isinstance(meaning.year, int):
        said = _of_storys_century(meaning.year, narrative) if meaning.short_year else meaning.year
        return in_year(meaning, said)
    if meaning.unit is DAY and not calendar.some_year_has(meaning.number, meaning.day):
        return None
    if meaning.year is not None:
        outer = relative(meaning.year, narrative, tense)
        anchor, from_writing = outer.anchor, False  # "May of last year" says its year
        if outer.granule is None:
            return outer._replace(value=yearless_value(meaning))
        year = outer.granule.year
    else:
        chosen = nearest_year(meaning, narrative, tense)
        if chosen is None:
            return still_open(yearless_value(meaning))
        year, anchor, from_writing, certain = chosen
        year = _year_of_weekday(meaning, year)
        if not certain:
            reading = in_year(meaning, year, anchor, from_writing)
            return guessed(reading) if reading else None
    return in_year(meaning, year, anchor, from_writing)


def _of_storys_century(year: int, narrative: Narrative) -> int:
    """The winter of '83: in a chronicle the one that is nearest to the story."""
    if narrative.mode is not CHRONICLE or narrative.story is None:
        return year
    return year + 100 * round((narrative.story.year - year) / 100)


def _year_of_weekday(meaning: Calendar, year: int) -> int:
    """Tuesday, May 7: the year, or the one beside it, in which that day is a Tuesday."""
    for near in (year, year + 1, year - 1) if meaning.weekday and meaning.unit is DAY else ():
        day = _granule(meaning, near)
        if day is not None and calendar.weekday(day.index) == meaning.weekday:
            return near
    return year


def in_year(meaning: Calendar, year: int, anchor: str = "", from_writing: bool = False) -> Reading | None:
    """The reading once the year is known; None where the calendar has no such day."""
    if meaning.unit is DAY:
        return _day_in_year(meaning, year, anchor, from_writing)
    granule = calendar.named(meaning.unit, year, meaning.number, meaning.day)
    assert granule is not None
    reading = known(granule, meaning.part, anchor, from_writing, meaning.approximate)
    if meaning.two_years:
        turn = granule.shifted(4)
        return reading._replace(edtf=calendar.span_edtf(turn.first, turn.last), granule=turn)
    if granule.unit is Unit.SEASON and granule.part == 1 and not isinstance(meaning.year, int) and not meaning.part:
        # "The winter" of a story spans the turn of the year; EDTF's own code for a winter can't say which turn.
        reading = reading._replace(edtf=calendar.span_edtf(granule.first, granule.last))
    return reading._replace(value=f"FY{year}") if meaning.fiscal and meaning.unit is Unit.YEAR else reading


def _day_in_year(meaning: Calendar, year: int, anchor: str, from_writing: bool) -> Reading | None:
    month, day = meaning.number, meaning.day
    reading = known_day(year, month, day, anchor, from_writing, meaning.approximate)
    if reading is None and meaning.year is None:  # 29 February of a year that has none
        steps = (
            known_day(year + step, month, day, anchor, from_writing, meaning.approximate) for step in (1, -1, 2, -2)
        )
        reading = next((near for near in steps if near is not None), None)
    return reading


def _day_of_month(meaning: Calendar, narrative: Narrative, tense: AskTense) -> Reading | None:
    """The 15th: of the month told last, or the nearest one on the side of the publication that the tense is on."""
    base = narrative.passage() or narrative.published
    if narrative.place.same_paragraph and at_least_as_fine(narrative.story, Unit.MONTH):
        base = narrative.story
    if not at_least_as_fine(base, Unit.MONTH) or base is None:
        return still_open(f"XXXX-XX-{meaning.day:02d}")
    from_story = base is narrative.story
    months = [base.within(Unit.MONTH).shifted(step) for step in ((0,) if from_story else (-1, 0, 1))]
    days = [day for month in months if (day := calendar.day_of(month.year, month.part, meaning.day))]
    if not from_story and tense() in AHEAD:
        days = [day for day in days if day.last >= base.first] or days
    elif not from_story and tense() in OVER:
        days = [day for day in days if day.first <= base.last] or days
    if not days:
        return None
    nearest = min(days, key=lambda day: abs(day.index - base.first))
    anchor = narrative.anchor_story() if from_story else narrative.anchor_now()
    if meaning.weekday and calendar.weekday(nearest.index) != meaning.weekday:
        return guessed(known(nearest, Part.WHOLE, anchor))
    return known(nearest, Part.WHOLE, anchor, narrative.story_from_writing if from_story else True)


def _goes_on_in_antiquity(meaning: Calendar, story: Granule | None) -> bool:
    assert isinstance(meaning.year, int)
    return story is not None and story.year <= meaning.year + LOOKS_BACK and story.year < FIRST_MEDIEVAL_YEAR


def _before_christ_too(meaning: Calendar, story: Granule | None) -> bool:
    """In 242, where the story is in 256 BC."""
    assert isinstance(meaning.year, int)
    return story is not None and story.year <= 0 and abs(1 - meaning.year - story.year) <= LOOKS_BACK


def numeric(meaning: Numeric, narrative: Narrative, tense: AskTense) -> Reading | None:
    """03/04/2005 by the order of the document; where nothing gives it, TIMEX3 gets America's and a reader both."""
    first, second, year = meaning
    if first > 12:
        return known_day(year, second, first, "")
    if second > 12 or first == second:
        return known_day(year, first, second, "")
    if narrative.day_first is not None:
        month, day = (second, first) if narrative.day_first else (first, second)
        return known_day(year, month, day, narrative.order_basis)
    months = sorted((first, second))
    either = f"[{','.join(f'{year:04d}-{month:02d}-{first + second - month:02d}' for month in months)}]"
    reading = known_day(year, first, second, "nothing says whether the day or the month is first")
    return reading._replace(edtf=either) if reading is not None else None


def _granule(meaning: Calendar, year: int) -> Granule | None:
    return calendar.named(meaning.unit, year, meaning.number, meaning.day)


def _before_christ(meaning: Calendar) -> Reading:
    """Stretches of years before Christ: the 470s BC are 479 to 470, the 5th century BC 500 to 401."""
    assert isinstance(meaning.year, int)
    years = calendar.YEARS_IN[meaning.unit]
    digits = f"{meaning.year:04d}"[: BEFORE_CHRIST_DIGITS[meaning.unit]]
    latest = meaning.year if meaning.unit is Unit.DECADE else meaning.year + 1  # counted in years BC
    first, last = 1 - (latest + years - 1), 1 - latest
    edtf = f"{year_text(first)}/{year_text(last)}"
    return Reading("DATE", f"BC{digits}", edtf, granule=Granule(Unit.YEAR, first))


def yearless_value(meaning: Calendar) -> str:
    if meaning.unit is DAY:
        return f"XXXX-{meaning.number:02d}-{meaning.day:02d}"
    granule = _granule(meaning, 2000)
    assert granule is not None
    return "XXXX" + calendar.timex_value(granule)[4:]
