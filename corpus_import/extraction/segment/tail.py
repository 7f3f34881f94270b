"""The page's end: what follows the last paragraph of the article."""

import re

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.cues import APPARATUS, AUTHOR_VERB, PROFESSION
from corpus_import.extraction.segment.furniture import closes_page
from corpus_import.extraction.segment.shape import Shape

_MOST_CLOSING = 0.25  # of the text may follow what closes a page
_MOST_APPARATUS = 0.6  # may be references or comments
_NOTE = 400  # characters of a note on the author
_MOST_NOTES = 5
_FEWEST_COMPLETE = 0.5  # of the blocks: else the text is no prose, and an incomplete line says nothing
_STUB = 14  # words
_NAME = re.compile(r"[^\W\d_][\w.'-]+(?: [^\W\d_][\w.'-]*){1,3}?(?= [^\W\dA-Z])")


def mark_tail(text: str, shapes: list[Shape], roles: list[Role | None]) -> None:
    """Mark as footer what follows the page's closing line, the author's note, and stubs after the last paragraph."""
    _mark_after_closing(shapes, roles)
    authors = [shape.byline for shape, role in zip(shapes, roles, strict=True) if role == Role.BYLINE and shape.byline]
    prose = _is_prose(shapes, roles)
    notes = 0
    for i in reversed(range(len(shapes))):
        shape = shapes[i]
        if roles[i] is not None:
            if roles[i] == Role.HEADLINE:
                return
            continue
        if prose and shape.date_line:
            roles[i] = Role.DATELINE if shape.date_alone else Role.BYLINE
        elif prose and _is_stub(shape):
            roles[i] = Role.FOOTER
        elif notes < _MOST_NOTES and is_authors_note(text, shape, authors):
            roles[i] = Role.FOOTER
            notes += 1
        else:
            return


def _mark_after_closing(shapes: list[Shape], roles: list[Role | None]) -> None:
    """The first closing line after which little text is left ends the article, and so do references and comments."""
    total = sum(shape.length for shape, role in zip(shapes, roles, strict=True) if role is None)
    left = 0
    closing = len(shapes)
    for i in reversed(range(len(shapes))):
        if left > _MOST_APPARATUS * total:
            break
        if APPARATUS.match(shapes[i].words) or (left <= _MOST_CLOSING * total and closes_page(shapes[i])):
            closing = i
        if roles[i] is None:
            left += shapes[i].length
    for i in range(closing, len(shapes)):
        if roles[i] is None:
            roles[i] = Role.FOOTER


def _is_prose(shapes: list[Shape], roles: list[Role | None]) -> bool:
    open_blocks = [shape for shape, role in zip(shapes, roles, strict=True) if role is None]
    complete = sum(shape.complete for shape in open_blocks)
    return complete >= max(1, _FEWEST_COMPLETE * len(open_blocks))


def _is_stub(shape: Shape) -> bool:
    """A short line that ends in the air, and tells no date."""
    tells_year = re.search(r"\d{3,4}", shape.words)
    return not shape.complete and shape.count <= _STUB and not shape.list_item and not tells_year


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
