"""An event in JSON, written field by field: a serializer asks every field how it is done anew for each event."""

import datetime as dt
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from rest_framework.request import Request

from timeline import dates
from timeline.api.selection import Selection
from timeline.api.serializers.dates import date_json
from timeline.api.serializers.evidence import EvidenceSerializer
from timeline.api.serializers.names import ActorSerializer, KindSerializer, PlaceSerializer
from timeline.api.serializers.timelines import TimelineSerializer
from timeline.models import Event

NIL = "00000000-0000-0000-0000-000000000000"
EXPANDABLE = ("kind", "places", "participants", "timelines", "evidence")


class EventJSON:
    """Writes events that were gathered (timeline.api.gathering) for ``selection``."""

    def __init__(self, request: Request, selection: Selection, snippets: dict[int, str] | None = None) -> None:
        self.context = {"request": request}
        self.address = request.build_absolute_uri(reverse("api:event-detail", args=[NIL]))
        self.expanded = selection.expanded
        self.serializers: dict[Any, Any] = {}
        self.snippets = snippets
        self.fields: list[tuple[str, Callable[[Event], Any]]] = [
            (name, getattr(self, f"_{name}", None) or _plain(name)) for name in selection.fields
        ]

    def __call__(self, event: Event) -> dict[str, Any]:
        return {name: write(event) for name, write in self.fields if name != "snippet" or self.snippets is not None}

    def _id(self, event: Event) -> str:
        return str(event.public_id)

    def _url(self, event: Event) -> str:
        return self.address.replace(NIL, str(event.public_id))

    def _snippet(self, event: Event) -> str | None:
        return (self.snippets or {}).get(event.pk)

    def _date(self, event: Event) -> dict[str, Any] | None:
        return dict(_date(event.date, event.nature, get_language())) if event.date else None

    def _kind(self, event: Event) -> Any:
        if event.kind is None:
            return None
        return self._whole(KindSerializer, event.kind) if "kind" in self.expanded else event.kind.slug

    def _merged_into(self, event: Event) -> str | None:
        return str(event.merged_into.public_id) if event.merged_into else None

    def _places(self, event: Any) -> list[Any]:
        places = event.gathered.places
        if "places" in self.expanded:
            return [self._whole(PlaceSerializer, place) for place in places]
        return [_named(place) for place in places]

    def _participants(self, event: Any) -> list[dict[str, Any]]:
        parts = event.gathered.participants
        if "participants" in self.expanded:
            return [{"actor": self._whole(ActorSerializer, actor), "role": role} for actor, role in parts]
        return [{"actor": _named(actor), "role": role} for actor, role in parts]

    def _timelines(self, event: Any) -> list[Any]:
        if "timelines" in self.expanded:
            return [self._whole(TimelineSerializer, timeline) for timeline in event.gathered.timelines]
        return event.gathered.timelines

    def _sources(self, event: Any) -> int:
        return event.gathered.sources

    def _evidence(self, event: Any) -> Any:
        if "evidence" in self.expanded:
            return [self._whole(EvidenceSerializer, row) for row in event.gathered.evidence]
        return event.gathered.evidence_count

    def _created(self, event: Event) -> str:
        return _moment(event.created)

    def _updated(self, event: Event) -> str:
        return _moment(event.updated)

    def _whole(self, serializer: Any, row: Any) -> Any:
        if serializer not in self.serializers:
            self.serializers[serializer] = serializer(context=self.context)
        return self.serializers[serializer].to_representation(row)


def _plain(name: str) -> Callable[[Event], Any]:
    return lambda event: getattr(event, name)


def _named(row: Any) -> dict[str, str]:
    return {"id": str(row.public_id), "slug": row.slug, "name": row.name}


@lru_cache(maxsize=10_000)
def _date(text: str, nature: str, language: str | None) -> dict[str, Any]:
    """The words depend on the language that is asked for."""
    date = dates.parse(text)
    return date_json(date, dates.Nature(nature) if nature else date.nature)


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
