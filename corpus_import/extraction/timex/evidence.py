"""What a text is by the evidence of its own expressions: a report or a chronicle, its days or its months first."""

from collections.abc import Sequence

from .calendar import YEARS_IN, Granule
from .meaning import Base, Calendar, Meaning, Numeric
from .narrative import Mode, looks_back

MANY, FEW = 5, 2  # dates of other years
DEICTIC_WEIGHT = 3  # how many dates of other years one "last week" outweighs
HARDLY_DEICTIC = 6  # from how many on a chronicle's "last year" may be the story's


def mode_of(meanings: Sequence[tuple[Meaning, int]], published: Granule | None) -> tuple[Mode, bool]:
    """What the text is, and whether it says today, Tuesday, last week of its writer's own time.

    ``meanings``: each with how often the text says it. A chronicle tells many dates in full that are not of its own
    year, and hardly says today. Bare years weigh less than days and months: a report's background has them too. Where
    nothing at all is of the writer's time, a few dates will do.
    """
    full = bare = deictic = own = 0
    for meaning, times in meanings:
        if isinstance(meaning, Calendar) and isinstance(meaning.year, int) and not meaning.ancient:
            if published is None or meaning.year < published.year:
                full += times if meaning.unit not in YEARS_IN else 0
                bare += times if meaning.unit in YEARS_IN else 0
            else:
                own += times
        elif getattr(meaning, "base", None) is Base.NOW or looks_back(meaning):
            deictic += times
    weight = full + bare // 4
    chronicle = (weight >= MANY and weight >= DEICTIC_WEIGHT * deictic) or (full >= FEW and not deictic and not own)
    return Mode.CHRONICLE if chronicle else Mode.REPORT, deictic > 1 and weight < HARDLY_DEICTIC * deictic


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
