"""Included and omitted make up the total, whatever the dates are, and the file holds just as many."""

import csv
import io
import json
from pathlib import Path

import icalendar
import openpyxl
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.exchange.conftest import BEYOND_CALENDARS, DATES, UNDATED
from tests.factories import TimelineFactory, public_event
from timeline.exchange.account import About, head, included
from timeline.exchange.formats import FORMATS
from timeline.exchange.reading import Reader, records
from timeline.models import Event

pytestmark = pytest.mark.django_db

COUNTED = {
    "csv": lambda octets: len(list(csv.DictReader(io.StringIO(octets.decode(), newline="")))),
    "ndjson": lambda octets: len(octets.splitlines()),
    "jsonld": lambda octets: len(json.loads(octets)["@graph"]) - 1,
    "timelinejs": lambda octets: len(json.loads(octets)["events"]),
    "ics": lambda octets: len(icalendar.Calendar.from_ical(octets).walk("VEVENT")),
    "atom": lambda octets: octets.count(b"<entry>"),
    "geojson": lambda octets: len(json.loads(octets)["features"]),
    "xlsx": lambda octets: openpyxl.load_workbook(io.BytesIO(octets), read_only=True)["Events"].max_row - 1,
}
YEARS = st.integers(-12_000, 12_000).map(lambda year: f"Y{year}" if abs(year) > 9999 else f"{year:0{4 + (year < 0)}}")
SOME_DATES = st.one_of(
    YEARS,
    st.sampled_from(["", "0000", "0001", "9998", "9999", "00XX", "99XX", "XXXX", "XXXX-12-25", "[..1984]", "2001-XX"]),
    st.sampled_from(["2005-07", "2005-07-29~", "2021-22?", "{1667,1668-12}", "2001-09-11T08:46Z", "Y-17E7", "1950S2"]),
    st.tuples(YEARS, st.sampled_from(["/..", "/"])).map("".join),
    st.tuples(st.sampled_from(["../", "/"]), YEARS).map("".join),
)


@pytest.mark.parametrize(
    ("extension", "why"),
    [
        ("csv", {}),
        ("ndjson", {}),
        ("jsonld", {}),
        ("timelinejs.json", {"undated": UNDATED}),
        ("ics", {"undated": UNDATED, "beyond-calendars": BEYOND_CALENDARS}),
        ("atom", {}),
        ("geojson", {}),
        ("xlsx", {}),
    ],
)
def test_each_format_says_how_many_it_holds_and_what_it_left_out(download, extension, why):
    response = download(extension)

    omitted = sum(map(len, why.values()))
    assert response["Timeline-Included"] == str(len(DATES) - omitted)
    assert response["Timeline-Omitted"] == str(omitted)
    assert response.get("Timeline-Omitted-Why", "") == ", ".join(f"{each}={len(rows)}" for each, rows in why.items())


@hypothesis_settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(SOME_DATES, max_size=6))
def test_the_file_holds_as_many_as_were_counted(db, edtf):
    Event.objects.all().delete()
    timeline = TimelineFactory()
    for date in edtf:
        public_event(timeline, date=date)
    events, about = Event.objects.public(), About("T", "", "http://a.example/", "http://a.example/f")

    assert set(COUNTED) == set(FORMATS)
    for name, count in COUNTED.items():
        form = FORMATS[name]
        told = head(events, form, about)
        octets = b"".join(form.write(records(included(events, form), Reader(None)), told))

        assert told.total == len(edtf)
        assert told.included + sum(each.count for each in told.omissions) == told.total
        assert count(octets) == told.included, name


def test_the_guide_tells_of_every_format_and_of_every_reason_to_leave_events_out():
    guide = (Path(__file__).parents[2] / "docs" / "formats.md").read_text()

    for form in FORMATS.values():
        assert f"| `{form.name}` | `{form.extension}` | `{form.media_type}`" in guide
        assert all(f"`{rule.reason}`" in guide for rule in form.leaves_out)


def test_an_empty_file_is_whole_too(client):
    TimelineFactory(slug="empty", visibility="public")

    for name, count in COUNTED.items():
        octets = client.get(f"/t/empty.{FORMATS[name].extension}").getvalue()
        assert count(octets) == 0
