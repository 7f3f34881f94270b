"""From the database to records: a chunk at a time, so that a million events take no more memory than a thousand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import F, Model, Prefetch, Q
from django.urls import reverse

from timeline.exchange.of_models import NIL, Addresses, Company, event_record, lineages
from timeline.exchange.records import EventRecord
from timeline.models import DateClaim, Event, Evidence, KeptApart, Participation, Source, Timeline
from timeline.models.event import EventQuerySet
from timeline.models.timeline import TimelineEntry

CHUNK = 500
CHUNK_WITH_TEXTS = 100
"""Events that are in memory together, with all that belongs to them; fewer where whole texts do."""


@dataclass(frozen=True, slots=True)
class Order:
    """``key`` is an expression that is never NULL; ties are broken by the row's id."""

    key: Any
    descending: bool = False


BY_DATE = Order(F("sort_key"))
NEWEST_CHANGE_FIRST = Order(F("updated"), descending=True)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads. ``whole``: with what editors alone see (unconfirmed evidence, what the import and people did to an
    event) and with ``texts`` of sources too."""

    user: object
    whole: bool = False
    texts: bool = False


def records(events: EventQuerySet, reader: Reader, order: Order = BY_DATE) -> Iterator[EventRecord]:
    """A record for each of ``events``, which are those that the reader may see."""
    addresses = Addresses(
        *(f"{settings.PUBLIC_URL}{reverse(name, args=[NIL])}" for name in ("event", "source", "api:event-detail")),
    )
    kinds = lineages()
    told: set[int] = set()
    for chunk in _chunks(events, order, CHUNK_WITH_TEXTS if reader.texts else CHUNK):
        company = _company([event.pk for event in chunk], reader, told)
        for event in chunk:
            yield event_record(event, kinds, addresses, company)


def _chunks(events: EventQuerySet, order: Order, size: int) -> Iterator[Sequence[Event]]:
    """By keyset: each chunk begins where the one before it ended, and no cursor is held open meanwhile."""
    sign, beyond = ("-", "lt") if order.descending else ("", "gt")
    rows = (
        events.select_related(None)
        .select_related("merged_into")
        .prefetch_related(None)
        .annotate(walk_key=order.key)
        .order_by(f"{sign}walk_key", f"{sign}id")
    )
    chunk = list(rows[:size])
    while chunk:
        yield chunk
        if len(chunk) < size:
            return
        key, pk = chunk[-1].walk_key, chunk[-1].pk
        past = Q(**{f"walk_key__{beyond}": key}) | Q(**{f"id__{beyond}": pk})
        # The bound on the key alone is what lets an index start there.
        chunk = list(rows.filter(Q(**{f"walk_key__{beyond}e": key}) & past)[:size])


def _company(chunk: list[int], reader: Reader, told: set[int]) -> Company:
    """What belongs to the events with these keys. Gathered by hand, because what prefetch_related gathers of events
    refers back to them, and such circles stay in memory until the collector comes round."""
    evidence = Evidence.objects.visible_to(reader.user).filter(event__in=chunk)
    if not reader.whole:
        evidence = evidence.filter(confirmed=True)
    # Many rows name one source, place, actor or timeline: each is read once a chunk, not once a row.
    told_by = list(evidence.prefetch_related(Prefetch("source", Source.objects.defer("text"))).order_by("id"))
    places = Event.places.through.objects.filter(event__in=chunk).prefetch_related("place")
    entries = TimelineEntry.objects.filter(
        event__in=chunk, timeline__in=Timeline.objects.visible_to(reader.user)
    ).prefetch_related("timeline")
    participations = Participation.objects.filter(event__in=chunk).prefetch_related("actor")
    sources = _sources(told_by, reader)
    return Company(
        places=_grouped(places.order_by("place__name", "place__id"), "event_id"),
        participations=_grouped(participations.order_by("id"), "event_id"),
        entries=_grouped(entries.order_by("timeline__slug"), "event_id"),
        evidence=_grouped(told_by, "event_id"),
        claims=_grouped(DateClaim.objects.filter(evidence__in=told_by).order_by("id"), "evidence_id"),
        sources=sources,
        texts=_texts(set(sources), told) if reader.texts else {},
        apart=_kept_apart(chunk) if reader.whole else None,
    )


M = TypeVar("M", bound=Model)


def _grouped(rows: Iterable[M], key: str) -> dict[int, list[M]]:
    groups: dict[int, list[M]] = {}
    for row in rows:
        groups.setdefault(getattr(row, key), []).append(row)
    return groups


def _sources(told_by: Iterable[Evidence], reader: Reader) -> dict[int, Source]:
    """The sources of the evidence by key; for an editor, the originals of copies too."""
    found = {row.source_id: row.source for row in told_by}
    if not reader.whole:
        return found
    missing = {row.copy_of_id for row in found.values() if row.copy_of_id} - set(found)
    while missing:
        # A copy's original may itself be a copy.
        originals = Source.objects.visible_to(reader.user).defer("text").in_bulk(missing)
        found |= originals
        missing = {row.copy_of_id for row in originals.values() if row.copy_of_id} - set(found)
    return found


def _texts(sources: set[int], told: set[int]) -> dict[int, str]:
    """The texts of the sources with these keys, but for those that were ``told`` before; now they are told too."""
    new = sources - told
    told |= new
    return dict(Source.objects.filter(pk__in=new).values_list("pk", "text"))


def _kept_apart(chunk: list[int]) -> dict[int, list[str]]:
    """By the key of each event of the chunk, the public ids of those that it is not the same as."""
    pairs = KeptApart.objects.filter(Q(first__in=chunk) | Q(second__in=chunk))
    apart: dict[int, list[str]] = {}
    for first, second, *ids in pairs.values_list("first", "second", "first__public_id", "second__public_id"):
        for pk, other in ((first, ids[1]), (second, ids[0])):
            apart.setdefault(pk, []).append(str(other))
    return {pk: sorted(others) for pk, others in apart.items()}
