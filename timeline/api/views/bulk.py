"""Up to 1,000 rows made, changed and deleted in one request: all of them or none."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from rest_framework.decorators import action
from rest_framework.exceptions import APIException, ErrorDetail, NotFound, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.etags import require_match
from timeline.api.problems import ProblemHandler
from timeline.api.refusals import BulkRefused, ErrorWith, PreconditionFailed
from timeline.api.suggestions import did_you_mean, shortened
from timeline.api.views.resource import ResourceViewSet
from timeline.models.batch import batch

MOST_ROWS = 1000
SECTIONS = ("create", "update", "delete")
IF_MATCH = "if_match"


class BulkWrites(ResourceViewSet):
    @action(detail=False, methods=["post"])
    def bulk(self, request: Request) -> Response:
        """Create, update and delete up to 1,000 rows: all of them or none, with an error for each that can't be.

        Deletions come first, then updates, then creations. A row to update has its id and the fields to change; it
        and a row to delete may have an if_match, the ETag that it was read with.
        """
        sections = _sections(request.data)
        self.known_references: dict[Any, Any] = {}
        with transaction.atomic():
            return Response(_Bulk(self, sections).write())


class _Bulk:
    """One request's rows, and what is wrong with them."""

    def __init__(self, view: ResourceViewSet, sections: dict[str, list[Any]]) -> None:
        self.view = view
        self.sections = sections
        self.errors: dict[str, dict[int, Any]] = {name: {} for name in SECTIONS}
        self.failures: list[APIException] = []
        self.known = self._known_rows()
        self.met: set[str] = set()

    def write(self) -> dict[str, Any]:
        """What was written. Raises BulkRefused, within the transaction that it undoes."""
        with batch():
            deleted = self._together_or_each("delete", self._delete_all, self._delete)
            updated = self._together_or_each("update", self._update_all, self._update)
            created = self._together_or_each("create", self._create_all, self._create)
        if self.failures:
            raise BulkRefused({name: rows for name, rows in self.errors.items() if rows}, self.failures)
        shown = self._shown([*created, *updated])
        return {
            "created": [shown[pk] for pk in created],
            "updated": [shown[pk] for pk in updated],
            "deleted": deleted,
        }

    def _together_or_each(self, section: str, together: Callable[[Any], Any], one: Callable[[Any], Any]) -> list[Any]:
        """Write a section's rows together, in few queries; where that is refused each by itself, to say which."""
        met = set(self.met)
        try:
            with batch():
                return together(self.sections[section])
        except (APIException, DjangoValidationError, IntegrityError):
            # What was tried has left its marks on the rows in hand.
            self.known, self.met = self._known_rows(), met
            return self._each(section, one)

    def _known_rows(self) -> dict[str, Any]:
        """The rows to update and delete, by id, locked in one order so that two requests can't wait for each other."""
        named = [*self.sections["update"], *self.sections["delete"]]
        ids = {found for row in named if (found := _as_uuid(_id_of(row)))}
        rows = self.view.get_queryset().select_for_update(of=("self",)).filter(public_id__in=ids).order_by("pk")
        rows = rows.prefetch_related(*self.view.written_with)
        return {str(row.public_id): row for row in rows}

    def _each(self, section: str, write: Callable[[Any], Any]) -> list[Any]:
        done = []
        for number, given in enumerate(self.sections[section]):
            try:
                # One row that fails must not take from the next what it stands on.
                with batch():
                    done.append(write(given))
            except Exception as error:
                failure = ProblemHandler(error, self._context).convert_known_exceptions(error)
                if not isinstance(failure, APIException):
                    raise
                self.failures.append(failure)
                self.errors[section][number] = _detail(failure)
        return done

    @property
    def _context(self) -> Any:
        return {"view": self.view, "request": self.view.request}

    def _create_all(self, given: list[Any]) -> list[int]:
        serializer: Any = self.view.get_serializer(data=given, many=True)
        if not hasattr(serializer.child, "write_new"):
            return [self._create(row) for row in given]
        serializer.is_valid(raise_exception=True)
        return [row.pk for row in serializer.child.write_new(serializer.validated_data)]

    def _update_all(self, given: list[Any]) -> list[int]:
        return [self._update(row) for row in given]

    def _delete_all(self, given: list[Any]) -> list[str]:
        rows = [self._guarded(row) for row in given]
        self.view.take_away(rows)
        return [str(row.public_id) for row in rows]

    def _create(self, given: Any) -> int:
        return self._save(self.view.get_serializer(data=given))

    def _update(self, given: Any) -> int:
        if not isinstance(given, Mapping):
            raise ValidationError(_("Write an object with an “id” and the fields to change."))
        row = self._guarded(given)
        fields = {name: value for name, value in given.items() if name not in {"id", IF_MATCH}}
        return self._save(self.view.get_serializer(row, data=fields, partial=True))

    def _delete(self, given: Any) -> str:
        row = self._guarded(given)
        self.view.take_away([row])
        return str(row.public_id)

    def _save(self, serializer: Any) -> int:
        serializer.is_valid(raise_exception=True)
        return serializer.save().pk

    def _row(self, given: Any) -> Any:
        """The row that is named. Raises ValidationError or NotFound."""
        found = _as_uuid(_id_of(given))
        if found is None:
            raise ValidationError({"id": [ErrorDetail(_("Give the row’s id."), code="required")]})
        name = str(found)
        if name not in self.known:
            what = self.view.get_queryset().model._meta.verbose_name
            raise NotFound(_("There is no such %s here, or you may not see it.") % what)
        if name in self.met:
            raise ValidationError({"id": [ErrorDetail(_("This row is named twice."), code="repeated")]})
        self.met.add(name)
        return self.known[name]

    def _guarded(self, given: Any) -> Any:
        """The row that is named, as it was read. Raises PreconditionFailed where it has changed since."""
        row = self._row(given)
        header = given.get(IF_MATCH) if isinstance(given, Mapping) else None
        if header is not None and not isinstance(header, str):
            raise ValidationError({IF_MATCH: _("Write an ETag, as text.")})
        require_match(header, lambda: self.view.get_serializer(row).data)
        return row

    def _shown(self, pks: list[int]) -> dict[int, Any]:
        rows = list(self.view.get_queryset().filter(pk__in=pks))
        return {row.pk: shown for row, shown in zip(rows, self.view.listed(rows), strict=True)}


