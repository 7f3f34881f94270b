"""Прошлый, этот, следующий, предыдущий, тот же: how far, and from what."""

from corpus_import.extraction.timex.grammar import Pieces
from corpus_import.extraction.timex.meaning import Base

DIRECTIONS = {
    "same": (0, Base.STORY),
    "previous": (-1, Base.STORY),
    "that": (0, Base.STORY),
    "other": (1, Base.STORY),
    "before_last": (-2, Base.NOW),
    "last": (-1, Base.NOW),
    "next": (1, Base.NOW),
    "nearest": (1, Base.NOW),
    "this": (0, Base.NOW),
    "these": (0, Base.NOW),
}


def said(pieces: Pieces) -> bool:
    return any(kind in pieces for kind in DIRECTIONS)


def direction(pieces: Pieces) -> tuple[int, Base]:
    """Shift and base. "В этот же день" counts from the story, "в следующем году" from the time of writing."""
    for kind, found in DIRECTIONS.items():
        if kind in pieces:
            return found
    return 0, Base.HERE
