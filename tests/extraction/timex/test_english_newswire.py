"""What agencies and newspapers write of time beside dates: hours, rates, ranges of lengths, and what only looks so.

Read as if published on Wednesday, 20 March 2013.
"""

import pytest

from .test_english import read

WEDNESDAY = "2013-03-20"


SPOKEN = "about two o'clock in the afternoon of 2 July 1944"


def said(text: str) -> list[tuple[str, str]]:
    return [(phrase, value) for phrase, value, _ in read(text, WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("A blast at 10:15 Monday night woke the town.", "10:15 Monday night", "2013-03-18T22:15"),
        ("At 7:30 on Saturday evening it was dark.", "7:30 on Saturday evening", "2013-03-16T19:30"),
        ("Doors opened at six Tuesday evening.", "six Tuesday evening", "2013-03-19T18:00"),
        ("He slept until 11 that morning.", "11 that morning", "2013-03-20T11:00"),
        ("He left at about 5:45 a.m. on Friday.", "about 5:45 a.m. on Friday", "2013-03-15T05:45"),
        ("It struck at 3:07 a.m. local time.", "3:07 a.m. local time", "2013-03-20T03:07"),
        ("Rescuers reached the cave at dawn.", "dawn", "2013-03-20TMO"),
        ("By mid-afternoon the fog had lifted.", "mid-afternoon", "2013-03-20TAF"),
        ("In early afternoon trading it slipped.", "early afternoon", "2013-03-20TAF"),
        ("Tokyo closed lower overnight.", "overnight", "2013-03-19TNI"),
        ("They travelled at night.", "night", "XXXX-XX-XXTNI"),
        ("Stores opened at midnight on Thanksgiving.", "midnight on Thanksgiving", "2012-11-22T24:00"),
        ("He woke at dawn on Christmas Day.", "dawn on Christmas Day", "2012-12-25TMO"),
        ("It rained overnight Monday.", "overnight Monday", "2013-03-18TNI"),
        ("He is in surgery at this hour.", "this hour", "PRESENT_REF"),
        ("It was ten minutes past four.", "ten minutes past four", "2013-03-20T04:10"),
        ("It is half past eight here.", "half past eight", "2013-03-20T08:30"),
    ],
)
def test_hours_and_parts_of_the_day(text: str, phrase: str, value: str) -> None:
    assert said(text) == [(phrase, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained from dawn to dusk.", [("dawn", "2013-03-20TMO"), ("dusk", "2013-03-20TEV")]),
        ("It rained from morning to night.", [("morning", "2013-03-20TMO"), ("night", "2013-03-20TNI")]),
    ],
)
def test_from_one_part_of_the_day_to_another(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("On May 5, 1821, the day the exile died, it rained.", "the day", "1821-05-05"),
        ("In 1914, the year the war began, it shut.", "the year", "1914"),
    ],
)
def test_the_day_in_apposition_is_the_date_before_it(text: str, phrase: str, value: str) -> None:
    assert said(text)[1:] == [(phrase, value)]


