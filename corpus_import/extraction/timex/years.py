"""Which year a month, a day or a season without one is in."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from . import calendar
from .calendar import DAY, Granule, Unit
from .meaning import Calendar
from .narrative import AHEAD, CHRONICLE, FROM_WRITING, OVER, Narrative, Tense

LOOSELY = 21  # days around the publication within which a verb's tense is no evidence of the year
STEP_BACK = 62  # days that a story may go back by and still not be a year further on
AUTUMN = 9  # months; those after it that a winter is told of lie before or in it
MONTHS_BACK = 7  # a chronicle that steps back further than this has gone on to the next year instead


class Chosen(NamedTuple):
    """A year, what it was counted from, whether that was the publication, and whether a reader can be sure of it."""

    year: int
    anchor: str
    from_writing: bool
    certain: bool = True


def nearest_year(meaning: Calendar, narrative: Narrative, tense: Callable[[], Tense]) -> Chosen | None:
    """The year that is meant; None where nothing says which."""
    story = narrative.passage()
    if narrative.mode is CHRONICLE and story is not None:
        since = narrative.place.since
        in_story = _year_in_range(meaning, since) if since else _year_in_story(meaning, story, tense)
        return Chosen(in_story, narrative.anchor_story(), False)
    if narrative.published is None:
        year = _year_in_passage(meaning, story, None) if story else None
        return Chosen(year, narrative.anchor_story(), False) if year is not None else None
    in_passage = _in_passage(meaning, story, narrative, tense) if story is not None else None
    if in_passage is not None:
        return in_passage
    told = narrative.full_date_nearby()
    if told is not None and tense() is Tense.PAST_PERFECT:
        before = _year_before(meaning, told)
        return Chosen(before, narrative.anchor_story(), False, certain=before == told.year)
    return Chosen(_year_of_report(meaning, narrative.published, tense), narrative.anchor_published(), True)


def _in_passage(meaning: Calendar, story: Granule, narrative: Narrative, tense: Callable[[], Tense]) -> Chosen | None:
    """The year that the story is in by then; None where the words are the writer's own time."""
    if tense() in FROM_WRITING:
        return None
    year = _year_in_passage(meaning, story, narrative.published)
    if year is None:
        return None
    if year > story.year and tense() is Tense.PAST_PERFECT:
        return Chosen(_year_before(meaning, story), narrative.anchor_story(), False)
    back = _stretch(meaning, story.year)
    steps_back = year > story.year and back is not None and story.first - back.last <= STEP_BACK
    certain = not steps_back or tense() is Tense.FUTURE_IN_PAST
    return Chosen(year, narrative.anchor_story(), False, certain)


def _year_in_passage(meaning: Calendar, story: Granule, published: Granule | None) -> int | None:
    """The next such date after the one just told, where it had come by the publication.

    Within the month of a day just told, a story may step back. Where nobody knows the publication, the story's own
    year is as far as a reader follows.
    """
    for year in (story.year, story.year + 1) if published else (story.year,):
        stretch = _stretch(meaning, year)
        if stretch is None or (published and stretch.first > published.last):
            continue
        if stretch.last >= story.first or stretch.within(Unit.MONTH) == story.within(Unit.MONTH):
            return year
    return None


def _year_before(meaning: Calendar, told: Granule) -> int:
    """What "had happened in February" when May 2017 was told is of the last February before."""
    stretch = _stretch(meaning, told.year)
    return told.year if stretch is not None and stretch.first <= told.first else told.year - 1


def _stretch(meaning: Calendar, year: int) -> Granule | None:
    return calendar.named(meaning.unit, year, meaning.number, meaning.day)


def _year_in_story(meaning: Calendar, story: Granule, tense: Callable[[], Tense]) -> int:
    """A chronicle moves forwards: the story's year, unless that would be far back and the next one near."""
    month = _month(meaning)
    if story.unit is not DAY and story.unit is not Unit.MONTH:
        # A winter is counted in the year of its January.
        begun_before = story.unit is Unit.SEASON and story.part == 1 and month > AUTUMN
        return story.year - begun_before
    year, told, _ = calendar.civil(story.first)
    reach = 0 if meaning.tenseless else MONTHS_BACK  # until May, told of November: of the next year
    if month < told - reach and not meaning.begun and tense() is not Tense.PAST_PERFECT:
        return year + 1
    if month > told and (meaning.begun or (not meaning.tenseless and tense() is Tense.PAST_PERFECT)):
        return year - 1
    return year


def _year_in_range(meaning: Calendar, since: Granule) -> int:
    """The siege lasted from September to January; in October and in March: the first from its beginning on."""
    stretch = _stretch(meaning, since.year)
    return since.year if stretch is None or stretch.last >= since.first else since.year + 1


def _month(meaning: Calendar) -> int:
    if meaning.unit in (DAY, Unit.MONTH):
        return meaning.number
    months = 12 // calendar.PARTS_OF_YEAR[meaning.unit]
    return (meaning.number - 1) * months + 1


def _year_of_report(meaning: Calendar, published: Granule, tense: Callable[[], Tense]) -> int:
    """The nearest such date, unless the tense points to the other side of the publication and it isn't quite near.

    A report from early October that says "opened on October 12" has its tense loosely, not last year in mind.
    """
    if published.unit is Unit.YEAR:
        return published.year
    nearest, past, coming, days = _sides(meaning.unit, meaning.number, meaning.day, published)
    if meaning.begun:
        return past
    if meaning.tenseless:
        return coming if tense() in AHEAD else nearest
    if days > LOOSELY and past != coming:
        told = tense()
        if nearest < coming and told in AHEAD:
            return coming
        if nearest > past and told in OVER:
            return past
    return nearest


@lru_cache(maxsize=4096)
def _sides(unit: Unit, number: int, day: int, published: Granule) -> tuple[int, int, int, int]:
    """The years of the nearest such date, the last that had begun, the next not over; the days to the nearest."""
    near = range(published.year - 8, published.year + 9)  # 29 February can be eight years off
    candidates = [(year, stretch) for year in near if (stretch := calendar.named(unit, year, number, day))]
    if not candidates:  # 31 June: of no year
        return published.year, published.year, published.year, 0
    nearest, stretch = min(candidates, key=lambda pair: abs(pair[1].first - published.first))
    return (
        nearest,
        max(year for year, stretch in candidates if stretch.first <= published.last),
        min(year for year, stretch in candidates if stretch.last >= published.first),
        max(published.first - stretch.last, stretch.first - published.last),
    )
