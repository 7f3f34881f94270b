import datetime as dt

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from tests.factories import (
    EventFactory,
    EvidenceFactory,
    ImportRunFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    UserFactory,
    public_event,
)
from timeline.models import ApiToken, Event, TimelineEntry
from timeline.services import tokens

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)


def secret_of(user, **fields) -> str:
    return tokens.issue(**{"user": user, "name": "A client", "scope": "admin", "now": NOW, **fields})[1]


def client_with(secret: str, scheme: str = "Bearer") -> APIClient:
    return APIClient(headers={"Authorization": f"{scheme} {secret}"})


def on(timeline, **fields) -> Event:
    event = EventFactory(**{"status": "candidate", **fields})
    TimelineEntry.objects.create(timeline=timeline, event=event)
    return event


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "Token"])
def test_a_token_signs_its_account_in(editor, scheme):
    client = client_with(secret_of(editor, scope="write"), scheme)

    response = client.post("/api/v1/events/", {"title": "Bridge opened"})

    assert response.status_code == 201
    assert Event.history.get().history_user == editor


def revoked(token: ApiToken) -> None:
    tokens.revoke([token], now=NOW)


def expired(token: ApiToken) -> None:
    ApiToken.objects.update(expires=timezone.now() - dt.timedelta(seconds=1))


def of_a_closed_account(token: ApiToken) -> None:
    type(token.user).objects.update(is_active=False)


@pytest.mark.parametrize("spoil", [revoked, expired, of_a_closed_account])
def test_a_token_that_is_no_longer_good_is_refused_even_for_reading(editor, spoil):
    token, secret = tokens.issue(user=editor, name="A client", now=NOW)
    spoil(token)

    response = client_with(secret).get("/api/v1/events/")

    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("secret", ["", "wrong", "tl_" + "A" * 43, "tl_" + "é" * 43, "tl_ a b"])
def test_a_secret_that_no_token_has_is_refused(secret):
    assert client_with(secret).get("/api/v1/events/").status_code == 401


@pytest.mark.parametrize(
    ("scope", "method", "path", "status"),
    [
        ("read", "get", "runs/", 200),
        ("read", "post", "events/", 403),
        ("read", "post", "events/{event}/confirm/", 403),
        ("write", "post", "events/", 201),
        ("write", "post", "events/{event}/confirm/", 200),
        ("write", "delete", "events/{event}/", 204),
        ("write", "post", "timelines/", 403),
        ("write", "delete", "timelines/{timeline}/", 403),
        ("write", "post", "kinds/", 403),
        ("admin", "delete", "timelines/{timeline}/", 204),
    ],
)
def test_a_token_does_no_more_than_its_scope(editor, scope, method, path, status):
    event, timeline = EventFactory(), TimelineFactory(slug="bridges")
    body = {"title": "Bridge opened"} if path.endswith("events/") else None

    response = getattr(client_with(secret_of(editor, scope=scope)), method)(
        f"/api/v1/{path.format(event=event.public_id, timeline=timeline.slug)}", body
    )

    assert response.status_code == status, response.content


def test_a_refusal_for_want_of_scope_says_which_is_needed(editor):
    response = client_with(secret_of(editor, scope="read")).post("/api/v1/events/", {"title": "x"})

    assert response.json()["code"] == "scope_write_needed"


def test_a_token_does_no_more_than_its_account():
    response = client_with(secret_of(UserFactory(), scope="admin")).post("/api/v1/events/", {"title": "x"})

    assert response.status_code == 403


