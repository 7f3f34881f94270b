"""Прошлый, этот, следующий, предыдущий, тот же: how far, and from what."""

from corpus_import.extraction.timex.grammar import Pieces
from corpus_import.extraction.timex.meaning import Base

DIRECTIONS = {
    "previous": (-1, Base.STORY),
    "that": (0, Base.STORY),
    "last": (-1, Base.NOW),
    "next": (1, Base.NOW),
    "nearest": (1, Base.NOW),
    "this": (0, Base.NOW),
}


def direction(pieces: Pieces) -> tuple[int, Base]:
    """Shift and base. "На следующий день" counts from the story, "в следующем году" from the time of writing."""
    for kind, found in DIRECTIONS.items():
        if kind in pieces:
            return found
    return 0, Base.HERE
