"""Where a reader is in time while reading: the time of writing, and the date told last.

A report (news, an interview) counts from its publication: "on Tuesday", "last month". A chronicle (a history, an
obituary's life) counts from the date told last: after "June 1941", "in August" is August 1941. Which of the two a
text is, is decided by its own evidence; HeidelTime asks its user.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .calendar import FINENESS, YEARS_IN, Granule, Unit, read_edtf
from .meaning import Base, Calendar, Cyclic, Meaning, Numeric, Offset, Relative
from .thread import Thread

PASSAGE = 400  # code points
PRESENT = 31  # days before the publication that a date is of its own time, not of a story


DEICTIC_WEIGHT = 3  # how many dates of other years one "last week" outweighs
HARDLY_DEICTIC = 6  # from how many on a chronicle's "last year" may be the story's


class Mode(StrEnum):
    REPORT = "report"
    CHRONICLE = "chronicle"


class Tense(StrEnum):
    BEFORE_PAST = "before past"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    PROSPECTIVE = "future of the past"  # would, should have
    UNKNOWN = ""


AHEAD = (Tense.FUTURE, Tense.PRESENT, Tense.PROSPECTIVE)  # "the council meets on Monday" is a plan
FROM_WRITING = (Tense.FUTURE, Tense.PRESENT)
OVER = (Tense.PAST, Tense.BEFORE_PAST)


@dataclass(slots=True)
class Narrative:
    """What is known when an expression is read. ``story`` moves on as the text tells its dates."""

    published: Granule | None
    published_text: str = ""
    mode: Mode = Mode.REPORT
    day_first: bool | None = None  # in 03/04/2005, and who says so
    order_basis: str = ""
    says_now: bool = False  # a chronicle that has its writer's "today" and "last week" too
    story: Granule | None = None
    story_from_writing: bool = False  # the story's date was itself counted from the publication
    story_told_at: int = 0  # where in the text, in code points
    same_paragraph: bool = False  # since then
    here: int = 0  # where the expression stands that is being read
    thread: Thread | None = None  # what a report tells from paragraph to paragraph
    present_told: bool = False  # a date that was counted from the publication
    left_at: Granule | None = None  # where a chronicle's story was when the text turned to its writer's time

    @classmethod
    def of(cls, published: str) -> "Narrative":
        read = read_edtf(published) if published else None
        return cls(published=read[0] if read else None, published_text=published)

    @property
    def now(self) -> Granule | None:
        """What "now" is for relative expressions: in a chronicle the story's own time. Unknown without publication."""
        if self.published is None:
            return None
        return self.story if self.mode is Mode.CHRONICLE else self.published

    def told(self, granule: Granule, from_writing: bool, goes_on: bool = False, looks_back: bool = False) -> None:
        """The text has told a date. "In 1941" after "8 December 1941" says nothing new about where the story is.

        ``goes_on``: it was itself counted from the story; ``looks_back``: it was told by the years since.
        """
        if self.published is not None and self.mode is Mode.REPORT:
            self.present_told |= from_writing
            if from_writing or granule.last >= self.published.first - PRESENT:
                self.thread = None
            elif self.thread is not None:
                self.thread.reaches(granule, goes_on)
            elif granule.unit not in YEARS_IN:
                self.thread = Thread.opened(granule, looks_back, not self.present_told)
        elif from_writing and self.published is not None and not self.story_from_writing:
            self.left_at = self.story
        if self.story is not None and granule.first <= self.story.first and self.story.last <= granule.last:
            return
        self.story, self.story_from_writing = granule, from_writing
        self.story_told_at, self.same_paragraph = self.here, True

    def reaches(self, position: int, new_paragraph: bool) -> None:
        self.here = position
        going_on = self.thread.at if self.thread is not None else self.left_at
        if new_paragraph and going_on is not None:
            self.story, self.story_from_writing, self.left_at = going_on, False, None
        self.same_paragraph = self.same_paragraph and not new_paragraph

    def passage(self) -> Granule | None:
        """The date told last, where what follows may be taken to go on from it.

        All of a chronicle is one passage. In a report it is the paragraph of a date that was given in full, or more
        where the report is telling a story; where nobody knows when it came out, it is what stands close by.
        """
        if self.mode is Mode.CHRONICLE:
            return self.story
        if self.story is None or self.story_from_writing:
            return None
        if self.published is not None:
            told = self.thread is not None and self.thread.lasts
            return self.story if (self.same_paragraph or told) and self.story.unit not in YEARS_IN else None
        near = self.here - self.story_told_at <= PASSAGE
        return self.story if near and FINENESS[self.story.unit] <= FINENESS[Unit.YEAR] else None

    def full_date_nearby(self) -> Granule | None:
        """A day or month that the text gave with its year, not far before."""
        near = self.here - self.story_told_at <= PASSAGE and not self.story_from_writing
        return self.story if near and self.story is not None and self.story.unit not in YEARS_IN else None

    def anchor_now(self) -> str:
        if self.mode is Mode.CHRONICLE:
            return self.anchor_story()
        return f"publication date {self.published_text}" if self.published else ""

    def anchor_story(self) -> str:
        from .calendar import edtf

        return f"{edtf(self.story)} in the text" if self.story else ""


