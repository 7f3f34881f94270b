from typing import Any

from django.http import HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.permissions import SAFE_METHODS, AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from timeline.api.suggestions import did_you_mean, shortened

LISTS = {
    "timelines": "timeline-list",
    "events": "event-list",
    "sources": "source-list",
    "evidence": "evidence-list",
    "claims": "claim-list",
    "places": "place-list",
    "actors": "actor-list",
    "kinds": "kind-list",
    "runs": "run-list",
    "saved-filters": "saved-filter-list",
    "changes": "changes",
    "webhooks": "webhook-list",
}
PAGES = {"schema": "schema", "docs": "docs", "redoc": "redoc"}


class IndexView(APIView):
    """The resources, each with its address."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="get_index",
        summary="List the resources",
        tags=["index"],
        responses={
            (200, "application/json"): {
                "type": "object",
                "required": [*LISTS, *PAGES],
                "properties": {name: {"type": "string", "format": "uri"} for name in (*LISTS, *PAGES)},
            }
        },
    )
    def get(self, request: Request) -> Response:
        return Response({name: reverse(f"api:{route}", request=request) for name, route in {**LISTS, **PAGES}.items()})


class NothingHereView(APIView):
    """Any other address below the API: a problem, where Django would answer with a page."""

    permission_classes = [AllowAny]
    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        path = kwargs["path"]
        sentence = _("There is nothing at “%s”.") % shortened(path)
        if not _only_lacks_a_slash(request):
            known = [f"{name}/" for name in (*LISTS, *PAGES)]
            raise NotFound(did_you_mean(sentence, path, known) if "/" not in path.rstrip("/") else sentence)
        if request.method not in SAFE_METHODS:
            # A redirect would turn the write into a read.
            raise NotFound(f"{sentence} " + _("Addresses here end in a slash."))

    def get(self, request: Request, path: str) -> HttpResponsePermanentRedirect:
        return HttpResponsePermanentRedirect(request._request.get_full_path(force_append_slash=True))


def _only_lacks_a_slash(request: Request) -> bool:
    if request.path.endswith("/"):
        return False
    try:
        return resolve(f"{request.path}/").url_name != "nothing-here"
    except Resolver404:
        return False
