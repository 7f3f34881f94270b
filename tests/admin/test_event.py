import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from tests.admin.pages import change, errors, said
from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    ImportRunFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    UserFactory,
    candidate,
    public_event,
)
from timeline.models import DateClaim, Event, Participation, Status, User

pytestmark = pytest.mark.django_db

LIST = "admin:timeline_event_changelist"
PAGE = "admin:timeline_event_change"


def person(*permissions: str) -> User:
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


def titles(page) -> list[str]:
    return [event.title for event in page.context["cl"].result_list]


class TestTheList:
    def test_events_stand_in_the_order_of_their_dates_undated_last(self, editor_client: Client) -> None:
        EventFactory(title="Undated", date="")
        EventFactory(title="Later", date="2005")
        EventFactory(title="Before Christ", date="-0043")

        page = editor_client.get(reverse(LIST))

        assert titles(page) == ["Before Christ", "Later", "Undated"]
        assert "44 BC" in page.content.decode()
        assert "No date yet" in page.content.decode()

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ({"status__exact": "candidate"}, ["Proposed"]),
            ({"modality__exact": "planned"}, ["Planned"]),
            ({"when": "1999"}, ["Planned"]),
            ({"when": "199X"}, ["Planned"]),
            ({"dated": "no"}, ["Proposed"]),
            ({"dated": "yes"}, ["Planned", "On a timeline"]),
            ({"sure": "low"}, ["Proposed"]),
            ({"sure": "middle"}, []),
            ({"sure": "high"}, []),
            ({"sure": "people"}, ["Planned", "On a timeline"]),
            ({"q": "prop"}, ["Proposed"]),
            ({"q": "timeline on"}, ["On a timeline"]),
        ],
    )
    def test_it_is_filtered(self, query: dict[str, str], expected: list[str], editor_client: Client) -> None:
        candidate(title="Proposed", date="", confidence=0.4)
        EventFactory(title="Planned", date="1999-05", modality="planned")
        public_event(title="On a timeline", date="2010")

        page = editor_client.get(reverse(LIST), query)

        assert titles(page) == expected

    def test_it_is_filtered_by_what_an_event_belongs_to(self, editor_client: Client) -> None:
        kind, run, timeline = KindFactory(), ImportRunFactory(), TimelineFactory()
        public_event(timeline, title="Found", kind=kind, run=run)
        public_event(title="Other")

        for query in ({"kind__id__exact": kind.pk}, {"run__id__exact": run.pk}, {"timelines__id__exact": timeline.pk}):
            assert titles(editor_client.get(reverse(LIST), query)) == ["Found"]

    def test_a_filter_that_is_no_date_says_so_and_shows_nothing(self, editor_client: Client) -> None:
        EventFactory()

        page = editor_client.get(reverse(LIST), {"when": "last summer"})

        assert titles(page) == []
        assert any("last summer" in message for message in said(page))

    def test_an_event_is_found_by_its_public_id(self, editor_client: Client) -> None:
        event = EventFactory(title="Found")
        EventFactory()

        page = editor_client.get(reverse(LIST), {"q": str(event.public_id)})

        assert titles(page) == ["Found"]

    def test_independently_of_its_length_it_takes_the_same_number_of_queries(
        self, editor_client: Client, django_assert_num_queries
    ) -> None:
        def fill(number: int) -> None:
            for _ in range(number):
                EvidenceFactory(event=candidate(kind=KindFactory()))

        fill(2)
        editor_client.get(reverse(LIST))

        # The session, its user, the sidebar's badge, the filter's timelines, the count, the rows.
        for _ in range(2):
            with django_assert_num_queries(6):
                editor_client.get(reverse(LIST))
            fill(20)


