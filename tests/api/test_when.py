import pytest

from tests.factories import public_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def dated():
    for title, date in {
        "day": "2001-01-15",
        "year": "2001",
        "two years": "2001-07/2002-06",
        "since": "2003/..",
        "decade": "199X",
        "44 BC": "-0043-03-15",
        "deep": "Y-17E7",
        "undated": "",
    }.items():
        public_event(title=title, date=date)


@pytest.mark.usefixtures("dated")
@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"year": "2001"}, {"day", "year", "two years"}),
        ({"year": "2001", "match": "certain"}, {"day", "year"}),
        ({"year": ["2001", "1995"]}, {"day", "year", "two years", "decade"}),
        ({"year": "2050"}, {"since"}),
        ({"year": "-0043"}, {"44 BC"}),
        ({"year": "Y-170000000"}, {"deep"}),
        ({"decade": "1990"}, {"decade"}),
        ({"decade": "1990", "match": "certain"}, {"decade"}),
        ({"decade": "2000", "match": "certain"}, {"day", "year", "two years"}),
        ({"decade": "-0050"}, {"44 BC"}),
        ({"active_on": "2002"}, {"two years"}),
        ({"active_on": "2001-01-15"}, {"day", "year"}),
        ({"active_on": "2001-12-25", "match": "certain"}, {"two years"}),
        ({"active_on": "2001", "match": "certain"}, {"day", "year", "two years"}),
        ({"date": "2001-01-15"}, {"day"}),
        ({"date": ["2001", "-0043-03-15"]}, {"year", "44 BC"}),
        ({"date__empty": "true"}, {"undated"}),
        ({"date__empty": "false", "to": "2000"}, {"decade", "44 BC", "deep"}),
        ({"precision": "interval"}, {"two years", "since"}),
        ({"precision__empty": "true"}, {"undated"}),
        ({"nature": "throughout"}, {"two years", "since"}),
        ({"year": "2001", "from": "2001-07"}, {"year", "two years"}),
    ],
)
def test_events_are_found_by_when_they_were(titles, parameters, expected):
    assert set(titles(**parameters)) == expected


@pytest.mark.parametrize(
    ("query", "parameter", "sentence"),
    [
        ("year=44", "year", "-0043 for 44 BC"),
        ("year=2001-05", "year", "no year"),
        ("year=-0000", "year", "no year"),
        ("year=Y00001", "year", "no year"),
        ("year=٢٠٠١", "year", "no year"),
        ("decade=1995", "decade", "first of its years"),
        ("active_on=soon", "active_on", "soon"),
        ("date=2001-13", "date", "2001-13"),
        ("date__empty=true&year=2001", "date__empty", "“year”"),
        ("date__empty=true&from=2001", "date__empty", "“from”"),
    ],
)
def test_a_date_that_can_not_be_meant_is_refused(api, query, parameter, sentence):
    response = api.get(f"/api/v1/events/?{query}")

    error = response.json()["errors"][0]
    assert response.status_code == 400
    assert error["parameter"] == parameter
    assert sentence in error["detail"]
