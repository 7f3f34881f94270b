"""Tags are a JSON list, and each database looks into one in its own way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connections
from django.db.models import Q
from django.db.models.expressions import RawSQL

from timeline.api.filters.columns import Column
from timeline.models import Event
from timeline.models.standpoint import Standpoint

LONGEST = 100


@dataclass(frozen=True, kw_only=True)
class Tag(Column):
    item: Mapping[str, Any] = field(default_factory=lambda: {"type": "string", "minLength": 1, "maxLength": LONGEST})

    def condition(self, lookup: str, values: list[str], standpoint: Standpoint) -> Q:
        events = standpoint.rows(Event)
        if connections[events.db].vendor == "postgresql":
            wanted = Q(pk__in=[])
            for tag in values:
                wanted |= Q(tags__contains=[tag])
            return wanted
        meta = events.model._meta
        marks = ", ".join(["%s"] * len(values))
        sql = f"""
            SELECT event.{meta.pk.column} FROM {meta.db_table} AS event, json_each(event.tags) AS tag
            WHERE tag.value IN ({marks})"""  # noqa: S608 - names of ours, and marks for the values
        return Q(pk__in=RawSQL(sql, values))  # noqa: S611

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
