"""Imports that are asked for over the API: kept with their documents until a worker has read them."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from timeline.models import ImportDocument, ImportRun, Timeline
from timeline.models.history import request_id
from timeline.signals import import_asked


@transaction.atomic
def ask(
    *, documents: Iterable[tuple[str, bytes]], timeline: Timeline | None, now: dt.datetime, by: Any = None
) -> ImportRun:
    """A run that waits to read ``documents``, names and contents. Who listens to ``import_asked`` sees to it."""
    kept = list(documents)
    options = {
        "documents": [name for name, _content in kept],
        "timeline": timeline.slug if timeline else "",
        "request": request_id(),
    }
    run = ImportRun.objects.create(state=ImportRun.State.QUEUED, options=options, started=now, by=by)
    ImportDocument.objects.bulk_create(ImportDocument(run=run, name=name, content=content) for name, content in kept)
    import_asked.send(sender=ImportRun, run=run)
    return run
