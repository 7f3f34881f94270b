import pytest

from tests.extraction.segment.pages import CLOSED, OPENED, SOLD, TITLE, article, page


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ("[1]", "[1] Contract B-14, signed on 12 March 1986."),
        ("[1]", "1 Contract B-14, signed on 12 March 1986."),
        ("1", "1 Contract B-14, signed on 12 March 1986."),
        ("¹", "¹ Contract B-14, signed on 12 March 1986."),
    ],
)
def test_a_note_that_the_text_has_called_is_no_article(call, note):
    text = page(TITLE, OPENED + call, note, SOLD, CLOSED)

    assert note not in article(text)
    assert SOLD in article(text)


def test_the_note_after_a_note_is_one_too():
    notes = ["1 Contract B-14, signed on 12 March 1986.", "2 See Report 13, published on 6 February 1987."]

    assert article(page(TITLE, OPENED + "[1]", *notes, SOLD)) == [TITLE, OPENED + "[1]", SOLD]


@pytest.mark.parametrize(
    "paragraph", ["12 Commando landed at Leeds in 1987.", "1. The chair opened the meeting of 1987."]
)
def test_a_number_that_nothing_calls_opens_a_paragraph(paragraph):
    assert paragraph in article(page(TITLE, OPENED, paragraph, SOLD))


def test_running_heads_are_no_article():
    heads = [f"Audit Board | The purchase of boats {number}" for number in (5, 6)]

    assert article(page(TITLE, OPENED, heads[0], SOLD, heads[1], CLOSED)) == [TITLE, OPENED, SOLD, CLOSED]


def test_entries_that_differ_by_their_year_are_no_running_heads():
    entries = ["1946: Blue Anchor wins race", "1947: Blue Anchor wins race", "1948: Blue Anchor wins race"]

    assert article(page(TITLE, OPENED, *entries))[2:] == entries
