"""Each list takes the same queries for one row and for thirty, and each of them is known by name."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    DeliveryFactory,
    EditorFactory,
    EvidenceFactory,
    ImportRunFactory,
    KindFactory,
    PlaceFactory,
    SavedFilterFactory,
    WebhookFactory,
    public_event,
)
from timeline.models import Participation, User, Webhook

pytestmark = pytest.mark.django_db

HOOK = "5e0c5d1e-0000-4000-8000-000000000000"
QUERIES = {
    "timelines/": ["timeline"],
    "events/": ["event", "event_places", "participation", "timelineentry", "evidence"],
    "sources/": ["source"],
    "evidence/": ["evidence", "dateclaim"],
    "claims/": ["dateclaim"],
    "places/": ["place"],
    "actors/": ["actor"],
    "kinds/": ["kind"],
    "runs/": ["importrun"],
    "saved-filters/": ["savedfilter"],
    "webhooks/": ["webhook"],
    f"webhooks/{HOOK}/deliveries/": ["webhook", "delivery"],
}
EDITORS_OWN = ("runs/", "saved-filters/", "webhooks/")


def write(rows: int) -> None:
    owner = User.objects.first() or EditorFactory()
    hook = Webhook.objects.filter(public_id=HOOK).first() or WebhookFactory(public_id=HOOK, owner=owner)
    for _ in range(rows):
        SavedFilterFactory(owner=owner)
        WebhookFactory(owner=owner)
        DeliveryFactory(webhook=hook, state="delivered")
        event = public_event(kind=KindFactory(parent=KindFactory()))
        for _ in range(2):
            event.places.add(PlaceFactory())
            Participation.objects.create(event=event, actor=ActorFactory())
            DateClaimFactory(evidence=EvidenceFactory(event=event))
        ImportRunFactory()


def tables_read(api, path: str) -> list[str]:
    """The first table of each query, in order."""
    with CaptureQueriesContext(connection) as captured:
        response = api.get(f"/api/v1/{path}")
    assert response.json()["results"]
    found = [re.search(r'FROM "timeline_(\w+)"(?: INNER JOIN "timeline_(\w+)")?', q["sql"]) for q in captured]
    assert all(found), captured.captured_queries
    return [match[2] if match[1] in {"place", "timeline"} and match[2] else match[1] for match in found if match]


def test_every_list_takes_these_queries_however_long_it_is(editor_api):
    write(1)
    short = {path: tables_read(editor_api, path) for path in QUERIES}
    write(29)
    long = {path: tables_read(editor_api, path) for path in QUERIES}

    assert short == QUERIES
    assert long == QUERIES


def test_a_stranger_costs_no_more_queries(api):
    write(3)
    expected = {path: queries for path, queries in QUERIES.items() if not path.startswith(EDITORS_OWN)}

    assert {path: tables_read(api, path) for path in expected} == expected


@pytest.mark.parametrize("rows", [2, 9])
def test_filters_and_later_pages_add_a_constant_number(api, rows):
    place, actor = PlaceFactory(slug="halden"), ActorFactory(slug="road-office")
    kind = KindFactory(slug="bridge-opened")
    for _ in range(rows):
        event = public_event(kind=kind)
        event.places.add(place)
        Participation.objects.create(event=event, actor=actor)
    query = "kind=bridge-opened&place=halden&actor=road-office&page_size=1&from=2001"
    following = api.get(f"/api/v1/events/?{query}").json()["next"]

    with CaptureQueriesContext(connection) as captured:
        api.get(following)

    # The kind, the tree of kinds, the place and the actor that are named; then the list's own five.
    assert len(captured) == 4 + len(QUERIES["events/"])
