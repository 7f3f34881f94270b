import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.likeness import likeness, share, shingles, stem, stems, weights_of

words = st.frozensets(st.sampled_from(["bank", "dam", "closed", "opened", "river", "fined"]))


@pytest.mark.parametrize(("one", "other"), [("closed", "closes"), ("resignation", "resigned"), ("talks", "talking")])
def test_inflections_share_a_stem(one, other):
    assert stem(one)[:5] == stem(other)[:5]


@given(words, words)
def test_likeness_is_symmetric_and_between_nothing_and_all(a, b):
    weights = weights_of([a, b])

    assert likeness(a, b, weights) == pytest.approx(likeness(b, a, weights))
    assert 0 <= likeness(a, b, weights) <= 1


def test_a_rare_word_says_more_than_a_common_one():
    weights = weights_of([frozenset({"bank", "cofferdam"})] + [frozenset({"bank"})] * 9)

    assert weights["cofferdam"] > weights["bank"]


def test_unknown_names_say_a_little_for_neither_side():
    assert share(frozenset(), frozenset({"a"})) == share(frozenset(), frozenset()) == 0.3


def test_shingles_are_the_same_for_the_same_words_however_spaced():
    text = "The bank closed its doors on Friday and nobody in the town was told why."

    assert shingles(text) == shingles(text.replace(" ", "\n").upper())


def test_words_that_say_nothing_have_no_stem():
    assert stems("the and of was said") == frozenset()
