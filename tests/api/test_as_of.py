"""What a caller saw before, a caller sees who asks for that time."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EventFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.models import Event, Participation, Timeline
from timeline.services import events as decisions

pytestmark = pytest.mark.django_db

WHOLE = "expand=kind,places,participants,timelines,evidence"
FILTERS = """
    kind=opened kind__n=opened status=confirmed place=halden place=Halden country=NO bbox=11,59,12,60 near=59.1,11.4,20
    actor=office&role=host role__empty=true tag=bridge tag__all=bridge timeline=bridges publisher=Gazette
    source__empty=false year=2001 from=2001&match=certain precision=month title__ic=bridge salience__gte=3
    updated__lte=2100 ordering=-title ordering=-updated facets=kind,country,year,decade,actor,place,source,status
""".split()


@pytest.fixture
def then():
    """The moment between a world and all that is done to it."""
    kind, office = KindFactory(slug="opened", name="Opened"), ActorFactory(slug="office", name="Office")
    halden = PlaceFactory(slug="halden", name="Halden", country="NO", latitude=59.1, longitude=11.4)
    bridges, secret = TimelineFactory(slug="bridges"), TimelineFactory(slug="secret", visibility="private")
    gazette = SourceFactory(publisher="Gazette")
    bridge = public_event(bridges, title="Bridge opened", date="2001-05", kind=kind, tags=["bridge"])
    doomed = public_event(bridges, title="Doomed bridge", date="2002")
    hidden = public_event(secret, title="Hidden")
    waiting = EventFactory(title="Waiting", status="candidate")
    bridges.entries.create(event=waiting)
    for event in (bridge, doomed):
        event.places.add(halden)
        part = Participation.objects.create(event=event, actor=office, role="host")
        DateClaimFactory(evidence=EvidenceFactory(event=event, source=gazette))
    moment = timezone.now()
    return (
        moment,
        (lambda: _change(kind, halden, office, bridges, secret, gazette, bridge, doomed, hidden, waiting, part)),
    )


def _change(kind, halden, office, bridges, secret, gazette, bridge, doomed, hidden, waiting, part):
    for row, field, value in [
        (kind, "slug", "open"), (halden, "slug", "h"), (halden, "country", "SE"), (office, "name", "Bureau"),
        (gazette, "publisher", "Herald"), (secret, "visibility", Timeline.Visibility.PUBLIC), (bridge, "date", "1999"),
        (bridge, "title", "Bridge closed"), (bridge, "tags", []), (bridge, "kind", None),
    ]:  # fmt: skip
        setattr(row, field, value)
        row.save()
    bridge.places.clear()
    bridge.participations.get().delete()
    bridge.evidence.get().delete()
    bridges.entries.filter(event=bridge).delete()
    decisions.confirm(events=[waiting])
    decisions.reject(events=[hidden], reason="No.")
    Event.objects.get(pk=doomed.pk).delete()
    public_event(bridges, title="Later bridge", date="2001-05")


@pytest.mark.parametrize("query", ["", *FILTERS])
@pytest.mark.parametrize("who", ["api", "editor_api"])
def test_a_list_is_what_it_was(request, then, who, query):
    client = request.getfixturevalue(who)
    moment, change = then
    address = f"/api/v1/events/?{WHOLE}&{query}&count=exact"
    before = client.get(address)
    change()

    after = client.get(f"{address}&as_of={moment:%Y-%m-%dT%H:%M:%S.%f}Z")

    assert before.status_code == after.status_code == 200, after.json()
    assert before.json()["results"] or "empty" in query
    assert after.json() == before.json()
    assert client.get(address).json() != before.json() or query == "role__empty=true"


@pytest.mark.parametrize("address", ["events/{}/?expand=evidence", "events/{}/?", "events/histogram/?by=month&id={}"])
def test_one_event_and_a_histogram_are_what_they_were(api, then, address):
    moment, change = then
    event = Event.objects.get(title="Doomed bridge")
    address = f"/api/v1/{address.format(event.public_id)}".split("&id=")[0]
    before = api.get(address).json()
    change()

    after = api.get(f"{address}&as_of={moment:%Y-%m-%dT%H:%M:%S.%f}Z".replace("?&", "?"))

    assert after.json() == before
    assert api.get(address).json() != before


def test_the_past_is_paged_like_the_present(api, then):
    moment, change = then
    change()
    address = f"/api/v1/events/?page_size=1&as_of={moment:%Y-%m-%dT%H:%M:%S.%f}Z"
    seen = []
    while address:
        page = api.get(address).json()
        seen += [event["title"] for event in page["results"]]
        address = page["next"]

    assert seen == ["Bridge opened", "Doomed bridge"]


def test_before_anything_was_written_there_was_nothing(api, then):
    assert api.get("/api/v1/events/?as_of=2001&count=exact").json()["count"] == 0
    assert api.get(f"/api/v1/events/{Event.objects.first().public_id}/?as_of=2001").status_code == 404


def test_versions_of_one_moment_are_told_apart(api):
    event = public_event(title="first")
    event.title = "second"
    event.save()
    moment = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    Event.history.update(history_date=moment)
    for model in (Timeline, Timeline.events.through):
        model.history.update(history_date=moment)

    (found,) = api.get("/api/v1/events/?as_of=2024-05-01T00:00:00Z").json()["results"]

    assert (found["title"], found["version"]) == ("second", 2)


def test_the_past_too_takes_as_many_queries_for_one_event_as_for_ten(api):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert api.get("/api/v1/events/", {"as_of": timezone.now().isoformat()}).json()["results"]
        return len(captured)

    def write(rows: int) -> None:
        for _ in range(rows):
            event = public_event(kind=KindFactory())
            event.places.add(PlaceFactory())
            Participation.objects.create(event=event, actor=ActorFactory())
            EvidenceFactory(event=event)

    write(1)
    one = queries()
    write(9)

    assert queries() == one


@pytest.mark.parametrize(
    ("query", "parameter", "sentence"),
    [
        ("as_of=2999", "as_of", "still to come"),
        ("as_of=yesterday", "as_of", "2024-05-01T12:00:00Z"),
        ("as_of=2024&q=bridge", "q", "of now alone"),
        ("as_of=2024&sources__gte=2", "sources__gte", "of now alone"),
    ],
)
def test_a_past_that_can_not_be_known_is_refused(api, query, parameter, sentence):
    response = api.get(f"/api/v1/events/?{query}")

    error = response.json()["errors"][0]
    assert response.status_code == 400
    assert error["parameter"] == parameter
    assert sentence in error["detail"]