class TestTheForm:
    def test_it_shows_what_the_date_means(self, editor_client: Client) -> None:
        event = EventFactory(date="2001-10~")

        page = editor_client.get(reverse(PAGE, args=[event.pk])).content.decode()

        assert "2001-10~" in page
        assert "from 1 October 2001 to 31 October 2001" in page

    @pytest.mark.parametrize("text", ["2001-13", "2001-02-30", "July 2005", "2005/2001"])
    def test_a_malformed_date_is_an_error_that_helps(self, text: str, editor_client: Client) -> None:
        event = EventFactory(date="2001-05")

        page = change(editor_client, event, date=text)

        event.refresh_from_db()
        assert event.date == "2001-05"
        assert text in errors(page)["date"][0]
        assert len(errors(page)["date"][0]) > 20
        assert "Nothing was saved" in page.content.decode()

    def test_what_a_person_changes_is_kept_from_the_import(self, editor_client: Client) -> None:
        event = candidate(title="Wrong")

        change(editor_client, event, title="Right", date="2001-06")

        event.refresh_from_db()
        assert (event.title, event.date) == ("Right", "2001-06")
        assert event.edited_fields == ["date", "title"]

    def test_saving_without_a_change_marks_nothing_and_adds_nothing_to_the_history(
        self, editor_client: Client
    ) -> None:
        event = candidate(summary="First line.\nSecond line.\n")
        before = event.history.count()

        change(editor_client, event)

        event.refresh_from_db()
        assert event.edited_fields == []
        assert event.summary == "First line.\nSecond line.\n"
        assert event.history.count() == before

    def test_an_edit_is_one_entry_in_the_history_with_who_and_why(self, editor_client: Client, editor: User) -> None:
        event = candidate()
        before = event.history.count()

        change(editor_client, event, title="Right", change_reason="The headline had it wrong.")

        newest = event.history.first()
        assert event.history.count() == before + 1
        assert (newest.history_user, newest.history_change_reason) == (editor, "The headline had it wrong.")
        history = editor_client.get(reverse("admin:timeline_event_history", args=[event.pk])).content.decode()
        assert "The headline had it wrong." in history

    def test_places_participants_and_timelines_are_kept_from_the_import_too(self, editor_client: Client) -> None:
        event, place, actor, timeline = candidate(), PlaceFactory(), ActorFactory(), TimelineFactory()

        change(
            editor_client,
            event,
            **{
                "places": [place.pk],
                "participations-TOTAL_FORMS": 1,
                "participations-0-actor": actor.pk,
                "participations-0-role": "host",
                "entries-TOTAL_FORMS": 1,
                "entries-0-timeline": timeline.pk,
            },
        )

        event.refresh_from_db()
        assert event.edited_fields == ["participants", "places", "timelines"]
        assert list(event.timelines.all()) == [timeline]
        assert Participation.objects.get().role == "host"

    def test_a_new_interval_is_not_read_as_the_month_before_it(self, editor_client: Client) -> None:
        event = candidate(date="2001-05")

        change(editor_client, event, date="2001-05-10/2001-05-12")

        event.refresh_from_db()
        assert event.nature == "throughout"

    def test_a_nature_that_was_chosen_outlives_a_change_of_the_date(self, editor_client: Client) -> None:
        event = candidate(date="2001/2002", nature="within")

        change(editor_client, event, date="2001/2003")

        event.refresh_from_db()
        assert event.nature == "within"

    def test_a_date_set_by_hand_prefers_the_claim_that_says_the_same(self, editor_client: Client) -> None:
        event = candidate(date="2001-05")
        rival = DateClaimFactory(evidence=event.evidence.get(), edtf="2001-06")

        change(editor_client, event, date="2001-06")

        assert DateClaim.objects.get(rank="preferred") == rival

    def test_a_date_that_no_claim_gives_leaves_none_preferred_and_says_so(self, editor_client: Client) -> None:
        event = candidate(date="2001-05")

        page = change(editor_client, event, date="1999", _continue="yes")

        assert not DateClaim.objects.filter(rank="preferred").exists()
        assert "Set by hand" in page.content.decode()

    def test_a_person_adds_an_event(self, editor_client: Client) -> None:
        empty = {f"{name}-{part}_FORMS": 0 for name in ("participations", "entries") for part in ("TOTAL", "INITIAL")}

        page = editor_client.post(
            reverse("admin:timeline_event_add"),
            {"title": "New", "date": "2001", "modality": "occurred", "salience": 3, "tags": "one\ntwo\none", **empty},
            follow=True,
        )

        event = Event.objects.get()
        assert page.status_code == 200
        assert (event.status, event.tags, event.nature) == ("candidate", ["one", "two"], "within")
        assert "title" in event.edited_fields

    def test_a_merged_event_is_read_only_and_leads_to_its_survivor(self, editor_client: Client) -> None:
        survivor = EventFactory(title="The one that stays")
        event = EventFactory(status=Status.MERGED, merged_into=survivor)

        page = editor_client.get(reverse(PAGE, args=[event.pk]))

        assert page.status_code == 200
        assert "The one that stays" in page.content.decode()
        assert editor_client.post(reverse(PAGE, args=[event.pk]), {"title": "X"}).status_code == 403

    def test_its_form_takes_the_same_number_of_queries_whatever_evidence_there_is(
        self, editor_client: Client, django_assert_max_num_queries
    ) -> None:
        event = candidate()
        for _ in range(30):
            DateClaimFactory(evidence=EvidenceFactory(event=event), edtf="2002")

        with django_assert_max_num_queries(25):
            editor_client.get(reverse(PAGE, args=[event.pk]))


