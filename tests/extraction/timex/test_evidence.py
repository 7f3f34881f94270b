"""What a text is by its own expressions: meanings in, a report or a chronicle out."""

import pytest

from corpus_import.extraction.timex.calendar import Granule, Unit
from corpus_import.extraction.timex.evidence import mode_of, order_of
from corpus_import.extraction.timex.meaning import Calendar, Clock, Cyclic, Meaning, Numeric, Relative
from corpus_import.extraction.timex.narrative import Mode

PUBLISHED = Granule(Unit.DAY, 15_700)  # in 2012
FULL = Calendar(Unit.DAY, 1881, 3, 1)
BARE = Calendar(Unit.YEAR, 1881)
YEARLESS = Calendar(Unit.MONTH, number=5)
LAST_WEEK = Relative(Unit.WEEK, -1)
TUESDAY = Cyclic(Unit.DAY, 2)
OWN = Calendar(Unit.MONTH, 2012, 5)


@pytest.mark.parametrize(
    ("meanings", "mode"),
    [
        ([(FULL, 2)], Mode.CHRONICLE),
        ([(FULL, 1), (YEARLESS, 4)], Mode.CHRONICLE),
        ([(BARE, 3)], Mode.REPORT),
        ([(YEARLESS, 20)], Mode.REPORT),
        ([(FULL, 2), (OWN, 1)], Mode.REPORT),
        ([(FULL, 3), (LAST_WEEK, 1)], Mode.CHRONICLE),
        ([(LAST_WEEK, 1), (FULL, 3)], Mode.REPORT),
        ([(LAST_WEEK, 1), (FULL, 5)], Mode.CHRONICLE),
        ([(FULL, 3), (TUESDAY, 4)], Mode.REPORT),
        ([(Clock("12:00", TUESDAY), 1), (FULL, 3)], Mode.REPORT),
    ],
)
def test_old_dates_make_a_chronicle_and_the_writers_time_a_report(
    meanings: list[tuple[Meaning, int]], mode: Mode
) -> None:
    opening = [meaning for meaning, times in meanings for _ in range(times)][:3]

    assert mode_of(meanings, opening, PUBLISHED).mode is mode


@pytest.mark.parametrize(
    ("dates", "locale", "day_first"),
    [
        ([Numeric(31, 12, 2005)], None, True),
        ([Numeric(12, 31, 2005)], True, False),
        ([Numeric(3, 4, 2005)], True, True),
        ([Numeric(3, 4, 2005)], None, None),
    ],
)
def test_the_order_of_numeric_dates_is_the_documents_own_or_else_its_locales(
    dates: list[Meaning], locale: bool | None, day_first: bool | None
) -> None:
    assert order_of([(date, 1) for date in dates], locale, "en")[0] is day_first
