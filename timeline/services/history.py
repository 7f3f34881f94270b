"""Who changes what and why, told to django-simple-history."""

from typing import Any, TypeVar

from django.db.models import Model

M = TypeVar("M", bound=Model)


def save(row: M, *, by: Any = None, reason: str = "") -> M:
    """Validate and save ``row``; its history says who and why. Raises ValidationError."""
    row.full_clean()
    return write(row, by=by, reason=reason)


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
