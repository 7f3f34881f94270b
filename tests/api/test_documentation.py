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
