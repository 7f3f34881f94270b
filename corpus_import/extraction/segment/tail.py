"""The page's end: what follows the last paragraph of the article."""

import re

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.cues import (
    ABOUT,
    APPARATUS,
    AUTHOR_VERB,
    COMMENTS,
    PROFESSION,
    opens_noun_phrase,
)
from corpus_import.extraction.segment.furniture import closes_page
from corpus_import.extraction.segment.imprint import speaks_of_page
from corpus_import.extraction.segment.shape import Shape, only_names

_MOST_CLOSING = 0.33  # of the text may follow what closes a page
_MOST_APPARATUS = 0.6  # may be references or comments
_MOST_COMMENTS = 0.85  # may be comments that are counted
_MOST_ABOUT = 0.5  # may be what a sender says of itself, or stand under an end mark
_BEFORE_COMMENTS, _BEFORE_ABOUT = 3, 2  # paragraphs
_END_MARK = re.compile(r"\W*(?:#\s?#\s?#|-\s?30\s?-|(?i:ends))\W*")
_OF_THE_TAIL = frozenset({Role.FOOTER, Role.RELATED, Role.NAVIGATION})
_NOTE = 400  # characters of a note on the author
_MOST_NOTES = 5
_FEWEST_COMPLETE = 0.6  # of the text: else the text is no prose, and an incomplete line says nothing
_STUB = 14  # words
_NAME = re.compile(r"[^\W\d_][\w.'-]+(?: [^\W\d_][\w.'-]*){1,3}?(?= [^\W\dA-Z])")


def mark_tail(text: str, shapes: list[Shape], roles: list[Role | None], names: str, *, verbs_tell: bool) -> None:
    """Mark as footer the imprint, the author's note, and stubs after the last paragraph.

    ``names`` has the publisher's, in lower case; ``verbs_tell``: whether a line without a verb is known to be none
    of the article's.
    """
    authors = [shape.byline for shape, role in zip(shapes, roles, strict=True) if role == Role.BYLINE and shape.byline]
    prose = _is_prose(shapes, roles)
    notes = 0
    doubtful: list[int] = []  # without a verb, and furniture where there is some above
    for i in reversed(range(len(shapes))):
        shape = shapes[i]
        if roles[i] is not None:
            if roles[i] == Role.HEADLINE:
                return
            if roles[i] not in _OF_THE_TAIL:
                continue
        elif prose and shape.date_line and not shape.entry:
            roles[i] = Role.DATELINE if shape.date_alone else Role.BYLINE
        elif speaks_of_page(shape, names) or (prose and _is_stub(shape, verbs_tell=verbs_tell)):
            roles[i] = Role.FOOTER
        elif notes < _MOST_NOTES and is_authors_note(text, shape, authors):
            roles[i] = Role.FOOTER
            notes += 1
        elif verbs_tell and not shape.has_verb and not shape.entry and not shape.list_item:
            doubtful.append(i)
            continue
        else:
            return
        for place in doubtful:
            roles[place] = Role.FOOTER
        doubtful.clear()


def mark_after_closing(shapes: list[Shape], roles: list[Role | None]) -> None:
    """The first closing line after which little text is left ends the article, and so do references and comments."""
    total = sum(shape.length for shape, role in zip(shapes, roles, strict=True) if role is None)
    paragraphs = sum(shape.paragraph for shape, role in zip(shapes, roles, strict=True) if role is None)
    left = 0
    closing = len(shapes)
    for i in reversed(range(len(shapes))):
        if left > _MOST_COMMENTS * total or paragraphs < 1:
            break
        if left <= _may_follow(shapes[i], paragraphs) * total:
            closing = i
        if roles[i] is None:
            left += shapes[i].length
            paragraphs -= shapes[i].paragraph
    for i in range(closing, len(shapes)):
        if roles[i] is None:
            roles[i] = Role.FOOTER


def _may_follow(shape: Shape, paragraphs: int) -> float:
    """How much of the text may follow the block if it closes the article; less than nothing where it does not.

    ``paragraphs`` counts those above: the more there are, the less is lost by an error.
    """
    if _END_MARK.fullmatch(shape.raw):
        return _MOST_ABOUT
    if APPARATUS.match(shape.words):
        return _MOST_APPARATUS
    if COMMENTS.match(shape.words) and not shape.complete and shape.count <= 20 and paragraphs >= _BEFORE_COMMENTS:
        return _MOST_COMMENTS
    about = ABOUT.match(shape.words)
    if about and not shape.complete and shape.count <= 8 and paragraphs >= _BEFORE_ABOUT:
        name = shape.words[about.end() :].strip(" :")
        first, _, rest = name.partition(" ")
        name = rest if opens_noun_phrase(first) else name
        if name[:1].isupper() and only_names(name):
            return _MOST_ABOUT
    return _MOST_CLOSING if closes_page(shape) else -1


def _is_prose(shapes: list[Shape], roles: list[Role | None]) -> bool:
    open_blocks = [shape for shape, role in zip(shapes, roles, strict=True) if role is None]
    complete = sum(shape.length for shape in open_blocks if shape.complete)
    return complete >= max(1, _FEWEST_COMPLETE * sum(shape.length for shape in open_blocks))


def _is_stub(shape: Shape, *, verbs_tell: bool) -> bool:
    """A short line that ends in the air, and tells no date."""
    if shape.complete or shape.count > _STUB or shape.list_item or shape.entry:
        return False
    return not re.search(r"\d{3,4}", shape.words) or (verbs_tell and not shape.has_verb)


def is_authors_note(text: str, shape: Shape, authors: list[str]) -> bool:
    """ "Ann Smith is a journalist in Rome": the byline's name, or one that the article hasn't named."""
    words = shape.words
    if shape.length > _NOTE:
        return False
    for author in authors:
        if words.lower().startswith(author.lower()) and AUTHOR_VERB.match(words[len(author) :].lstrip(" ,")):
            return True
    name = _NAME.match(words)
    if not name or not AUTHOR_VERB.match(words[name.end() :].lstrip(" ,")) or not PROFESSION.search(words):
        return False
    surname = name.group().split()[-1]
    return shape.count <= 45 and text.find(surname, 0, shape.block.start) < 0
