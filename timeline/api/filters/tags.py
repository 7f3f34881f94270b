"""Tags are a JSON list, and each database looks into one in its own way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connections
from django.db.models import BooleanField, F, Func, Q, Value

from timeline.api.filters.columns import Column
from timeline.models import Event
from timeline.models.standpoint import Standpoint

LONGEST = 100


class AmongTags(Func):
    """Asked of each event that comes along: no index knows the tags, and a page is full before all were asked."""

    arg_joiner = " IN (SELECT value FROM json_each("
    template = "(%(expressions)s)))"
    output_field = BooleanField()


def _has_on_sqlite(tag: str) -> Q:
    return Q(AmongTags(Value(tag), F("tags")))


def _has_on_postgresql(tag: str) -> Q:
    return Q(tags__contains=[tag])


@dataclass(frozen=True, kw_only=True)
class Tag(Column):
    item: Mapping[str, Any] = field(default_factory=lambda: {"type": "string", "minLength": 1, "maxLength": LONGEST})

    def condition(self, lookup: str, values: list[str], standpoint: Standpoint) -> Q:
        has = _has_on_postgresql if connections[standpoint.rows(Event).db].vendor == "postgresql" else _has_on_sqlite
        wanted = Q(pk__in=[])
        for tag in values:
            wanted |= has(tag)
        return wanted

    def nothing(self) -> Q:
        return Q(tags=[])


@dataclass(frozen=True, kw_only=True)
class EveryTag(Tag):
    """All of them, where other repeated parameters mean any."""

    can_be_empty: bool = False
    suffixes = "area"

    def condition(self, lookup: str, values: list[str], standpoint: Standpoint) -> Q:
        wanted = Q()
        for tag in values:
            wanted &= super().condition(lookup, [tag], standpoint)
        return wanted
