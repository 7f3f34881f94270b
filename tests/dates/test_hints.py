import pytest

from timeline.dates import parse
from timeline.dates.hints import suggest


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("July 2005", "2005-07"),
        ("Sept. 2005", "2005-09"),
        ("4 July 2005", "2005-07-04"),
        ("4th of July 2005", "2005-07-04"),
        ("July 4, 2005", "2005-07-04"),
        ("JULY 4 2005", "2005-07-04"),
        ("31/12/2005", "2005-12-31"),
        ("12/31/2005", "2005-12-31"),
        ("03/03/2005", "2005-03-03"),
        ("31.12.2005", "2005-12-31"),
        ("2005-7", "2005-07"),
        ("2005/07/04", "2005-07-04"),
        ("2005/07", "2005-07"),
        ("20050704", "2005-07-04"),
        ("2005-07-04 10:00", "2005-07-04T10:00"),
        ("476", "0476"),
        ("12000", "Y12000"),
        ("44 BC", "-0043"),
        ("44 B.C.E.", "-0043"),
        ("1 BC", "0000"),
        ("AD 79", "0079"),
        ("79 CE", "0079"),
        ("the 1990s", "199X"),
        ("19th century", "18XX"),
        ("5th century BC", "-04XX"),
        ("spring 2021", "2021-21"),
        ("fall of 2021", "2021-23"),
        ("circa 1340", "1340~"),
        ("c. 44 BC", "-0043~"),
        ("about July 2005", "2005-07~"),
        ("possibly 2005", "2005?"),
        ("possibly circa 1340", "1340%"),
        ("between May 2001 and 4 July 2005", "2001-05/2005-07-04"),
        ("from 2001 to 2014", "2001/2014"),
        ("2001-2014", "2001/2014"),
        ("2001 - 2014", "2001/2014"),
        ("since May 2001", "2001-05/.."),
        ("until 2014", "../2014"),
        ("2001 or before", "[..2001]"),
        ("2001 or later", "[2001..]"),
    ],
)
def test_what_was_meant_is_written_as_edtf(written, edtf):
    assert suggest(written) == edtf
    assert parse(edtf).text == edtf


def test_a_day_and_a_month_that_could_be_either_are_both_named():
    assert suggest("03/04/2005") == "2005-04-03 or 2005-03-04"


@pytest.mark.parametrize(
    "written", ["", "yesterday", "Maybe", "the day after", "to", "circa", "circa " * 30, "July 20055"]
)
def test_there_is_no_suggestion_where_it_would_be_a_guess(written):
    assert suggest(written) is None
