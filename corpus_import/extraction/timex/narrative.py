"""Where a reader is in time while reading: the time of writing, and the date told last.

A report (news, an interview) counts from its publication: "on Tuesday", "last month". A chronicle (a history, an
obituary's life) counts from the date told last: after "June 1941", "in August" is August 1941. Which of the two a
text is, is decided by its own evidence; HeidelTime asks its user.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .calendar import DAY, FINENESS, YEARS_IN, Granule, Unit, edtf, read_edtf
from .meaning import Base, Calendar, Cyclic, Meaning, Offset, Relative
from .thread import DIGRESSION, Thread

PASSAGE = 400  # code points
AHEAD_OF_STORY = 730  # days that a story goes on by within a paragraph; what is further ahead is only mentioned there
PRESENT = 31  # days before the publication that a date is of its own time, not of a story


class Mode(StrEnum):
    REPORT = "report"
    CHRONICLE = "chronicle"


REPORT, CHRONICLE = Mode.REPORT, Mode.CHRONICLE  # looked at for every expression


class Tense(StrEnum):
    PAST_PERFECT = "past perfect"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    FUTURE_IN_PAST = "future in the past"  # would, should have
    UNKNOWN = ""


AHEAD = (Tense.FUTURE, Tense.PRESENT, Tense.FUTURE_IN_PAST)  # "the council meets on Monday" is a plan
FROM_WRITING = (Tense.FUTURE, Tense.PRESENT)
OVER = (Tense.PAST, Tense.PAST_PERFECT)


class Place(NamedTuple):
    """Where a reader is: the date told last, and what of the text before still bears on the next one."""

    story: Granule | None = None  # the date told last
    story_from_writing: bool = False  # it was itself counted from the publication
    same_paragraph: bool = False  # since then
    thread: Thread | None = None  # what a report tells from paragraph to paragraph
    present_told: bool = False  # a date that was counted from the publication
    left_at: Granule | None = None  # where a chronicle's story was when the paragraph turned to some other time
    since: Granule | None = None  # where the range began that was told last
    day: Granule | None = None  # which a report's paragraph named last, be the story there or only ahead of it
    compared: Granule | None = None  # the quarter or half, if the paragraph has named it last of all

    def in_new_paragraph(self) -> "Place":
        going_on = self.thread.at if self.thread is not None else self.left_at
        if going_on is not None:
            return Place(going_on, False, False, self.thread, self.present_told, None, self.since)
        if not (self.same_paragraph or self.day or self.compared):
            return self
        return self._replace(same_paragraph=False, day=None, compared=None)


BEGINNING = Place()
COMPARED = (Unit.QUARTER, Unit.HALF)  # with those of a year before, at which a report only glances


@dataclass(slots=True)
class Narrative:
    """What is known when an expression is read: of the text as a whole, and the place that its story has come to."""

    published: Granule | None
    published_text: str = ""
    mode: Mode = REPORT
    day_first: bool | None = None  # in 03/04/2005, and who says so
    order_basis: str = ""
    says_now: bool = False  # a chronicle that has its writer's "today" and "last week" too
    place: Place = BEGINNING
    nearby: bool = True  # the date told last stands within ``PASSAGE`` before
    quoted: bool = False  # somebody's own words, whose "today" is not the writer's

    @classmethod
    def of(cls, published: str) -> "Narrative":
        read = read_edtf(published) if published else None
        return cls(published=read[0] if read else None, published_text=published)

    @property
    def story(self) -> Granule | None:
        return self.place.story

    @property
    def story_from_writing(self) -> bool:
        return self.place.story_from_writing

    @property
    def now(self) -> Granule | None:
        """What "now" is for relative expressions: in a chronicle the story's own time. Unknown without publication."""
        if self.published is None:
            return None
        return self.story if self.mode is CHRONICLE else self.published

    def told(self, granule: Granule, from_writing: bool, goes_on: bool = False, looks_back: bool = False) -> bool:
        """The text has told a date; whether the story is there now.

        "In 1941" after "8 December 1941" says nothing new about where the story is. ``goes_on``: the date was itself
        counted from the story; ``looks_back``: it was told by the years since.
        """
        story, _, _, thread, present_told, left_at, _, _, _ = self.place
        day, compared = self._named_last(granule)
        first, last = granule.first, granule.last
        if self.published is not None and self.mode is REPORT:
            present_told = present_told or from_writing
            if from_writing or last >= self.published.first - PRESENT:
                thread = None
            elif thread is not None:
                thread = thread.reaching(granule, goes_on)
            elif granule.unit not in YEARS_IN:
                thread = Thread.opened(granule, looks_back, not present_told)
        else:
            left_at = self._goes_on_from(granule, from_writing)
        if story is not None and first <= story.first and story.last <= last:
            self.place = Place(*self.place[:3], thread, present_told, left_at, self.place.since, day, compared)
            return False
        self.place = Place(granule, from_writing, True, thread, present_told, left_at, None, day, compared)
        self.nearby = True
        return True

    def told_range(self, first: Granule, last: Granule) -> None:
        """A range has been told, whose beginning may have moved the story, and whose end has."""
        if self.story == last and first.first < last.first:
            self.place = self.place._replace(since=first)

    def named(self, granule: Granule) -> None:
        """The text has only named a date: hours without a day of their own are those of the day named before."""
        day, compared = self._named_last(granule)
        if day is not self.place.day or compared is not self.place.compared:
            self.place = Place(*self.place[:-2], day, compared)

    def _named_last(self, granule: Granule) -> tuple[Granule | None, Granule | None]:
        """The day, and what is compared with a year before, after a date has been named."""
        if self.mode is not REPORT:
            return self.place.day, self.place.compared
        unit = granule.unit
        return granule if unit is DAY else self.place.day, granule if unit in COMPARED else None

    def _goes_on_from(self, granule: Granule, from_writing: bool) -> Granule | None:
        """Where a chronicle's next paragraph goes on from, if not from this date.

        The writer's own time is only mentioned, and so is what lies far from where the paragraph's story was.
        """
        main = self.place.left_at or self.place.story
        if main is None or from_writing:
            return main if self.published is not None else self.place.left_at
        story, left_at = self.place.story, self.place.left_at
        back, ahead = granule.last < main.first - DIGRESSION, granule.first > main.last + AHEAD_OF_STORY
        if main.unit in YEARS_IN and granule.unit not in YEARS_IN:
            return None  # after years in the background, the first day or month is where the story begins
        hurries = ahead and left_at is not None and story is not None and left_at.last < story.first < granule.first
        return main if (back or ahead) and not hurries and self.place.same_paragraph else None

    def passage(self) -> Granule | None:
        """The date told last, where what follows may be taken to go on from it.

        All of a chronicle is one passage. In a report it is the paragraph of a date that was given in full, or more
        where the report is telling a story; where nobody knows when it came out, it is what stands close by.
        """
        if self.mode is CHRONICLE:
            return self.story
        if self.story is None or self.story_from_writing:
            return None
        if self.published is not None:
            thread = self.place.thread
            goes_on = self.place.same_paragraph or (thread is not None and thread.lasts)
            return self.story if goes_on and self.story.unit not in YEARS_IN else None
        return self.story if self.nearby and FINENESS[self.story.unit] <= FINENESS[Unit.YEAR] else None

    def full_date_nearby(self) -> Granule | None:
        """A day or month that the text gave with its year, not far before."""
        in_reach = self.nearby and not self.story_from_writing
        return self.story if in_reach and self.story is not None and self.story.unit in (DAY, Unit.MONTH) else None

    def anchor_of(self, base: Granule) -> str:
        """How a reading says that it was counted from this date."""
        return self.anchor_now() if base is self.now else f"{edtf(base)} in the text"

    def anchor_now(self) -> str:
        if self.mode is CHRONICLE:
            return self.anchor_story()
        return self.anchor_published() if self.published else ""

    def anchor_published(self) -> str:
        return f"publication date {self.published_text}"

    def anchor_story(self) -> str:
        return f"{edtf(self.story)} in the text" if self.story else ""


