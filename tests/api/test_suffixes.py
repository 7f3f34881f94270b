"""The suffixes, on each kind of column."""

import datetime as dt

import pytest

from tests.factories import (
    ActorFactory,
    EvidenceFactory,
    ImportRunFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.api.filters.events import EventFilter
from timeline.models import Event, Participation

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    for title, summary in {
        "The Dam": "Raised.",
        "A dam burst": "",
        "МОСТ ОТКРЫТ": "Мост",
        "100% of it": "x_y",
    }.items():
        public_event(title=title, summary=summary)


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"title": "The Dam"}, {"The Dam"}),
        ({"title": "the dam"}, set()),
        ({"title": ["The Dam", "A dam burst"]}, {"The Dam", "A dam burst"}),
        ({"title__n": ["The Dam", "A dam burst"]}, {"МОСТ ОТКРЫТ", "100% of it"}),
        ({"title__ic": "DAM"}, {"The Dam", "A dam burst"}),
        ({"title__nic": "DAM"}, {"МОСТ ОТКРЫТ", "100% of it"}),
        ({"title__isw": "a D"}, {"A dam burst"}),
        ({"title__nisw": ["a d", "t"]}, {"МОСТ ОТКРЫТ", "100% of it"}),
        ({"title__iew": "DAM"}, {"The Dam"}),
        ({"title__niew": "DAM"}, {"A dam burst", "МОСТ ОТКРЫТ", "100% of it"}),
        ({"title__ie": "the dam"}, {"The Dam"}),
        ({"title__nie": "the dam"}, {"A dam burst", "МОСТ ОТКРЫТ", "100% of it"}),
        ({"title__ic": "мост"}, {"МОСТ ОТКРЫТ"}),
        ({"title__isw": "мост о"}, {"МОСТ ОТКРЫТ"}),
        ({"title__iew": "открыт"}, {"МОСТ ОТКРЫТ"}),
        ({"title__ie": "мост открыт"}, {"МОСТ ОТКРЫТ"}),
        ({"title__ic": "%"}, {"100% of it"}),
        ({"title__ic": "_"}, set()),
        ({"summary__empty": "true"}, {"A dam burst"}),
        ({"summary__empty": "false"}, {"The Dam", "МОСТ ОТКРЫТ", "100% of it"}),
        ({"summary__empty": ["true", "false"]}, {"The Dam", "A dam burst", "МОСТ ОТКРЫТ", "100% of it"}),
        ({"title__ic": "dam", "summary__n": ""}, None),
    ],
)
def test_a_text_is_compared_in_ten_ways(api, titles, parameters, expected):
    if expected is None:
        assert api.get("/api/v1/events/", parameters).status_code == 400
    else:
        assert set(titles(**parameters)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("confidence=0.5", {"half"}),
        ("confidence__n=0.5", {"sure", "written"}),
        ("confidence__lt=0.5", set()),
        ("confidence__lte=0.5", {"half"}),
        ("confidence__gt=0.5", {"sure"}),
        ("confidence__gte=0.5", {"half", "sure"}),
        ("confidence__gte=0.5&confidence__lt=1", {"half"}),
        ("confidence__gte=0.9&confidence__gte=0.1", {"half", "sure"}),
        ("confidence__empty=true", {"written"}),
        ("confidence__empty=false", {"half", "sure"}),
        ("salience=5", {"sure"}),
        ("salience__lt=5", {"half", "written"}),
        ("salience=5&salience=1", {"sure", "half"}),
    ],
)
def test_a_number_is_compared_in_six_ways(api, query, expected):
    for title, confidence, salience in [("half", 0.5, 1), ("sure", 1.0, 5), ("written", None, 3)]:
        public_event(title=title, confidence=confidence, salience=salience)

    results = api.get(f"/api/v1/events/?{query}").json()["results"]

    assert {event["title"] for event in results} == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("updated=2024-05", {"may"}),
        ("updated__n=2024-05", {"april", "june"}),
        ("updated__lt=2024-05", {"april"}),
        ("updated__lte=2024-05", {"april", "may"}),
        ("updated__gt=2024-05", {"june"}),
        ("updated__gte=2024-05", {"may", "june"}),
        ("updated__gte=2024-05&updated__lte=2024-05", {"may"}),
        ("updated__gte=2024-05-10&updated__lte=2024-05", {"may"}),
        ("updated=2024-05-15T12:00:00.000001Z", {"may"}),
        ("updated__gt=2024-05-15T12:00:00.000001Z", {"june"}),
        ("updated__gte=2024-05-15T12:00:00.000001", {"may", "june"}),
        ("updated__lt=2024-05-15T14:00:00.000001%2B02:00", {"april"}),
        ("created=2020&updated__lte=2024-05-15", {"april", "may"}),
    ],
)
def test_a_moment_is_compared_by_edtf_or_to_the_microsecond(api, query, expected):
    for title, month, day in [("april", 4, 30), ("may", 5, 15), ("june", 6, 1)]:
        event = public_event(title=title)
        moment = dt.datetime(2024, month, day, 12, 0, 0, 1, tzinfo=dt.UTC)
        created = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
        Event.objects.filter(pk=event.pk).update(updated=moment, created=created)

    results = api.get(f"/api/v1/events/?{query}").json()["results"]

    assert {event["title"] for event in results} == expected