def test_an_hour_of_the_night_of_a_date_is_one_time() -> None:
    assert said("It began at 4 a.m. on the morning of June 22, 1941.") == [
        ("4 a.m. on the morning of June 22, 1941", "1941-06-22T04:00")
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("It takes two to three weeks.", "two to three weeks", "P3W"),
        ("She got 10 to 15 years in prison.", "10 to 15 years", "P15Y"),
        ("A two- to three-week delay is likely.", "two- to three-week", "P3W"),
        ("They lost the last two weekends.", "the last two weekends", "P2WE"),
        ("It is a 10-15 minute walk.", "10-15 minute", "PT15M"),
        ("He stayed a year or two.", "a year or two", "P2Y"),
        ("The flight takes one hour and 20 minutes.", "one hour and 20 minutes", "PT1H20M"),
        ("She won in 2 hours, 9 minutes.", "2 hours, 9 minutes", "PT2H9M"),
        ("He got a three-and-a-half-year sentence.", "three-and-a-half-year", "P3.5Y"),
        ("He got 2 1/2 years.", "2 1/2 years", "P2.5Y"),
        ("It took an hour and a half.", "an hour and a half", "PT1H30M"),
        ("It fell in the first half hour.", "the first half hour", "PT30M"),
        ("It took another three years.", "another three years", "P3Y"),
        ("It took four more years.", "four more years", "P4Y"),
        ("He was freed hours after the verdict.", "hours", "PTXH"),
        ("It lasts an hour or more.", "an hour or more", "PT1H"),
        ("For nearly a thousand years it stood.", "nearly a thousand years", "P1000Y"),
        ("Light took 12 million years to reach us.", "12 million years", "P12000000Y"),
        ("In the days after the flood, prices tripled.", "the days", "PXD"),
        ("It will take years to clear the mines.", "years", "PXY"),
        ("He spent his last years in Genoa.", "his last years", "PXY"),
        ("In the four previous weeks it rained.", "the four previous weeks", "P4W"),
        ("Over the past half-century it grew.", "the past half-century", "P50Y"),
        ("After three long years it ended.", "three long years", "P3Y"),
    ],
)
def test_lengths(text: str, phrase: str, value: str) -> None:
    assert said(text) == [(phrase, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic treats 200 patients a day.", [("a day", "P1D")]),
        ("The crew earns $14.50 an hour.", [("an hour", "PT1H")]),
        ("Prices rose 4 percent a year.", [("a year", "P1Y")]),
        ("Prices rose 4% a year.", [("a year", "P1Y")]),
        ("He worked 60 hours a week.", [("60 hours", "PT60H"), ("a week", "P1W")]),
        ("He sleeps eight hours a night.", [("eight hours", "PT8H"), ("a night", "XXXX-XX-XXTNI")]),
        ("It gets 30 inches of rain a year.", [("a year", "P1Y")]),
        ("Millions of dollars a year are wasted.", [("a year", "P1Y")]),
        ("One or two days a week she teaches.", [("One or two days", "P2D"), ("a week", "P1W")]),
        ("The dam took 12 workers a decade to build.", [("a decade", "P1DE")]),
        ("She scored two goals a minute apart.", [("a minute", "PT1M")]),
        ("It killed 200 people a day later.", [("a day later", "2013-03-21")]),
        ("It comes once every 76 years.", [("once every 76 years", "P76Y")]),
        ("It meets about six times a year.", [("about six times a year", "P1Y")]),
        ("She swims every other day.", [("every other day", "P2D")]),
        ("It sails every third day.", [("every third day", "P3D")]),
        ("It runs on weekdays.", [("weekdays", "XXXX-WXX-WD")]),
        ("It is closed on weekends.", [("weekends", "XXXX-WXX-WE")]),
        ("It is crowded every weekend.", [("every weekend", "XXXX-WXX-WE")]),
    ],
)
def test_rates_and_what_comes_round(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "value", "edtf"),
    [
        ("Prices fell in the last fiscal year.", "the last fiscal year", "FY2012", "2012"),
        ("She had made up her mind the day before during a walk.", "the day before", "2013-03-19", ""),
        ("The risk had been pointed out at the time.", "the time", "PAST_REF", ""),
        ("Its quarterly dividend grew.", "quarterly", "P1Q", ""),
        ("She won by 0.03 seconds.", "0.03 seconds", "PT0.03S", ""),
        ("He died the day after Christmas.", "the day after Christmas", "2012-12-26", "2012-12-26"),
        ("It grew in the quarter ended Sept. 30.", "the quarter ended Sept. 30", "2012-Q3", "2012-35"),
        ("It grew in 3Q 2012.", "3Q 2012", "2012-Q3", "2012-35"),
        ("It closed last August 30.", "last August 30", "2012-08-30", "2012-08-30"),
        ("It was shut since Nov. 22, 1969.", "Nov. 22, 1969", "1969-11-22", "1969-11-22"),
        ("They wed in January of '75.", "January of '75", "1975-01", "1975-01"),
        ("The abbey burned in c. 793.", "c. 793", "0793", "0793~"),
        ("He left two to three years ago.", "two to three years ago", "PAST_REF", "2010/2011"),
        ("He left a year or two ago.", "a year or two ago", "PAST_REF", "2011/2012"),
        ("In 1812 Lane rode west.", "1812", "1812", "1812"),
        ("They met in nineteen ninety-one.", "nineteen ninety-one", "1991", "1991"),
        ("They met in nineteen eighteen.", "nineteen eighteen", "1918", "1918"),
        ("Some 250 million years ago it sank.", "Some 250 million years ago", "MA250", ""),
        ("It fell in A.D. 79.", "A.D. 79", "0079", "0079"),
        ("It cut the fiscal 2013 budget.", "fiscal 2013", "FY2013", "2013"),
        ("It rose by year-end 1991.", "year-end 1991", "1991", "1991-10/1991-12"),
        (
            "It rose in the second half of the 19th century.",
            "the second half of the 19th century",
            "18",
            "18XX",
        ),
        ("It was far higher this time last year.", "this time last year", "2012", "2012"),
        ("Two plants will close in the coming months.", "the coming months", "FUTURE_REF", "2013-03-20/2013-12-15"),
        ("It will be known soon.", "soon", "FUTURE_REF", ""),
        ("By midyear, output should recover.", "midyear", "2013", "2013-05/2013-08"),
        ("A week before, the crew had quit.", "A week before", "2013-W11", ""),
        ("The cabinet is to be sworn in on Friday.", "Friday", "2013-03-22", "2013-03-22"),
    ],
)
def test_dates(text: str, phrase: str, value: str, edtf: str) -> None:
    assert read(text, WEDNESDAY) == [(phrase, value, edtf)]


