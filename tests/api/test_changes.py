"""The feed of changes: what an editor and a stranger are told, of what they may see and of what they may no more."""

import datetime as dt
import importlib

import pytest
from django.apps import apps
from django.core.signing import Signer
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from tests.api.copies import Copy, as_served
from tests.factories import (
    ActorFactory,
    ApiTokenFactory,
    EditorFactory,
    EventFactory,
    EvidenceFactory,
    ImportRunFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.api.feed import SIGNER, Place
from timeline.models import Change, Event, Participation, Timeline, TimelineEntry, Touch
from timeline.services import changes, editing, events, history, runs

pytestmark = pytest.mark.django_db


@pytest.fixture
def strangers(api):
    return Copy(api, page_size=3)


@pytest.fixture
def editors(editor_api):
    return Copy(editor_api, page_size=3)


def shown_event(**fields):
    """A public event with a place, an actor and a source that strangers see for its sake alone."""
    event = public_event(**fields)
    place, actor = PlaceFactory(), ActorFactory()
    event.places.add(place)
    Participation.objects.create(event=event, actor=actor)
    return event, place, actor, EvidenceFactory(event=event).source


def test_from_the_beginning_both_get_what_they_may_see(strangers, editors, api, editor_api):
    shown_event()
    EvidenceFactory(event=EventFactory(status="candidate"))
    PlaceFactory()

    strangers.follow()
    editors.follow()

    assert len(strangers.rows) == 4
    assert strangers.rows == as_served(api)
    assert editors.rows == as_served(editor_api)


def test_a_row_of_the_feed_has_these_fields(api):
    event = public_event()

    answer = api.get("/api/v1/changes/").json()
    (row,) = answer["results"]

    assert set(answer) == {"next", "previous", "cursor", "more", "results"}
    assert set(row) == {"cursor", "resource", "id", "action", "at", "data"}
    assert (row["resource"], row["id"], row["action"]) == ("event", str(event.public_id), "changed")
    assert row["data"] == api.get(f"/api/v1/events/{event.public_id}/").json()


def test_what_was_told_is_not_told_again(strangers):
    public_event()
    strangers.follow()

    assert strangers.follow() == []


def test_a_row_that_is_written_often_is_told_once(strangers, editor):
    event = public_event()
    for number in range(5):
        editing.write_event(event=event, values={"title": f"Title {number}"}, by=editor)

    told = strangers.follow()

    assert told == [("event", str(event.public_id), "changed")]
    assert Change.objects.count() == 1


def _reject(event, place, actor, source):
    events.reject(events=[event], reason="It never happened.")


def _merge(event, place, actor, source):
    events.merge(survivor=EventFactory(status="candidate"), others=[event])


def _delete(event, place, actor, source):
    event.delete()


def _take_off(event, place, actor, source):
    events.take_off(event.timelines.get(), [event])


def _hide(event, place, actor, source):
    timeline = event.timelines.get()
    timeline.visibility = "private"
    timeline.save()


def _drop(event, place, actor, source):
    event.timelines.get().delete()


@pytest.mark.parametrize("hide", [_reject, _merge, _delete, _take_off, _hide, _drop])
def test_an_event_that_strangers_see_no_more_is_gone_with_all_that_they_saw_for_its_sake(hide, strangers, api):
    rows = shown_event()
    strangers.follow()
    ids = {str(row.public_id) for row in rows}

    hide(*rows)
    told = strangers.follow()

    assert {(id_, action) for _resource, id_, action in told} == {(id_, "gone") for id_ in ids}
    assert strangers.rows == as_served(api) == {}


def test_what_strangers_see_for_another_event_too_stays(strangers, api):
    event, place, actor, source = shown_event()
    other = public_event()
    other.places.add(place)
    Participation.objects.create(event=other, actor=actor)
    EvidenceFactory(event=other, source=source, start=1)
    strangers.follow()

    _reject(event, place, actor, source)
    told = strangers.follow()

    assert ("event", str(event.public_id), "gone") in told
    assert len(strangers.rows) == 4
    assert strangers.rows == as_served(api)


def test_strangers_hear_nothing_of_what_they_never_saw(strangers):
    event = EventFactory(status="candidate")
    EvidenceFactory(event=event, confirmed=False)
    strangers.follow()
    events.reject(events=[event], reason="Noise.")
    event.delete()

    assert strangers.follow() == []


def test_strangers_hear_nothing_of_what_is_done_to_an_event_after_it_was_hidden(strangers, editor):
    event = public_event()
    strangers.follow()
    events.reject(events=[event], reason="Wrong.")
    strangers.follow()

    editing.write_event(event=event, values={"title": "Quite another title"}, by=editor)

    assert strangers.follow() == []


def test_who_stayed_away_while_it_was_hidden_and_edited_still_hears_that_it_is_gone(strangers, editor):
    event = public_event()
    strangers.follow()

    events.reject(events=[event], reason="Wrong.")
    changes.publish()
    editing.write_event(event=event, values={"title": "Quite another title"}, by=editor)
    changes.publish()
    editing.write_event(event=event, values={"title": "And another"}, by=editor)

    assert strangers.follow() == [("event", str(event.public_id), "gone")]


def test_an_event_that_is_hidden_and_shown_again_comes_back(strangers, api):
    timeline = TimelineFactory()
    public_event(timeline)
    strangers.follow()
    for visibility in ("private", "public"):
        timeline.visibility = visibility
        timeline.save()
        changes.publish()

    strangers.follow()

    assert len(strangers.rows) == 1
    assert strangers.rows == as_served(api)


def test_a_private_timeline_shown_in_public_brings_its_confirmed_events(strangers, api):
    timeline = TimelineFactory(visibility="private")
    public_event(timeline)
    public_event(timeline, status="candidate")
    assert strangers.follow() == []

    Timeline.objects.get(pk=timeline.pk).delete()
    timeline = TimelineFactory(visibility="private")
    events.put_on(timeline, [EventFactory(), EventFactory(status="candidate")])
    timeline.visibility = "public"
    timeline.save()
    strangers.follow()

    assert len(strangers.rows) == 1
    assert strangers.rows == as_served(api)


def _rename_place(event, place, actor, source):
    place.name = "Another place"
    place.save()


def _rename_actor(event, place, actor, source):
    actor.slug = "another-actor"
    actor.save()


def _rename_kind(event, place, actor, source):
    event.kind.slug = "another-kind"
    event.kind.save()


def _rename_timeline(event, place, actor, source):
    timeline = event.timelines.get()
    timeline.slug = "another-timeline"
    timeline.save()


def _one_voice_more(event, place, actor, source):
    EvidenceFactory(event=event)


def _one_voice_less(event, place, actor, source):
    SourceFactory(publisher="The Ferry Times")
    second = EvidenceFactory(event=event).source
    changes.publish()
    second.copy_of = source
    second.save()


def _another_place(event, place, actor, source):
    event.places.set([PlaceFactory()])


def _places_cleared(event, place, actor, source):
    event.places.clear()


def _event_added_at_the_place(event, place, actor, source):
    place.events.add(public_event())


def _another_actor(event, place, actor, source):
    part = event.participations.get()
    part.actor = ActorFactory()
    part.save()


def _evidence_moves(event, place, actor, source):
    evidence = event.evidence.get()
    evidence.event = public_event()
    evidence.save()


def _evidence_goes(event, place, actor, source):
    event.evidence.get().delete()


def _entry_moves(event, place, actor, source):
    entry = event.entries.get()
    entry.timeline = TimelineFactory()
    entry.save()


def _original_goes(event, place, actor, source):
    original = SourceFactory()
    source.copy_of = original
    source.save()
    changes.publish()
    original.delete()


def _place_goes(event, place, actor, source):
    place.delete()


def _merged(event, place, actor, source):
    events.merge(survivor=public_event(), others=[event])


def _deleted_with_others(event, place, actor, source):
    history.delete(event, public_event())


def _deleted_as_the_admin_does(event, place, actor, source):
    Event.objects.filter(pk__in=[event.pk, public_event().pk]).delete()


def _its_run_is_undone(event, place, actor, source):
    run = ImportRunFactory(state="finished")
    proposed = EventFactory(status="candidate", run=run, machine_made=True)
    EvidenceFactory(event=proposed, source=SourceFactory(run=run), run=run, confirmed=False)
    EvidenceFactory(
        event=event, source=source, run=run, confirmed=False, quote="", start=None, end=None, locator="p. 2"
    )
    proposed.places.add(PlaceFactory(run=run))
    changes.publish()
    runs.undo(run=run)


@pytest.mark.parametrize(
    "write",
    [
        _merged, _deleted_with_others, _deleted_as_the_admin_does, _its_run_is_undone,
        _rename_place, _rename_actor, _rename_kind, _rename_timeline, _one_voice_more, _one_voice_less, _another_place,
        _places_cleared, _event_added_at_the_place, _another_actor, _evidence_moves, _evidence_goes, _entry_moves,
        _original_goes, _place_goes,
    ],
)  # fmt: skip
def test_a_copy_is_identical_after(write, strangers, editors, api, editor_api):
    rows = shown_event(kind=KindFactory())
    strangers.follow()
    editors.follow()

    write(*rows)
    strangers.follow()
    editors.follow()

    assert strangers.rows == as_served(api)
    assert editors.rows == as_served(editor_api)


def test_a_title_that_changes_touches_nothing_else(strangers, editor):
    event, *_others = shown_event()
    strangers.follow()

    editing.write_event(event=event, values={"title": "Another"}, by=editor)

    assert strangers.follow() == [("event", str(event.public_id), "changed")]


def test_a_token_for_some_timelines_hears_of_what_stands_or_stood_on_them(editor):
    mine, other = TimelineFactory(visibility="private"), TimelineFactory(visibility="private")
    token = ApiTokenFactory(user=EditorFactory(), all_timelines=False)
    token.timelines.set([mine])
    token.user.only_timelines = frozenset({mine.pk})
    client = APIClient()
    client.force_authenticate(token.user, token)
    copy = Copy(client, resource="event")
    stays, leaves, never = EventFactory(), EventFactory(), EventFactory()
    events.put_on(mine, [stays, leaves])
    events.put_on(other, [never])
    copy.follow()

    events.take_off(mine, [leaves])
    editing.write_event(event=never, values={"title": "Another"}, by=editor)
    told = copy.follow()

    assert told == [("event", str(leaves.public_id), "gone")]
    assert [id_ for _resource, id_ in copy.rows] == [str(stays.public_id)]


def test_only_the_resources_that_are_asked_for_come(api):
    shown_event()

    answer = api.get("/api/v1/changes/?resource=place&resource=actor").json()

    assert sorted(row["resource"] for row in answer["results"]) == ["actor", "place"]


def test_now_is_after_everything(api, strangers):
    public_event()
    strangers.cursor = api.get("/api/v1/changes/?since=now").json()["cursor"]

    assert strangers.follow() == []
    later = public_event()
    assert strangers.follow() == [("event", str(later.public_id), "changed")]


def test_a_cursor_of_another_deployment_is_no_cursor_of_this_one(api):
    elsewhere = Signer(key="the key of another deployment", salt=SIGNER.salt, sep=SIGNER.sep)

    answer = api.get("/api/v1/changes/", {"since": elsewhere.sign_object([0, int(timezone.now().timestamp())])})

    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (400, "since")


def test_a_cursor_further_than_the_feed_is_answered_with_410(api):
    """As after a restored backup: what is numbered anew would be missed."""
    public_event()
    ahead = api.get("/api/v1/changes/").json()["cursor"]
    Change.objects.all().delete()

    assert api.get("/api/v1/changes/", {"since": ahead}).status_code == 410


def test_the_last_tombstone_stays_so_that_nobody_has_got_further_than_the_feed(api, strangers):
    public_event().delete()
    cursor = api.get("/api/v1/changes/").json()["cursor"]
    Change.objects.update(published=timezone.now() - changes.KEPT_FOR - dt.timedelta(minutes=1))
    EventFactory().places.add(PlaceFactory())
    Touch.objects.update(perhaps=True)
    changes.publish()

    assert api.get("/api/v1/changes/", {"since": cursor}).status_code == 200


def test_a_cursor_too_old_to_know_what_has_gone_is_answered_with_410(api):
    old = Place(0, timezone.now() - changes.KEPT_FOR - dt.timedelta(minutes=1))
    answer = api.get("/api/v1/changes/", {"since": str(old)})

    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    assert "start anew" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("since=nonsense", "since"),
        ("page_size=0", "page_size"),
        ("page_size=501", "page_size"),
        ("resource=evnt", "resource"),
        ("sinc=now", "sinc"),
    ],
)
def test_what_it_cant_read_is_named(api, query, parameter):
    answer = api.get(f"/api/v1/changes/?{query}")

    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == [parameter]


