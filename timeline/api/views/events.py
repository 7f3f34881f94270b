from django.db.models import Prefetch, QuerySet

from timeline.api.filters.events import EventFilter
from timeline.api.formats import InFormats
from timeline.api.ordering import column, date
from timeline.api.serializers.events import EventSerializer
from timeline.api.views.decisions import Decisions
from timeline.models import Event, Evidence, Participation, Place, Timeline

_TOLD_BY = [
    "event_id",
    *(f"source__{name}" for name in ("publisher", "author", "title", "copy_of_id")),
]


class EventViewSet(InFormats, Decisions):
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
