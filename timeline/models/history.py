"""Who changed what, when and why: beside simple-history's columns, the request that a change came with."""

from contextvars import ContextVar
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

current_request_id: ContextVar[str] = ContextVar("current_request_id", default="")
"""The id of the request that is being answered, or on whose behalf a task runs; "" outside of any."""


def request_id() -> str:
    return current_request_id.get()


class FromRequest(models.Model):
    """A version of a row knows the request that made it."""

    request_id = models.CharField(_("request"), max_length=128, blank=True, default=request_id)

    class Meta:
        abstract = True


class History(HistoricalRecords):
    def __init__(self, **options: Any) -> None:
        super().__init__(bases=[FromRequest], **options)
