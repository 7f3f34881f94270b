from corpus_import.extraction.segment.languages.vocabulary import VOCABULARIES, Vocabulary, Words

__all__ = ["VOCABULARIES", "Vocabulary", "Words"]
