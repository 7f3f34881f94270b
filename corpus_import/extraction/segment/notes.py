"""Footnotes among the paragraphs, and the lines that a paginated text repeats on its pages."""

import re
from collections import defaultdict

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.shape import Shape

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Where the text calls a note: "in 2009.[1]", "in the harbour.1 The", "harbour¹".
_CALL = re.compile(r"\[(\d{1,3})\]|(?<=[^\W\d_][.,;:!?\"”’)])(\d{1,3})(?=\s|\Z)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
_NOTE = re.compile(r"\[(\d{1,3})\]\s?(?=\S)|(\d{1,3})\s(?=[\"“‘'(]?[^\W\d_a-zа-яё])|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s?(?=\S)")
_NUMBER = re.compile(r"\d+")
_LONGEST = 600  # characters of a note
_HEAD = 20  # words of a running head


def mark_notes(text: str, shapes: list[Shape], roles: list[Role | None]) -> None:
    """A block that opens with a number which the text has called, or the next one, is a footnote."""
    marked = 0
    called = {_number(call): call.start() for call in reversed(list(_CALL.finditer(text)))}
    for i, shape in enumerate(shapes):
        note = _NOTE.match(shape.raw)
        if roles[i] is None and note and shape.length <= _LONGEST and shape.count >= 3:
            number = _number(note)
            if called.get(number, len(text)) < shape.block.start or 0 < marked == number - 1:
                roles[i] = Role.FOOTER
                marked = number


def mark_repeated(shapes: list[Shape], roles: list[Role | None]) -> None:
    """Running heads: lines that come again, but for the page's number. A title told twice keeps its first place."""
    alike: dict[str, list[int]] = defaultdict(list)
    for i, shape in enumerate(shapes):
        if roles[i] is None and 3 <= shape.count <= _HEAD and not (shape.complete or shape.entry or shape.list_item):
            alike[_NUMBER.sub("#", shape.words.casefold())].append(i)
    for line, places in alike.items():
        if len(places) > 1 and not any(shapes[i].date_alone or shapes[i].has_verb for i in places):
            for i in places if "#" in line else places[1:]:
                roles[i] = Role.NAVIGATION


def _number(match: re.Match[str]) -> int:
    return int((match[1] or match[2] or match[3]).translate(_SUPERSCRIPT))
