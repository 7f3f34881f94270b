import pytest

from corpus_import.extraction.records import Timex
from corpus_import.extraction.statements.words import words


def tags(sentence):
    return {word.text: word.tag for word in words(sentence, 0, len(sentence))}


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        ("Dortmund beat Schalke on penalties.", "beat", "VBD"),
        ("Cracks spread across the wall.", "spread", "VBD"),
        ("The broker raised the subject again.", "raised", "VBD"),
        ("They met behind closed doors.", "closed", "JJ"),
        ("He spoke before the house armed services committee.", "armed", "JJ"),
        ("It stood since the beginning of the war.", "beginning", "NN"),
        ("These include the Northern League.", "include", "VBP"),
        ("The US rejected the offer.", "US", "NNP"),
        ("The first concrete was poured.", "concrete", "NN"),
        ("Fighting broke out again.", "Fighting", "NN"),
        ("It was their first win in years.", "win", "NN"),
        ("He sold the firm and bought its rival.", "bought", "VBD"),
        ("The talks did not end well.", "end", "VB"),
        ("It’s late.", "’s", "VBZ"),
        ("They merged in June and split from it again.", "split", "VBD"),
        ("The Harbour Treaty, signed by six, sets aside the coast.", "sets", "VBZ"),
        ("The canal, finished in June, brought trade.", "brought", "VBD"),
        ("The club’s ground closed.", "’s", "POS"),
    ],
)
def test_the_tag_of_a_word_that_taggers_get_wrong(sentence, word, tag):
    assert tags(sentence)[word] == tag


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("They waged war.", "waged", "wage"),
        ("He visited Rome.", "visited", "visit"),
        ("The army withdrew.", "withdrew", "withdraw"),
        ("It used the port.", "used", "use"),
        ("They cancelled it.", "cancelled", "cancel"),
        ("She carries on.", "carries", "carry"),
        ("The companies merged.", "companies", "company"),
        ("They agreed.", "agreed", "agree"),
        ("He died.", "died", "die"),
    ],
)
def test_lemmas(sentence, word, lemma):
    assert next(w.lemma for w in words(sentence, 0, len(sentence)) if w.text == word) == lemma


def test_a_time_expression_is_one_word():
    sentence = "It opened weeks after the crash."

    found = words(sentence, 0, len(sentence), [Timex(10, 31, "DATE", "1990", "1990")])

    assert [word.text for word in found] == ["It", "opened", "weeks after the crash", "."]
    assert found[2].tag == "TX"


def test_the_two_ends_of_a_range_are_one_word():
    sentence = "It ran from 2001 to 2014."
    ends = [
        Timex(12, 16, "DATE", "2001", "2001/2014", "throughout"),
        Timex(20, 24, "DATE", "2014", "2001/2014", "throughout"),
    ]

    found = words(sentence, 0, len(sentence), ends)

    assert [word.text for word in found if word.tag == "TX"] == ["2001 to 2014"]


def test_the_markup_of_links_is_no_word():
    sentence = "The minister [resigned](https://example.org/a) over it."

    assert [word.text for word in words(sentence, 0, len(sentence))] == [
        "The", "minister", "resigned", "over", "it", ".",
    ]  # fmt: skip


def test_offsets_point_into_the_text():
    text = "Before. The bank’s head, Ms. Rossi, left in 2001."

    assert all(text[word.start : word.end] == word.text for word in words(text, 8, len(text)))
