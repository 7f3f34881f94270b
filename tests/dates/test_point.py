"""Single dates: tables of what the standard says, and an independent parser that has to agree."""

import random

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dates.days import CENTURY_TEXTS, DAY_TEXTS, DECADE_TEXTS, MONTH_TEXTS, QUALIFIERS, YEAR_TEXTS, civil_days
from timeline.dates import InvalidDate, Precision, day_text, first_day, last_day, parse, year_text
from timeline.dates.gregorian import midnight
from timeline.dates.point import read_point


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2005", "2005-01-01", "2005-12-31", Precision.YEAR),
        ("2005-07", "2005-07-01", "2005-07-31", Precision.MONTH),
        ("2005-07-29", "2005-07-29", "2005-07-29", Precision.DAY),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", Precision.DAY),
        ("2001-21", "2001-03-01", "2001-05-31", Precision.SEASON),
        ("2001-24", "2001-12-01", "2002-02-28", Precision.SEASON),
        ("2001-28", "2001-12-01", "2002-02-28", Precision.SEASON),
        ("2001-29", "2001-09-01", "2001-11-30", Precision.SEASON),
        ("2001-32", "2001-06-01", "2001-08-31", Precision.SEASON),
        ("2001-33", "2001-01-01", "2001-03-31", Precision.QUARTER),
        ("2001-36", "2001-10-01", "2001-12-31", Precision.QUARTER),
        ("2001-38", "2001-05-01", "2001-08-31", Precision.QUADRIMESTER),
        ("2001-41", "2001-07-01", "2001-12-31", Precision.SEMESTER),
        ("199X", "1990-01-01", "1999-12-31", Precision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
        ("1XXX", "1000-01-01", "1999-12-31", Precision.MILLENNIUM),
        ("XXXX", "0000-01-01", "9999-12-31", Precision.MILLENNIUM),
        ("-04XX", "-0499-01-01", "-0400-12-31", Precision.CENTURY),
        ("-000X", "-0009-01-01", "-0001-12-31", Precision.DECADE),
        ("1X5X", "1050-01-01", "1959-12-31", Precision.MILLENNIUM),
        ("2001-XX", "2001-01-01", "2001-12-31", Precision.YEAR),
        ("2001-1X", "2001-10-01", "2001-12-31", Precision.YEAR),
        ("2001-05-XX", "2001-05-01", "2001-05-31", Precision.MONTH),
        ("2001-02-2X", "2001-02-20", "2001-02-28", Precision.MONTH),
        ("2001-XX-31", "2001-01-31", "2001-12-31", Precision.YEAR),
        ("156X-12-25", "1560-12-25", "1569-12-25", Precision.DECADE),
        ("199X-21", "1990-03-01", "1999-05-31", Precision.DECADE),
        ("1950S2", "1900-01-01", "1999-12-31", Precision.CENTURY),
        ("-1950S3", "-1959-01-01", "-1950-12-31", Precision.DECADE),
        ("1950S4", "1950-01-01", "1950-12-31", Precision.YEAR),
        ("Y12000", "+12000-01-01", "+12000-12-31", Precision.YEAR),
        ("Y-17E7", "-170000000-01-01", "-170000000-12-31", Precision.YEAR),
        ("Y3388E2S3", "+338000-01-01", "+338999-12-31", Precision.MILLENNIUM),
        ("Y171010000S3", "+171000000-01-01", "+171999999-12-31", Precision.MILLENNIUM),
        ("2001-09-11T08:46:40Z", "2001-09-11", "2001-09-11", Precision.SECOND),
        ("2001-09-11T08:46", "2001-09-11", "2001-09-11", Precision.MINUTE),
        ("2001-09-11T24:00:00Z", "2001-09-12", "2001-09-12", Precision.SECOND),
    ],
)
def test_a_date_spans_what_the_standard_says(text, first, last, precision):
    date = parse(text)

    assert (first_day(date.earliest), last_day(date.latest), date.precision) == (first, last, precision)
    assert date.text == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2004-06-11", False, False),
        ("2004-06-11~", True, False),
        ("2004-06-11?", False, True),
        ("2004-06-11%", True, True),
        ("2004-06~-11", True, False),
        ("?2004-06-~11", True, True),
        ("2004-?06-11", False, True),
    ],
)
def test_qualifiers_mark_a_date_and_never_widen_it(text, approximate, uncertain):
    date = parse(text)

    assert (date.approximate, date.uncertain) == (approximate, uncertain)
    assert date.span == parse("2004-06-11").span


@pytest.mark.parametrize("text", ["2021~", "2021-22?", "199X%", "19XX~", "Y12000~", "2001-09-11T08:46Z~", "1950S2?"])
def test_whatever_is_one_date_can_be_qualified(text):
    date, bare = parse(text), parse(text[:-1])

    assert date.span == bare.span
    assert date.approximate or date.uncertain


def test_significant_digits_make_an_estimate():
    assert parse("1950S2").approximate
    assert not parse("1950S4").approximate


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2001-09-11T08:46:00Z", "2001-09-11T08:46:00"),
        ("2001-09-11T08:46:00-04:00", "2001-09-11T12:46:00"),
        ("2001-09-11T08:46:00+05:30", "2001-09-11T03:16:00"),
        ("2001-09-11T08:46:00+05", "2001-09-11T03:46:00"),
    ],
)
def test_a_time_is_read_at_its_offset_and_as_utc_without_one(text, utc):
    assert parse(text).span == parse(utc).span


