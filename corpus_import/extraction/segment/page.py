"""The role of each block from its own look and from where it stands on the page."""

from corpus_import.extraction.records import ARTICLE_ROLES, Region, Role
from corpus_import.extraction.segment.blocks import blocks
from corpus_import.extraction.segment.captions import mark_captions, mark_pictures
from corpus_import.extraction.segment.dateline import dateline_end
from corpus_import.extraction.segment.furniture import closes_page, furniture
from corpus_import.extraction.segment.head import mark_front_matter, mark_head
from corpus_import.extraction.segment.imprint import publishers
from corpus_import.extraction.segment.notes import mark_notes, mark_repeated
from corpus_import.extraction.segment.related import mark_related
from corpus_import.extraction.segment.shape import Shape
from corpus_import.extraction.segment.tail import mark_after_closing, mark_tail
from corpus_import.extraction.segment.verbs import tells_verbs

Roles = list[Role | None]

_LONG_PARAGRAPH = 35  # words; below "2008: The crash" it makes a section of it, no entry of a chronology
_DATELINE_WITHIN = 3  # article paragraphs


def segment(text: str) -> tuple[Region, ...]:
    """The regions of ``text``, in order and apart; together they hold everything that is not blank.

    Headline, lede and body are the article; where nothing tells otherwise a block is body. Offsets are code
    points. Runs in time linear in the length of the text.
    """
    shapes = [Shape.of(text, block) for block in blocks(text)]
    roles: Roles = [furniture(shape) for shape in shapes]
    verbs_tell = tells_verbs([shape.words for shape in shapes if shape.paragraph])
    mark_front_matter(shapes, roles)
    mark_related(shapes, roles)
    mark_repeated(shapes, roles)
    mark_notes(text, shapes, roles)
    mark_after_closing(shapes, roles)
    mark_pictures(shapes, roles, verbs_tell=verbs_tell)
    first = mark_head(shapes, roles, verbs_tell=verbs_tell)
    mark_tail(text, shapes, roles, publishers(shapes, roles, first), verbs_tell=verbs_tell)
    if verbs_tell:
        mark_captions(shapes, roles)
    _mark_body(shapes, roles)
    _keep_something(shapes, roles)
    return tuple(_regions(text, shapes, roles))


def _mark_body(shapes: list[Shape], roles: Roles) -> None:
    """What is left: headings stand above a sentence, all else is body, and its first paragraph the lede."""
    sentence_follows = False
    following: Shape | None = None
    for i in reversed(range(len(shapes))):
        shape = shapes[i]
        if roles[i] is None:
            alone = following is not None and following.count >= _LONG_PARAGRAPH and not shapes[max(0, i - 1)].entry
            titled = _is_heading(shape) and (alone or not shape.entry)
            roles[i] = Role.HEADING if titled and sentence_follows else Role.BODY
        if roles[i] in ARTICLE_ROLES or roles[i] == Role.HEADING:
            sentence_follows = shape.complete or shape.paragraph or shape.list_item or roles[i] == Role.HEADING
            following = shape
    if Role.LEDE not in roles and Role.BODY in roles:
        roles[roles.index(Role.BODY)] = Role.LEDE


def _is_heading(shape: Shape) -> bool:
    """A title of a few words. One that names a day tells something, and stays in the article."""
    if shape.heading_mark or shape.date_alone or (shape.date_line and not shape.entry):
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
