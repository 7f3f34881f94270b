"""How news writes of time: hours with their day, results of quarters, and on which side of now a date lies."""

import pytest

from .test_english import read


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("It struck at 4:22 p.m. last Wednesday.", "4:22 p.m. last Wednesday", "2013-03-20T16:22"),
        ("It begins at 5 p.m. Eastern time Monday.", "5 p.m. Eastern time Monday", "2013-03-25T17:00"),
        ("It began at about three o'clock this afternoon.", "about three o'clock this afternoon", "2013-03-22T15:00"),
        ("By midday they had voted.", "midday", "2013-03-22T12:00"),
        ("They worked through the night.", "the night", "2013-03-22TNI"),
        ("It ended this Monday, March 18th.", "this Monday, March 18th", "2013-03-18"),
        ("The report is due in two weeks' time.", "two weeks' time", "2013-W14"),
        ("It was loud all day.", "all day", "P1D"),
        ("In its first six months it grew.", "its first six months", "P6M"),
        ("It grew in this past summer.", "this past summer", "2012-SU"),
        ("Someday it will open.", "Someday", "FUTURE_REF"),
        ("For the full year, they expect a loss.", "the full year", "2013"),
        ("It lost money in the 1988 first half.", "the 1988 first half", "1988-H1"),
        ("An August poll had her ahead.", "August", "2012-08"),
        ("A May poll had her ahead.", "May", "2012-05"),
        ("The May fair drew crowds.", "May", "2012-05"),
        ("In June Brown lost his seat.", "June", "2012-06"),
    ],
)
def test_what_reports_say(text: str, phrase: str, value: str) -> None:
    assert [(p, v) for p, v, _ in read(text)] == [(phrase, value)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The primary is May 20.", "2013-05-20"),
        ("She is flying home Sunday.", "2013-03-24"),
        ("They sold before Thursday, when the bank is to decide.", "2013-03-28"),
        ("Shares fell ahead of Christmas.", "2013-12-25"),
        ("She may speak on Labor Day.", "2013-09-02"),
        ("A state of emergency declared on Thursday will last a month.", "2013-03-21"),
        ("Pilots accepted the contract in January, and crews will vote.", "2013-01"),
    ],
)
def test_the_verb_that_governs_a_date_says_on_which_side_of_now_it_lies(text: str, edtf: str) -> None:
    assert read(text)[0][2] == edtf


def test_a_clock_is_of_the_day_of_the_report_where_its_paragraph_tells_no_other() -> None:
    text = "The plant opened on May 5, 1997.\n\nBy 10:30 a.m. the fire was out."

    assert read(text, "1998-03-06")[-1] == ("10:30 a.m.", "1998-03-06T10:30", "1998-03-06")


@pytest.mark.parametrize("text", ["It ran 1:52.", "That is the moment of truth.", "She read the Boston Sunday Globe."])
def test_a_result_a_figure_of_speech_and_a_newspaper_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_week_from_tuesday_said_on_a_tuesday_is_seven_days_on() -> None:
    assert read("It will report a week from Tuesday.", "2006-02-28")[0][2] == "2006-03-07"
