import re
from pathlib import Path

import pytest
from django.core.management import call_command
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

from timeline.api.facets import COUNTED
from timeline.api.filters.events import EventFilter
from timeline.api.filters.suffixes import SUFFIXES
from timeline.api.pagination import KeysetPagination
from timeline.api.serializers.event_json import EXPANDABLE
from timeline.api.serializers.strict import ResourceSerializer, StrictSerializer
from timeline.api.urls import urlpatterns
from timeline.api.views.events import EventViewSet

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def schema() -> dict:
    return SchemaGenerator().get_schema(public=True)


def test_the_schema_is_valid_and_without_warnings(tmp_path):
    call_command("spectacular", file=str(tmp_path / "schema.yaml"), validate=True, fail_on_warn=True)


def test_the_schema_is_openapi_3_1(schema):
    validate_schema(schema)

    assert schema["openapi"].startswith("3.1")


def test_every_address_is_in_the_schema(schema):
    internal = {"schema", "docs", "redoc", "nothing-here"}
    routes = [pattern for pattern in urlpatterns if pattern.name not in internal]

    documented = {path.removeprefix("/api/v1/") for path in schema["paths"]}

    assert documented == {re.sub(r"<\w+:(\w+)>", r"{\1}", str(route.pattern)) for route in routes}


def test_every_filter_is_in_the_schema_with_a_description(schema):
    parameters = {p["name"]: p for p in schema["paths"]["/api/v1/events/"]["get"]["parameters"] if p["in"] == "query"}

    shape = {*EventViewSet.list_parameters, *EventViewSet.reading_parameters["list"]}
    assert set(parameters) == {*EventFilter.base_filters, *shape, *KeysetPagination.parameters}
    assert all(parameter["description"] for parameter in parameters.values())


def test_every_operation_tells_of_its_problems(schema):
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            problems = {code for code in operation["responses"] if code >= "400"}
            assert {"400", "405", "406", "429"} <= problems, (method, path)
            assert ("404" in problems) == ("{" in path or path.endswith("/bulk/")), (method, path)
            assert ("401" in problems) == (method != "get"), (method, path)


def test_operations_are_called_what_they_do(schema):
    names = [operation["operationId"] for methods in schema["paths"].values() for operation in methods.values()]

    assert len(set(names)) == len(names)
    assert {"list_events", "get_event", "change_event", "confirm_event", "write_many_events", "count_events"} <= {
        *names
    }
    assert {"list_evidence", "get_evidence", "change_saved_filter", "undo_run", "list_deliveries"} <= {*names}


def test_every_group_of_operations_is_described(schema):
    used = {tag for methods in schema["paths"].values() for operation in methods.values() for tag in operation["tags"]}

    assert {tag["name"] for tag in schema["tags"]} == used
    assert all(tag["description"] for tag in schema["tags"])


def test_every_shape_is_described_in_words_of_its_own(schema):
    shapes = schema["components"]["schemas"].values()
    told = [shape.get("description", "") for shape in shapes]

    assert not {ResourceSerializer.__doc__, StrictSerializer.__doc__} & {*told}


def test_every_problem_is_problem_json(schema):
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            for code, answer in operation["responses"].items():
                assert code < "400" or list(answer["content"]) == ["application/problem+json"], (method, path, code)


def test_answers_tell_of_their_headers(schema):
    events, event = schema["paths"]["/api/v1/events/"], schema["paths"]["/api/v1/events/{id}/"]
    known = schema["components"]["headers"]

    def headers(operation: dict, code: str) -> set[str]:
        found = operation["responses"][code]["headers"]
        assert all(header["$ref"].rpartition("/")[2] in known for header in found.values())
        return set(found)

    assert {"X-Request-ID", "RateLimit", "RateLimit-Policy", "Link"} <= headers(events["get"], "200")
    assert {"ETag", "Location", "Idempotent-Replayed"} <= headers(events["post"], "201")
    assert "ETag" in headers(event["get"], "200") & headers(event["patch"], "200") & headers(event["patch"], "412")
    assert "Retry-After" in headers(events["get"], "429")
    assert "WWW-Authenticate" in headers(events["post"], "401")


def test_requests_tell_of_theirs_and_of_how_to_sign_in(schema):
    post = schema["paths"]["/api/v1/events/"]["post"]
    patch = schema["paths"]["/api/v1/events/{id}/"]["patch"]

    assert {"Idempotency-Key", "X-Change-Message", "X-Request-ID"} <= {each["name"] for each in post["parameters"]}
    assert "If-Match" in {each["name"] for each in patch["parameters"]}
    assert post["security"] == [{"token": []}, {"cookieAuth": []}]
    assert schema["components"]["securitySchemes"]["token"]["scheme"] == "bearer"


def test_json_is_the_first_format_that_the_list_of_events_has(schema):
    formats = schema["paths"]["/api/v1/events/"]["get"]["responses"]["200"]["content"]

    assert next(iter(formats)) == "application/json"
    assert "text/csv" in " ".join(formats)


def test_no_default_is_told_that_a_client_should_not_send(schema):
    for methods in schema["paths"].values():
        for parameter in methods.get("get", {}).get("parameters", []):
            assert parameter["name"] not in {"page_size", "ordering", "format"} or "default" not in parameter["schema"]


def test_the_guide_names_every_filter_ordering_and_address():
    guide = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")

    whole = {*EventFilter.declared_filters, *EventFilter.columns} - {"from_"}
    shape = EventViewSet.reading_parameters["list"]
    for name in (*whole, *shape, *COUNTED, *EXPANDABLE, *EventViewSet.orderings, *KeysetPagination.parameters):
        assert f"`{name}`" in guide, name
    for pattern in urlpatterns:
        resource = str(pattern.pattern).split("/")[0].split("<")[0]
        assert f"`{resource}/" in guide or pattern.name in {"index", "nothing-here"}, resource


def test_the_guide_says_which_suffixes_each_filter_has():
    guide = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    told = {}
    for names, suffixes in re.findall(r"^\| (`[^|]+) \|[^|]+\| *(\w*) *\|$", guide, re.MULTILINE):
        told |= dict.fromkeys(re.findall(r"`(\w+)`", names), suffixes or "area")

    assert {name: told.get(name) for name in EventFilter.columns if name != "tag__all"} == {
        name: column.suffixes for name, column in EventFilter.columns.items() if name != "tag__all"
    }
    for suffix in {suffix for suffixes in SUFFIXES.values() for suffix in suffixes if suffix}:
        assert f"`{suffix}`" in guide, suffix


@pytest.mark.parametrize("page", ["docs", "redoc"])
def test_a_page_to_read_it_has_no_inline_script_and_asks_nobody_else(api, page):
    response = api.get(f"/api/v1/{page}/")

    html = response.content.decode()
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/html")
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>|<style|\bstyle=|\bon\w+=", html)
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', html)


@pytest.mark.django_db
def test_the_index_lists_the_resources(api):
    index = api.get("/api/v1/").json()

    assert index["events"] == "http://testserver/api/v1/events/"
    assert {"timelines", "sources", "evidence", "claims", "places", "actors", "kinds", "runs", "schema"} <= set(index)


@pytest.mark.parametrize("accept", ["application/vnd.oai.openapi+json", "application/vnd.oai.openapi"])
def test_the_schema_is_served_as_json_and_yaml(api, accept):
    response = api.get("/api/v1/schema/", headers={"Accept": accept})

    assert response.status_code == 200
    assert accept in response["Content-Type"]
