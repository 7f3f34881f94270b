import pytest

from tests.extraction.segment.pages import CLOSED, OPENED, SOLD, TITLE, article, page

LINES = [
    "Founded 1871.",
    "Photograph taken on 2 September 2019.",
    "Approved for the web on 13 February 2018.",
    "Form 12/4. Approved for the notice board on 13 February 2018.",
    "This conversation has been shortened. Photograph taken on 2 September 2019.",
    "A version of this article appeared in print on April 24, 2015, on page 14.",
    "This match report was amended on 13 May 2013 to correct the attendance.",
    "This interview was translated from the Latvian in 2019.",
    "Registered office: 12 High Street, Leeds. Company no. 1938177.",
    "Printed at Leeds. Circulation 3,978",
    "The museum is closed on Mondays.",
    "The Leeds Courier is published by a trust of its readers. Founded in 1902.",
    "Leeds Courier, founded 1871. Registered office: 12 High Street, Leeds.",
    "The Leeds Courier has been written by volunteers since 1994.",
    "Printed when somebody remembers. © 1994–2019.",
    "Last edited by nick on Monday, 5 May 2014, edited 1 time in total.",
    "If you have a complaint, please write to the editor.",
]


@pytest.mark.parametrize("line", LINES)
def test_what_the_page_says_of_itself_under_the_article_is_no_article(line):
    text = page("Leeds Courier", TITLE, OPENED, SOLD, CLOSED, line)

    assert article(text) == [TITLE, OPENED, SOLD, CLOSED]


@pytest.mark.parametrize(
    "line", ["First printed in the bank’s quarterly, winter 2006", "Updated for the web, May 2019"]
)
def test_nor_is_it_above_the_article(line):
    assert article(page(TITLE, "By Ann Smith", line, OPENED, SOLD)) == [TITLE, OPENED, SOLD]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Founded in 1888, the bank survived the inflation of the 1920s.",
        "Established by royal order in 1912, the office had no money and two clerks.",
        "Received with honours on 2 July 1958, the brothers never spoke to each other again.",
        "The report was never published.",
        "This report, written in June 1958 and filed in 1959, blames the cook.",
        "The registered office was moved to Delft on 3 May 1999.",
        "The printer, who had published weekly papers since 1990, was fined in 2004.",
        "Photographs taken that spring show them thin and smiling.",
        "Ann Smith was born in Leeds in 1970 and has sat in Parliament since 2006.",
        "The Northgate Bank was founded with a loan of 1986.",
    ],
)
@pytest.mark.parametrize("place", ["middle", "end"])
def test_a_paragraph_that_speaks_of_such_things_stays(paragraph, place):
    blocks = [TITLE, OPENED, SOLD, paragraph, CLOSED] if place == "middle" else [TITLE, OPENED, SOLD, paragraph]

    assert paragraph in article(page(*blocks))
