import pytest

from tests.factories import DateClaimFactory, EventFactory, EvidenceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def evidence():
    return EvidenceFactory(event=EventFactory(date=""))


def test_a_claim_is_written_with_its_phrase_anchor_and_rule(editor_api, evidence):
    response = editor_api.post(
        "/api/v1/claims/",
        {
            "evidence": str(evidence.public_id),
            "phrase": "weeks after",
            "date": "2001-05/2001-08",
            "anchor": "the opening",
            "rule": "offset.after",
        },
    )

    shown = response.json()
    assert response.status_code == 201, shown
    assert (shown["event"], shown["rank"]) == (str(evidence.event.public_id), "normal")
    assert (shown["anchor"], shown["rule"], shown["date"]["edtf"]) == (
        "the opening",
        "offset.after",
        "2001-05/2001-08",
    )


def test_preferring_a_claim_dates_the_event_and_lets_its_rival_step_back(editor_api, evidence):
    old = DateClaimFactory(evidence=evidence, rank="preferred", edtf="2001")
    new = DateClaimFactory(evidence=evidence, edtf="2001-05")

    response = editor_api.patch(f"/api/v1/claims/{new.public_id}/", {"rank": "preferred"})

    old.refresh_from_db()
    evidence.event.refresh_from_db()
    assert response.status_code == 200, response.json()
    assert (old.rank, evidence.event.date) == ("normal", "2001-05")
    assert evidence.event.edited_fields == ["date"]


def test_correcting_the_preferred_claim_corrects_the_event(editor_api, evidence):
    claim = DateClaimFactory(evidence=evidence, rank="preferred", edtf="2001")

    editor_api.patch(f"/api/v1/claims/{claim.public_id}/", {"date": "2002-03~"})

    evidence.event.refresh_from_db()
    assert evidence.event.date == "2002-03~"


def test_a_claim_that_waited_for_a_date_no_longer_does_when_it_has_one(editor_api, evidence):
    claim = DateClaimFactory(evidence=evidence, edtf="", wants="publication")

    shown = editor_api.patch(f"/api/v1/claims/{claim.public_id}/", {"date": "2001-05-03"}).json()

    assert (shown["wants"], shown["date"]["edtf"]) == ("", "2001-05-03")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"date": "2001-5"}, "date"), ({"date": None, "rank": "preferred"}, "rank"), ({"rank": "best"}, "rank")],
)
def test_a_claim_that_can_not_be_is_refused(editor_api, evidence, change, field):
    claim = DateClaimFactory(evidence=evidence, edtf="2001")

    response = editor_api.patch(f"/api/v1/claims/{claim.public_id}/", change)

    claim.refresh_from_db()
    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == field
    assert (claim.edtf, claim.rank) == ("2001", "normal")


def test_a_claim_is_deleted(editor_api, evidence):
    claim = DateClaimFactory(evidence=evidence)

    assert editor_api.delete(f"/api/v1/claims/{claim.public_id}/").status_code == 204
    assert not evidence.date_claims.exists()
