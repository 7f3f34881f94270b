import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import dates
from timeline.exchange.partial import ends


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2005-07", "2005-07", "2005-07"),
        ("2005", "2005", "2005"),
        ("2005-07-29", "2005-07-29", "2005-07-29"),
        ("2005-07~", "2005-07", "2005-07"),
        ("2005-07-XX", "2005-07", "2005-07"),
        ("2005-XX", "2005", "2005"),
        ("2021-22", "2021-06", "2021-08"),
        ("2021-24", "2021-12", "2022-02"),
        ("2021-33", "2021-01", "2021-03"),
        ("199X", "1990", "1999"),
        ("19XX", "1900", "1999"),
        ("156X-12-25", "1560", "1569"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("Y12000", "+12000", "+12000"),
        ("2001-09/2002-01-10", "2001-09", "2002-01-10"),
        ("2001/..", "2001", None),
        ("2001/", "2001", None),
        ("../2002-06", None, "2002-06"),
        ("2001-09-11T08:46:00Z", "2001-09-11T08:46:00Z", "2001-09-11T08:46:00Z"),
        ("2001-09-11T08:46Z", "2001-09-11T08:46Z", "2001-09-11T08:46Z"),
        ("[1667,1668,1670..1672]", "1667", "1672"),
        ("[..1984]", None, "1984"),
        ("XXXX-12-25", None, None),
    ],
)
def test_a_date_ends_where_it_is_no_longer_known(edtf, first, last):
    begin, end = ends(dates.parse(edtf))

    assert (begin and begin.iso, end and end.iso) == (first, last)


@given(st.integers(-3000, 3000), st.integers(1, 12), st.integers(1, 28), st.sampled_from(["year", "month", "day"]))
def test_both_ends_of_one_day_month_or_year_hold_just_its_span(year, month, day, precision):
    text = {
        "year": dates.year_text(year),
        "month": dates.month_text(year, month),
        "day": dates.day_text(year, month, day),
    }
    date = dates.parse(text[precision])

    first, last = ends(date)

    assert first == last
    assert (first.earliest, last.latest) == (date.earliest, date.latest)