def mode_of(meanings: Sequence[Meaning], published: Granule | None) -> tuple[Mode, bool]:
    """What the text is, and whether it says today, Tuesday, last week of its writer's own time.

    A chronicle tells many dates in full that are not of its own year, and hardly says today. Bare years weigh less
    than days and months: a report's background has them too.
    """
    full = bare = deictic = 0
    for meaning in meanings:
        if isinstance(meaning, Calendar) and isinstance(meaning.year, int) and not meaning.ancient:
            elsewhere = published is None or meaning.year < published.year
            full += elsewhere and meaning.unit not in YEARS_IN
            bare += elsewhere and meaning.unit in YEARS_IN
        elif getattr(meaning, "base", None) is Base.NOW or looks_back(meaning):
            deictic += 1
    weight = full + bare // 4
    chronicle = weight >= 5 and weight >= DEICTIC_WEIGHT * deictic
    return Mode.CHRONICLE if chronicle else Mode.REPORT, deictic > 1 and weight < HARDLY_DEICTIC * deictic


def order_of(meanings: Sequence[Meaning], day_first_locale: bool | None, locale: str) -> tuple[bool | None, str]:
    """Whether numeric dates have their day first, and why: the document's other dates, else its locale."""
    numeric = [meaning for meaning in meanings if isinstance(meaning, Numeric)]
    day_first = sum(meaning.first > 12 for meaning in numeric)
    month_first = sum(meaning.second > 12 for meaning in numeric)
    if day_first != month_first:
        order = "day" if day_first > month_first else "month"
        return day_first > month_first, f"{order} first, as elsewhere in the text"
    if day_first_locale is not None:
        return day_first_locale, f"{'day' if day_first_locale else 'month'} first in {locale}"
    return None, ""


def moves_story(meaning: Meaning, granule: Granule, story: Granule | None, tense: Callable[[], Tense]) -> bool:
    """Whether the story goes on from a date, or only glances at it.

    Looking back ("the previous year", "two decades earlier", "had fallen in 1917", "fifty years ago this week") and
    looking ahead ("planned for 1976") are glances.
    """
    if looks_back(meaning) and granule.unit is not Unit.DAY:
        return False
    if story is None:
        return True
    if granule.unit in YEARS_IN and (
        (isinstance(meaning, Relative) and meaning.shift < 0)
        or (isinstance(meaning, Offset) and meaning.direction < 0)
    ):
        return False
    if granule.first > story.last:
        return tense() not in (Tense.FUTURE, Tense.PROSPECTIVE)
    return granule.last >= story.first or tense() is not Tense.BEFORE_PAST


def counts_on(meaning: Meaning) -> bool:
    """Eleven days later, the next morning, in April: counted from a date told before, or from the writing."""
    if isinstance(meaning, Calendar):
        return not isinstance(meaning.year, int)
    return getattr(meaning, "base", None) is Base.STORY


def looks_back(meaning: Meaning) -> bool:
    """Fifty years ago next month."""
    return (
        isinstance(meaning, Offset) and isinstance(meaning.base, Relative | Cyclic) and meaning.base.base is Base.NOW
    )


def at_least_as_fine(granule: Granule | None, unit: Unit) -> bool:
    return granule is not None and FINENESS[granule.unit] <= FINENESS[unit]
