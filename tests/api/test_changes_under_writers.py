"""Many write at once and two follow: a stranger and an editor end with what the API itself serves."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import OperationalError, connection, transaction
from rest_framework.test import APIClient

from tests.api.copies import Copy, as_served
from tests.factories import (
    ActorFactory,
    EditorFactory,
    EventFactory,
    EvidenceFactory,
    PlaceFactory,
    TimelineFactory,
)
from timeline.models import Event, Participation, Place, Timeline
from timeline.services import editing, events

WRITERS = 6
TRANSACTIONS = 25

pytestmark = pytest.mark.django_db(transaction=True)


class Writer:
    """Writes transactions of two or three random deeds, some of which are taken back, at its own pace."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)

    def write(self) -> None:
        try:
            with transaction.atomic():
                for _ in range(self.chance.randint(1, 3)):
                    self.chance.choice(
                        [self.make, self.make, self.edit, self.decide, self.rename, self.show, self.end]
                    )()
                    self.pause()
                if self.chance.random() < 0.1:
                    transaction.set_rollback(True)
        except OperationalError:
            # Two that wait for each other: the database has taken one of them back.
            pass

    def pause(self) -> None:
        threading.Event().wait(self.chance.random() / 200)

    def make(self) -> None:
        event = EventFactory(status=self.chance.choice(["candidate", "confirmed"]))
        event.places.add(*self.some(Place))
        Participation.objects.create(event=event, actor=ActorFactory())
        EvidenceFactory(event=event)
        events.put_on(self.some(Timeline)[0], [event])

    def edit(self) -> None:
        for event in self.some(Event):
            editing.write_event(event=event, values={"title": f"Title {self.chance.random()}"})

    def decide(self) -> None:
        for event in self.some(Event):
            if self.chance.random() < 0.5:
                events.confirm(events=[event])
            else:
                events.reject(events=[event], reason="Chance.")

    def rename(self) -> None:
        for place in self.some(Place):
            place.name = f"Place {self.chance.random()}"
            place.save()

    def show(self) -> None:
        for timeline in self.some(Timeline):
            timeline.visibility = self.chance.choice(["public", "private"])
            timeline.save()

    def end(self) -> None:
        for event in self.some(Event):
            event.delete()

    def some(self, model) -> list:
        """One row, locked as the services' callers do."""
        pks = list(model.objects.order_by("pk").values_list("pk", flat=True))
        return list(model.objects.select_for_update().filter(pk=self.chance.choice(pks))) if pks else []


def closing(work):
    """A thread's own connection ends with it."""

    def done(*args):
        try:
            return work(*args)
        finally:
            connection.close()

    return done


@pytest.fixture
def copies():
    editor = APIClient()
    editor.force_authenticate(EditorFactory())
    return [Copy(APIClient(), page_size=7), Copy(editor, page_size=7)]


@pytest.fixture(autouse=True)
def _something_to_begin_with(db):
    for _ in range(3):
        TimelineFactory()
        PlaceFactory()


def require_identical(copies) -> None:
    for copy in copies:
        copy.follow()
        assert copy.rows == as_served(copy.client)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one write at a time")
def test_a_copy_is_identical_after_many_have_written_at_once(copies):
    @closing
    def write(number: int) -> None:
        writer = Writer(number)
        for _ in range(TRANSACTIONS):
            writer.write()

    @closing
    def follow(copy: Copy) -> None:
        while not over.is_set():
            copy.follow()

    over = threading.Event()
    with ThreadPoolExecutor(WRITERS + len(copies)) as threads:
        following = [threads.submit(follow, copy) for copy in copies]
        try:
            for written in [threads.submit(write, number) for number in range(WRITERS)]:
                written.result()
        finally:
            over.set()
        for followed in following:
            followed.result()

    assert Event.objects.exists()
    require_identical(copies)


def test_a_copy_is_identical_after_many_have_written_in_turn(copies):
    writers = [Writer(number) for number in range(WRITERS)]

    for turn in range(30):
        writers[turn % WRITERS].write()
        copies[turn % 2].follow()

    assert Event.objects.exists()
    require_identical(copies)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one write at a time")
def test_what_is_committed_late_is_told_after_what_was_written_later_but_committed_before(copies):
    stranger = copies[0]
    timeline = Timeline.objects.first()
    written, told = threading.Event(), threading.Event()

    @closing
    def slow() -> str:
        with transaction.atomic():
            event = EventFactory()
            events.put_on(timeline, [event])
            written.set()
            told.wait(10)
        return str(event.public_id)

    with ThreadPoolExecutor(1) as threads:
        early = threads.submit(slow)
        written.wait(10)
        late = EventFactory()
        events.put_on(timeline, [late])
        first = stranger.follow()
        told.set()
        early_id = early.result()
    second = stranger.follow()

    assert first == [("event", str(late.public_id), "changed")]
    assert second == [("event", early_id, "changed")]
