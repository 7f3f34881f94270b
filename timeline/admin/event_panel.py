"""What the event's page shows above its form: the date and its rivals, and the evidence in its context."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast, Greatest, Substr

from timeline.admin.meaning import Meaning, meaning_of
from timeline.admin.passages import REACH, in_context
from timeline.models import DateClaim, Event, Evidence, Status
from timeline.web.marks import Mark, mark_of
from timeline.web.passages import Paragraph

SHOWN = 50
"""Passages on one page; the list of the evidence has the others."""


@dataclass(frozen=True, slots=True)
class ShownPassage:
    evidence: Evidence
    paragraphs: list[Paragraph]
    verified: bool
    claims: list[DateClaim]


@dataclass(frozen=True, slots=True)
class ShownClaim:
    claim: DateClaim
    meaning: Meaning | None


@dataclass(frozen=True, slots=True)
class EventPanel:
    event: Event
    mark: Mark
    meaning: Meaning | None
    passages: list[ShownPassage]
    passages_in_all: int
    sources: int
    claims: list[ShownClaim]
    by_hand: bool
    last_change: Any
    next_candidate: Event | None

    @property
    def event_id(self) -> str:
        return str(self.event.pk)

    @property
    def is_open(self) -> bool:
        """Whether it can be decided: what was merged is decided where it went."""
        return self.event.status != Status.MERGED


def panel_of(event: Event) -> EventPanel:
    """In a constant number of queries, however much evidence there is."""
    totals = event.evidence.aggregate(passages=Count("pk"), sources=Count("source", distinct=True))
    claims = list(event.date_claims.select_related("evidence__source").defer("evidence__source__text"))
    by_evidence: dict[int, list[DateClaim]] = defaultdict(list)
    for claim in claims:
        by_evidence[claim.evidence_id].append(claim)
    rows = with_window(event.evidence.select_related("source").defer("source__text"))[:SHOWN]
    preferred = next((claim for claim in claims if claim.rank == DateClaim.Rank.PREFERRED), None)
    return EventPanel(
        event=event,
        mark=mark_of(event, claims),
        meaning=meaning_of(event.date, event.nature),
        passages=[shown_passage(evidence, by_evidence[evidence.pk]) for evidence in rows],
        passages_in_all=totals["passages"],
        sources=totals["sources"],
        claims=[ShownClaim(claim, meaning_of(claim.edtf, claim.nature)) for claim in claims],
        by_hand=bool(event.date and claims and preferred is None),
        last_change=event.history.select_related("history_user").first(),
        next_candidate=_next_candidate(event),
    )


def _next_candidate(event: Event) -> Event | None:
    """The candidate after ``event`` in the order of dates; after the last one, the first."""
    others = Event.objects.filter(status=Status.CANDIDATE).exclude(pk=event.pk).in_date_order()
    later = Q(sort_key__gt=event.sort_key) | Q(sort_key=event.sort_key, pk__gt=event.pk)
    return others.filter(later).first() or others.first()


def with_window(evidence: QuerySet[Evidence]) -> QuerySet[Evidence]:
    """Each row with the stretch of its source's text around the quote, so that the whole text needn't be read."""
    start, end = Cast("start", IntegerField()), Cast("end", IntegerField())
    return evidence.annotate(
        window_start=Greatest(start - REACH, Value(0), output_field=IntegerField()),
        window=Substr("source__text", F("window_start") + 1, end - F("window_start") + REACH),
        standing=Substr("source__text", start + 1, end - start),
    )


def shown_passage(evidence: Any, claims: list[DateClaim]) -> ShownPassage:
    # NULL: the source's text is not kept here, and the locator says where the passage stands.
    if evidence.start is None:
        return ShownPassage(evidence, [], False, claims)
    verified = evidence.standing == evidence.quote
    window = evidence.window if verified else evidence.quote
    start = evidence.start - evidence.window_start if verified else 0
    phrases = [claim.phrase for claim in claims]
    paragraphs = in_context(window, start, start + len(evidence.quote), phrases)
    return ShownPassage(evidence, paragraphs, verified, claims)
