"""Texts and files handed over to be imported, and the run that reads them."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from rest_framework.test import APIClient

from tests.factories import ImportRunFactory, TimelineFactory
from timeline.models import Event, ImportDocument, ImportRun, Source
from timeline.services import tokens

pytestmark = pytest.mark.django_db

URL = "/api/v1/runs/"
TEXT = "HALDEN - The road office opened the new bridge on 4 May 2001. The old ferry was sold to Moss in June 2002."


@pytest.fixture
def queued(settings, monkeypatch):
    """Work waits for a worker, as it does in a deployment."""
    # It would close the connection whose transaction the test is undone by.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def document(**fields: object) -> dict[str, object]:
    return {"name": "bridge", "text": TEXT, "title": "A bridge", "published": "2003-01-07", **fields}


def work() -> None:
    # The command itself would take the signals of the process that runs the tests.
    db_worker.Worker(
        queue_names=["default"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="test",
    ).run()


def test_a_text_is_taken_read_and_followed(queued, editor_api, editor):
    TimelineFactory(slug="bridges")

    accepted = editor_api.post(URL, {"documents": [document()], "timeline": "bridges"})
    before = editor_api.get(accepted["Location"]).json()
    work()
    after = editor_api.get(accepted["Location"]).json()

    source = Source.objects.get()
    assert (accepted.status_code, accepted.json()["state"], before["state"]) == (202, "queued", "queued")
    assert accepted["Location"] == accepted.json()["url"]
    assert (after["state"], after["documents_read"], after["by"]) == ("finished", 1, editor.username)
    assert after["events_made"] == Event.objects.count() > 0
    assert (source.name, source.title, source.published, source.text) == ("bridge", "A bridge", "2003-01-07", TEXT)
    assert {event.timelines.get().slug for event in Event.objects.all()} == {"bridges"}
    assert {event.status for event in Event.objects.all()} == {"candidate"}
    assert not ImportDocument.objects.exists()


def test_files_are_taken_as_a_form_sends_them(editor_api):
    files = [
        SimpleUploadedFile("bridge.txt", TEXT.encode()),
        SimpleUploadedFile("records.jsonl", json.dumps({"id": "r1", "text": TEXT.replace("Moss", "Oslo")}).encode()),
        SimpleUploadedFile("picture.gif", b"GIF89a"),
    ]

    accepted = editor_api.post(URL, {"file": files}, format="multipart")

    run = editor_api.get(accepted["Location"]).json()
    assert accepted.status_code == 202, accepted.json()
    assert {source.name for source in Source.objects.all()} == {"bridge.txt", "r1"}
    assert (run["state"], run["documents_read"], run["documents_failed"]) == ("failed", 2, 1)
    assert run["log"][0]["document"] == "picture.gif"


def test_the_same_text_again_adds_nothing_and_the_log_says_so(editor_api):
    editor_api.post(URL, {"documents": [document()]})
    events = Event.objects.count()

    run = editor_api.post(URL, {"documents": [document(name="again")]}).json()

    assert (run["state"], run["documents_skipped"], Event.objects.count()) == ("finished", 1, events)
    assert "read before" in run["log"][0]["skipped"]


def test_what_the_run_writes_knows_the_request_that_asked_for_it(queued, editor_api):
    editor_api.post(URL, {"documents": [document()]}, headers={"X-Request-ID": "import-7"})
    work()

    assert {version.request_id for version in Event.history.all()} == {"import-7"}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "documents"),
        ({"documents": []}, "documents"),
        ({"documents": [{"name": "x"}]}, "documents.0.text"),
        ({"documents": [document(html="<p>x</p>")]}, "documents.0.text"),
        ({"documents": [document(published="7 Jan 2003")]}, "documents.0.published"),
        ({"documents": [document(url="ftp://a.example")]}, "documents.0.url"),
        ({"documents": [document(), document(titel="x")]}, "documents.1.titel"),
        ({"documents": [document()], "timeline": "nowhere"}, "timeline"),
        ({"documents": [document()], "timelines": "x"}, "timelines"),
        ([document()], None),
    ],
)
def test_what_can_not_be_imported_is_refused_at_once(editor_api, body, field):
    response = editor_api.post(URL, body)

    assert (response.status_code, response.json()["errors"][0]["field"]) == (400, field)
    assert not ImportRun.objects.exists()


def test_a_form_without_a_file_or_with_an_empty_one_is_refused(editor_api):
    without = editor_api.post(URL, {"timeline": "x"}, format="multipart")
    empty = editor_api.post(URL, {"file": SimpleUploadedFile("a.txt", b"")}, format="multipart")

    assert (without.status_code, empty.status_code) == (400, 400)
    assert empty.json()["errors"][0]["pointer"] == "/file/0"


@pytest.mark.parametrize("form", ["json", "multipart"])
def test_more_than_the_deployment_takes_is_a_413(editor_api, settings, form):
    settings.IMPORT_MAX_BYTES = 100
    body = {"documents": [document()]} if form == "json" else {"file": SimpleUploadedFile("a.txt", TEXT.encode())}

    response = editor_api.post(URL, body, format=form)

    assert response.status_code == 413
    assert not ImportRun.objects.exists()


def test_a_run_that_waits_is_not_undone(queued, editor_api):
    accepted = editor_api.post(URL, {"documents": [document()]})

    assert editor_api.post(f"{accepted['Location']}undo/").status_code == 400


def test_a_run_is_started_once_however_often_it_is_asked_for(editor_api):
    answers = [
        editor_api.post(URL, {"documents": [document()]}, headers={"Idempotency-Key": "import-1"}) for _ in range(2)
    ]

    assert answers[0].json()["id"] == answers[1].json()["id"]
    assert ImportRun.objects.count() == 1


def test_a_form_that_names_itself_is_told_from_another_by_its_files(editor_api):
    def post(text: str) -> int:
        file = SimpleUploadedFile("a.txt", text.encode())
        return editor_api.post(URL, {"file": file}, format="multipart", headers={"Idempotency-Key": "k"}).status_code

    assert [post(TEXT), post(TEXT), post("Another text.")] == [202, 202, 422]


def test_a_token_for_some_timelines_imports_onto_them_and_follows_its_own_runs(editor):
    bridges = TimelineFactory(slug="bridges")
    ImportRunFactory()
    secret = tokens.issue(user=editor, name="x", scope="write", timelines=[bridges], now=timezone.now())[1]
    client = APIClient(headers={"Authorization": f"Bearer {secret}"})

    nowhere = client.post(URL, {"documents": [document()]})
    there = client.post(URL, {"documents": [document()], "timeline": "bridges"})

    assert (nowhere.status_code, nowhere.json()["errors"][0]["field"]) == (400, "timeline")
    assert [run["id"] for run in client.get(URL).json()["results"]] == [there.json()["id"]]
