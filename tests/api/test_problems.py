import pytest
from rest_framework.exceptions import Throttled

from tests.factories import EventFactory, EvidenceFactory, SourceFactory, public_event
from timeline.api.views.events import EventViewSet

pytestmark = pytest.mark.django_db

EVENTS = "/api/v1/events/"


def is_a_problem(response, status: int) -> dict:
    problem = response.json()
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert problem["type"] == "about:blank"
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    return problem


@pytest.mark.parametrize(
    "path",
    [
        "events/5e0c5d1e-0000-4000-8000-000000000000/",
        "events/17/",
        "timelines/nowhere/",
        "kinds/nothing/",
        "nonsense/",
        "nonsense/deeper/still",
        "events/../../etc/",
        "%00/",
    ],
)
def test_what_is_not_there_is_a_404(api, path):
    problem = is_a_problem(api.get(f"/api/v1/{path}"), 404)

    assert problem["instance"].startswith("/api/v1/")
    assert "errors" not in problem


def test_a_misspelt_resource_is_suggested(api):
    problem = is_a_problem(api.get("/api/v1/evants/"), 404)

    assert "Did you mean “events/”?" in problem["detail"]


def test_a_missing_slash_leads_a_reader_on_and_tells_a_writer(api, editor_api):
    assert api.get("/api/v1/events?q=bridge")["Location"] == "/api/v1/events/?q=bridge"
    assert "end in a slash" in is_a_problem(editor_api.post("/api/v1/events", {"title": "x"}), 404)["detail"]


def test_a_method_that_is_not_served_is_a_405(api, editor_api):
    event = EventFactory()

    is_a_problem(api.put(EVENTS), 405)
    is_a_problem(editor_api.get(f"{EVENTS}{event.public_id}/confirm/"), 405)
    is_a_problem(api.post("/api/v1/"), 405)


def test_a_format_that_is_not_served_is_a_406(api):
    is_a_problem(api.get(EVENTS, headers={"Accept": "application/xml"}), 406)


def test_a_body_of_another_kind_is_a_415(editor_api):
    is_a_problem(editor_api.post(EVENTS, "title=x", content_type="application/x-www-form-urlencoded"), 415)


@pytest.mark.parametrize(
    "body",
    [b"{", b'{"title": "\xff"}', b"[" * 100_000, b'{"salience": NaN}', b'{"salience": ' + b"9" * 5000 + b"}", b""],
)
def test_a_body_that_is_no_json_is_a_400(editor_api, body):
    is_a_problem(editor_api.post(EVENTS, body, content_type="application/json"), 400)


@pytest.mark.parametrize("body", [b"[]", b"7", b'"text"', b"null"])
def test_json_that_is_no_object_is_a_400(editor_api, body):
    is_a_problem(editor_api.post(EVENTS, body, content_type="application/json"), 400)


def test_a_body_beyond_measure_is_a_413(editor_api, monkeypatch):
    monkeypatch.setattr("timeline.api.parsers.MOST_BYTES", 20)

    is_a_problem(editor_api.post(EVENTS, {"title": "A title that is long enough"}), 413)


def test_too_many_parameters_are_a_400(api):
    is_a_problem(api.get(EVENTS, {f"p{n}": "1" for n in range(1100)}), 400)


def test_what_is_still_stood_on_can_not_be_deleted(editor_api):
    evidence = EvidenceFactory()

    problem = is_a_problem(editor_api.delete(f"/api/v1/sources/{evidence.source.public_id}/"), 409)

    assert "1 evidence" in problem["detail"]


def test_a_throttled_request_says_when_to_come_back(api, monkeypatch):
    def throttled(*_: object) -> None:
        raise Throttled(wait=7)

    monkeypatch.setattr(EventViewSet, "check_throttles", throttled)

    response = api.get(EVENTS)

    is_a_problem(response, 429)
    assert response["Retry-After"] == "7"


