"""Every error as application/problem+json (RFC 9457).

``type`` is about:blank, so that ``title`` is HTTP's own phrase for the status; ``detail`` is a sentence for people;
``errors`` has an item for each thing wrong: {"field", "code", "detail"}, with ``pointer`` (a JSON pointer, RFC 6901)
into the body or ``parameter`` for the query string.
"""

from collections import Counter
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, SuspiciousOperation
from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views import defaults
from drf_standardized_errors.handler import ExceptionHandler
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.serializers import as_serializer_error
from rest_framework.settings import api_settings

from timeline.api.refusals import Conflict, InvalidParameters

API = "/api/v1/"
MEDIA_TYPE = "application/problem+json"


def exception_handler(exc: Exception, context: Any) -> Response | None:
    return ProblemHandler(exc, context).run()


class ProblemHandler(ExceptionHandler):
    def convert_known_exceptions(self, exc: Exception) -> Exception:
        if isinstance(exc, DjangoValidationError):
            return exceptions.ValidationError(self._in_api_words(as_serializer_error(exc)))
        if isinstance(exc, SuspiciousOperation):
            return exceptions.ParseError(_("The request holds too much to be read."))
        if isinstance(exc, ProtectedError):
            return Conflict(_still_in_use(exc))
        if isinstance(exc, IntegrityError):
            return Conflict(_("This disagrees with what somebody else has just written. Read it again."))
        return super().convert_known_exceptions(exc)

    def _in_api_words(self, detail: dict[str, Any]) -> dict[str, Any]:
        """A model's name for a field is not always the API's."""
        renamed = getattr(self.context.get("view"), "renamed_fields", {})
        return {renamed.get(name, name): value for name, value in detail.items()}

    def format_exception(self, exc: exceptions.APIException) -> dict[str, Any]:
        errors = list(_items(exc.detail, (), in_query=isinstance(exc, InvalidParameters)))
        problem = _problem(self.context["request"], exc.status_code, _in_a_sentence(errors))
        if isinstance(exc, exceptions.ValidationError):
            problem["errors"] = errors
        else:
            problem["code"] = errors[0]["code"] if errors else "error"
        return problem | getattr(exc, "more", {})

    def get_headers(self, exc: exceptions.APIException) -> dict[str, str]:
        return {**super().get_headers(exc), **getattr(exc, "headers", {})}

    def get_response(self, exc: exceptions.APIException, data: dict[str, Any]) -> Response:
        return Response(data, status=exc.status_code, headers=self.get_headers(exc), content_type=MEDIA_TYPE)


def problem(request: HttpRequest, *, status: int, code: str, detail: str) -> HttpResponse:
    """The answer of what stands before the views, and can't leave it to them."""
    body = {**_problem(request, status, detail), "code": code}
    return HttpResponse(JSONRenderer().render(body), status=status, content_type=MEDIA_TYPE)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's answer to what no view saw, such as a host that is not this one; to programs a problem."""
    if not request.path.startswith(API):
        return defaults.bad_request(request, exception)
    return problem(request, status=400, code="bad_request", detail=_("The request can’t be understood."))


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's answer where a view, or what writes its answer, has failed; to programs a problem."""
    if not request.path.startswith(API):
        return defaults.server_error(request)
    return problem(request, status=500, code="error", detail=_("Something went wrong here."))


def _problem(request: Any, status: int, detail: str) -> dict[str, Any]:
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.path if request else "",
    }


def _items(detail: Any, path: tuple[str | int, ...], *, in_query: bool) -> Iterator[dict[str, Any]]:
    if isinstance(detail, dict):
        for name, inner in detail.items():
            whole = name in {api_settings.NON_FIELD_ERRORS_KEY, NON_FIELD_ERRORS}
            yield from _items(inner, path if whole else (*path, name), in_query=in_query)
    elif isinstance(detail, list):
        for position, inner in enumerate(detail):
            is_error = isinstance(inner, exceptions.ErrorDetail)
            yield from _items(inner, path if is_error else (*path, position), in_query=in_query)
    else:
        yield _item(detail, path, in_query=in_query)


def _item(error: exceptions.ErrorDetail, path: tuple[str | int, ...], *, in_query: bool) -> dict[str, Any]:
    item: dict[str, Any] = {"field": ".".join(str(step) for step in path) or None}
    if path and in_query:
        # A parameter may have no name at all.
        item["parameter"] = ".".join(str(step) for step in path)
    elif path:
        item["pointer"] = "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)
    return {**item, "code": error.code, "detail": str(error), **getattr(error, "more", {})}


def _in_a_sentence(errors: list[dict[str, Any]]) -> str:
    if not errors:
        return ""
    first = errors[0]
    sentence = f"{first['field']}: {first['detail']}" if first["field"] else first["detail"]
    return sentence if len(errors) == 1 else _("%(first)s (%(more)d more in “errors”.)") % {
        "first": sentence, "more": len(errors) - 1
    }  # fmt: skip


def _still_in_use(exc: ProtectedError) -> str:
    counts = Counter(row._meta for row in exc.protected_objects)
    users = ", ".join(f"{n} {meta.verbose_name if n == 1 else meta.verbose_name_plural}" for meta, n in counts.items())
    return _("This can’t be deleted while something stands on it: %s.") % users
