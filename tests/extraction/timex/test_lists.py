"""A text that is nothing but dates: rows of them, each read where the row began."""

import random
from datetime import date, timedelta

from corpus_import.extraction.timex import tag
from corpus_import.extraction.timex.reader import LIST

PUBLISHED = "2010-06-15"


def test_a_list_of_full_dates_says_what_each_says_alone() -> None:
    chance = random.Random(1)
    days = [date(1900, 1, 1) + timedelta(chance.randrange(50_000)) for _ in range(2 * LIST)]

    found = tag("".join(f"{day:%B} {day.day}, {day.year}\n" for day in days), PUBLISHED)

    assert [timex.edtf for timex in found] == [str(day) for day in days]


def test_days_without_a_year_take_that_of_the_date_before_their_row() -> None:
    row = "3 May, 7 June, 2 April; " * LIST

    found = tag(f"1 January 1944\n{row}\n1 January 1962\n{row}", "")

    assert {timex.edtf[:4] for timex in found[1 : 3 * LIST]} == {"1944"}
    assert {timex.edtf[:4] for timex in found[3 * LIST + 2 :]} == {"1962"}


def test_hours_are_those_of_the_day_before_them() -> None:
    days = [date(2001, 1, 1) + timedelta(day) for day in range(LIST)]

    found = tag("".join(f"{day}: 9:30 am 5 pm\n" for day in days), PUBLISHED)

    assert [timex.value for timex in found[-3:]] == [str(days[-1]), f"{days[-1]}T09:30", f"{days[-1]}T17:00"]
    assert {(one.value[:10], other.value[:10]) for one, other in zip(found[1::3], found[2::3], strict=True)} == {
        (str(day), str(day)) for day in days
    }


def test_what_comes_after_a_list_goes_on_from_its_last_date() -> None:
    found = tag(
        "1 May 1944\n" * LIST + "4 July 1951\nThe next day the council met, and in August it was dissolved.", ""
    )

    assert [timex.edtf for timex in found[-2:]] == ["1951-07-05", "1951-08"]


def test_what_comes_before_a_list_is_read_as_ever() -> None:
    found = tag("It was built in 1912, and in May 1914 it burned. In June it was sold.\n" + "1 May 1944\n" * LIST, "")

    assert [timex.edtf for timex in found[:3]] == ["1912", "1914-05", "1914-06"]


def test_a_text_full_of_dates_in_sentences_is_no_list() -> None:
    sentences = "He left on 5 May 1944 and came back in June. " * LIST

    assert {timex.edtf for timex in tag(sentences, "")} == {"1944-05-05", "1944-06"}
