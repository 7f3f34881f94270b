import pytest
from django.test import Client
from django.urls import reverse

from tests.admin.pages import said
from tests.factories import EventFactory, EvidenceFactory, candidate
from timeline.admin.merging import AT_MOST, merge_address
from timeline.models import Event, Evidence, KeptApart, Status

pytestmark = pytest.mark.django_db

LIST = "admin:timeline_event_changelist"


def address(*events: Event) -> str:
    return merge_address([event.pk for event in events])


class TestMerge:
    def test_the_list_leads_to_a_page_that_compares_them_with_the_likely_survivor_chosen(
        self, editor_client: Client
    ) -> None:
        told_once, told_twice = candidate(title="Told once"), candidate(title="Told twice")
        EvidenceFactory(event=told_twice)

        page = editor_client.post(
            reverse(LIST),
            {"action": "merge_events", "_selected_action": [told_once.pk, told_twice.pk]},
            follow=True,
        )

        assert [event.title for event in page.context["events"]] == ["Told twice", "Told once"]
        assert page.context["survivor"] == told_twice
        assert "2 passages, sources: 2" in page.content.decode()
        assert "Merge 1 event into the one chosen" in page.content.decode()

    def test_a_confirmed_event_stays_rather_than_a_candidate(self, editor_client: Client) -> None:
        proposed, confirmed = candidate(), EventFactory()

        page = editor_client.get(address(proposed, confirmed))

        assert page.context["survivor"] == confirmed

    def test_the_others_go_into_the_one_chosen(self, editor_client: Client) -> None:
        stays, goes = candidate(title="Stays"), candidate(title="Goes")

        page = editor_client.post(address(stays, goes), {"survivor": stays.pk, "reason": "The same"}, follow=True)

        goes.refresh_from_db()
        assert (goes.status, goes.merged_into) == (Status.MERGED, stays)
        assert stays.evidence.count() == 2
        assert said(page) == ["1 event was merged into this one."]
        assert page.redirect_chain[-1][0] == reverse("admin:timeline_event_change", args=[stays.pk])

    def test_the_same_passage_with_the_same_date_is_kept_once(self, editor_client: Client) -> None:
        stays, goes = candidate(), candidate()
        twin = stays.evidence.get()
        Evidence.objects.filter(event=goes).update(source=twin.source, quote=twin.quote)

        editor_client.post(address(stays, goes), {"survivor": stays.pk})

        assert stays.evidence.get() == twin
        assert stays.date_claims.count() == 1

    def test_what_was_merged_before_is_refused_and_nothing_changes(self, editor_client: Client) -> None:
        stays, other = candidate(), candidate()
        gone = EventFactory(status=Status.MERGED, merged_into=EventFactory(), title="Gone before")

        page = editor_client.post(address(stays, other, gone), {"survivor": stays.pk})

        other.refresh_from_db()
        assert other.status == Status.CANDIDATE
        assert "Gone before" in said(page)[0]

    @pytest.mark.parametrize("chosen", ["", "no number", "0"])
    def test_it_wants_a_survivor_among_them(self, chosen: str, editor_client: Client) -> None:
        events = [candidate(), candidate()]

        page = editor_client.post(address(*events), {"survivor": chosen})

        assert said(page) == ["Choose the event that stays."]
        assert not Event.objects.filter(status=Status.MERGED).exists()

    def test_one_event_alone_waits_for_another_to_compare(self, editor_client: Client) -> None:
        event = candidate()

        page = editor_client.get(address(event))
        refused = editor_client.post(address(event), {"survivor": event.pk})

        assert "Compare it too" in page.content.decode()
        assert said(refused) == ["Choose another event to merge with this one."]

    @pytest.mark.parametrize("query", ["", "?id=x", "?id=999999", "?id=99999999999999999999999"])
    def test_an_address_that_names_no_event_shows_none(self, query: str, editor_client: Client) -> None:
        page = editor_client.get(reverse("admin:timeline_event_merge") + query)

        assert page.status_code == 200
        assert "No event is chosen." in page.content.decode()

    @pytest.mark.parametrize("number", [1, AT_MOST + 1])
    def test_too_few_and_too_many_are_refused_in_the_list(self, number: int, editor_client: Client) -> None:
        Event.objects.bulk_create(Event(title="Same", date="2001") for _ in range(number))
        ids = list(Event.objects.values_list("pk", flat=True))

        page = editor_client.post(reverse(LIST), {"action": "merge_events", "_selected_action": ids}, follow=True)

        assert said(page) == [f"Choose from 2 to {AT_MOST} events to merge."]

    def test_another_event_is_found_by_typing(self, editor_client: Client) -> None:
        event = candidate(title="The weir is opened")

        answer = editor_client.get(
            reverse("admin:autocomplete"),
            {"app_label": "timeline", "model_name": "event", "field_name": "merged_into", "term": "wei"},
        )

        assert [found["id"] for found in answer.json()["results"]] == [str(event.pk)]


class TestSplit:
    def test_the_chosen_passages_become_a_new_candidate_that_is_kept_apart(self, editor_client: Client) -> None:
        event = candidate()
        moved = EvidenceFactory(event=event)

        page = editor_client.post(
            reverse("admin:timeline_event_split", args=[event.pk]),
            {"evidence": [str(moved.public_id)], "title": "Another one"},
            follow=True,
        )

        new = Event.objects.get(title="Another one")
        assert page.status_code == 200
        assert list(new.evidence.all()) == [moved]
        assert KeptApart.objects.filter(first=event, second=new).exists()

    @pytest.mark.parametrize(
        ("chosen", "title"), [("none", "New"), ("all", "New"), ("one", ""), ("nonsense", "New"), ("foreign", "New")]
    )
    def test_what_makes_no_sense_is_refused(self, chosen: str, title: str, editor_client: Client) -> None:
        event = candidate()
        EvidenceFactory(event=event)
        own = [str(row.public_id) for row in event.evidence.all()]
        ids = {"none": [], "all": own, "one": own[:1], "nonsense": ["x"], "foreign": [EvidenceFactory().public_id]}

        page = editor_client.post(
            reverse("admin:timeline_event_split", args=[event.pk]), {"evidence": ids[chosen], "title": title}
        )

        assert page.status_code == 200
        assert "Nothing was changed." in said(page)[0]
        assert event.evidence.count() == 2
