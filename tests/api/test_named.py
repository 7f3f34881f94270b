"""Naming a place or an actor in a filter."""

import pytest

from tests.factories import ActorFactory, EventFactory, PlaceFactory, public_event
from timeline.models import Participation

pytestmark = pytest.mark.django_db


@pytest.fixture
def halden():
    place = PlaceFactory(name="Halden", slug="halden-no", wikidata="Q104120")
    public_event(title="at Halden").places.add(place)
    public_event(title="elsewhere").places.add(PlaceFactory(name="Moss", slug="moss"))
    return place


def test_a_place_is_named_by_id_slug_name_or_wikidata_id(titles, halden):
    for name in (str(halden.public_id), "halden-no", "Halden", "Q104120"):
        assert titles(place=name) == ["at Halden"], name


def test_an_actor_is_named_alike(titles):
    actor = ActorFactory(name="Road Office", slug="road-office", wikidata="Q1")
    Participation.objects.create(event=public_event(title="opened"), actor=actor)

    for name in (str(actor.public_id), "road-office", "Road Office", "Q1"):
        assert titles(actor=name) == ["opened"], name


def test_one_name_means_all_that_bear_it(titles, halden):
    public_event(title="at the other").places.add(PlaceFactory(name="Halden", slug="halden-de"))

    assert set(titles(place="Halden")) == {"at Halden", "at the other"}


@pytest.mark.parametrize("name", ["halden", "Haldn", "Q999", "5e0c5d1e-0000-4000-8000-000000000000"])
def test_a_name_that_nothing_has_is_refused(api, halden, name):
    response = api.get("/api/v1/events/", {"place": name})

    detail = response.json()["errors"][0]["detail"]
    assert response.status_code == 400
    assert f"There is no place “{name}”." in detail
    assert ("Did you mean “" in detail) == name.lower().startswith("hal")


def test_a_stranger_learns_of_no_place_that_only_editors_know(api, editor_api):
    EventFactory(status="candidate").places.add(PlaceFactory(slug="secret-base"))

    assert "Did you mean" not in api.get("/api/v1/events/?place=secret-bas").json()["detail"]
    assert api.get("/api/v1/events/?place=secret-base").status_code == 400
    assert editor_api.get("/api/v1/events/?place=secret-base").status_code == 200
