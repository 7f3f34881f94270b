import re
import uuid

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    candidate,
    public_event,
)
from timeline.models import Event, Participation, Timeline, TimelineEntry
from timeline.services.events import merge

pytestmark = pytest.mark.django_db


@pytest.fixture
def dams() -> Timeline:
    return TimelineFactory(slug="dams", title="The dams", description="How the river was tamed.")


def body(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


class TestHome:
    def test_lists_public_timelines_with_their_years_and_number_of_events(self, client, dams):
        public_event(dams, date="1997")
        public_event(dams, date="2001/2023")
        TimelineFactory(title="Secret", visibility="private")

        text = text_of(body(client, "/"))

        assert "1997–2023 The dams 2 events" in text
        assert "Secret" not in text

    def test_counts_what_strangers_may_see(self, client, dams):
        public_event(dams, status="candidate")

        assert "No events yet" in body(client, "/")

    def test_says_so_where_nothing_is_public(self, client):
        assert "No timeline is public yet." in body(client, "/")

    def test_asks_once_however_many_timelines_there_are(self, client, django_assert_num_queries):
        for _ in range(4):
            public_event()

        # The timelines with the extent of each.
        with django_assert_num_queries(1):
            client.get("/")


class TestTimeline:
    def test_is_an_ordered_list_in_the_order_of_dates(self, client, dams):
        public_event(dams, title="Second", date="2005")
        public_event(dams, title="First", date="1997")

        html = body(client, "/t/dams/")

        assert "<ol" in html
        assert html.index("First") < html.index("Second")
        assert "2 events, 1997–2005" in html

    def test_marks_a_date_up_only_where_html_has_a_form_for_it(self, client, dams):
        public_event(dams, date="2001-05")
        public_event(dams, date="2005~")

        html = body(client, "/t/dams/")

        assert '<time datetime="2001-05">May 2001</time>' in html
        assert html.count("<time") == 1

    def test_has_one_heading_of_the_first_order_and_none_is_skipped(self, client, dams):
        public_event(dams)
        public_event(dams, date="")

        levels = [int(level) for level in re.findall(r"<h(\d)", body(client, "/t/dams/"))]

        assert levels == [1, 2, 2, 3]

    def test_undated_events_have_their_own_section(self, client, dams):
        public_event(dams, title="Dated")
        public_event(dams, title="Undated", date="")

        html = body(client, "/t/dams/")

        assert html.index("Dated") < html.index('id="undated"') < html.index("Undated")

    def test_an_empty_one_says_so(self, client, dams):
        assert "Nothing stands on this timeline yet." in body(client, "/t/dams/")

    def test_quotes_stand_in_place_with_the_date_s_words_underlined(self, client, dams):
        evidence = EvidenceFactory(event=public_event(dams))
        DateClaimFactory(evidence=evidence, phrase="in May 2001")

        html = body(client, "/t/dams/")

        assert '<u class="date-words">in May 2001</u>' in html
        assert f"/sources/{evidence.source.public_id}/#{evidence.public_id}" in html

    def test_an_event_without_a_source_says_so(self, client, dams):
        public_event(dams)

        assert "No source given" in body(client, "/t/dams/")

    def test_what_a_curator_writes_is_text_and_no_markup(self, client, dams):
        public_event(dams, title="<script>alert(1)</script>", summary="<b>bold</b>")

        html = body(client, "/t/dams/")

        assert "<script" not in html
        assert "<b>" not in html

    def test_runs_from_right_to_left_where_its_title_does(self, client):
        public_event(TimelineFactory(slug="rtl", title="السدود"))

        assert re.search(r'<main[^>]* dir="rtl"', body(client, "/t/rtl/"))

    def test_has_no_inline_script_or_style(self, client, dams):
        DateClaimFactory(evidence=EvidenceFactory(event=public_event(dams)))

        html = body(client, "/t/dams/")

        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html)

    def test_names_itself_to_search_engines_and_other_sites(self, client, dams, settings):
        html = body(client, "/t/dams/")

        assert f'<link rel="canonical" href="{settings.PUBLIC_URL}/t/dams/">' in html
        assert '<meta property="og:title" content="The dams">' in html
        assert '<meta name="description" content="How the river was tamed.">' in html

    def test_a_long_one_is_shown_in_pages(self, client, dams, monkeypatch):
        monkeypatch.setattr("timeline.web.timeline_page.PAGE_SIZE", 2)
        for year in range(2001, 2006):
            public_event(dams, title=f"Event of {year}", date=str(year))

        address, seen = "/t/dams/", []
        while address:
            html = body(client, address)
            seen += re.findall(r"Event of (\d+)</a>", html)
            following = re.search(r'rel="next" href="(\?[^"]+)"', html)
            address = f"/t/dams/{following[1]}" if following else ""

        assert seen == ["2001", "2002", "2003", "2004", "2005"]

    def test_a_place_in_the_list_that_is_none_is_not_found(self, client, dams):
        body(client, "/t/dams/?after=nonsense", status=404)

    def test_the_number_of_queries_does_not_grow_with_its_events(self, client, dams, django_assert_num_queries):
        for _ in range(6):
            DateClaimFactory(evidence=EvidenceFactory(event=public_event(dams, kind=KindFactory())))

        # The timeline; its extent; a page of events with their kinds; their evidence with its sources; the claims.
        with django_assert_num_queries(5):
            client.get("/t/dams/")

    def test_a_private_one_is_not_found_but_by_editors(self, client, editor_client):
        TimelineFactory(slug="secret", visibility="private")

        body(client, "/t/secret/", status=404)
        assert "only editors see it" in body(editor_client, "/t/secret/")

    def test_is_read_only(self, client, dams):
        assert client.post("/t/dams/").status_code == 405


