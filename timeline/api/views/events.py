from drf_spectacular.utils import extend_schema, extend_schema_view

from timeline.api.serializers.events import EventSerializer
from timeline.api.views.decisions import Decisions
from timeline.api.views.files import ReadsEventsInFormats
from timeline.api.views.reading import FACETS_PARAMETER, SHAPE_PARAMETERS
from timeline.models import Event


@extend_schema_view(
    list=extend_schema(parameters=[*SHAPE_PARAMETERS, FACETS_PARAMETER]),
    retrieve=extend_schema(parameters=SHAPE_PARAMETERS),
)
class EventViewSet(ReadsEventsInFormats, Decisions):
    """Events: dated, or not yet; with places, participants and the timelines that they stand on."""

    queryset = Event.objects.all()
    serializer_class = EventSerializer
