import datetime as dt
import re

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conftest import BEYOND_CALENDARS, DATES, UNDATED
from tests.factories import public_event
from timeline.exchange.ics import folded
from timeline.services import history

ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "URL", "STATUS", "TRANSP",
        "CLASS", "CREATED", "LAST-MODIFIED", "SEQUENCE"}  # fmt: skip


@pytest.fixture
def calendar(body) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(body("ics"))


@pytest.fixture
def named(calendar):
    """The event whose summary has these words."""

    def find(words: str) -> icalendar.Event:
        return next(event for event in calendar.walk("VEVENT") if words in event["SUMMARY"])

    return find


def test_icalendar_finds_nothing_wrong(calendar):
    assert calendar.errors == []
    assert all(not part.errors for part in calendar.walk())
    assert len(calendar.walk("VEVENT")) == len(DATES) - len(UNDATED + BEYOND_CALENDARS)


def test_vobject_finds_everything_that_rfc_5545_asks_for(body):
    read = vobject.readOne(body("ics").decode(), validate=True)

    assert read.validate(raiseException=True)
    assert all(event.validate(raiseException=True) for event in read.vevent_list)


def test_every_line_keeps_to_the_letter_of_rfc_5545(body):
    octets = body("ics")
    lines = octets.split(b"\r\n")

    assert lines.pop() == b""
    assert b"\r" not in b"".join(lines)
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines), "a character is parted"
    logical = octets.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    assert all(re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[^:;]+)*:.*", line) for line in logical)
    assert not any(re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line) for line in logical)


def test_no_event_names_a_property_twice_or_ends_before_it_starts(calendar):
    for event in calendar.walk("VEVENT"):
        names = [name for name, _value in event.property_items(recursive=False) if name not in {"BEGIN", "END"}]
        assert {name: names.count(name) for name in ONCE if names.count(name) > 1} == {}
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(names)
        if "DTEND" in event:
            assert type(event["DTEND"].dt) is type(event["DTSTART"].dt)
            assert event["DTEND"].dt > event["DTSTART"].dt


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("The bridge opens (July 2005)", "2005-07-01", "2005-08-01"),
        ("The flood comes", "2005-07-29", "2005-07-30"),
        ("Talks go on", "2002-01-09", "2002-01-11"),
        ("Planned: Work is to begin (possibly summer 2021)", "2021-06-01", "2021-09-01"),
        ("A weir is first recorded (c. 1340)", "1340-01-01", "1341-01-01"),
        ("The mill burns down (1900s)", "1900-01-01", "1910-01-01"),
        ("Soldiers hold the bridge (since 2001)", "2001-01-01", "2002-01-01"),
        ("The ferry runs (until June 2002)", "2002-06-01", "2002-07-01"),
    ],
)
def test_days_are_filled_as_far_as_they_are_known_and_the_words_say_so(named, words, start, end):
    event = named(words)

    assert event["SUMMARY"] == words
    assert (str(event["DTSTART"].dt), str(event["DTEND"].dt)) == (start, end)


def test_an_instant_is_an_instant(named):
    assert named("The siren sounds")["DTSTART"].dt == dt.datetime(2001, 9, 11, 8, 46, tzinfo=dt.UTC)


def test_an_event_has_what_a_calendar_shows(river, named):
    event = named("The bridge opens")

    assert event["UID"] == str(river.events.get(title="The bridge opens").public_id)
    assert event["LOCATION"] == "Halden, Upstream"
    assert event["GEO"].latitude == pytest.approx(59.12)
    assert event["CATEGORIES"].cats == ["Bridge opened", "roads", "steel; iron"]
    assert event["DESCRIPTION"].startswith("It carries, at last; a road.\nAnd a <rail>.\nJuly 2005\nHalden Post")
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_change_of_the_event_raises_its_sequence(river, body):
    bridge = river.events.get(title="The bridge opens")

    def sequence() -> int:
        events = icalendar.Calendar.from_ical(body("ics")).walk("VEVENT")
        return next(event["SEQUENCE"] for event in events if event["UID"] == str(bridge.public_id))

    before = sequence()
    bridge.date = "2005-08"
    history.save(bridge)

    assert sequence() > before


def test_a_day_to_an_hour_is_days_and_the_words_say_the_hour(river, body):
    public_event(river, title="A vigil", date="2001-09-11/2001-09-12T08:00Z")

    events = icalendar.Calendar.from_ical(body("ics")).walk("VEVENT")

    vigil = next(event for event in events if "vigil" in event["SUMMARY"])
    assert vigil["SUMMARY"] == "A vigil (11 September 2001 – 12 September 2001, 08:00 UTC)"
    assert (str(vigil["DTSTART"].dt), str(vigil["DTEND"].dt)) == ("2001-09-11", "2001-09-13")


def test_the_calendar_says_what_is_not_in_it(calendar):
    assert (calendar["X-TIMELINE-INCLUDED"], calendar["X-TIMELINE-OMITTED"]) == ("9", "3")
    assert "1 has no known year; 2 lie outside of the years 1 to 9998" in calendar["DESCRIPTION"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_a_folded_line_is_unfolded_to_what_it_was(text):
    octets = folded(text)

    assert octets.endswith(b"\r\n")
    assert octets[:-2].replace(b"\r\n ", b"").decode() == text
    assert all(len(line) <= 75 and line.decode() is not None for line in octets[:-2].split(b"\r\n"))
