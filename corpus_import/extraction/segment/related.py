"""Titles and teasers of other articles, in the middle of the page or at its end."""

from itertools import accumulate

from corpus_import.extraction.records import Role
from corpus_import.extraction.segment.cues import TEASER_END, plain
from corpus_import.extraction.segment.furniture import closes_page, heads_related
from corpus_import.extraction.segment.shape import Shape

_MOST_OF_TEXT = 0.5  # of what may be article: so much after the cue is no list of links
_LINKED = 0.9
_TITLE = 200  # characters
_TEASER = 400
_BOX = 100  # blocks after the cue among which the article's going on is looked for


def mark_related(shapes: list[Shape], roles: list[Role | None]) -> None:
    """After a cue such as "Related articles" all is related until the article clearly goes on."""
    for i, shape in enumerate(shapes):
        if roles[i] is None and shape.linked >= _LINKED and shape.count > 4 and i > 0 and not shape.heading_mark:
            roles[i] = Role.RELATED
    lengths = [shape.length if role is None else 0 for shape, role in zip(shapes, roles, strict=True)]
    upto = [0, *accumulate(lengths)]
    i = 0
    while i < len(shapes):
        if heads_related(shapes[i]) and roles[i] in (None, Role.NAVIGATION, Role.FOOTER):
            much_follows = upto[-1] - upto[i + 1] > _MOST_OF_TEXT * (upto[-1] - lengths[i])
            end = _end(shapes, roles, i, much_follows)
            for k in range(i, end):
                if not closes_page(shapes[k]):
                    roles[k] = Role.RELATED
            i = end
        else:
            i += 1


def _end(shapes: list[Shape], roles: list[Role | None], cue: int, much_follows: bool) -> int:
    """Where the article goes on after the titles, or the next box begins.

    It goes on with two paragraphs that have no title between them, or with one below two titles and above a box.
    """
    last = min(cue + _BOX, len(shapes))
    next_box = next((k for k in range(cue + 1, last) if heads_related(shapes[k])), len(shapes))
    open_blocks = [k for k in range(cue + 1, min(last, next_box)) if roles[k] is None]
    teased = [_is_teaser(shapes, open_blocks, place) for place in range(len(open_blocks))]
    for place, k in enumerate(open_blocks):
        if is_title(shapes[k]) or is_teased(shapes[k]) or (teased[place] and sum(teased) > 1):
            continue
        text_follows = place + 1 < len(open_blocks) and shapes[open_blocks[place + 1]].paragraph
        above_box = place > 1 and k + 1 == next_box < len(shapes)
        if much_follows or text_follows or above_box:
            return k
    return next_box


def _is_teaser(shapes: list[Shape], open_blocks: list[int], place: int) -> bool:
    """A short paragraph below a title and above the next, or above the end."""
    shape = shapes[open_blocks[place]]
    below = place > 0 and is_title(shapes[open_blocks[place - 1]])
    above = place + 1 == len(open_blocks) or is_title(shapes[open_blocks[place + 1]])
    return below and above and shape.length <= _TEASER and not is_title(shape)


def is_title(shape: Shape) -> bool:
    return not shape.complete and shape.length <= _TITLE


def is_teased(shape: Shape) -> bool:
    """Ends on "... more"."""
    return bool(TEASER_END.search(plain(shape.ending)))
