import datetime as dt
from itertools import chain
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import signing
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import SourceFactory, public_event
from timeline.models import Event

pytestmark = pytest.mark.django_db

ORDERINGS = [
    f"{sign}{name}"
    for name in ("date", "updated", "created", "title", "salience", "relevance&q=event", "relevance&q=%22event%22+b*")
    for sign in ("", "-")
]


@pytest.fixture
def many():
    """Events with every tie that there can be: equal dates, titles and times, and none at all."""
    for number in range(11):
        event = public_event(
            title=f"Event {number % 3}",
            summary="A big event, of all events. " * (number % 2) + "Big.",
            date=["2001", "", "2001-05", "../2001", "-0043"][number % 5],
            salience=1 + number % 2,
        )
        moment = dt.datetime(2024, 1, 1 + number % 2, tzinfo=dt.UTC)
        Event.objects.filter(pk=event.pk).update(created=moment, updated=moment)


def walk(api, url: str, towards: str = "next") -> list[list[str]]:
    pages = []
    while url:
        body = api.get(url).json()
        pages.append([row["id"] for row in body["results"]])
        url = body[towards]
    return pages


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("ordering", ORDERINGS)
@pytest.mark.parametrize("size", [1, 2, 3, 5, 11, 12])
def test_every_page_size_gives_the_same_rows_in_the_same_order(api, ordering, size):
    whole = walk(api, f"/api/v1/events/?ordering={ordering}")

    pages = walk(api, f"/api/v1/events/?ordering={ordering}&page_size={size}")

    assert len(whole) == 1
    assert len(set(whole[0])) == 11
    assert list(chain(*pages)) == whole[0]
    assert {len(page) for page in pages[:-1]} <= {size}


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("ordering", ORDERINGS)
def test_the_way_back_shows_the_same_pages(api, ordering):
    start = f"/api/v1/events/?ordering={ordering}&page_size=3"
    there = walk(api, start)
    last = start
    while following := api.get(last).json()["next"]:
        last = following

    back = walk(api, last, towards="previous")

    assert back == there[::-1]


@pytest.mark.parametrize("ordering", ["date", "-date"])
def test_the_undated_come_last_in_both_directions(titles, ordering):
    for title, date in [("undated", ""), ("old", "-0043"), ("new", "2001"), ("until", "../1900")]:
        public_event(title=title, date=date)

    found = titles(ordering=ordering)

    assert found == (["old", "until", "new"] if ordering == "date" else ["new", "until", "old"]) + ["undated"]


def test_sources_without_a_date_come_last_in_both_directions(editor_api):
    for title, published in [("undated", ""), ("old", "1999"), ("new", "2001")]:
        SourceFactory(title=title, published=published)

    def found(query: str) -> list[str]:
        pages = walk(editor_api, f"/api/v1/sources/?page_size=1&ordering={query}")
        return [editor_api.get(f"/api/v1/sources/{page[0]}/").json()["title"] for page in pages]

    assert found("published") == ["old", "new", "undated"]
    assert found("-published") == ["new", "old", "undated"]


def test_rows_added_meanwhile_neither_repeat_nor_hide_others(api):
    before = [str(public_event(date=f"200{n}").public_id) for n in range(6)]
    first = api.get("/api/v1/events/?page_size=2").json()

    public_event(date="1999")
    public_event(date="2009")
    seen = [row["id"] for row in first["results"]] + list(chain(*walk(api, first["next"])))

    assert seen[:6] == before
    assert len(seen) == 7


@pytest.mark.parametrize("ordering", ["relevance", "-relevance", "salience", "-salience", "-date"])
def test_rows_added_meanwhile_move_no_others_in_any_order(api, ordering):
    """Not by relevance either: how common a word is elsewhere is no part of it."""
    for number in range(6):
        public_event(title="Dam " * (1 + number % 3), summary=f"Water {number}.", salience=1 + number % 5)
    start = f"/api/v1/events/?q=dam&ordering={ordering}&page_size=2"
    before = list(chain(*walk(api, start)))

    first = api.get(start).json()
    for number in range(20):
        public_event(title="Dam dam", summary="Another dam. " * number, salience=1 + number % 5)
    seen = [row["id"] for row in first["results"]] + list(chain(*walk(api, first["next"])))

    assert [row for row in seen if row in before] == before
    assert len(seen) == len(set(seen))


def test_rows_deleted_meanwhile_leave_a_way_back(api):
    events = [public_event(date=f"200{n}") for n in range(4)]
    following = api.get("/api/v1/events/?page_size=2").json()["next"]
    Event.objects.filter(pk__in=[event.pk for event in events[2:]]).delete()

    empty = api.get(following).json()
    back = api.get(empty["previous"]).json()

    assert (empty["results"], empty["next"]) == ([], None)
    assert [row["id"] for row in back["results"]] == [str(event.public_id) for event in events[:2]]


