"""Which date claims contradict the date that an event shows."""

from collections.abc import Iterable

from timeline import dates
from timeline.models import DateClaim, Event


def rivals_of(event: Event, claims: Iterable[DateClaim]) -> list[DateClaim]:
    """The claims that can't be true together with the event's date, one of each date.

    A claim that is only vaguer or finer, so that one span holds the other, is no rival; a deprecated one neither.
    """
    date = event.edtf
    if date is None:
        return []
    rivals: dict[str, DateClaim] = {}
    for claim in claims:
        if not claim.edtf or claim.rank == DateClaim.Rank.DEPRECATED:
            continue
        span = dates.parse(claim.edtf).span
        if not (span.contains(date.span) or date.span.contains(span)):
            rivals.setdefault(claim.edtf, claim)
    return list(rivals.values())
