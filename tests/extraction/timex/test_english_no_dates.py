"""English lengths and repetitions, which are no dates, and what only looks like a time."""

import pytest

from corpus_import.extraction.timex import tag

from .test_english import FRIDAY, read


@pytest.mark.parametrize(
    ("text", "kind", "phrase", "value"),
    [
        ("A five-year plan was made.", "DURATION", "five-year", "P5Y"),
        ("For the past 20 years it stood.", "DURATION", "the past 20 years", "P20Y"),
        ("Over the last three months it fell.", "DURATION", "the last three months", "P3M"),
        ("It closed within six months.", "DURATION", "six months", "P6M"),
        ("It took several weeks.", "DURATION", "several weeks", "PXW"),
        ("It took some years.", "DURATION", "some years", "PXY"),
        ("It took half an hour.", "DURATION", "half an hour", "PT30M"),
        ("It took two and a half years.", "DURATION", "two and a half years", "P2.5Y"),
        ("It took a year and a half.", "DURATION", "a year and a half", "P1.5Y"),
        ("It took twenty-five days.", "DURATION", "twenty-five days", "P25D"),
        ("It took nearly a year.", "DURATION", "nearly a year", "P1Y"),
        ("The year-long war ended.", "DURATION", "year-long", "P1Y"),
        ("The weeklong strike ended.", "DURATION", "weeklong", "P1W"),
        ("The decades-long feud ended.", "DURATION", "decades-long", "PXDE"),
        ("For decades it stood.", "DURATION", "decades", "PXDE"),
        ("It meets every Monday.", "SET", "every Monday", "XXXX-WXX-1"),
        ("It meets every other Monday.", "SET", "every other Monday", "XXXX-WXX-1"),
        ("It meets on the third Monday of each month.", "SET", "the third Monday of each month", "XXXX-WXX-1"),
        ("It meets every Christmas.", "SET", "every Christmas", "XXXX-12-25"),
        ("The 45-year-old driver fled.", "DURATION", "45-year-old", "P45Y"),
        ("She is 45 years of age.", "DURATION", "45 years of age", "P45Y"),
        ("The skull is two million years old.", "DURATION", "two million years old", "P2000000Y"),
        ("The twins, aged two weeks, slept.", "DURATION", "two weeks", "P2W"),
        ("It took a quarter of a century.", "DURATION", "a quarter of a century", "P25Y"),
        ("It is an hour-long film.", "DURATION", "hour-long", "PT1H"),
        ("It meets twice a week.", "SET", "twice a week", "P1W"),
        ("It meets twice weekly.", "SET", "twice weekly", "P1W"),
        ("It meets three times a day.", "SET", "three times a day", "P1D"),
        ("It meets on Mondays.", "SET", "Mondays", "XXXX-WXX-1"),
        ("It meets every two weeks.", "SET", "every two weeks", "P2W"),
        ("It is a monthly meeting.", "SET", "monthly", "P1M"),
        ("It pays 50 per day.", "SET", "per day", "P1D"),
        ("It pays $2000 a month.", "SET", "a month", "P1M"),
    ],
)
def test_durations_and_sets_are_no_dates(text: str, kind: str, phrase: str, value: str) -> None:
    (timex,) = tag(text, FRIDAY)

    assert (timex.type, text[timex.start : timex.end], timex.value, timex.edtf) == (kind, phrase, value, "")


@pytest.mark.parametrize(
    "text",
    [
        "The driver, aged 45, and his brother Sam, 43, came; at the age of 45 he retired.",
        "She earned $2,000 in 1,999 shops.",
        "About 2000 people and 1,500 troops came; 1945 soldiers fell.",
        "He took Route 66 and flight 1999 to Room 2012.",
        "Section 2001 of Resolution 1973 and Article 1945 apply.",
        "He may go. May he march on Rome in a second?",
        "The Friday Times met Summer Jones and June Smith.",
        "It cost 2000 rupees for 2016 delegates in a 2000-seat hall.",
        "Some day he will take bus 1812, by RFC 1918.",
        "The sun rose and they sat; the fall of the city came.",
        "He reads the Sunday Times and the Daily Mail.",
        "Call 555-2012 or 020 7946 2001 or +1 202 456 1414.",
        "They won 2-1 and 21-14, then 3-2 on penalties.",
        "It cost 2001 dollars, EUR 2010 or 2,010 euros.",
        "They use Windows 2000 on a Boeing 747.",
        "The Long March ended. The march was long.",
        "He was the first in the second row and finished third.",
        "The 500 km border and the 19,000-strong contingent.",
        "Version 2.0.1 and IP 10.0.0.1 and No. 2014.",
        "He lives at 1600 Pennsylvania Avenue.",
        "Mr. March and Mr. August and Mrs May met.",
        "The ratio is 1/2 or 3/4.",
        "She is in her 40s and he is in his mid-20s.",
        "Between 5 and 10 people died. From 10 to 20 came. It cut crews from 14 to 9 by then.",
        "USA Today reported on Bloody Sunday.",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert read(text) == []


def test_a_number_that_counts_does_not_turn_a_month_into_a_day() -> None:
    assert read("In July 31 of them left.") == [("July", "2012-07", "2012-07")]
    assert read("In November the second wave came.") == [("November", "2012-11", "2012-11")]
