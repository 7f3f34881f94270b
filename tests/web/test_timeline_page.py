import pytest

from timeline.web.timeline_page import counted, direction_of


@pytest.mark.parametrize(("count", "words"), [(0, "No events yet"), (1, "1 event"), (10_000, "10,000 events")])
def test_events_are_counted_in_words(count, words):
    assert counted(count) == words


@pytest.mark.parametrize(
    ("text", "direction"),
    [("The dams", "ltr"), ("2001: السدود", "rtl"), ("סכרים", "rtl"), ("", "ltr"), ("1997–2023", "ltr")],
)
def test_a_page_runs_as_its_title_does(text, direction):
    assert direction_of(text) == direction
