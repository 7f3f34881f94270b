"""A stretch of time as two integers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Seconds since 1970-01-01T00:00:00Z, proleptic Gregorian, half-open: `latest` is the first second after.

    None is an end without a bound. A span of two Nones is that of an undated event.
    """

    earliest: int | None
    latest: int | None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest >= self.latest:
            raise ValueError(f"A span ends after it starts: {self.earliest} is not before {self.latest}.")

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a second: an event that is *possibly* in a range."""
        return _before(self.earliest, other.latest) and _before(other.earliest, self.latest)

    def contains(self, other: "Span") -> bool:
        """Whether the other lies inside entirely: an event that is *certainly* in a range."""
        starts_inside = self.earliest is None or (other.earliest is not None and other.earliest >= self.earliest)
        ends_inside = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts_inside and ends_inside

    @property
    def sort_key(self) -> tuple[bool, int, bool, int]:
        """Orders events by start, then end; one without a start stands at its end, the undated come last.

        Two spans have the same key only if they are equal.
        """
        anchor = self.latest if self.earliest is None else self.earliest
        return anchor is None, anchor or 0, self.latest is None, self.latest or 0


def _before(start: int | None, end: int | None) -> bool:
    return start is None or end is None or start < end
