"""English number words: what "twenty-five", "a couple of" or "two and a half" add up to."""

from collections.abc import Sequence
from functools import lru_cache

from corpus_import.extraction.timex.calendar import FINENESS, Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces
from corpus_import.extraction.timex.meaning import Length

COUNTING = frozenset("quarter number ones tens hundred several couple dozen dozens half an some".split(" "))
UNITS = frozenset("units weekends quarters unit_word year_unit century_unit weekend quarter".split(" "))
SPLITTING = frozenset({"to", "or", "dash"})
SPANS = {Unit.DAY: 14, Unit.WEEK: 60, Unit.MONTH: 270}  # days that recent and coming days, weeks, months reach over
MOST = {Unit.DAY: 13, Unit.WEEK: 12, Unit.MONTH: 18, Unit.YEAR: 9}  # how many a bare plural is taken for, at most


def length(pieces: Pieces) -> Length:
    """The first length that the pieces tell; of two to three years the longer."""
    for rank, piece in enumerate(pieces.all):
        if piece.kind == "quarter" and any(later.kind in UNITS for later in pieces.all[rank + 1 :]):
            continue  # a quarter of a century
        if piece.kind in UNITS:
            counting = [p for p in _longer(pieces.all[:rank]) if p.kind in COUNTING]
            return _length(counting, piece, pieces.all[rank + 1 :])
    raise NotTemporal


def distance(pieces: Pieces) -> Length:
    """As ``length``, but what happened two to three years ago happened anywhere between."""
    return _distance(tuple(pieces.all))


@lru_cache(maxsize=4096)
def _distance(said: tuple[Piece, ...]) -> Length:
    pieces = Pieces(said, len(said))
    found, rank = length(pieces), next(rank for rank, piece in enumerate(pieces.all) if piece.kind in UNITS)
    before = pieces.all[:rank]
    longer = _longer(before)
    first = [piece for piece in before[: len(before) - len(longer)] if piece.kind in COUNTING]
    alternative = [piece.kind for piece in pieces.all[rank + 1 : rank + 3]] == ["or", "ones"]
    if found.amount is None or not (first or alternative):
        return found
    return Length(None, found.unit, total(first) if first else 1, found.amount)


def ages(pieces: Pieces) -> Length:
    """66 million years."""
    scale, found = pieces.value("counted"), length(pieces)
    if not isinstance(scale, int) or found.amount is None or found.unit is not Unit.YEAR:
        raise NotTemporal
    return found._replace(amount=found.amount * scale)


def compound(pieces: Pieces) -> Length:
    """Two years and six months, 2 hours, 9 minutes."""
    ends = [piece.at for piece in pieces.all if piece.kind in UNITS]
    first = length(pieces.before(ends[0] + 1))
    second = length(pieces.after(ends[0]))
    if FINENESS[second.unit] >= FINENESS[first.unit] or first.amount is None or second.amount is None:
        raise NotTemporal
    return first._replace(further=second)


def _longer(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """What is said after the "to", "or" or hyphen of a range."""
    if not any(piece.kind in SPLITTING for piece in pieces):
        return pieces
    numbers = {piece.at for piece in pieces if piece.kind == "number"}
    splits = [piece for piece in pieces if piece.kind in SPLITTING and piece.text != "/"]
    splits = [piece for piece in splits if piece.kind != "dash" or {piece.at - 1, piece.at + 1} <= numbers]
    return [piece for piece in pieces if piece.at > max((split.at for split in splits), default=-1)]


def _length(counting: Sequence[Piece], unit_piece: Piece, rest: Sequence[Piece]) -> Length:
    unit = unit_piece.value
    assert isinstance(unit, Unit)
    for piece in counting:
        if piece.kind == "quarter":
            return Length(0.25, unit)
        if piece.kind == "some" and len(counting) > 1:
            continue  # some 20 years
        if isinstance(piece.value, tuple):
            if unit_piece.kind != "units" and piece.kind in ("several", "some"):
                raise NotTemporal  # some day, many a year
            least, most = piece.value
            return Length(None, unit, least, most)
    if not counting and unit_piece.kind == "units":
        return Length(None, unit, 1, MOST.get(unit, 9))
    amount = total(counting) if counting else 1
    half = any(piece.kind == "half" for piece in counting)
    if [piece.kind for piece in rest[:3]] == ["and", "an", "half"]:
        amount, half = amount + 0.5, True
    elif [piece.kind for piece in rest[:2]] == ["or", "ones"]:
        amount = _worth(rest[1])
    if unit is Unit.HOUR and half:
        return _in_minutes(amount)
    return Length(amount, unit)


def _in_minutes(hours: float) -> Length:
    """Half an hour is 30 minutes, an hour and a half 1 hour and 30."""
    rest = Length(60 * (hours % 1), Unit.MINUTE)
    return Length(int(hours), Unit.HOUR, further=rest) if hours >= 1 else rest


def total(counting: Sequence[Piece]) -> float:
    """Twenty-five is 25, "a dozen" 12, "two and a half" 2.5, "half a" 0.5, 1,500 is 1500, 22.8 is 22.8."""
    numbers = [piece for piece in counting if piece.kind == "number"]
    if len(numbers) == len(counting) == 1:
        return float(numbers[0].text)
    if len(numbers) == 3:  # 3 1/2
        return float(numbers[0].text) + float(numbers[1].text) / float(numbers[2].text)
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
