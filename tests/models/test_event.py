from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories import EventFactory, KindFactory, TimelineFactory, public_event
from timeline import dates
from timeline.models import Event, Timeline, TimelineEntry
from timeline.models.fields import UNDATED

pytestmark = pytest.mark.django_db


def day(text):
    return dates.parse(text).span


def titles(events):
    return [event.title for event in events]


def test_the_bounds_follow_from_the_date_when_an_event_is_saved():
    event = EventFactory(date="2001-05")

    assert (event.earliest, event.latest) == (day("2001-05").earliest, day("2001-05").latest)
    assert event.sort_key == event.earliest


def test_the_bounds_follow_from_the_date_when_events_are_created_in_bulk():
    Event.objects.bulk_create([Event(title="A", date="2001-05")])

    assert Event.objects.get().latest == day("2001-05").latest


@pytest.mark.parametrize(
    ("date", "length"),
    [
        ("", None), ("2001-05-03T09:00:00", 0), ("2001-05-03", 0), ("2001-05", 0), ("2001-21", 1), ("2004", 1),
        ("2001/2002", 2), ("200X", 2), ("19XX", 3), ("2001/..", 3), ("../2001", 3), ("2001/", 3),
    ],
)  # fmt: skip
def test_the_class_of_length_follows_from_the_date(date, length):
    assert EventFactory(date=date).length == length


def test_what_was_there_before_lengths_is_given_them():
    events = [EventFactory(date=date) for date in ("", "2001-05", "2001", "2001/2003", "19XX", "2001/..")]
    expected = [event.length for event in events]
    Event.objects.update(length=None)
    Event.history.update(length=None)

    import_module("timeline.migrations.0006_lengths_of_dates").fill(apps, None)

    assert [event.length for event in Event.objects.order_by("id")] == expected
    assert [event.length for event in Event.history.order_by("id")] == expected


def test_the_bounds_follow_when_only_the_date_is_updated():
    event = EventFactory(date="2001-05")

    event.date = "2005"
    event.save(update_fields=["date"])

    event.refresh_from_db()
    assert event.latest == day("2005").latest


def test_the_date_is_kept_in_canonical_text():
    assert EventFactory(date=" 2001-10~ ").date == "2001-10~"


@pytest.mark.parametrize("text", ["July 2005", "2005-13", "2005-02-30", "2005/2001", "soon"])
def test_a_malformed_date_is_refused_with_a_sentence_and_not_saved_as_empty(text):
    with pytest.raises(ValidationError) as refused, transaction.atomic():
        EventFactory(date=text)

    assert len(refused.value.message_dict["date"][0]) > 20
    assert not Event.objects.exists()


def test_full_clean_refuses_a_malformed_date():
    with pytest.raises(ValidationError) as refused:
        Event(title="A", date="2005-13").full_clean()

    assert "date" in refused.value.message_dict


def test_an_event_without_a_date_stands_after_every_other():
    EventFactory(title="undated", date="")
    EventFactory(title="far off", date="Y17E7")
    EventFactory(title="old", date="-0043-03-15")

    assert titles(Event.objects.in_date_order()) == ["old", "far off", "undated"]
    assert Event.objects.get(date="").sort_key == UNDATED


@pytest.mark.parametrize(
    ("date", "nature"),
    [("2001-05", "within"), ("2001/2014", "throughout"), ("2001/..", "throughout"), ("", "")],
)
def test_the_nature_is_the_dates_own_unless_given(date, nature):
    assert EventFactory(date=date).nature == nature


def test_an_interval_can_mean_some_time_within():
    assert EventFactory(date="2001-09-18/2001-12", nature="within").nature == "within"


@pytest.mark.parametrize(
    ("span", "possibly", "certainly"),
    [
        ("2001-05", ["month", "year", "lasting", "since"], ["month"]),
        ("2001", ["month", "year", "lasting", "since"], ["month", "year"]),
        ("1990", [], []),
        ("1999/2003", ["month", "year", "lasting", "since"], ["month", "year", "lasting"]),
        ("2001/..", ["month", "year", "lasting", "since"], ["month", "year", "since"]),
    ],
)
def test_possibly_is_overlap_and_certainly_is_inside(span, possibly, certainly):
    for title, date in {
        "month": "2001-05",
        "year": "2001",
        "lasting": "2000/2002",
        "since": "2001-01/..",
        "x": "",
    }.items():
        EventFactory(title=title, date=date)

    assert sorted(titles(Event.objects.possibly_in(day(span)))) == sorted(possibly)
    assert sorted(titles(Event.objects.certainly_in(day(span)))) == sorted(certainly)


def test_strangers_see_confirmed_events_of_public_timelines_only(editor):
    public_event(title="public")
    public_event(title="candidate", status="candidate")
    public_event(title="private", timeline=TimelineFactory(visibility="private"))
    EventFactory(title="on no timeline")

    assert titles(Event.objects.visible_to(AnonymousUser())) == ["public"]
    assert Event.objects.visible_to(editor).count() == 4


def test_an_event_on_two_public_timelines_is_seen_once():
    event = public_event()
    TimelineEntry.objects.create(timeline=TimelineFactory(), event=event)

    assert Event.objects.public().count() == 1


@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("event_merged_has_a_survivor", {"status": "merged"}),
        ("event_rejected_with_a_reason", {"status": "rejected"}),
        ("event_status_is_known", {"status": "lost"}),
        ("event_modality_is_known", {"modality": "dreamt"}),
        ("event_confidence_from_0_to_1", {"confidence": 1.5}),
        ("event_salience_from_1_to_5", {"salience": 9}),
        ("event_earliest_before_latest", {"earliest": 5, "latest": 5}),
        ("event_bounds_only_with_a_date", {"date": "", "nature": "", "earliest": 5}),
        ("event_date_has_a_nature", {"nature": ""}),
    ],
)
def test_the_database_refuses(constraint, fields):
    event = EventFactory()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(**fields)


def test_the_database_refuses_an_event_merged_into_itself():
    event = EventFactory()

    with pytest.raises(IntegrityError, match="event_not_its_own_survivor"), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(status="merged", merged_into=event)


def test_a_kind_is_not_its_own_parent():
    kind = KindFactory()

    with pytest.raises(IntegrityError, match="kind_not_its_own_parent"), transaction.atomic():
        type(kind).objects.filter(pk=kind.pk).update(parent=kind)


def test_a_public_id_is_a_uuid7_that_a_save_does_not_change():
    event = EventFactory()
    before = event.public_id

    event.title = "Another"
    event.save()

    event.refresh_from_db()
    assert event.public_id == before
    assert event.public_id.version == 7
    assert not Event._meta.get_field("public_id").editable


def test_every_change_is_kept_with_who_and_why(editor):
    event = EventFactory(title="First")
    event.title = "Second"
    event._history_user, event._change_reason = editor, "a better title"
    event.save()

    newest, oldest = event.history.all()
    assert (oldest.title, newest.title) == ("First", "Second")
    assert (newest.history_user, newest.history_change_reason) == (editor, "a better title")


def test_an_event_stands_once_on_a_timeline():
    timeline = TimelineFactory()
    event = public_event(timeline)

    with pytest.raises(IntegrityError), transaction.atomic():
        TimelineEntry.objects.create(timeline=timeline, event=event)


def test_a_timeline_is_private_unless_somebody_publishes_it():
    assert Timeline(slug="a", title="A").visibility == "private"
