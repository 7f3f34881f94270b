"""An id for each request: in every answer, and in the history of what it changed."""

import re
import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from timeline.models.history import current_request_id

HEADER = "X-Request-ID"
SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+/=-]{0,127}")


def request_ids(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware. The caller's own id is kept where it is one: short, and of plain letters."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(HEADER, "")
        name = given if SANE.fullmatch(given) else str(uuid.uuid4())
        token = current_request_id.set(name)
        try:
            response = get_response(request)
        finally:
            current_request_id.reset(token)
        response[HEADER] = name
        return response

    return middleware
