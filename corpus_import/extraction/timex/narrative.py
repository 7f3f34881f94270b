"""Where a reader is in time while reading: the time of writing, and the date told last.

A report (news, an interview) counts from its publication: "on Tuesday", "last month". A chronicle (a history, an
obituary's life) counts from the date told last: after "June 1941", "in August" is August 1941. Which of the two a
text is, is decided by its own evidence; HeidelTime asks its user.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from .calendar import FINENESS, Granule, Unit, read_edtf


class Mode(StrEnum):
    REPORT = "report"
    CHRONICLE = "chronicle"


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = ""


@dataclass(slots=True)
class Narrative:
    """What is known when an expression is read. ``story`` moves on as the text tells its dates."""

    published: Granule | None
    published_text: str = ""
    mode: Mode = Mode.REPORT
    story: Granule | None = None
    story_from_writing: bool = False  # the story's date was itself counted from the publication
    months: dict[int, Granule] = field(default_factory=dict)

    @classmethod
    def of(cls, published: str) -> "Narrative":
        read = read_edtf(published) if published else None
        return cls(published=read[0] if read else None, published_text=published)

    @property
    def now(self) -> Granule | None:
        """What "now" is for relative expressions: in a chronicle the story's own time."""
        return (self.story or None) if self.mode is Mode.CHRONICLE else self.published

    def told(self, granule: Granule, from_writing: bool) -> None:
        self.story, self.story_from_writing = granule, from_writing

    def anchor_now(self) -> str:
        if self.mode is Mode.CHRONICLE:
            return self.anchor_story()
        return f"publication date {self.published_text}" if self.published else ""

    def anchor_story(self) -> str:
        from .calendar import edtf

        return f"{edtf(self.story)} in the text" if self.story else ""


def mode_of(years: list[int], deictics: int, published: Granule | None) -> Mode:
    """A chronicle tells many dates with their years, and nearly all of them lie before its own year.

    ``years`` are those that the text names, ``deictics`` how often it says today, Tuesday, last week.
    """
    if published is None:
        return Mode.CHRONICLE if len(years) >= 3 * max(deictics, 1) else Mode.REPORT
    elsewhere = sum(year != published.year for year in years)
    return (
        Mode.CHRONICLE if elsewhere >= 4 and elsewhere >= 4 * deictics and 2 * elsewhere > len(years) else Mode.REPORT
    )


def at_least_as_fine(granule: Granule | None, unit: Unit) -> bool:
    return granule is not None and FINENESS[granule.unit] <= FINENESS[unit]
