"""What the import does in the background, on behalf of a request."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django.utils import timezone
from django_tasks import task

from timeline.models import ImportRun, Timeline
from timeline.models.history import current_request_id


def enqueue(run: ImportRun, **_: Any) -> None:
    """Receives ``import_asked``."""
    run_import.enqueue(str(run.public_id))


@task()
def run_import(run_id: str) -> None:
    """Read the documents that wait for the run with this public id. A run that has begun is not begun again."""
    # The extraction's tables are large: loaded where they are used, not in every process that may hand work over.
    from corpus_import import knowledge, runs
    from corpus_import.analysis import analyse
    from corpus_import.report import Report

    runs.mark_killed()
    waiting = ImportRun.objects.filter(public_id=run_id, state=ImportRun.State.QUEUED)
    if not waiting.update(state=ImportRun.State.RUNNING, started=timezone.now()):
        return
    run = ImportRun.objects.get(public_id=run_id)
    run.options |= runs.here()
    run.save(update_fields=["options"])
    timeline = Timeline.objects.filter(slug=run.options["timeline"]).first()
    report = Report()
    asked_by = current_request_id.set(run.options["request"])
    try:
        for extraction in analyse(_documents(run), knowledge.from_database()):
            runs.take(extraction, report, run=run, timeline=timeline, keep=False)
            report.keep_in(run)
            run.save()
    finally:
        runs.finish(run, report)
        run.documents.all().delete()
        current_request_id.reset(asked_by)


def _documents(run: ImportRun) -> Iterator[Any]:
    """The run's documents, one file at a time. What can't be read is a ``Failure`` among them."""
    from corpus_import.extraction.read import SUFFIXES, Failure, Unreadable, read

    for pk, name in run.documents.values_list("pk", "name"):
        if PurePath(name).suffix.lower() not in SUFFIXES:
            yield Failure(name, f"The format is not one of {', '.join(sorted(SUFFIXES))}.")
            continue
        try:
            yield from read(name, bytes(run.documents.get(pk=pk).content))
        except Unreadable as error:
            yield Failure(name, str(error))
