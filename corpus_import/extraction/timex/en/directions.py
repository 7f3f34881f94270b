"""Last, this, next, previous, following, that, same: how far, and from what."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import Pieces
from corpus_import.extraction.timex.meaning import Base

DIRECTIONS = {
    "previous": (-1, Base.STORY),
    "following": (1, Base.STORY),
    "same": (0, Base.STORY),
    "that": (0, Base.STORY),
    "last": (-1, Base.NOW),
    "past": (-1, Base.NOW),
    "next": (1, Base.NOW),
    "this": (0, Base.NOW),
    "vague": (0, Base.NOW),
}


def _definite(pieces: Pieces) -> bool:
    """The next week, but not the end of next week."""
    word = pieces.get("next")
    return word is not None and any(piece.kind == "the" and piece.at == word.at - 2 for piece in pieces.all)


def _day(pieces: Pieces) -> bool:
    """Next day: who means tomorrow says tomorrow."""
    return pieces.value("unit_word") is Unit.DAY


def direction(pieces: Pieces) -> tuple[int, Base]:
    """Shift and base. "The next day" counts from the story, "next year" from the time of writing."""
    for kind, (shift, base) in DIRECTIONS.items():
        if kind in pieces:
            from_story = base is Base.STORY or (kind == "next" and (_definite(pieces) or _day(pieces)))
            return shift, Base.STORY if from_story else Base.NOW
    return 0, Base.HERE
