import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests.admin.pages import said
from tests.factories import EventFactory, EvidenceFactory, ImportRunFactory, SourceFactory, UserFactory
from timeline.models import Event, Evidence, ImportRun, Source

pytestmark = pytest.mark.django_db


def undo(run: ImportRun) -> str:
    return reverse("admin:timeline_importrun_undo_run", args=[run.pk])


@pytest.fixture
def run() -> ImportRun:
    """A run that made two candidates of one source; a person has confirmed one of them."""
    run = ImportRunFactory(log=["a.txt: read", "b.txt: skipped, it is empty"])
    source = SourceFactory(run=run)
    for status in ("candidate", "confirmed"):
        event = EventFactory(run=run, status=status, machine_made=True)
        EvidenceFactory(event=event, source=source, run=run, confirmed=status == "confirmed")
    return run


def test_what_will_go_is_said_and_nothing_goes_yet(editor_client: Client, run: ImportRun) -> None:
    page = editor_client.get(undo(run)).content.decode()

    assert "1 event goes." in page
    assert "1 passage goes" in page
    assert "1 event stays" in page
    assert (Event.objects.count(), Evidence.objects.count(), Source.objects.count()) == (2, 2, 1)
    assert ImportRun.objects.get().state == "finished"


def test_undoing_does_what_was_said(editor_client: Client, run: ImportRun) -> None:
    page = editor_client.post(undo(run), {"reason": "The wrong folder"}, follow=True)

    assert "1 events" in said(page)[0]
    assert Event.objects.get().status == "confirmed"
    assert ImportRun.objects.get().state == "undone"
    assert Event.history.filter(history_type="-").get().history_change_reason == "The wrong folder"


@pytest.mark.parametrize("state", ["running", "undone"])
def test_a_run_that_cannot_be_undone_says_so(state: str, editor_client: Client, run: ImportRun) -> None:
    run.state = state
    run.save()

    for page in (editor_client.get(undo(run), follow=True), editor_client.post(undo(run), follow=True)):
        assert "Nothing was changed." in said(page)[0]
    assert Event.objects.count() == 2


def test_who_may_not_delete_events_may_not_undo_a_run(client: Client, run: ImportRun) -> None:
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_importrun", "change_event"]))
    client.force_login(user)

    assert client.post(undo(run)).status_code == 403
    page = client.get(reverse("admin:timeline_importrun_change", args=[run.pk]))
    assert page.status_code == 200
    assert "Undo this run" not in page.content.decode()


def test_a_run_is_read_and_never_edited(editor_client: Client, run: ImportRun) -> None:
    page = editor_client.get(reverse("admin:timeline_importrun_change", args=[run.pk]))
    refused = editor_client.post(reverse("admin:timeline_importrun_change", args=[run.pk]), {"state": "running"})

    assert "b.txt: skipped, it is empty" in page.content.decode()
    assert refused.status_code == 403


@pytest.mark.parametrize("number", ["0", "x"])
def test_no_such_run_is_not_found(number: str, editor_client: Client) -> None:
    page = editor_client.get(f"/admin/timeline/importrun/{number}/undo/")

    assert page.status_code == 404
