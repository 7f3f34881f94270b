import pytest

from timeline import dates
from timeline.web.when import at_the_start, html_date, years_in_words


@pytest.mark.parametrize(
    ("words", "written"), [("about May 2001", "About May 2001"), ("c. 1340", "c. 1340"), ("", ""), ("9 May", "9 May")]
)
def test_the_gutter_begins_with_a_capital_but_for_abbreviations(words, written):
    assert at_the_start(words) == written


@pytest.mark.parametrize("edtf", ["2001", "2001-09", "2001-09-11", "2001-09-11T08:46Z", "2001-09-11T08:46:00+02:00"])
def test_a_plain_date_is_also_one_for_html(edtf):
    assert html_date(edtf) == edtf


@pytest.mark.parametrize("edtf", ["", "2001~", "2001-22", "2001/2002", "-0043", "0000", "199X", "Y12000", "2001-XX"])
def test_what_html_has_no_form_for_gets_none(edtf):
    assert html_date(edtf) == ""


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1997", "2023", "1997–2023"),
        ("2001-05", "2001-07", "2001"),
        ("-0043", "1350", "44 BC – 1350"),
        ("0079", "2023", "AD 79 – 2023"),
    ],
)
def test_a_timeline_s_extent_is_told_in_years(first, last, words):
    assert years_in_words(dates.parse(first).earliest, dates.parse(last).latest) == words


def test_an_open_end_leaves_the_other_year():
    start = dates.parse("2001").earliest

    assert years_in_words(start, None) == "2001"
    assert years_in_words(None, None) == ""
