import csv
import io
import json

import pytest

from tests.factories import EvidenceFactory, KindFactory, TimelineFactory, candidate, public_event
from timeline.exchange.formats import FORMATS

pytestmark = pytest.mark.django_db
BY_ACCEPT = {name: form.media_type for name, form in FORMATS.items() if form.media_type != "application/json"}


@pytest.fixture
def dams():
    timeline, kind = TimelineFactory(slug="dams"), KindFactory(slug="dam-built")
    public_event(timeline, title="Built", date="2001-05", kind=kind)
    public_event(timeline, title="Raised", date="2005", kind=kind)
    public_event(timeline, title="Visited", date="2001-06")


def rows(response) -> list[dict[str, str]]:
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.getvalue().decode(), newline="")))


@pytest.mark.parametrize("name", list(FORMATS))
def test_each_format_is_had_by_its_name(dams, api, name):
    response = api.get("/api/v1/events/", {"format": name})

    assert response.status_code == 200
    assert response["Content-Type"].startswith(FORMATS[name].media_type)
    assert response["Timeline-Included"] == "3"
    assert response.getvalue()


@pytest.mark.parametrize(("name", "media_type"), BY_ACCEPT.items())
def test_and_by_accept(dams, api, name, media_type):
    response = api.get("/api/v1/events/", headers={"accept": media_type})

    assert response["Content-Type"].startswith(media_type)
    assert "Accept" in response["Vary"]
    assert response.getvalue()


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/*", "text/html;q=0.9, */*;q=0.1"])
def test_a_client_that_does_not_care_gets_pages_of_json(dams, api, accept):
    assert len(api.get("/api/v1/events/", headers={"accept": accept}).json()["results"]) == 3


def test_json_has_a_name_too(dams, api):
    assert len(api.get("/api/v1/events/", {"format": "json", "page_size": 2}).json()["results"]) == 2


def test_the_same_filter_narrows_it(dams, api):
    found = rows(api.get("/api/v1/events/", {"format": "csv", "kind": "dam-built", "to": "2002"}))

    assert [row["title"] for row in found] == ["Built"]


@pytest.mark.parametrize(
    ("ordering", "titles"),
    [
        ("date", ["Built", "Visited", "Raised"]),
        ("-date", ["Raised", "Visited", "Built"]),
        ("-title", ["Visited", "Raised", "Built"]),
    ],
)
def test_the_same_ordering_sorts_it(dams, api, ordering, titles):
    found = rows(api.get("/api/v1/events/", {"format": "csv", "ordering": ordering}))

    assert [row["title"] for row in found] == titles


def test_a_search_is_in_the_order_of_dates_unless_relevance_is_asked_for(dams, api):
    by_date = rows(api.get("/api/v1/events/", {"format": "csv", "q": "built"}))
    by_relevance = rows(api.get("/api/v1/events/", {"format": "csv", "q": "built", "ordering": "relevance"}))

    assert [row["title"] for row in by_date] == [row["title"] for row in by_relevance] == ["Built"]


@pytest.mark.parametrize("parameter", ["page_size=2", "cursor=x", "fields=id", "expand=evidence", "facets=kind"])
def test_what_would_shape_a_page_contradicts_a_file(dams, api, parameter):
    response = api.get(f"/api/v1/events/?format=csv&{parameter}")

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    (error,) = response.json()["errors"]
    assert (error["parameter"], error["code"]) == (parameter.partition("=")[0], "contradiction")


def test_an_unknown_format_is_refused_with_the_nearest(api):
    problem = api.get("/api/v1/events/?format=cvs").json()

    assert problem["status"] == 400
    assert "Did you mean “csv”?" in problem["detail"]


def test_a_bad_filter_is_a_problem_in_json_whatever_was_asked_for(api):
    response = api.get("/api/v1/events/?format=xlsx&from=yesterday")

    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "from"


def test_a_format_of_another_list_is_unknown(api):
    assert api.get("/api/v1/places/?format=csv").status_code == 400


def test_nothing_else_is_acceptable_and_what_there_is_is_listed(api):
    response = api.get("/api/v1/events/", headers={"accept": "image/png"})

    assert response.status_code == 406
    assert all(form.media_type in response.json()["detail"] for form in FORMATS.values())


def test_strangers_and_editors_get_what_each_may_see(api, editor_api):
    EvidenceFactory(event=candidate(title="Waiting"))
    EvidenceFactory(event=public_event(title="Seen"))

    strangers = [json.loads(line) for line in api.get("/api/v1/events/?format=ndjson").getvalue().splitlines()]
    editors = [json.loads(line) for line in editor_api.get("/api/v1/events/?format=ndjson").getvalue().splitlines()]

    assert [line["title"] for line in strangers] == ["Seen"]
    assert not any("text" in source for line in strangers for source in line["cited"])
    assert {line["title"] for line in editors} == {"Seen", "Waiting"}
    assert all("text" in source for line in editors for source in line["cited"])


def test_a_line_of_ndjson_says_what_the_api_says(dams, api):
    line = json.loads(api.get("/api/v1/events/?format=ndjson&q=built").getvalue())
    event = api.get(f"/api/v1/events/{line['id']}/").json()

    same = ("id", "title", "summary", "kind", "modality", "status", "tags", "timelines", "confidence", "salience",
            "sources", "version")  # fmt: skip
    assert {name: line[name] for name in same} == {name: event[name] for name in same}
    assert {**event["date"], "earliest": None, "latest": None} == {
        **{name: value for name, value in line["date"].items() if name not in {"start", "end"}},
        "earliest": None,
        "latest": None,
    }


def test_the_schema_tells_of_every_format(api):
    schema = api.get("/api/v1/schema/", headers={"accept": "application/vnd.oai.openapi+json"}).json()
    operation = schema["paths"]["/api/v1/events/"]["get"]

    (parameter,) = [each for each in operation["parameters"] if each["name"] == "format"]
    assert parameter["schema"]["enum"] == ["json", *FORMATS]
    assert set(BY_ACCEPT.values()) < set(operation["responses"]["200"]["content"])