def test_times_last_as_long_as_their_last_figure():
    second, minute = parse("1970-01-01T00:00:00"), parse("1970-01-01T00:00")

    assert (second.earliest, second.latest) == (0, 1)
    assert (minute.earliest, minute.latest) == (0, 60)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2005-13", "month 13 does not exist; months run from 01 to 12."),
        ("2005-00", "month 00 does not exist"),
        ("2005-2X", "month 2X does not exist"),
        ("2005-42", "month 42 does not exist"),
        ("2005-02-31", "day 31 does not exist; that month has days 01 to 28."),
        ("2004-02-30", "that month has days 01 to 29."),
        ("2001-02-3X", "day 3X does not exist"),
        ("XXX1-02-29", "none of the months that it allows has a day 29."),
        ("2005-07-00", "day 00 does not exist"),
        ("2021-22-05", "22 is a season or quarter, which has no day 05."),
        ("-0000", "there is no year -0000"),
        ("-0000-05", "there is no year -0000"),
        ("Y2005", "write 2005."),
        ("Y-43", "write -0043."),
        ("1950S0", "a year is written 2005"),
        ("2005-07S2", "a year is written 2005"),
        ("2001-09-11T25:00", "there is no such time of day"),
        ("2001-09-11T24:00:01", "there is no such time of day"),
        ("2001-09-11T08:60", "there is no such time of day"),
        ("2001-09-11T08:46+14:01", "an offset from UTC lies between"),
        ("2001-09-31T08:46", "day 31 does not exist"),
        ("2001-10T08:46", "a year is written 2005"),
        ("Y1E13", "too far away"),
        ("Y3E11", "too far away"),
        ("Y-3E11", "too far away"),
        ("Y" + "9" * 150, "too far away"),
        ("Y1E" + "9" * 150, "too far away"),
        ("20O5", "a year is written 2005"),
        ("١٩٩٩", "a year is written 2005"),
    ],
)
def test_what_is_no_date_is_answered_with_what_is_wrong(text, sentence):
    with pytest.raises(InvalidDate) as caught:
        read_point(text)

    assert sentence in str(caught.value)


def test_years_fill_the_64_bits_that_a_database_has():
    date = parse("Y29E10")

    assert date.latest < 2**63


@given(civil_days(), st.randoms(use_true_random=False))
def test_a_masked_date_spans_every_day_that_it_was_masked_from(day, chance: random.Random):
    text = day_text(*day)
    masked = "".join("X" if figure.isdigit() and chance.random() < 0.4 else figure for figure in text)

    if (date := _parsed(masked)) is not None:
        start = midnight(*day)

        assert date.earliest <= start
        assert start + 86_400 <= date.latest


def _parsed(text):
    """None for -0000, which is how a masked year can come to be refused."""
    return None if text.startswith("-0000") else parse(text)


@given(civil_days())
def test_a_coarser_date_spans_the_finer_ones_inside(day):
    whole_day = parse(day_text(*day)).span

    for coarser in (day_text(*day)[: -len("-01")], year_text(day[0])):
        assert parse(coarser).span.contains(whole_day)


@given(st.integers(1000, 9999), st.integers(1, 4), st.integers(0, 999))
def test_an_estimated_year_spans_the_years_with_its_digits(year, significant, other):
    estimated = parse(f"{year}S{significant}")
    size = 10 ** (4 - significant)
    alike = year // size * size + other % size

    assert estimated.span.contains(parse(year_text(alike)).span)
    assert not estimated.span.contains(parse(year_text(year // size * size + size)).span)


# Not winter: the package ends it with December, which leaves out most of it.
SEASON_TEXTS = st.builds("{:04}-{}".format, st.integers(0, 9999), st.sampled_from([21, 22, 23]))
QUALIFIED_TEXTS = st.builds(
    "{}{}".format, st.one_of(YEAR_TEXTS, MONTH_TEXTS, DAY_TEXTS, DECADE_TEXTS, CENTURY_TEXTS), QUALIFIERS
)


def bounds_by_the_package(text):
    """First and last day as the edtf package has them, without its padding of qualified dates."""
    parsed = parse_edtf(text)
    return [midnight(*moment[:3]) for moment in (parsed.lower_strict(), parsed.upper_strict())]


@settings(max_examples=60, deadline=None)
@given(QUALIFIED_TEXTS | SEASON_TEXTS)
def test_the_fast_path_and_the_parser_agree(text):
    date = parse(text)

    assert [date.earliest, date.latest - 86_400] == bounds_by_the_package(text)


@pytest.mark.parametrize(
    "text",
    ["156X-12-25", "1560-XX-25", "2021-XX", "XXXX-12-25", "Y-17E7", "Y17000002", "2004-06~-11", "2021-33", "2021-41"],
)
def test_beyond_the_plain_forms_they_agree_too(text):
    date = parse(text)

    assert [date.earliest, date.latest - 86_400] == bounds_by_the_package(text)
