import pytest

from timeline import dates
from timeline.models import Event
from timeline.web import gaps

DAY = 86400


def event(edtf: str, nature: str = "within") -> Event:
    date = dates.parse(edtf)
    sort_key = date.earliest if date.earliest is not None else date.latest
    return Event(date=edtf, nature=nature, earliest=date.earliest, latest=date.latest, sort_key=sort_key)


@pytest.mark.parametrize(
    ("days", "step"), [(0, 0), (1, 0), (7, 1), (90, 2), (300, 3), (700, 4), (3000, 5), (4000, 6), (10**8, 6)]
)
def test_white_space_grows_with_time_up_to_a_limit(days, step):
    assert gaps.gap(days * DAY) == step


def test_nothing_is_silent_before_the_first_event():
    assert gaps.silences([event("2001")]) == [0]
    assert gaps.silences([]) == []


def test_silence_begins_when_the_event_before_was_over():
    assert gaps.silences([event("1997"), event("1998-01-03")]) == [0, 2 * DAY]


def test_silence_after_what_lasted_is_counted_from_its_start():
    first, second = event("2001/2014", "throughout"), event("2001-01-03")

    assert gaps.silences([first, second]) == [0, 2 * DAY]


def test_dates_that_overlap_leave_no_silence():
    assert gaps.silences([event("2001"), event("2001-05")]) == [0, 0]


@pytest.mark.parametrize(("days", "years"), [(364, 0), (366, 1), (1100, 3)])
def test_years_are_told_when_they_are_whole(days, years):
    assert gaps.whole_years(days * DAY) == years
