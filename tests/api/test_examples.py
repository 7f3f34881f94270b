"""The schema's examples: those of requests can be sent, those of answers are what comes."""

from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator, FormatChecker
from rest_framework.test import APIClient

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    DeliveryFactory,
    EventFactory,
    EvidenceFactory,
    ImportRunFactory,
    PlaceFactory,
    SavedFilterFactory,
    SourceFactory,
    TimelineFactory,
    WebhookFactory,
)
from timeline.api import examples
from timeline.models import Kind, User

SCHEMA = SchemaGenerator().get_schema(public=True)
OPERATIONS = {
    operation["operationId"]: (method, path, operation)
    for path, methods in SCHEMA["paths"].items()
    for method, operation in methods.items()
}
JSON = "application/json"
READ = sorted(name for name, (method, _path, _operation) in OPERATIONS.items() if method == "get")
WRITTEN = sorted(name for name, (_m, _p, operation) in OPERATIONS.items() if "requestBody" in operation)


def example_of(operation: dict[str, Any]) -> Any:
    return operation["requestBody"]["content"][JSON].get("example")


def answer_of(operation: dict[str, Any]) -> tuple[Any, Any]:
    """The schema and the example of the good answer."""
    good = next(operation["responses"][code] for code in ("200", "201", "202") if code in operation["responses"])
    return good["content"][JSON]["schema"], good["content"][JSON].get("example")


def validator(schema: Any) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": SCHEMA["components"]}, format_checker=FormatChecker())


@pytest.fixture
def seeded(editor_api: APIClient, editor: User) -> APIClient:
    """An editor who may change the rows that the examples name."""
    kinds = [
        Kind.objects.get_or_create(slug=slug, defaults={"name": slug})[0] for slug in ("cooperate", "base-opened")
    ]
    timeline = TimelineFactory(public_id=examples.TIMELINE, slug="us-bases")
    source = SourceFactory(public_id=examples.SOURCE, text=examples.TEXT)
    event = EventFactory(public_id=examples.EVENT, kind=kinds[0])
    event.places.add(PlaceFactory(public_id=examples.PLACE))
    event.participations.create(actor=ActorFactory(public_id=examples.ACTOR), role="host")
    timeline.entries.create(event=event)
    EventFactory(public_id=examples.OTHER_EVENT)
    evidence = EvidenceFactory(public_id=examples.EVIDENCE, event=event, source=source, end=10)
    EvidenceFactory(event=event, source=source, end=20)
    DateClaimFactory(public_id=examples.CLAIM, evidence=evidence)
    ImportRunFactory(public_id=examples.RUN, by=editor)
    SavedFilterFactory(public_id=examples.FILTER, slug="mine", owner=editor)
    DeliveryFactory(webhook=WebhookFactory(public_id=examples.WEBHOOK, owner=editor))
    return editor_api


def assert_same_fields(got: dict[str, Any], example: dict[str, Any]) -> None:
    assert set(got) == set(example)
    if "results" in example:
        assert set(got["results"][0]) == set(example["results"][0])


def address(name: str) -> str:
    path = OPERATIONS[name][1]
    slugs = {"timelines": "us-bases", "kinds": "base-opened", "saved-filters": "mine"}
    ids = {
        "events": examples.EVENT,
        "sources": examples.SOURCE,
        "evidence": examples.EVIDENCE,
        "claims": examples.CLAIM,
        "places": examples.PLACE,
        "actors": examples.ACTOR,
        "runs": examples.RUN,
        "webhooks": examples.WEBHOOK,
    }
    resource = path.split("/")[3]
    return path.replace("{id}", ids.get(resource, "")).replace("{slug}", slugs.get(resource, ""))


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_body_and_every_answer_has_an_example_that_its_schema_allows(name):
    _method, _path, operation = OPERATIONS[name]

    if name in WRITTEN:
        example = example_of(operation)
        assert example is not None
        validator(operation["requestBody"]["content"][JSON]["schema"]).validate(example)
    if "204" not in operation["responses"]:
        schema, example = answer_of(operation)
        assert example is not None
        validator(schema).validate(example)


@pytest.mark.django_db
@pytest.mark.parametrize("name", WRITTEN)
def test_the_example_of_a_request_can_be_sent(name, seeded):
    method, _path, operation = OPERATIONS[name]

    response = getattr(seeded, method)(address(name), example_of(operation), format="json")

    assert response.status_code in {200, 201, 202}, response.json()
    schema, example = answer_of(operation)
    validator(schema).validate(response.json())
    assert_same_fields(response.json(), example)


@pytest.mark.django_db
@pytest.mark.parametrize("name", READ)
def test_the_example_of_an_answer_has_the_fields_that_come(name, seeded):
    got = seeded.get(address(name)).json()

    schema, example = answer_of(OPERATIONS[name][2])
    validator(schema).validate(got)
    assert_same_fields(got, example)
