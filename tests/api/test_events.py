import pytest

from tests.factories import (
    ActorFactory,
    EventFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    TimelineFactory,
    candidate,
    public_event,
)
from timeline.models import Event, Participation

pytestmark = pytest.mark.django_db


def test_an_event_says_all_it_is(read):
    timeline = TimelineFactory(slug="bridges")
    kind = KindFactory(slug="bridge-opened")
    event = public_event(
        timeline, title="Bridge opened", summary="To traffic.", date="2001-10~", kind=kind, tags=["bridge"]
    )
    place, actor = PlaceFactory(name="Halden", slug="halden"), ActorFactory(name="Road Office", slug="road-office")
    event.places.add(place)
    Participation.objects.create(event=event, actor=actor, role="host")
    EvidenceFactory(event=event)

    shown = read(f"events/{event.public_id}/")

    assert shown.pop("created")
    assert shown.pop("updated")
    assert shown == {
        "id": str(event.public_id),
        "url": f"http://testserver/api/v1/events/{event.public_id}/",
        "title": "Bridge opened",
        "summary": "To traffic.",
        "date": {
            "edtf": "2001-10~",
            "earliest": "2001-10-01",
            "latest": "2001-10-31",
            "precision": "month",
            "nature": "within",
            "approximate": True,
            "uncertain": False,
            "label": event.date_words,
        },
        "kind": "bridge-opened",
        "modality": "occurred",
        "status": "confirmed",
        "status_reason": "",
        "merged_into": None,
        "places": [{"id": str(place.public_id), "slug": "halden", "name": "Halden"}],
        "participants": [
            {"actor": {"id": str(actor.public_id), "slug": "road-office", "name": "Road Office"}, "role": "host"}
        ],
        "tags": ["bridge"],
        "timelines": ["bridges"],
        "confidence": None,
        "salience": 3,
        "sources": 1,
        "evidence": 1,
        "version": 1,
    }


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("2001/..", "2001-01-01", None),
        ("../2001", None, "2001-12-31"),
        ("Y12000", "+12000-01-01", "+12000-12-31"),
        ("2005-07", "2005-07-01", "2005-07-31"),
    ],
)
def test_a_dates_ends_are_days_and_null_where_it_has_none(read, edtf, earliest, latest):
    event = public_event(date=edtf)

    date = read(f"events/{event.public_id}/")["date"]

    assert (date["earliest"], date["latest"]) == (earliest, latest)


def test_an_undated_event_has_no_date(read):
    event = public_event(date="")

    assert read(f"events/{event.public_id}/")["date"] is None


def test_an_event_is_created_with_all_that_belongs_to_it(editor_api):
    PlaceFactory(slug="halden")
    actor = ActorFactory()
    KindFactory(slug="bridge-opened")
    TimelineFactory(slug="bridges")

    response = editor_api.post(
        "/api/v1/events/",
        {
            "title": "Bridge opened",
            "date": {"edtf": "2001-05/2001-06", "nature": "within"},
            "kind": "bridge-opened",
            "places": ["halden"],
            "participants": [{"actor": str(actor.public_id), "role": "host"}],
            "tags": ["bridge"],
            "timelines": ["bridges"],
            "status": "confirmed",
        },
    )

    assert response.status_code == 201, response.json()
    event = Event.objects.get()
    assert response["Location"] == response.json()["url"]
    assert (event.date, event.nature, event.status) == ("2001-05/2001-06", "within", "confirmed")
    assert [place.slug for place in event.places.all()] == ["halden"]
    assert [(part.actor, part.role) for part in event.participations.all()] == [(actor, "host")]
    assert [timeline.slug for timeline in event.timelines.all()] == ["bridges"]


def test_a_new_event_is_a_candidate_unless_it_says_otherwise(editor_api):
    response = editor_api.post("/api/v1/events/", {"title": "Bridge opened"})

    assert response.json()["status"] == "candidate"


def test_a_date_is_written_as_text_or_as_an_object_and_taken_away_by_null(editor_api):
    event = EventFactory(date="2001-05")
    url = f"/api/v1/events/{event.public_id}/"

    as_text = editor_api.patch(url, {"date": "2002-06~"}).json()["date"]
    as_object = editor_api.patch(url, {"date": {"edtf": "2002/2003", "nature": "within"}}).json()["date"]
    natural = editor_api.patch(url, {"date": {"edtf": "2002/2003"}}).json()["date"]
    gone = editor_api.patch(url, {"date": None}).json()["date"]

    assert (as_text["edtf"], as_text["nature"]) == ("2002-06~", "within")
    assert (as_object["edtf"], as_object["nature"]) == ("2002/2003", "within")
    assert natural["nature"] == "throughout"
    assert gone is None


@pytest.mark.parametrize(
    ("date", "field", "code"),
    [
        ("2001-13", "date", "invalid_edtf"),
        ("last summer", "date", "invalid_edtf"),
        ("", "date", "invalid_edtf"),
        (20011, "date", "not_a_date"),
        ({"edtf": "2001-02-30"}, "date.edtf", "invalid_edtf"),
        ({"nature": "within"}, "date.edtf", "not_a_date"),
        ({"edtf": "2001", "nature": "sometimes"}, "date.nature", "invalid_choice"),
        ({"edtf": "2001", "natur": "within"}, "date.natur", "unknown_field"),
    ],
)
def test_a_malformed_date_is_refused_and_nothing_is_saved(editor_api, date, field, code):
    event = EventFactory(date="2001-05")

    response = editor_api.patch(f"/api/v1/events/{event.public_id}/", {"date": date, "title": "Other"})

    event.refresh_from_db()
    assert response.status_code == 400
    assert [(error["field"], error["code"]) for error in response.json()["errors"]] == [(field, code)]
    assert (event.date, event.title) == ("2001-05", event.title)


