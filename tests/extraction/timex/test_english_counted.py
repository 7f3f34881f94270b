"""English dates that are counted inside, beside or far from another. Read as ``test_english`` reads them."""

import pytest

from .test_english import read


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("It opened on the first Tuesday in March.", "the first Tuesday in March", "2013-03-05", "2013-03-05"),
        ("It fell on the last Friday of May 2010.", "the last Friday of May 2010", "2010-05-28", "2010-05-28"),
        ("It fell on the last day of this month.", "the last day of this month", "2013-03-31", "2013-03-31"),
        ("It fell in the last quarter of 2012.", "the last quarter of 2012", "2012-Q4", "2012-36"),
        ("It rose in the first half of the year.", "the first half of the year", "2013-H1", "2013-40"),
        ("It rose in H1 2012.", "H1 2012", "2012-H1", "2012-40"),
        ("It beat last year's third quarter.", "last year's third quarter", "2012-Q3", "2012-35"),
        ("It beat the third quarter of last year.", "the third quarter of last year", "2012-Q3", "2012-35"),
        ("It beat 2011's third quarter.", "2011's third quarter", "2011-Q3", "2011-35"),
        ("It beat last year's first half.", "last year's first half", "2012-H1", "2012-40"),
        ("It beat the same period last year.", "the same period last year", "2012", "2012"),
        ("It fell in the fourth quarter.", "the fourth quarter", "2012-Q4", "2012-36"),
        ("It will stand until the end of next week.", "the end of next week", "2013-W13", "2013-03-29/2013-03-31"),
        ("They met over the Labor Day weekend.", "the Labor Day weekend", "2012-W35-WE", "2012-09-01/2012-09-02"),
        ("First-half sales rose.", "First-half", "2013-H1", "2013-40"),
        ("In the first nine months of 2012 it rose.", "the first nine months of 2012", "P9M", "2012-01/2012-09"),
        (
            "In the last two weeks of May 2012 it fell.",
            "the last two weeks of May 2012",
            "P2W",
            "2012-05-18/2012-05-31",
        ),
        ("He left on the Monday after Easter 2010.", "the Monday after Easter 2010", "2010-04-05", "2010-04-05"),
        ("He left on the Friday before May 5, 2010.", "the Friday before May 5, 2010", "2010-04-30", "2010-04-30"),
        ("He left in the week of March 4.", "the week of March 4", "2013-W10", "2013-03-04/2013-03-10"),
        ("He left in the week ending March 8.", "the week ending March 8", "2013-W10", "2013-03-02/2013-03-08"),
        ("He left in the week beginning 5 March.", "the week beginning 5 March", "2013-W10", "2013-03-05/2013-03-11"),
        ("It will stay so for the rest of the month.", "the rest of the month", "2013-03", "2013-03-22/2013-03-31"),
        ("It stood at 5 by year-end.", "year-end", "2013", "2013-10/2013-12"),
        ("It stood at 5 by the year's end.", "the year's end", "2013", "2013-10/2013-12"),
    ],
)
def test_stretches_inside_and_beside_another(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


@pytest.mark.parametrize("text", ["It fell on the last day of the strike.", "He left in the last week of talks."])
def test_what_only_the_strike_could_date_has_no_reading(text: str) -> None:
    assert [edtf for _, _, edtf in read(text)] == [""]


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("He left a week ago Tuesday.", "a week ago Tuesday", "2013-03-12", "2013-03-12"),
        ("He will leave a week from Monday.", "a week from Monday", "2013-04-01", "2013-04-01"),
        ("He will leave two weeks from tomorrow.", "two weeks from tomorrow", "2013-04-06", "2013-04-06"),
        ("He will leave Tuesday week.", "Tuesday week", "2013-04-02", "2013-04-02"),
        ("He left the Tuesday before last.", "the Tuesday before last", "2013-03-12", "2013-03-12"),
        ("He left the year before last.", "the year before last", "2011", "2011"),
        ("He will leave the month after next.", "the month after next", "2013-05", "2013-05"),
        ("He left two Sundays ago.", "two Sundays ago", "2013-03-10", "2013-03-10"),
        ("It beat the year-earlier figure.", "year-earlier", "2012", "2012"),
        ("He left a month ago today.", "a month ago today", "2013-02-22", "2013-02-22"),
        ("He spoke later today.", "later today", "2013-03-22", "2013-03-22"),
        ("They died out 66 million years ago.", "66 million years ago", "MA66", "Y-66000000~"),
        ("They came some 40,000 years ago.", "some 40,000 years ago", "KA40", "Y-40000~"),
        ("They came in 10,000 BC.", "10,000 BC", "BC10000", "-9999"),
        ("It began 12-Sep-2001.", "12-Sep-2001", "2001-09-12", "2001-09-12"),
    ],
)
def test_distances_from_weekdays_and_over_ages(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text) == [(phrase, value, edtf)]


def test_the_same_quarter_last_year_is_counted_from_the_one_told() -> None:
    text = "In the three months ended June 30 it fell; in the same quarter last year it rose."

    assert read(text, "1998-07-14")[-1] == ("the same quarter last year", "1997-Q2", "1997-34")


def test_a_quarter_is_compared_with_the_same_one_of_a_year_before() -> None:
    text = "Profit rose in the third quarter from a year earlier.\n\nThe year-earlier quarter had been weak."

    assert read(text, "1989-10-26")[1:] == [
        ("a year earlier", "1988-Q3", "1988-35"),
        ("The year-earlier quarter", "1988-Q3", "1988-35"),
    ]


def test_a_quarter_that_the_next_paragraph_names_again_is_compared_too() -> None:
    text = "Third-quarter profit fell.\n\nIt earned less in the quarter ended Sept. 30 than a year earlier."

    assert read(text, "1989-11-02")[-1] == ("a year earlier", "1988-Q3", "1988-35")


def test_what_another_date_parts_from_a_quarter_is_compared_with_a_year() -> None:
    text = "Profit fell in the third quarter. In October it was lower than a year earlier."

    assert read(text, "1989-11-02")[-1][:2] == ("a year earlier", "1988")


def test_the_week_before_in_a_report_that_has_told_no_day_is_the_one_before_its_publication() -> None:
    assert read("In July it rained. Exports fell from those of the week before.", "1989-04-17")[-1] == (
        "the week before",
        "1989-W15",
        "",
    )


def test_a_dividend_is_paid_later() -> None:
    assert read("It declared a dividend payable Dec. 15.", "1989-10-26") == [("Dec. 15", "1989-12-15", "1989-12-15")]
