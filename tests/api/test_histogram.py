import pytest

from tests.factories import public_event

pytestmark = pytest.mark.django_db


@pytest.fixture
def dated():
    for date in ["2001-05-01", "2001-05", "2001-12-31/2002-01-01", "2001/2002", "2004/..", "", "-0043"]:
        public_event(date=date, tags=["late"] if date.startswith("20") else [])


def counts(answer) -> dict[str, float]:
    return {bucket["value"]: bucket["count"] for bucket in answer["buckets"]}


@pytest.mark.usefixtures("dated")
@pytest.mark.parametrize(
    ("by", "imprecise", "expected", "apart"),
    [
        ("year", "apart", {"-0043": 1, "2001": 2}, 3),
        ("year", "spread", {"-0043": 1, "2001": 3, "2002": 1}, 1),
        ("month", "apart", {"2001-05": 2}, 4),
        ("decade", "apart", {"-0050": 1, "2000": 4}, 1),
        ("decade", "spread", {"-0050": 1, "2000": 4}, 1),
    ],
)
def test_events_are_counted_by_when_they_were(read, by, imprecise, expected, apart):
    answer = read("events/histogram/", by=by, imprecise=imprecise)

    assert counts(answer) == pytest.approx(expected)
    assert (answer["by"], answer["imprecise"]) == (by, imprecise)
    assert (answer["apart"], answer["undated"], answer["total"]) == (apart, 1, 7)
    assert sum(counts(answer).values()) + apart + 1 == pytest.approx(7)


@pytest.mark.usefixtures("dated")
def test_a_spread_date_gives_each_month_what_lies_in_it(read):
    months = counts(read("events/histogram/", by="month", imprecise="spread", date="2001/2002"))

    assert len(months) == 24
    assert months["2001-02"] == pytest.approx(28 / 730, abs=1e-6)


@pytest.mark.usefixtures("dated")
def test_a_histogram_takes_the_lists_filters_and_knows_no_other(api, read):
    answer = read("events/histogram/", tag="late", **{"from": "2001-01", "to": "2001-11"})
    unknown = api.get("/api/v1/events/histogram/?cursor=x")
    wrong = api.get("/api/v1/events/histogram/?by=week")

    assert answer == {
        "by": "year",
        "imprecise": "apart",
        "buckets": [
            {"value": "2001", "label": "2001", "earliest": "2001-01-01", "latest": "2001-12-31", "count": 2.0}
        ],
        "apart": 1,
        "undated": 0,
        "total": 3,
    }
    assert unknown.json()["errors"][0]["parameter"] == "cursor"
    assert "year, decade, month" in wrong.json()["detail"]


def test_a_date_that_says_nothing_of_any_part_is_not_spread(read):
    public_event(date="Y-17E7/2001")

    answer = read("events/histogram/", by="month", imprecise="spread")

    assert (answer["buckets"], answer["apart"]) == ([], 1)


@pytest.mark.parametrize(("by", "label"), [("year", "44 BC"), ("decade", "51–42 BC"), ("month", "March 44 BC")])
def test_a_part_has_its_name_in_words(read, by, label):
    public_event(date="-0043-03-15")

    (bucket,) = read("events/histogram/", by=by)["buckets"]

    assert bucket["label"] == label
