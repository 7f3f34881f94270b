from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from tests.factories import (
    ActorFactory,
    DateClaimFactory,
    EvidenceFactory,
    KindFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.models import Event, Participation, Timeline

DATES = {
    "A pope is killed": "-0043-03-15",
    "The sea dries up": "Y-17E7",
    "A weir is first recorded": "1340~",
    "The mill burns down": "190X",
    "Soldiers hold the bridge": "2001/..",
    "The ferry runs": "../2002-06",
    "The siren sounds": "2001-09-11T08:46:00Z",
    "Talks go on": "2002-01-09/2002-01-10",
    "The bridge opens": "2005-07",
    "The flood comes": "2005-07-29",
    "Work is to begin": "2021-22?",
    "Nobody knows when the toll was paid": "",
}
UNDATED = ["Nobody knows when the toll was paid"]
BEYOND_CALENDARS = ["A pope is killed", "The sea dries up"]


@pytest.fixture
def river(db) -> Timeline:
    """A timeline with dates of every sort; the bridge has everything that an event can have."""
    timeline = TimelineFactory(slug="river", title="The river & its <bridges>", description="From mill to bridge.")
    for title, date in DATES.items():
        public_event(timeline, title=title, date=date, modality="planned" if date.endswith("?") else "occurred")
    bridge = Event.objects.get(title="The bridge opens")
    bridge.kind = KindFactory(slug="bridge-opened", name="Bridge opened", parent=KindFactory(slug="built"))
    bridge.summary, bridge.tags = "It carries, at last; a road.\nAnd a <rail>.", ["roads", "steel; iron"]
    bridge.save()
    bridge.places.add(
        PlaceFactory(name="Halden", latitude=59.12, longitude=11.39, country="NO", wikidata="Q104382"),
        PlaceFactory(name="Upstream"),
    )
    Participation.objects.create(event=bridge, actor=ActorFactory(name="The road office"), role="host")
    source = SourceFactory(publisher="Halden Post", url="https://news.example/bridge", published="2005-08-01")
    DateClaimFactory(
        evidence=EvidenceFactory(event=bridge, source=source), edtf="2005-07", phrase="in May 2001", rank="preferred"
    )
    return timeline


@pytest.fixture
def download(river) -> Iterator[Callable[..., Any]]:
    """The river's file of that extension, as a stranger gets it."""
    responses = []

    def get(extension: str, **headers: str) -> Any:
        responses.append(Client().get(f"/t/river.{extension}", headers=headers))
        return responses[-1]

    yield get
    for response in responses:
        response.close()


@pytest.fixture
def body(download) -> Callable[[str], bytes]:
    def read(extension: str) -> bytes:
        response = download(extension)
        assert response.status_code == 200
        return response.getvalue()

    return read
