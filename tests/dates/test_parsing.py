"""Intervals, sets and spelling."""

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dates.days import ALL_TEXTS, PLAIN_TEXTS, intervals, points
from timeline.dates import InvalidDate, Nature, Precision, first_day, last_day, parse
from timeline.dates.gregorian import midnight


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2005-07-29/2005-11-21", "2005-07-29", "2005-11-21"),
        ("2001/2014", "2001-01-01", "2014-12-31"),
        ("2005/2006-02", "2005-01-01", "2006-02-28"),
        ("-0753-04-21/-0027", "-0753-04-21", "-0027-12-31"),
        ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"),
        ("2022-21~/2022-23?", "2022-03-01", "2022-11-30"),
        ("2005-06/2005", "2005-06-01", "2005-12-31"),
        ("2001/..", "2001-01-01", None),
        ("2001/", "2001-01-01", None),
        ("../2001", None, "2001-12-31"),
        ("/2001", None, "2001-12-31"),
        ("2001-09-11T08:46Z/2001-09-12", "2001-09-11", "2001-09-12"),
    ],
)
def test_an_interval_spans_from_the_start_of_one_date_to_the_end_of_the_other(text, first, last):
    date = parse(text)

    assert (first_day(date.earliest), last_day(date.latest)) == (first, last)
    assert (date.precision, date.nature, date.text) == (Precision.INTERVAL, Nature.THROUGHOUT, text)


def test_open_and_unknown_ends_are_told_apart():
    open_end, unknown_end = parse("2001/.."), parse("2001/")
    open_start, unknown_start = parse("../2001"), parse("/2001")

    assert (open_end.open_end, open_end.unknown_end) == (True, False)
    assert (unknown_end.open_end, unknown_end.unknown_end) == (False, True)
    assert (open_start.open_start, open_start.unknown_start) == (True, False)
    assert (unknown_start.open_start, unknown_start.unknown_start) == (False, True)


def test_an_interval_is_as_certain_as_its_least_certain_end():
    date = parse("2004-02-01?/2005-02-08~")

    assert (date.approximate, date.uncertain) == (True, True)
    assert (date.start, date.end) == (parse("2004-02-01?"), parse("2005-02-08~"))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("[2001,2003]", "2001-01-01", "2003-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[2003,2001]", "2001-01-01", "2003-12-31"),
        ("[..2001]", None, "2001-12-31"),
        ("{2001-05,2002..}", "2001-05-01", None),
        ("[2001-21,199X~]", "1990-01-01", "2001-05-31"),
        ("[1999]", "1999-01-01", "1999-12-31"),
    ],
)
def test_a_set_spans_from_its_first_member_to_its_last(text, first, last):
    date = parse(text)

    assert (first_day(date.earliest), last_day(date.latest)) == (first, last)
    assert (date.precision, date.nature, date.text) == (Precision.SET, Nature.WITHIN, text)


