import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.utils import timezone
from rest_framework.test import APIClient

from tests.factories import EditorFactory, EventFactory, TimelineFactory, candidate
from timeline.api import idempotency
from timeline.models import Event, IdempotencyKey
from timeline.services import tokens

pytestmark = pytest.mark.django_db

EVENTS = "/api/v1/events/"


def post(client: APIClient, body: object, key: str = "k-1", path: str = EVENTS):
    return client.post(path, body, headers={"Idempotency-Key": key})


def test_the_same_request_again_gets_the_same_answer_and_does_nothing(editor_api):
    first = post(editor_api, {"title": "Bridge opened", "tags": ["a"]})
    second = post(editor_api, {"tags": ["a"], "title": "Bridge opened"})

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert [first[name] for name in ("ETag", "Location")] == [second[name] for name in ("ETag", "Location")]
    assert (first.has_header("Idempotent-Replayed"), second["Idempotent-Replayed"]) == (False, "true")
    assert Event.objects.count() == 1


@pytest.mark.parametrize(("body", "path"), [({"title": "Dam opened"}, EVENTS), ({"title": "x"}, "/api/v1/sources/")])
def test_another_request_with_the_same_key_is_refused(editor_api, body, path):
    post(editor_api, {"title": "Bridge opened"})

    response = post(editor_api, body, path=path)

    assert (response.status_code, response.json()["code"]) == (422, "idempotency_key_reused")
    assert Event.objects.count() == 1


def test_what_was_refused_may_be_tried_again_with_the_same_key(editor_api):
    refused = post(editor_api, {"title": ""})
    corrected = post(editor_api, {"title": "Bridge opened"})

    assert (refused.status_code, corrected.status_code) == (400, 201)


def test_a_defect_of_ours_leaves_the_key_free(editor_api, monkeypatch):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    editor_api.raise_request_exception = False
    with monkeypatch.context() as patched:
        patched.setattr("timeline.services.editing.write_new_events", broken)
        failed = post(editor_api, {"title": "Bridge opened"})

    assert failed.status_code == 500
    assert post(editor_api, {"title": "Bridge opened"}).status_code == 201


def test_decisions_are_replayed_too(editor_api):
    event = candidate()
    path = f"{EVENTS}{event.public_id}/confirm/"

    first, second = post(editor_api, None, path=path), post(editor_api, None, path=path)

    assert first.content == second.content
    assert second["Idempotent-Replayed"] == "true"
    assert event.history.filter(history_type="~").count() == 1


def test_a_key_belongs_to_its_account(editor_api):
    other = APIClient()
    other.force_authenticate(EditorFactory())

    post(editor_api, {"title": "Bridge opened"})
    response = post(other, {"title": "Dam opened"})

    assert response.status_code == 201


def test_a_key_is_forgotten_after_a_day(editor_api):
    post(editor_api, {"title": "Bridge opened"})
    IdempotencyKey.objects.update(created=IdempotencyKey.objects.get().created - idempotency.KEPT_FOR)

    response = post(editor_api, {"title": "Dam opened"})

    assert response.status_code == 201
    assert IdempotencyKey.objects.count() == 1
    assert dt.timedelta(days=1) == idempotency.KEPT_FOR


@pytest.mark.parametrize("key", ["", " ", "x" * 256, "é", "a\x7fb"])
def test_what_is_no_key_is_refused(editor_api, key):
    response = post(editor_api, {"title": "Bridge opened"}, key)

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == "Idempotency-Key"
    assert not Event.objects.exists()


def test_the_longest_key_is_taken(editor_api):
    assert post(editor_api, {"title": "Bridge opened"}, "x" * 255).status_code == 201


def test_a_stranger_with_a_key_is_asked_to_sign_in(api):
    assert post(api, {"title": "Bridge opened"}).status_code == 401


def test_other_methods_pay_no_heed(editor_api):
    event = EventFactory()

    answers = [
        editor_api.patch(f"{EVENTS}{event.public_id}/", {"title": title}, headers={"Idempotency-Key": "k"})
        for title in ("One", "Two")
    ]

    assert [answer.json()["title"] for answer in answers] == ["One", "Two"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="the tests' database in memory lets no two write at once")
def test_of_many_at_once_one_does_it_and_all_get_its_answer():
    editor = EditorFactory()

    def write(_: int) -> bytes:
        client = APIClient()
        client.force_authenticate(editor)
        try:
            return post(client, {"title": "Bridge opened"}).content
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(write, range(8)))

    assert len(answers) == 1
    assert Event.objects.get().title.encode() in answers.pop()


def test_a_token_for_some_timelines_gets_no_answer_that_one_for_all_got(editor):
    hidden = EventFactory(title="hidden")
    path = f"{EVENTS}{hidden.public_id}/confirm/"
    whole, narrow = APIClient(), APIClient()
    _, everything = tokens.issue(user=editor, name="all", scope="write", now=timezone.now())
    _, something = tokens.issue(
        user=editor, name="some", scope="write", timelines=[TimelineFactory()], now=timezone.now()
    )
    whole.credentials(HTTP_AUTHORIZATION=f"Bearer {everything}")
    narrow.credentials(HTTP_AUTHORIZATION=f"Bearer {something}")

    answered = post(whole, {}, path=path)
    replayed = post(narrow, {}, path=path)

    assert answered.status_code == 200
    assert (replayed.status_code, replayed.json()["code"]) == (422, "idempotency_key_reused")
