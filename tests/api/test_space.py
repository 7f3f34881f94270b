import pytest

from tests.factories import PlaceFactory, public_event

pytestmark = pytest.mark.django_db

PLACES = {
    # name: latitude, longitude
    "oslo": (59.91, 10.75),
    "gothenburg": (57.71, 11.97),
    "suva": (-18.14, 178.44),
    "apia": (-13.83, -171.77),
    "north pole": (90, 0),
    "alert": (82.5, -62.35),
    "nowhere": (None, None),
}


@pytest.fixture
def placed():
    for name, (latitude, longitude) in PLACES.items():
        event = public_event(title=name)
        event.places.add(PlaceFactory(name=name, latitude=latitude, longitude=longitude))
    public_event(title="without")


@pytest.mark.usefixtures("placed")
@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"bbox": "10,57,12,60"}, {"oslo", "gothenburg"}),
        ({"bbox": "10,59,12,60"}, {"oslo"}),
        ({"bbox": ["10,59,12,60", "11,57,12,58"]}, {"oslo", "gothenburg"}),
        ({"bbox": "170,-30,-170,0"}, {"suva", "apia"}),
        ({"bbox": "-180,-90,180,90"}, set(PLACES) - {"nowhere"}),
        ({"near": "59.91,10.75,1"}, {"oslo"}),
        ({"near": "59.91,10.75,250"}, {"oslo"}),
        ({"near": "59.91,10.75,260"}, {"oslo", "gothenburg"}),
        ({"near": "-16,180,1300"}, {"suva", "apia"}),
        ({"near": "89.9,180,900"}, {"north pole", "alert"}),
        ({"near": "0,0,20016"}, set(PLACES) - {"nowhere"}),
        ({"near": ["59.91,10.75,1", "57.71,11.97,1"]}, {"oslo", "gothenburg"}),
    ],
)
def test_events_are_found_by_where_they_were(titles, parameters, expected):
    assert set(titles(**parameters)) == expected


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("bbox=1,2,3", "west,south,east,north"),
        ("bbox=1,2,3,x", "west,south,east,north"),
        ("bbox=1,2,3,inf", "west,south,east,north"),
        ("bbox=1,60,3,50", "south"),
        ("bbox=1,-100,3,50", "latitude"),
        ("bbox=-190,0,3,50", "longitude"),
        ("near=1,2", "lat,lon,km"),
        ("near=100,2,3", "latitude"),
        ("near=1,2,0", "distance"),
        ("near=1,2,30000", "distance"),
    ],
)
def test_an_area_that_is_not_on_earth_is_refused(api, query, sentence):
    response = api.get(f"/api/v1/events/?{query}")

    assert response.status_code == 400
    assert sentence in response.json()["errors"][0]["detail"]
