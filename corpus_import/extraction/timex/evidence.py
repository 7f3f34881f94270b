"""What a text is by the evidence of its own expressions: a report or a chronicle, its days or its months first."""

from collections.abc import Sequence
from typing import NamedTuple

from .calendar import YEARS_IN, Granule
from .meaning import Base, Calendar, Clock, Meaning, Numeric
from .narrative import CHRONICLE, REPORT, Mode, counts_on, looks_back

HARDLY_DEICTIC = 6  # from how many on a chronicle's "last year" may be the story's
# How much the dates of other years must weigh for a chronicle, and how much of that one "last week" outweighs.
AS_REPORT = (5, 3)  # where the text opens with its writer's time
AS_CHRONICLE = (3, 1)
UNMIXED = (2, 0)  # where nothing is of the writer's time
OPENING = 3  # expressions, among which a report says when it is written
FOREVER = 10**9  # a year that no text is written in
COUNTING_ON = 4  # so many years, or dates that go on from one before, weigh as much as one that is told in full


class Evidence(NamedTuple):
    """The ``mode`` of a text, and whether a chronicle has its writer's "today" and "last week" too."""

    mode: Mode
    says_now: bool


def mode_of(
    meanings: Sequence[tuple[Meaning, int]], opening: Sequence[Meaning], published: Granule | None
) -> Evidence:
    """What the text is, and whether it says today, Tuesday, last week of its writer's own time.

    ``meanings``: each with how often the text says it; ``opening``: those that it says first. A chronicle tells many
    dates in full that are of years before its own, goes on from them ("in August", "the next day"), and hardly says
    today; a report says today, Tuesday or last week, and soon. Bare years weigh less than days and months: a report's
    background has them too.
    """
    full = bare = deictic = own = counting_on = 0
    own_year = FOREVER if published is None else published.year
    for meaning, times in meanings:
        if type(meaning) is Calendar and isinstance(meaning.year, int):
            if meaning.year >= own_year:
                own += times
            elif meaning.unit in YEARS_IN:
                bare += times
            elif not meaning.ancient:
                full += times
        elif _deictic(meaning):
            deictic += times
        elif counts_on(meaning):
            counting_on += times
    weight = full + bare // COUNTING_ON
    if weight:  # without a year there is nothing to go on from
        weight += counting_on // COUNTING_ON
    least, outweighed = AS_REPORT if any(map(_deictic, opening)) else AS_CHRONICLE if own or deictic else UNMIXED
    chronicle = weight >= least and weight >= outweighed * deictic
    return Evidence(CHRONICLE if chronicle else REPORT, deictic > 1 and weight < HARDLY_DEICTIC * deictic)


def _deictic(meaning: Meaning) -> bool:
    """Said of the writer's own time: today, on Tuesday, at noon on Friday, last week, fifty years ago next month."""
    if isinstance(meaning, Clock):
        return meaning.day is not None and _deictic(meaning.day)
    return getattr(meaning, "base", None) is Base.NOW or looks_back(meaning)


def order_of(
    meanings: Sequence[tuple[Meaning, int]], day_first_locale: bool | None, locale: str
) -> tuple[bool | None, str]:
    """Whether numeric dates have their day first, and why: the document's other dates, else its locale."""
    numeric = [(meaning, times) for meaning, times in meanings if isinstance(meaning, Numeric)]
    day_first = sum(times for meaning, times in numeric if meaning.first > 12)
    month_first = sum(times for meaning, times in numeric if meaning.second > 12)
    if day_first != month_first:
        order = "day" if day_first > month_first else "month"
        return day_first > month_first, f"{order} first, as elsewhere in the text"
    if day_first_locale is not None:
        return day_first_locale, f"{'day' if day_first_locale else 'month'} first in {locale}"
    return None, ""