class TestEvent:
    def test_tells_when_where_who_and_how_we_know(self, client, dams):
        event = public_event(dams, title="The bridge opens", date="2001-05", kind=KindFactory(name="Bridge opened"))
        event.places.add(PlaceFactory(name="Halden"))
        Participation.objects.create(event=event, actor=ActorFactory(name="Water board"), role="host")
        evidence = EvidenceFactory(event=event, attributed_to="the engineer")
        DateClaimFactory(evidence=evidence, phrase="in May 2001", rule="absolute", rank="preferred")

        text = text_of(body(client, event.get_absolute_url()))

        for words in ("May 2001", "The bridge opens", "Bridge opened", "Halden", "Water board (host)"):
            assert words in text
        for words in ("quoting the engineer", "means May 2001", "The date as written", "The dams"):
            assert words in text

    def test_shows_rival_dates_side_by_side(self, client):
        event = public_event(date="2001-05")
        evidence = EvidenceFactory(event=event)
        DateClaimFactory(evidence=evidence, rank="preferred")
        DateClaimFactory(evidence=evidence, edtf="2002", phrase="a year later")

        text = text_of(body(client, event.get_absolute_url()))

        assert "other dates are claimed" in text
        assert re.search(r"2002 , a rival date", text)

    def test_names_only_timelines_that_the_reader_may_see(self, client, dams):
        event = public_event(dams)
        TimelineEntry.objects.create(timeline=TimelineFactory(title="Secret", visibility="private"), event=event)

        assert "Secret" not in body(client, event.get_absolute_url())

    @pytest.mark.parametrize("status", ["candidate", "rejected"])
    def test_one_that_is_not_confirmed_is_not_found_but_by_editors(self, client, editor_client, status):
        event = public_event(status=status, status_reason="Because.")

        body(client, event.get_absolute_url(), status=404)
        assert "Strangers don’t see this event" in body(editor_client, event.get_absolute_url())

    def test_one_that_stands_on_no_public_timeline_is_not_found(self, client):
        body(client, EventFactory().get_absolute_url(), status=404)

    def test_one_that_was_merged_leads_to_its_survivor(self, client):
        survivor, other = public_event(), public_event()
        merge(survivor=survivor, others=[other])

        response = client.get(other.get_absolute_url())

        assert (response.status_code, response["Location"]) == (301, survivor.get_absolute_url())

    def test_one_that_was_merged_into_what_strangers_may_not_see_is_not_found(self, client):
        survivor, other = EventFactory(status="candidate"), public_event()
        merge(survivor=survivor, others=[other])

        body(client, other.get_absolute_url(), status=404)

    def test_an_id_that_never_was_is_not_found(self, client):
        body(client, reverse("event", args=[uuid.uuid4()]), status=404)

    def test_the_number_of_queries_does_not_grow_with_its_evidence(self, client, django_assert_num_queries):
        event = public_event()
        for _ in range(4):
            DateClaimFactory(evidence=EvidenceFactory(event=event))
            event.places.add(PlaceFactory())
            Participation.objects.create(event=event, actor=ActorFactory())

        # The event; places; participations; actors; evidence with sources; claims; timelines.
        with django_assert_num_queries(7):
            client.get(event.get_absolute_url())


