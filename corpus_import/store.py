"""The only part of the import that writes: one document at a time, all or nothing, through timeline.services."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from corpus_import import dedupe
from corpus_import.extraction.records import Candidate, Claim, Document, Extraction
from corpus_import.headline import title_of
from timeline import search
from timeline.models import Event, ImportRun, Source, Status, Timeline
from timeline.services import proposals
from timeline.services.evidence import set_publication_date

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Outcome:
    """What became of one document. ``skipped`` and ``failed`` hold the reason."""

    document: str
    made: int = 0
    merged: list[str] = field(default_factory=list)  # "title -> title of the event it joined: reasons"
    skipped: str = ""
    failed: str = ""


def store(extraction: Extraction, *, run: ImportRun, timeline: Timeline | None = None) -> Outcome:
    """Write one document's source and candidates, or say why not. Nothing of a document that fails is kept."""
    outcome = Outcome(extraction.document.name)
    known = proposals.known_source(extraction.document.text)
    if known is not None:
        outcome.skipped = _known_again(known, extraction)
        return outcome
    try:
        with transaction.atomic():
            _write(extraction, run, timeline, outcome)
    except (ValidationError, DatabaseError) as error:
        logger.exception("%s could not be stored", extraction.document.name)
        reason = "; ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        return Outcome(extraction.document.name, failed=f"It could not be stored: {reason}")
    return outcome


def _known_again(source: Source, extraction: Extraction) -> str:
    """Why a text that is known is skipped; its publication date is taken where it was missing."""
    published = extraction.publication
    if published.date and not source.published:
        set_publication_date(source=source, published=published.date, basis=published.basis)
        return f"read before as “{source.title}”; it now has its publication date, {published.date}"
    return f"read before as “{source.title}”"


def _write(extraction: Extraction, run: ImportRun, timeline: Timeline | None, outcome: Outcome) -> None:
    document = extraction.document
    source = proposals.add_source(
        run=run,
        text=document.text,
        name=document.name[-255:],
        title=title_of(extraction)[:500],
        author=document.author[:300],
        publisher=document.publisher[:300],
        url=document.url,
        language=document.language,
        published=extraction.publication.date,
        published_basis=extraction.publication.basis[:200],
    )
    candidates = dedupe.merged(extraction.candidates)
    for candidate, (event, reasons) in zip(candidates, _standing(candidates), strict=True):
        claims = [_proposed(claim) for claim in candidate.claims]
        if event is None:
            proposals.propose(run=run, source=source, proposal=_proposal(candidate, claims), timeline=timeline)
            outcome.made += 1
            continue
        _mark_copy(source, event)
        proposals.attach(run=run, source=source, event=event, claims=claims)
        if timeline is not None:
            timeline.entries.get_or_create(event=event)
        rejected = ", which was rejected" if event.status == Status.REJECTED else ""
        outcome.merged.append(f"“{candidate.title}” joined “{event.title}”{rejected}: {'; '.join(reasons)}")


def _standing(candidates: Sequence[Candidate]) -> list[tuple[Event | None, tuple[str, ...]]]:
    """For each candidate the event of the database that it tells of, if any, and why they are the same."""
    fresh = [dedupe.telling_of(("new", number), candidate) for number, candidate in enumerate(candidates)]
    events = {event.pk: event for telling in fresh for event in _near(telling)}
    best: dict[object, dedupe.Match] = {}
    for match in dedupe.duplicates([*fresh, *(_telling(event) for event in events.values())]):
        new, old = (match.first, match.second) if isinstance(match.first, tuple) else (match.second, match.first)
        if isinstance(new, tuple) and not isinstance(old, tuple):
            best.setdefault(new, match)
    found: list[tuple[Event | None, tuple[str, ...]]] = []
    for telling in fresh:
        chosen = best.get(telling.key)
        pk = None if chosen is None else chosen.second if isinstance(chosen.first, tuple) else chosen.first
        found.append((events[pk], chosen.reasons) if chosen and isinstance(pk, int) else (None, ()))
    return found


def _near(telling: dedupe.Telling) -> list[Event]:
    """Events that could be the same: their dates overlap, and they share a word."""
    if telling.earliest is None or telling.latest is None:
        return []
    events = Event.objects.exclude(status=Status.MERGED).filter(
        earliest__lt=telling.latest, latest__gt=telling.earliest
    )
    shared = search.sharing_a_word(events, telling.title)
    return list(shared.select_related("kind").prefetch_related("actors", "places", "evidence"))


def _telling(event: Event) -> dedupe.Telling:
    return dedupe.Telling(
        key=event.pk,
        document="",
        title=event.title,
        text=" ".join([event.summary, *(evidence.quote for evidence in event.evidence.all())]),
        earliest=event.earliest,
        latest=event.latest,
        kind=event.kind.slug if event.kind else "",
        actors=frozenset(actor.name for actor in event.actors.all()),
        places=frozenset(place.name for place in event.places.all()),
        modality=event.modality,
    )


def _mark_copy(source: Source, event: Event) -> None:
    """Note when ``source`` repeats the text of another that tells of the event: the two are one voice."""
    if source.copy_of is not None:
        return
    for other in Source.objects.filter(evidence__event=event).exclude(pk=source.pk).exclude(text="").distinct()[:20]:
        voices = dedupe.voices([Document("other", other.text), Document("new", source.text)])
        if voices["new"] == "other":
            source.copy_of = other.copy_of or other
            source.save(update_fields=["copy_of", "updated"])
            return


def _proposed(claim: Claim) -> proposals.ProposedClaim:
    passage = claim.passage
    return proposals.ProposedClaim(
        start=passage.start,
        end=passage.end,
        quote=passage.quote,
        phrase=claim.phrase[:300],
        edtf=claim.edtf,
        nature=claim.nature,
        anchor=claim.anchor[:300],
        rule=claim.rule[:100],
        wants=claim.wants,
        attributed_to=passage.speaker[:300],
    )


def _proposal(candidate: Candidate, claims: Sequence[proposals.ProposedClaim]) -> proposals.ProposedEvent:
    return proposals.ProposedEvent(
        title=candidate.title[:200],
        summary=candidate.summary,
        date=candidate.date,
        nature=candidate.nature,
        kind=candidate.kind,
        modality=candidate.modality,
        confidence=candidate.confidence,
        reasons=candidate.reasons,
        claims=claims,
        places=candidate.places,
        actors=candidate.actors,
    )
