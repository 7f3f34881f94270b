"""From the database to records: a chunk at a time, so that a million events take no more memory than a thousand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F, Prefetch, Q
from django.urls import reverse

from timeline.exchange.of_models import Addresses, event_record, lineages
from timeline.exchange.records import EventRecord
from timeline.models import DateClaim, Event, Evidence, KeptApart, Participation, Place, Source, Timeline
from timeline.models.event import EventQuerySet

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
        *(f"{settings.PUBLIC_URL}{reverse(name, args=[_NIL])}" for name in ("event", "source", "api:event-detail")),
    )
    kinds = lineages()
    told: set[int] = set()
    for chunk in _chunks(_with_all(events, reader), order, CHUNK_WITH_TEXTS if reader.texts else CHUNK):
        sources = _sources(chunk, reader, told)
        apart = _kept_apart(chunk) if reader.whole else None
        for event in chunk:
            yield event_record(event, kinds, addresses, sources, apart)


_NIL = "00000000-0000-0000-0000-000000000000"


def _with_all(events: EventQuerySet, reader: Reader) -> EventQuerySet:
    evidence = Evidence.objects.visible_to(reader.user).select_related("source").defer("source__text")
    if not reader.whole:
        evidence = evidence.filter(confirmed=True)
    return (
        events.select_related(None)
        .select_related("merged_into")
        .prefetch_related(None)
        .prefetch_related(
            Prefetch("places", Place.objects.order_by("name", "id")),
            Prefetch("participations", Participation.objects.select_related("actor")),
            Prefetch("timelines", Timeline.objects.visible_to(reader.user).order_by("slug")),
            Prefetch(
                "evidence",
                evidence.order_by("id").prefetch_related(Prefetch("date_claims", DateClaim.objects.order_by("id"))),
                to_attr="told_by",
            ),
        )
    )


def _chunks(events: EventQuerySet, order: Order, size: int) -> Iterator[list[Event]]:
    """By keyset: each chunk begins where the one before it ended, and no cursor is held open meanwhile."""
    sign, beyond = ("-", "lt") if order.descending else ("", "gt")
    rows = events.annotate(walk_key=order.key).order_by(f"{sign}walk_key", f"{sign}id")
    chunk = list(rows[:size])
    while chunk:
        yield chunk
        if len(chunk) < size:
            return
        key, pk = chunk[-1].walk_key, chunk[-1].pk  # type: ignore[attr-defined]
        past = Q(**{f"walk_key__{beyond}": key}) | Q(**{f"id__{beyond}": pk})
        # The bound on the key alone is what lets an index start there.
        chunk = list(rows.filter(Q(**{f"walk_key__{beyond}e": key}) & past)[:size])


def _sources(chunk: Iterable[Event], reader: Reader, told: set[int]) -> dict[int, Source]:
    """The sources of the chunk's evidence by key. An editor gets the originals of copies too, and each source's text
    (``new_text``) once: ``told`` has those that had theirs."""
    found = {row.source_id: row.source for event in chunk for row in event.told_by}  # type: ignore[attr-defined]
    if not reader.whole:
        return found
    missing = {row.copy_of_id for row in found.values() if row.copy_of_id} - set(found)
    while missing:
        # A copy's original may itself be a copy.
        originals = Source.objects.visible_to(reader.user).defer("text").in_bulk(missing)
        found |= originals
        missing = {row.copy_of_id for row in originals.values() if row.copy_of_id} - set(found)
    if reader.texts:
        new = set(found) - told
        for pk, text in Source.objects.filter(pk__in=new).values_list("pk", "text"):
            found[pk].new_text = text
        told |= new
    return found


def _kept_apart(chunk: list[Event]) -> dict[int, list[str]]:
    """By the key of each event of the chunk, the public ids of those that it is not the same as."""
    here = {event.pk for event in chunk}
    pairs = KeptApart.objects.filter(Q(first__in=here) | Q(second__in=here)).order_by("id")
    apart: dict[int, list[str]] = {}
    for first, second, *ids in pairs.values_list("first", "second", "first__public_id", "second__public_id"):
        for pk, other in ((first, ids[1]), (second, ids[0])):
            if pk in here:
                apart.setdefault(pk, []).append(str(other))
    return apart
