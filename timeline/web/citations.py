"""Evidence as a reader meets it: who says what, where it stands, and which date follows from which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from timeline.models import DateClaim, Event, Evidence, Source
from timeline.voices import name_of
from timeline.web.passages import marked_words
from timeline.web.reckoning import how_in_words
from timeline.web.rivals import rivals_of
from timeline.web.when import date_in_words


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A date claim in words: ``phrase`` gives ``when``, and ``how`` says by which rule and counted from what."""

    phrase: str
    when: str
    how: str
    rival: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """``quote`` in pieces, True with those that give the date; empty where only ``evidence.locator`` is known."""

    evidence: Evidence
    source: Source
    name: str
    published: str
    url: str
    quote: list[tuple[str, bool]]
    claims: list[Reckoning]
    disputes: bool


def citations(event: Event, evidence: Sequence[Evidence]) -> list[Citation]:
    """Each of ``evidence``, which comes with its source and its claims, in words."""
    rival_dates = {claim.edtf for claim in rivals_of(event, claims_of(evidence))}
    return [_citation(row, rival_dates) for row in evidence]


def in_order_of_weight(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The passage that gives the date first, then what tells of the event itself; what disputes it comes last."""
    return sorted(evidence, key=_weight)


def claims_of(evidence: Iterable[Evidence]) -> list[DateClaim]:
    return [claim for row in evidence for claim in row.date_claims.all()]


def _weight(row: Evidence) -> tuple[bool, bool, bool, int]:
    dates_it = any(claim.rank == DateClaim.Rank.PREFERRED for claim in row.date_claims.all())
    about_it = row.aspect in (Evidence.Aspect.EVENT, Evidence.Aspect.DATE)
    return row.stance == Evidence.Stance.DISPUTES, not dates_it, not about_it, row.pk


def _citation(row: Evidence, rival_dates: set[str]) -> Citation:
    claims = list(row.date_claims.all())
    return Citation(
        evidence=row,
        source=row.source,
        name=name_of(row.source),
        published=published_in_words(row.source),
        url=f"{reverse('source', args=[row.source.public_id])}#{row.public_id}",
        quote=marked_words(row.quote, [claim.phrase for claim in claims]),
        claims=[_reckoning(claim, rival_dates) for claim in claims],
        disputes=row.stance == Evidence.Stance.DISPUTES,
    )


def _reckoning(claim: DateClaim, rival_dates: set[str]) -> Reckoning:
    return Reckoning(
        phrase=claim.phrase,
        when=_claimed(claim),
        how=how_in_words(claim.rule, claim.anchor),
        rival=claim.edtf in rival_dates,
    )


def _claimed(claim: DateClaim) -> str:
    if claim.edtf:
        return date_in_words(claim.edtf, claim.nature)
    if claim.wants:
        return gettext("no date until it is known when the source came out")
    return gettext("no date yet")


def published_in_words(source: Source) -> str:
    """When the source came out; "" where that is unknown."""
    return date_in_words(source.published) if source.published else ""
