import logging
from typing import Any

from django.db import OperationalError
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import SAFE_METHODS, AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from timeline.api.feed import Place, rows
from timeline.api.filters.backend import require_known_parameters
from timeline.api.pagination import KeysetPagination
from timeline.api.refusals import Gone, InvalidParameters
from timeline.api.serializers.changes import ChangesSerializer
from timeline.api.suggestions import did_you_mean, shortened
from timeline.models.change import RESOURCES
from timeline.services.changes import Feed, latest_position, publish

logger = logging.getLogger(__name__)


class ChangesView(APIView):
    """What changed or went, in the order of the commits, for those who keep a copy."""

    permission_classes = [AllowAny]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method not in SAFE_METHODS:
            self.http_method_not_allowed(request)
        require_known_parameters(request, {"since", "page_size"}, {"resource"})

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        patch_vary_headers(response, ["Authorization", "Cookie"])
        return super().finalize_response(request, response, *args, **kwargs)

    @extend_schema(
        operation_id="list_changes",
        tags=["changes"],
        summary="List what changed or went",
        responses=ChangesSerializer,
        parameters=[
            OpenApiParameter(
                "since",
                {"type": "string", "minLength": 1},
                description="A cursor of this feed, or now. Left out: the beginning.",
            ),
            OpenApiParameter(
                "page_size", KeysetPagination.sizes, description="How many changes at most; 50 if left out."
            ),
            OpenApiParameter(
                "resource", str, many=True, enum=list(RESOURCES), description="Only of these; repeated: any of them."
            ),
        ],
    )
    def get(self, request: Request) -> Response:
        size = KeysetPagination()._size(request)
        resources = self._resources(request)
        given = request.query_params.get("since")
        try:
            publish()
        except OperationalError:
            # SQLite's one writer is busy for long: what is published can be read all the same.
            logger.warning("What was written last could not be published yet.", exc_info=True)
        now = timezone.now()
        if given == "now":
            return self._answer(request, [], Place(latest_position(), now), more=False)
        since = 0 if given is None else Place.read(given).position
        if since > latest_position():
            raise Gone(_("This cursor is ahead of the feed, which was taken back to an earlier state: start anew."))
        found, position, more = Feed(request.user, resources).after(since, most=size)
        origin = request.build_absolute_uri("/").rstrip("/")
        return self._answer(request, rows(found, user=request.user, origin=origin), Place(position, now), more=more)

    def _answer(self, request: Request, results: list[dict[str, Any]], place: Place, *, more: bool) -> Response:
        following = replace_query_param(request.build_absolute_uri(), "since", str(place))
        return Response(
            {"next": following, "previous": None, "cursor": str(place), "more": more, "results": results},
            headers={"Link": f'<{following}>; rel="next"', "Cache-Control": "no-cache"},
        )

    def _resources(self, request: Request) -> frozenset[str]:
        given = request.query_params.getlist("resource")
        for name in given:
            if name not in RESOURCES:
                sentence = _("The feed does not tell of “%s”.") % shortened(name)
                raise InvalidParameters({"resource": did_you_mean(sentence, name, RESOURCES)})
        return frozenset(given)
