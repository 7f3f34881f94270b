"""What joins django-filter to the API: values that can't be read are refused, and the schema lists what can be."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ErrorDetail
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from timeline.api.refusals import InvalidParameters
from timeline.api.suggestions import did_you_mean, shortened


class StrictFilterBackend(BaseFilterBackend):
    """Narrows a list by the view's ``filterset_class``."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        filterset = view.filterset_class(request.query_params, queryset, request=request)
        require_readable(filterset)
        return filterset.qs

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [
            {
                "name": name,
                "in": "query",
                "required": False,
                "description": str(each.extra["help_text"]),
                "schema": each.schema,
            }
            for name, each in view.filterset_class.base_filters.items()
        ]


def require_readable(filterset: Any) -> None:
    """Raise InvalidParameters for the values that the filterset can't read."""
    if not filterset.is_valid():
        raise InvalidParameters(
            {
                name: [ErrorDetail(message, error.code or "invalid") for error in errors for message in error.messages]
                for name, errors in filterset.errors.as_data().items()
            }
        )


def require_known_parameters(request: Request, once: set[str], repeated: set[str]) -> None:
    """Raise InvalidParameters for a parameter that is in neither set, is empty, or is given twice but means one."""
    errors = {}
    for name, values in request.query_params.lists():
        if name not in once | repeated:
            sentence = _("There is no such parameter here.")
            errors[shortened(name)] = [
                ErrorDetail(did_you_mean(sentence, name, sorted(once | repeated)), code="unknown_parameter")
            ]
        elif not all(values):
            errors[name] = [ErrorDetail(_("It is empty: give it a value or leave it out."), code="empty")]
        elif len(values) > 1 and name in once:
            errors[name] = [ErrorDetail(_("It is given more than once, and means only one."), code="repeated")]
    if errors:
        raise InvalidParameters(errors)