def test_tombstones_are_forgotten_after_a_while_and_what_is_there_never(strangers):
    keeps, goes = public_event(), public_event()
    strangers.follow()
    goes.delete()
    strangers.follow()
    Change.objects.update(published=timezone.now() - changes.KEPT_FOR - dt.timedelta(minutes=1))

    public_event()
    changes.publish()

    assert Change.objects.filter(public_id=keeps.public_id).exists()
    assert not Change.objects.filter(public_id=goes.public_id).exists()


def test_what_a_transaction_takes_back_is_not_told(strangers):
    with transaction.atomic():
        public_event()
        transaction.set_rollback(True)

    assert strangers.follow() == []
    assert not Touch.objects.exists()


def test_a_page_takes_the_same_queries_however_long_it_is(api):
    def queries() -> int:
        changes.publish()
        with CaptureQueriesContext(connection) as captured:
            assert api.get("/api/v1/changes/?page_size=500").status_code == 200
        return len(captured)

    shown_event()
    few = queries()
    for _ in range(20):
        shown_event()

    assert queries() == few


def test_publishing_takes_the_same_queries_however_much_there_is():
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            changes.publish()
        return len(captured)

    shown_event()
    few = queries()
    for _ in range(4):
        shown_event()

    assert queries() == few


def test_a_bulk_of_touches_is_published_in_bounded_steps(monkeypatch, strangers):
    monkeypatch.setattr(changes, "AT_ONCE", 2)
    timeline = TimelineFactory()
    TimelineEntry.objects.bulk_create(TimelineEntry(timeline=timeline, event=EventFactory()) for _ in range(7))
    changes.publish(most=4)
    assert Touch.objects.count() == 3

    strangers.follow()

    assert len(strangers.rows) == 7


def test_a_database_from_before_the_feed_is_told_of_from_the_beginning(strangers, api):
    shown_event()
    Touch.objects.all().delete()
    migration = importlib.import_module("timeline.migrations.0005_changes_and_webhooks")

    migration.touch_what_is_there(apps, None)
    strangers.follow()

    assert len(strangers.rows) == 4
    assert strangers.rows == as_served(api)
