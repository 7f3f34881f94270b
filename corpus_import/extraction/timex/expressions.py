"""What a phrase comes to: its expressions as they are reported, and the dates that it tells."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from .calendar import Granule
from .grammar import Phrase
from .meaning import Found
from .narrative import Narrative
from .reading import Reading
from .resolve import resolve_settled

# The first and last token, counted from the phrase's first, and the fields of a `Timex` after the extent.
Expression: TypeAlias = tuple[int, int, tuple[str, ...]]
Expressions: TypeAlias = tuple[Expression, ...]


class Settled(NamedTuple):
    """What a phrase comes to wherever it stands, and the dates that it tells; of a range the last, and ``since``."""

    read: Expressions
    tells: tuple[Granule, ...]
    since: Granule | None


def settle(phrase: Phrase, narrative: Narrative) -> Settled:
    """A phrase whose words say all. Of the narrative only what holds for the whole text counts."""
    found = phrase.found
    if len(found) == 1:  # as nearly always
        one = resolve_settled(found[0].meaning, narrative)
        if one is None:
            return Settled((), (), None)
        return Settled((_expression(found[0], one, phrase.rule),), () if one.granule is None else (one.granule,), None)
    readings = [resolve_settled(part.meaning, narrative) for part in found]
    tells = tuple([one.granule for one in readings if one is not None and one.granule is not None])
    ranged = phrase.joined != "" and len(tells) == 2
    return Settled(expressions(phrase, readings), tells[1:] if ranged else tells, tells[0] if ranged else None)


def expressions(phrase: Phrase, readings: Sequence[Reading | None]) -> Expressions:
    """A phrase's expressions by what each of its meanings comes to here."""
    if phrase.joined:
        readings = _joined(readings, phrase.joined)
    return tuple(
        [
            _expression(part, one, phrase.rule)
            for part, one in zip(phrase.found, readings, strict=True)
            if one is not None
        ]
    )


def _expression(part: Found, one: Reading, rule: str) -> Expression:
    return part.first, part.last, (one.type, one.value, one.edtf, one.nature, one.anchor, rule, one.wants)


def _joined(readings: Sequence[Reading | None], nature: str) -> Sequence[Reading | None]:
    """A range's expressions share one reading: from the first's beginning to the last's end."""
    if len(readings) != 2:
        return readings
    one, other = readings
    if one is None or other is None or not (one.edtf and other.edtf):
        return readings
    if one.granule is None or other.granule is None or _turned(one.granule, other.granule):
        return readings
    first, last = one.edtf.partition("/")[0], other.edtf.rpartition("/")[2]
    edtf = f"{first}/{last}" if first != last else first
    return [Reading(each.type, each.value, edtf, nature, *each[4:]) for each in (one, other)]


def _turned(one: Granule, other: Granule) -> bool:
    """Whether a range ends before it begins."""
    return one.index > other.index if one.unit is other.unit else one.first > other.last
