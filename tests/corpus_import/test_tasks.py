import os
import socket

import pytest
from django.utils import timezone

from corpus_import import tasks
from tests.factories import ImportRunFactory
from timeline.models import Event, ImportDocument, ImportRun
from timeline.services import imports

pytestmark = pytest.mark.django_db

TEXT = b"HALDEN - The road office opened the new bridge on 4 May 2001."


@pytest.fixture
def waiting(settings) -> ImportRun:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return imports.ask(documents=[("a.txt", TEXT), ("b.txt", b"\x00\x01\x02")], timeline=None, now=timezone.now())


def test_a_document_that_fails_stops_no_other(waiting):
    tasks.run_import.call(str(waiting.public_id))

    waiting.refresh_from_db()
    assert (waiting.state, waiting.documents_read, waiting.documents_failed) == ("failed", 1, 1)
    assert Event.objects.exists()


def test_a_task_that_is_given_twice_runs_once(waiting):
    tasks.run_import.call(str(waiting.public_id))
    events = Event.objects.count()

    tasks.run_import.call(str(waiting.public_id))

    assert Event.objects.count() == events


def test_a_defect_of_ours_ends_the_run_as_failed(waiting, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("corpus_import.runs.take", broken)

    with pytest.raises(RuntimeError):
        tasks.run_import.call(str(waiting.public_id))

    waiting.refresh_from_db()
    assert waiting.state == "failed"
    assert waiting.finished
    assert not ImportDocument.objects.exists()


def test_a_run_whose_worker_was_killed_is_marked_and_lets_go_of_its_documents(waiting):
    nobody = 2**22 + 1
    killed = ImportRunFactory(state="running", options={"host": socket.gethostname(), "pid": nobody})
    alive = ImportRunFactory(state="running", options={"host": socket.gethostname(), "pid": os.getpid()})
    ImportDocument.objects.create(run=killed, name="c.txt", content=TEXT)

    tasks.run_import.call(str(waiting.public_id))

    killed.refresh_from_db()
    alive.refresh_from_db()
    assert (killed.state, alive.state) == ("failed", "running")
    assert not ImportDocument.objects.exists()
