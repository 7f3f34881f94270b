import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import (
    ActorFactory,
    EventFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    public_event,
)
from timeline.api.facets import COUNTED, MOST_BUCKETS
from timeline.api.spans import UNITS, Spans, overlaps
from timeline.models import Participation

FILTER_OF_UNKNOWN = {"year": "date", "decade": "date"}


@pytest.fixture
def events(db):
    """Events with every way to have, and not to have, a value."""
    parent = KindFactory(slug="building", name="Building")
    kinds = [None, parent, KindFactory(slug="opened", parent=parent), KindFactory(slug="closed", parent=parent)]
    places = [PlaceFactory(country=country) for country in ("NO", "NO", "SE", "")]
    actors = [ActorFactory(), ActorFactory()]
    sources = [SourceFactory(), SourceFactory()]
    dates = ["2001-05", "2001", "199X", "1999/2003", "2002/..", "../1998", "-0043", "", "", "2001-12-31/2002-01-01"]
    for number, date in enumerate(dates):
        event = public_event(date=date, kind=kinds[number % 4], tags=["odd"] if number % 2 else [])
        event.places.set(places[: number % 5])
        for actor in actors[: number % 3]:
            for role in ("host", "guest"):
                Participation.objects.create(event=event, actor=actor, role=role)
        for source in sources[: (number + 1) % 3]:
            EvidenceFactory(event=event, source=source, confirmed=number % 4 != 0)
        EventFactory(status="candidate", date=date, kind=kinds[number % 4]).places.set(places[:1])


@pytest.mark.usefixtures("events")
@pytest.mark.parametrize("name", COUNTED)
@pytest.mark.parametrize("query", ["", "tag=odd", "from=2001&to=2002", "match=certain", "match=certain&from=1990"])
@pytest.mark.parametrize("who", ["api", "editor_api"])
def test_a_count_is_what_the_list_narrowed_by_the_value_holds(request, name, query, who):
    client = request.getfixturevalue(who)

    def total(more: str) -> int:
        response = client.get(f"/api/v1/events/?{query}&{more}&page_size=1&count=exact".replace("?&", "?"))
        assert response.status_code == 200, response.json()
        return response.json()["count"]

    facet = client.get(f"/api/v1/events/?{query}&facets={name}".replace("?&", "?")).json()["facets"][name]

    assert facet["buckets"]
    for bucket in facet["buckets"]:
        assert bucket["count"] == total(f"{name}={bucket['value']}"), bucket
    if "certain" not in query and name != "status":
        asked = f"{FILTER_OF_UNKNOWN.get(name, name)}__empty=true"
        # That what has a date in a range has none is a contradiction, not a filter.
        assert facet["unknown"] == (0 if "from" in query and "date" in asked else total(asked))


@pytest.mark.usefixtures("events")
def test_values_that_exclude_each_other_add_up_to_the_total(editor_api):
    query = "/api/v1/events/?match=certain&count=exact&facets=year,status"

    answer = editor_api.get(query).json()

    for facet in answer["facets"].values():
        assert sum(bucket["count"] for bucket in facet["buckets"]) + facet["unknown"] == answer["count"] == 20


@pytest.mark.django_db
def test_facets_come_as_they_were_asked_for_and_the_fullest_first(read):
    for slug, number in [("rare", 1), ("common", 2)]:
        kind = KindFactory(slug=slug, name=slug.capitalize())
        for _ in range(number):
            public_event(kind=kind)

    facets = read("events/", facets="status,kind")["facets"]

    assert list(facets) == ["status", "kind"]
    assert facets["kind"] == {
        "buckets": [
            {"value": "common", "label": "Common", "count": 2, "parent": None},
            {"value": "rare", "label": "Rare", "count": 1, "parent": None},
        ],
        "unknown": 0,
        "left_out": 0,
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("match", "buckets", "left_out", "count"), [("possible", MOST_BUCKETS, 170_001_002, 2), ("certain", 1, 0, 1)]
)
def test_a_date_over_a_million_years_costs_no_more_than_a_thousand_buckets(read, match, buckets, left_out, count):
    public_event(date="Y-17E7/2001")
    public_event(date="2001")

    year = read("events/", facets="year", match=match)["facets"]["year"]

    assert (len(year["buckets"]), year["left_out"]) == (buckets, left_out)
    assert year["buckets"][-1] == {"value": "2001", "label": "2001", "count": count}


BOUNDS = st.none() | st.integers(-(10**11), 10**11)


@given(
    st.lists(st.tuples(BOUNDS, BOUNDS).filter(lambda ends: None in ends or ends[0] < ends[1]), min_size=1, max_size=8),
    st.sampled_from(sorted(UNITS)),
)
def test_a_run_counts_the_spans_that_overlap_each_of_its_parts(ends, unit):
    unit = UNITS[unit]
    spans = [Spans(earliest, latest, 1) for earliest, latest in ends]

    for numbers, count in overlaps(spans, unit):
        for number in (numbers[0], numbers[-1]):
            start, stop = unit.start(number), unit.start(number + 1)
            assert count == sum(
                (earliest is None or earliest < stop) and (latest is None or latest > start)
                for earliest, latest in ends
            )
