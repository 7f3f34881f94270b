import pytest

from tests.factories import EventFactory, EvidenceFactory, SourceFactory
from timeline.models import Evidence

pytestmark = pytest.mark.django_db

TEXT = "HALDEN — The bridge’s second span opened in early May. A third span is planned. The bridge carries cars."


@pytest.fixture
def source():
    return SourceFactory(text=TEXT)


@pytest.fixture
def body(source):
    quote = "second span opened in early May"
    return {"event": str(EventFactory(date="").public_id), "source": str(source.public_id), "quote": quote}


def test_a_quote_is_placed_in_its_source_and_keeps_its_surroundings(editor_api, body):
    response = editor_api.post("/api/v1/evidence/", body)

    shown = response.json()
    assert response.status_code == 201, shown
    assert TEXT[shown["start"] : shown["end"]] == body["quote"]
    assert (shown["prefix"], shown["suffix"]) == ("HALDEN — The bridge’s ", ". A third span is planned. The b")
    assert (shown["aspect"], shown["stance"], shown["confirmed"], shown["claims"]) == ("event", "supports", False, [])
    assert response["Location"] == shown["url"]


def test_a_quote_that_stands_there_nearly_is_refused_with_where(editor_api, body):
    response = editor_api.post("/api/v1/evidence/", {**body, "quote": "second span was opened in early may"})

    error = response.json()["errors"][0]
    assert response.status_code == 400
    assert (error["field"], error["code"]) == ("quote", "quote_not_found")
    nearest = error["nearest"]
    assert TEXT[nearest["start"] : nearest["end"]] == nearest["quote"]
    assert "span opened in early May" in nearest["quote"]
    assert not Evidence.objects.exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"quote": "bridge"}, "quote"),
        ({"quote": "nothing of the kind at all, anywhere"}, "quote"),
        ({"start": 0, "end": 4}, "quote"),
        ({"start": 9, "end": 2}, "quote"),
        ({"quote": ""}, None),
        ({"aspect": "weather"}, "aspect"),
        ({"start": -1, "end": 4}, "start"),
        ({"source": "5e0c5d1e-0000-4000-8000-000000000000"}, "source"),
        ({"event": "nothing"}, "event"),
        ({"claim": {"phrase": "in early May", "date": "May"}}, "claim.date"),
        ({"claim": {"date": "2001-05"}}, "claim.phrase"),
        ({"claim": {"phrase": "in early May", "rank": "preferred"}}, "claim.rank"),
        ({"claim": {"phrase": "in early May", "dtae": "2001"}}, "claim.dtae"),
        ({"qoute": "x"}, "qoute"),
    ],
)
def test_evidence_that_can_not_be_is_refused_and_nothing_is_written(editor_api, body, change, field):
    response = editor_api.post("/api/v1/evidence/", {**body, **change})

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == field
    assert not Evidence.objects.exists()


def test_a_locator_stands_in_for_a_text_that_is_not_kept(editor_api, body):
    source = SourceFactory(text="")

    response = editor_api.post(
        "/api/v1/evidence/",
        {"event": body["event"], "source": str(source.public_id), "locator": "paragraph 4", "stance": "disputes"},
    )

    assert response.status_code == 201, response.json()
    assert (response.json()["locator"], response.json()["start"]) == ("paragraph 4", None)


def test_a_preferred_claim_dates_the_event(editor_api, editor, body):
    claim = {"phrase": "in early May", "date": "2001-05-01/2001-05-10", "rank": "preferred", "anchor": "2001"}

    shown = editor_api.post("/api/v1/evidence/", {**body, "claim": claim}).json()

    event = Evidence.objects.get().event
    assert shown["claims"][0]["date"]["edtf"] == "2001-05-01/2001-05-10"
    assert (shown["claims"][0]["rank"], shown["claims"][0]["anchor"]) == ("preferred", "2001")
    assert event.date == "2001-05-01/2001-05-10"
    assert Evidence.history.get().history_user == editor


def test_a_quote_can_be_moved_without_counting(editor_api, body):
    url = editor_api.post("/api/v1/evidence/", body).json()["url"]

    moved = editor_api.patch(url, {"quote": "A third span is planned."})

    assert moved.status_code == 200, moved.json()
    assert TEXT[moved.json()["start"] : moved.json()["end"]] == "A third span is planned."


def test_what_was_read_can_be_written_back(editor_api, body):
    before = editor_api.post("/api/v1/evidence/", body).json()

    after = editor_api.put(before["url"], before)

    assert after.status_code == 200, after.json()
    assert after.json() == before


def test_evidence_stays_with_its_event_and_source(editor_api):
    evidence, other = EvidenceFactory(), EventFactory()

    response = editor_api.patch(f"/api/v1/evidence/{evidence.public_id}/", {"event": str(other.public_id)})

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == "event"


def test_evidence_is_deleted(editor_api):
    evidence = EvidenceFactory()

    response = editor_api.delete(f"/api/v1/evidence/{evidence.public_id}/")

    assert response.status_code == 204
    assert not Evidence.objects.exists()


def test_the_same_passage_twice_is_refused(editor_api, body):
    editor_api.post("/api/v1/evidence/", body)

    response = editor_api.post("/api/v1/evidence/", body)

    assert response.status_code in {400, 409}
    assert Evidence.objects.count() == 1
