"""A text into its blocks: paragraphs, headings, list items, whatever stands between line breaks.

A blank line always ends a block. A single line break does so unless the text is wrapped at a fixed width, as e-mail
and PDF have it; that is told by the first word of the next line, which would not have fitted, and by lines that
start in the middle of a sentence. One pass, linear in the text's length.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from corpus_import.extraction.segment.cues import ends_joining

_LINE = re.compile(r"([^\n\r\v\f\x85\u2028\u2029]*)(\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z)")
_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\ufeff\u200b\u200e\u200f\u2060"
_LIST_ITEM = re.compile(r"(?:[-*•‣▪●○–—·+]|\(?\d{1,3}[.)]|\(?[a-zа-я][.)]|#{1,6}|>|\|)\s")
_TERMINAL = tuple('.!?:;…"”»)]')
_NARROWEST, _WIDEST = 30, 120  # characters of a line that somebody wrapped
_MENU = 12  # characters: "Sign in" and what stands below it are apart
_SHORT = 0.75  # of the width: a line that could have taken the next word
_FEWEST_CONTINUING = 0.4  # of the line breaks, in a text that is wrapped


@dataclass(frozen=True, slots=True)
class Block:
    """Without its surrounding blanks; start inclusive, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int


def blocks(text: str) -> list[Block]:
    """The non-blank blocks, in order."""
    chunks = _chunks(text)
    width = _wrap_width(text, chunks)
    found = []
    for chunk in chunks:
        start = chunk[0].start
        for line, following in pairwise(chunk):
            if not _goes_on(text, line, following, width):
                found.append(Block(start, line.end))
                start = following.start
        found.append(Block(start, chunk[-1].end))
    return found


def is_list_item(words: str) -> bool:
    return bool(_LIST_ITEM.match(words))


def _chunks(text: str) -> list[list[_Line]]:
    """The lines between blank lines."""
    chunks: list[list[_Line]] = []
    open_chunk = False
    for match in _LINE.finditer(text):
        raw, start = match.group(1), match.start()
        stripped = raw.lstrip(_BLANKS)
        indent = len(raw) - len(stripped)
        stripped = stripped.rstrip(_BLANKS)
        if not stripped:
            open_chunk = False
        else:
            line = _Line(start + indent, start + indent + len(stripped), indent)
            if open_chunk:
                chunks[-1].append(line)
            else:
                chunks.append([line])
            open_chunk = match.group(2) not in ("\f", "\u2029")
    return chunks


def _wrap_width(text: str, chunks: list[list[_Line]]) -> int:
    """The width that the text is wrapped at, 0 where it isn't."""
    joints = [pair for chunk in chunks for pair in pairwise(chunk)]
    if not joints:
        return 0
    lengths = sorted(line.end - line.start for chunk in chunks if len(chunk) > 1 for line in chunk)
    width = lengths[int(0.98 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    continuing = sum(_mid_sentence(text, *pair) and not _is_short(text, *pair, width) for pair in joints)
    return width if continuing >= max(1, _FEWEST_CONTINUING * len(joints)) else 0


def _goes_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    if is_list_item(text[following.start : following.start + 8]) or not _has_letters(text, following):
        return False
    if not width:
        length = line.end - line.start
        return (length >= _NARROWEST and _mid_sentence(text, line, following)) or (
            length >= _MENU and _asks_for_more(text, line)
        )
    if following.indent >= line.indent + 2 and not _mid_sentence(text, line, following):
        return False
    return not _is_short(text, line, following, width) or _mid_sentence(text, line, following)


def _is_short(text: str, line: _Line, following: _Line, width: int) -> bool:
    word = text[following.start : min(following.end, following.start + _WIDEST)].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) <= _SHORT * width


def _mid_sentence(text: str, line: _Line, following: _Line) -> bool:
    """The line stops without a stop, and the next starts without a capital, or the line ends on "of the"."""
    if text[line.end - 1] in _TERMINAL:
        return False
    first = text[following.start]
    uncased = first.isalpha() and first.lower() == first.upper()
    return first.islower() or uncased or _asks_for_more(text, line)


def _asks_for_more(text: str, line: _Line) -> bool:
    return text[line.end - 1].islower() and ends_joining(text[max(line.start, line.end - 20) : line.end])


def _has_letters(text: str, line: _Line) -> bool:
    return any(character.isalnum() for character in text[line.start : min(line.end, line.start + _WIDEST)])
