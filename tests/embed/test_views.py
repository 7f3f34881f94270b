import re

import pytest

from tests.factories import DateClaimFactory, EvidenceFactory, TimelineFactory, candidate, public_event
from timeline.models import TimelineEntry

pytestmark = pytest.mark.django_db

ADDRESS = "/t/dams/embed/"


def ancestors(response) -> str:
    found = re.search(r"frame-ancestors ([^;]+)", response["Content-Security-Policy"])
    assert found
    return found[1]


def test_every_site_may_frame_a_timeline_that_names_none(client):
    TimelineFactory(slug="dams")

    response = client.get(ADDRESS)

    assert ancestors(response) == "*"
    assert "X-Frame-Options" not in response


def test_only_the_named_sites_may_frame_a_timeline_that_names_some(client):
    TimelineFactory(slug="dams", embed_origins=["https://news.example", "https://b.example:8443"])

    assert ancestors(client.get(ADDRESS)) == "https://news.example https://b.example:8443"


def test_the_rest_of_the_policy_stays_strict(client):
    TimelineFactory(slug="dams")

    policy = client.get(ADDRESS)["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_it_shows_the_events_and_their_evidence_in_place(client):
    event = public_event(TimelineFactory(slug="dams"), title="The bridge opens")
    DateClaimFactory(evidence=EvidenceFactory(event=event), phrase="in May 2001")

    html = client.get(ADDRESS).content.decode()

    assert "The bridge opens" in html
    assert '<u class="date-words">in May 2001</u>' in html


def test_links_out_of_the_frame_open_in_a_new_tab(client, settings):
    DateClaimFactory(evidence=EvidenceFactory(event=public_event(TimelineFactory(slug="dams"))))

    html = client.get(ADDRESS).content.decode()

    outward = re.findall(r'<a [^>]*href="http[^"]*"[^>]*>', html)
    assert len(outward) >= 4
    assert all('target="_blank" rel="noopener"' in link for link in outward)
    assert f'href="{settings.PUBLIC_URL}/t/dams/"' in html


def test_editors_too_see_in_a_frame_what_strangers_see(editor_client):
    TimelineFactory(slug="dams", visibility="private")

    assert editor_client.get(ADDRESS).status_code == 404


def test_candidates_are_not_shown(client):
    TimelineEntry.objects.create(timeline=TimelineFactory(slug="dams"), event=candidate(title="Unread"))

    assert "Unread" not in client.get(ADDRESS).content.decode()


def test_it_needs_no_cookie_and_sets_none(client):
    TimelineFactory(slug="dams")

    response = client.get(ADDRESS)

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_the_number_of_queries_does_not_grow_with_its_events(client, django_assert_num_queries):
    dams = TimelineFactory(slug="dams")
    for _ in range(4):
        DateClaimFactory(evidence=EvidenceFactory(event=public_event(dams)))

    # The timeline; its extent; a page of events with their kinds; their evidence with its sources; the claims.
    with django_assert_num_queries(5):
        client.get(ADDRESS)
