"""Where a reader is in time while reading: the time of writing, and the date told last.

A report (news, an interview) counts from its publication: "on Tuesday", "last month". A chronicle (a history, an
obituary's life) counts from the date told last: after "June 1941", "in August" is August 1941. Which of the two a
text is, is decided by its own evidence; HeidelTime asks its user.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .calendar import FINENESS, YEARS_IN, Granule, Unit, read_edtf
from .meaning import Base, Calendar, Meaning, Numeric, Offset, Relative

PASSAGE = 400  # code points


class Mode(StrEnum):
    REPORT = "report"
    CHRONICLE = "chronicle"


class Tense(StrEnum):
    BEFORE_PAST = "before past"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = ""


AHEAD = (Tense.FUTURE, Tense.PRESENT)  # "the council meets on Monday" is a plan
OVER = (Tense.PAST, Tense.BEFORE_PAST)


@dataclass(slots=True)
class Narrative:
    """What is known when an expression is read. ``story`` moves on as the text tells its dates."""

    published: Granule | None
    published_text: str = ""
    mode: Mode = Mode.REPORT
    day_first: bool | None = None  # in 03/04/2005, and who says so
    order_basis: str = ""
    story: Granule | None = None
    story_from_writing: bool = False  # the story's date was itself counted from the publication
    story_told_at: int = 0  # where in the text, in code points
    same_paragraph: bool = False  # since then
    here: int = 0  # where the expression stands that is being read

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

    def told(self, granule: Granule, from_writing: bool) -> None:
        """The text has told a date. "In 1941" after "8 December 1941" says nothing new about where the story is."""
        if self.story is not None and granule.first <= self.story.first and self.story.last <= granule.last:
            return
        self.story, self.story_from_writing = granule, from_writing
        self.story_told_at, self.same_paragraph = self.here, True

    def reaches(self, position: int, new_paragraph: bool) -> None:
        self.here = position
        self.same_paragraph = self.same_paragraph and not new_paragraph

    def passage(self) -> Granule | None:
        """The date told last, where what follows may be taken to go on from it.

        All of a chronicle is one passage. In a report it is the paragraph of a date that was given in full; where
        nobody knows when the report came out, it is what stands close by.
        """
        if self.mode is Mode.CHRONICLE:
            return self.story
        if self.story is None or self.story_from_writing:
            return None
        if self.published is not None:
            return self.story if self.same_paragraph and self.story.unit not in YEARS_IN else None
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


def mode_of(meanings: Sequence[Meaning], published: Granule | None) -> Mode:
    """A chronicle tells many dates in full that are not of its own year, and hardly says today, Tuesday, last week.

    Bare years weigh less than days and months: a report's background has them too.
    """
    full = bare = deictic = 0
    for meaning in meanings:
        if isinstance(meaning, Calendar) and isinstance(meaning.year, int):
            elsewhere = published is None or meaning.year != published.year
            full += elsewhere and meaning.unit not in YEARS_IN
            bare += elsewhere and meaning.unit in YEARS_IN
        elif getattr(meaning, "base", None) is Base.NOW:
            deictic += 1
    weight = full + bare // 4
    return Mode.CHRONICLE if weight >= 5 and weight >= 3 * deictic else Mode.REPORT


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

    Looking back ("the previous year", "two decades earlier", "had fallen in 1917") and looking ahead ("planned for
    1976") are glances.
    """
    if story is None:
        return True
    if granule.unit in YEARS_IN and (
        (isinstance(meaning, Relative) and meaning.shift < 0)
        or (isinstance(meaning, Offset) and meaning.direction < 0)
    ):
        return False
    if granule.first > story.last:
        return tense() is not Tense.FUTURE
    return granule.last >= story.first or tense() is not Tense.BEFORE_PAST


def at_least_as_fine(granule: Granule | None, unit: Unit) -> bool:
    return granule is not None and FINENESS[granule.unit] <= FINENESS[unit]
