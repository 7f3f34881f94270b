import pytest
from django.contrib.auth.models import AnonymousUser

from tests.factories import (
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    KindFactory,
    SourceFactory,
    candidate,
    public_event,
)
from timeline.models import Event
from timeline.web.rows import modality_in_words, published, rows, sources_in_words, with_evidence

pytestmark = pytest.mark.django_db

STRANGER = AnonymousUser()


def told(user: object = STRANGER):
    return rows(with_evidence(published(user), user).in_date_order())


def test_lists_show_confirmed_events_alone_to_editors_too(editor):
    public_event(title="Confirmed")
    candidate(title="Candidate")

    assert [row.event.title for row in told(editor)] == ["Confirmed"]


def test_a_row_tells_when_what_and_how_we_know():
    event = public_event(title="The bridge opens", date="2001-05", kind=KindFactory(name="Bridge opened"))
    DateClaimFactory(evidence=EvidenceFactory(event=event, source=SourceFactory(publisher="Halden Post")))

    [row] = told()

    assert (row.when, row.html_date, row.modality) == ("May 2001", "2001-05", "")
    assert row.sources == "1 source: Halden Post"
    assert len(row.citations) == 1


def test_unconfirmed_evidence_is_not_shown():
    event = public_event()
    EvidenceFactory(event=event, confirmed=False)

    [row] = told()

    assert (row.sources, row.citations) == ("", [])


def test_a_silence_of_years_is_told_and_a_shorter_one_is_only_seen():
    for date in ("1997", "2001-09-11", "2001-12-01"):
        public_event(date=date)

    assert [(row.silence, row.gap > 0) for row in told()] == [("", False), ("3 years", True), ("", True)]


def test_undated_events_come_last_and_say_so():
    public_event(date="")
    public_event(date="2005")

    assert [row.when for row in told()] == ["2005", "No date yet"]


@pytest.mark.parametrize(
    ("modality", "words"), [("occurred", ""), ("planned", "Planned"), ("denied", "Denied"), ("ongoing", "Ongoing")]
)
def test_what_did_not_simply_happen_says_so_in_words(modality, words):
    assert modality_in_words(Event(modality=modality)) == words


def test_sources_are_counted_by_voice_and_the_first_three_named():
    event = EventFactory()
    evidence = [EvidenceFactory(event=event, source=SourceFactory(publisher=name)) for name in "ABCDA"]

    assert sources_in_words(evidence) == "4 independent sources: A, B, C and 1 more"


def test_who_disputes_it_is_told_apart():
    event = EventFactory()
    supporting = EvidenceFactory(event=event, source=SourceFactory(publisher="A"))
    disputing = EvidenceFactory(event=event, source=SourceFactory(publisher="B"), stance="disputes")

    assert sources_in_words([supporting, disputing]) == "1 source: A; disputed by B"
    assert sources_in_words([disputing]) == "Disputed by B"


def test_who_disputes_it_within_a_source_is_told_by_name():
    said = EvidenceFactory(source=SourceFactory(publisher="B"), stance="disputes", attributed_to="the minister")

    assert sources_in_words([said]) == "Disputed by the minister"


def test_the_number_of_queries_does_not_grow_with_the_list(django_assert_num_queries):
    for _ in range(5):
        DateClaimFactory(evidence=EvidenceFactory(event=public_event(kind=KindFactory())))

    # The events with their kinds, their evidence with its sources, the claims.
    with django_assert_num_queries(3):
        found = told()

    assert len(found) == 5
