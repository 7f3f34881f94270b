import pytest

from corpus_import.extraction.records import Role
from tests.extraction.segment.pages import CLOSED, OPENED, SOLD, TITLE, article, page, role_of


@pytest.mark.parametrize(
    "caption",
    [
        "The branch in Leeds in the dry summer of 2003.",
        "The founder at the counter of the first branch, 3 May 1988",
        "The frigate off the bank’s quay, 21 June 2015. (North News / A. Smith)",
    ],
)
def test_a_line_without_a_verb_among_sentences_is_a_caption(caption):
    assert role_of(page(TITLE, OPENED, SOLD, caption, CLOSED), caption) == Role.CAPTION


@pytest.mark.parametrize("mark", ["[PHOTO]", "Image", "1 of 3"])
def test_the_line_under_a_pictures_place_is_its_caption(mark):
    caption = "The bank was opened by the mayor on 4 May 1987."

    assert caption not in article(page(TITLE, OPENED, f"{mark}\n{caption}", SOLD))


@pytest.mark.parametrize(
    "fragment",
    [
        "First, the cold. Then, in March 1958, the silence.",
        "In 1951, in a village of the north.",
        "And in 1998?",
        "12 May 2003 – Bank takeover",
        "- The takeover of 2003 by a rival from Delft",
    ],
)
def test_fragments_of_an_article_are_no_captions(fragment):
    assert fragment in article(page(TITLE, OPENED, SOLD, fragment, CLOSED))


def test_lines_without_a_verb_that_follow_each_other_are_a_list():
    lines = ["Best branch of the year: Leeds, 3 May 1999", "Best teller of the year: Bo Li, 4 May 1999"]

    assert article(page(TITLE, OPENED, *lines, CLOSED))[2:4] == lines
