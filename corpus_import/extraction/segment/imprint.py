"""What a page says of itself and of its publisher: imprint, colophon, boilerplate.

Such sentences have dates and verbs like any other, so they are told by what they speak of, and only where the
article has not begun or has ended.
"""

import re

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.cues import IMPRINT, ITSELF, LEGAL, READER, REQUEST, STANDING, SUBJECTLESS, YEAR
from corpus_import.extraction.segment.shape import Shape
from corpus_import.extraction.segment.verbs import has_verb

_LONGEST = 500  # characters
_NAME = re.compile(
    r"(?:[Tt]he )?((?:[^\W\d_a-zа-яё][\w.&'-]*)(?: (?:of |de |for |and )?[^\W\d_a-zа-яё][\w.&'-]*){0,5})"
)


def speaks_of_page(shape: Shape, names: str = "") -> bool:
    """Whether every sentence of the block is about the page; ``names`` has its publisher's, in lower case."""
    if shape.length > _LONGEST or not shape.sentences:
        return False
    sentences = shape.sentences
    if ITSELF.match(sentences[0]) and not any(YEAR.search(sentence) for sentence in sentences[1:]):
        return True
    cued = [_is_cued(sentence, names) for sentence in sentences]
    return any(cued) and all(cue or not _tells(sentence) for cue, sentence in zip(cued, sentences, strict=True))


def publishers(shapes: list[Shape], roles: list[Role | None], first: int) -> str:
    """The lines around the article that may name who publishes it, in lower case."""
    around = [
        shape.words
        for i, (shape, role) in enumerate(zip(shapes, roles, strict=True))
        if role not in (None, Role.HEADLINE, Role.LEDE) and (i < first or role == Role.FOOTER) and shape.count <= 14
    ]
    return "\n".join(around).casefold()


def _is_cued(sentence: str, names: str) -> bool:
    if ITSELF.match(sentence):
        return True
    opening = SUBJECTLESS.match(sentence)
    if opening and not _tells(sentence):
        return True
    if IMPRINT.search(sentence) and not (YEAR.search(sentence) and _tells(sentence)):
        return True
    if LEGAL.match(sentence) and not YEAR.search(sentence):
        return True
    if REQUEST.match(sentence) and READER.search(sentence) and not YEAR.search(sentence):
        return True
    return _names_publisher(sentence, names)


def _tells(sentence: str) -> bool:
    """Whether a part of the sentence, between commas, has a verb beyond the participle it may open with."""
    return any(map(_part_tells, re.split(r"[,;] ", sentence)))


def _part_tells(part: str) -> bool:
    opening = SUBJECTLESS.match(part)
    return has_verb(f". {part[opening.end() :]}" if opening else part)


def _names_publisher(sentence: str, names: str) -> bool:
    """ "The Leeds Courier is published by ...", "Leeds Courier, founded 1871", "Leeds Courier, 12 High Street"."""
    name = _NAME.match(sentence)
    if not name or " " not in name[1] or name[1].casefold() not in names or '"' in sentence:
        return False
    rest = sentence[name.end() :].lstrip(" ,")
    return bool(STANDING.match(rest)) or not _tells(f"; {rest}")
