from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.timex.en import words as english
from corpus_import.extraction.timex.ru import words as russian
from corpus_import.extraction.timex.shorthand import Lexicon, Shorthand, Word

LEXICON = Lexicon({"month": {"may": 5}, "of": {"of": None}}, {"month"}, {"Day of Days": Word("event", "x")})


def kinds(text: str) -> str:
    names = {code: name for name, code in LEXICON.classes.items()}
    return " ".join(names.get(code, code) for code in Shorthand(text, LEXICON).codes if code != " ")


def test_words_become_their_classes_numbers_their_shapes_and_the_rest_other() -> None:
    assert kinds("On 5 of May 2001, 14 1999") == "W a of month y , c y"


def test_a_name_is_known_only_with_its_capital() -> None:
    assert kinds("may MAY May") == "w month month"


def test_a_name_of_several_words_is_one_event_and_its_rest() -> None:
    assert kinds("the Day of Days") == "w event rest rest rest rest"


def test_a_name_inside_a_longer_word_is_none() -> None:
    assert kinds("Day of Dayspring") == "W of W"


@pytest.mark.parametrize("gap", [" ", "  ", "\u00a0", "\n", " \n", "\n ", "\r\n", " \r\n "])
def test_a_few_blanks_or_the_end_of_a_line_are_one_token(gap: str) -> None:
    assert Shorthand(f"may{gap}May", LEXICON).tokens == ["may", gap, "May"]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \n", "    ", "  \n", "\u2029\u2029"])
def test_the_end_of_a_paragraph_and_a_wide_gap_are_more_than_one(gap: str) -> None:
    assert len(Shorthand(f"may{gap}May", LEXICON).tokens) > 3


@given(st.text(max_size=200))
def test_the_tokens_are_the_text_and_each_has_one_code(text: str) -> None:
    short = Shorthand(text, LEXICON)

    assert "".join(short.tokens) == text
    assert len(short.codes) == len(short.tokens) == len(short.offsets) - 1


@pytest.mark.parametrize("words", [english.WORDS, russian.WORDS], ids=["English", "Russian"])
def test_a_word_stands_in_one_class_only_as_another_would_never_see_it(words: dict[str, dict[str, object]]) -> None:
    counted = Counter(word for entries in words.values() for word in entries)

    assert [word for word, times in counted.items() if times > 1] == []
