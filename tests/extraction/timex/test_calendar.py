from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.timex import calendar
from corpus_import.extraction.timex.calendar import Granule, Unit

DAYS = st.integers(min_value=-2_000_000, max_value=2_000_000)
UNITS = st.sampled_from(
    [Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.SEASON, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE]
)


@given(st.dates())
def test_day_numbers_agree_with_the_standard_library(day: date) -> None:
    number = calendar.day_number(day.year, day.month, day.day)

    assert date(1970, 1, 1) + timedelta(days=number) == day
    assert calendar.civil(number) == (day.year, day.month, day.day)
    assert calendar.iso_week(number) == day.isocalendar()[:2]


@given(DAYS)
def test_a_day_number_survives_the_way_there_and_back(number: int) -> None:
    assert calendar.day_number(*calendar.civil(number)) == number


@given(UNITS, DAYS)
def test_the_granule_that_holds_a_day_holds_it(unit: Unit, day: int) -> None:
    granule = calendar.holding(unit, day)

    assert granule.first <= day <= granule.last


@given(UNITS, DAYS)
def test_granules_of_a_unit_follow_each_other_without_gaps(unit: Unit, day: int) -> None:
    granule = calendar.holding(unit, day)

    assert granule.shifted(1).first == granule.last + 1


@pytest.mark.parametrize(
    ("granule", "timex", "edtf"),
    [
        (Granule(Unit.YEAR, 2001), "2001", "2001"),
        (Granule(Unit.YEAR, -43), "BC0044", "-0043"),
        (Granule(Unit.CENTURY, 0), "00", "00XX"),
        (Granule(Unit.DECADE, 0), "000", "000X"),
        (calendar.month_of(2001, 9), "2001-09", "2001-09"),
        (calendar.day_of(2001, 9, 11), "2001-09-11", "2001-09-11"),
        (Granule(Unit.SEASON, 2022 * 4 + 2), "2022-SU", "2022-22"),
        (Granule(Unit.SEASON, 2022 * 4), "2022-WI", "2022-24"),
        (Granule(Unit.QUARTER, 2001 * 4 + 2), "2001-Q3", "2001-35"),
        (Granule(Unit.HALF, 2008 * 2 + 1), "2008-H2", "2008-41"),
        (Granule(Unit.DECADE, 199), "199", "199X"),
        (Granule(Unit.CENTURY, 19), "19", "19XX"),
        (calendar.holding(Unit.WEEK, calendar.day_number(2001, 9, 11)), "2001-W37", "2001-09-10/2001-09-16"),
    ],
)
def test_granules_in_both_notations(granule: Granule, timex: str, edtf: str) -> None:
    assert (calendar.timex_value(granule), calendar.edtf(granule)) == (timex, edtf)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-05-08", (calendar.day_of(2021, 5, 8), False)),
        ("2021-05~", (calendar.month_of(2021, 5), True)),
        ("2021?", (Granule(Unit.YEAR, 2021), True)),
        ("2021-05-08/2021-05-11", (calendar.month_of(2021, 5), False)),
        ("-0043", (Granule(Unit.YEAR, -43), False)),
        ("2021/..", None),
        ("[2001,2002]", None),
        ("2021-13", None),
        ("yesterday", None),
    ],
)
def test_reading_a_publication_date(text: str, expected: tuple[Granule, bool] | None) -> None:
    assert calendar.read_edtf(text) == expected


def test_a_month_has_no_thirty_first_of_february() -> None:
    assert calendar.day_of(2001, 2, 31) is None
