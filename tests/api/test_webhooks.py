import pytest
from django.contrib.auth.models import Permission
from rest_framework.test import APIClient

from tests.factories import (
    ApiTokenFactory,
    DeliveryFactory,
    EditorFactory,
    PlaceFactory,
    TimelineFactory,
    WebhookFactory,
)
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
        ({"url": "https://user:word@example.org/"}, "url"),
        ({"url": "https://example.org:99999/"}, "url"),
        ({"url": "https://example.org/", "resources": ["evnt"]}, "resources.0"),
        ({"url": "https://example.org/", "secret": "short"}, "secret"),
    ],
)
def test_what_is_wrong_is_named(editor_api, body, field):
    answer = editor_api.post(LIST, body)

    assert answer.status_code == 400
    assert {error["field"] for error in answer.json()["errors"]} == {field}


PRIVATE = [
    "http://127.0.0.1/", "http://127.0.0.1:8000/x", "http://10.0.0.8/", "http://[::1]/", "http://169.254.169.254/latest",
    "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://2130706433/", "http://0x7f000001/",
    "http://0177.0.0.1/", "http://127.1/", "http://localhost/", "http://LOCALHOST:8000/", "http://hooks.localhost/",
    "http://0.0.0.0/", "http://１２７.0.0.1/", "https://127.0.0.1./",
]  # fmt: skip


@pytest.mark.parametrize("url", PRIVATE)
def test_an_address_that_is_not_public_is_refused_when_it_is_written(editor_api, editor, url):
    hook = WebhookFactory(owner=editor)

    made = editor_api.post(LIST, {"url": url})
    changed = editor_api.patch(f"{LIST}{hook.public_id}/", {"url": url})

    assert (made.status_code, changed.status_code) == (400, 400)
    assert {error["field"] for error in made.json()["errors"]} == {"url"}
    assert list(Webhook.objects.values_list("url", flat=True)) == [hook.url]


def test_a_public_address_without_a_name_is_taken(editor_api):
    assert editor_api.post(LIST, {"url": "https://93.184.215.14/hook"}).status_code == 201


def test_a_deployment_may_allow_addresses_that_are_not_public(editor_api, settings):
    settings.WEBHOOKS_ALLOW_PRIVATE = True

    assert editor_api.post(LIST, {"url": "http://127.0.0.1:8000/hook"}).status_code == 201


def test_one_that_was_allowed_once_can_be_switched_off_and_not_on_again(editor_api, editor):
    hook = WebhookFactory(owner=editor, url="http://10.0.0.8/hook")
    address = f"{LIST}{hook.public_id}/"

    off = editor_api.patch(address, {"active": False})
    on = editor_api.patch(address, {"active": True})

    assert (off.status_code, on.status_code) == (200, 400)


def test_its_owner_reads_what_was_sent_and_what_came_back(editor_api, editor):
    hook = WebhookFactory(owner=editor)
    taken = DeliveryFactory(webhook=hook, state="delivered", attempts=1, answer=204)
    DeliveryFactory(webhook=hook, state="given-up", attempts=15, said="refused")
    DeliveryFactory()

    every = editor_api.get(f"{LIST}{hook.public_id}/deliveries/").json()["results"]
    delivered = editor_api.get(f"{LIST}{hook.public_id}/deliveries/?state=delivered").json()["results"]

    assert [(row["state"], row["said"]) for row in every] == [("given-up", "refused"), ("delivered", "")]
    assert [(row["id"], row["answer"], row["attempts"]) for row in delivered] == [(str(taken.public_id), 204, 1)]
    assert "body" not in every[0]


def test_nobody_else_reads_what_was_sent(api):
    delivery = DeliveryFactory()
    other = APIClient()
    user = EditorFactory(is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="timeline"))
    other.force_authenticate(user)
    address = f"{LIST}{delivery.webhook.public_id}/deliveries/"

    assert (api.get(address).status_code, other.get(address).status_code) == (404, 404)


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


def test_what_was_read_can_be_written_back_and_leaves_the_secret(editor_api):
    made = editor_api.post("/api/v1/webhooks/", {"url": "https://example.org/hook"}).json()
    read = editor_api.get(made["self"]).json()

    response = editor_api.put(made["self"], {**read, "active": False})

    assert (response.status_code, response.json()["secret"]) == (200, None)
    assert Webhook.objects.get().secret == made["secret"]
