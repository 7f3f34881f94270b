from typing import Any

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.changes import change_of
from timeline.api.filters.events import EventFilter
from timeline.api.formats import InFormats
from timeline.api.ordering import column, date
from timeline.api.serializers.events import EventSerializer, MergeSerializer, ReasonSerializer
from timeline.api.views.resource import ResourceViewSet
from timeline.models import Event, Evidence, Participation, Place, Timeline
from timeline.services import events

_TOLD_BY = [
    "event_id",
    *(f"source__{name}" for name in ("publisher", "author", "title", "copy_of_id")),
]


class EventViewSet(InFormats, ResourceViewSet):
    """Events: dated, or not yet; with places, participants and the timelines that they stand on."""

    queryset = Event.objects.all()
    serializer_class = EventSerializer
    filterset_class = EventFilter
    orderings = {
        "date": date("sort_key"),
        "updated": column("updated"),
        "created": column("created"),
        "title": column("title"),
    }
    default_ordering = "date"

    def get_queryset(self) -> QuerySet[Event]:
        user = self.request.user
        return (
            Event.objects.visible_to(user)
            .select_related("kind", "merged_into")
            .prefetch_related(
                Prefetch("places", Place.objects.order_by("name", "id")),
                Prefetch("participations", Participation.objects.select_related("actor")),
                Prefetch("timelines", Timeline.objects.visible_to(user)),
                Prefetch(
                    "evidence",
                    Evidence.objects.visible_to(user).select_related("source").only(*_TOLD_BY).order_by(),
                    to_attr="visible_evidence",
                ),
            )
        )

    @extend_schema(request=None)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def confirm(self, request: Request, **kwargs: Any) -> Response:
        """Confirm the event and its evidence, so that strangers see it on public timelines."""
        event = self._written()
        events.confirm(events=[event], **change_of(request))
        return self.shown(event, reread=True)

    @extend_schema(request=ReasonSerializer)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def reject(self, request: Request, **kwargs: Any) -> Response:
        """Reject the event, saying why. No later import proposes it again."""
        event = self._written()
        asked = ReasonSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        events.reject(events=[event], by=request.user, reason=asked.validated_data["reason"])
        return self.shown(event, reread=True)

    @extend_schema(request=MergeSerializer)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def merge(self, request: Request, **kwargs: Any) -> Response:
        """Make other events part of this one: it gains their evidence, places, participants and timelines."""
        event = self._written()
        asked = MergeSerializer(data=request.data, context=self.get_serializer_context())
        asked.is_valid(raise_exception=True)
        events.merge(survivor=event, others=dict.fromkeys(asked.validated_data["others"]), **change_of(request))
        return self.shown(event, reread=True)

    def _written(self) -> Event:
        event: Event = self.get_object(for_update=True)
        self.require_match(event)
        return event
