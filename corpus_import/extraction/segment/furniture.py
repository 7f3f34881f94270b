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
from corpus_import.extraction.segment.shape import LONG, Shape, only_names

_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\.?\s*\Z")
_CREDIT = re.compile(
    r"(?:\A|[.!?)\]\"|—–-])\s{0,3}([^.!?\n]{2,30}?)\s?(?:[:©|/]|(?<=\s)by\s)\s{0,2}[^.!?\n]{2,60}\.?\Z"
)
_AGENCY = re.compile(r"\s/\s?([^\W\d_][\w&'-]*(?: [\w.&'-]+){0,3})\Z")
_SEPARATOR = re.compile(r"\s+(?:[/>›|•·→\"]|>>)\s+")  # "»" is a plain quote here
_PAGE_NUMBER = re.compile(r"[^\W\d_]{1,10} \d{1,4}(?: [^\W\d_]{1,5} |/)\d{1,4}")  # "Page 2 of 9"
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s?(?:\d{4}|[A-Z]))")
_LINKED = 0.8  # of what a reader sees: then a block is a list of links
_YEAR = re.compile(r"\b\d{4}\b")
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
    if shape.byline or shape.says_when:
        return Role.BYLINE
    if _is_caption(shape):
        return Role.CAPTION
    if _is_source_line(shape):
        return Role.FOOTER
    if _is_navigation(shape):
        return Role.NAVIGATION
    related = RELATED.match(words)
    if related is not None and related["colon"] and shape.length <= 250 and len(words) > related.end():
        return Role.RELATED
    if _is_notice(shape) or _is_request(shape) or (shape.aside and not shape.has_verb):
        return Role.FOOTER
    return None


def heads_related(shape: Shape) -> bool:
    """ "Related articles", alone on its line: titles of other articles follow."""
    match = RELATED.match(shape.words)
    return match is not None and match.end() >= len(shape.words.rstrip(" .>»")) and not shape.complete


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
    phrase = match.group().lower()
    if phrase.endswith("by"):
        return rest[0].isupper() and shape.length <= 300
    return len(phrase.split()) >= 3 and shape.length <= 400


def _is_caption(shape: Shape) -> bool:
    if shape.length > 600:
        return False
    words, ending = shape.words, plain(shape.ending)
    bracketed = _BRACKETED.search(ending)
    if bracketed and (PHOTOGRAPH.search(bracketed[1]) or _credits_two(bracketed[1])):
        return True
    credit = _CREDIT.search(ending)
    if credit and PHOTOGRAPH.search(credit[1]):
        return True
    opening = CAPTION.match(words)
    if opening and (words[opening.end() :].lstrip().startswith(":") or len(opening.group().split()) > 1):
        return True
    agency = _AGENCY.search(ending)
    if agency and only_names(agency[1]) and shape.count >= 6 and len(_SEPARATOR.findall(words)) == 1:
        return True
    return bool(POSE.search(words)) and shape.length <= 400


def _credits_two(words: str) -> bool:
    """ "North News / A. Smith": an agency and a name."""
    both = re.split(r"\s?[/|]\s?", words)
    return len(both) == 2 and all(part[:1].isupper() and only_names(part) and len(part.split()) <= 4 for part in both)


def _is_navigation(shape: Shape) -> bool:
    words = shape.words
    if shape.complete or shape.length > 400:
        return False
    label = LABEL.match(words)
    if label and words[label.end() :].lstrip().startswith(":") and shape.count <= 30:
        return True
    if shape.linked >= _LINKED and shape.count <= 4 and not shape.heading_mark:
        return True
    labelled = _LABELLED.match(words)
    if labelled and not shape.addresses:
        listed = len(words) - labelled.end()
        if shape.linked * len(words) >= _LINKED * listed > 0:
            return True
    if shape.date_line:
        return False
    if _PAGE_NUMBER.fullmatch(words):
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
    phrase = len(cue.group().split())
    if phrase >= 4 or (phrase == 3 and (shape.linked > 0 or not shape.complete)):
        return shape.length <= 300
    return words[cue.end() :].lstrip().startswith(":") and shape.count <= 14 and not shape.complete


def _is_notice(shape: Shape) -> bool:
    """An editor's note, a credit line, or a legal notice that speaks to the reader."""
    if _is_opened(shape, FOOTER):
        return True
    return bool(READER.search(shape.words)) and len({m.group().lower() for m in LEGAL.finditer(shape.words)}) >= 3


def _is_request(shape: Shape) -> bool:
    """ "Follow us on ..." and words about the website itself."""
    words = shape.words
    if shape.length > 400 or _YEAR.search(words) or not READER.search(words):
        return False
    parts = {match.group().lower() for match in INTERFACE.finditer(words)}
    return len(parts) >= 3 or (bool(parts) and bool(REQUEST.match(words)) and '"' not in words)
