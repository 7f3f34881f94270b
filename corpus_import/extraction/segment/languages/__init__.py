from corpus_import.extraction.segment.languages.en import ENGLISH
from corpus_import.extraction.segment.languages.ru import RUSSIAN
from corpus_import.extraction.segment.languages.vocabulary import Vocabulary, Words

VOCABULARIES = (ENGLISH, RUSSIAN)

__all__ = ["VOCABULARIES", "Vocabulary", "Words"]
