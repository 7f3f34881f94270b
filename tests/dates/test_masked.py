import pytest

from timeline.dates import masked


@pytest.mark.parametrize(
    ("pattern", "last", "expected"),
    [
        ("07", 12, [7]),
        ("13", 12, []),
        ("00", 31, []),
        ("1X", 12, [10, 11, 12]),
        ("X1", 12, [1, 11]),
        ("X1", 31, [1, 11, 21, 31]),
        ("3X", 31, [30, 31]),
        ("4X", 31, []),
        ("XX", 12, list(range(1, 13))),
    ],
)
def test_a_pattern_of_two_digits_allows_the_numbers_that_fit_it(pattern, last, expected):
    assert masked.numbers(pattern, last) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("2005", [2005]),
        ("199X", list(range(1990, 2000))),
        ("X999", [*range(999, 10_000, 1000)]),
        ("-004X", list(range(-49, -39))),
        ("-000X", list(range(-9, 0))),
    ],
)
def test_years_come_in_the_order_of_time_both_ways(pattern, expected):
    assert list(masked.years(pattern)) == expected
    assert list(masked.years(pattern, backwards=True)) == expected[::-1]


def test_a_day_that_only_leap_years_have_is_looked_for_in_them():
    day = masked.first_day(masked.years("200X"), [2], [29])
    last = masked.first_day(masked.years("200X", backwards=True), [2], [29], backwards=True)

    assert (day, last) == ((2000, 2, 29), (2008, 2, 29))


def test_a_day_that_no_month_has_is_none():
    assert masked.first_day(masked.years("XXXX"), [2], [30]) is None
