import pytest

from corpus_import.extraction.publication import publication, url_date
from corpus_import.extraction.records import Document, Publication
from corpus_import.extraction.segment import segment

BODY = "The Northgate Bank opened its first branch in Leeds on 4 May 1987, its founder said."


def published(text, **known):
    return publication(Document("a.txt", text, **known), segment(text))


def under_headline(line, **known):
    return published(f"Bank opens in Leeds\n\n{line}\n\n{BODY}", **known)


def test_what_is_known_of_the_document_goes_before_what_its_text_says():
    found = under_headline("Published: 3 March 2019", published="2019-02~", published_basis="manifest: a guess")

    assert found == Publication("2019-02~", "manifest: a guess")


@pytest.mark.parametrize(
    ("line", "date", "basis"),
    [
        ("By Ann Smith September 27, 2023", "2023-09-27", "byline"),
        ("Published: 3 March 2019 14:02 GMT", "2019-03-03", "byline"),
        ("[Leeds Courier](#) 8 May 2021", "2021-05-08", "byline"),
        ("Posted on 08.05.2021", "2021-05-08", "byline"),
        ("Posted on 13/05/2021", "2021-05-13", "byline"),
        ("2021-05-08T10:00:00Z", "2021-05-08", "dateline"),
        ("Tuesday, June 9, 2009", "2009-06-09", "dateline"),
        ("May 2021", "2021-05", "dateline"),
        ("Published May 8, 2021Updated May 9, 2021", "2021-05-08", "byline"),
    ],
)
def test_a_line_under_the_headline_dates_the_text(line, date, basis):
    assert under_headline(line) == Publication(date, basis)


def test_of_several_dates_the_earliest_counts():
    assert under_headline("Updated: 5 March 2019\n\nPublished: 3 March 2019").date == "2019-03-03"


def test_a_day_goes_before_a_month():
    assert under_headline("Leeds Courier, 3 June 2019\n\nMay 2019").date == "2019-06-03"


@pytest.mark.parametrize(
    "line",
    [
        "Posted on 08/05/2021",
        "Posted on 31.02.2021",
        "A teller in Leeds, March 3, 2019. (Photo by Bo Li)",
        "Tags: banks, 2019",
        "By Ann Smith",
    ],
)
def test_what_is_no_certain_date_of_publication_is_not_taken(line):
    assert under_headline(line) == Publication("", "unknown")


def test_a_date_of_the_prose_is_never_taken():
    assert published(BODY) == Publication("", "unknown")


def test_the_days_of_a_chronicle_are_not_its_publication():
    text = f"History of the bank\n\n4 May 1987\n\n{BODY}\n\n12 June 1999\n\n{BODY}"

    assert published(text) == Publication("", "unknown")


class TestDateline:
    def test_a_dateline_with_its_year_dates_the_text(self):
        assert published(f"LONDON, 4 May 2019 (Reuters) - {BODY}") == Publication("2019-05-04", "dateline")

    def test_a_dateline_without_a_year_says_nothing(self):
        assert published(f"LONDON, 4 May (Reuters) - {BODY}") == Publication("", "unknown")

    def test_the_url_gives_a_dateline_its_year(self):
        found = published(f"LONDON, 4 May (Reuters) - {BODY}", url="https://example.org/2019/bank-opens")

        assert found == Publication("2019-05-04", "dateline")


class TestURL:
    @pytest.mark.parametrize(
        ("url", "date"),
        [
            ("https://example.org/2021/05/08/bank", "2021-05-08"),
            ("https://example.org/2021/5/8/bank", "2021-05-08"),
            ("https://example.org/news/2021-05-08-bank", "2021-05-08"),
            ("https://example.org/news/20210508/bank.html", "2021-05-08"),
            ("https://example.org/2021/05/bank", "2021-05"),
            ("https://example.org/2021/bank", ""),
            ("https://example.org/article/20219908", ""),
            ("https://example.org/bank-1234567", ""),
            ("https://example.org/?from=2021/05/08x", ""),
            ("", ""),
        ],
    )
    def test_the_day_or_month_in_an_address(self, url, date):
        assert url_date(url) == date

    def test_the_documents_address_dates_it_where_the_text_does_not(self):
        assert published(BODY, url="https://example.org/2021/05/08/bank") == Publication("2021-05-08", "url")

    def test_so_does_the_source_line_of_the_text(self):
        assert published(f"{BODY}\n\nSource: https://example.org/2021/05/08/bank") == Publication("2021-05-08", "url")


def test_a_language_without_rules_is_no_error():
    assert under_headline("8 May 2021", language="xx").date == "2021-05-08"


class TestHead:
    """Where a page says when it came out."""

    @pytest.mark.parametrize(
        ("line", "date"),
        [
            ("Report no. 4 to the council, 12 February 2018", "2018-02-12"),
            ("Friday 5 May 2017 · 3 min read · Share this story", "2017-05-05"),
            ("Published 18 November 2015, 06:10", "2015-11-18"),
            ("By Ann Smith, Leeds. Published 18 November 2015, 06:10", "2015-11-18"),
            ("Saturday, August 14, 2010", "2010-08-14"),
            ("MARCH 17, 2020 / 9:12 AM / UPDATED 3 YEARS AGO", "2020-03-17"),
            ("Tue 3 Jun 2014 16.44 BST", "2014-06-03"),
            ("Aired February 18, 2003 - 19:00 ET", "2003-02-18"),
            ("Last updated: 3 February 2020", "2020-02-03"),
            ("5 октября 2016, 14:20", "2016-10-05"),
        ],
    )
    def test_its_line_dates_the_text(self, line, date):
        assert under_headline(line).date == date

    def test_so_does_a_line_above_the_headline(self):
        assert published(f"The Leeds Courier\nThursday, February 4, 2016\n\nBank opens\n\n{BODY}").date == "2016-02-04"

    def test_so_does_a_line_under_the_standfirst(self):
        assert published(f"Bank opens in Leeds\n\n{BODY}\n\n12 July 2019\n\n{BODY}\n\n{BODY}").date == "2019-07-12"

    def test_so_does_a_dateline_between_dashes(self):
        assert published(f"LEEDS, England--(NEWSWIRE)--May 4, 2019--{BODY}").date == "2019-05-04"

    def test_published_goes_before_updated(self):
        line = "Published 5 October 2021\nLast updated 9 November 2021"

        assert under_headline(line).date == "2021-10-05"

    def test_it_goes_before_the_dates_of_other_texts_at_the_end(self):
        text = f"Bank opens\n\nSent: 12 October 2004\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\nSent: 11 October 2004"

        assert published(text).date == "2004-10-12"

    @pytest.mark.parametrize(
        "line",
        [
            "The branch in Leeds in May 1999",
            "Minutes of the meeting held on 9 October 2018 in Leeds",
            "Photograph: Bo Li, 3 May 1999",
            "Ann Smith in Leeds, 3 May 1999",
            "The founder at the counter of the first branch, 3 May 1988",
        ],
    )
    def test_the_day_of_a_picture_or_a_meeting_does_not(self, line):
        assert under_headline(line).date == ""
