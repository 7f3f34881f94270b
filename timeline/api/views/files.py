"""A list of events as a file for other programs: the same filters, all rows at once instead of pages."""

from typing import Any

from django.conf import settings
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ErrorDetail
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from timeline.api.pagination import KeysetPagination
from timeline.api.refusals import InvalidParameters
from timeline.api.renderers import PARAMETER, RENDERERS, FileRenderer, FormatNegotiation
from timeline.api.views.reading import ReadsEvents
from timeline.exchange.account import About
from timeline.exchange.answer import answer
from timeline.exchange.formats import FORMATS
from timeline.exchange.reading import Order, Reader
from timeline.models.visibility import is_editor


class ReadsEventsInFormats(ReadsEvents):
    """A list of events that can be asked for in each of the formats."""

    content_negotiation_class = FormatNegotiation
    list_parameters = frozenset({PARAMETER})

    def get_renderers(self) -> list[BaseRenderer]:
        if self.action != "list":
            return super().get_renderers()
        return [renderer() for renderer in RENDERERS]

    @extend_schema(
        parameters=[
            OpenApiParameter(
                PARAMETER,
                {"type": "string", "enum": ["json", *FORMATS]},
                description=_("What to write the events as. All but json hold every event of the filter, no pages."),
            )
        ]
    )
    def list(self, request: Request, **kwargs: Any) -> Any:
        form = request.accepted_renderer
        response = self._file(request, form.format) if isinstance(form, FileRenderer) else super().list(request)
        patch_vary_headers(response, ["Accept"])
        return response

    def _file(self, request: Request, name: str) -> HttpResponseBase:
        self._refuse_pages(request, name)
        events: Any = self.filter_queryset(self.get_queryset())
        form, editor = FORMATS[name], is_editor(request.user)
        query = request.META.get("QUERY_STRING", "")
        page = f"{settings.PUBLIC_URL}{request.path}"
        return answer(
            request._request,
            events,
            form,
            reader=Reader(request.user, whole=editor, texts=editor and form.texts),
            about=About(title=_("Events"), description=query, address=page, file=f"{page}?{query}" if query else page),
            stem="events",
            order=self._order(request),
        )

    def _refuse_pages(self, request: Request, name: str) -> None:
        """A file holds all rows whole: what would cut it into pages or shape its rows contradicts it."""
        known = {*self.filterset_class.base_filters, *self.list_parameters, "ordering"}
        sentence = _("It does not go with %s, which holds all events of now, whole: leave it out.") % name
        errors = {each: [ErrorDetail(sentence, "contradiction")] for each in request.query_params if each not in known}
        if errors:
            raise InvalidParameters(errors)

    def _order(self, request: Request) -> Order | None:
        wanted = request.query_params.get("ordering")
        if wanted is None:
            return None
        name = KeysetPagination().ordering_of(request, self)
        key = self.orderings[name.removeprefix("-")]
        descending = name.startswith("-")
        return Order(key.descending if descending else key.ascending, descending)
