"""What an EDTF text means."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.dates.span import Span


class Precision(StrEnum):
    """How finely the date is known: 2021-XX to the year, 2021-05-XX to the month, 156X-12-25 to the decade."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    QUADRIMESTER = "quadrimester"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    # A thousand years or more.
    MILLENNIUM = "millennium"
    INTERVAL = "interval"
    SET = "set"


class Nature(StrEnum):
    """Whether something happened some time within the span, or lasted throughout it."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


@dataclass(frozen=True, slots=True)
class EDTFDate:
    """An EDTF date (ISO 8601-2:2019) with the span that it allows.

    `text` is canonical: parsing it gives an equal date. `earliest` and `latest` are seconds as in `Span`,
    None where that end is open or unknown. `nature` is how the text alone is read: an interval lasted
    throughout, anything else happened within. `start` and `end` are an interval's two dates, `members` the
    dates of a set, its ranges as intervals.
    """

    text: str
    earliest: int | None
    latest: int | None
    precision: Precision
    nature: Nature = Nature.WITHIN
    approximate: bool = False
    uncertain: bool = False
    start: "EDTFDate | None" = None
    end: "EDTFDate | None" = None
    open_start: bool = False
    open_end: bool = False
    unknown_start: bool = False
    unknown_end: bool = False
    members: tuple["EDTFDate", ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.earliest, self.latest)

    def __str__(self) -> str:
        return self.text
