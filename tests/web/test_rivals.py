import pytest

from timeline.models import DateClaim, Event
from timeline.web.rivals import rivals_of


def claim(edtf: str, rank: str = "normal") -> DateClaim:
    return DateClaim(edtf=edtf, rank=rank)


@pytest.mark.parametrize(
    ("date", "claimed", "rival"),
    [
        ("2001-09-11", "2001-09-11", False),
        ("2001-09-11", "2001-09", False),
        ("2001-09", "2001-09-11", False),
        ("2001-09-11", "2001-09-12", True),
        ("2001", "2002", True),
        ("2001/2003", "2002/2004", True),
        ("2001/..", "2005", False),
        ("2001", "", False),
    ],
)
def test_a_claim_is_a_rival_only_where_both_can_t_be_true(date, claimed, rival):
    assert bool(rivals_of(Event(date=date), [claim(claimed)])) is rival


def test_a_deprecated_claim_is_no_rival():
    assert rivals_of(Event(date="2001"), [claim("2002", "deprecated")]) == []


def test_an_event_without_a_date_has_no_rivals():
    assert rivals_of(Event(date=""), [claim("2002")]) == []


def test_two_claims_of_one_date_are_one_rival():
    assert len(rivals_of(Event(date="2001"), [claim("2002"), claim("2002"), claim("2003")])) == 2
