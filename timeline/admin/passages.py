"""A quote among the sentences around it. Pure: text and offsets in code points in, marked paragraphs out."""

import re
from collections.abc import Iterable

from timeline.web.passages import Paragraph, Passage, paragraphs

REACH = 400
"""How many characters on either side of a quote are looked at for whole sentences."""
SENTENCES = 2
QUOTE, DATE = "quote", "date"

_SENTENCE_START = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’»)\]]))\s+(?=[\"'“‘«(\[]*[^\W\d_a-z])|\n+")


def in_context(window: str, start: int, end: int, phrases: Iterable[str] = ()) -> list[Paragraph]:
    """The quote ``window[start:end]`` among the sentences around it: runs inside QUOTE, ``phrases`` inside DATE.

    A phrase is sought in the quote, else in the sentences around it.
    """
    first = _sentences_back(window[:start])
    last = end + _sentences_on(window[end:])
    text, start, end = window[first:last], start - first, end - first
    marks = [Passage(start, end, QUOTE)]
    for phrase in dict.fromkeys(filter(None, phrases)):
        at = text.find(phrase, start, end)
        at = text.find(phrase) if at < 0 else at
        if at >= 0:
            marks.append(Passage(at, at + len(phrase), DATE))
    return paragraphs(text, marks)


def _sentences_back(before: str) -> int:
    """Where the last sentences of ``before`` begin."""
    starts = [match.end() for match in _SENTENCE_START.finditer(before) if match.end() < len(before)][-SENTENCES:]
    if len(starts) < SENTENCES and len(before) < REACH:
        return 0
    return starts[0] if starts else before.find(" ", -REACH) + 1


def _sentences_on(after: str) -> int:
    """Where the first sentences of ``after`` end."""
    ends = [match.start() for match in _SENTENCE_START.finditer(after) if match.start() > 0][:SENTENCES]
    if len(ends) < SENTENCES and len(after) < REACH:
        return len(after)
    return ends[-1] if ends else max(after.rfind(" ", 0, REACH), 0)
