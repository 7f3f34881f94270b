import pytest

from corpus_import.extraction.timex import calendar
from corpus_import.extraction.timex.feasts import easter, feast_day
from corpus_import.extraction.timex.meaning import Feast


@pytest.mark.parametrize(("year", "month", "day"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31)])
def test_easter_sunday(year: int, month: int, day: int) -> None:
    assert easter(year) == calendar.day_of(year, month, day)


@pytest.mark.parametrize(
    ("feast", "edtf"),
    [
        (Feast(11, weekday=4, nth=4), "2012-11-22"),
        (Feast(11, weekday=4, nth=4, further=1), "2012-11-23"),
        (Feast(5, weekday=1, nth=-1), "2012-05-28"),
        (Feast(from_easter=-2), "2012-04-06"),
    ],
)
def test_feasts_that_move(feast: Feast, edtf: str) -> None:
    found = feast_day(feast, 2012)

    assert found is not None
    assert calendar.edtf(found) == edtf
