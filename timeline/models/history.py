"""Who changed what, when and why: beside simple-history's columns, the request that a change came with."""

from collections.abc import Iterable
from contextvars import ContextVar
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from timeline.models.batch import afterwards

current_request_id: ContextVar[str] = ContextVar("current_request_id", default="")
"""The id of the request that is being answered, or on whose behalf a task runs; "" outside of any."""

DELETED = "-"


def request_id() -> str:
    return current_request_id.get()


class FromRequest(models.Model):
    """A version of a row knows the request that made it."""

    request_id = models.CharField(_("request"), max_length=128, blank=True, default=request_id)

    class Meta:
        abstract = True


class History(HistoricalRecords):
    """In a batch, all that is done to a row makes one version of it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(bases=[FromRequest], **options)

    def create_historical_record(self, instance: Any, history_type: str, using: str | None = None) -> None:
        version = getattr(instance, self.manager_name).model(
            history_date=timezone.now(),
            history_type=history_type,
            history_user=self.get_history_user(instance),
            history_change_reason=self.get_change_reason_for_object(instance, history_type, using),
            **{field.attname: getattr(instance, field.attname) for field in self.fields_included(instance)},
        )
        afterwards(write_versions, [version])


def write_versions(versions: Iterable[Any]) -> None:
    """Write ``versions``, of several of one row the last, and beside each what its row is linked with."""
    latest: dict[type[models.Model], dict[tuple[int, bool], Any]] = {}
    for version in versions:
        of_model = latest.setdefault(type(version), {})
        key = (version.id, version.history_type == DELETED)
        earlier = of_model.pop(key, None)
        if earlier is not None:
            version.history_type = earlier.history_type
        of_model[key] = version
    for model, rows in latest.items():
        written = model._default_manager.bulk_create(rows.values(), batch_size=500)
        standing = {row.id: row for row in written if row.history_type != DELETED}  # type: ignore[attr-defined]
        for field in model._history_m2m_fields:  # type: ignore[attr-defined]
            _write_links(model, field, standing)


def _write_links(model: Any, field: Any, versions: dict[int, Any]) -> None:
    through, kept = field.remote_field.through, getattr(model, field.name).model
    links = through._default_manager.filter(**{f"{field.m2m_field_name()}__in": versions})
    kept._default_manager.bulk_create(
        (
            kept(
                history=versions[getattr(link, field.m2m_column_name())],
                **{column.attname: getattr(link, column.attname) for column in through._meta.concrete_fields},
            )
            for link in links
        ),
        batch_size=500,
    )
