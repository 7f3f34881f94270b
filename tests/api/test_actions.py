import pytest

from tests.factories import (
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    ImportRunFactory,
    candidate,
    public_event,
)
from timeline.models import Event

pytestmark = pytest.mark.django_db


def url_of(event: Event, action: str) -> str:
    return f"/api/v1/events/{event.public_id}/{action}/"


def test_confirming_shows_the_event_and_its_evidence_to_strangers(api, editor_api, editor):
    event = candidate(title="Bridge opened")
    public_event().timelines.get().entries.create(event=event)

    response = editor_api.post(url_of(event, "confirm"), headers={"X-Change-Message": "Read the article"})

    shown = api.get(f"/api/v1/events/{event.public_id}/").json()
    version = event.history.first()
    assert (response.status_code, response.json()["status"]) == (200, "confirmed")
    assert shown["evidence"] == 1
    assert (version.history_user, version.history_change_reason) == (editor, "Read the article")


def test_a_machine_made_event_without_a_quote_can_not_be_confirmed(editor_api):
    event = EventFactory(status="candidate", machine_made=True)

    response = editor_api.post(url_of(event, "confirm"))

    event.refresh_from_db()
    assert response.status_code == 400
    assert "no quote" in response.json()["detail"]
    assert event.status == "candidate"


def test_rejecting_takes_a_reason(editor_api):
    event = EventFactory(status="candidate")

    without = editor_api.post(url_of(event, "reject"), {})
    blank = editor_api.post(url_of(event, "reject"), {"reason": "  "})
    rejected = editor_api.post(url_of(event, "reject"), {"reason": "The caption’s date"})

    assert [(answer.status_code, answer.json()["errors"][0]["field"]) for answer in (without, blank)] == [
        (400, "reason"),
        (400, "reason"),
    ]
    assert (rejected.json()["status"], rejected.json()["status_reason"]) == ("rejected", "The caption’s date")


@pytest.mark.parametrize(
    ("header", "kept"), [({"X-Change-Message": "Asked the Gazette"}, "Asked the Gazette"), ({}, "No")]
)
def test_the_history_of_a_rejection_has_the_message_or_else_the_reason(editor_api, header, kept):
    event, other = EventFactory(status="candidate"), EventFactory(status="candidate")

    editor_api.post(url_of(event, "reject"), {"reason": "No"}, headers=header)
    editor_api.patch(
        f"/api/v1/events/{other.public_id}/", {"status": "rejected", "status_reason": "No"}, headers=header
    )

    for rejected in (event, other):
        rejected.refresh_from_db()
        assert (rejected.status_reason, rejected.history.first().history_change_reason) == ("No", kept)


def test_a_status_is_set_by_a_patch_too(editor_api):
    event = EventFactory(status="candidate")
    url = f"/api/v1/events/{event.public_id}/"

    answers = [
        editor_api.patch(url, {"status": "confirmed"}),
        editor_api.patch(url, {"status": "rejected", "status_reason": "Told twice"}),
        editor_api.patch(url, {"status": "candidate"}),
    ]

    assert [(answer.json()["status"], answer.json()["status_reason"]) for answer in answers] == [
        ("confirmed", ""),
        ("rejected", "Told twice"),
        ("candidate", ""),
    ]


def test_merging_moves_the_evidence_and_leaves_a_pointer(editor_api):
    survivor, other, third = EventFactory(), EventFactory(), EventFactory()
    EvidenceFactory(event=other)

    response = editor_api.post(
        url_of(survivor, "merge"), {"others": [str(other.public_id), str(third.public_id), str(third.public_id)]}
    )

    merged = editor_api.get(f"/api/v1/events/{other.public_id}/").json()
    assert response.status_code == 200, response.json()
    assert response.json()["evidence"] == 1
    assert (merged["status"], merged["merged_into"]) == ("merged", str(survivor.public_id))


@pytest.mark.parametrize("others", [[], ["nothing"], ["5e0c5d1e-0000-4000-8000-000000000000"], "all", ["itself"]])
def test_a_merge_that_can_not_be_changes_nothing(editor_api, others):
    survivor = EventFactory()
    others = [str(survivor.public_id)] if others == ["itself"] else others

    response = editor_api.post(url_of(survivor, "merge"), {"others": others})

    assert response.status_code == 400
    assert not Event.objects.filter(status="merged").exists()


def test_an_action_with_a_stale_if_match_does_nothing(editor_api):
    event = EventFactory(status="candidate")

    response = editor_api.post(url_of(event, "confirm"), headers={"If-Match": '"old"'})

    event.refresh_from_db()
    assert (response.status_code, event.status) == (412, "candidate")


def test_a_run_is_undone_once_and_tells_what_went(editor_api):
    run = ImportRunFactory()
    event = EventFactory(status="candidate", run=run, machine_made=True)
    EvidenceFactory(event=event, run=run, confirmed=False)
    kept = EventFactory(status="confirmed", run=run)
    url = f"/api/v1/runs/{run.public_id}/undo/"

    first, second = editor_api.post(url), editor_api.post(url)

    assert first.json() == {"events": 1, "evidence": 1, "sources": 0, "events_kept": 1}
    assert list(Event.objects.all()) == [kept]
    assert (second.status_code, second["Content-Type"]) == (400, "application/problem+json")


def test_a_run_is_read_with_what_it_did(editor_api):
    run = ImportRunFactory(documents_read=3, log=["a.txt: skipped"], options={"paths": ["corpus"]})

    shown = editor_api.get(f"/api/v1/runs/{run.public_id}/").json()

    assert (shown["state"], shown["documents_read"], shown["log"]) == ("finished", 3, ["a.txt: skipped"])


def test_splitting_makes_a_candidate_of_some_of_the_evidence(editor_api):
    event = EventFactory()
    stays, goes = EvidenceFactory(event=event), EvidenceFactory(event=event)
    DateClaimFactory(evidence=goes, edtf="2003")

    response = editor_api.post(url_of(event, "split"), {"title": "Second span", "evidence": [str(goes.public_id)]})

    new = Event.objects.get(title="Second span")
    assert response.status_code == 201, response.json()
    assert response["Location"] == response.json()["url"]
    assert (response.json()["status"], response.json()["date"]["edtf"]) == ("candidate", "2003")
    assert (list(new.evidence.all()), list(event.evidence.all())) == ([goes], [stays])


@pytest.mark.parametrize(
    ("change", "field"), [({"title": ""}, "title"), ({"evidence": []}, "evidence"), ({"evidence": ["all"]}, None)]
)
def test_a_split_that_can_not_be_changes_nothing(editor_api, change, field):
    event = EventFactory()
    ids = [str(EvidenceFactory(event=event).public_id) for _ in range(2)]
    change = {"evidence": ids} if change == {"evidence": ["all"]} else change

    response = editor_api.post(url_of(event, "split"), {"title": "Second span", "evidence": ids[:1], **change})

    assert (response.status_code, response.json()["errors"][0]["field"]) == (400, field)
    assert Event.objects.count() == 1
    assert event.evidence.count() == 2


def test_undoing_a_run_heeds_if_match(editor_api):
    run = ImportRunFactory()
    url = f"/api/v1/runs/{run.public_id}/"

    stale = editor_api.post(f"{url}undo/", headers={"If-Match": '"old"'})
    fresh = editor_api.post(f"{url}undo/", headers={"If-Match": editor_api.get(url)["ETag"]})

    assert (stale.status_code, fresh.status_code) == (412, 200)
