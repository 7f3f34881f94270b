"""Who changes what and why, told to django-simple-history."""

from typing import Any, TypeVar

from django.db.models import Model

M = TypeVar("M", bound=Model)


def save(row: M, *, by: Any = None, reason: str = "") -> M:
    """Validate and save ``row``; its history says who and why. Raises ValidationError."""
    row.full_clean()
    row._history_user = by  # type: ignore[attr-defined]
    row._change_reason = reason  # type: ignore[attr-defined]
    row.save()
    return row


def delete(row: Model, *, by: Any = None, reason: str = "") -> None:
    row._history_user = by  # type: ignore[attr-defined]
    row._change_reason = reason  # type: ignore[attr-defined]
    row.delete()
