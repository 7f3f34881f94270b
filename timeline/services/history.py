"""Who changes what and why, told to django-simple-history."""

from typing import Any, TypeVar

from django.db import IntegrityError, transaction
from django.db.models import ForeignKey, Model

M = TypeVar("M", bound=Model)


def save(row: M, *, by: Any = None, reason: str = "") -> M:
    """Validate and save ``row``; its history says who and why. Raises ValidationError.

    The constraints are the database's to hold; only where it refuses is each asked about, for the sentence that says
    why. To ask before would take a query for each, of every row, and some rows come by the thousand.
    """
    row.full_clean(exclude=_loaded_relations(row), validate_constraints=False)
    try:
        with transaction.atomic():
            return write(row, by=by, reason=reason)
    except IntegrityError:
        row.validate_constraints()
        raise


def _loaded_relations(row: Model) -> set[str]:
    """The foreign keys whose rows are in hand, so that they need not be looked for once more."""
    relations = [field for field in row._meta.concrete_fields if isinstance(field, ForeignKey)]
    return {field.name for field in relations if field.is_cached(row) and getattr(row, field.name) is not None}


def write(row: M, *, by: Any = None, reason: str = "") -> M:
    """Save ``row`` as it is: for what was validated before, or is whole only once other rows are written too."""
    _explain(row, by, reason)
    row.save()
    return row


def delete(row: Model, *, by: Any = None, reason: str = "") -> None:
    _explain(row, by, reason)
    row.delete()


def _explain(row: Any, by: Any, reason: str) -> None:
    row._history_user, row._change_reason = by, reason
