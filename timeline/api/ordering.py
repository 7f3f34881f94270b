"""What a list can be sorted by."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Case, F, Value, When
from django.db.models.functions import Coalesce

from timeline.models.fields import UNDATED

BEFORE_EVERYTHING = -(2**63)


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


def bound(name: str) -> SortKey:
    """Sort by a date's bound: NULL, an open or unknown end or no date, comes last in either direction."""

    def or_else(value: int) -> Coalesce:
        return Coalesce(F(name), Value(value), output_field=BigIntegerField())

    return SortKey(or_else(UNDATED), or_else(BEFORE_EVERYTHING))