def test_links_stand_in_the_header_too_and_keep_the_filters(api):
    for _ in range(3):
        public_event(tags=["bridge"])

    first = api.get("/api/v1/events/?tag=bridge&page_size=1")
    second = api.get(first.json()["next"])

    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    assert second["Link"] == f'<{second.json()["next"]}>; rel="next", <{second.json()["previous"]}>; rel="prev"'
    assert parse_qs(urlsplit(second.json()["next"]).query)["tag"] == ["bridge"]


def test_an_empty_list_links_nowhere(api):
    response = api.get("/api/v1/events/")

    assert response.json() == {"next": None, "previous": None, "results": []}
    assert not response.has_header("Link")


def test_a_cursor_of_another_ordering_is_refused(api):
    for _ in range(2):
        public_event()
    cursor = parse_qs(urlsplit(api.get("/api/v1/events/?page_size=1").json()["next"]).query)["cursor"][0]

    response = api.get("/api/v1/events/", {"ordering": "title", "cursor": cursor})

    assert response.status_code == 400
    assert "ordering=date" in response.json()["errors"][0]["detail"]


@pytest.mark.parametrize("forged", [["date", "x", 1, False], ["date"], {"a": 1}, ["date", None, "x", 3], 7])
def test_a_cursor_that_no_page_gave_is_refused_even_when_signed(api, forged):
    cursor = signing.Signer(salt="timeline.api.cursor", sep=".").sign_object(forged)

    response = api.get("/api/v1/events/", {"cursor": cursor})

    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "cursor"


def test_fifty_rows_fill_a_page_when_nothing_is_said(editor_api):
    for _ in range(51):
        SourceFactory(text="")

    assert len(editor_api.get("/api/v1/sources/").json()["results"]) == 50


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("query", ["", "&page_size=2", "&q=event", "&from=2001", "&tag=none"])
@pytest.mark.parametrize("count", ["exact", "estimate"])
def test_rows_are_counted_when_that_is_asked_for(api, query, count):
    whole = api.get(f"/api/v1/events/?ordering=title{query.replace('&page_size=2', '')}").json()

    body = api.get(f"/api/v1/events/?count={count}{query}").json()

    assert "count" not in whole
    assert body["count"] == len(whole["results"])
    assert list(body) == ["next", "previous", "count", "results"]


def test_relevance_needs_something_to_be_relevant_to(api):
    response = api.get("/api/v1/events/?ordering=relevance")

    assert response.status_code == 400
    assert "“q”" in response.json()["errors"][0]["detail"]


def test_what_is_searched_for_comes_by_relevance_unless_told_otherwise(titles):
    public_event(title="Road opened", summary="Near the dam.", date="1999", salience=5)
    public_event(title="Dam opened", date="2002")
    public_event(title="Dam repaired", date="2001", salience=4)

    assert titles(q="dam") == ["Dam repaired", "Dam opened", "Road opened"]
    assert titles(q="dam", ordering="-relevance") == ["Road opened", "Dam opened", "Dam repaired"]
    assert titles(q="dam", ordering="date") == ["Road opened", "Dam repaired", "Dam opened"]


LENGTHS = ["1950-05-03", "1950-05", "1950", "1948/1952", "1900/1999", "1950/..", "../1951", "1949-12-31/1950-01-01"]


@pytest.mark.parametrize("ordering", ["date", "-date"])
@pytest.mark.parametrize(
    "query", ["from=1950&to=1950", "year=1950&year=1951", "active_on=1950-05-03", "from=1950", ""]
)
def test_dates_of_every_length_come_in_one_order_at_every_page_size(api, query, ordering):
    for date in (*LENGTHS, "1949", "1951-02", ""):
        public_event(date=date, title=date)

    def pages(size):
        url, titles = f"/api/v1/events/?{query}&ordering={ordering}&page_size={size}", []
        while url:
            page = api.get(url).json()
            titles += [event["title"] for event in page["results"]]
            url = page["next"]
        return titles

    whole = pages(500)
    keys = [Event.objects.get(title=title).sort_key for title in whole if title]
    assert {size: pages(size) for size in (1, 2, 3)} == dict.fromkeys((1, 2, 3), whole)
    assert keys == sorted(keys, reverse=ordering == "-date")
    assert "" not in whole[:-1]
    if "active_on" in query:
        assert set(whole) == {*LENGTHS} - {"1949-12-31/1950-01-01"}


def test_a_list_by_date_alone_is_read_from_the_index_by_length(api):
    public_event(date="1950-05")

    with CaptureQueriesContext(connection) as captured:
        api.get("/api/v1/events/?from=1950&to=1950")

    read = [query["sql"] for query in captured if 'AS "page_key"' in query["sql"]]
    # A part for each class of lengths, in one order each; what else narrows the list is read at once.
    assert len(read) == 4
    assert all('"length" = ' in sql for sql in read)
    with CaptureQueriesContext(connection) as captured:
        api.get("/api/v1/events/?from=1950&to=1950&salience=3")
    assert len([query for query in captured if 'AS "page_key"' in query["sql"]]) == 1
