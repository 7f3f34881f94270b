import pytest
from django.contrib.auth.models import Permission
from rest_framework.test import APIClient

from tests.factories import ApiTokenFactory, EditorFactory, PlaceFactory, TimelineFactory, WebhookFactory
from timeline.models import Webhook
from timeline.services.changes import latest_position, publish

pytestmark = pytest.mark.django_db
LIST = "/api/v1/webhooks/"


def test_a_new_webhook_shows_its_secret_once(editor_api):
    made = editor_api.post(LIST, {"url": "https://example.org/hook", "resources": ["event"]})
    read = editor_api.get(made.json()["self"])

    assert made.status_code == 201
    assert made["Location"] == made.json()["self"]
    assert made["Cache-Control"] == "no-store"
    assert made.json()["secret"] == Webhook.objects.get().secret
    assert read.json() == {**made.json(), "secret": None}


def test_it_begins_where_the_feed_is(editor_api, editor):
    PlaceFactory()
    publish()

    editor_api.post(LIST, {"url": "https://example.org/hook"})

    hook = Webhook.objects.get()
    assert (hook.owner, hook.position, hook.resources) == (editor, latest_position(), [])


def test_it_is_changed_and_deleted(editor_api, editor):
    hook = WebhookFactory(owner=editor)
    address = f"{LIST}{hook.public_id}/"

    changed = editor_api.patch(address, {"active": False, "secret": "another-secret-of-our-own"})
    hook.refresh_from_db()
    gone = editor_api.delete(address)

    assert (changed.status_code, changed.json()["secret"]) == (200, None)
    assert (hook.active, hook.secret) == (False, "another-secret-of-our-own")
    assert gone.status_code == 204


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "url"),
        ({"url": "example"}, "url"),
        ({"url": "ftp://example.org/"}, "url"),
        ({"url": "https://example.org/", "resources": ["evnt"]}, "resources.0"),
        ({"url": "https://example.org/", "secret": "short"}, "secret"),
    ],
)
def test_what_is_wrong_is_named(editor_api, body, field):
    answer = editor_api.post(LIST, body)

    assert answer.status_code == 400
    assert {error["field"] for error in answer.json()["errors"]} == {field}


def test_an_editor_sees_their_own_alone():
    user = EditorFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="timeline"))
    mine, _other = WebhookFactory(owner=user), WebhookFactory()
    client = APIClient()
    client.force_authenticate(user)

    listed = client.get(LIST).json()["results"]

    assert [row["id"] for row in listed] == [str(mine.public_id)]


def test_strangers_see_and_make_none(api):
    hook = WebhookFactory()

    assert api.get(LIST).json()["results"] == []
    assert api.get(f"{LIST}{hook.public_id}/").status_code == 404
    assert api.post(LIST, {"url": "https://example.org/"}).status_code == 401


def test_a_token_for_some_timelines_makes_none():
    token = ApiTokenFactory(user=EditorFactory(), scope="write", all_timelines=False)
    token.user.only_timelines = frozenset({TimelineFactory().pk})
    client = APIClient()
    client.force_authenticate(token.user, token)

    assert client.post(LIST, {"url": "https://example.org/"}).status_code == 403
