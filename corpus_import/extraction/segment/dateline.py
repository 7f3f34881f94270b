"""The dateline that opens a wire story's first paragraph: "LONDON, 4 May (Reuters) - "."""

import re

from corpus_import.extraction.segment.cues import plain
from corpus_import.extraction.segment.shape import Shape

_UPPER = r"[^\W\d_a-zа-яёà-öø-ÿ]"  # a capital of Latin or Cyrillic script, or a letter without case
_NAME = rf"{_UPPER}[\w.'-]*(?: (?:[a-z]{{2,3}} )?{_UPPER}[\w.'-]*){{0,3}}"
_PLACE = rf"{_NAME}(?:, {_NAME}){{0,2}}"
_SHOUTED = rf"{_UPPER}{{2,}}(?:[ .'-]{{1,2}}{_UPPER}{{2,}}){{0,3}}"
_WHEN = r"(?:[^\W\d_]{3,10}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,10}\.?)(?:,? \d{4})?"
_AGENCY = r"(?:\([^()\n]{2,30}\)|/[^/\n]{2,30}/\.?)"
_DASH = r"\s?(?:--|[-–—])\s"
_NEWSWIRE = rf"{_NAME}(?:, {_NAME}){{0,3}}\s?(?:--|[-–—])\s?\([^()\n]{{4,30}}\)\s?(?:--|[-–—])\s?"
_STARTS = rf"(?=[\"'(\[]?(?:{_UPPER}|\d))"  # the paragraph itself, which a parenthesis between dashes doesn't have

_FORMS = tuple(
    re.compile(form + _STARTS)
    for form in (
        rf"{_PLACE},? {_WHEN}\.?,? {_AGENCY}(?:{_DASH}|[:.]?\s)",  # London, 4 May (Agency) -
        rf"{_NEWSWIRE}(?:{_WHEN}(?:--|[-–—]|\s)\s*)?",  # LONDON, England--(AGENCY)--May 4, 2019--
        rf"{_PLACE},? {_AGENCY}{_DASH}",  # LONDON (Agency) -
        rf"{_PLACE}, {_WHEN}\.?{_DASH}(?:{_NAME}\. )?",  # London, May 4 -
        rf"{_WHEN},? {_PLACE}(?: {_AGENCY})?{_DASH}",  # 4 May 2019, London -
        rf"(?=[\w ]{{4}}){_SHOUTED}(?:, {_NAME}){{0,2}}(?:{_DASH}|: )",  # LONDON -
        rf"\({_PLACE},? {_WHEN}\)(?:{_DASH}|\s)",  # (London, May 4)
    )
)
_LONGEST = 120


def dateline_end(shape: Shape) -> int:
    """Where the paragraph itself starts, counted from the block's start; 0 where there is no dateline."""
    opening = plain(shape.raw[: _LONGEST + 1])
    for form in _FORMS:
        match = form.match(opening)
        if match and match.end() < min(_LONGEST, shape.length):
            return match.end()
    return 0
