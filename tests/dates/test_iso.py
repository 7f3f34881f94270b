import pytest
from hypothesis import given

from tests.dates.days import civil_days
from timeline.dates import day_text, first_day, last_day, parse


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2005-07", "2005-07-01", "2005-07-31"),
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("Y12000", "+12000-01-01", "+12000-12-31"),
        ("2001/..", "2001-01-01", None),
        ("/2001", None, "2001-12-31"),
        ("2001-09-11T23:59:59Z", "2001-09-11", "2001-09-11"),
        ("2001-09-11T23:00:00-05:00", "2001-09-12", "2001-09-12"),
    ],
)
def test_bounds_are_the_first_and_the_last_day_inside(text, first, last):
    date = parse(text)

    assert (first_day(date.earliest), last_day(date.latest)) == (first, last)


@given(civil_days())
def test_one_day_is_its_own_first_and_last(day):
    date = parse(day_text(*day))

    assert first_day(date.earliest) == last_day(date.latest) == date.text