class TestSource:
    def test_tells_what_it_is_and_marks_its_passages(self, client):
        event = public_event(title="The bridge opens")
        source = SourceFactory(title="Notes", author="K. Lund", publisher="Halden Post", published="2005-06")
        evidence = EvidenceFactory(event=event, source=source)

        html = body(client, source.get_absolute_url())

        assert f'<mark id="{evidence.public_id}">{evidence.quote}</mark>' in html
        assert event.get_absolute_url() in html
        for words in ("Notes", "K. Lund", "Halden Post", "June 2005", "The bridge opens"):
            assert words in html

    def test_strangers_do_not_get_the_whole_text_and_editors_do(self, client, editor_client):
        far = "Far away from any passage."
        source = SourceFactory(text="The bridge opened. " + "Filler. " * 100 + far)
        EvidenceFactory(event=public_event(), source=source, start=0, end=18)

        assert far not in body(client, source.get_absolute_url())
        assert far in body(editor_client, source.get_absolute_url())

    def test_unconfirmed_passages_open_nothing_to_strangers(self, client):
        source = SourceFactory(text="The bridge opened. " + "Filler. " * 100 + "The secret.")
        EvidenceFactory(event=public_event(), source=source, start=0, end=18)
        EvidenceFactory(
            event=public_event(), source=source, start=len(source.text) - 11, end=len(source.text), confirmed=False
        )

        assert "The secret." not in body(client, source.get_absolute_url())

    def test_without_a_text_it_tells_where_its_evidence_stands(self, client):
        evidence = EvidenceFactory(
            event=public_event(), source=SourceFactory(text=""), quote="", start=None, end=None, locator="page 4"
        )
        DateClaimFactory(evidence=evidence, phrase="that spring")

        html = body(client, evidence.source.get_absolute_url())

        assert f'id="{evidence.public_id}">page 4' in html
        assert "that spring" in html

    def test_an_unknown_date_of_publication_says_so(self, client):
        evidence = EvidenceFactory(event=public_event())

        assert "Date unknown" in body(client, evidence.source.get_absolute_url())

    def test_an_address_that_is_no_web_page_is_no_link(self, client):
        source = SourceFactory(url="javascript:alert(1)")
        EvidenceFactory(event=public_event(), source=source)

        assert 'href="javascript' not in body(client, source.get_absolute_url())

    def test_one_that_no_visible_event_rests_on_is_not_found(self, client, editor_client):
        source = candidate().evidence.get().source

        body(client, source.get_absolute_url(), status=404)
        body(editor_client, source.get_absolute_url())

    def test_the_number_of_queries_does_not_grow_with_its_evidence(self, client, django_assert_num_queries):
        source = SourceFactory()
        for start in range(4):
            DateClaimFactory(evidence=EvidenceFactory(event=public_event(), source=source, start=start))

        # The source; its evidence with the events; the claims.
        with django_assert_num_queries(3):
            client.get(source.get_absolute_url())


class TestSearch:
    def test_finds_visible_events_by_their_words(self, client):
        public_event(title="The bridge opens")
        public_event(title="The bridge is a secret", status="candidate")
        public_event(title="The dam opens")

        html = body(client, "/search/?q=bridge+opens")

        assert "The bridge opens" in html
        assert "secret" not in html
        assert "The dam opens" not in html

    @pytest.mark.parametrize("query", ['"', "'; drop table", "(", "NEAR", "\x00", "%", "*", "a" * 3000])
    def test_no_input_is_an_error(self, client, query):
        assert client.get("/search/", {"q": query}).status_code == 200

    def test_says_so_where_nothing_is_found(self, client):
        assert "No event has all of these words." in body(client, "/search/?q=unheard")

    def test_asks_for_words_where_there_are_none(self, client):
        assert "Write one word or several" in body(client, "/search/")

    def test_keeps_its_words_from_page_to_page(self, client, monkeypatch):
        monkeypatch.setattr("timeline.web.views.SEARCH_PAGE_SIZE", 1)
        for year in (2001, 2002):
            public_event(title=f"Bridge & {year}", date=str(year))

        following = re.search(r'rel="next" href="([^"]+)"', body(client, "/search/?q=bridge+%26"))

        assert following
        html = body(client, f"/search/{following[1].replace('&amp;', '&')}")
        assert "2002" in html
        assert ">Bridge &amp; 2001<" not in html


class TestErrors:
    @pytest.mark.parametrize("address", ["/nothing/", "/t/nothing/", "/events/no-id/", "/t/x/embed/"])
    def test_what_is_not_there_is_told_in_the_site_s_own_look(self, client, address):
        assert "There is nothing at this address" in body(client, address, status=404)

    @pytest.mark.parametrize("template", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
    def test_an_error_page_needs_nothing_from_its_view(self, template):
        html = render_to_string(template)

        assert html.count("<h1") == 1
        assert "timeline/css/page" in html


def test_no_page_may_be_framed_or_runs_foreign_code(client, dams):
    response = client.get("/t/dams/")

    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]


def test_a_headline_of_200_characters_in_any_script_is_shown_whole(client, dams):
    title = "Плотина " * 25
    assert len(title) == 200
    event: Event = public_event(dams, title=title)

    assert title.strip() in body(client, event.get_absolute_url())
