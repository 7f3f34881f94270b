import pytest

from tests.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The crown signed a pact in 2019, by which the firm was bound to sell the mine by the end of June 2020.",
            ["2019", "2020-06-21/2020-06-30"],
        ),
        ("The bridge, opened in 1879, carried trains until it fell in 1913.", ["1879", "1913"]),
        ("He spoke on Monday about last month’s withdrawal from the north.", ["2021-09-27", "2021-08"]),
        ("Ann Lee (3 May 1901 – 9 January 1970) wrote novels.", ["1901-05-03", "1970-01-09"]),
        ("Bob Ray (born 4 June 1950) sings.", ["1950-06-04"]),
    ],
)
def test_each_date_goes_to_its_own_clause_or_noun(text, expected):
    assert [candidate.date for candidate in told(text, "2021-09-29")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The judge admitted memos from the 1980s.",
        "Apple showed it at the Developers Conference 2010.",
        "After 2010 the town grew.",
        "No one has walked there since 1972.",
        "It is the deadliest flood since 1990.",
        "Today the line carries coal.",
        "The town’s children are healthy now.",
        "She is a 2014 graduate of the school.",
    ],
)
def test_a_date_that_dates_no_happening_makes_no_event(text):
    assert told(text, "2021-09-29") == ()


def test_two_dated_clauses_of_a_sentence_have_passages_of_their_own_that_hold_their_dates():
    text = "The bank was founded in 1868 and the state seized it in 1987."

    first, second = (candidate.claims[0].passage for candidate in told(text))

    assert first.end <= second.start
    assert "1868" in first.quote
    assert "1987" in second.quote


def test_an_aside_s_passage_leaves_the_rest_of_the_sentence_to_the_clause_around_it():
    text = "The ferry, built in 1994, passed its last inspection in November 2019."

    quotes = {c.date: c.claims[0].passage.quote for c in told(text)}

    assert quotes["2019-11"] == text
    assert "inspection" not in quotes["1994"]