class TestTheEvidence:
    def test_the_quote_is_marked_among_its_sentences_and_the_date_underlined(self, editor_client: Client) -> None:
        source = SourceFactory(text="Before it. The mill closed in May 2001, they say. After it.")
        evidence = EvidenceFactory(
            event=candidate(), source=source, start=11, end=38, quote="The mill closed in May 2001"
        )
        DateClaimFactory(evidence=evidence, phrase="in May 2001")

        page = editor_client.get(reverse(PAGE, args=[evidence.event.pk])).content.decode()

        assert "Before it. <mark>The mill closed </mark><mark><u>in May 2001</u></mark>, they say. After it." in page
        assert f"{source.get_absolute_url()}#{evidence.public_id}" in page

    def test_a_quote_that_does_not_stand_in_its_source_is_pointed_out(self, editor_client: Client) -> None:
        event = candidate()
        event.evidence.update(quote="Something else.")

        page = editor_client.get(reverse(PAGE, args=[event.pk])).content.decode()

        assert "this quote does not stand in the source’s text" in page

    def test_text_from_a_source_is_never_markup(self, editor_client: Client) -> None:
        text = "<script>alert(1)</script> closed in May 2001."
        evidence = EvidenceFactory(source=SourceFactory(text=text), start=0, end=len(text), quote=text)

        page = editor_client.get(reverse(PAGE, args=[evidence.event.pk])).content.decode()

        assert "<script>alert(1)" not in page

    def test_rival_claims_stand_side_by_side_and_another_can_be_preferred(self, editor_client: Client) -> None:
        event = candidate(date="2001-05")
        rival = DateClaimFactory(evidence=event.evidence.get(), phrase="the spring before", edtf="2001-21", rule="x.y")
        page = editor_client.get(reverse(PAGE, args=[event.pk])).content.decode()
        assert "the spring before" in page
        assert "x.y" in page

        editor_client.post(reverse("admin:timeline_event_prefer", args=[event.pk, rival.pk]))

        event.refresh_from_db()
        assert event.date == "2001-21"
        assert event.edited_fields == ["date"]
        assert DateClaim.objects.get(rank="preferred") == rival

    def test_a_claim_without_a_date_or_of_another_event_cannot_be_preferred(self, editor_client: Client) -> None:
        event = candidate()
        open_claim = DateClaimFactory(evidence=event.evidence.get(), edtf="", wants="publication")
        foreign = DateClaimFactory()

        for claim in (open_claim, foreign):
            page = editor_client.post(reverse("admin:timeline_event_prefer", args=[event.pk, claim.pk]))
            assert page.status_code == 404

    def test_nothing_is_preferred_by_following_a_link(self, editor_client: Client) -> None:
        claim = DateClaimFactory()

        page = editor_client.get(reverse("admin:timeline_event_prefer", args=[claim.event.pk, claim.pk]))

        assert page.status_code == 405


def test_the_next_candidate_is_the_one_after_it_and_after_the_last_the_first(editor_client: Client) -> None:
    first, second, undated = candidate(date="2001"), candidate(date="2002"), candidate(date="")
    EventFactory(date="2001-06")

    def following(event: Event) -> Event | None:
        return editor_client.get(reverse(PAGE, args=[event.pk])).context["panel"].next_candidate

    assert [following(event) for event in (first, second, undated)] == [second, undated, first]


class TestRights:
    def test_an_editor_without_the_right_to_delete_confirms_but_does_not_delete(self, client: Client) -> None:
        event = candidate()
        client.force_login(person("view_event", "change_event"))

        confirmed = client.post(reverse("admin:timeline_event_confirm", args=[event.pk]), {"decided": "yes"})
        deleted = client.post(reverse("admin:timeline_event_delete", args=[event.pk]), {"post": "yes"})

        event.refresh_from_db()
        assert (confirmed.status_code, deleted.status_code) == (302, 403)
        assert event.status == Status.CONFIRMED

    @pytest.mark.parametrize("page", ["confirm", "reject", "reopen", "split"])
    def test_who_may_only_look_decides_nothing(self, page: str, client: Client) -> None:
        event = candidate()
        client.force_login(person("view_event"))

        answer = client.post(reverse(f"admin:timeline_event_{page}", args=[event.pk]), {"decided": "yes"})

        assert answer.status_code == 403
        assert client.get(reverse("admin:timeline_event_merge")).status_code == 403
        assert client.get(reverse(PAGE, args=[event.pk])).status_code == 200

    def test_an_old_version_of_an_event_is_not_brought_back_past_the_services(self, editor_client: Client) -> None:
        event = candidate()
        version = event.history.first().pk

        page = editor_client.post(
            reverse("admin:timeline_event_simple_history", args=[event.pk, version]), {"title": "Old"}
        )

        assert page.status_code == 403

    def test_a_survivor_cannot_be_deleted_and_the_page_says_why(self, editor_client: Client) -> None:
        survivor = EventFactory()
        EventFactory(title="Merged into it", status=Status.MERGED, merged_into=survivor)

        page = editor_client.post(reverse("admin:timeline_event_delete", args=[survivor.pk]), {"post": "yes"})

        assert Event.objects.filter(pk=survivor.pk).exists()
        assert "protected" in page.content.decode()
        assert "Merged into it" in page.content.decode()
