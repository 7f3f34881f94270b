import pytest

from corpus_import.extraction.timex import calendar
from corpus_import.extraction.timex.calendar import Granule, Unit
from corpus_import.extraction.timex.meaning import Part
from corpus_import.extraction.timex.parts import part_span


@pytest.mark.parametrize(
    ("granule", "part", "edtf"),
    [
        (calendar.month_of(2021, 5), Part.EARLY, "2021-05-01/2021-05-10"),
        (calendar.month_of(2021, 2), Part.END, "2021-02-21/2021-02-28"),
        (Granule(Unit.YEAR, 2008), Part.LATE, "2008-09/2008-12"),
        (Granule(Unit.YEAR, 2008), Part.MID, "2008-05/2008-08"),
        (Granule(Unit.DECADE, 199), Part.EARLY, "1990/1993"),
        (Granule(Unit.CENTURY, 19), Part.LATE, "1960/1999"),
        (Granule(Unit.SEASON, 2008 * 4 + 2), Part.EARLY, "2008-06-01/2008-07-01"),
        (calendar.from_date(calendar.date(2008, 6, 1)), Part.EARLY, "2008-06-01"),
    ],
)
def test_a_part_is_the_span_that_a_reader_would_grant(granule: Granule, part: Part, edtf: str) -> None:
    assert part_span(granule, part) == edtf
