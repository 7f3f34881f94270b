import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    PlaceFactory,
    SourceFactory,
    candidate,
    public_event,
)
from timeline.models import Event, Evidence, KeptApart, Participation
from timeline.services import events as services

pytestmark = pytest.mark.django_db


def test_confirming_an_event_confirms_its_evidence_and_says_who_and_why(editor):
    event = candidate()

    services.confirm(events=[event], by=editor, reason="checked against the source")

    event.refresh_from_db()
    assert event.status == "confirmed"
    assert event.evidence.get().confirmed
    assert event.history.first().history_user == editor
    assert event.history.first().history_change_reason == "checked against the source"


def test_a_machine_made_event_without_a_verified_quote_can_not_be_confirmed():
    good, bad = candidate(), candidate()
    Evidence.objects.filter(event=bad).update(quote="Never said.")

    with pytest.raises(ValidationError, match="no quote"):
        services.confirm(events=[good, bad])

    assert set(Event.objects.values_list("status", flat=True)) == {"candidate"}


def test_an_event_that_a_person_wrote_needs_no_quote():
    event = EventFactory(status="candidate")

    services.confirm(events=[event])

    assert event.status == "confirmed"


def test_rejecting_takes_a_reason():
    event = candidate()

    with pytest.raises(ValidationError, match="Say why"):
        services.reject(events=[event], reason="  ")
    services.reject(events=[event], reason="a caption, not an event")

    event.refresh_from_db()
    assert (event.status, event.status_reason) == ("rejected", "a caption, not an event")


def test_a_rejected_event_can_be_confirmed_after_all():
    event = candidate()
    services.reject(events=[event], reason="too soon")

    services.confirm(events=[event])

    event.refresh_from_db()
    assert (event.status, event.status_reason) == ("confirmed", "")


def test_merging_gives_the_survivor_what_the_others_have():
    survivor, other = public_event(), candidate(date="2001-06")
    place, actor = PlaceFactory(), ActorFactory()
    other.places.add(place)
    Participation.objects.create(event=other, actor=actor, role="source")

    services.merge(survivor=survivor, others=[other], reason="the same opening")

    other.refresh_from_db()
    assert (other.status, other.merged_into) == ("merged", survivor)
    assert list(survivor.places.all()) == [place]
    assert survivor.participations.get().actor == actor
    assert survivor.evidence.count() == 1
    assert survivor.date == "2001-05"
    assert survivor.date_claims.get().rank == "normal"


def test_a_merged_event_leaves_its_timelines_to_the_survivor():
    other = public_event()
    timeline = other.timelines.get()
    survivor = EventFactory()

    services.merge(survivor=survivor, others=[other])

    assert [event.pk for event in timeline.events.all()] == [survivor.pk]


def test_an_undated_survivor_takes_the_date_of_the_other():
    survivor, other = EventFactory(date=""), candidate(date="2001-06")

    services.merge(survivor=survivor, others=[other])

    survivor.refresh_from_db()
    assert survivor.date == "2001-06"
    assert survivor.date_claims.get().rank == "preferred"


def test_the_same_passage_is_not_kept_twice_when_merging():
    source = SourceFactory()
    survivor, other = EvidenceFactory(source=source).event, EvidenceFactory(source=source).event
    DateClaimFactory(evidence=other.evidence.get(), edtf="2001-06")

    services.merge(survivor=survivor, others=[other])

    assert survivor.evidence.count() == 1
    assert survivor.date_claims.get().edtf == "2001-06"


def test_what_was_merged_into_the_merged_follows_to_the_survivor():
    first, second, third = candidate(), candidate(), candidate()
    services.merge(survivor=second, others=[first])

    services.merge(survivor=third, others=[second])

    first.refresh_from_db()
    assert first.merged_into == third


def test_nonsense_merges_are_refused():
    one, two, three = candidate(), candidate(), candidate()
    services.merge(survivor=one, others=[two])

    with pytest.raises(ValidationError, match="into itself"):
        services.merge(survivor=one, others=[one])
    with pytest.raises(ValidationError, match="merged before"):
        services.merge(survivor=three, others=[two])
    with pytest.raises(ValidationError, match="itself merged"):
        services.merge(survivor=two, others=[three])
    with pytest.raises(ValidationError, match="confirm that one"):
        services.confirm(events=[two])
    with pytest.raises(ValidationError, match="reject that one"):
        services.reject(events=[two], reason="no")


def test_splitting_moves_evidence_and_keeps_the_two_apart():
    event = candidate()
    moved = EvidenceFactory(event=event)
    DateClaimFactory(evidence=moved, edtf="2003")

    new = services.split(event=event, evidence=[moved], title="Another opening")

    assert (new.status, new.date, new.date_claims.get().rank) == ("candidate", "2003", "preferred")
    assert list(new.evidence.all()) == [moved]
    assert event.evidence.count() == 1
    assert KeptApart.objects.get().first in {event, new}


def test_splitting_takes_some_evidence_of_that_event_and_leaves_some():
    event, other = candidate(), candidate()

    for evidence in ([], event.evidence.all(), other.evidence.all()):
        with pytest.raises(ValidationError):
            services.split(event=event, evidence=evidence, title="Nothing")


def test_fields_that_people_set_are_remembered():
    event = candidate()

    services.mark_edited(event=event, fields=["title"])
    services.mark_edited(event=event, fields=["date", "title"])

    event.refresh_from_db()
    assert event.edited_fields == ["date", "title"]
