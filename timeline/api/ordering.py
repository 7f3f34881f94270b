"""What a list can be sorted by."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Case, F, Q, Value, When
from django.db.models.functions import Coalesce

from timeline.dates import Span
from timeline.models.fields import UNDATED
from timeline.models.overlap import near_by_class

BEFORE_EVERYTHING = -(2**63)


@dataclass(frozen=True)
class Part:
    """Some of a list's rows, which an index gives in order though it does not give all of them so."""

    rows: Q
    key: Any


@dataclass(frozen=True)
class SortKey:
    """One expression for each direction. Neither is ever NULL, and ties are broken by the row's id: so a row's place
    in the list is total, and a cursor can name it."""

    ascending: Any
    descending: Any


def column(name: str) -> SortKey:
    """Sort by a column that is never NULL."""
    return SortKey(F(name), F(name))


def best_first(name: str) -> SortKey:
    """Sort by an annotation that says how well a row fits: the best comes first unless it is turned round."""
    key = Value(0) - F(name)
    return SortKey(key, key)


def date(name: str) -> SortKey:
    """Sort by an event's sort key: the undated come last in either direction."""
    newest = Case(
        When(**{name: UNDATED}, then=Value(BEFORE_EVERYTHING)), default=F(name), output_field=BigIntegerField()
    )
    return SortKey(F(name), newest)


def parts_by_date(name: str, span: Span | None, *, descending: bool) -> list[Part] | None:
    """The parts of a list by date, of events now: what may overlap ``span`` by classes of length, where one was asked
    for. None where one index has the order of all."""
    if span is not None:
        return [Part(rows, F(name)) for rows in near_by_class(span)]
    if not descending:
        return None
    undated = Value(BEFORE_EVERYTHING, output_field=BigIntegerField())
    return [Part(Q(**{f"{name}__lt": UNDATED}), F(name)), Part(Q(**{name: UNDATED}), undated)]


def bound(name: str) -> SortKey:
    """Sort by a date's bound: NULL, an open or unknown end or no date, comes last in either direction."""

    def or_else(value: int) -> Coalesce:
        return Coalesce(F(name), Value(value), output_field=BigIntegerField())

    return SortKey(or_else(UNDATED), or_else(BEFORE_EVERYTHING))
