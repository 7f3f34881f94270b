import pytest

from timeline.dates import parse
from timeline.dates.errors import gettext_noop
from timeline.dates.point_words import is_age, moment_words, ordinal_words, plain_words, year_words


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st")],
)
def test_ordinals_end_as_english_says_them(number, words):
    assert ordinal_words(number, gettext_noop) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2005, "2005"),
        (1000, "1000"),
        (999, "AD 999"),
        (1, "AD 1"),
        (0, "1 BC"),
        (-9998, "9999 BC"),
        (-9999, "10,000 BC"),
        (-99_999, "100,000 BC"),
        (-100_000, "100,000 years ago"),
        (12_000, "year 12000"),
        (170_000_000, "year 170,000,000"),
    ],
)
def test_a_year_is_told_in_its_era(year, words):
    assert year_words(year, gettext_noop) == words


def test_only_round_and_far_years_are_ages():
    assert is_age(-170_000_000)
    assert not is_age(-170_000_002)
    assert not is_age(-12_000)


def test_the_clock_is_that_of_the_offset():
    assert moment_words(parse("2001-09-11T22:30-05:00~"), gettext_noop) == ("11 September 2001", "22:30 UTC-05:00")


@pytest.mark.parametrize("text", ["-009X", "156X-12-25", "XXXX-1X", "199X-21"])
def test_what_is_best_told_as_a_range_has_no_words_of_its_own(text):
    assert plain_words(parse(text), gettext_noop) is None
