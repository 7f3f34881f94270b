"""The schema tells the truth about answers of every shape."""

import pytest
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SavedFilterFactory,
    public_event,
)
from timeline.models import Participation

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def components() -> dict:
    return SchemaGenerator().get_schema(public=True)["components"]


@pytest.mark.parametrize(
    ("address", "schema"),
    [
        ("events/", "PaginatedEventList"),
        ("events/?fields=title", "PaginatedEventList"),
        ("events/?q=bridge&count=estimate", "PaginatedEventList"),
        ("events/?expand=kind,places,participants,timelines,evidence", "PaginatedEventList"),
        ("events/?facets=kind,country,year,decade,actor,place,source,status", "PaginatedEventList"),
        ("events/?as_of=2999-01-01", "Problem"),
        ("events/histogram/?imprecise=spread", "Histogram"),
        ("saved-filters/", "PaginatedSavedFilterList"),
    ],
)
def test_an_answer_is_of_its_schema(api, components, address, schema):
    event = public_event(title="Bridge", kind=KindFactory(), date="2001/2003")
    public_event(date="")
    event.places.add(PlaceFactory(country="NO"))
    Participation.objects.create(event=event, actor=ActorFactory())
    DateClaimFactory(evidence=EvidenceFactory(event=event))
    SavedFilterFactory(shared=True)

    answer = api.get(f"/api/v1/{address}").json()

    told = {"$ref": f"#/components/schemas/{schema}", "components": components}
    assert [error.message for error in Draft202012Validator(told).iter_errors(answer)] == []
