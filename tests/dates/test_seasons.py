import pytest

from timeline.dates import Precision
from timeline.dates.seasons import MONTHS, precision_of_season


def test_every_code_from_21_to_41_has_its_months():
    assert sorted(MONTHS) == list(range(21, 42))


@pytest.mark.parametrize(
    ("codes", "precision"),
    [
        (range(33, 37), Precision.QUARTER),
        (range(37, 40), Precision.QUADRIMESTER),
        (range(40, 42), Precision.SEMESTER),
    ],
)
def test_the_parts_of_a_year_follow_each_other_and_fill_it(codes, precision):
    months = [month for code in codes for month in range(MONTHS[code][0], sum(MONTHS[code]))]

    assert months == list(range(1, 13))
    assert {precision_of_season(code) for code in codes} == {precision}


@pytest.mark.parametrize("first_code", [21, 25])
def test_the_northern_seasons_follow_each_other(first_code):
    starts = [MONTHS[code] for code in range(first_code, first_code + 4)]

    assert starts == [(3, 3), (6, 3), (9, 3), (12, 3)]
    assert precision_of_season(first_code) == Precision.SEASON
