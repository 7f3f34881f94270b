import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    TimelineFactory,
    public_event,
)
from timeline.api.serializers.events import SHOWN
from timeline.models import Event, Participation

pytestmark = pytest.mark.django_db


def write(rows: int) -> None:
    for _ in range(rows):
        event = public_event(kind=KindFactory(parent=KindFactory()))
        for _ in range(2):
            event.places.add(PlaceFactory(country="NO"))
            Participation.objects.create(event=event, actor=ActorFactory(country="SE"), role="host")
            DateClaimFactory(evidence=EvidenceFactory(event=event))


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"fields": "id,title"}, ["id", "title"]),
        ({"fields": "title, id"}, ["id", "title"]),
        ({"omit": ",".join(name for name in SHOWN if name != "date")}, ["date"]),
        ({}, [name for name in SHOWN if name != "snippet"]),
        ({"fields": "title,snippet"}, ["title"]),
        ({"fields": "title,snippet", "q": "event"}, ["title", "snippet"]),
    ],
)
def test_an_answer_holds_the_fields_that_are_asked_for(read, parameters, expected):
    event = public_event()

    (listed,) = read("events/", **parameters)["results"]
    one = read(f"events/{event.public_id}/", **parameters) if "q" not in parameters else listed

    assert list(listed) == list(one) == expected


def test_what_is_expanded_stands_there_whole(read):
    write(1)
    event = Event.objects.get()
    whole = "kind,places,participants,timelines,evidence"

    one = read(f"events/{event.public_id}/", expand=whole)
    (listed,) = read("events/", expand=whole)["results"]

    assert one == listed
    assert one["kind"] == read(f"kinds/{event.kind.slug}/")
    assert one["places"] == [read(f"places/{place.public_id}/") for place in event.places.order_by("name")]
    assert one["participants"] == [
        {"actor": read(f"actors/{part.actor.public_id}/"), "role": "host"} for part in event.participations.all()
    ]
    assert one["timelines"] == [read(f"timelines/{event.timelines.get().slug}/")]
    assert one["evidence"] == [read(f"evidence/{row.public_id}/") for row in event.evidence.all()]
    assert one["sources"] == 2


def test_a_stranger_sees_no_more_of_what_is_expanded(read):
    event = public_event()
    TimelineFactory(visibility="private").entries.create(event=event)
    EvidenceFactory(event=event, confirmed=False)

    shown = read(f"events/{event.public_id}/", expand="evidence,timelines")

    assert (shown["evidence"], len(shown["timelines"]), shown["sources"]) == ([], 1, 0)


def tables(api, query: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert api.get(f"/api/v1/events/?{query}").status_code == 200
    return [re.search(r'FROM "timeline_(\w+)"', query["sql"])[1] for query in captured]  # type: ignore[index]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["event", "event_places", "participation", "timelineentry", "evidence"]),
        ("fields=id,title", ["event"]),
        ("fields=date,kind,sources", ["event"]),
        ("omit=evidence,timelines", ["event", "event_places", "participation"]),
        (
            "expand=kind,places,participants,timelines,evidence",
            ["event", "event_places", "participation", "timelineentry", "evidence", "dateclaim"],
        ),
        ("count=exact&fields=id", ["event", "event"]),
        ("facets=kind,status&fields=id", ["event", "event", "kind", "event"]),
    ],
)
def test_the_number_of_queries_follows_from_what_is_asked_for_not_from_the_rows(api, query, expected):
    write(1)
    short = tables(api, query)
    write(9)

    assert tables(api, query) == short == expected


@pytest.mark.parametrize(
    ("query", "parameter", "sentence"),
    [
        ("fields=id,tilte", "fields", "Did you mean “title”?"),
        ("omit=everything", "omit", "is not one of"),
        ("expand=sources", "expand", "evidence"),
        ("fields=id,title&omit=title", "omit", "“title” is in “fields”."),
        ("fields=id&expand=places", "expand", "“places” is left out"),
        ("omit=" + ",".join(SHOWN), "omit", "Nothing is left."),
        ("fields=id&fields=title", "fields", "more than once"),
        ("fields=", "fields", "empty"),
        ("facets=knid", "facets", "Did you mean “kind”?"),
        ("count=roughly", "count", "exact, estimate"),
        ("fields=id&format=csv", "fields", "csv"),
        ("as_of=2001&format=csv", "as_of", "csv"),
    ],
)
def test_a_shape_that_can_not_be_is_refused(api, query, parameter, sentence):
    response = api.get(f"/api/v1/events/?{query}")

    error = response.json()["errors"][0]
    assert response.status_code == 400
    assert error["parameter"] == parameter
    assert sentence in error["detail"]
