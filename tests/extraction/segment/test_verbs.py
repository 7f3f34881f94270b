import pytest

from corpus_import.extraction.segment.verbs import has_verb, tells_verbs


@pytest.mark.parametrize(
    "words",
    [
        "The mill burned in 1931.",
        "Nobody was hurt.",
        "The plant employs the sons of the town.",
        "Photographs taken that spring show them thin.",
        "Bank opens in Leeds",
        "THE BANK WAS CLOSED",
        "She hasn’t been seen since 1998.",
        "Ministers sign a treaty in Lisbon",
        "Old bridge collapses at noon",
        "Is the bank closed?",
        "Мост построили в 1904 году.",
    ],
)
def test_a_sentence_has_a_verb(words):
    assert has_verb(words)


@pytest.mark.parametrize(
    "words",
    [
        "The dam in the dry summer of 2011.",
        "Founded 1871.",
        "Workers on the steps of the hall, 3 May 1998",
        "May 2019",
        "The Leeds Courier, 12 High Street, Leeds",
        "Ordered to be printed on 4 June 2018",
        "1987: the first branch",
        "",
    ],
)
def test_a_caption_or_an_imprint_has_none(words):
    assert not has_verb(words)


def test_a_language_without_a_vocabulary_says_nothing_by_its_verbs():
    assert not tells_verbs(["Die Brücke stürzte am 4. Mai 1987 ein.", "Niemand kam zu Schaden."])
