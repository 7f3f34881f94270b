"""Chunk by chunk: every event once, in order, in a constant number of queries a chunk and in flat memory."""

import gc
import itertools
import tracemalloc
from collections.abc import Iterable

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.exchange import reading
from timeline.exchange.account import About, head
from timeline.exchange.formats import FORMATS
from timeline.exchange.reading import NEWEST_CHANGE_FIRST, Order, Reader, records
from timeline.models import Event, Evidence, Participation
from timeline.models.timeline import TimelineEntry

pytestmark = pytest.mark.django_db
STRANGER = Reader(None)
ABOUT = About("Many", "", "http://a.example/", "http://a.example/file")


def write(count: int) -> None:
    timeline, kind = TimelineFactory(), KindFactory(parent=KindFactory())
    for number in range(count):
        event = public_event(timeline, title=f"E{number}", date=["2001", "2001-05", ""][number % 3], kind=kind)
        event.places.add(PlaceFactory())
        Participation.objects.create(event=event, actor=ActorFactory())
        DateClaimFactory(evidence=EvidenceFactory(event=event))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
@pytest.mark.parametrize(
    ("order", "by"),
    [
        (reading.BY_DATE, ("sort_key", "id")),
        (NEWEST_CHANGE_FIRST, ("-updated", "-id")),
        (Order(F("salience")), ("salience", "id")),
    ],
    ids=["date", "change", "salience"],
)
def test_every_event_comes_once_and_in_order_at_every_chunk_size(monkeypatch, size, order, by):
    write(7)
    monkeypatch.setattr(reading, "CHUNK", size)

    found = [record.id for record in records(Event.objects.public(), STRANGER, order)]

    assert found == [str(event.public_id) for event in Event.objects.order_by(*by)]


def test_a_chunk_takes_the_same_queries_however_many_events_are_in_it():
    write(2)
    with CaptureQueriesContext(connection) as few:
        list(records(Event.objects.public(), STRANGER))
    write(9)
    with CaptureQueriesContext(connection) as many:
        list(records(Event.objects.public(), STRANGER))

    # Kinds, events, claims; evidence and sources; places, participants and timelines, with what joins them.
    assert len(many) == len(few) == 11


def test_an_editor_s_chunk_takes_two_more(editor):
    write(5)

    with CaptureQueriesContext(connection) as captured:
        list(records(Event.objects.all(), Reader(editor, whole=True, texts=True)))

    # Texts, and pairs that are kept apart.
    assert len(captured) == 13


def peak(pieces: Iterable[object]) -> int:
    """The most bytes that Python holds while the pieces are taken one by one."""
    tracemalloc.start()
    try:
        for _piece in pieces:
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_reading_is_flat_in_the_number_of_events(monkeypatch):
    """Ten times the events may not take twice the memory, even while nothing collects what lies in circles."""
    monkeypatch.setattr(reading, "CHUNK", 20)
    timeline, source = TimelineFactory(), SourceFactory()
    rows = [Event(title=f"E{n}", summary="It went on. " * 20, date="2005-07", status="confirmed") for n in range(600)]
    events = Event.objects.bulk_create(rows)
    TimelineEntry.objects.bulk_create([TimelineEntry(timeline=timeline, event=event) for event in events])
    Evidence.objects.bulk_create([Evidence(event=e, source=source, locator="p. 1", confirmed=True) for e in events])
    few = Event.objects.filter(pk__in=[event.pk for event in events[:60]])
    list(records(few, STRANGER))

    gc.disable()
    try:
        of_few, of_all = peak(records(few, STRANGER)), peak(records(Event.objects.all(), STRANGER))
    finally:
        gc.enable()

    assert of_all < 2 * of_few


@pytest.mark.parametrize("name", list(FORMATS))
def test_writing_is_flat_in_the_number_of_events(name, river):
    """Nothing is held of 10,000 events: their least line is some 500 bytes long."""
    told = head(Event.objects.public(), FORMATS[name], ABOUT)
    record = next(record for record in records(Event.objects.public(), STRANGER) if record.evidence)

    def pieces(count: int) -> Iterable[bytes]:
        return FORMATS[name].write(itertools.repeat(record, count), told)

    peak(pieces(10))

    assert peak(pieces(10_000)) < peak(pieces(100)) + 2_000_000
