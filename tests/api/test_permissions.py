import pytest
from django.contrib.auth.models import Permission
from rest_framework.test import APIClient

from tests.factories import EventFactory, ImportRunFactory, KindFactory, UserFactory
from timeline.models import User

pytestmark = pytest.mark.django_db


def with_rights(*names: str) -> User:
    user = UserFactory()
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="timeline", codename__in=names))
    return user


def client_of(user: User) -> APIClient:
    client = APIClient()
    client.force_authenticate(user)
    return client


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("post", "events/"),
        ("put", "events/{}/"),
        ("patch", "events/{}/"),
        ("delete", "events/{}/"),
        ("post", "events/{}/confirm/"),
        ("post", "events/{}/reject/"),
        ("post", "events/{}/merge/"),
        ("post", "sources/"),
        ("post", "evidence/"),
        ("post", "claims/"),
        ("post", "places/"),
        ("post", "actors/"),
        ("post", "kinds/"),
        ("post", "timelines/"),
        ("post", "runs/"),
    ],
)
def test_a_stranger_who_writes_is_asked_to_sign_in(api, method, path):
    event = EventFactory(title="Bridge opened")

    response = getattr(api, method)(f"/api/v1/{path.format(event.public_id)}", {"title": "x"})

    event.refresh_from_db()
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"
    assert response["Content-Type"] == "application/problem+json"
    assert event.title == "Bridge opened"


@pytest.mark.parametrize(
    ("rights", "method", "path", "status"),
    [
        ([], "post", "events/", 403),
        (["add_event"], "post", "events/", 403),
        (["view_event", "add_event"], "post", "events/", 201),
        (["view_event", "add_event"], "patch", "events/{}/", 403),
        (["view_event", "change_event"], "patch", "events/{}/", 200),
        (["view_event", "change_event"], "post", "events/", 403),
        (["view_event", "change_event"], "post", "events/{}/confirm/", 200),
        (["view_event", "add_event"], "post", "events/{}/confirm/", 403),
        (["view_event", "change_event"], "delete", "events/{}/", 403),
        (["view_event", "delete_event"], "delete", "events/{}/", 204),
        (["view_event", "change_event"], "post", "places/", 403),
    ],
)
def test_each_deed_takes_its_right(rights, method, path, status):
    event = EventFactory()

    response = getattr(client_of(with_rights(*rights)), method)(
        f"/api/v1/{path.format(event.public_id)}", {"title": "Bridge opened"} if "confirm" not in path else None
    )

    assert response.status_code == status, response.content


def test_undoing_a_run_takes_the_right_to_delete_events_as_in_the_admin():
    run = ImportRunFactory()

    refused = client_of(with_rights("view_event", "change_importrun")).post(f"/api/v1/runs/{run.public_id}/undo/")
    allowed = client_of(with_rights("view_event", "delete_event")).post(f"/api/v1/runs/{run.public_id}/undo/")

    assert (refused.status_code, allowed.status_code) == (403, 200)


def test_a_session_signs_in_but_not_without_its_csrf_token(editor):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(editor)

    read = client.get("/api/v1/runs/")
    forged = client.post("/api/v1/events/", {"title": "Bridge opened"})

    assert read.status_code == 200
    assert forged.status_code == 403
    assert "CSRF" in forged.json()["detail"]


@pytest.mark.parametrize(("method", "path"), [("put", "runs/{}/"), ("delete", "runs/{}/"), ("patch", "runs/{}/")])
def test_runs_are_written_by_the_import_alone(editor_api, method, path):
    run = ImportRunFactory()

    response = getattr(editor_api, method)(f"/api/v1/{path.format(run.public_id)}")

    assert response.status_code == 405
    assert "GET" in response["Allow"]


def test_kinds_can_be_read_by_everybody(api):
    KindFactory(slug="bridge-opened")

    assert api.get("/api/v1/kinds/bridge-opened/").json()["slug"] == "bridge-opened"
