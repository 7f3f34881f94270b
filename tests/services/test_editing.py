import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    PlaceFactory,
    TimelineFactory,
)
from timeline.services.editing import NewEvent, set_status, write_event, write_new_events

pytestmark = pytest.mark.django_db


def test_an_event_is_written_with_its_places_participants_and_timelines(editor):
    place, actor, timeline = PlaceFactory(), ActorFactory(), TimelineFactory()

    new = NewEvent({"title": "Bridge opened", "date": "2001-05"}, [place], [(actor, "host")], [timeline])
    (event,) = write_new_events(written=[new], by=editor, reason="Read it")

    assert list(event.places.all()) == [place]
    assert [(part.actor, part.role) for part in event.participations.all()] == [(actor, "host")]
    assert list(event.timelines.all()) == [timeline]
    assert event.edited_fields == ["date", "participants", "places", "timelines", "title"]
    assert {(row.history_user, row.history_change_reason) for row in event.history.all()} == {(editor, "Read it")}


def test_what_is_not_given_stays_and_what_is_empty_goes():
    (event,) = write_new_events(written=[NewEvent({"title": "Bridge opened"}, [PlaceFactory()])])

    write_event(event=event, values={"summary": "To traffic."})
    after_silence = event.places.count()
    write_event(event=event, values={}, places=[])

    assert (after_silence, event.places.count()) == (1, 0)


def test_nothing_is_written_where_nothing_differs():
    (event,) = write_new_events(written=[NewEvent({"title": "Bridge opened"})])

    write_event(event=event, values={"title": "Bridge opened"}, places=[], participants=[], timelines=[])

    assert event.history.count() == 1


def test_a_date_set_by_hand_takes_the_rank_from_the_claim_that_said_otherwise():
    event = EventFactory(date="2001-05")
    claim = DateClaimFactory(evidence=EvidenceFactory(event=event), rank="preferred", edtf="2001-05")

    write_event(event=event, values={"date": "2001-06", "nature": "within"})

    claim.refresh_from_db()
    assert claim.rank == "normal"


def test_a_malformed_event_changes_nothing():
    event = EventFactory(title="Bridge opened", date="2001-05")

    with pytest.raises(ValidationError):
        write_event(event=event, values={"title": "Bridge fell", "date": "yesterday"}, places=[PlaceFactory()])

    event.refresh_from_db()
    assert (event.title, event.date, event.places.count()) == ("Bridge opened", "2001-05", 0)


def test_a_merged_event_can_not_be_reopened():
    event = EventFactory(status="merged", merged_into=EventFactory())

    for status in ("candidate", "confirmed", "rejected"):
        with pytest.raises(ValidationError):
            set_status(event=event, status=status, status_reason="a test")
