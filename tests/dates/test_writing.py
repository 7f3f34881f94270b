from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import (
    InvalidDate,
    day_text,
    first_day,
    from_days,
    last_day,
    month_text,
    parse,
    qualified,
    year_text,
)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2005, 7, 1), date(2005, 7, 31), "2005-07"),
        (date(2005, 1, 1), date(2005, 12, 31), "2005"),
        (date(2005, 7, 29), date(2005, 7, 29), "2005-07-29"),
        (date(2005, 7, 1), date(2005, 9, 30), "2005-07/2005-09"),
        (date(2001, 1, 1), date(2003, 12, 31), "2001/2003"),
        (date(2004, 2, 1), date(2004, 2, 28), "2004-02-01/2004-02-28"),
        (date(2021, 5, 1), date(2021, 5, 10), "2021-05-01/2021-05-10"),
    ],
)
def test_days_are_written_in_the_fewest_words(first, last, expected):
    assert from_days(first, last) == expected


@given(st.dates(), st.integers(0, 5000))
def test_what_is_written_means_the_days_it_was_written_from(first, days):
    last = first + timedelta(days=min(days, (date.max - first).days))

    written = parse(from_days(first, last))

    assert (first_day(written.earliest), last_day(written.latest)) == (first.isoformat(), last.isoformat())


def test_days_in_the_wrong_order_are_refused():
    with pytest.raises(InvalidDate, match="starts after it ends"):
        from_days(date(2005, 7, 2), date(2005, 7, 1))


@pytest.mark.parametrize(
    ("year", "expected"), [(2005, "2005"), (79, "0079"), (0, "0000"), (-43, "-0043"), (12_000, "Y12000")]
)
def test_years_are_astronomical_and_have_four_digits_or_a_y(year, expected):
    assert year_text(year) == expected
    assert parse(expected).text == expected


def test_months_and_days_have_two_digits():
    assert month_text(-43, 3) == "-0043-03"
    assert day_text(2005, 7, 4) == "2005-07-04"


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("2001-10", {"approximate": True}, "2001-10~"),
        ("2001", {"uncertain": True}, "2001?"),
        ("2001", {"approximate": True, "uncertain": True}, "2001%"),
        ("2001~", {"uncertain": True}, "2001%"),
        ("2001?", {"uncertain": True}, "2001?"),
        ("1340/1350", {"approximate": True}, "1340~/1350~"),
        ("../1350", {"approximate": True}, "../1350~"),
        ("1340/", {"uncertain": True}, "1340?/"),
        ("2001", {}, "2001"),
    ],
)
def test_marks_are_added_to_those_that_stand(text, marks, expected):
    assert qualified(text, **marks) == expected
