"""A run from its start to its end, whoever asked for it: the command, or a worker on behalf of a request."""

import os
import socket
import sys
from typing import Any

from django.utils import timezone

from corpus_import.extraction.formats.failure import Failure
from corpus_import.extraction.records import Extraction
from corpus_import.report import Report
from corpus_import.store import store
from timeline.models import ImportRun, Timeline


def here() -> dict[str, Any]:
    """The process that runs, so that it can be told later whether it still does."""
    return {"host": socket.gethostname(), "pid": os.getpid()}


def mark_killed() -> None:
    """Mark the runs that were killed on this machine as failed, so that they can be undone."""
    for old in ImportRun.objects.filter(state=ImportRun.State.RUNNING, options__host=socket.gethostname()):
        if not _alive(old.options.get("pid", 0)):
            old.state, old.finished = ImportRun.State.FAILED, timezone.now()
            old.save()
            old.documents.all().delete()


def take(
    extraction: Extraction | Failure, report: Report, *, run: ImportRun | None, timeline: Timeline | None, keep: bool
) -> None:
    """Store what one document says, where there is a run, and report what became of it; ``keep`` the whole of it."""
    if isinstance(extraction, Failure):
        report.failed.append(extraction)
        return
    report.notes += [Failure(extraction.document.name, note) for note in extraction.notes]
    if keep:
        report.extractions.append(extraction)
    if run is None:
        return
    outcome = store(extraction, run=run, timeline=timeline)
    report.outcomes.append(outcome)
    if outcome.failed:
        report.failed.append(Failure(outcome.document, outcome.failed))
    if outcome.skipped:
        report.skipped.append(Failure(outcome.document, outcome.skipped))


def finish(run: ImportRun, report: Report) -> None:
    """Say how the run ended. Called in a ``finally``: an exception under way makes it a failure."""
    interrupted = sys.exc_info()[0] is not None
    run.state = ImportRun.State.FAILED if report.failed or interrupted else ImportRun.State.FINISHED
    run.finished = timezone.now()
    report.keep_in(run)
    run.save()


def _alive(pid: int) -> bool:
    """Whether a process of that number runs on this machine."""
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return pid > 0
