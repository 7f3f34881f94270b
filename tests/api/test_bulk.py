"""Many rows at once, all or none."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from tests.factories import (
    ActorFactory,
    EventFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    UserFactory,
)
from timeline.models import Event, Evidence, Participation, Place, Touch

pytestmark = pytest.mark.django_db

URL = "/api/v1/events/bulk/"


def test_rows_are_made_changed_and_deleted_together(editor_api, editor):
    changed, gone = EventFactory(title="Bridge opend"), EventFactory()

    response = editor_api.post(
        URL,
        {
            "create": [{"title": "Dam opened", "date": "2003"}, {"title": "Road opened"}],
            "update": [{"id": str(changed.public_id), "title": "Bridge opened"}],
            "delete": [str(gone.public_id)],
        },
        headers={"X-Change-Message": "From the Gazette"},
    )

    done = response.json()
    version = Event.history.get(title="Dam opened")
    assert response.status_code == 200, done
    assert [row["title"] for row in done["created"]] == ["Dam opened", "Road opened"]
    assert [(row["id"], row["title"]) for row in done["updated"]] == [(str(changed.public_id), "Bridge opened")]
    assert done["deleted"] == [str(gone.public_id)]
    assert {event.title for event in Event.objects.all()} == {"Dam opened", "Road opened", "Bridge opened"}
    assert (version.history_user, version.history_change_reason) == (editor, "From the Gazette")


def test_each_bad_row_has_its_error_and_nothing_is_done(editor_api):
    event = EventFactory(title="Bridge opened")
    used = EvidenceFactory(event=EventFactory(status="merged", merged_into=event)).event
    before = Event.objects.count(), Event.history.count()

    response = editor_api.post(
        URL,
        {
            "create": [{"title": "Dam opened"}, {"title": "", "date": "2001-13"}, 7, {"title": "x", "kind": "none"}],
            "update": [
                {"id": str(event.public_id), "title": "Bridge closed"},
                {"id": "5e0c5d1e-0000-4000-8000-000000000000", "title": "x"},
                {"title": "x"},
                {"id": str(event.public_id), "title": "twice"},
                {"id": str(used.public_id), "status": "confirmed"},
            ],
            "delete": ["nothing"],
        },
    )

    problem = response.json()
    event.refresh_from_db()
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert [error["pointer"] for error in problem["errors"]] == [
        "/create/1/title",
        "/create/1/date",
        "/create/2",
        "/create/3/kind",
        "/update/1",
        "/update/2/id",
        "/update/3/id",
        "/update/4",
        "/delete/0/id",
    ]
    assert event.title == "Bridge opened"
    assert (Event.objects.count(), Event.history.count()) == before


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ([], "lists of rows"),
        ("x", "lists of rows"),
        ({}, "1 to 1000"),
        ({"create": []}, "1 to 1000"),
        ({"create": {}}, "list"),
        ({"creat": [{"title": "x"}]}, "Did you mean “create”?"),
        ({"create": [{"title": "x"}] * 600, "delete": ["x"] * 401}, "these are 1001"),
    ],
)
def test_a_body_of_another_shape_is_refused(editor_api, body, words):
    response = editor_api.post(URL, body)

    assert response.status_code == 400
    assert words in response.json()["detail"]


def test_a_row_that_has_changed_since_is_refused_with_its_current_state(editor_api):
    event, other = EventFactory(), EventFactory()
    url = f"/api/v1/events/{event.public_id}/"
    fresh = editor_api.get(url)["ETag"]

    done = editor_api.post(URL, {"update": [{"id": str(event.public_id), "if_match": fresh, "title": "One"}]})
    stale = editor_api.post(URL, {"delete": [str(other.public_id), {"id": str(event.public_id), "if_match": fresh}]})

    error = stale.json()["errors"][0]
    assert (done.status_code, stale.status_code) == (200, 412)
    assert (error["pointer"], error["code"]) == ("/delete/1", "precondition_failed")
    assert error["current"] == editor_api.get(url).json()
    assert Event.objects.count() == 2


def test_a_deployment_can_demand_if_match_of_each_row(editor_api, settings):
    settings.REQUIRE_IF_MATCH = True

    bare = editor_api.post(URL, {"delete": [str(EventFactory().public_id)]})
    new = editor_api.post(URL, {"create": [{"title": "Bridge opened"}]})

    assert (bare.status_code, bare.json()["errors"][0]["code"]) == (428, "precondition_required")
    assert new.status_code == 200


@pytest.mark.parametrize(
    ("rights", "body", "status"),
    [
        (["add_event"], {"create": [{"title": "x"}]}, 200),
        (["add_event"], {"create": [{"title": "x"}], "delete": ["x"]}, 403),
        (["change_event"], {"create": [{"title": "x"}]}, 403),
        (["delete_event"], {"delete": ["x"]}, 400),
    ],
)
def test_each_part_takes_its_right(rights, body, status):
    user = UserFactory()
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_event", *rights]))
    client = APIClient()
    client.force_authenticate(user)

    assert client.post(URL, body).status_code == status


def test_a_stranger_is_asked_to_sign_in(api):
    assert api.post(URL, {"create": [{"title": "x"}]}).status_code == 401


def test_a_quote_that_does_not_stand_there_says_where_the_nearest_does(editor_api):
    source, event = SourceFactory(text="The bridge at Halden opened in May."), EventFactory()
    row = {"event": str(event.public_id), "source": str(source.public_id)}

    response = editor_api.post(
        "/api/v1/evidence/bulk/", {"create": [{**row, "quote": "opened in May"}, {**row, "quote": "opened in may"}]}
    )

    error = response.json()["errors"][0]
    assert (response.status_code, error["pointer"]) == (400, "/create/1/quote")
    assert error["nearest"]["quote"] == "opened in May"
    assert not Evidence.objects.exists()


def test_what_is_still_in_use_is_not_deleted(editor_api):
    place, free = PlaceFactory(), PlaceFactory()
    EventFactory().places.add(place)

    response = editor_api.post("/api/v1/places/bulk/", {"delete": [str(free.public_id), str(place.public_id)]})

    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (409, "/delete/1")
    assert Place.objects.count() == 2


def test_two_new_rows_that_would_be_one_are_told_apart(editor_api):
    response = editor_api.post("/api/v1/places/bulk/", {"create": [{"name": "Halden"}, {"name": "Halden"}]})

    assert [row["slug"] for row in response.json()["created"]] == ["halden", "halden-2"]


@pytest.mark.parametrize("resource", ["sources", "actors"])
def test_every_list_of_rows_with_ids_takes_many(editor_api, resource):
    field = "title" if resource == "sources" else "name"

    response = editor_api.post(f"/api/v1/{resource}/bulk/", {"create": [{field: "One"}, {field: "Two"}]})

    assert [row[field] for row in response.json()["created"]] == ["One", "Two"]
    assert "text" not in response.json()["created"][0]


WITH_ALL = {
    "title": "Bridge opened",
    "date": "2001-05",
    "kind": "bridge-opened",
    "timelines": ["bridges"],
    "places": ["halden"],
    "participants": [{"actor": "us", "role": "host"}],
    "status": "confirmed",
}


@pytest.fixture
def named(db):
    KindFactory(slug="bridge-opened")
    TimelineFactory(slug="bridges")
    PlaceFactory(slug="halden"), PlaceFactory(slug="sarpsborg")
    ActorFactory(slug="us"), ActorFactory(slug="uk")


@pytest.fixture
def queries(editor_api):
    """Post a body to the bulk address: the statements that it took, and what it answered."""

    def post(body):
        with CaptureQueriesContext(connection) as captured:
            response = editor_api.post(URL, body)
        assert response.status_code == 200, response.json()
        return [query["sql"] for query in captured], response.json()

    return post


def test_a_hundred_rows_are_made_in_about_the_queries_of_one(named, queries):
    one, _answer = queries({"create": [WITH_ALL]})
    hundred, _answer = queries({"create": [WITH_ALL] * 100})

    assert len([sql for sql in hundred if re.search(r'"slug" IN', sql)]) == 4
    # SQLite takes an INSERT of many rows in parts.
    assert len(one) < 50
    assert len(hundred) < len(one) + 10


def test_a_hundred_rows_are_deleted_in_about_the_queries_of_one(named, queries):
    _made, answer = queries({"create": [WITH_ALL] * 101})
    first, *others = [row["id"] for row in answer["created"]]

    one, _answer = queries({"delete": [first]})
    hundred, _answer = queries({"delete": others})

    # SQLite takes an INSERT of many rows in parts.
    assert len(one) < 50
    assert len(hundred) < len(one) + 10


def test_a_row_that_is_changed_costs_its_own_statements_alone(named, queries):
    _made, answer = queries({"create": [WITH_ALL] * 31})
    first, *others = [row["id"] for row in answer["created"]]
    change = {"places": ["sarpsborg"], "participants": [{"actor": "uk"}], "timelines": [], "date": "2001-06"}

    def without_savepoints(ids):
        statements, _answer = queries({"update": [{"id": id_, **change} for id_ in ids]})
        return [sql for sql in statements if "SAVEPOINT" not in sql]

    one, thirty = without_savepoints([first]), without_savepoints(others)

    # The row itself, a place, a participant and an entry that go, a place and a participant that come.
    assert (len(thirty) - len(one)) / 29 <= 8


def test_what_is_done_to_a_row_in_one_request_is_one_version_of_it(named, editor_api):
    created = editor_api.post(URL, {"create": [WITH_ALL]}).json()["created"][0]
    event = Event.objects.get(public_id=created["id"])
    editor_api.post(URL, {"update": [{"id": created["id"], "places": ["sarpsborg"], "title": "Bridge closed"}]})

    newest, oldest = event.history.all()

    assert (oldest.history_type, newest.history_type) == ("+", "~")
    assert [[link.place.slug for link in version.places.all()] for version in (oldest, newest)] == [
        ["halden"],
        ["sarpsborg"],
    ]
    assert [part.history_type for part in event.participations.get().history.all()] == ["+"]


def test_what_goes_with_a_deleted_row_says_who_and_why(named, editor_api, editor):
    created = editor_api.post(URL, {"create": [WITH_ALL]}).json()["created"][0]

    editor_api.post(URL, {"delete": [created["id"]]}, headers={"X-Change-Message": "Twice"})

    gone = Participation.history.get(history_type="-")
    assert (gone.history_user, gone.history_change_reason) == (editor, "Twice")


def test_a_row_that_the_database_refuses_is_named_though_all_were_written_together(named, editor_api):
    rows = [WITH_ALL, {**WITH_ALL, "status": "rejected"}, {**WITH_ALL, "status": "merged"}]

    response = editor_api.post(URL, {"create": rows})

    assert [error["pointer"] for error in response.json()["errors"]] == ["/create/1/status_reason", "/create/2/status"]
    assert not Event.objects.exists()
    assert not Event.history.exists()
    assert not Touch.objects.filter(resource="event").exists()


def test_of_changed_rows_one_is_refused_and_named_though_those_before_it_were_written(editor_api):
    good, bad = EventFactory(title="Bridge opened"), EventFactory()
    rows = [{"id": str(good.public_id), "title": "Dam"}, {"id": str(bad.public_id), "status": "rejected"}]

    response = editor_api.post(URL, {"update": rows})

    assert [error["pointer"] for error in response.json()["errors"]] == ["/update/1/status_reason"]
    assert Event.objects.get(pk=good.pk).title == "Bridge opened"
