import json

import geojson
import pytest
from shapely.geometry import shape

from tests.exchange.conftest import DATES
from tests.factories import PlaceFactory
from timeline.models import Event


@pytest.fixture
def features(body):
    """The features by title."""
    return {feature["properties"]["title"]: feature for feature in geojson.loads(body("geojson"))["features"]}


def test_geojson_finds_it_valid(body):
    collection = geojson.loads(body("geojson"))

    assert isinstance(collection, geojson.FeatureCollection)
    assert collection.errors() == []
    assert len(collection["features"]) == len(DATES)


def test_a_place_with_coordinates_is_a_point(features):
    point = shape(features["The bridge opens"]["geometry"])

    assert (point.geom_type, point.x, point.y) == ("Point", 11.39, 59.12)


def test_several_places_are_points_together(river, body):
    Event.objects.get(title="The bridge opens").places.add(PlaceFactory(name="Far", latitude=-1, longitude=179))

    collection = geojson.loads(body("geojson"))

    points = next(shape(each["geometry"]) for each in collection["features"] if each["geometry"])
    assert points.is_valid
    assert points.geom_type == "MultiPoint"
    assert len(points.geoms) == 2


def test_an_event_nowhere_on_the_map_has_no_geometry(features):
    assert features["The flood comes"]["geometry"] is None


@pytest.mark.parametrize(
    ("title", "timespan"),
    [
        ("The bridge opens", {"start": {"in": "2005-07"}}),
        ("The flood comes", {"start": {"in": "2005-07-29"}}),
        ("The mill burns down", {"start": {"earliest": "1900"}, "end": {"latest": "1909"}}),
        ("Talks go on", {"start": {"in": "2002-01-09"}, "end": {"in": "2002-01-10"}}),
        ("Soldiers hold the bridge", {"start": {"in": "2001"}}),
        ("The ferry runs", {"end": {"in": "2002-06"}}),
        ("A pope is killed", {"start": {"in": "-0043-03-15"}}),
    ],
)
def test_when_is_told_as_linked_places_does(features, title, timespan):
    assert features[title]["when"]["timespans"] == [timespan]


@pytest.mark.parametrize(
    ("title", "certainty"),
    [("The bridge opens", "certain"), ("A weir is first recorded", "less-certain"), ("Work is to begin", "uncertain")],
)
def test_doubts_about_a_date_are_told(features, title, certainty):
    assert features[title]["when"]["certainty"] == certainty


def test_an_event_without_a_date_has_no_when(features):
    assert "when" not in features["Nobody knows when the toll was paid"]


def test_the_file_says_how_many_events_it_holds(body):
    assert json.loads(body("geojson"))["timeline"]["included"] == len(DATES)
