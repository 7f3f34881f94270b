"""The role of each block from its own look and from where it stands on the page."""

import re

from corpus_import.extraction.records import ARTICLE_ROLES, Region, Role
from corpus_import.extraction.segment.blocks import blocks
from corpus_import.extraction.segment.dateline import dateline_end
from corpus_import.extraction.segment.furniture import closes_page, furniture
from corpus_import.extraction.segment.related import mark_related
from corpus_import.extraction.segment.shape import Shape
from corpus_import.extraction.segment.tail import mark_tail

_YEAR = re.compile(r"\b\d{4}\b")

Roles = list[Role | None]

_HEAD = 60  # blocks among which the first paragraph is looked for
_HEADLINE = 250  # characters
_DATELINE_WITHIN = 3  # article paragraphs


def segment(text: str) -> tuple[Region, ...]:
    """The regions of ``text``, in order and apart; together they hold everything that is not blank.

    Headline, lede and body are the article; where nothing tells otherwise a block is body. Offsets are code
    points. Runs in time linear in the length of the text.
    """
    shapes = [Shape.of(text, block) for block in blocks(text)]
    roles: Roles = [furniture(shape) for shape in shapes]
    _mark_front_matter(shapes, roles)
    mark_related(shapes, roles)
    _mark_head(shapes, roles)
    mark_tail(text, shapes, roles)
    _mark_body(shapes, roles)
    _keep_something(shapes, roles)
    return tuple(_regions(text, shapes, roles))


def _mark_front_matter(shapes: list[Shape], roles: Roles) -> None:
    """The lines between two ``---`` that a Markdown file may open with."""
    fences = [i for i, shape in enumerate(shapes[:40]) if shape.raw.strip() == "---"]
    if len(fences) >= 2 and fences[0] == 0:
        for i in range(fences[1]):
            if roles[i] != Role.BYLINE:
                roles[i] = Role.NAVIGATION


def _mark_head(shapes: list[Shape], roles: Roles) -> None:
    """Everything before the first paragraph: the headline, and the lines around it."""
    first = next((i for i, role in enumerate(roles[:_HEAD]) if role is None and shapes[i].paragraph), None)
    if first is None:
        open_blocks = [i for i, role in enumerate(roles) if role is None]
        if len(open_blocks) > 1 and _may_be_headline(shapes[open_blocks[0]]) and not shapes[open_blocks[0]].list_item:
            roles[open_blocks[0]] = Role.HEADLINE
        return
    _mark_dates(shapes, roles, first)
    above = [i for i in range(first) if roles[i] is None and not shapes[i].list_item]
    candidates = [i for i in above if _may_be_headline(shapes[i])]
    if not candidates:
        return
    marked = [i for i in candidates if shapes[i].heading_mark]
    titled = [i for i in candidates if shapes[i].count >= 4]
    headline = (marked or titled or candidates)[0]
    roles[headline] = Role.HEADLINE
    title = shapes[headline].words.casefold()
    for i in above:
        if i < headline or (i > headline and shapes[i].words.casefold() == title):
            roles[i] = Role.NAVIGATION
        elif i > headline:
            roles[i] = Role.LEDE if _tells_something(shapes[i]) else Role.HEADING


def _tells_something(shape: Shape) -> bool:
    """A standfirst, or an entry of a list of years: more than a rubric."""
    return shape.count >= 7 or (shape.count >= 3 and bool(_YEAR.search(shape.words)))


def _mark_dates(shapes: list[Shape], roles: Roles, first: int) -> None:
    """The lines above the first paragraph that name the day, unless it is a chronicle, where each entry has one."""
    chronicle = any(roles[i] is None and shapes[i].date_alone for i in range(first, len(shapes)))
    for i in range(first):
        if roles[i] is None and shapes[i].date_alone:
            roles[i] = Role.HEADING if chronicle else Role.DATELINE
        elif roles[i] is None and shapes[i].date_line and not chronicle:
            roles[i] = Role.BYLINE


def _may_be_headline(shape: Shape) -> bool:
    words = shape.words
    return shape.length <= _HEADLINE and (not shape.complete or not words.endswith(".") or shape.heading_mark)


def _mark_body(shapes: list[Shape], roles: Roles) -> None:
    """What is left: headings stand above a sentence, all else is body, and its first paragraph the lede."""
    sentence_follows = False
    for i in reversed(range(len(shapes))):
        shape = shapes[i]
        if roles[i] is None:
            roles[i] = Role.HEADING if _is_heading(shape) and sentence_follows else Role.BODY
        if roles[i] in ARTICLE_ROLES or roles[i] == Role.HEADING:
            sentence_follows = shape.complete or shape.paragraph or shape.list_item or roles[i] == Role.HEADING
    if Role.LEDE not in roles and Role.BODY in roles:
        roles[roles.index(Role.BODY)] = Role.LEDE


def _is_heading(shape: Shape) -> bool:
    """A title of a few words. One that names a day tells something, and stays in the article."""
    if shape.heading_mark or shape.date_alone or shape.date_line:
        return True
    if shape.list_item or shape.complete or shape.dated:
        return False
    words = shape.words
    return shape.count <= (4 if words.endswith(":") else 10) and not words.endswith((",", ";"))


def _keep_something(shapes: list[Shape], roles: Roles) -> None:
    """A text without any article is one that the rules don't fit: then what isn't surely furniture is body."""
    if any(role in ARTICLE_ROLES for role in roles):
        return
    for i, shape in enumerate(shapes):
        if (shape.paragraph and not closes_page(shape)) or roles[i] == Role.HEADING:
            roles[i] = Role.BODY


def _regions(text: str, shapes: list[Shape], roles: Roles) -> list[Region]:
    found: list[Region] = []
    dateline = _dateline(shapes, roles)
    for i, (shape, role) in enumerate(zip(shapes, roles, strict=True)):
        start, end = shape.block.start, shape.block.end
        if dateline and i == dateline[0]:
            place = text[start : start + dateline[1]].rstrip()
            found.append(Region(start, start + len(place), Role.DATELINE))
            start += dateline[1]
        found.append(Region(start, end, role or Role.BODY))
    return found


def _dateline(shapes: list[Shape], roles: Roles) -> tuple[int, int] | None:
    """The block that opens with the dateline, and its length; none where many entries have place and day."""
    paragraphs = [i for i, role in enumerate(roles) if role in (Role.LEDE, Role.BODY)]
    found = [(i, length) for i in paragraphs if (length := dateline_end(shapes[i]))]
    return found[0] if len(found) == 1 and found[0][0] in paragraphs[:_DATELINE_WITHIN] else None
