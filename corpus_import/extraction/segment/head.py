"""The page's head: the headline, and the lines around it, down to the first paragraph."""

import re

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.cues import DOCUMENT, LABEL, YEAR
from corpus_import.extraction.segment.imprint import speaks_of_page
from corpus_import.extraction.segment.shape import Shape

_HEAD = 60  # blocks among which the first paragraph is looked for
_BELOW = 4  # blocks after the first paragraph, a standfirst maybe, that can still hold the date
_HEADLINE = 250  # characters
_STANDFIRST = 18  # words: so long a line tells something even where no verb is known in it
_OPENING = 6  # blocks of the article that a headline is compared with
_TITLED = 4  # words
_ENOUGH = 0.6  # of the best weight: a standfirst says more than the headline above it
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")

Roles = list[Role | None]


def mark_front_matter(shapes: list[Shape], roles: Roles) -> None:
    """The lines between two ``---`` that a Markdown file may open with."""
    fences = [i for i, shape in enumerate(shapes[:40]) if shape.raw.strip() == "---"]
    if len(fences) >= 2 and fences[0] == 0:
        for i in range(fences[1]):
            if roles[i] != Role.BYLINE:
                roles[i] = Role.NAVIGATION


def mark_head(shapes: list[Shape], roles: Roles, *, verbs_tell: bool) -> int:
    """Mark everything before the first paragraph, and return where that is; 0 where there is none.

    ``verbs_tell``: whether a line without a verb is known to tell nothing.
    """
    first = _first_paragraph(shapes, roles)
    if first is None:
        open_blocks = [i for i, role in enumerate(roles) if role is None]
        if len(open_blocks) > 1 and _may_be_headline(shapes[open_blocks[0]]) and not shapes[open_blocks[0]].list_item:
            roles[open_blocks[0]] = Role.HEADLINE
        return 0
    _mark_dates(shapes, roles, first)
    above = [i for i in range(first) if roles[i] is None and not shapes[i].list_item]
    candidates = [i for i in above if _may_be_headline(shapes[i])]
    if not candidates:
        return first
    headline = _headline(shapes, candidates, first)
    roles[headline] = Role.HEADLINE
    title = shapes[headline].words.casefold()
    for i in above:
        if i < headline or (i > headline and shapes[i].words.casefold() == title):
            roles[i] = Role.NAVIGATION
        elif i > headline:
            roles[i] = _below_headline(shapes[i], verbs_tell=verbs_tell)
    return first


def _first_paragraph(shapes: list[Shape], roles: Roles) -> int | None:
    """Where the article's text begins; what the page says of itself before it is marked."""
    for i, role in enumerate(roles[:_HEAD]):
        if role is None and shapes[i].paragraph:
            if not speaks_of_page(shapes[i]):
                return i
            roles[i] = Role.FOOTER
    return None


def _headline(shapes: list[Shape], candidates: list[int], first: int) -> int:
    """The first that looks like one: it says something, and the article goes on to say it in the same words."""
    marked = [i for i in candidates if shapes[i].heading_mark]
    if marked:
        return marked[0]
    article = {word for shape in shapes[first : first + _OPENING] for word in _words(shape)}
    weights = {i: _headline_weight(shapes[i], article) for i in candidates}
    enough = _ENOUGH * max(weights.values())
    return next(i for i in candidates if weights[i] >= enough)


def _headline_weight(shape: Shape, article: set[str]) -> float:
    if shape.words[:1].islower() or LABEL.match(shape.words):
        return 0.0
    return len(_words(shape) & article) + shape.has_verb + (shape.count >= _TITLED)


def _words(shape: Shape) -> set[str]:
    return set(_LONG_WORD.findall(shape.words.casefold()))


def _below_headline(shape: Shape, *, verbs_tell: bool) -> Role:
    """A standfirst or an entry of a list of years is article; "Report no. 4, 12 February 2018" dates the text."""
    if shape.entry:
        return Role.LEDE if _tells_something(shape) else Role.HEADING
    of_page = speaks_of_page(shape)
    if of_page or (shape.dated and not shape.has_verb and DOCUMENT.search(shape.words)):
        return Role.BYLINE
    told = shape.has_verb or not verbs_tell or shape.count >= _STANDFIRST
    return Role.LEDE if told and _tells_something(shape) else Role.HEADING


def _tells_something(shape: Shape) -> bool:
    """More than a rubric."""
    return (
        shape.count >= 7
        or (shape.complete and shape.has_verb)
        or (shape.count >= 3 and bool(YEAR.search(shape.words)))
    )


def _mark_dates(shapes: list[Shape], roles: Roles, first: int) -> None:
    """The lines at the head that name the day, unless it is a chronicle, where each entry has one."""
    open_blocks = [i for i, role in enumerate(roles) if role is None]
    alone = [i for i in open_blocks if shapes[i].date_alone]
    # Days and months apart: "Quebec, 1907" looks like a month to who knows no month.
    chronicled = {shapes[i].dated for i in alone if i < first} & {shapes[i].dated for i in alone if i >= first}
    entries = sum(shapes[i].entry for i in open_blocks)
    for i in open_blocks:
        shape = shapes[i]
        if i > first + _BELOW:
            break
        if i > first and (len(alone) > 1 or entries > 1):
            break
        if shape.date_alone:
            roles[i] = Role.HEADING if shape.dated in chronicled else Role.DATELINE
        elif shape.date_line and True not in chronicled and not (shape.entry and entries > 1):
            roles[i] = Role.BYLINE


def _may_be_headline(shape: Shape) -> bool:
    words = shape.words
    if shape.aside or shape.date_line:
        return False
    return shape.length <= _HEADLINE and (not shape.complete or not words.endswith(".") or shape.heading_mark)
