import pytest

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment import segment
from tests.extraction.segment.pages import CLOSED, OPENED, SOLD, TITLE, article, page, role_of


def headline(text):
    return next(text[region.start : region.end] for region in segment(text) if region.role == Role.HEADLINE)


@pytest.mark.parametrize(
    "above",
    [
        ["Leeds Courier", "notes on money that is no more"],
        ["Sport » Football » Premier Division"],
        ["Sign in"],
        ["Department of Money", "Office of Public Affairs"],
        ["Venue: the boat house of the rowing club"],
    ],
)
def test_the_headline_is_what_the_article_goes_on_to_say(above):
    assert headline(page(*above, TITLE, OPENED, SOLD)) == TITLE


def test_a_standfirst_is_no_headline():
    standfirst = "The branch in Leeds was the first that the founder opened"

    text = page(TITLE, standfirst, OPENED, SOLD)

    assert headline(text) == TITLE
    assert role_of(text, standfirst) == Role.LEDE


@pytest.mark.parametrize(
    "line",
    [
        "Report no. 4 to the council, 12 February 2018",
        "Friday 5 May 2017 · 3 min read · Share this story",
        "MARCH 17, 2020 / 9:12 AM / UPDATED 3 YEARS AGO",
        "THE LEEDS COURIER, WEDNESDAY, FEBRUARY 19, 1908.",
        "Aired February 18, 2003 - 19:00 ET",
        "Wednesday, 30 May 2012, 10 a.m.",
    ],
)
def test_a_line_with_the_day_at_the_head_is_no_article(line):
    assert role_of(page(TITLE, line, OPENED, SOLD), line) in {Role.BYLINE, Role.DATELINE}


def test_a_sentence_of_the_page_above_the_article_is_no_article():
    rush = "THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM AND MAY BE UPDATED."

    assert article(page(rush, TITLE, OPENED, SOLD)) == [TITLE, OPENED, SOLD]


class TestChronologies:
    entries = [
        "1961 - Geologists find copper under the hill",
        "1968 - Mine opens",
        "March 12, 1989 - Strike over pay",
        "1995: State sells mine",
        "Nov 2007: Work halts",
        "12 May 2009 – Mine Closed",
        "Early 2012: Hotel planned",
    ]

    @pytest.mark.parametrize("separator", ["\n", "\n\n"])
    @pytest.mark.parametrize("last", ["", CLOSED])
    def test_their_items_are_the_article(self, separator, last):
        text = separator.join([TITLE, OPENED, *self.entries, *filter(None, [last])])

        assert set(self.entries) <= set(article(text))

    def test_so_are_the_sentences_between_them(self):
        between = ["Both towns claim it.", "Three miners die."]
        text = page(TITLE, self.entries[0], between[0], self.entries[2], between[1], self.entries[3])

        assert set(between) <= set(article(text))

    def test_the_day_of_the_page_above_them_is_no_item(self):
        text = page(TITLE, "Wed Dec 30, 2009 6:02am EST", OPENED, *self.entries)

        assert role_of(text, "Wed Dec 30, 2009 6:02am EST") == Role.DATELINE

    def test_a_year_and_a_title_above_a_long_paragraph_are_a_heading(self):
        long = " ".join([OPENED, SOLD, CLOSED])

        assert role_of(page(TITLE, OPENED, "2004: The bank expands", long), "2004: The bank expands") == Role.HEADING

    def test_numbered_titles_with_a_year_are_no_days(self):
        text = page(TITLE, "Nov. 8, 2022", "1. Tay, 1879", OPENED, "2. Quebec, 1907", SOLD)

        assert role_of(text, "Nov. 8, 2022") == Role.DATELINE