class TestForSomeTimelines:
    """A token that is for named timelines alone."""

    @pytest.fixture
    def bridges(self):
        return TimelineFactory(slug="bridges", visibility="private")

    @pytest.fixture
    def client(self, editor, bridges):
        return client_with(secret_of(editor, timelines=[bridges]))

    def test_it_sees_what_stands_on_them_and_nothing_else(self, client, bridges):
        on(bridges, title="Mine")
        EventFactory(title="Nowhere")
        public_event(title="Elsewhere")

        events = client.get("/api/v1/events/").json()["results"]
        timelines = client.get("/api/v1/timelines/").json()["results"]

        assert [event["title"] for event in events] == ["Mine"]
        assert [timeline["slug"] for timeline in timelines] == ["bridges"]

    def test_evidence_and_sources_follow_their_events(self, client, bridges):
        mine = EvidenceFactory(event=on(bridges), confirmed=False)
        EvidenceFactory(event=public_event())

        evidence = client.get("/api/v1/evidence/").json()["results"]
        sources = client.get("/api/v1/sources/").json()["results"]

        assert [row["id"] for row in evidence] == [str(mine.public_id)]
        assert [row["id"] for row in sources] == [str(mine.source.public_id)]

    def test_what_stands_elsewhere_is_not_there_to_be_changed(self, client):
        event = public_event()

        assert client.patch(f"/api/v1/events/{event.public_id}/", {"title": "x"}).status_code == 404
        assert client.post(f"/api/v1/events/{event.public_id}/confirm/").status_code == 404

    def test_a_new_event_has_to_stand_on_one_of_them(self, client):
        other = TimelineFactory(slug="dams")

        nowhere = client.post("/api/v1/events/", {"title": "Bridge opened"})
        elsewhere = client.post("/api/v1/events/", {"title": "Bridge opened", "timelines": [other.slug]})
        there = client.post("/api/v1/events/", {"title": "Bridge opened", "timelines": ["bridges"]})

        assert [(answer.status_code, answer.json()["errors"][0]["field"]) for answer in (nowhere, elsewhere)] == [
            (400, "timelines"),
            (400, "timelines.0"),
        ]
        assert there.status_code == 201

    def test_taking_an_event_from_the_last_of_them_is_refused(self, client, bridges):
        event = on(bridges)

        response = client.patch(f"/api/v1/events/{event.public_id}/", {"timelines": []})

        assert response.status_code == 400
        assert event.timelines.get() == bridges

    def test_the_timelines_that_it_does_not_see_keep_the_event(self, client, editor, bridges):
        more, hidden = TimelineFactory(slug="more"), TimelineFactory(slug="hidden")
        event = on(bridges)
        TimelineEntry.objects.create(timeline=hidden, event=event)
        wider = client_with(secret_of(editor, timelines=[bridges, more]))

        response = wider.patch(f"/api/v1/events/{event.public_id}/", {"timelines": ["more"]})

        assert response.json()["timelines"] == ["more"]
        assert {timeline.slug for timeline in event.timelines.all()} == {"more", "hidden"}

    def test_what_all_timelines_share_is_added_to_but_not_changed(self, client):
        place = PlaceFactory()

        added = client.post("/api/v1/places/", {"name": "Halden"})
        changed = client.patch(f"/api/v1/places/{place.public_id}/", {"name": "Moss"})
        deleted = client.delete(f"/api/v1/places/{place.public_id}/")

        assert (added.status_code, changed.status_code, deleted.status_code) == (201, 403, 403)
        assert changed.json()["code"] == "shared_by_all_timelines"

    def test_a_source_that_it_adds_can_be_quoted(self, client, bridges):
        SourceFactory(text="Somebody else’s")
        event = on(bridges)
        source = client.post("/api/v1/sources/", {"title": "A report", "text": "The bridge opened."}).json()

        response = client.post(
            "/api/v1/evidence/", {"event": str(event.public_id), "source": source["id"], "quote": "bridge opened"}
        )

        assert response.status_code == 201, response.json()

    def test_it_undoes_what_was_imported_onto_them_and_no_more(self, client, editor, bridges):
        mine, mixed = ImportRunFactory(by=editor), ImportRunFactory(by=editor)
        on(bridges, run=mine)
        on(bridges, run=mixed)
        elsewhere = on(TimelineFactory(), run=mixed)

        undone = client.post(f"/api/v1/runs/{mine.public_id}/undo/")
        refused = client.post(f"/api/v1/runs/{mixed.public_id}/undo/")

        assert undone.json()["events"] == 1
        assert (refused.status_code, refused.json()["code"]) == (403, "beyond_its_timelines")
        assert Event.objects.filter(pk=elsewhere.pk).exists()

    def test_it_makes_no_timelines(self, client):
        response = client.post("/api/v1/timelines/", {"slug": "dams", "title": "Dams"})

        assert response.status_code == 403


def test_only_the_digest_of_the_secret_is_kept(editor):
    token, secret = tokens.issue(user=editor, name="A client", now=NOW)

    kept = ApiToken.objects.filter(pk=token.pk).values().get()
    assert secret.startswith(token.prefix)
    assert secret not in map(str, kept.values())


def test_the_last_use_is_noted_but_not_at_each_request(editor, django_assert_num_queries):
    secret = secret_of(editor)
    tokens.find(secret, now=NOW)

    with django_assert_num_queries(1):
        tokens.find(secret, now=NOW + dt.timedelta(minutes=4))
    tokens.find(secret, now=NOW + dt.timedelta(minutes=6))

    assert ApiToken.objects.get().last_used == NOW + dt.timedelta(minutes=6)
