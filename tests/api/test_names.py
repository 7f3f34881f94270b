import pytest

from tests.factories import ActorFactory, EventFactory, KindFactory, PlaceFactory, TimelineFactory, public_event
from timeline.models import Actor, Event, Kind, Participation, Place, Timeline

pytestmark = pytest.mark.django_db


def test_a_place_takes_its_slug_from_its_name(editor_api):
    answers = [editor_api.post("/api/v1/places/", {"name": "Halden Bridge", "country": "NO"}) for _ in range(3)]

    assert [answer.json()["slug"] for answer in answers] == ["halden-bridge", "halden-bridge-2", "halden-bridge-3"]
    assert answers[0]["Location"] == answers[0].json()["url"]


def test_a_place_is_written_whole(editor_api):
    body = {
        "name": "Halden",
        "slug": "halden",
        "aliases": ["Fredrikshald"],
        "kind": "town",
        "country": "NO",
        "latitude": 59.13,
        "longitude": 11.39,
        "wikidata": "Q484",
    }

    shown = editor_api.post("/api/v1/places/", body).json()

    assert {name: shown[name] for name in body} == body


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("places/", {"name": "Халден"}, "slug"),
        ("places/", {"name": "Halden", "country": "Norway"}, "country"),
        ("places/", {"name": "Halden", "wikidata": "484"}, "wikidata"),
        ("places/", {"name": "Halden", "wikidata": "Q1"}, "wikidata"),
        ("places/", {"name": "Halden", "latitude": 91, "longitude": 0}, "latitude"),
        ("places/", {"name": "Halden", "latitude": 59}, "longitude"),
        ("places/", {"name": "Halden", "slug": "taken"}, "slug"),
        ("places/", {"name": "Halden", "aliases": ["a\0"]}, "aliases.0"),
        ("actors/", {}, "name"),
        ("actors/", {"name": "x" * 201}, "name"),
        ("kinds/", {"name": "Bridge", "slug": "not a slug"}, "slug"),
        ("kinds/", {"name": "Bridge", "slug": "bridge", "parent": "nothing"}, "parent"),
        ("kinds/", {"name": "Bridge", "slug": "bridge", "triggers": {"en": "open"}}, "triggers.en"),
        ("timelines/", {"slug": "bridges", "title": "Bridges", "visibility": "hidden"}, "visibility"),
        ("timelines/", {"slug": "bridges", "title": "Bridges", "embed_origins": ["example.org"]}, "embed_origins"),
    ],
)
def test_what_can_not_be_is_refused_by_field(editor_api, path, body, field):
    PlaceFactory(slug="taken", wikidata="Q1")

    response = editor_api.post(f"/api/v1/{path}", body)

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == field


def test_a_number_too_large_for_a_float_is_refused(editor_api):
    body = b'{"name": "Halden", "latitude": 1e999, "longitude": 0}'

    response = editor_api.post("/api/v1/places/", body, content_type="application/json")

    assert (response.status_code, response.json()["errors"][0]["field"]) == (400, "latitude")


def test_a_place_with_events_can_not_be_deleted_but_one_without_can(editor_api):
    used, free = PlaceFactory(), PlaceFactory()
    EventFactory().places.add(used)

    answers = [editor_api.delete(f"/api/v1/places/{place.public_id}/").status_code for place in (used, free)]

    assert answers == [409, 204]
    assert list(Place.objects.all()) == [used]


def test_an_actor_who_takes_part_can_not_be_deleted_but_one_who_does_not_can(editor_api):
    used, free = ActorFactory(), ActorFactory()
    Participation.objects.create(event=EventFactory(), actor=used)

    answers = [editor_api.delete(f"/api/v1/actors/{actor.public_id}/").status_code for actor in (used, free)]

    assert answers == [409, 204]
    assert list(Actor.objects.all()) == [used]


def test_a_kind_is_written_below_another_but_never_below_itself(editor_api):
    parent = KindFactory(slug="building")
    child = editor_api.post(
        "/api/v1/kinds/",
        {"slug": "bridge-opened", "name": "Bridge opened", "parent": "building", "triggers": {"en": ["open"]}},
    )

    loop = editor_api.patch("/api/v1/kinds/building/", {"parent": "bridge-opened"})

    parent.refresh_from_db()
    assert child.status_code == 201, child.json()
    assert child.json()["parent"] == "building"
    assert (loop.status_code, loop.json()["errors"][0]["field"]) == (400, "parent")
    assert parent.parent is None


def test_a_kind_with_events_or_children_can_not_be_deleted(editor_api):
    used = KindFactory(slug="building")
    EventFactory(kind=KindFactory(slug="bridge-opened", parent=used))

    answers = [editor_api.delete(f"/api/v1/kinds/{slug}/").status_code for slug in ("building", "bridge-opened")]

    assert answers == [409, 409]
    assert Kind.objects.filter(slug__in=["building", "bridge-opened"]).count() == 2


def test_a_timeline_is_written_changed_and_deleted_and_its_events_stay(editor_api):
    made = editor_api.post("/api/v1/timelines/", {"slug": "bridges", "title": "Bridges"})
    event = public_event(Timeline.objects.get(slug="bridges"))

    shown = editor_api.patch("/api/v1/timelines/bridges/", {"visibility": "public"}).json()
    gone = editor_api.delete("/api/v1/timelines/bridges/")

    assert made.json()["visibility"] == "private"
    assert made["Location"] == "http://testserver/api/v1/timelines/bridges/"
    assert (shown["visibility"], gone.status_code) == ("public", 204)
    assert Event.objects.get() == event


def test_a_timelines_slug_is_its_own(editor_api):
    TimelineFactory(slug="bridges")

    response = editor_api.post("/api/v1/timelines/", {"slug": "bridges", "title": "Bridges"})

    assert response.json()["errors"][0]["field"] == "slug"