def test_a_set_has_its_members_as_dates():
    assert parse("[1667,1670..1672]").members == (parse("1667"), parse("1670/1672"))


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (" 2005-07 ", "2005-07"),
        ("2005 / 2006", "2005/2006"),
        ("[ 2001 , 2003 .. 2004 ]", "[2001,2003..2004]"),
        ("199x", "199X"),
        ("199u", "199X"),
        ("2005-uu/2006", "2005-XX/2006"),
        ("y12000", "Y12000"),
        ("2001-09-11t08:46z", "2001-09-11T08:46Z"),
        ("2001-09-11T08:46+00:00", "2001-09-11T08:46Z"),
        ("2004?~", "2004%"),
        ("unknown/2005", "/2005"),
        ("2005/open", "2005/.."),
        ("\u22120043", "-0043"),
    ],
)
def test_the_same_meaning_has_the_same_text(written, canonical):
    assert parse(written) == parse(canonical)
    assert parse(written).text == canonical


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "A date is missing"),
        ("   ", "A date is missing"),
        ("2005-13", "'2005-13' is no EDTF date: month 13 does not exist; months run from 01 to 12."),
        ("2005-13/2006", "'2005-13' is no EDTF date: month 13"),
        ("2001/2002/2003", "an interval is two dates with one slash"),
        ("2002/2001", "the interval starts after it ends"),
        ("2001/199X", "the interval starts after it ends"),
        ("[2003..2001]", "the interval starts after it ends"),
        ("../..", "an interval needs a date at one end at least"),
        ("/", "an interval needs a date at one end at least"),
        ("[..]", "an interval needs a date at one end at least"),
        ("[2001..,2005]", "only the first date can be open to the past"),
        ("[2001,..2005]", "only the first date can be open to the past"),
        ("[2001", "a set that opens with [ closes with ]"),
        ("{2001]", "a set that opens with { closes with }"),
        ("[]", "is no EDTF date"),
        ("[2001,]", "is no EDTF date"),
        ("[2001/2002]", "is no EDTF date"),
        ("2001]", "is no EDTF date"),
        ("2001\n2002", "'2001 2002' is no EDTF date"),
        ("foo", "'foo' is no EDTF date: a year is written 2005"),
        ("July 2005", "'July 2005' is not EDTF: write 2005-07."),
        ("31 February 2005", "'2005-02-31' is no EDTF date: day 31 does not exist"),
        ("9" * 201, "it is longer than 200 characters"),
    ],
)
def test_what_is_no_date_is_answered_with_a_sentence_that_helps(text, sentence):
    with pytest.raises(InvalidDate) as caught:
        parse(text)

    assert sentence in str(caught.value)


@given(PLAIN_TEXTS)
def test_every_plain_form_round_trips(text):
    assert parse(text).text == text


@given(ALL_TEXTS)
def test_the_canonical_text_gives_the_same_date(text):
    date = parse(text)

    assert parse(date.text) == date


@given(ALL_TEXTS)
def test_every_date_has_a_second_at_least(text):
    date = parse(text)

    assert date.earliest is None or date.latest is None or date.earliest < date.latest
    assert (date.earliest, date.latest) != (None, None)


@given(intervals())
def test_an_interval_spans_its_ends(text):
    date = parse(text)

    assert all(date.span.contains(end.span) for end in (date.start, date.end) if end)


@given(st.lists(points(), min_size=1, max_size=5))
def test_a_set_spans_its_members(texts):
    date = parse(f"[{','.join(texts)}]")

    assert all(date.span.contains(parse(text).span) for text in texts)


def answer(text: str) -> str:
    try:
        return f"{parse(text)} is a date."
    except InvalidDate as error:
        return str(error)


@given(st.text() | st.text("0123456789XYTZES-/.,[]{}?~%: u", max_size=40))
def test_no_text_raises_anything_but_invalid_date(text):
    assert answer(text).endswith(".")


@pytest.mark.parametrize(
    "text",
    ["[" * 200, "[" + "2001," * 39 + "2002", "XXXX-02-30", "{" * 100 + "}" * 100, "a to " * 39, "-" * 200, "/" * 200],
)
def test_hostile_texts_are_answered_shortly(text):
    assert len(answer(text)) < 250


@settings(max_examples=25, deadline=None)
@given(intervals().filter(lambda text: not (text.startswith(("/", "..")) or text.endswith(("/", "..")))))
def test_the_fast_path_and_the_parser_agree_on_intervals(text):
    date, by_the_package = parse(text), parse_edtf(text)

    assert date.earliest == midnight(*by_the_package.lower_strict()[:3])
    assert date.latest == midnight(*by_the_package.upper_strict()[:3]) + 86_400


@pytest.mark.parametrize("text", ["[1667,1668,1670..1672]", "{1960,1961-12}", "[1984~,1985]", "[199X,2001]"])
def test_they_agree_on_sets(text):
    date, by_the_package = parse(text), parse_edtf(text)

    assert date.earliest == midnight(*by_the_package.lower_strict()[:3])
    assert date.latest == midnight(*by_the_package.upper_strict()[:3]) + 86_400
