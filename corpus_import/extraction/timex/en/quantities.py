"""English number words: what "twenty-five", "a couple of" or "two and a half" add up to."""

from collections.abc import Sequence

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces
from corpus_import.extraction.timex.meaning import Length

COUNTING = ("quarter", "number", "ones", "tens", "hundred", "several", "couple", "dozen", "dozens", "half", "an")
UNITS = ("units", "quarters", "unit_word", "year_unit", "century_unit", "weekend", "quarter")
MOST = {Unit.DAY: 13, Unit.WEEK: 12, Unit.MONTH: 18, Unit.YEAR: 9}  # how many a bare plural is taken for, at most


def length(pieces: Pieces) -> Length:
    """The first length that the pieces tell."""
    for rank, piece in enumerate(pieces.all):
        if piece.kind == "quarter" and any(later.kind in UNITS for later in pieces.all[rank + 1 :]):
            continue  # a quarter of a century
        if piece.kind in UNITS:
            return _length([p for p in pieces.all[:rank] if p.kind in COUNTING], piece, pieces.all[rank + 1 :])
    raise NotTemporal


def _length(counting: Sequence[Piece], unit_piece: Piece, rest: Sequence[Piece]) -> Length:
    unit = unit_piece.value
    assert isinstance(unit, Unit)
    for piece in counting:
        if piece.kind == "quarter":
            return Length(0.25, unit)
        if isinstance(piece.value, tuple):
            if unit_piece.kind != "units" and piece.kind == "several":
                raise NotTemporal  # some day, many a year
            least, most = piece.value
            return Length(None, unit, least, most)
    if not counting and unit_piece.kind == "units":
        return Length(None, unit, 1, MOST.get(unit, 9))
    amount = total(counting) if counting else 1
    if [piece.kind for piece in rest[:3]] == ["and", "an", "half"]:
        amount += 0.5
    return Length(amount, unit)


def total(counting: Sequence[Piece]) -> float:
    """Twenty-five is 25, "a dozen" 12, "two and a half" 2.5, "half a" 0.5, 1,500 is 1500, 22.8 is 22.8."""
    numbers = [piece for piece in counting if piece.kind == "number"]
    half = 0.5 if any(piece.kind == "half" for piece in counting) else 0.0
    if len(numbers) == 2 and numbers[1].at == numbers[0].at + 2:
        thousands = len(numbers[1].text) == 3
        return float(f"{numbers[0].text}{'' if thousands else '.'}{numbers[1].text}")
    if numbers:
        return float(numbers[0].text) + half
    whole = sum(_worth(piece) for piece in counting if piece.kind in ("tens", "ones"))
    for piece in counting:
        if piece.kind in ("hundred", "dozen", "couple"):
            whole = (whole or 1) * _worth(piece)
    return whole + half or 1


def _worth(piece: Piece) -> float:
    return float(piece.value) if isinstance(piece.value, int | float) else 0.0


def ordinal(pieces: Pieces) -> int:
    """Which one: the 21st, the twenty-first, the second."""
    value = pieces.integer("tens") + pieces.integer("ordinal", "first", "second")
    return value or pieces.integer("number")
