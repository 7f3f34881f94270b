"""Pages by keyset: a cursor names a row's place in the order, never a number of rows to skip.

So a page costs the same wherever it is, and rows that are added meanwhile neither repeat nor hide others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet, Value
from django.utils.translation import gettext as _
from rest_framework.exceptions import ErrorDetail
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from timeline.api.counting import COUNTS
from timeline.api.ordering import Part
from timeline.api.refusals import InvalidParameters
from timeline.api.suggestions import did_you_mean, shortened

SIGNER = signing.Signer(salt="timeline.api.cursor", sep=".")


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place just after, or before, the row with this key and id."""

    ordering: str
    key: Any
    pk: int
    backward: bool

    def __str__(self) -> str:
        key = self.key if isinstance(self.key, int) else str(self.key)
        return SIGNER.sign_object([self.ordering, key, self.pk, self.backward])

    @classmethod
    def read(cls, text: str) -> "Cursor":
        """Raises InvalidParameters for a text that no page has given."""
        try:
            ordering, key, pk, backward = SIGNER.unsign_object(text)
        except (signing.BadSignature, ValueError, TypeError) as error:
            raise not_a_cursor() from error
        if not (isinstance(key, int | str) and isinstance(pk, int)):
            raise not_a_cursor()
        return cls(ordering, key, pk, backward)


def not_a_cursor() -> InvalidParameters:
    sentence = _("This is no cursor of a page: take it from “next” or “previous”, whole.")
    return InvalidParameters({"cursor": ErrorDetail(sentence, "not_a_cursor")})


class KeysetPagination(BasePagination):
    """The view names its ``orderings`` (name -> SortKey) and the ``default_ordering``, such as "-updated"."""

    usual_size = 50
    largest_size = 500
    parameters = ("count", "cursor", "ordering", "page_size")
    # No defaults in the schema: generated clients send them, also where they contradict what they are asked for.
    sizes = {"type": "integer", "minimum": 1, "maximum": largest_size}

    rows: list[Any]
    count: int | None
    before: str | None
    after: str | None

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        size = self._size(request)
        ordering = self.ordering_of(request, view)
        given = request.query_params.get("cursor")
        cursor = Cursor.read(given) if given is not None else None
        if cursor and cursor.ordering != ordering:
            sentence = _("This cursor belongs to ordering=%s: start again without it.") % cursor.ordering
            raise InvalidParameters({"cursor": ErrorDetail(sentence, "contradiction")})
        descending = ordering.startswith("-")
        key = view.orderings[ordering.removeprefix("-")]
        self.count = self._count(request, queryset)
        parts = view.parts_of_list(ordering) or [Part(Q(), key.descending if descending else key.ascending)]
        backward = cursor is not None and cursor.backward
        downward = descending != backward
        found = [row for part in parts for row in _first(queryset, part, cursor, downward, size + 1)]
        found = sorted(found, key=_place, reverse=downward)[: size + 1] if len(parts) > 1 else found
        more, self.rows = len(found) > size, found[:size]
        if backward:
            self.rows.reverse()
        self._link(request, ordering, cursor, more)
        return self.rows

    def _size(self, request: Request) -> int:
        given = request.query_params.get("page_size", str(self.usual_size))
        if not (given.isascii() and given.isdecimal() and len(given) < 10 and 1 <= int(given) <= self.largest_size):
            raise InvalidParameters(
                {"page_size": _("“%s” is no number from 1 to %d.") % (shortened(given), self.largest_size)}
            )
        return int(given)

    def _count(self, request: Request, queryset: QuerySet[Any]) -> int | None:
        given = request.query_params.get("count")
        if given is None:
            return None
        if given not in COUNTS:
            sentence = _("“%s” is not one of exact, estimate.") % shortened(given)
            raise InvalidParameters({"count": did_you_mean(sentence, given, COUNTS)})
        return COUNTS[given](queryset)

    def ordering_of(self, request: Request, view: Any) -> str:
        given = request.query_params.get("ordering", view.usual_ordering(request))
        if given.removeprefix("-") not in view.orderings:
            sentence = _("This list can’t be ordered by “%s”.") % shortened(given)
            raise InvalidParameters({"ordering": did_you_mean(sentence, given, _names(view))})
        return given

    def _link(self, request: Request, ordering: str, cursor: Cursor | None, more: bool) -> None:
        url = request.build_absolute_uri()
        backward = cursor is not None and cursor.backward

        def to(row: Model | None, *, back: bool) -> str:
            if row is not None:
                place = Cursor(ordering, row.page_key, row.id, back)  # type: ignore[attr-defined]
            else:
                # The page is empty: what is left lies on the other side, from the cursor's own row on.
                place = Cursor(ordering, cursor.key, cursor.pk + (1 if back else -1), back)  # type: ignore[union-attr]
            return replace_query_param(url, "cursor", str(place))

        first, last = (self.rows[0], self.rows[-1]) if self.rows else (None, None)
        self.after = to(last, back=False) if more or backward else None
        self.before = to(first, back=True) if (more if backward else cursor is not None) else None

    def get_paginated_response(self, data: Sequence[Any]) -> Response:
        links = [(self.after, "next"), (self.before, "prev")]
        header = ", ".join(f'<{url}>; rel="{rel}"' for url, rel in links if url)
        body: dict[str, Any] = {"next": self.after, "previous": self.before}
        if self.count is not None:
            body["count"] = self.count
        return Response({**body, "results": data}, headers={"Link": header} if header else None)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {
                "next": link,
                "previous": link,
                "count": {"type": "integer", "minimum": 0, "description": _("Where it was asked for.")},
                "results": schema,
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        cursors = {"type": "string", "minLength": 1}
        orders = {"type": "string", "enum": _names(view)}
        return [
            _parameter("cursor", _("Where the page starts: as the page before it gave it."), cursors),
            _parameter("page_size", _("How many rows a page holds; 50 if left out."), self.sizes),
            _parameter("count", _("How many rows there are in all."), {"type": "string", "enum": list(COUNTS)}),
            _parameter("ordering", _("What comes first; “-” turns it round. The undated come last."), orders),
        ]


def _parameter(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}


def _names(view: Any) -> list[str]:
    return [name for key in view.orderings for name in (key, f"-{key}")]


def _first(queryset: QuerySet[Any], part: Part, cursor: Cursor | None, downward: bool, most: int) -> QuerySet[Any]:
    rows = queryset.filter(part.rows).annotate(page_key=part.key)
    if cursor:
        rows = rows.filter(_beyond(rows, cursor, downward))
    sign = "-" if downward else ""
    # No index gives the order of what is the same for all.
    names = ("id",) if isinstance(part.key, Value) else ("page_key", "id")
    return rows.order_by(*(f"{sign}{name}" for name in names))[:most]


def _place(row: Any) -> tuple[Any, int]:
    return row.page_key, row.id


def _beyond(queryset: QuerySet[Any], cursor: Cursor, downward: bool) -> Q:
    """Rows past the cursor. The bound on the key alone is what lets an index start there."""
    try:
        key = queryset.query.annotations["page_key"].output_field.to_python(cursor.key)
    except ValidationError as error:
        raise not_a_cursor() from error
    beyond, from_there = ("lt", "lte") if downward else ("gt", "gte")
    past_the_key = Q(**{f"page_key__{beyond}": key})
    past_the_tie = Q(**{f"id__{beyond}": cursor.pk})
    return Q(**{f"page_key__{from_there}": key}) & (past_the_key | past_the_tie)
