import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories import DateClaimFactory, EventFactory, EvidenceFactory, SourceFactory, public_event
from timeline.models import DateClaim, Evidence, Source

pytestmark = pytest.mark.django_db
TEXT = "Ships left early. “The harbour closed on 4 May,” she said. Nobody came back. Ships left early."


@pytest.fixture
def source():
    return SourceFactory(text=TEXT)


def test_a_quote_that_stands_at_its_offsets_gets_its_context(source):
    start = TEXT.index("The harbour")
    evidence = Evidence(event=EventFactory(), source=source, quote="The harbour closed", start=start, end=start + 18)

    evidence.full_clean()

    assert evidence.prefix == TEXT[:start]
    assert evidence.suffix == TEXT[start + 18 :][:32]


def test_a_quote_that_stands_once_needs_no_offsets(source):
    evidence = Evidence(event=EventFactory(), source=source, quote="Nobody came back.")

    evidence.full_clean()

    assert TEXT[evidence.start : evidence.end] == "Nobody came back."


@pytest.mark.parametrize(
    ("quote", "offsets", "words"),
    [
        ("The harbour opened", {}, "does not stand"),
        ("Ships left early.", {}, "more than once"),
        ("The harbour closed", {"start": 0, "end": 18}, "does not say this"),
        ("The harbour closed", {"start": 19}, "does not say this"),
        ("", {}, "Give a quote"),
    ],
)
def test_a_quote_that_is_not_there_is_refused_with_a_sentence(source, quote, offsets, words):
    evidence = Evidence(event=EventFactory(), source=source, quote=quote, **offsets)

    with pytest.raises(ValidationError, match=words):
        evidence.full_clean()


def test_a_locator_stands_in_for_a_quote_where_the_text_is_not_kept():
    evidence = Evidence(event=EventFactory(), source=SourceFactory(text=""), locator="paragraph 3")

    evidence.full_clean()

    assert evidence.start is None


@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("evidence_offsets_are_ordered", {"start": 9, "end": 9}),
        ("evidence_quote_has_offsets", {"start": None}),
        ("evidence_has_a_quote_or_a_locator", {"quote": "", "start": None, "end": None}),
        ("evidence_aspect_is_known", {"aspect": "mood"}),
        ("evidence_stance_is_known", {"stance": "shrugs"}),
    ],
)
def test_the_database_refuses(constraint, fields):
    evidence = EvidenceFactory()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Evidence.objects.filter(pk=evidence.pk).update(**fields)


def test_the_same_passage_speaks_of_an_event_once():
    evidence = EvidenceFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        EvidenceFactory(event=evidence.event, source=evidence.source)


def test_strangers_see_confirmed_evidence_of_public_events_only(editor):
    event = public_event()
    shown = EvidenceFactory(event=event)
    EvidenceFactory(event=event, confirmed=False)
    EvidenceFactory(event=EventFactory(status="candidate"))

    assert list(Evidence.objects.visible_to(AnonymousUser())) == [shown]
    assert list(Source.objects.visible_to(AnonymousUser())) == [shown.source]
    assert Evidence.objects.visible_to(editor).count() == 3


def test_one_date_claim_of_an_event_is_preferred():
    evidence = EvidenceFactory()
    DateClaimFactory(evidence=evidence, rank="preferred")

    with pytest.raises(IntegrityError), transaction.atomic():
        DateClaimFactory(evidence=evidence, rank="preferred", edtf="2002")


@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("date_claim_rank_is_known", {"rank": "best"}),
        ("date_claim_earliest_before_latest", {"earliest": 7, "latest": 3}),
        ("date_claim_waits_only_without_a_date", {"wants": "publication"}),
    ],
)
def test_the_database_refuses_of_a_date_claim(constraint, fields):
    claim = DateClaimFactory()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        DateClaim.objects.filter(pk=claim.pk).update(**fields)


def test_a_claim_rests_on_evidence_of_its_own_event():
    claim = DateClaimFactory()
    claim.event = EventFactory()

    with pytest.raises(ValidationError, match="another event"):
        claim.full_clean()


def test_a_text_stands_once_among_the_sources(source):
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceFactory(text=TEXT)


def test_sources_whose_text_is_not_kept_may_be_many():
    SourceFactory(text="")
    SourceFactory(text="")

    assert Source.objects.filter(sha256="").count() == 2


def test_a_text_that_quotes_stand_in_can_not_be_changed_under_them(source):
    EvidenceFactory(source=source, start=0, end=17)
    source.text = "Something else entirely."

    with pytest.raises(ValidationError, match="1 quotes"):
        source.full_clean()


@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("source_text_has_its_sha256", {"sha256": ""}),
        ("source_published_earliest_before_latest", {"published_earliest": 2, "published_latest": 1}),
        ("source_reliability_is_an_admiralty_letter", {"reliability": "Z"}),
    ],
)
def test_the_database_refuses_of_a_source(source, constraint, fields):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Source.objects.filter(pk=source.pk).update(**fields)
