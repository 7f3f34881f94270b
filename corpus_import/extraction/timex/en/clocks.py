"""What an English time of day says by itself: its hour and minute, its half of the day, its zone."""

from collections.abc import Sequence

from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces
from corpus_import.extraction.timex.meaning import Clock

HALVES = {"meridiem": "", "letter_p": "pm", "letter_m": "am"}  # "a.m." and "p.m." are letters apart
EARLIEST = {"AF": 1, "EV": 1, "NI": 5}  # hours that belong to the second half of the day


def time_of_day(pieces: Sequence[Piece]) -> tuple[str, int]:
    """The first time of day, and the place where the last of its numbers stands."""
    hour, minute, half, said_at = -1, -1, "", -9
    for kind, value, text, at in pieces:
        if kind == "number" and hour < 0:
            hour, said_at = int(text), at
        elif kind == "number" and at == said_at + 2 and minute < 0:
            minute, said_at = int(text), at
        elif kind == "ones" and isinstance(value, int) and hour < 0:
            hour = value
        elif kind in HALVES:
            half = half or HALVES[kind] or f"{value}"
        elif kind == "moment_of_day":
            return f"{value}", at
    if half:
        if not 1 <= hour <= 12:
            raise NotTemporal
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or minute > 59:
        raise NotTemporal
    return f"{hour:02d}:{max(minute, 0):02d}", said_at


def in_part_of_day(said: str, pieces: Pieces) -> str:
    """10:15 Monday night is 22:15, unless a.m. or p.m. says already."""
    hour, half = int(said[:2]), pieces.value("daypart", default="NI")
    told = any(kind in pieces for kind in HALVES)
    return f"{hour + 12}{said[2:]}" if EARLIEST.get(f"{half}", 12) <= hour < 12 and not told else said


def zone(pieces: Pieces) -> str:
    return f"{pieces.value('zone', default='')}"


def spoken(pieces: Pieces) -> Clock:
    """3 in the afternoon, eleven at night, half past six, a quarter to nine in the morning."""
    hour, minute = _hour(pieces.all[-1] if "daypart" not in pieces else _before_part(pieces)), 0
    if "past" in pieces or "to" in pieces:
        away = 30 if "half" in pieces else 15 if "quarter" in pieces else _hour(pieces.all[0])
        minute = away if "past" in pieces else -away
    later = pieces.value("daypart") in ("AF", "EV", "NI") and (hour > 4 or pieces.value("daypart") != "NI")
    at = 60 * (hour % 12 + 12 * later if "daypart" in pieces else hour) + minute
    return Clock(f"{at // 60 % 24:02d}:{at % 60:02d}")


def _before_part(pieces: Pieces) -> Piece:
    return [piece for piece in pieces.all if piece.kind in ("ones", "number")][-1]


def _hour(piece: Piece) -> int:
    hour = piece.value if isinstance(piece.value, int) else 0
    if not 1 <= hour <= 12:
        raise NotTemporal
    return hour
