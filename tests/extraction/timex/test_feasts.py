import pytest

from corpus_import.extraction.timex import calendar
from corpus_import.extraction.timex.feasts import easter, feast_day, orthodox_easter
from corpus_import.extraction.timex.meaning import Feast


@pytest.mark.parametrize(("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31)])
def test_easter_sunday(year: int, month: int, day: int) -> None:
    assert easter(year) == calendar.day_of(year, month, day)


@pytest.mark.parametrize(("year", "month", "day"), [(1600, 4, 2), (1917, 4, 15), (2000, 4, 30), (2013, 5, 5)])
def test_orthodox_easter_sunday_by_the_gregorian_calendar(year: int, month: int, day: int) -> None:
    assert orthodox_easter(year) == calendar.day_of(year, month, day)


@pytest.mark.parametrize(
    ("feast", "edtf"),
    [
        (Feast(11, weekday=4, nth=4), "2012-11-22"),
        (Feast(11, weekday=4, nth=4, further=1), "2012-11-23"),
        (Feast(5, weekday=1, nth=-1), "2012-05-28"),
        (Feast(5, weekday=1, nth=-1, further=1), "2012-05-29"),
        (Feast(from_easter=-2), "2012-04-06"),
        (Feast(from_orthodox_easter=-7), "2012-04-08"),
    ],
)
def test_feasts_that_move(feast: Feast, edtf: str) -> None:
    found = feast_day(feast, 2012)

    assert found is not None
    assert calendar.edtf(found) == edtf


def test_easter_before_the_calendar_was_reformed_is_that_of_its_time() -> None:
    assert feast_day(Feast(from_easter=0), 1345) == calendar.day_of(1345, 3, 27)
    assert feast_day(Feast(from_easter=0), 1582) == calendar.day_of(1582, 4, 15)
    assert feast_day(Feast(from_easter=0), 1583) == calendar.day_of(1583, 4, 10)
