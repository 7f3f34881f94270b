import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.api.quotes import nearest_passage

TEXT = "The bridge at Halden opened in May. It has two spans."


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("bridge at Halden opened", "bridge at Halden opened"),
        ("bridge in Halden opened", "bridge at Halden opened"),
        ("opened on May", "opened in May"),
    ],
)
def test_the_nearest_passage_is_found(quote, expected):
    nearest = nearest_passage(quote, TEXT)

    assert nearest is not None
    assert nearest["quote"] == expected


@pytest.mark.parametrize("quote", ["", "zzzzzzzzzzzzzzz", TEXT * 2])
def test_what_is_like_nothing_has_no_nearest_passage(quote):
    assert nearest_passage(quote, TEXT) is None


def test_a_search_that_would_take_too_long_is_not_begun(monkeypatch):
    monkeypatch.setattr("timeline.api.quotes.MOST_STEPS", 10)

    assert nearest_passage("bridge", TEXT) is None


@given(st.text(min_size=1, max_size=30), st.text(max_size=200))
def test_the_offsets_are_the_passages_own(quote, text):
    nearest = nearest_passage(quote, text)

    assert nearest is None or text[nearest["start"] : nearest["end"]] == nearest["quote"]
