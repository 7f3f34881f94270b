"""What a phrase comes to: its expressions as they are reported, and the dates that it tells."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from .calendar import Granule
from .grammar import Phrase
from .meaning import in_any_order
from .narrative import Narrative
from .reading import Reading
from .resolve import resolve_settled

# The first and last token, counted from the phrase's first, and the fields of a `Timex` after the extent.
Expression: TypeAlias = tuple[int, int, tuple[str, ...]]
Expressions: TypeAlias = tuple[Expression, ...]


class Settled(NamedTuple):
    """What a phrase comes to wherever it stands, and the dates that it tells; of a range the last, and ``since``.

    ``anywhere``: in every text, be its days or its months first.
    """

    read: Expressions
    tells: tuple[Granule, ...]
    since: Granule | None
    anywhere: bool


def settle(phrase: Phrase, narrative: Narrative) -> Settled:
    """A phrase whose words say all. Of the narrative only what holds for the whole text counts."""
    found = phrase.found
    if len(found) == 1:  # as nearly always
        meaning = found[0].meaning
        one = resolve_settled(meaning, narrative)
        told = () if one is None or one.granule is None else (one.granule,)
        return Settled(expressions(phrase, (one,)), told, None, in_any_order(meaning))
    readings = [resolve_settled(part.meaning, narrative) for part in found]
    in_one_order = [part for part in found if not in_any_order(part.meaning)]
    tells = tuple([one.granule for one in readings if one is not None and one.granule is not None])
    if phrase.joined and len(tells) == 2:
        since, *last = tells
        return Settled(expressions(phrase, readings), tuple(last), since, not in_one_order)
    return Settled(expressions(phrase, readings), tells, None, not in_one_order)


def expressions(phrase: Phrase, readings: Sequence[Reading | None]) -> Expressions:
    """A phrase's expressions by what each of its meanings comes to here."""
    if len(readings) == 1:  # as nearly always
        one, (first, last, _) = readings[0], phrase.found[0]
        return () if one is None else ((first, last, _fields(one, phrase.rule)),)
    whole = _whole(*readings) if phrase.joined and len(readings) == 2 else ""
    found = []
    for part, one in zip(phrase.found, readings, strict=True):
        if one is not None:
            found.append((part.first, part.last, _fields(one, phrase.rule, whole, phrase.joined)))
    return tuple(found)


def _fields(one: Reading, rule: str, whole: str = "", joined: str = "") -> tuple[str, ...]:
    kind, value, edtf, nature, anchor, wants, _, _ = one
    if whole:
        edtf, nature = whole, joined
    return kind, value, edtf, nature, anchor, rule, wants


def _whole(one: Reading | None, other: Reading | None) -> str:
    """The EDTF that a range's two expressions share, from the first's beginning to the last's end; "" for none."""
    if one is None or other is None or one.granule is None or other.granule is None:
        return ""
    if not (one.edtf and other.edtf) or _turned(one.granule, other.granule):
        return ""
    first, last = one.edtf.partition("/")[0], other.edtf.rpartition("/")[2]
    return f"{first}/{last}" if first != last else first


def _turned(one: Granule, other: Granule) -> bool:
    """Whether a range ends before it begins."""
    return one.index > other.index if one.unit is other.unit else one.first > other.last
