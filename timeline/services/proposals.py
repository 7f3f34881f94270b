"""What an import writes: sources, candidate events, and more evidence for events that are known."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from timeline.models import (
    Actor,
    DateClaim,
    Event,
    Evidence,
    ImportRun,
    Kind,
    Participation,
    Place,
    Source,
    Status,
    Timeline,
    TimelineEntry,
)
from timeline.models.evidence import CONTEXT
from timeline.models.source import sha256_of
from timeline.services import history


@dataclass(frozen=True, slots=True)
class ProposedClaim:
    """A quote of the source, and what it says about when."""

    start: int
    end: int
    quote: str
    phrase: str
    edtf: str
    nature: str
    anchor: str
    rule: str
    wants: str
    attributed_to: str = ""


@dataclass(frozen=True, slots=True)
class ProposedEvent:
    title: str
    summary: str
    date: str
    nature: str
    kind: str
    modality: str
    confidence: float
    reasons: Sequence[str]
    claims: Sequence[ProposedClaim]
    places: Sequence[str] = ()
    actors: Sequence[tuple[str, str]] = field(default_factory=tuple)


def start_run(*, options: dict[str, Any], now: dt.datetime, by: Any = None) -> ImportRun:
    return ImportRun.objects.create(options=options, started=now, by=by)


def known_source(text: str) -> Source | None:
    """The source that has this very text."""
    return Source.objects.filter(sha256=sha256_of(text)).first()


@transaction.atomic
def add_source(*, run: ImportRun, text: str, **fields: Any) -> Source:
    """Keep a document. Raises ValidationError for a bad date or address."""
    source = Source(text=text, run=run, **fields)
    source.sha256 = sha256_of(text)
    source.full_clean(exclude=["run"])
    return history.write(source, reason=_reason(run))


@transaction.atomic
def propose(*, run: ImportRun, source: Source, proposal: ProposedEvent, timeline: Timeline | None = None) -> Event:
    """Write a candidate with its evidence. Strangers don't see it until a person confirms it."""
    event = Event(
        title=proposal.title,
        summary=proposal.summary,
        date=proposal.date,
        nature=proposal.nature if proposal.date else "",
        kind=_kind(proposal.kind),
        modality=proposal.modality,
        confidence=proposal.confidence,
        confidence_reasons=list(proposal.reasons),
        machine_made=True,
        run=run,
    )
    history.write(event, reason=_reason(run))
    event.places.set(_places(proposal.places, run))
    for actor, role in _actors(proposal.actors, run):
        Participation.objects.get_or_create(event=event, actor=actor, role=role)
    attach(run=run, source=source, event=event, claims=proposal.claims)
    if timeline is not None:
        TimelineEntry.objects.create(timeline=timeline, event=event)
    return event


@transaction.atomic
def attach(*, run: ImportRun, source: Source, event: Event, claims: Iterable[ProposedClaim]) -> int:
    """Add evidence, unconfirmed, to a known event; how many passages were new.

    What people decided stays: the event's status and the fields that they set. Raises ValidationError where a quote
    does not stand in the source.
    """
    new = 0
    for claim in claims:
        evidence = Evidence(
            event=event,
            source=source,
            start=claim.start,
            end=claim.end,
            quote=claim.quote,
            prefix=source.text[max(0, claim.start - CONTEXT) : claim.start],
            suffix=source.text[claim.end : claim.end + CONTEXT],
            attributed_to=claim.attributed_to,
            run=run,
        )
        if not evidence.stands_in(source.text):
            raise ValidationError(f"“{claim.quote[:60]}” does not stand at {claim.start} of {source.name or source}.")
        standing = event.evidence.filter(
            source=source, start=claim.start, end=claim.end, aspect=evidence.aspect
        ).first()
        if standing is None:
            history.write(evidence, reason=_reason(run))
            new += 1
        _record(claim, standing or evidence, run)
    return new


def _record(claim: ProposedClaim, evidence: Evidence, run: ImportRun) -> None:
    said = {"phrase": claim.phrase, "edtf": claim.edtf}
    if evidence.date_claims.filter(**said).exists():
        return
    event = evidence.event
    first = claim.edtf == event.date and not event.date_claims.filter(rank=DateClaim.Rank.PREFERRED).exists()
    row = DateClaim(
        event=event,
        evidence=evidence,
        **said,
        nature=claim.nature if claim.edtf else "",
        anchor=claim.anchor,
        rule=claim.rule,
        wants=claim.wants if not claim.edtf else "",
        rank=DateClaim.Rank.PREFERRED if first else DateClaim.Rank.NORMAL,
    )
    history.write(row, reason=_reason(run))


@transaction.atomic
def resolve(*, claim: DateClaim, edtf: str, nature: str, anchor: str, rule: str, reason: str = "") -> None:
    """Give a date to a claim that waited for one, and to its event where neither it nor a person has given one."""
    claim.edtf, claim.nature, claim.anchor, claim.rule, claim.wants = edtf, nature, anchor, rule, ""
    history.write(claim, reason=reason)
    event = claim.event
    if event.date or "date" in event.edited_fields or event.status == Status.MERGED:
        return
    event.date, event.nature = edtf, nature
    history.write(event, reason=reason)
    event.date_claims.exclude(pk=claim.pk).filter(rank=DateClaim.Rank.PREFERRED).update(rank=DateClaim.Rank.NORMAL)
    claim.rank = DateClaim.Rank.PREFERRED
    history.write(claim, reason=reason)


def _kind(slug: str) -> Kind | None:
    return Kind.objects.filter(slug=slug).first() if slug else None


def _places(names: Iterable[str], run: ImportRun) -> list[Place]:
    return [_named(Place, name, run) for name in dict.fromkeys(names)]


def _actors(pairs: Iterable[tuple[str, str]], run: ImportRun) -> list[tuple[Actor, str]]:
    return [(_named(Actor, name, run), role) for name, role in dict.fromkeys(pairs)]


def _named(model: Any, name: str, run: ImportRun) -> Any:
    """The place or actor of that name; made where there is none, for a curator to fill."""
    found = model.objects.filter(name=name).first()
    if found is not None:
        return found
    stem = slugify(name)[:110] or "unnamed"
    slug, number = stem, 1
    while model.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{stem}-{number}"
    return model.objects.create(name=name[:200], slug=slug, run=run)


def _reason(run: ImportRun) -> str:
    return f"import {run.public_id}"
