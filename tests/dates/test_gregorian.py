from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.days import civil_days
from timeline.dates.gregorian import civil, day_number, days_in_month, is_leap, midnight


@given(st.dates())
def test_days_of_the_common_era_are_numbered_as_python_numbers_them(day):
    number = day_number(day.year, day.month, day.day)

    assert number == day.toordinal() - date(1970, 1, 1).toordinal()


@given(civil_days(st.integers(-(10**11), 10**11)))
def test_a_day_number_gives_its_day_back(day):
    assert civil(day_number(*day)) == day


@given(st.integers(-(10**13), 10**13))
def test_the_day_after_has_the_number_after(number):
    assert day_number(*civil(number)) == number


@pytest.mark.parametrize(
    ("day", "number"),
    [((1970, 1, 1), 0), ((1969, 12, 31), -1), ((0, 3, 1), -719_468), ((0, 1, 1), -719_528), ((2000, 3, 1), 11_017)],
)
def test_known_days_have_their_known_numbers(day, number):
    assert day_number(*day) == number


def test_a_thirteenth_month_runs_into_the_next_year():
    assert day_number(2021, 12 + 3) == day_number(2022, 3)


@pytest.mark.parametrize(
    ("year", "leap"), [(2000, True), (1900, False), (2004, True), (2001, False), (0, True), (-4, True), (-100, False)]
)
def test_leap_years_go_on_before_the_calendar_began(year, leap):
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)


def test_midnight_is_in_seconds():
    assert midnight(1970, 1, 2) == 86_400