@pytest.fixture
def related():
    """Events with two of everything, with one of it, and with nothing."""
    here, there = PlaceFactory(slug="here", country="NO"), PlaceFactory(slug="there", country="SE")
    one, two = ActorFactory(slug="one"), ActorFactory(slug="two")
    bridges, roads = TimelineFactory(slug="bridges"), TimelineFactory(slug="roads")
    gazette = SourceFactory(publisher="The Gazette")
    kind = KindFactory(slug="opened")
    public_event(roads, title="nothing", date="2001-01")
    single = public_event(bridges, title="single", kind=kind, tags=["a"], run=ImportRunFactory())
    double = public_event(bridges, title="double", kind=KindFactory(slug="opened-anew", parent=kind), tags=["a", "b"])
    roads.entries.create(event=double)
    for event, places, actors in [(single, [here], [one]), (double, [here, there], [one, two])]:
        event.places.set(places)
        for actor in actors:
            Participation.objects.create(event=event, actor=actor, role="host" if actor == one else "guest")
        EvidenceFactory(event=event, source=gazette)
    EvidenceFactory(event=double, source=SourceFactory(publisher=""))


@pytest.mark.usefixtures("related")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kind__n=opened", {"nothing"}),
        ("kind__n=opened-anew", {"nothing", "single"}),
        ("kind__empty=true", {"nothing"}),
        ("place__n=there", {"nothing", "single"}),
        ("place__n=here&place__n=there", {"nothing"}),
        ("place__empty=true", {"nothing"}),
        ("place__empty=false", {"single", "double"}),
        ("country__n=SE", {"nothing", "single"}),
        ("country__empty=true", {"nothing"}),
        ("actor__n=two", {"nothing", "single"}),
        ("actor__empty=true", {"nothing"}),
        ("role=guest", {"double"}),
        ("role__ic=UES", {"double"}),
        ("role__n=guest", {"nothing", "single"}),
        ("actor=one&role=host", {"single", "double"}),
        ("actor=one&role=guest", set()),
        ("actor=two&role=guest", {"double"}),
        ("tag__n=b", {"nothing", "single"}),
        ("tag__all=a&tag__all=b", {"double"}),
        ("tag__all=a", {"single", "double"}),
        ("tag__empty=true", {"nothing"}),
        ("timeline__n=bridges", {"nothing"}),
        ("timeline=bridges&timeline__n=roads", {"single"}),
        ("publisher=The Gazette", {"single", "double"}),
        ("publisher__isw=the g", {"single", "double"}),
        ("publisher__nic=gazette", {"nothing"}),
        ("publisher__empty=true", {"nothing"}),
        ("source__empty=true", {"nothing"}),
        ("sources=0", {"nothing"}),
        ("sources__gte=2", {"double"}),
        ("sources__gte=1&sources__lt=2", {"single"}),
        ("precision=month&kind__empty=true", {"nothing"}),
        ("nature__n=throughout", {"nothing", "single", "double"}),
    ],
)
def test_what_points_elsewhere_is_compared_by_what_it_points_at(api, query, expected):
    response = api.get(f"/api/v1/events/?{query}")

    assert response.status_code == 200, response.json()
    assert {event["title"] for event in response.json()["results"]} == expected


