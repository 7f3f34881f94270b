"""What every resource does alike: list, show, create, change and delete."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _
from rest_framework import status
from rest_framework.exceptions import NotFound
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from timeline.api import idempotency
from timeline.api.changes import change_of
from timeline.api.etags import etag_of, require_match
from timeline.api.filters.backend import require_known_parameters
from timeline.api.filters.values import RepeatedFilter
from timeline.api.ordering import Part, SortKey
from timeline.api.pagination import KeysetPagination
from timeline.services import history


class ResourceViewSet(GenericViewSet):
    """A subclass says which rows a user sees (``get_queryset``), how they are written (``serializer_class``), what
    narrows the list (``filterset_class``) and what sorts it (``orderings``)."""

    lookup_field = "public_id"
    lookup_url_kwarg = "id"
    filterset_class: Any
    orderings: dict[str, SortKey]
    default_ordering: str
    filtered_actions = frozenset({"list"})
    renamed_fields: dict[str, str] = {}
    """The model's names for fields that the API calls otherwise."""
    admin_actions: frozenset[str] = frozenset()
    """What takes a token with the scope admin."""
    rights: dict[str, tuple[str, ...]] = {}
    """The rights that an action takes, where it isn't the right to change the row."""
    shared = False
    """Whether the rows belong to all timelines alike, so that a token for some of them can't change them."""

    written_with: tuple[str, ...] = ()
    """What a write of a row looks at, and a write of many fetches for all of them."""

    list_parameters: frozenset[str] = frozenset()
    """What a list can be asked beside filters and pages, once each."""
    reading_parameters: dict[str, frozenset[str]] = {}
    """What an action can be asked about how it answers, once each."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if not self.action:
            # Before its parameters are looked at: that they are wrong is not what is wrong with it.
            self.http_method_not_allowed(request)
        once = set(self.reading_parameters.get(self.action or "", ()))
        repeated: set[str] = set()
        if self.action in self.filtered_actions:
            filters = self.filterset_class.base_filters
            repeated = {name for name, each in filters.items() if isinstance(each, RepeatedFilter)}
            once |= set(filters) - repeated
        if self.action == "list":
            once |= {*KeysetPagination.parameters, *self.list_parameters}
        require_known_parameters(request, once, repeated)
        if request.method not in SAFE_METHODS:
            # Refused here, whether or not anything comes to be written.
            change_of(request)
        if idempotency.names_itself(request):
            # REST framework looks its handler up after this.
            setattr(self, "post", partial(idempotency.once, getattr(self, "post")))  # noqa: B009, B010

    def parts_of_list(self, ordering: str) -> list[Part] | None:
        """What the filtered list is read in parts of, in this order; None where it is read as a whole."""
        return None

    def usual_ordering(self, request: Request) -> str:
        """What a list is sorted by when nothing is said."""
        return self.default_ordering

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        # What an answer holds depends on who asks.
        patch_vary_headers(response, ["Authorization", "Cookie"])
        return super().finalize_response(request, response, *args, **kwargs)

    def get_object(self, *, for_update: bool = False) -> Any:
        rows: QuerySet[Any] = self.get_queryset()
        if for_update:
            rows = rows.select_for_update(of=("self",))
        row = rows.filter(**{self.lookup_field: self.kwargs[self.lookup_url_kwarg]}).first()
        if row is None:
            what = rows.model._meta.verbose_name
            raise NotFound(_("There is no such %s here, or you may not see it.") % what)
        return row

    def list(self, request: Request, **kwargs: Any) -> Response:
        rows = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(self.get_serializer(rows, many=True).data)

    def retrieve(self, request: Request, **kwargs: Any) -> Any:
        response = self.shown(self.get_object())
        return get_conditional_response(request._request, etag=response["ETag"], response=response)

    @transaction.atomic
    def create(self, request: Request) -> Response:
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        response = self.shown(serializer.save(), reread=True, code=status.HTTP_201_CREATED)
        response["Location"] = response.data[self._own_address]
        return response

    def update(self, request: Request, **kwargs: Any) -> Response:
        return self._change(request, partial=False)

    def partial_update(self, request: Request, **kwargs: Any) -> Response:
        return self._change(request, partial=True)

    @transaction.atomic
    def _change(self, request: Request, *, partial: bool) -> Response:
        row = self.get_object(for_update=True)
        self.require_match(row)
        serializer = self.get_serializer(row, data=request.data, partial=partial)
        serializer.is_valid(raise_exception=True)
        return self.shown(serializer.save(), reread=True)

    @transaction.atomic
    def destroy(self, request: Request, **kwargs: Any) -> Response:
        row = self.get_object(for_update=True)
        self.require_match(row)
        self.take_away([row])
        return Response(status=status.HTTP_204_NO_CONTENT)

    def take_away(self, rows: Sequence[Any]) -> None:
        history.delete(*rows, **change_of(self.request))

    def require_match(self, row: Any) -> None:
        """Raise PreconditionFailed where the request has an If-Match, and the row is not what it matches."""
        require_match(self.request.headers.get("If-Match"), lambda: self.get_serializer(row).data)

    def listed(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The rows as a list shows them."""
        return self.get_serializer(rows, many=True).data

    def shown(self, row: Any, *, reread: bool = False, code: int = status.HTTP_200_OK) -> Response:
        """The answer with this row and its entity tag; ``reread`` after a write, for what the row stands among."""
        if reread:
            row = self.get_queryset().get(pk=row.pk)
        representation = self.get_serializer(row).data
        return Response(representation, status=code, headers={"ETag": etag_of(representation)})

    _own_address = "url"
