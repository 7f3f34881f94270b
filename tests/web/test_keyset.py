import pytest
from django.http import Http404

from tests.factories import EventFactory
from timeline.models import Event
from timeline.web.keyset import window

pytestmark = pytest.mark.django_db


@pytest.fixture
def events() -> list[Event]:
    """In date order; two on one day, two undated."""
    dates = ["1997", "2001-09-11", "2001-09-11", "2005", "2009", "", ""]
    return [EventFactory(date=date) for date in dates]


def titles(found: list[Event]) -> list[str]:
    return [event.title for event in found]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_going_on_shows_every_event_once_at_every_page_size(events, size):
    told, after = [], ""
    while True:
        shown = window(Event.objects.all(), size=size, after=after)
        told += shown.events
        if shown.later is None:
            break
        after = str(shown.later)

    assert titles(told) == titles(events)


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_going_back_shows_every_event_once_at_every_page_size(events, size):
    told, before = [events[-1]], str(events[-1].public_id)
    while True:
        shown = window(Event.objects.all(), size=size, before=before)
        told = shown.events + told
        if shown.earlier is None:
            break
        before = str(shown.earlier)

    assert titles(told) == titles(events)


def test_the_first_page_has_no_earlier_one_and_the_last_no_later_one(events):
    everything = window(Event.objects.all(), size=50)

    assert (everything.earlier, everything.later) == (None, None)


def test_an_event_that_has_left_the_list_still_marks_its_place(events):
    events[3].status = "rejected"
    events[3].status_reason = "Not so."
    events[3].save()

    shown = window(Event.objects.filter(status="confirmed"), size=50, after=str(events[3].public_id))

    assert titles(shown.events) == titles(events[4:])


@pytest.mark.parametrize("place", ["nonsense", "01a1fbc8-3cb6-73c0-a8b7-64dbb4794e0a", "1 or 1"])
@pytest.mark.parametrize("side", ["after", "before"])
def test_a_place_that_is_no_event_is_not_found(events, place, side):
    with pytest.raises(Http404):
        window(Event.objects.all(), size=5, **{side: place})


def test_an_empty_list_is_one_empty_page(db):
    assert window(Event.objects.all(), size=5).events == []
