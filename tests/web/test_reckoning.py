import re

import pytest

from corpus_import.extraction.timex.language import AVAILABLE, language
from timeline.web.reckoning import anchor_in_words, how_in_words, rule_in_words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("", ""),
        ("absolute", "the date as written"),
        ("offset.after", "so long after"),
        ("offset.sideways", "counted from there"),
        ("part-of-month.early.this", "a part of the month"),
        ("made_up.rule-name", "made up rule name"),
    ],
)
def test_a_rule_is_told_by_its_longest_known_beginning(rule, words):
    assert rule_in_words(rule) == words


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("", ""),
        ("publication date 2002-01-18~", "publication date (about 18 January 2002)"),
        ("opening of the lock 2001-09-18/2001-12-01", "opening of the lock (18 September – 1 December 2001)"),
        ("visit of 2002-01-10", "visit of 10 January 2002"),
        ("2005-07 in the text", "July 2005 in the text"),
        ("opening 2001; notice to close 2005", "opening (2001); notice to close (2005)"),
        ("hearing 2021-09-28, which it precedes", "hearing (28 September 2021), which it precedes"),
        ("flight 9999-99", "flight 9999-99"),
        ("the 12345th visitor", "the 12345th visitor"),
    ],
)
def test_the_dates_in_an_anchor_are_put_into_words(anchor, words):
    assert anchor_in_words(anchor) == words


@pytest.mark.parametrize(
    ("rule", "anchor", "sentence"),
    [
        ("offset.after", "opening 2001", "Reckoned from opening (2001): so long after"),
        ("absolute", "", "The date as written"),
        ("", "opening 2001", "Reckoned from opening (2001)"),
        ("", "", ""),
    ],
)
def test_rule_and_anchor_make_one_sentence(rule, anchor, sentence):
    assert how_in_words(rule, anchor) == sentence


@pytest.mark.parametrize("code", AVAILABLE)
def test_every_rule_of_the_tagger_is_told_in_words(code):
    silent = {"age", "name"}  # what these find is no time
    names = {rule.name for rule in language(code).grammar.rules if rule.name.split(".")[0] not in silent}

    assert {name for name in names if rule_in_words(name) == re.sub("[._-]+", " ", name)} == set()