def test_what_was_read_can_be_written_back_and_changes_nothing(editor_api):
    event = public_event(date="2001-10~", kind=KindFactory())
    event.places.add(PlaceFactory())
    Participation.objects.create(event=event, actor=ActorFactory(), role="host")
    url = f"/api/v1/events/{event.public_id}/"
    before = editor_api.get(url).json()
    versions = event.history.count()

    after = editor_api.put(url, before)

    assert after.status_code == 200, after.json()
    assert after.json() == before
    assert event.history.count() == versions


def test_fields_that_people_set_are_remembered(editor_api):
    event = candidate(title="Bridge opened", date="2001-05")

    editor_api.patch(
        f"/api/v1/events/{event.public_id}/",
        {"title": "Bridge opened", "summary": "To traffic.", "date": "2001-06", "tags": ["bridge"]},
    )

    event.refresh_from_db()
    assert event.edited_fields == ["date", "summary", "tags"]


@pytest.mark.parametrize(
    "written",
    ["Seen in the archive – twice".encode().decode("latin-1"), "utf-8''Seen%20in the archive %E2%80%93 twice"],
)
def test_a_change_says_who_and_why(editor_api, editor, written):
    event = EventFactory()

    editor_api.patch(
        f"/api/v1/events/{event.public_id}/", {"title": "Bridge opened"}, headers={"X-Change-Message": written}
    )

    version = event.history.first()
    assert (version.history_user, version.history_change_reason) == (editor, "Seen in the archive – twice")


def test_a_message_that_did_not_arrive_is_not_lost_unseen(editor_api):
    event = EventFactory(title="Bridge opend")

    answer = editor_api.patch(
        f"/api/v1/events/{event.public_id}/", {"title": "Bridge opened"}, headers={"X-Change-Message": ""}
    )

    event.refresh_from_db()
    assert (answer.status_code, event.title) == (400, "Bridge opend")
    assert "RFC 8187" in answer.json()["detail"]


def test_the_last_participants_given_are_the_ones_there_are(editor_api):
    event = EventFactory()
    stays, goes, comes = ActorFactory(), ActorFactory(), ActorFactory()
    kept = Participation.objects.create(event=event, actor=stays, role="host")
    Participation.objects.create(event=event, actor=goes)

    editor_api.patch(
        f"/api/v1/events/{event.public_id}/",
        {"participants": [{"actor": stays.slug, "role": "host"}, {"actor": comes.slug}]},
    )

    assert [(part.actor, part.role) for part in event.participations.all()] == [(stays, "host"), (comes, "")]
    assert event.participations.first() == kept


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"titel": "x"}, "titel", "unknown_field"),
        ({"title": ""}, "title", "blank"),
        ({"title": "x" * 201}, "title", "max_length"),
        ({"title": "a\0b"}, "title", "null_characters_not_allowed"),
        ({"kind": "asault"}, "kind", "not_found"),
        ({"places": ["nowhere"]}, "places.0", "not_found"),
        ({"places": [7]}, "places.0", "not_a_reference"),
        ({"participants": [{"role": "host"}]}, "participants.0.actor", "required"),
        ({"salience": 9}, "salience", "max_value"),
        ({"status": "merged"}, "status", "merged"),
        ({"status": "rejected"}, "status_reason", "no_reason"),
        ({"tags": "bridge"}, "tags", "not_a_list"),
    ],
)
def test_a_field_that_can_not_be_is_named(editor_api, body, field, code):
    event = EventFactory(title="Bridge opened")

    response = editor_api.patch(f"/api/v1/events/{event.public_id}/", body)

    error = response.json()["errors"][0]
    event.refresh_from_db()
    assert response.status_code == 400
    assert (error["field"], error["code"]) == (field, code)
    assert error["pointer"] == "/" + field.replace(".", "/")
    assert event.title == "Bridge opened"


def test_an_unknown_field_suggests_the_nearest(editor_api):
    response = editor_api.post("/api/v1/events/", {"titel": "x"})

    assert "Did you mean “title”?" in response.json()["errors"][0]["detail"]


def test_a_deleted_event_is_gone_and_its_history_says_who(editor_api, editor):
    event = EventFactory()

    response = editor_api.delete(f"/api/v1/events/{event.public_id}/", headers={"X-Change-Message": "A test"})

    last = Event.history.filter(id=event.pk).first()
    assert response.status_code == 204
    assert not Event.objects.exists()
    assert (last.history_type, last.history_user, last.history_change_reason) == ("-", editor, "A test")


def test_a_stale_if_match_changes_nothing(editor_api):
    event = EventFactory(title="Bridge opened")
    url = f"/api/v1/events/{event.public_id}/"
    etag = editor_api.get(url)["ETag"]

    first = editor_api.patch(url, {"title": "Bridge closed"}, headers={"If-Match": etag})
    stale = editor_api.patch(url, {"title": "Bridge fell"}, headers={"If-Match": etag})
    fresh = editor_api.delete(url, headers={"If-Match": first["ETag"]})

    assert (first.status_code, stale.status_code, fresh.status_code) == (200, 412, 204)


def test_a_known_etag_is_answered_without_a_body(api):
    event = public_event()
    url = f"/api/v1/events/{event.public_id}/"

    again = api.get(url, headers={"If-None-Match": api.get(url)["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


def test_a_change_message_with_a_null_character_is_refused(editor_api):
    response = editor_api.post("/api/v1/events/", {"title": "x"}, headers={"X-Change-Message": "UTF-8''a%00b"})

    assert (response.status_code, response.json()["errors"][0]["parameter"]) == (400, "X-Change-Message")
