import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from tests.factories import EventFactory, ImportRunFactory, PlaceFactory, TimelineFactory
from timeline.models import Actor, Event, Evidence, Place, Source
from timeline.services import events, proposals, runs
from timeline.services.proposals import ProposedClaim, ProposedEvent

pytestmark = pytest.mark.django_db
TEXT = "The dam opened in May 2001. It was shut in 2009."


def claim(quote="The dam opened in May 2001.", **fields):
    start = TEXT.index(quote) if quote in TEXT else 0
    return ProposedClaim(
        **{
            "start": start, "end": start + len(quote), "quote": quote, "phrase": "in May 2001", "edtf": "2001-05",
            "nature": "within", "anchor": "", "rule": "absolute", "wants": "", **fields,
        }
    )  # fmt: skip


def proposal(**fields):
    return ProposedEvent(
        **{
            "title": "The dam opened", "summary": TEXT, "date": "2001-05", "nature": "within", "kind": "",
            "modality": "occurred", "confidence": 0.8, "reasons": ["a month is given"], "claims": [claim()],
            "places": ["Orrin"], "actors": [("Orrin Water", "source")], **fields,
        }
    )  # fmt: skip


@pytest.fixture
def run():
    return proposals.start_run(options={}, now=dt.datetime(2024, 5, 1, tzinfo=dt.UTC))


@pytest.fixture
def source(run):
    return proposals.add_source(run=run, text=TEXT, title="The dam")


def finish(run):
    run.state = "finished"
    run.save()


def test_a_proposal_becomes_a_candidate_with_its_evidence(run, source):
    timeline = TimelineFactory()

    event = proposals.propose(run=run, source=source, proposal=proposal(), timeline=timeline)

    assert (event.status, event.machine_made, event.date) == ("candidate", True, "2001-05")
    assert event.date_claims.get().rank == "preferred"
    assert event.evidence.get().suffix == " It was shut in 2009."
    assert [place.name for place in event.places.all()] == ["Orrin"]
    assert event.participations.get().role == "source"
    assert not Event.objects.public().exists()


def test_a_name_that_is_known_is_not_made_again(run, source):
    PlaceFactory(name="Orrin")

    proposals.propose(run=run, source=source, proposal=proposal())

    assert Place.objects.count() == 1


def test_a_quote_that_is_not_there_writes_nothing(run, source):
    with pytest.raises(ValidationError, match="does not stand"):
        proposals.propose(run=run, source=source, proposal=proposal(claims=[claim("The dam burst.")]))

    assert not Event.objects.exists()


def test_evidence_for_a_confirmed_event_waits_for_a_person(run, source):
    event = EventFactory(title="Ours", date="2001")

    added = proposals.attach(run=run, source=source, event=event, claims=[claim()])
    again = proposals.attach(run=run, source=source, event=event, claims=[claim()])

    event.refresh_from_db()
    assert (added, again) == (1, 0)
    assert not event.evidence.get().confirmed
    assert (event.title, event.date) == ("Ours", "2001")
    assert event.date_claims.get().rank == "normal"


def test_a_waiting_claim_that_is_resolved_dates_its_undated_event(run, source):
    waiting = claim(edtf="", wants="publication", phrase="last May")
    event = proposals.propose(run=run, source=source, proposal=proposal(date="", nature="", claims=[waiting]))

    proposals.resolve(
        claim=event.date_claims.get(), edtf="2001-05", nature="within", anchor="publication date 2001-09", rule="last"
    )

    event.refresh_from_db()
    assert event.date == "2001-05"
    assert event.date_claims.get().wants == ""


def test_a_date_that_a_person_removed_stays_removed_when_a_claim_is_resolved(run, source):
    waiting = claim(edtf="", wants="publication", phrase="last May")
    event = proposals.propose(run=run, source=source, proposal=proposal(date="", nature="", claims=[waiting]))
    events.mark_edited(event=event, fields=["date"])

    proposals.resolve(claim=event.date_claims.get(), edtf="2001-05", nature="within", anchor="", rule="last")

    event.refresh_from_db()
    assert event.date == ""


def test_undoing_a_run_takes_back_all_that_it_wrote(run, source):
    proposals.propose(run=run, source=source, proposal=proposal())
    finish(run)

    undone = runs.undo(run=run, reason="the wrong folder")

    assert (undone.events, undone.evidence, undone.sources, undone.events_kept) == (1, 1, 1, 0)
    for model in (Event, Evidence, Source, Place, Actor):
        assert not model.objects.exists()
    run.refresh_from_db()
    assert run.state == "undone"


def test_undoing_a_run_leaves_what_people_decided(run, source):
    confirmed = proposals.propose(run=run, source=source, proposal=proposal())
    edited = proposals.propose(run=run, source=source, proposal=proposal(title="Edited"))
    proposals.propose(run=run, source=source, proposal=proposal(title="Untouched"))
    events.confirm(events=[confirmed])
    events.mark_edited(event=edited, fields=["title"])
    finish(run)

    undone = runs.undo(run=run)

    assert sorted(Event.objects.values_list("title", flat=True)) == ["Edited", "The dam opened"]
    assert (undone.events, undone.events_kept) == (1, 2)
    assert Source.objects.exists()


def test_undoing_a_run_takes_its_evidence_off_events_of_others(run, source):
    event = EventFactory(title="Ours")
    proposals.attach(run=run, source=source, event=event, claims=[claim()])
    finish(run)

    runs.undo(run=run)

    assert Event.objects.get().title == "Ours"
    assert not Evidence.objects.exists()


def test_undoing_a_run_leaves_the_evidence_that_a_person_confirmed(run, source):
    event = EventFactory(title="Ours")
    proposals.attach(run=run, source=source, event=event, claims=[claim()])
    events.confirm(events=[event])
    finish(run)

    runs.undo(run=run)

    assert event.evidence.get().confirmed


@pytest.mark.parametrize("state", ["running", "undone"])
def test_a_run_is_undone_once_and_not_while_it_runs(state):
    with pytest.raises(ValidationError):
        runs.undo(run=ImportRunFactory(state=state))
