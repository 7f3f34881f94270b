"""What follows from writes is done once at the end of a batch."""

import pytest

from tests.factories import EventFactory, EvidenceFactory, PlaceFactory, SourceFactory
from timeline.models import Event, Touch
from timeline.models.batch import afterwards, batch

pytestmark = pytest.mark.django_db


def test_outside_of_a_batch_what_follows_is_done_at_once():
    done: list[list[int]] = []

    afterwards(done.append, [1, 2])

    assert done == [[1, 2]]


def test_in_a_batch_it_is_done_once_at_the_end():
    done: list[list[int]] = []

    with batch():
        afterwards(done.append, [1])
        with batch():
            afterwards(done.append, [2])
        before = list(done)

    assert (before, done) == ([], [[1, 2]])


def test_what_a_failed_part_of_a_batch_wrote_is_undone_with_what_follows_from_it():
    def fail():
        with batch():
            EventFactory()
            raise RuntimeError

    with batch():
        kept = EventFactory()
        with pytest.raises(RuntimeError):
            fail()

    assert list(Event.objects.all()) == [kept]
    assert [version.id for version in Event.history.all()] == [kept.pk]
    assert {touch.row for touch in Touch.objects.filter(resource="event")} == {kept.pk}


def test_a_row_that_is_written_often_has_one_version_and_one_touch():
    place = PlaceFactory()
    Touch.objects.all().delete()

    with batch():
        event = EventFactory()
        event.places.add(place)
        event.title = "Bridge closed"
        event.save()

    version = event.history.get()
    assert (version.history_type, version.title) == ("+", "Bridge closed")
    assert [link.place for link in version.places.all()] == [place]
    assert {(touch.resource, touch.perhaps) for touch in Touch.objects.all()} == {("event", False), ("place", True)}


def test_a_row_that_is_changed_and_deleted_has_both_versions():
    event = EventFactory()

    with batch():
        event.save()
        event.delete()

    assert [version.history_type for version in Event.history.order_by("history_id")] == ["+", "~", "-"]


def test_voices_are_counted_for_all_evidence_of_a_batch():
    with batch():
        event = EventFactory()
        for publisher in ("Gazette", "Courier"):
            EvidenceFactory(event=event, source=SourceFactory(publisher=publisher))

    event.refresh_from_db()
    assert event.voices == 2
