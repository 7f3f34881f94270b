"""What people write reaches each client as they wrote it, however odd; what a format can't hold is replaced."""

import csv
import html
import io
import json

import feedparser
import icalendar
import openpyxl
import pytest
from rdflib import RDF, SDO, Graph

from tests.factories import PlaceFactory, TimelineFactory, public_event
from timeline.exchange.csv_text import restored

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")]

TITLES = [
    "=cmd()|' /C calc'!A0", "+1", "-2+3", "@SUM(1)", "\t=1", "＝1", "'quoted", "#REF!", "0123", "1e5", "TRUE",
    "شغل إيراني في ١٩٧٩", "גשר", "🌉🏳️‍🌈 opens", "a\nb", "]]>&amp;<b>", 'a;b,c\\d"e', "x\u2028y\x85z", " blanks ",
]  # fmt: skip
LONG = "It took “long”, and went on; and on.\n" * 270


@pytest.fixture
def odd(client):
    timeline = TimelineFactory(slug="odd", title='Odd; \\ "<>&\nشغل 🌉')
    for title in TITLES:
        event = public_event(timeline, title=title, summary=LONG, date="2005-07", tags=[title])
        event.places.add(PlaceFactory(name=title), PlaceFactory())
    return lambda extension: client.get(f"/t/odd.{extension}").getvalue()


def test_in_csv(odd):
    rows = list(csv.DictReader(io.StringIO(odd("csv").decode("utf-8-sig"), newline="")))

    assert {restored(row["title"]) for row in rows} == set(TITLES)
    assert {row["summary"] for row in rows} == {LONG}


def test_in_a_spreadsheet(odd):
    sheet = openpyxl.load_workbook(io.BytesIO(odd("xlsx")))["Events"]

    rows = list(sheet.iter_rows(min_row=2))
    assert {row[2].value for row in rows} == set(TITLES)
    assert {row[2].data_type for row in rows} == {"s"}


def test_in_ndjson(odd):
    assert {json.loads(line)["title"] for line in odd("ndjson").split(b"\n") if line} == set(TITLES)


def test_in_json_ld(odd):
    graph = Graph().parse(data=odd("jsonld"), format="json-ld")

    assert {str(graph.value(event, SDO.name)) for event in graph.subjects(RDF.type, SDO.Event)} == set(TITLES)


def test_in_geojson(odd):
    assert {each["properties"]["title"] for each in json.loads(odd("geojson"))["features"]} == set(TITLES)


def test_in_timelinejs(odd):
    texts = [each["text"] for each in json.loads(odd("timelinejs.json"))["events"]]

    assert {html.unescape(each["headline"]) for each in texts} == set(TITLES)
    assert all(html.escape(LONG) in each["text"] for each in texts)


def test_in_a_calendar(odd):
    events = icalendar.Calendar.from_ical(odd("ics")).walk("VEVENT")

    assert {str(event["SUMMARY"]) for event in events} == {f"{title} (July 2005)" for title in TITLES}
    assert all(event["DESCRIPTION"].startswith(LONG) for event in events)


def test_in_a_feed(odd):
    feed = feedparser.parse(odd("atom"), sanitize_html=False)

    assert not feed.bozo
    # feedparser folds blanks, and takes U+0085 for what Windows means by it.
    expected = {" ".join(f"July 2005: {title}".replace("\x85", "…").split()) for title in TITLES}
    assert {" ".join(entry.title.split()) for entry in feed.entries} == expected


@pytest.mark.parametrize("extension", ["atom", "xlsx"])
def test_what_xml_can_not_hold_is_replaced(client, extension):
    timeline = TimelineFactory(slug="bells")
    public_event(timeline, title="A bell \x07 rings\r\nand\ufffe ends")

    octets = client.get(f"/t/bells.{extension}").getvalue()

    if extension == "xlsx":
        title = openpyxl.load_workbook(io.BytesIO(octets))["Events"]["C2"].value
    else:
        title = feedparser.parse(octets).entries[0].title.removeprefix("May 2001: ")
    assert title.replace("\r\n", "\n") == "A bell � rings\nand� ends"
