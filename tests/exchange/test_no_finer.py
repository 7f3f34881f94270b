"""A month has no day and a year no month, in no format: only a calendar must fill days, and it says what it means."""

import io
import re
import zipfile

import icalendar
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.factories import DateClaimFactory, EvidenceFactory, TimelineFactory, public_event
from timeline import dates
from timeline.exchange.account import About, head, included
from timeline.exchange.formats import FORMATS
from timeline.exchange.reading import Reader, records
from timeline.models import Event

pytestmark = pytest.mark.django_db

ABOUT = About("T", "", "http://a.example/", "http://a.example/f")
MONTHS = "January February March April May June July August September October November December".split()
YEAR = st.integers(1100, 1799)
"""Years that nothing else in a file has: it was not written then."""
ALONE = r"(?<![\w.-])"  # no digits of an identifier or of a fraction of a second


def _text(name: str) -> str:
    form, events = FORMATS[name], Event.objects.public()
    octets = b"".join(form.write(records(included(events, form), Reader(None)), head(events, form, ABOUT)))
    if name != "xlsx":
        return octets.decode()
    with zipfile.ZipFile(io.BytesIO(octets)) as book:
        return "\n".join(book.read(part).decode() for part in book.namelist())


def _tell(edtf: str) -> None:
    Event.objects.all().delete()
    event = public_event(TimelineFactory(), title="It was", date=edtf)
    DateClaimFactory(evidence=EvidenceFactory(event=event), edtf=edtf, phrase="then", rank="preferred")


FINE = hypothesis_settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
TOLD_BY_TEXT = [name for name in FORMATS if name != "ics"]


@FINE
@given(YEAR, st.integers(1, 12), st.sampled_from(["", "~", "?", "%", "-XX"]))
def test_a_month_has_no_day(db, year, month, doubt):
    _tell(f"{year}-{month:02}{doubt}")

    for name in TOLD_BY_TEXT:
        text = _text(name)
        assert f"{year}" in text
        assert not re.search(rf"{ALONE}{year}-?{month:02}-?\d\d", text), name
        assert not re.search(rf'"day":|\d+ {MONTHS[month - 1]}|{MONTHS[month - 1]} \d\d?\b(?!\d)', text), name


@FINE
@given(YEAR, st.sampled_from(["{}", "{}~", "{}?", "{}-XX", "{}-XX-XX", "{}/..", "../{}"]))
def test_a_year_has_no_month(db, year, form):
    _tell(form.format(year))

    for name in TOLD_BY_TEXT:
        text = _text(name)
        assert f"{year}" in text
        assert not re.search(rf"{ALONE}{year}(?:-\d\d|(?:0[1-9]|1[012])\d\d)", text), name
        assert '"month":' not in text, name
        assert not re.search(rf"(?:{'|'.join(MONTHS)}) {year}", text), name


@FINE
@given(
    YEAR, st.integers(1, 12), st.sampled_from(["{}", "{}-{:02}", "{}~", "{}-{:02}?", "{}-21", "{}-XX", "{}-{:02}-XX"])
)
def test_a_calendar_fills_every_day_it_may_have_been_and_says_so(db, year, month, form):
    date = dates.parse(form.format(year, month))
    _tell(date.text)

    (event,) = icalendar.Calendar.from_ical(_text("ics")).walk("VEVENT")

    assert event["SUMMARY"] == f"It was ({dates.in_words(date)})"
    assert (str(event["DTSTART"].dt), str(event["DTEND"].dt)) == (
        dates.first_day(date.earliest),
        dates.first_day(date.latest),
    )
