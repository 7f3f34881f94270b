"""What a block is by its own words, wherever it stands: the page's furniture.

Each rule asks for a cue and for a shape that running text doesn't have, for a paragraph lost is worse than a
line of furniture kept.
"""

import re

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.cues import (
    CAPTION,
    CLOSING,
    FOOTER,
    INTERFACE,
    LABEL,
    LEGAL,
    PHOTOGRAPH,
    POSE,
    READER,
    RELATED,
    REQUEST,
    SOURCE_LINE,
    plain,
)
from corpus_import.extraction.segment.shape import LONG, Shape

_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\.?\s*\Z")
_CREDIT = re.compile(r"(?:\A|[.!?)\]\"|—–-])\s{0,3}([^.!?\n]{2,30}?)\s?(?:[:©|/]|(?<=\s)by\s)\s{0,2}[^.!?\n]{2,60}\.?\Z")
_AGENCY = re.compile(r"\s/\s?[^\W\d_][\w .&'-]{1,40}\Z")
_SEPARATOR = re.compile(r"\s+(?:[/>»›|•·→]|>>)\s+")
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s?(?:\d{4}|[A-Z]))")
_LABELLED = re.compile(r"[^:.!?\n]{2,40}:\s")


def furniture(shape: Shape) -> Role | None:
    """The role that the block's own words give it, None where it may be article."""
    words = shape.words
    if not any(character.isalnum() for character in words[:200]):
        return Role.NAVIGATION
    if closes_page(shape):
        return Role.FOOTER
    if shape.length > LONG:
        return None
    if shape.byline or shape.date_line:
        return Role.BYLINE
    if _is_caption(shape):
        return Role.CAPTION
    if _is_navigation(shape):
        return Role.NAVIGATION
    related = RELATED.match(words)
    if related and related["colon"] and shape.length <= 250 and len(words) > related.end():
        return Role.RELATED
    if _is_source_line(shape) or _is_notice(shape) or _is_request(shape):
        return Role.FOOTER
    return None


def heads_related(shape: Shape) -> bool:
    """ "Related articles", alone on its line: titles of other articles follow."""
    match = RELATED.match(shape.words)
    return bool(match) and match.end() >= len(shape.words.rstrip(" .>»")) and not shape.complete


def closes_page(shape: Shape) -> bool:
    """A copyright line, a disclaimer: the article has ended."""
    if _COPYRIGHT.match(shape.words) and shape.length <= 300:
        return True
    return _is_opened(shape, CLOSING)


def _is_opened(shape: Shape, cue: re.Pattern[str]) -> bool:
    """A cue before a colon, a ©, or nothing; a phrase of three words or more opens a sentence too."""
    match = cue.match(shape.words)
    if not match:
        return False
    rest = shape.words[match.end() :].lstrip()
    if not rest.strip(" .-*#") or rest.startswith((":", "©", "(c)", "(C)")):
        return True
    by_name = match.group().lower().endswith("by") and rest[0].isupper() and shape.length <= 300
    return by_name or (len(match.group().split()) >= 3 and shape.length <= 400)


def _is_caption(shape: Shape) -> bool:
    if shape.length > 600:
        return False
    words, ending = shape.words, plain(shape.ending)
    credit = _BRACKETED.search(ending)
    if credit and PHOTOGRAPH.search(credit[1]):
        return True
    credit = _CREDIT.search(ending)
    if credit and PHOTOGRAPH.search(credit[1]):
        return True
    opening = CAPTION.match(words)
    if opening and (words[opener_end(words, opening)] == ":" or len(opening.group().split()) > 1):
        return True
    if _AGENCY.search(ending) and shape.count >= 6 and len(_SEPARATOR.findall(words)) == 1:
        return True
    return bool(POSE.search(words)) and shape.length <= 400


def opener_end(words: str, opening: re.Match[str]) -> int:
    """The place of the first sign after the cue, or of the last sign of all."""
    rest = words[opening.end() :]
    return min(opening.end() + len(rest) - len(rest.lstrip()), len(words) - 1)


def _is_navigation(shape: Shape) -> bool:
    words = shape.words
    if shape.complete or shape.length > 400:
        return False
    label = LABEL.match(words)
    if label and words[label.end() :].lstrip().startswith(":") and shape.count <= 30:
        return True
    if shape.linked >= 0.8 and shape.count <= 4 and not shape.heading_mark:
        return True
    labelled = _LABELLED.match(words)
    if labelled and shape.linked * len(words) >= 0.8 * (len(words) - labelled.end()) > 0 and not shape.addresses:
        return True
    parts = _SEPARATOR.split(words)
    return len(parts) >= 3 and len(words) <= 200 and all(len(part.split()) <= 5 for part in parts)


def _is_source_line(shape: Shape) -> bool:
    """Where the text was taken from, or nothing but an address."""
    words = shape.words
    outside = words
    for address in shape.addresses:
        outside = outside.replace(address, " ")
    outside = outside.strip(" <>.,;:-")
    if shape.addresses and not outside:
        return True
    cue = SOURCE_LINE.match(words)
    if not cue:
        return False
    if shape.addresses and len(outside.split()) <= 8:
        return True
    if len(cue.group().split()) >= 3:
        return shape.length <= 300
    return words[cue.end() :].lstrip().startswith(":") and shape.count <= 14 and not shape.complete


def _is_notice(shape: Shape) -> bool:
    """An editor's note, a credit line, or a legal notice that speaks to the reader."""
    if _is_opened(shape, FOOTER):
        return True
    legal = {match.group().lower() for match in LEGAL.finditer(shape.words)}
    return len(legal) >= 3 and bool(READER.search(shape.words))


def _is_request(shape: Shape) -> bool:
    """ "Follow us on ..." and words about the website itself."""
    words = shape.words
    if shape.length > 400 or not READER.search(words):
        return False
    parts = {match.group().lower() for match in INTERFACE.finditer(words)}
    if REQUEST.match(words) and parts and '"' not in words:
        return True
    return len(parts) >= 3 and not shape.dated
