"""Who changes what and why, told to django-simple-history."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, IntegrityError, transaction
from django.db.models import ForeignKey, Model
from django.db.models.deletion import Collector
from django.db.models.signals import post_save

from timeline.models.batch import batch

M = TypeVar("M", bound=Model)


def save(row: M, *, by: Any = None, reason: str = "") -> M:
    """Validate and save ``row``; its history says who and why. Raises ValidationError.

    The constraints are the database's to hold; only where it refuses is each asked about, for the sentence that says
    why. To ask before would take a query for each, of every row, and some rows come by the thousand.
    """
    _validate(row)
    try:
        with transaction.atomic():
            return write(row, by=by, reason=reason)
    except IntegrityError:
        row.validate_unique()
        row.validate_constraints()
        raise


def _validate(row: Model) -> None:
    row.full_clean(exclude=_loaded_relations(row), validate_unique=False, validate_constraints=False)


def save_new(rows: Sequence[M], *, by: Any = None, reason: str = "") -> None:
    """``save`` for new rows of one model, by one INSERT. Raises ValidationError, and IntegrityError for a constraint
    that one of them breaks."""
    for row in rows:
        _validate(row)
        _explain(row, by, reason)
    if not rows:
        return
    with batch():
        type(rows[0])._default_manager.bulk_create(rows, batch_size=500)
        for row in rows:
            # Rows that come in bulk send no signals of their own.
            post_save.send(
                type(row), instance=row, created=True, raw=False, using=DEFAULT_DB_ALIAS, update_fields=None
            )


def _loaded_relations(row: Model) -> set[str]:
    """The foreign keys whose rows are in hand, so that they need not be looked for once more."""
    relations = [field for field in row._meta.concrete_fields if isinstance(field, ForeignKey)]
    return {field.name for field in relations if field.is_cached(row) and getattr(row, field.name) is not None}


def write(row: M, *, by: Any = None, reason: str = "") -> M:
    """Save ``row`` as it is: for what was validated before, or is whole only once other rows are written too."""
    _explain(row, by, reason)
    row.save()
    return row


def delete(*rows: Model, by: Any = None, reason: str = "") -> None:
    """Delete ``rows``, all of one model, and what goes with them."""
    collector = Collector(using=DEFAULT_DB_ALIAS)
    collector.collect(rows)
    for going in collector.data.values():
        for row in going:
            _explain(row, by, reason)
    with batch():
        collector.delete()


def _explain(row: Any, by: Any, reason: str) -> None:
    row._history_user, row._change_reason = by, reason
