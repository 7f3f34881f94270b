import pytest

from tests.factories import (
    ActorFactory,
    EventFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.models import Participation, TimelineEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def dated():
    for title, date in {
        "first": "2001-01-15",
        "month": "2001-02",
        "year": "2001",
        "since": "2001-03/..",
        "long ago": "-0043-03-15",
        "undated": "",
    }.items():
        public_event(title=title, date=date)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"from": "2001-02"}, {"month", "year", "since"}),
        ({"to": "2001-01"}, {"first", "year", "long ago"}),
        ({"from": "2001-02", "to": "2001-02"}, {"month", "year"}),
        ({"from": "2001", "to": "2001"}, {"first", "month", "year", "since"}),
        ({"from": "2001", "to": "2001", "match": "possible"}, {"first", "month", "year", "since"}),
        ({"from": "2001", "to": "2001", "match": "certain"}, {"first", "month", "year"}),
        ({"from": "2001-02", "to": "2001-02-15", "match": "certain"}, set()),
        ({"from": "2001-03", "match": "certain"}, {"since"}),
        ({"to": "0001", "match": "certain"}, {"long ago"}),
        ({"from": "2001-01-15T12:00:00Z"}, {"first", "month", "year", "since"}),
        ({}, {"first", "month", "year", "since", "long ago", "undated"}),
    ],
)
@pytest.mark.usefixtures("dated")
def test_a_range_holds_what_overlaps_it_or_lies_inside_it(titles, parameters, expected):
    assert set(titles(**parameters)) == expected


def test_a_kind_includes_those_below_it(titles):
    grandparent = KindFactory(slug="building")
    parent = KindFactory(slug="bridge-building", parent=grandparent)
    public_event(title="deep", kind=KindFactory(slug="bridge-opened", parent=parent))
    public_event(title="top", kind=grandparent)
    public_event(title="other", kind=KindFactory())
    public_event(title="none")

    assert set(titles(kind="building")) == {"deep", "top"}
    assert titles(kind="bridge-building") == ["deep"]


def test_a_repeated_parameter_means_either_and_different_ones_mean_both(titles):
    here, there = PlaceFactory(slug="here", country="NO"), PlaceFactory(slug="there", country="SE")
    for title, places, tags in [
        ("both", [here, there], ["a"]), ("here", [here], ["b"]), ("there", [there], []), ("nowhere", [], ["a"]),
    ]:  # fmt: skip
        public_event(title=title, tags=tags).places.set(places)

    assert titles(place=["here", "there"]) == ["both", "here", "there"]
    assert titles(place="here", tag="a") == ["both"]
    assert titles(tag=["a", "b"]) == ["both", "here", "nowhere"]
    assert titles(country=["no"]) == ["both", "here"]
    assert titles(place=str(there.public_id)) == ["both", "there"]


def test_events_are_found_by_who_took_part(titles):
    actor = ActorFactory(slug="road-office")
    for role in ("host", "speaker"):
        Participation.objects.create(event=public_event(title=role), actor=actor, role=role)
    public_event(title="without")

    assert titles(actor="road-office") == ["host", "speaker"]
    assert titles(actor=str(actor.public_id)) == ["host", "speaker"]


def test_events_are_found_by_their_source_and_timeline(titles):
    source, timeline = SourceFactory(), TimelineFactory(slug="bridges")
    on_it = public_event(timeline, title="on it")
    EvidenceFactory(event=on_it, source=source)
    EvidenceFactory(event=on_it, source=source, start=5, end=9)
    public_event(title="elsewhere")

    assert titles(source=str(source.public_id)) == ["on it"]
    assert titles(timeline="bridges") == ["on it"]


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("bridges", ["Bridge opened"]),
        ("halden open", ["Bridge opened"]),
        ("OPENED bri*", ["Bridge opened"]),
        ("OPENED bri", []),
        ("tunnel", []),
        ('"', []),
        ("bridge OR tunnel (", []),
    ],
)
def test_text_is_found_by_its_words(titles, q, expected):
    public_event(title="Bridge opened", summary="At Halden.")
    public_event(title="Road closed")

    assert titles(q=q) == expected


def test_status_and_modality_narrow_what_an_editor_sees(editor_api):
    for status in ("candidate", "confirmed"):
        EventFactory(status=status, modality="planned")
    EventFactory(modality="denied")

    def found(query: str) -> list[str]:
        return [event["status"] for event in editor_api.get(f"/api/v1/events/?{query}").json()["results"]]

    assert found("status=candidate") == ["candidate"]
    assert found("status=candidate&status=confirmed&modality=planned") == ["candidate", "confirmed"]


