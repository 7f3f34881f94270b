import io
import json
from collections.abc import Iterator
from xml.etree import ElementTree

import pandas
import pytest
import vobject
from django.db import OperationalError
from django.test import Client
from rdflib import Graph

from tests.factories import EvidenceFactory, SourceFactory, TimelineFactory, candidate, public_event
from timeline.exchange import answer as answering
from timeline.exchange.formats import BY_EXTENSION
from timeline.exchange.reading import records
from timeline.exchange.records import EventRecord
from timeline.models import Event, Evidence
from timeline.models.timeline import TimelineEntry

pytestmark = pytest.mark.django_db
EXTENSIONS = list(BY_EXTENSION)


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_client_that_has_it_is_told_so(download, extension):
    first = download(extension)

    again = download(extension, **{"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert again["ETag"] == first["ETag"]
    assert again.content == b""


@pytest.mark.parametrize(
    "change",
    [
        lambda river: Evidence.objects.get().delete(),
        lambda river: river.entries.first().delete(),
        lambda river: public_event(river, title="New"),
        lambda river: Event.objects.get(title="The flood comes").places.add(Event.objects.first().places.create()),
        lambda river: SourceFactory(title="Elsewhere"),
    ],
    ids=["evidence", "entry", "event", "place", "source"],
)
def test_after_any_change_it_is_another_version(river, download, change):
    before = download("csv")["ETag"]

    change(river)

    assert download("csv", **{"if-none-match": before}).status_code == 200


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_head_has_the_headers_alone(river, extension):
    response = Client().head(f"/t/river.{extension}")

    assert response.status_code == 200
    assert response["Timeline-Included"]
    assert not response.streaming


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_strangers_get_no_text_of_a_source_and_nothing_unconfirmed(river, download, extension):
    source = SourceFactory(title="Open source", text="The secret text goes on. And on it goes.")
    bridge = Event.objects.get(title="The bridge opens")
    EvidenceFactory(event=bridge, source=source, start=25, end=40, confirmed=False, attributed_to="A whisperer")
    hidden = candidate(title="A rumour")
    TimelineEntry.objects.create(timeline=river, event=hidden)

    octets = download(extension).getvalue()

    if extension != "xlsx":
        for secret in (b"secret text", b"And on it goes", b"whisperer", b"A rumour", b"cars a day"):
            assert secret not in octets


def test_a_private_timeline_is_not_there_for_strangers(client, editor_client):
    timeline = TimelineFactory(slug="hidden", visibility="private")
    public_event(timeline, title="Seen by editors")

    assert client.get("/t/hidden.csv").status_code == 404
    assert b"Seen by editors" in editor_client.get("/t/hidden.csv").getvalue()


@pytest.mark.parametrize("path", ["/t/river.pdf", "/t/nowhere.csv", "/t/river.csvx"])
def test_what_is_no_file_is_not_found(river, client, path):
    assert client.get(path).status_code == 404


def test_only_reading_is_allowed(river, client):
    assert client.post("/t/river.csv").status_code == 405


def test_any_origin_may_read_it_and_its_counts(download):
    response = download("timelinejs.json", origin="https://news.example")

    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Timeline-Included" in response["Access-Control-Expose-Headers"]


def test_timelinejs_may_ask_beforehand(river, client):
    asked = {
        "origin": "https://news.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "x-requested-with",
    }

    response = client.options("/t/river.timelinejs.json", headers=asked)

    assert response.status_code == 200
    assert "x-requested-with" in response["Access-Control-Allow-Headers"]


READ_BY = {
    "csv": lambda octets: pandas.read_csv(io.BytesIO(octets)),
    "ndjson": lambda octets: [json.loads(line) for line in octets.splitlines()],
    "jsonld": lambda octets: Graph().parse(data=octets, format="json-ld"),
    "timelinejs.json": json.loads,
    "ics": lambda octets: vobject.readOne(octets.decode()),
    "atom": ElementTree.fromstring,
    "geojson": json.loads,
}


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_a_file_that_breaks_off_is_never_taken_for_a_whole_one(monkeypatch, river, download, extension):
    """Not even where the server ends the answer as if nothing had happened."""

    def breaking(*args: object) -> Iterator[EventRecord]:
        yield next(records(*args))
        raise OperationalError("the database went away")

    monkeypatch.setattr(answering, "records", breaking)

    if extension == "xlsx":
        with pytest.raises(OperationalError):
            download(extension)
        return
    received = io.BytesIO()
    with pytest.raises(OperationalError):
        received.writelines(download(extension).streaming_content)

    with pytest.raises(Exception) as noticed:
        READ_BY[extension](received.getvalue())
    assert received.getvalue()
    assert not isinstance(noticed.value, OperationalError)


def test_what_editors_get_is_kept_by_no_cache_of_others(editor_client, download, river):
    assert download("csv")["Cache-Control"] == "no-cache"
    assert editor_client.get("/t/river.csv")["Cache-Control"] == "private, no-cache"
