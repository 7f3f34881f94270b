import pytest
from django.test import Client
from django.urls import reverse

from tests.admin.pages import change, errors, filled_in
from tests.factories import DateClaimFactory, EventFactory, EvidenceFactory, SourceFactory, candidate
from timeline.models import DateClaim, Evidence

pytestmark = pytest.mark.django_db


def test_a_person_adds_a_quote_and_the_offsets_are_found(editor_client: Client) -> None:
    event, source = EventFactory(), SourceFactory(text="One. The gate fell in 1903. Two.")
    address = reverse("admin:timeline_evidence_add") + f"?event={event.pk}"
    form = filled_in(editor_client.get(address))

    editor_client.post(address, {**form, "source": source.pk, "quote": " The gate fell in 1903.\r\n"})

    evidence = Evidence.objects.get()
    assert (evidence.event, evidence.start, evidence.end) == (event, 5, 27)
    assert (evidence.prefix, evidence.suffix, evidence.confirmed) == ("One. ", " Two.", True)


def test_another_quote_is_looked_for_anew(editor_client: Client) -> None:
    source = SourceFactory(text="One. The gate fell in 1903. Two.")
    evidence = EvidenceFactory(source=source, start=0, end=4, quote="One.")

    change(editor_client, evidence, quote="Two.")

    evidence.refresh_from_db()
    assert (evidence.start, evidence.end) == (28, 32)


def test_a_quote_that_the_source_does_not_hold_is_refused(editor_client: Client) -> None:
    evidence = EvidenceFactory()

    page = change(editor_client, evidence, quote="Nobody wrote this.")

    assert "does not stand" in errors(page)["quote"][0]


def test_a_quote_over_several_lines_comes_back_as_it_was(editor_client: Client) -> None:
    text = "It fell\nin 1903.\n\nThen nothing."
    evidence = EvidenceFactory(source=SourceFactory(text=text), start=0, end=16, quote=text[:16])

    change(editor_client, evidence, attributed_to="The mayor")

    evidence.refresh_from_db()
    assert (evidence.attributed_to, evidence.quote) == ("The mayor", text[:16])


class TestDateClaims:
    def test_correcting_the_preferred_claim_corrects_the_event(self, editor_client: Client) -> None:
        event = candidate(date="2001-05")
        claim = event.date_claims.get()

        change(editor_client, claim, edtf="2001-06")

        event.refresh_from_db()
        assert (event.date, event.edited_fields) == ("2001-06", ["date"])
        assert event.date_claims.get().rank == "preferred"

    def test_correcting_a_rival_leaves_the_event_alone(self, editor_client: Client) -> None:
        event = candidate(date="2001-05")
        rival = DateClaimFactory(evidence=event.evidence.get(), edtf="2002")

        change(editor_client, rival, edtf="2003", rank="deprecated")

        event.refresh_from_db()
        assert event.date == "2001-05"
        assert DateClaim.objects.get(pk=rival.pk).rank == "deprecated"

    def test_a_claim_that_waited_can_be_resolved_by_hand(self, editor_client: Client) -> None:
        claim = DateClaimFactory(edtf="", wants="publication")

        change(editor_client, claim, edtf="2003-21")

        claim.refresh_from_db()
        assert (claim.edtf, claim.wants) == ("2003-21", "")

    def test_the_date_that_the_event_shows_is_not_emptied(self, editor_client: Client) -> None:
        claim = candidate().date_claims.get()

        page = change(editor_client, claim, edtf="")

        assert "prefer another claim" in errors(page)["edtf"][0]

    def test_a_malformed_date_is_an_error_that_helps(self, editor_client: Client) -> None:
        claim = DateClaimFactory()

        page = change(editor_client, claim, edtf="spring 2003")

        assert "spring 2003" in errors(page)["edtf"][0]

    def test_a_person_adds_a_claim_to_a_piece_of_evidence(self, editor_client: Client) -> None:
        evidence = EvidenceFactory()

        editor_client.post(
            reverse("admin:timeline_dateclaim_add"),
            {"evidence": evidence.pk, "phrase": "that spring", "edtf": "2001-21"},
        )

        claim = DateClaim.objects.get()
        assert (claim.event, claim.rank, claim.earliest is not None) == (evidence.event, "normal", True)
