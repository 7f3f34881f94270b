"""Tags are a JSON list, and each database looks into one in its own way."""

from typing import Any

from django.db import connections
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL


def tagged(events: QuerySet[Any], tags: list[str]) -> QuerySet[Any]:
    """The events with any of ``tags``."""
    if connections[events.db].vendor == "postgresql":
        wanted = Q()
        for tag in tags:
            wanted |= Q(tags__contains=[tag])
        return events.filter(wanted)
    marks = ", ".join(["%s"] * len(tags))
    found = RawSQL(  # noqa: S611 - the values are parameters
        f"SELECT event.id FROM timeline_event AS event, json_each(event.tags) AS tag WHERE tag.value IN ({marks})",  # noqa: S608
        tags,
    )
    return events.filter(pk__in=found)
