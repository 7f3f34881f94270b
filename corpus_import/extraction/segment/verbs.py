"""Whether words have a finite verb: what tells a sentence from a caption, a colophon or a title.

In doubt they have one. A language without a vocabulary has none anywhere, and ``tells_verbs`` says so.
"""

import re

from corpus_import.extraction.segment.cues import plain
from corpus_import.extraction.segment.languages import VOCABULARIES

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[^\w\s]|\d[\w.,]*")
_VERBS = frozenset(word for vocabulary in VOCABULARIES for word in vocabulary.verb)
_ENDINGS = tuple({ending for vocabulary in VOCABULARIES for ending in vocabulary.verb_ending})
_DETERMINERS = frozenset(word for vocabulary in VOCABULARIES for word in vocabulary.determiner)
_NONFINITE = frozenset(word for vocabulary in VOCABULARIES for word in vocabulary.nonfinite)
_OBJECTS = _DETERMINERS | {word for vocabulary in VOCABULARIES for word in vocabulary.object}
_JOINING = frozenset(word for vocabulary in VOCABULARIES for word in vocabulary.joining)
_SHORTEST = 4  # letters of a word that is told by its ending
_NO_VERB_ENDINGS = ("ss", "us", "is", "'s")
_FEWEST = 0.7  # of the sentences of a text whose language is known


def has_verb(words: str) -> bool:
    text = plain(words)
    tokens = _TOKEN.findall(text.lower() if text.isupper() else text)
    return any(_is_verb(tokens, i) for i in range(len(tokens)))


def tells_verbs(sentences: list[str]) -> bool:
    """Whether so many of a text's sentences have a known verb that its absence says something."""
    return bool(sentences) and sum(map(has_verb, sentences)) >= _FEWEST * len(sentences)


def _is_verb(tokens: list[str], i: int) -> bool:
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else ""
    if i == 0:
        return token.lower() in _VERBS and following.isalpha()
    if not token.islower():
        return False
    if token in _VERBS:
        return True
    if len(token) < _SHORTEST:
        return False
    before = tokens[i - 1].lower()
    if token.endswith(_ENDINGS) and before not in _DETERMINERS | _NONFINITE:
        return True
    if not before[0].isalpha() or before in _JOINING or before in _DETERMINERS:
        return False
    if following in _OBJECTS and not token.endswith("ing"):
        return token not in _JOINING
    third_person = token.endswith("s") and not token.endswith(_NO_VERB_ENDINGS)
    return third_person and (following in _JOINING or following[:1].isdigit())
