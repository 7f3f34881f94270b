import pytest
from rest_framework.test import APIClient

from tests.factories import EditorFactory, PlaceFactory, SavedFilterFactory, UserFactory, public_event
from timeline.models import SavedFilter

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/saved-filters/"


@pytest.fixture
def events():
    for title, date in [("early", "2001-01"), ("late", "2001-12"), ("next", "2002")]:
        public_event(title=title, date=date, summary="Bridges." if title == "late" else "")


def of(user) -> APIClient:
    client = APIClient()
    client.force_authenticate(user)
    return client


@pytest.mark.usefixtures("events")
@pytest.mark.parametrize(
    ("query", "beside", "expected"),
    [
        ("from=2001&to=2001", {}, ["early", "late"]),
        ("from=2001&to=2001", {"from": "2001-06"}, ["late"]),
        ("year=2001&year=2002", {"title__n": "early"}, ["late", "next"]),
        ("q=bridge", {}, ["late"]),
        ("q=bridge", {"q": "early"}, []),
        ("to=2001&match=certain", {"match": "possible"}, ["early", "late"]),
        ("year=2001", {"ordering": "-date"}, ["late", "early"]),
    ],
)
def test_a_saved_filter_is_narrowed_by_what_stands_beside_it(titles, query, beside, expected):
    SavedFilterFactory(slug="mine", query=query, shared=True)

    assert titles(saved="mine", **beside) == expected


@pytest.mark.usefixtures("events")
def test_what_a_saved_filter_searches_for_can_be_ranked_and_is_marked(read):
    SavedFilterFactory(slug="bridges", query="q=bridge", shared=True)

    (event,) = read("events/", saved="bridges", ordering="relevance")["results"]

    assert "<mark>Bridges</mark>" in event["snippet"]


def test_one_is_written_read_changed_and_deleted_by_its_owner(editor_api):
    body = {"slug": "bridges", "name": "Bridges", "query": "?kind__n=assault&from=2001"}

    made = editor_api.post(ADDRESS, body)
    listed = editor_api.get(ADDRESS).json()["results"]
    changed = editor_api.patch(f"{ADDRESS}bridges/", {"shared": True})
    deleted = editor_api.delete(f"{ADDRESS}bridges/")

    assert made.status_code == 201, made.json()
    assert listed == [made.json()]
    assert made.json()["query"] == "kind__n=assault&from=2001"
    assert (made.json()["mine"], made.json()["shared"]) == (True, False)
    assert changed.json()["shared"] is True
    assert deleted.status_code == 204
    assert not SavedFilter.objects.exists()


def test_others_see_it_once_it_is_shared_and_never_change_it(api):
    row = SavedFilterFactory(slug="bridges", owner=EditorFactory())
    other = of(EditorFactory())

    hidden = [client.get(f"{ADDRESS}bridges/").status_code for client in (api, other)]
    unusable = api.get("/api/v1/events/?saved=bridges")
    row.shared = True
    row.save()
    seen = [client.get(f"{ADDRESS}bridges/") for client in (api, other)]

    assert hidden == [404, 404]
    assert unusable.status_code == 400
    assert [(answer.status_code, answer.json()["mine"]) for answer in seen] == [(200, False)] * 2
    assert api.get("/api/v1/events/?saved=bridges").status_code == 200
    assert other.patch(f"{ADDRESS}bridges/", {"name": "Mine"}).status_code == 403
    assert other.delete(f"{ADDRESS}bridges/").status_code == 403
    assert of(UserFactory()).post(ADDRESS, {"slug": "a", "name": "a", "query": "year=2001"}).status_code == 403


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "blank"),
        ("?", "asks for nothing"),
        ("knid=assault", "Did you mean “kind”?"),
        ("year=MMI", "year: “MMI” is no year"),
        ("year=", "It is empty"),
        ("from=2005&to=2001", "before “from” begins"),
        ("page_size=3", "no such parameter"),
        ("saved=other", "no such parameter"),
        ("&".join(f"tag={n}" for n in range(1001)), "too many"),
    ],
)
def test_a_query_that_can_not_be_used_is_not_saved(editor_api, query, sentence):
    response = editor_api.post(ADDRESS, {"slug": "a", "name": "a", "query": query})

    error = response.json()["errors"][0]
    assert response.status_code == 400
    assert error["field"] == "query"
    assert sentence in error["detail"]


def test_one_that_can_not_be_read_any_more_says_why_when_it_is_used(api):
    public_event().places.add(PlaceFactory(slug="halden"))
    SavedFilterFactory(slug="there", query="place=haldn", shared=True)

    response = api.get("/api/v1/events/?saved=there")
    misspelt = api.get("/api/v1/events/?saved=ther")

    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "saved"
    assert "place: There is no place “haldn”. Did you mean “halden”?" in response.json()["detail"]
    assert "Did you mean “there”?" in misspelt.json()["detail"]
