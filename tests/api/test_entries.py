"""Events put on a timeline, and taken from it."""

import pytest

from tests.factories import EventFactory, TimelineFactory, public_event
from timeline.models import TimelineEntry

pytestmark = pytest.mark.django_db

URL = "/api/v1/timelines/bridges/{}/"


@pytest.fixture
def bridges():
    return TimelineFactory(slug="bridges")


def named(*events) -> dict[str, list[str]]:
    return {"events": [str(event.public_id) for event in events]}


def test_events_are_put_on_a_timeline_once(editor_api, editor, bridges):
    there, new = public_event(bridges), EventFactory()

    response = editor_api.post(
        URL.format("add"), named(there, new, new), headers={"X-Change-Message": "It is a bridge too"}
    )

    new.refresh_from_db()
    version = bridges.entries.get(event=new).history.get()
    assert (response.status_code, response.json()) == (200, {"changed": 1})
    assert set(bridges.events.all()) == {there, new}
    assert (version.history_user, version.history_change_reason) == (editor, "It is a bridge too")
    assert new.edited_fields == ["timelines"]


def test_events_are_taken_from_a_timeline_and_stay(editor_api, bridges):
    gone, stays, elsewhere = public_event(bridges), public_event(bridges), public_event()

    response = editor_api.post(URL.format("remove"), named(gone, elsewhere))

    assert response.json() == {"changed": 1}
    assert list(bridges.events.all()) == [stays]
    assert elsewhere.timelines.exists()


@pytest.mark.parametrize("deed", ["add", "remove"])
@pytest.mark.parametrize("wrong", ["5e0c5d1e-0000-4000-8000-000000000000", "nothing", 7])
def test_one_that_is_not_there_is_named_and_nothing_is_done(editor_api, bridges, deed, wrong):
    there, new = public_event(bridges), EventFactory()

    response = editor_api.post(URL.format(deed), {"events": [*named(there, new)["events"], wrong]})

    assert response.status_code == 400
    assert response.json()["errors"][0]["pointer"] == "/events/2"
    assert list(bridges.events.all()) == [there]


def test_a_thousand_are_taken_and_no_more(editor_api, bridges):
    event = EventFactory()

    assert editor_api.post(URL.format("add"), {"events": [str(event.public_id)] * 1001}).status_code == 400


def test_a_stale_if_match_changes_nothing(editor_api, bridges):
    response = editor_api.post(URL.format("add"), named(EventFactory()), headers={"If-Match": '"old"'})

    assert response.status_code == 412
    assert not bridges.events.exists()


def test_a_stranger_is_asked_to_sign_in(api, bridges):
    assert api.post(URL.format("add"), named(public_event())).status_code == 401


def test_an_events_own_list_of_timelines_is_kept_in_the_history_too(editor_api, editor, bridges):
    gone = TimelineFactory(slug="gone")
    event = public_event(gone)

    editor_api.patch(
        f"/api/v1/events/{event.public_id}/", {"timelines": ["bridges"]}, headers={"X-Change-Message": "A bridge"}
    )

    versions = TimelineEntry.history.filter(event=event, history_user=editor)
    assert {(row.timeline.slug, row.history_type, row.history_change_reason) for row in versions} == {
        ("gone", "-", "A bridge"),
        ("bridges", "+", "A bridge"),
    }
