import pytest

from timeline.admin.meaning import meaning_of


@pytest.mark.parametrize(
    ("edtf", "nature", "bounds", "said"),
    [
        ("2001-10~", "", "from 1 October 2001 to 31 October 2001", "once, some time in there"),
        ("2001-10-05", "", "on 5 October 2001", ""),
        ("2001/2005", "", "from 1 January 2001 to 31 December 2005", "all that time"),
        ("2001/2005", "within", "from 1 January 2001 to 31 December 2005", "once, some time in there"),
        ("2001/..", "", "from 1 January 2001, to an unknown or open end", "all that time"),
        ("/2001", "", "until 31 December 2001, from an unknown or open start", "all that time"),
        ("-0043-03-15", "", "on 15 March 44 BC", ""),
        ("2001-10-05T14:30Z", "", "from 5 October 2001, 14:30 UTC to 5 October 2001, 14:31 UTC", ""),
        ("Y12000", "", "from +12000-01-01 to +12000-12-31", "once, some time in there"),
    ],
)
def test_a_date_is_told_by_its_bounds_and_nature(edtf: str, nature: str, bounds: str, said: str) -> None:
    meaning = meaning_of(edtf, nature)

    assert meaning is not None
    assert (meaning.bounds, meaning.nature) == (bounds, said)


def test_it_reads_as_one_sentence() -> None:
    meaning = str(meaning_of("2001-10~"))

    assert meaning.startswith("2001-10~ = about October 2001; from 1 October 2001")


def test_no_date_means_nothing() -> None:
    assert meaning_of("") is None