@pytest.mark.parametrize(
    ("text", "phrases", "edtf"),
    [
        ("It grew in the 18th and 19th centuries.", ["the 18th", "19th centuries"], ["17XX", "18XX"]),
        ("It fell between the 5th and 3rd centuries BC.", ["the 5th", "3rd centuries BC"], ["-0499/-0200"] * 2),
    ],
)
def test_centuries_share_their_noun(text: str, phrases: list[str], edtf: list[str]) -> None:
    found = read(text, WEDNESDAY)

    assert ([phrase for phrase, _, _ in found], [reading for _, _, reading in found]) == (phrases, edtf)


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("He fled on the night of 3/4 June 1942.", "the night of 3", "1942-06-03TNI"),
        ("He fled on the night of May 5-6, 1942.", "the night of May 5", "1942-05-05TNI"),
        ("It will be at 5:34 a.m. Quayton time on May 2.", "5:34 a.m. Quayton time on May 2", "2013-05-02T05:34"),
        ("He came on 3 May 1942. He left on the evening of the 11th.", "3 May 1942", "1942-05-03"),
        ("He waited two-and-a-half years.", "two-and-a-half years", "P2.5Y"),
        ("They met at about two o'clock in the afternoon of 2 July 1944.", SPOKEN, "1944-07-02T14:00"),
        ("It began at 0430 hours on 7 June 1917.", "0430 hours on 7 June 1917", "1917-06-07T04:30"),
        ("By dawn last Wednesday it stood under water.", "dawn last Wednesday", "2013-03-13TMO"),
        ("It had burned since dawn Tuesday.", "dawn Tuesday", "2013-03-19TMO"),
        ("It begins at 0430 hours on Easter.", "0430 hours on Easter", "2013-03-31T04:30"),
        ("It began at 0530 on 7 June 1917.", "0530 on 7 June 1917", "1917-06-07T05:30"),
        ("It came three weeks later than planned.", "three weeks", "P3W"),
        ("It fell at 4.10 on the morning of 19 May 2007.", "4.10 on the morning of 19 May 2007", "2007-05-19T04:10"),
        ("It fell in the early hours of Tuesday.", "the early hours of Tuesday", "2013-03-19TMO"),
        ("It landed shortly before dusk yesterday.", "dusk yesterday", "2013-03-19TEV"),
        ("It was delayed late on Tuesday.", "late on Tuesday", "2013-03-19"),
        ("He taught on Monday evenings.", "Monday evenings", "XXXX-WXX-1TEV"),
        ("It was a half-hour ride.", "a half-hour", "PT30M"),
        ("The same half-hour ride.", "half-hour", "PT30M"),
        ("He died ten years ago this August.", "ten years ago this August", "2003-08"),
        ("It will be shut until August.", "August", "2013-08"),
        ("Few thought it possible in February, when he was ill.", "February", "2013-02"),
        ("They froze in the winter of 1642–3.", "the winter of 1642–3", "1642-WI"),
    ],
)
def test_nights_of_two_days_and_the_times_of_places(text: str, phrase: str, value: str) -> None:
    assert said(text)[0][:2] == (phrase, value)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("On 20, 26 September and 4 October 1917 it rained.", ["20", "26 September", "4 October 1917"]),
        ("On 3, 5 and 7 May 1942 it rained.", ["3", "5", "7 May 1942"]),
        ("On May 3, 5, and 7, 1942, it rained.", ["May 3", "5", "7, 1942"]),
    ],
)
def test_listed_days_share_their_month(text: str, phrases: list[str]) -> None:
    assert [phrase for phrase, _ in said(text)] == phrases


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("He married in 1837; a son was born two years after that.", "two years after that", "1839"),
        ("It opened in 1837. Three years on, it burned.", "Three years on", "1840"),
        (
            "He was shot on May 5, 1912. He died at about 4 p.m. the next day.",
            "about 4 p.m. the next day",
            "1912-05-06T16:00",
        ),
    ],
)
def test_distances_from_what_was_told(text: str, phrase: str, value: str) -> None:
    assert said(text)[-1] == (phrase, value)


@pytest.mark.parametrize(
    "text",
    [
        "Hopes spring from such talks.",
        "He finished second in the May Cup.",
        "The yard is at 1812 Elm St.",
        "It burned in the 1900 block of Summer Street, by May Avenue.",
        "Ms. Summer knew the moment the lights failed.",
        "She asked how many hours it ran on an overnight train.",
        "He left as soon as he could, and soon after so did she.",
        "The late-night show was dull.",
        "A recent poll had the former mayor ahead.",
        "It was the third quake in as many days.",
        "Water came from a spring in the hills.",
        "At the time of the flood he slept, and at the time she sang.",
        "He told the Morning Ledger.",
        "He took the bus to 1933 Avenue B.",
        "The nineteen eighty-four men held out.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert said(text) == []
