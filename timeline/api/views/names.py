from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.changes import change_of
from timeline.api.filters.others import ActorFilter, KindFilter, PlaceFilter, TimelineFilter
from timeline.api.ordering import column
from timeline.api.permissions import WRITES
from timeline.api.refusals import Conflict
from timeline.api.serializers.decisions import EntriesChangedSerializer, EntriesSerializer
from timeline.api.serializers.names import ActorSerializer, KindSerializer, PlaceSerializer
from timeline.api.serializers.timelines import TimelineSerializer
from timeline.api.views.bulk import BulkWrites
from timeline.api.views.resource import ResourceViewSet
from timeline.models import Actor, Event, Kind, Place, Timeline
from timeline.models.visibility import only_timelines
from timeline.services.events import mark_edited, put_on, take_off


class TimelineViewSet(ResourceViewSet):
    """Timelines: named views of events. Deleting one leaves its events."""

    queryset = Timeline.objects.all()
    serializer_class = TimelineSerializer
    filterset_class = TimelineFilter
    orderings = {"title": column("title"), "created": column("created"), "updated": column("updated")}
    default_ordering = "title"
    lookup_field = "slug"
    lookup_url_kwarg = "slug"
    admin_actions = WRITES

    def create(self, request: Request) -> Response:
        if only_timelines(request.user) is not None:
            raise PermissionDenied(_("A token for some timelines makes no others."))
        return super().create(request)

    def get_queryset(self) -> QuerySet[Timeline]:
        return Timeline.objects.visible_to(self.request.user)

    @extend_schema(request=EntriesSerializer, responses=EntriesChangedSerializer)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def add(self, request: Request, **kwargs: Any) -> Response:
        """Put events on the timeline: all of them or none. What stands there already stays."""
        return self._entries(put_on)

    @extend_schema(request=EntriesSerializer, responses=EntriesChangedSerializer)
    @action(detail=True, methods=["post"])
    @transaction.atomic
    def remove(self, request: Request, **kwargs: Any) -> Response:
        """Take events from the timeline: all of them or none. The events themselves stay."""
        return self._entries(take_off)

    def _entries(self, write: Callable[..., int]) -> Response:
        timeline: Timeline = self.get_object(for_update=True)
        self.require_match(timeline)
        asked = EntriesSerializer(data=self.request.data, context=self.get_serializer_context())
        asked.is_valid(raise_exception=True)
        chosen = asked.validated_data["events"]
        changed = write(timeline, chosen, **change_of(self.request))
        for event in chosen:
            mark_edited(event=event, fields=["timelines"])
        return Response({"changed": changed})


class PlaceViewSet(BulkWrites):
    """Places. One that an event stands at can't be deleted."""

    queryset = Place.objects.all()
    serializer_class = PlaceSerializer
    filterset_class = PlaceFilter
    orderings = {"name": column("name")}
    default_ordering = "name"
    shared = True

    def get_queryset(self) -> QuerySet[Place]:
        return Place.objects.visible_to(self.request.user)

    def take_away(self, rows: Sequence[Any]) -> None:
        # The database would let it go and take it from its events without a word in their history.
        if Event.places.through.objects.filter(place__in=rows).exists():
            raise Conflict(_("This can’t be deleted while events stand at it."))
        super().take_away(rows)


class ActorViewSet(BulkWrites):
    """Actors: persons, states, organisations. One that takes part in an event can't be deleted."""

    queryset = Actor.objects.all()
    serializer_class = ActorSerializer
    filterset_class = ActorFilter
    orderings = {"name": column("name")}
    default_ordering = "name"
    shared = True

    def get_queryset(self) -> QuerySet[Actor]:
        return Actor.objects.visible_to(self.request.user)


class KindViewSet(ResourceViewSet):
    """Kinds of event: PLOVER's sixteen, and finer ones below them."""

    queryset = Kind.objects.all()
    serializer_class = KindSerializer
    filterset_class = KindFilter
    orderings = {"name": column("name"), "slug": column("slug")}
    default_ordering = "name"
    lookup_field = "slug"
    lookup_url_kwarg = "slug"
    admin_actions = WRITES
    shared = True

    def get_queryset(self) -> QuerySet[Kind]:
        return Kind.objects.select_related("parent")
