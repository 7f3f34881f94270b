from dataclasses import asdict

import pytest

from corpus_import.extraction.segment.languages import VOCABULARIES

LISTS = [(name, words) for vocabulary in VOCABULARIES for name, words in asdict(vocabulary).items()]


def test_english_and_russian_are_there():
    assert len(VOCABULARIES) >= 2


@pytest.mark.parametrize(("name", "words"), LISTS)
def test_words_are_written_as_they_are_compared(name, words):
    assert words
    assert [word for word in words if word != " ".join(word.lower().split()) or "’" in word] == []
    assert len(set(words)) == len(words)
