"""A record of an event that stands in memory with all that belongs to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline import dates
from timeline.exchange.partial import ends
from timeline.exchange.records import (
    ActorRecord,
    ClaimRecord,
    DateRecord,
    EditorsRecord,
    EventRecord,
    EvidenceRecord,
    KindRecord,
    PlaceRecord,
    SourceRecord,
    TimelineRecord,
)
from timeline.models import Actor, DateClaim, Event, Evidence, Kind, Participation, Place, Source, Timeline
from timeline.models.timeline import TimelineEntry
from timeline.voices import name_of, voices

NIL = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of the event, source and API event whose id is all zeros."""

    event: str
    source: str
    api_event: str

    def of_event(self, public_id: str) -> str:
        return self.event.replace(NIL, public_id)

    def of_source(self, public_id: str) -> str:
        return self.source.replace(NIL, public_id)

    def in_api(self, public_id: str) -> str:
        return self.api_event.replace(NIL, public_id)


@dataclass(frozen=True, slots=True)
class Company:
    """What belongs to the events of a chunk: by the event's key; ``claims`` by that of the evidence, ``sources`` by
    their own. ``texts`` of sources are those still to be told: each goes out once. ``apart`` is None for readers who
    are no editors."""

    places: Mapping[int, Sequence[Any]]
    participations: Mapping[int, Sequence[Participation]]
    entries: Mapping[int, Sequence[TimelineEntry]]
    evidence: Mapping[int, Sequence[Evidence]]
    claims: Mapping[int, Sequence[DateClaim]]
    sources: Mapping[int, Source]
    texts: dict[int, str]
    apart: Mapping[int, Sequence[str]] | None


def lineages() -> dict[int, list[KindRecord]]:
    """Each kind by its key, with those above it, nearest first."""
    kinds = {kind.pk: kind for kind in Kind.objects.all()}
    records = {pk: _kind(kind) for pk, kind in kinds.items()}
    found: dict[int, list[KindRecord]] = {}
    for pk in kinds:
        line: list[Kind] = []
        at: int | None = pk
        while at is not None and kinds[at] not in line:
            line.append(kinds[at])
            at = kinds[at].parent_id
        found[pk] = [records[kind.pk] for kind in line]
    return found


def event_record(
    event: Event, kinds: Mapping[int, Sequence[KindRecord]], addresses: Addresses, company: Company
) -> EventRecord:
    public_id = str(event.public_id)
    told_by = company.evidence.get(event.pk, [])
    apart = company.apart
    editors = apart is not None and EditorsRecord(
        machine_made=event.machine_made,
        edited_fields=event.edited_fields,
        confidence_reasons=event.confidence_reasons,
        kept_apart=apart.get(event.pk, []),
    )
    return EventRecord(
        id=public_id,
        url=addresses.in_api(public_id),
        page=addresses.of_event(public_id),
        title=event.title,
        summary=event.summary,
        date=_date(event),
        lineage=kinds[event.kind_id] if event.kind_id else [],
        modality=event.modality,
        status=event.status,
        status_reason=event.status_reason,
        merged_into=str(event.merged_into.public_id) if event.merged_into else None,
        places=[_place(at.place) for at in company.places.get(event.pk, [])],
        participants=[(_actor(part.actor), part.role) for part in company.participations.get(event.pk, [])],
        tags=event.tags,
        timelines=[_timeline(entry.timeline) for entry in company.entries.get(event.pk, [])],
        confidence=event.confidence,
        salience=event.salience,
        version=event.version,
        voices=voices(told_by),
        evidence=[_evidence(row, company.claims.get(row.pk, []), addresses) for row in told_by],
        cited=_cited(told_by, addresses, company),
        created=event.created,
        updated=event.updated,
        editors=editors or None,
    )


def _date(event: Event) -> DateRecord | None:
    if event.edtf is None:
        return None
    first, last = ends(event.edtf)
    nature = dates.Nature(event.nature) if event.nature else event.edtf.nature
    return DateRecord(event.edtf, nature, event.date_words, first, last)


def _kind(kind: Kind) -> KindRecord:
    return KindRecord(slug=kind.slug, name=kind.name, description=kind.description, triggers=kind.triggers)


def _place(place: Place) -> PlaceRecord:
    return PlaceRecord(
        id=str(place.public_id),
        slug=place.slug,
        name=place.name,
        aliases=place.aliases,
        kind=place.kind,
        country=place.country,
        wikidata=place.wikidata,
        latitude=place.latitude,
        longitude=place.longitude,
    )


def _actor(actor: Actor) -> ActorRecord:
    return ActorRecord(
        id=str(actor.public_id),
        slug=actor.slug,
        name=actor.name,
        aliases=actor.aliases,
        kind=actor.kind,
        country=actor.country,
        wikidata=actor.wikidata,
    )


def _timeline(timeline: Timeline) -> TimelineRecord:
    return TimelineRecord(
        id=str(timeline.public_id),
        slug=timeline.slug,
        title=timeline.title,
        description=timeline.description,
        visibility=timeline.visibility,
        embed_origins=timeline.embed_origins,
    )


def _evidence(row: Evidence, claims: Sequence[DateClaim], addresses: Addresses) -> EvidenceRecord:
    source = str(row.source.public_id)
    return EvidenceRecord(
        id=str(row.public_id),
        page=f"{addresses.of_source(source)}#{row.public_id}",
        source=source,
        voice=name_of(row.source),
        quote=row.quote,
        start=row.start,
        end=row.end,
        prefix=row.prefix,
        suffix=row.suffix,
        locator=row.locator,
        aspect=row.aspect,
        stance=row.stance,
        attributed_to=row.attributed_to,
        confirmed=row.confirmed,
        created=row.created,
        updated=row.updated,
        claims=[_claim(claim) for claim in claims],
    )


def _claim(claim: DateClaim) -> ClaimRecord:
    return ClaimRecord(
        id=str(claim.public_id),
        phrase=claim.phrase,
        edtf=claim.edtf,
        nature=claim.nature,
        anchor=claim.anchor,
        rule=claim.rule,
        wants=claim.wants,
        rank=claim.rank,
        created=claim.created,
    )


def _cited(told_by: Sequence[Evidence], addresses: Addresses, company: Company) -> list[SourceRecord]:
    keys = list(dict.fromkeys(row.source_id for row in told_by))
    for key in keys:
        original = _original_of(company.sources[key], company)
        if original is not None and original.pk not in keys:
            # The list grows while it is walked: a copy's original may itself be a copy.
            keys.append(original.pk)
    return [_source(company.sources[key], addresses, company) for key in keys]


def _original_of(source: Source, company: Company) -> Source | None:
    """Editors alone are told of it."""
    if company.apart is None or source.copy_of_id is None:
        return None
    return company.sources.get(source.copy_of_id)


def _source(source: Source, addresses: Addresses, company: Company) -> SourceRecord:
    public_id = str(source.public_id)
    original = _original_of(source, company)
    return SourceRecord(
        id=public_id,
        page=addresses.of_source(public_id),
        name=source.name,
        title=source.title,
        author=source.author,
        publisher=source.publisher,
        url=source.url,
        published=source.published,
        published_basis=source.published_basis,
        language=source.language,
        reliability=source.reliability,
        sha256=source.sha256,
        copy_of=str(original.public_id) if original else None,
        created=source.created,
        updated=source.updated,
        text=company.texts.pop(source.pk, None),
    )
