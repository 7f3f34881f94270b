import pytest

from corpus_import.extraction.timex.calendar import Granule, Unit, day_number
from corpus_import.extraction.timex.lengths import length_value, vague_bounds
from corpus_import.extraction.timex.meaning import Length

ATTACKS = Granule(Unit.DAY, day_number(2001, 9, 11))


@pytest.mark.parametrize(
    ("length", "value"),
    [
        (Length(6, Unit.MONTH), "P6M"),
        (Length(24, Unit.HOUR), "PT24H"),
        (Length(None, Unit.WEEK), "PXW"),
        (Length(1, Unit.DECADE), "P1DE"),
        (Length(2, Unit.FORTNIGHT), "P4W"),
        (Length(0.5, Unit.YEAR), "P0.5Y"),
        (Length(2, Unit.YEAR, further=Length(6, Unit.MONTH)), "P2Y6M"),
        (Length(1, Unit.DAY, further=Length(3, Unit.HOUR)), "P1DT3H"),
        (Length(12e6, Unit.YEAR), "P12000000Y"),
    ],
)
def test_how_timex3_writes_a_length(length: Length, value: str) -> None:
    assert length_value(length) == value


@pytest.mark.parametrize(
    ("length", "direction", "edtf"),
    [
        (Length(None, Unit.WEEK, least=1), 1, "2001-09-18/2001-11"),
        (Length(None, Unit.WEEK), -1, "2001-07/2001-08-28"),
        (Length(None, Unit.MONTH), 1, "2001-11/2002-06"),
        (Length(None, Unit.YEAR), 1, "2003/2010"),
    ],
)
def test_how_far_an_unsaid_length_reaches(length: Length, direction: int, edtf: str) -> None:
    assert vague_bounds(ATTACKS, length, direction) == edtf
