import pytest
from django.test import Client
from django.urls import reverse

from tests.admin.pages import change, said
from tests.factories import EventFactory, TimelineFactory, candidate, public_event
from timeline.models import Event, Status, User

pytestmark = pytest.mark.django_db

LIST = "admin:timeline_event_changelist"


def act(client: Client, action: str, events: list[Event], **fields: str):
    """Choose ``events`` in the list and run ``action``."""
    ids = [event.pk for event in events]
    return client.post(reverse(LIST), {"action": action, "_selected_action": ids, **fields}, follow=True)


def statuses(*events: Event) -> list[str]:
    return [Event.objects.get(pk=event.pk).status for event in events]


class TestConfirm:
    def test_it_asks_first_and_the_button_says_how_many(self, editor_client: Client) -> None:
        events = [candidate(), candidate()]

        page = act(editor_client, "confirm_events", events)

        assert "Confirm 2 events" in page.content.decode()
        assert statuses(*events) == ["candidate", "candidate"]

    def test_it_confirms_all_of_them_with_their_evidence(self, editor_client: Client, editor: User) -> None:
        events = [candidate(), candidate()]

        page = act(editor_client, "confirm_events", events, decided="yes", reason="Both are in the minutes.")

        assert said(page) == ["2 events are confirmed."]
        assert statuses(*events) == ["confirmed", "confirmed"]
        assert events[0].evidence.get().confirmed
        newest = events[0].history.first()
        assert (newest.history_user, newest.history_change_reason) == (editor, "Both are in the minutes.")

    def test_one_without_a_verified_quote_keeps_all_from_being_confirmed(self, editor_client: Client) -> None:
        good, bad = candidate(), candidate(title="Out of thin air")
        bad.evidence.update(quote="Nobody wrote this.")

        page = act(editor_client, "confirm_events", [good, bad], decided="yes")

        assert "Out of thin air" in said(page)[0]
        assert "Nothing was changed." in said(page)[0]
        assert statuses(good, bad) == ["candidate", "candidate"]

    def test_all_that_a_filter_finds_can_be_confirmed_at_once(self, editor_client: Client) -> None:
        inside, outside = [candidate(date="2001") for _ in range(3)], candidate(date="1990")

        editor_client.post(
            reverse(LIST) + "?when=2001",
            {
                "action": "confirm_events",
                "_selected_action": [inside[0].pk],
                "select_across": "1",
                "decided": "yes",
            },
        )

        assert statuses(*inside, outside) == ["confirmed"] * 3 + ["candidate"]

    def test_from_the_event_s_page(self, editor_client: Client) -> None:
        event = candidate(title="Mine")

        page = editor_client.post(
            reverse("admin:timeline_event_confirm", args=[event.pk]), {"decided": "yes"}, follow=True
        )

        assert statuses(event) == ["confirmed"]
        assert page.redirect_chain[-1][0] == reverse("admin:timeline_event_change", args=[event.pk])

    def test_following_a_link_confirms_nothing(self, editor_client: Client) -> None:
        event = candidate()

        editor_client.get(reverse("admin:timeline_event_confirm", args=[event.pk]))

        assert statuses(event) == ["candidate"]

    def test_together_with_a_correction(self, editor_client: Client) -> None:
        event = candidate(title="Wrong")

        change(editor_client, event, title="Right", timeline_event_save_and_confirm="yes")

        event.refresh_from_db()
        assert (event.title, event.status, event.edited_fields) == ("Right", "confirmed", ["title"])

    def test_what_is_confirmed_offers_no_second_confirmation(self, editor_client: Client) -> None:
        page = editor_client.get(reverse("admin:timeline_event_change", args=[EventFactory().pk])).content.decode()

        assert "Save and confirm" not in page
        assert "Confirm this event" not in page

    def test_a_correction_is_kept_where_the_event_cannot_be_confirmed(self, editor_client: Client) -> None:
        event = candidate(title="Wrong")
        event.evidence.update(quote="Nobody wrote this.")

        page = change(editor_client, event, title="Right", timeline_event_save_and_confirm="yes")

        event.refresh_from_db()
        assert (event.title, event.status) == ("Right", "candidate")
        assert any("not confirmed" in message for message in said(page))


class TestReject:
    def test_it_keeps_the_reason(self, editor_client: Client) -> None:
        event = candidate()

        act(editor_client, "reject_events", [event], decided="yes", reason="An anniversary, not the event.")

        event.refresh_from_db()
        assert (event.status, event.status_reason) == (Status.REJECTED, "An anniversary, not the event.")

    def test_it_wants_a_reason(self, editor_client: Client) -> None:
        event = candidate()

        page = act(editor_client, "reject_events", [event], decided="yes", reason="  ")

        assert "Say why" in said(page)[0]
        assert statuses(event) == ["candidate"]

    def test_a_merged_event_keeps_all_from_being_rejected(self, editor_client: Client) -> None:
        event = candidate()
        merged = EventFactory(status=Status.MERGED, merged_into=EventFactory())

        act(editor_client, "reject_events", [event, merged], decided="yes", reason="No.")

        assert statuses(event, merged) == ["candidate", "merged"]


class TestReopen:
    def test_a_rejected_event_becomes_a_candidate_again(self, editor_client: Client) -> None:
        event = EventFactory(status=Status.REJECTED, status_reason="No.")

        act(editor_client, "reopen_events", [event], decided="yes")

        event.refresh_from_db()
        assert (event.status, event.status_reason) == ("candidate", "")

    def test_a_merged_event_does_not(self, editor_client: Client) -> None:
        event = EventFactory(status=Status.MERGED, merged_into=EventFactory())

        act(editor_client, "reopen_events", [event], decided="yes")

        assert statuses(event) == ["merged"]


class TestPutOnATimeline:
    def test_it_asks_which(self, editor_client: Client) -> None:
        TimelineFactory(title="The harbour")

        page = act(editor_client, "place_events", [candidate(), candidate()])

        assert "Put 2 events on it" in page.content.decode()
        assert "The harbour" in page.content.decode()

    def test_those_that_are_not_there_yet_are_put_on_it(self, editor_client: Client) -> None:
        timeline = TimelineFactory(title="The harbour")
        there, new = public_event(timeline), candidate()

        page = act(editor_client, "place_events", [there, new], decided="yes", timeline=str(timeline.pk))

        new.refresh_from_db()
        assert said(page) == ["1 event was put on “The harbour”."]
        assert set(timeline.events.all()) == {there, new}
        assert new.edited_fields == ["timelines"]

    def test_without_a_timeline_it_asks_again(self, editor_client: Client) -> None:
        event = candidate()

        page = act(editor_client, "place_events", [event], decided="yes")

        assert "This field is required." in page.content.decode()
        assert not event.timelines.exists()
