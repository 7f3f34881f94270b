import pytest

from tests.factories import DateClaimFactory, EventFactory, EvidenceFactory, SourceFactory
from timeline.models import Event, Evidence
from timeline.web.citations import citations, in_order_of_weight

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    return EventFactory(date="2001-05")


def test_a_quote_is_told_with_the_words_that_give_the_date(event):
    source = SourceFactory(publisher="Halden Post", published="2005-06-03")
    evidence = EvidenceFactory(event=event, source=source)
    DateClaimFactory(evidence=evidence, phrase="in May 2001", edtf="2001-05", rank="preferred", rule="absolute")

    [citation] = citations(event, [evidence])

    assert (citation.name, citation.published) == ("Halden Post", "3 June 2005")
    assert ("in May 2001", True) in citation.quote
    assert (citation.claims[0].when, citation.claims[0].how) == ("May 2001", "The date as written")
    assert citation.url == f"/sources/{source.public_id}/#{evidence.public_id}"


def test_a_claim_that_contradicts_the_event_s_date_is_a_rival(event):
    evidence = EvidenceFactory(event=event)
    DateClaimFactory(evidence=evidence, edtf="2002")
    DateClaimFactory(evidence=evidence, edtf="2001")

    [citation] = citations(event, [evidence])

    assert [claim.rival for claim in citation.claims] == [True, False]


@pytest.mark.parametrize(
    ("wants", "words"),
    [("publication", "no date until it is known when the source came out"), ("", "no date yet")],
)
def test_a_phrase_that_is_not_resolved_says_so(event, wants, words):
    evidence = EvidenceFactory(event=event)
    DateClaimFactory(evidence=evidence, phrase="last Friday", edtf="", wants=wants)

    [citation] = citations(event, [evidence])

    assert citation.claims[0].when == words


def test_evidence_with_a_locator_alone_has_no_quote(event):
    evidence = EvidenceFactory(event=event, quote="", start=None, end=None, locator="page 4")

    [citation] = citations(event, [evidence])

    assert citation.quote == []


def test_what_dates_the_event_comes_first_and_what_disputes_it_last(event):
    disputing = EvidenceFactory(event=event, stance=Evidence.Stance.DISPUTES)
    about_a_place = EvidenceFactory(event=event, aspect=Evidence.Aspect.PLACE)
    about_the_event = EvidenceFactory(event=event)
    dating = EvidenceFactory(event=event, aspect=Evidence.Aspect.DATE)
    DateClaimFactory(evidence=dating, rank="preferred")

    ordered = in_order_of_weight([disputing, about_a_place, about_the_event, dating])

    assert ordered == [dating, about_the_event, about_a_place, disputing]
