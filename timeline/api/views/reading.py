"""Reading events: lists, facets, histograms, the past. Writing is the decisions' business."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import ErrorDetail
from rest_framework.request import Request
from rest_framework.response import Response

from timeline import search
from timeline.api import selection
from timeline.api.facets import COUNTED, Facets
from timeline.api.filters.backend import require_readable
from timeline.api.filters.columns import moments
from timeline.api.filters.events import EventFilter
from timeline.api.gathering import gather
from timeline.api.histogram import APART, SPREAD, histogram
from timeline.api.ordering import Part, SortKey, best_first, column, date, parts_by_date
from timeline.api.refusals import InvalidParameters
from timeline.api.renderers import FileRenderer
from timeline.api.selection import Selection
from timeline.api.serializers.event_json import EXPANDABLE
from timeline.api.serializers.events import SHOWN, EventSerializer
from timeline.api.serializers.histogram import HistogramSerializer
from timeline.api.spans import UNITS
from timeline.api.views.resource import ResourceViewSet
from timeline.models import Event
from timeline.models.standpoint import Standpoint

AS_OF = "as_of"
RELEVANCE = "relevance"
SHAPE = selection.PARAMETERS | {AS_OF}


def _names(parameter: str, names: Any, description: str) -> OpenApiParameter:
    schema = {"type": "array", "items": {"type": "string", "enum": list(names)}, "minItems": 1}
    return OpenApiParameter(parameter, schema, explode=False, style="form", description=description)


AS_OF_PARAMETER = OpenApiParameter(
    AS_OF,
    {"type": "string", "minLength": 1},
    description="As it was seen at this moment, or at the end of this EDTF date.",
)
SHAPE_PARAMETERS = [
    _names("fields", SHOWN, "What an event is to hold; without it, everything."),
    _names("omit", SHOWN, "What an event is not to hold."),
    _names("expand", EXPANDABLE, "What to write in full, where otherwise a name or a number stands."),
    AS_OF_PARAMETER,
]
FACETS_PARAMETER = _names("facets", COUNTED, "Beside the events, how many of the whole list each value has.")

HISTOGRAM_PARAMETERS = [
    OpenApiParameter(
        "by", {"type": "string", "enum": list(UNITS), "default": "year"}, description="What to count by."
    ),
    OpenApiParameter(
        "imprecise",
        {"type": "string", "enum": [APART, SPREAD], "default": APART},
        description="What to do with a date that reaches over several.",
    ),
    AS_OF_PARAMETER,
]


class ReadsEvents(ResourceViewSet):
    filterset_class = EventFilter
    orderings: dict[str, SortKey] = {
        "date": date("sort_key"),
        "updated": column("updated"),
        "created": column("created"),
        "salience": column("salience"),
        "title": column("title"),
        RELEVANCE: best_first("relevance"),
    }
    default_ordering = "date"
    filtered_actions = frozenset({"list", "histogram"})
    reading_parameters = {
        "list": SHAPE | {"facets"},
        "retrieve": SHAPE,
        "histogram": frozenset({"by", "imprecise", AS_OF}),
    }

    @cached_property
    def standpoint(self) -> Standpoint:
        """Raises InvalidParameters for an ``as_of`` that is no moment, or none yet."""
        given = self.request.query_params.get(AS_OF)
        if given is None:
            return Standpoint(self.request.user)
        try:
            _start, end = moments(given)
        except ValidationError as error:
            refusal = ErrorDetail(error.messages[0], error.code or "invalid")
            raise InvalidParameters({AS_OF: refusal}) from error
        moment = end - dt.timedelta(microseconds=1)
        if moment > timezone.now():
            raise InvalidParameters({AS_OF: ErrorDetail(_("That is still to come."), "contradiction")})
        return Standpoint(self.request.user, moment)

    @cached_property
    def selection(self) -> Selection:
        """What is shown of an event."""
        return Selection.read(self.request.query_params, SHOWN, EXPANDABLE)

    def get_queryset(self) -> QuerySet[Any]:
        events = self.standpoint.events()
        if self.standpoint.moment is not None:
            # A version's kind is that of its time, and gathered.
            return events
        return events.select_related("kind__parent" if "kind" in self.selection.expanded else "kind", "merged_into")

    def usual_ordering(self, request: Request) -> str:
        in_pages = not isinstance(request.accepted_renderer, FileRenderer)
        return RELEVANCE if in_pages and "q" in request.query_params else self.default_ordering

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted = self.request.query_params.get("ordering", self.usual_ordering(self.request))
        ranked = self.action == "list" and wanted.removeprefix("-") == RELEVANCE
        self.filterset = self._filterset(queryset, ranked=ranked)
        if ranked and self.filterset.searched is None:
            sentence = _("Relevant to what? It goes with “q”.")
            raise InvalidParameters({"ordering": ErrorDetail(sentence, "contradiction")})
        return self.filterset.qs

    def parts_of_list(self, ordering: str) -> list[Part] | None:
        by_date = ordering.removeprefix("-") == "date" and self.filterset.by_date_alone
        if not by_date or self.standpoint.moment is not None:
            return None
        return parts_by_date("sort_key", self.filterset.bounds, descending=ordering.startswith("-"))

    def _filterset(self, queryset: QuerySet[Any], *, ranked: bool) -> EventFilter:
        filterset = EventFilter(
            self.request.query_params, queryset, request=self.request, standpoint=self.standpoint, ranked=ranked
        )
        require_readable(filterset)
        return filterset

    @property
    def _unranked(self) -> QuerySet[Any]:
        """The filtered events, for what only counts them."""
        return self._filterset(self.standpoint.events(), ranked=False).qs

    def list(self, request: Request, **kwargs: Any) -> Response:
        facets = selection.listed(request.query_params, "facets")
        selection.require_known("facets", facets, COUNTED)
        events = self.filter_queryset(self.get_queryset())
        rows = gather(self.paginate_queryset(events) or [], self.standpoint, self.selection)
        context = self.get_serializer_context() | {"snippets": self._snippets(rows)}
        response = self.get_paginated_response(EventSerializer(rows, many=True, context=context).data)
        if facets:
            counted = Facets(self._unranked, self.standpoint, certain=self.filterset.certain)
            response.data["facets"] = {name: counted.of(name) for name in dict.fromkeys(facets)}
        return response

    def listed(self, rows: Sequence[Any]) -> Sequence[Any]:
        return super().listed(gather(rows, self.standpoint, self.selection))

    def _snippets(self, events: Sequence[Event]) -> dict[int, str] | None:
        query = self.filterset.searched
        if query is None or "snippet" not in self.selection:
            return None
        return search.snippets(query, [event.pk for event in events], using=Event.objects.db)

    def get_object(self, *, for_update: bool = False) -> Any:
        row = super().get_object(for_update=for_update)
        return gather([row], self.standpoint, self.selection)[0] if self.standpoint.moment is not None else row

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "selection": self.selection, "standpoint": self.standpoint}

    @extend_schema(
        filters=True,
        parameters=HISTOGRAM_PARAMETERS,
        responses=HistogramSerializer,
        summary="Count events by year, decade or month",
    )
    @action(detail=False, methods=["get"])
    def histogram(self, request: Request) -> Response:
        """How many of the filtered events fall into each year, decade or month. What reaches over several is counted
        apart, or spread over them by how much of it lies in each."""
        by = self._choice("by", tuple(UNITS), "year")
        imprecise = self._choice("imprecise", [APART, SPREAD], APART)
        return Response(histogram(self._unranked, by, imprecise))

    def _choice(self, parameter: str, choices: Sequence[str], usual: str) -> str:
        given = self.request.query_params.get(parameter, usual)
        selection.require_known(parameter, [given], choices)
        return given