@pytest.mark.parametrize(
    ("query", "parameter", "sentence"),
    [
        ("fron=2001", "fron", "Did you mean “from”?"),
        ("status__x=confirmed", "status__x", "There is no such parameter here."),
        ("from=2001-13", "from", "2001-13"),
        ("to=next%20week", "to", "next week"),
        ("from=2005&to=2001", "to", "It ends before “from” begins: 2005."),
        ("from=2001&from=2002", "from", "more than once"),
        ("match=perhaps", "match", "possible, certain"),
        ("status=confirmd", "status", "Did you mean “confirmed”?"),
        ("modality=was", "modality", "occurred"),
        ("kind=asault", "kind", "Did you mean “assault”?"),
        ("place=haldn", "place", "Did you mean “halden”?"),
        ("place=%00", "place", "Null characters"),
        ("actor=nobody", "actor", "There is no actor “nobody”."),
        ("source=5e0c5d1e-0000-4000-8000-000000000000", "source", "There is no source"),
        ("country=Norway", "country", "ISO 3166-1"),
        ("timeline=", "timeline", "empty"),
        ("q=", "q", "empty"),
        ("ordering=dat", "ordering", "Did you mean “date”?"),
        ("ordering=salience,date", "ordering", "can’t be ordered"),
        ("page_size=0", "page_size", "1 to 500"),
        ("page_size=501", "page_size", "1 to 500"),
        ("page_size=٣", "page_size", "1 to 500"),
        ("page_size=1e2", "page_size", "1 to 500"),
        ("cursor=abc", "cursor", "no cursor"),
    ],
)
def test_what_can_not_be_read_is_refused_by_name(api, query, parameter, sentence):
    public_event().places.add(PlaceFactory(slug="halden"))

    response = api.get(f"/api/v1/events/?{query}")

    error = response.json()["errors"][0]
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert error["parameter"] == error["field"] == parameter
    assert sentence in error["detail"]


@pytest.mark.parametrize("path", ["", "events/{}/", "schema/"])
def test_a_parameter_means_nothing_on_a_single_resource(api, path):
    event = public_event()

    response = api.get(f"/api/v1/{path.format(event.public_id)}?kind=assault")

    assert response.status_code == (400 if "events" in path else 200)


@pytest.mark.parametrize(
    ("path", "query", "count"),
    [
        ("timelines/", "q=bridg", 1),
        ("timelines/", "visibility=private", 1),
        ("sources/", "q=gazette", 1),
        ("sources/", "publisher=The Gazette&language=en", 1),
        ("sources/", "reliability=F", 0),
        ("places/", "q=HAL&country=no&kind=town", 1),
        ("places/", "wikidata=Q1", 0),
        ("actors/", "q=office", 1),
        ("actors/", "country=SE", 0),
        ("kinds/", "parent=assault-on-bridges", 0),
        ("kinds/", "q=assault on b", 1),
        ("evidence/", "aspect=event&stance=supports&confirmed=true", 1),
        ("evidence/", "confirmed=false", 0),
        ("claims/", "rank=normal", 0),
        ("runs/", "state=running", 0),
    ],
)
def test_each_list_has_its_own_filters(editor_api, path, query, count):
    TimelineFactory(title="Bridges", visibility="private")
    TimelineFactory(title="Roads")
    EvidenceFactory(source=SourceFactory(publisher="The Gazette", language="en"))
    PlaceFactory(name="Halden", country="NO", kind="town")
    ActorFactory(name="Road Office", country="NO")
    KindFactory(slug="assault-on-bridges")

    response = editor_api.get(f"/api/v1/{path}?{query}")

    assert response.status_code == 200, response.json()
    assert len(response.json()["results"]) == count


def test_evidence_and_claims_are_found_by_their_event(editor_api):
    wanted, other = EvidenceFactory(), EvidenceFactory()
    TimelineEntry.objects.create(timeline=TimelineFactory(), event=other.event)

    response = editor_api.get(f"/api/v1/evidence/?event={wanted.event.public_id}&source={wanted.source.public_id}")

    assert [evidence["id"] for evidence in response.json()["results"]] == [str(wanted.public_id)]


def test_more_values_than_a_parameter_takes_are_refused_though_they_are_the_same(api):
    response = api.get("/api/v1/places/", {"wikidata": ["Q1"] * 101})

    assert [error["code"] for error in response.json()["errors"]] == ["too_many"]
