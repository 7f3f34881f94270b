"""Stories in reports: what they are told by, how far they last, and what brings the text back to its own time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_import.extraction.timex import tag

PUBLISHED = "2022-07-11"
FEATURE = "The ferry sank on February 9 of last year. Eleven days later the diver went down."
ANNIVERSARY = "Fifty years ago today the mayor cut the ribbon. The bridge should have opened on July 2."
NEWS = "The mayor resigned on Thursday. The dam was built in April 1971."


def readings(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[timex.start : timex.end], timex.edtf) for timex in tag(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FEATURE}\n\nOn February 23 it was raised.", "2021-02-23"),
        (f"{FEATURE}\n\nThe owner had been warned on January 30.", "2021-01-30"),
        (f"{FEATURE}\n\nOn February 11 the search ended. It began again the next Monday.", "2021-02-15"),
        (f"{FEATURE}\n\nThe inquiry opened on April 7.\n\nIn November it closed.", "2021-11"),
        (f"{FEATURE}\n\nThe yard had opened in 2003.\n\nThe inquiry began on March 7.", "2021-03-07"),
        (f"{ANNIVERSARY}\n\nHe had raised the money in May 1970.\n\nThe first tram crossed on July 13.", "1972-07-13"),
        (f"{ANNIVERSARY}\n\nThe toll was dropped in late August.", "1972-08-21/1972-08-31"),
    ],
)
def test_a_story_goes_on_into_the_next_paragraph(text: str, expected: str) -> None:
    assert readings(text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FEATURE}\n\nA review came out last week. The crew struck in March.", "2022-03"),
        (f"{FEATURE}\n\nA plaque will be unveiled on August 3.", "2022-08-03"),
        (f"{ANNIVERSARY}\n\nAn exhibition opens on Saturday and runs until September 1.", "2022-09-01"),
        (f"{NEWS}\n\nOn 28 April the council sold it.", "2022-04-28"),
        (f"{NEWS} The council will meet on 2 August.", "2022-08-02"),
        ("Ten years ago next month the mill burned. On 3 May the town rebuilt it.", "2022-05-03"),
    ],
)
def test_the_text_comes_back_to_its_own_time(text: str, expected: str) -> None:
    assert readings(text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("He won fifty years ago today.", "fifty years ago today", "1972-07-11"),
        ("He won ten years ago next month.", "ten years ago next month", "2012-08"),
        ("He won five years ago last Friday.", "five years ago last Friday", "2017-07-08"),
        ("He fled on 3 June 1952. Four years later, to the day, he was back.", "Four years later, to the day",
         "1956-06-03"),
        ("He fled on 3 June 1952. A week later he was back.", "A week later", "1952-06-09/1952-06-11"),
    ],
)  # fmt: skip
def test_years_are_counted_to_the_day(text: str, phrase: str, expected: str) -> None:
    assert (phrase, expected) in readings(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They struck in January, but a deal was reached on the 22nd; it holds.", "2022-01-22"),
        ("On 13 March 1998 he lost. The next game was on Monday the 16th in a hall.", "1998-03-16"),
        ("On 13 March 1998 he lost. The next game was on Friday the 16th in a hall.", ""),
    ],
)
def test_a_day_by_itself_is_of_the_month_told_last(text: str, expected: str) -> None:
    assert readings(text)[-1][1] == expected


def test_the_date_of_a_quotation_does_not_move_the_story() -> None:
    text = (
        "The dam broke on 2 December 1959. “It roared,” a survivor said in 1989. Its builder died the following July."
    )

    assert readings(text)[-1][1] == "1960-07"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The king died in 44 BC. In AD 38 the town burned, and in 215 Gallus took it.", "0215"),
        ("In AD 38 the town burned. On 21 July 365 the sea drew back.", "0365-07-21"),
        ("In AD 38 the town burned. In March 415 she was killed.", "0415-03"),
        ("The town burned in 1838. In March 415 Gallus left.", "1838-03"),
    ],
)
def test_a_year_of_three_digits_is_read_in_antiquity_alone(text: str, expected: str) -> None:
    assert readings(text, "")[-1][1] == expected


@pytest.mark.parametrize(
    "text", ["In AD 38 it burned. He sold 500 ships in 300 days.", "It came in 215 shades of red."]
)
def test_a_number_of_things_is_no_year(text: str) -> None:
    assert [phrase for phrase, _ in readings(text) if phrase in {"500", "300", "215"}] == []


WORDS = st.sampled_from(
    "the a of in on at by from to until since between and or , . : - – / “ ” \n \n\n AD BC BCE May March July "
    "February Feb. Tuesday Sunday summer winter Easter Ramadan today tomorrow now ago later earlier before after last "
    "next this that same following previous year years week month months day days century decade weekend morning "
    "night noon half first second third early late mid end one two four fifty a dozen said had was will would 0 1 3 "
    "12 16th 22nd 29 30 31 99 215 365 1000 1582 1900 1971 1999 2016 2022 9999 10000 10:30 24:00 1960s".split(" ")
)


@given(st.lists(WORDS, max_size=30), st.sampled_from(["", "2022-07-11", "2021-05~", "1904", "0004", "1900-03-01"]))
@settings(max_examples=100, deadline=None)
def test_no_jumble_of_time_words_raises(words: list[str], published: str) -> None:
    text = " ".join(words)

    timexes = tag(text, published)

    assert all(0 <= timex.start < timex.end <= len(text) for timex in timexes)


def test_a_year_ago_to_the_day_begins_a_story_on_that_day() -> None:
    text = "A year ago to the day the roof fell. A first try was given up on 13 July."

    assert readings(text) == [("A year ago to the day", "2021-07-11"), ("13 July", "2021-07-13")]
