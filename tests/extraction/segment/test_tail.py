import pytest

from tests.extraction.segment.pages import CLOSED, OPENED, SOLD, TITLE, article, page

BOILERPLATE = "Northgate was founded in 1921 and makes safes for banks in 40 countries."
COMMENT = "My grandfather drove the last tram in 1931. He never spoke of it."


@pytest.mark.parametrize(
    "cue", ["About Northgate", "About the Northgate Group:", "# # #", "###", "-30-", "ENDS", "- ends -"]
)
def test_what_a_sender_says_of_itself_is_no_article(cue):
    assert article(page(TITLE, OPENED, SOLD, CLOSED, cue, BOILERPLATE)) == [TITLE, OPENED, SOLD, CLOSED]


@pytest.mark.parametrize("heading", ["About the second bank", "About turn", "What it was about"])
def test_a_heading_with_about_closes_nothing(heading):
    assert article(page(TITLE, OPENED, SOLD, heading, CLOSED))[-1] == CLOSED


@pytest.mark.parametrize(
    "cue",
    ["3 thoughts on “The bank that opened in Leeds”", "41 Comments", "2 replies to this post", "References[edit]"],
)
def test_comments_and_references_are_no_article(cue):
    assert article(page(TITLE, OPENED, SOLD, CLOSED, cue, COMMENT, COMMENT)) == [TITLE, OPENED, SOLD, CLOSED]


def test_the_number_of_comments_above_the_article_closes_nothing():
    assert article(page(TITLE, "41 Comments", OPENED, SOLD, CLOSED)) == [TITLE, OPENED, SOLD, CLOSED]


@pytest.mark.parametrize("line", ["(Reporting by Ann Smith and Bo Li; editing by Jo Dee)", "(1 crown = 0.92 euros)"])
def test_a_note_in_brackets_is_no_article(line):
    assert article(page(TITLE, OPENED, line, SOLD)) == [TITLE, OPENED, SOLD]


def test_a_sentence_in_brackets_is():
    assert article(page(TITLE, OPENED, "(It had been closed in 1985.)", SOLD))[2] == "(It had been closed in 1985.)"


def test_a_box_of_titles_ends_at_the_next_box_or_where_the_article_goes_on():
    box = ["You may also be interested in:", "The town that lost its river in 1953", "Why concrete ages"]
    text = page(TITLE, OPENED, SOLD, *box, CLOSED, "Related topics", "Banks", "Leeds")

    assert article(text) == [TITLE, OPENED, SOLD, CLOSED]


def test_menu_words_are_not_joined_to_the_line_below():
    assert article("\n".join(["Log in", TITLE, OPENED, SOLD])) == [TITLE, OPENED, SOLD]
