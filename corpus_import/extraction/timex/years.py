"""Which year a month, a day or a season without one is in."""

from collections.abc import Callable

from . import calendar
from .calendar import Granule, Unit
from .meaning import Calendar
from .narrative import Mode, Narrative, Tense

MONTHS_BACK = 5  # a chronicle that steps back further than this has gone on to the next year instead


def nearest_year(meaning: Calendar, narrative: Narrative, tense: Callable[[], Tense]) -> tuple[int, str, bool] | None:
    """Year, anchor and whether it was counted from the publication; None where nothing says which year."""
    story = narrative.story
    if narrative.published is None or narrative.mode is Mode.CHRONICLE:
        if story is not None:
            return _year_in_story(meaning, story), narrative.anchor_story(), False
    if narrative.published is None:
        return None
    return _year_of_report(meaning, narrative.published, tense()), f"publication date {narrative.published_text}", True


def _stretch(meaning: Calendar, year: int) -> Granule | None:
    if meaning.unit is Unit.DAY:
        return calendar.day_of(year, meaning.number, meaning.day)
    return Granule(meaning.unit, year * calendar.PARTS_OF_YEAR[meaning.unit] + meaning.number - 1)


def _year_in_story(meaning: Calendar, story: Granule) -> int:
    """A chronicle moves forwards: the story's year, unless that would be far back and the next one near."""
    year = story.year
    if story.unit not in (Unit.DAY, Unit.MONTH):
        return year
    told = story.within(Unit.MONTH).part
    month = _month(meaning)
    if month < told - MONTHS_BACK:
        return year + 1
    return year


def _month(meaning: Calendar) -> int:
    if meaning.unit in (Unit.DAY, Unit.MONTH):
        return meaning.number
    months = 12 // calendar.PARTS_OF_YEAR[meaning.unit]
    return (meaning.number - 1) * months + (3 if meaning.unit is Unit.SEASON else 1)


def _year_of_report(meaning: Calendar, published: Granule, tense: Tense) -> int:
    """The year that puts the date on the side of the publication that the tense points to, and close to it."""
    if published.unit is Unit.YEAR:
        return published.year
    candidates = [(year, stretch) for year in _around(published) if (stretch := _stretch(meaning, year))]
    past = [year for year, stretch in candidates if stretch.first <= published.last]
    coming = [year for year, stretch in candidates if stretch.last >= published.first]
    if tense is Tense.FUTURE:
        return coming[0]
    if tense is Tense.PAST:
        return past[-1]
    return min(candidates, key=lambda pair: abs(pair[1].first - published.first))[0]


def _around(published: Granule) -> range:
    return range(published.year - 4, published.year + 5)