@pytest.mark.usefixtures("related")
def test_runs_are_named_by_editors_alone(api, editor_api):
    run = Event.objects.get(title="single").run

    stranger = api.get(f"/api/v1/events/?run={run.public_id}")
    editor = editor_api.get(f"/api/v1/events/?run={run.public_id}")

    assert stranger.json()["errors"][0]["parameter"] == "run"
    assert [event["title"] for event in editor.json()["results"]] == ["single"]


@pytest.mark.usefixtures("related")
@pytest.mark.parametrize(
    ("query", "parameter", "sentence"),
    [
        ("confidence__gte=0.9&confidence__lt=0.9", "confidence__lt", "what “confidence__gte” asks for"),
        ("salience__gt=3&salience__lte=2", "salience__lte", "“salience__gt”"),
        ("updated__gt=2024-05&updated__lte=2024-05", "updated__lte", "“updated__gt”"),
        ("place__empty=true&place=here", "place__empty", "“place”"),
        ("place=here&place__n=here", "place__n", "“place”"),
        ("title__ic=x&title__nc=y", "title__nc", "Did you mean “title__nic”?"),
        ("confidence=high", "confidence", "no number"),
        ("confidence=nan", "confidence", "no number"),
        ("salience=2.5", "salience", "no whole number"),
        ("salience=99999999999999999999", "salience", "no whole number"),
        ("updated=yesterday", "updated", "2024-05-01T12:00:00Z"),
        ("updated=Y12000", "updated", "can’t be a time"),
        ("updated=2024-05-01T12:00:00 02:00", "updated", "no time"),
        ("updated=2001/..", "updated", "no end"),
        ("place__empty=perhaps", "place__empty", "true, false"),
        ("country__n=Sweden", "country__n", "ISO 3166-1"),
        ("precision=week", "precision", "decade"),
    ],
)
def test_what_can_never_be_or_not_be_read_is_refused(api, query, parameter, sentence):
    response = api.get(f"/api/v1/events/?{query}")

    errors = {error["parameter"]: error["detail"] for error in response.json()["errors"]}
    assert response.status_code == 400
    assert sentence in errors[parameter]


def test_every_filter_takes_a_value_that_it_was_made_for(api):
    """Nothing in the table of columns breaks on the database that the tests run on."""
    event = public_event(kind=KindFactory(slug="k"), tags=["t"])
    event.places.add(PlaceFactory(slug="p", latitude=1, longitude=1))
    Participation.objects.create(event=event, actor=ActorFactory(slug="a"))
    source = str(EvidenceFactory(event=event).source.public_id)
    values = {
        "kind": "k", "place": "p", "actor": "a", "timeline": event.timelines.get().slug, "source": source, "run": None,
        "status": "confirmed", "modality": "occurred", "precision": "month", "nature": "within", "country": "NO",
        "bbox": "0,0,2,2", "near": "1,1,5", "tag": "t", "confidence": "0.5", "salience": "3", "sources": "1",
        "created": "2024", "updated": "2024",
    }  # fmt: skip

    for name in (
        name
        for column in EventFilter.columns
        for name in EventFilter.base_filters
        if name.partition("__")[0] == column
    ):
        value = "true" if name.endswith("__empty") else values.get(name.partition("__")[0], "x")
        if value is not None:
            assert api.get("/api/v1/events/", {name: value}).status_code == 200, name
