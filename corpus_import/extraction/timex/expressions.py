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
        first, last, meaning = found[0]
        anywhere = in_any_order(meaning)
        one = resolve_settled(meaning, narrative)
        if one is None:
            return Settled((), (), None, anywhere)
        fields = (one.type, one.value, one.edtf, one.nature, one.anchor, phrase.rule, one.wants)
        return Settled(((first, last, fields),), () if one.granule is None else (one.granule,), None, anywhere)
    readings = [resolve_settled(part.meaning, narrative) for part in found]
    in_one_order = [part for part in found if not in_any_order(part.meaning)]
    tells = tuple([one.granule for one in readings if one is not None and one.granule is not None])
    ranged = phrase.joined != "" and len(tells) == 2
    return Settled(
        expressions(phrase, readings),
        tells[1:] if ranged else tells,
        tells[0] if ranged else None,
        not in_one_order,
    )


def expressions(phrase: Phrase, readings: Sequence[Reading | None]) -> Expressions:
    """A phrase's expressions by what each of its meanings comes to here."""
    whole = _whole(*readings) if phrase.joined and len(readings) == 2 else ""
    found = []
    for part, one in zip(phrase.found, readings, strict=True):
        if one is not None:
            edtf, nature = (whole, phrase.joined) if whole else (one.edtf, one.nature)
            fields = (one.type, one.value, edtf, nature, one.anchor, phrase.rule, one.wants)
            found.append((part.first, part.last, fields))
    return tuple(found)


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
