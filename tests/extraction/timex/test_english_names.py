"""English holidays, feasts and events by their names, and words for now, then and some day."""

import pytest

from corpus_import.extraction.timex import tag

from .test_english import FRIDAY, read


@pytest.mark.parametrize(
    ("text", "phrase", "edtf"),
    [
        ("It closed on Christmas Eve 2010.", "Christmas Eve 2010", "2010-12-24"),
        ("It closed on New Year's Day.", "New Year's Day", "2013-01-01"),
        ("It closed on New Year’s Day.", "New Year’s Day", "2013-01-01"),
        ("It closed on Thanksgiving 2012.", "Thanksgiving 2012", "2012-11-22"),
        ("It closed on Easter Sunday 2013.", "Easter Sunday 2013", "2013-03-31"),
        ("It closed on Memorial Day 2012.", "Memorial Day 2012", "2012-05-28"),
        ("It will close on the Fourth of July.", "the Fourth of July", "2013-07-04"),
    ],
)
def test_holidays(text: str, phrase: str, edtf: str) -> None:
    assert [(p, e) for p, _, e in read(text)] == [(phrase, edtf)]


@pytest.mark.parametrize(
    ("text", "phrase", "edtf", "anchor"),
    [
        (
            "It opened weeks after the September 11 attacks.",
            "weeks after the September 11 attacks",
            "2001-09-18/2001-12",
            "September 11 attacks 2001-09-11",
        ),
        (
            "It opened two days after the fall of Kabul.",
            "two days after the fall of Kabul",
            "2021-08-17",
            "fall of Kabul 2021-08-15",
        ),
        (
            "It shut a year after World War II.",
            "a year after World War II",
            "1946",
            "World War II 1939-09-01/1945-09-02",
        ),
        (
            "It shut a year before World War II.",
            "a year before World War II",
            "1938",
            "World War II 1939-09-01/1945-09-02",
        ),
        ("The September 11 attacks changed it.", "September 11", "2001-09-11", "September 11 attacks 2001-09-11"),
    ],
)
def test_named_events_are_anchors(text: str, phrase: str, edtf: str, anchor: str) -> None:
    (timex,) = tag(text, FRIDAY)

    assert (text[timex.start : timex.end], timex.edtf, timex.anchor) == (phrase, edtf, anchor)


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("It is now open.", "now", "PRESENT_REF", ""),
        ("It is shut at present.", "present", "PRESENT_REF", ""),
        ("It is shut at the moment.", "the moment", "PRESENT_REF", ""),
        ("It is shut for the time being.", "the time being", "PRESENT_REF", ""),
        ("It stands to the present day.", "the present day", "PRESENT_REF", ""),
        ("He left the other day.", "the other day", "PAST_REF", "2013-03-08/2013-03-22"),
        ("He recently left.", "recently", "PAST_REF", "2012-12-22/2013-03-22"),
        ("It fell in recent weeks.", "recent weeks", "PAST_REF", "2013-01-21/2013-03-22"),
        ("It fell in the past.", "the past", "PAST_REF", ""),
        ("It will fall in the future.", "the future", "FUTURE_REF", ""),
    ],
)
def test_vague_references_have_honest_spans(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It closed on Eid al-Fitr 2012.", "2012-08-19~"),
        ("It closed at Diwali 2010.", "2010-11-05~"),
        ("It closed on Yom Kippur 1973.", "1973-10-06~"),
        ("It closed on Nowruz 2010.", "2010-03-21"),
    ],
)
def test_feasts_that_go_by_the_moon_are_approximate(text: str, edtf: str) -> None:
    assert [reading for _, _, reading in read(text)] == [edtf]
