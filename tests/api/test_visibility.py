"""What strangers see, and what they can't tell from what isn't there."""

import pytest

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    ImportRunFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    UserFactory,
    public_event,
)
from timeline.models import Participation, TimelineEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def hidden_timeline():
    return TimelineFactory(slug="secret", visibility="private")


@pytest.mark.parametrize("status", ["candidate", "rejected", "confirmed", "merged"])
@pytest.mark.parametrize("visibility", ["public", "private", None])
def test_strangers_see_confirmed_events_of_public_timelines_only(api, status, visibility):
    more = {"status_reason": "a test"} if status == "rejected" else {}
    more |= {"merged_into": EventFactory()} if status == "merged" else {}
    event = EventFactory(status=status, **more)
    if visibility:
        TimelineEntry.objects.create(timeline=TimelineFactory(visibility=visibility), event=event)
    public = status == "confirmed" and visibility == "public"

    listed = api.get("/api/v1/events/").json()["results"]
    shown = api.get(f"/api/v1/events/{event.public_id}/")

    assert [row["id"] for row in listed] == ([str(event.public_id)] if public else [])
    assert shown.status_code == (200 if public else 404)


def test_a_signed_in_reader_without_rights_sees_what_strangers_see(api):
    EventFactory(status="candidate")
    api.force_authenticate(UserFactory())

    assert api.get("/api/v1/events/").json()["results"] == []


def test_an_event_does_not_tell_of_its_private_timelines(read, hidden_timeline):
    event = public_event(TimelineFactory(slug="bridges"))
    TimelineEntry.objects.create(timeline=hidden_timeline, event=event)

    assert read(f"events/{event.public_id}/")["timelines"] == ["bridges"]


def test_counts_do_not_tell_of_unconfirmed_evidence(read):
    event = public_event()
    EvidenceFactory(event=event)
    EvidenceFactory(event=event, confirmed=False)

    shown = read(f"events/{event.public_id}/")

    assert (shown["evidence"], shown["sources"]) == (1, 1)


def test_two_passages_of_one_source_are_one_source(read):
    event, source = public_event(), SourceFactory()
    EvidenceFactory(event=event, source=source)
    EvidenceFactory(event=event, source=source, start=4, end=10)

    shown = read(f"events/{event.public_id}/")

    assert (shown["evidence"], shown["sources"]) == (2, 1)


def test_what_only_hidden_events_name_is_hidden_itself(api, hidden_timeline):
    hidden = public_event(hidden_timeline)
    hidden.places.add(PlaceFactory(slug="hidden-place"))
    Participation.objects.create(event=hidden, actor=ActorFactory(slug="hidden-actor"))
    evidence = EvidenceFactory(event=hidden)
    claim = DateClaimFactory(evidence=evidence)
    run = ImportRunFactory()
    addresses = {
        "timelines/": "secret",
        "places/": hidden.places.get().public_id,
        "actors/": hidden.actors.get().public_id,
        "sources/": evidence.source.public_id,
        "evidence/": evidence.public_id,
        "claims/": claim.public_id,
        "runs/": run.public_id,
    }

    for path, name in addresses.items():
        assert api.get(f"/api/v1/{path}").json()["results"] == [], path
        assert api.get(f"/api/v1/{path}{name}/").status_code == 404, path


@pytest.mark.parametrize(
    ("parameter", "hidden", "missing"),
    [("timeline", "secret", "nothing"), ("place", "hidden-place", "nothing"), ("actor", "hidden-actor", "nothing")],
)
def test_a_filter_can_not_tell_a_hidden_row_from_a_missing_one(api, hidden_timeline, parameter, hidden, missing):
    event = public_event(hidden_timeline)
    event.places.add(PlaceFactory(slug="hidden-place"))
    Participation.objects.create(event=event, actor=ActorFactory(slug="hidden-actor"))

    answers = [api.get("/api/v1/events/", {parameter: name}) for name in (hidden, missing)]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert answers[0].json()["detail"].replace(hidden, missing) == answers[1].json()["detail"]


def test_no_suggestion_gives_a_hidden_name_away(api, hidden_timeline):
    response = api.get("/api/v1/events/?timeline=secre")

    assert "secret" not in response.json()["detail"]


def test_a_source_filter_does_not_lean_on_unconfirmed_evidence(api):
    source = SourceFactory()
    EvidenceFactory(event=public_event(title="told"), source=source)
    EvidenceFactory(event=public_event(title="guessed"), source=source, confirmed=False)

    found = api.get("/api/v1/events/", {"source": str(source.public_id)}).json()["results"]

    assert [event["title"] for event in found] == ["told"]


def test_no_primary_key_is_in_any_answer(editor_api):
    event = public_event()
    event.places.add(PlaceFactory())
    Participation.objects.create(event=event, actor=ActorFactory())
    DateClaimFactory(evidence=EvidenceFactory(event=event))

    for path in ("timelines", "events", "sources", "evidence", "claims", "places", "actors", "kinds", "runs"):
        for row in editor_api.get(f"/api/v1/{path}/").json()["results"]:
            assert "pk" not in row
            assert not isinstance(row.get("id"), int)
            assert not isinstance(row.get("event"), int)