def moves_story(meaning: Meaning, granule: Granule, story: Granule | None, tense: Callable[[], Tense]) -> bool:
    """Whether the story goes on from a date, or only glances at it.

    Looking back ("the previous year", "two decades earlier", "had fallen in 1917", "fifty years ago this week") and
    looking ahead ("planned for 1976") are glances.
    """
    if isinstance(meaning, Calendar):
        return goes_on(granule, story, tense)
    if looks_back(meaning) and granule.unit is not DAY:
        return False
    if isinstance(meaning, Offset) and meaning.direction > 0 and counts_from_writing(meaning.base):
        return False
    if _looks_ahead(meaning) and granule.unit is not DAY:
        return False
    if story is None:
        return True
    if isinstance(meaning, Offset) and meaning.direction < 0 and granule.unit in COMPARED:
        return False
    if granule.unit in YEARS_IN and (
        (isinstance(meaning, Relative) and meaning.shift < 0)
        or (isinstance(meaning, Offset) and meaning.direction < 0)
    ):
        return False
    return goes_on(granule, story, tense)


def goes_on(granule: Granule, story: Granule | None, tense: Callable[[], Tense]) -> bool:
    """Whether a date that says where it lies is one that the story goes on to."""
    if story is None:
        return True
    if granule.first > story.last:
        return tense() not in (Tense.FUTURE, Tense.FUTURE_IN_PAST)
    return granule.last >= story.first or tense() is not Tense.PAST_PERFECT


def counts_from_writing(base: object) -> bool:
    """Whether an offset counts from the time of writing: three weeks from now, a week from Tuesday."""
    return (base.base if isinstance(base, Relative | Cyclic) else base) is Base.NOW


def _looks_ahead(meaning: Meaning) -> bool:
    """Next summer, next month."""
    if isinstance(meaning, Cyclic):
        return meaning.base is Base.NOW and (meaning.direction or 0) > 0
    return isinstance(meaning, Relative) and meaning.base is Base.NOW and meaning.shift > 0


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