def _sections(body: Any) -> dict[str, list[Any]]:
    """The lists of rows. Raises ValidationError where the body is no such thing, is empty or holds too many."""
    if not isinstance(body, Mapping):
        raise ValidationError(_("Write an object with lists of rows to “create”, “update” or “delete”."))
    errors: dict[str, Any] = {
        shortened(str(name)): [
            ErrorDetail(did_you_mean(_("There is no such field."), str(name), SECTIONS), code="unknown_field")
        ]
        for name in body
        if name not in SECTIONS
    }
    errors |= {name: [_("Write a list.")] for name in SECTIONS if not isinstance(body.get(name, []), list)}
    if errors:
        raise ValidationError(errors)
    sections = {name: body.get(name, []) for name in SECTIONS}
    count = sum(map(len, sections.values()))
    if not 1 <= count <= MOST_ROWS:
        sentence = _("Give 1 to %(most)d rows; these are %(count)d.") % {"most": MOST_ROWS, "count": count}
        raise ValidationError(sentence, code="too_many" if count else "no_rows")
    return sections


def _id_of(given: Any) -> Any:
    return given.get("id") if isinstance(given, Mapping) else given


def _as_uuid(text: Any) -> UUID | None:
    try:
        return UUID(text)
    except (AttributeError, TypeError, ValueError):
        return None


def _detail(failure: APIException) -> Any:
    if isinstance(failure, PreconditionFailed):
        return [ErrorWith(str(failure.detail), failure.default_code, **failure.more)]
    return failure.detail
