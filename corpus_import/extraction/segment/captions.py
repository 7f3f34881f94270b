"""Captions without a credit: told by the picture's place, or by having no verb among sentences that have one."""

import re
from itertools import pairwise

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.cues import CAPTION, PHOTOGRAPH, YEAR, ends_joining, opens_noun_phrase
from corpus_import.extraction.segment.shape import Shape

_LONGEST = 35  # words
_HEADING = 10  # words that a heading may have
_COUNTER = re.compile(r"\d{1,3}(?: [^\W\d_]{1,5} |\s?/\s?)\d{1,3}")


def mark_pictures(shapes: list[Shape], roles: list[Role | None], *, verbs_tell: bool) -> None:
    """The line under "[PHOTO]" or "2 of 5". ``verbs_tell``: whether the language's verbs are known."""
    gaps = [below.block.start - above.block.end for above, below in pairwise(shapes)] + [0]
    for i, (above, below) in enumerate(pairwise(shapes), start=1):
        if _is_place(above) and roles[i] is None and below.count <= _LONGEST and not below.list_item:
            closer_than_next = gaps[i - 1] < gaps[i]
            credited = i + 1 < len(shapes) and roles[i + 1] == Role.CAPTION
            if closer_than_next or credited or (verbs_tell and not below.has_verb):
                roles[i - 1] = roles[i] = Role.CAPTION


def mark_captions(shapes: list[Shape], roles: list[Role | None]) -> None:
    """Lines without a verb among paragraphs that have one, in a language whose verbs are known."""
    verbless = [role is None and _is_verbless(shape) for shape, role in zip(shapes, roles, strict=True)]
    for i, shape in enumerate(shapes):
        among_others = any(verbless[max(0, i - 1) : i] + verbless[i + 1 : i + 2])
        if verbless[i] and not among_others and (shape.dated or YEAR.search(shape.words)):
            roles[i] = Role.CAPTION


def _is_place(shape: Shape) -> bool:
    """ "[PHOTO]", "Image", "1 of 3": where a picture stood."""
    if _COUNTER.fullmatch(shape.words):
        return True
    cue = CAPTION.fullmatch(shape.words.strip(" []():")) or PHOTOGRAPH.fullmatch(shape.words.strip(" []():"))
    return cue is not None


def _is_verbless(shape: Shape) -> bool:
    if len(shape.sentences) > 1:
        return False
    if shape.list_item or shape.entry or shape.heading_mark or shape.date_alone or not 4 <= shape.count <= _LONGEST:
        return False
    words = shape.words
    if words.endswith(("?", "!", ":")) or words.startswith('"') or not words[:1].isupper() or "\t" in words:
        return False
    if not (shape.complete or shape.dated or shape.count > _HEADING):
        return False
    opening = words.split(None, 1)[0].rstrip(",")
    return (opens_noun_phrase(opening) or not ends_joining(opening)) and not shape.has_verb
