"""What people decide about an event."""

from typing import Any

from django.db import transaction
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.changes import change_of
from timeline.api.serializers.decisions import MergeSerializer, ReasonSerializer, SplitSerializer
from timeline.api.serializers.events import EventSerializer
from timeline.api.views.bulk import BulkWrites
from timeline.models import Event
from timeline.services import events


class Decisions(BulkWrites):
    written_with = ("places", "participations", "entries", "date_claims")

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
        asked = self._asked(ReasonSerializer)
        change = change_of(request)
        events.reject(events=[event], by=change["by"], reason=asked["reason"], message=change["reason"])
        return self.shown(event, reread=True)

    @extend_schema(request=MergeSerializer)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def merge(self, request: Request, **kwargs: Any) -> Response:
        """Make other events part of this one: it gains their evidence, places, participants and timelines."""
        event = self._written()
        asked = self._asked(MergeSerializer)
        events.merge(survivor=event, others=dict.fromkeys(asked["others"]), **change_of(request))
        return self.shown(event, reread=True)

    @extend_schema(request=SplitSerializer, responses={201: EventSerializer})
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def split(self, request: Request, **kwargs: Any) -> Response:
        """Make a new candidate of some of the event's evidence. No import merges the two again."""
        event = self._written()
        asked = self._asked(SplitSerializer)
        evidence = dict.fromkeys(asked["evidence"])
        new = events.split(event=event, evidence=evidence, title=asked["title"], **change_of(request))
        response = self.shown(new, reread=True, code=status.HTTP_201_CREATED)
        response["Location"] = response.data["url"]
        return response

    def _written(self) -> Event:
        event: Event = self.get_object(for_update=True)
        self.require_match(event)
        return event

    def _asked(self, shape: Any) -> dict[str, Any]:
        asked = shape(data=self.request.data, context=self.get_serializer_context())
        asked.is_valid(raise_exception=True)
        return asked.validated_data
