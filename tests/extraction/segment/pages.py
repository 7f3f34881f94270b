"""Short pages written for these tests, and what the segments of a page are."""

from corpus_import.extraction.records import ARTICLE_ROLES, Role
from corpus_import.extraction.segment import segment

OPENED = "The Northgate Bank opened its first branch in Leeds on 4 May 1987, its founder said."
SOLD = "It was sold to a Dutch group in March 1999 after a run on its deposits."
CLOSED = "Its last branch was closed in 2008, and the building is a hotel now."
TITLE = "The bank that opened in Leeds"


def page(*blocks: str) -> str:
    return "\n\n".join(blocks)


def article(text: str) -> list[str]:
    """The blocks that events may come from."""
    return [text[region.start : region.end] for region in segment(text) if region.role in ARTICLE_ROLES]


def role_of(text: str, block: str) -> Role:
    return next(region.role for region in segment(text) if text[region.start : region.end] == block)