def test_a_defect_of_ours_gives_nothing_away(api, monkeypatch, caplog):
    def broken(*_: object) -> None:
        raise RuntimeError("password=hunter2")

    monkeypatch.setattr(EventViewSet, "get_queryset", broken)
    api.raise_request_exception = False

    response = api.get(EVENTS)

    is_a_problem(response, 500)
    assert b"hunter2" not in response.content
    assert "hunter2" in caplog.text


def test_several_errors_are_all_told(editor_api):
    problem = is_a_problem(editor_api.post(EVENTS, {"date": "2001-13", "salience": 9}), 400)

    assert {(error["field"], error["pointer"]) for error in problem["errors"]} == {
        ("title", "/title"),
        ("date", "/date"),
        ("salience", "/salience"),
    }
    assert "2 more" in problem["detail"]


def test_a_change_message_that_is_too_long_is_a_400(editor_api):
    response = editor_api.post(EVENTS, {"title": "x"}, headers={"X-Change-Message": "x" * 501})

    assert "X-Change-Message" in is_a_problem(response, 400)["detail"]


def test_a_list_and_its_rows_may_be_read_by_pages_elsewhere_without_credentials(api):
    event = public_event()

    for path in (EVENTS, f"{EVENTS}{event.public_id}/"):
        response = api.get(path, headers={"Origin": "https://example.org"})

        assert response["Access-Control-Allow-Origin"] == "*"
        assert not response.has_header("Access-Control-Allow-Credentials")


def test_answers_vary_by_who_asks(api):
    SourceFactory()

    vary = api.get("/api/v1/sources/")["Vary"]

    assert {"Authorization", "Cookie"} <= {name.strip() for name in vary.split(",")}


def test_an_address_with_a_line_break_is_a_problem_too(api):
    response = api.get("/api/v1/events/one%0Aanother/")

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("path", ["changes/", "events/histogram/"])
def test_a_method_that_is_not_served_is_told_before_parameters_that_can_not_be(api, path):
    response = api.generic("TRACE", f"/api/v1/{path}?fron=2001")

    assert response.status_code == 405


def test_a_parameter_without_a_name_is_refused_as_that(api):
    (error,) = api.get("/api/v1/places/?=1").json()["errors"]

    assert (error["parameter"], error["code"]) == ("", "unknown_parameter")


def test_a_change_message_that_is_too_long_is_refused_where_nothing_changes(editor_api):
    event = public_event()

    response = editor_api.patch(f"/api/v1/events/{event.public_id}/", {}, headers={"X-Change-Message": "x" * 501})

    assert response.status_code == 400


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("events/", '{"title": "x", "kind": "\\ud800"}'),
        ("events/", '{"title": "x", "\\ud800": 1}'),
        ("events/bulk/", '{"create": [{"title": "x", "places": ["\\udfff"]}]}'),
        ("runs/", '{"\\ud800": []}'),
    ],
)
def test_half_a_letter_anywhere_in_a_body_is_refused(editor_api, path, body):
    response = editor_api.post(f"/api/v1/{path}", body, content_type="application/json")

    is_a_problem(response, 400)


def test_a_letter_in_two_halves_is_a_letter(editor_api):
    body = '{"title": "\\ud83d\\ude00"}'

    assert editor_api.post(EVENTS, body, content_type="application/json").json()["title"] == "\U0001f600"


def test_a_host_that_is_not_this_one_is_a_problem_to_programs_and_a_page_to_people(api, settings):
    settings.ALLOWED_HOSTS = ["timeline.example"]

    is_a_problem(api.get(EVENTS, headers={"Host": "evil.example"}), 400)
    assert api.get("/", headers={"Host": "evil.example"})["Content-Type"].startswith("text/html")


def test_an_answer_that_can_not_be_written_is_a_problem(api, monkeypatch):
    def broken(*_: object) -> None:
        raise UnicodeError

    api.raise_request_exception = False
    monkeypatch.setattr("rest_framework.response.Response.rendered_content", property(broken))

    is_a_problem(api.get(EVENTS), 500)
