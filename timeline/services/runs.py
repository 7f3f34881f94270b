"""Undoing an import as one."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import ImportRun, Status
from timeline.services import history


@dataclass(frozen=True, slots=True)
class Undone:
    """What went, and what stayed because people had worked on it."""

    events: int
    evidence: int
    sources: int
    events_kept: int


@transaction.atomic
def undo(*, run: ImportRun, by: Any = None, reason: str = "") -> Undone:
    """Take back what ``run`` wrote, save for the events that people have confirmed, rejected, merged or edited, and
    the evidence that they have confirmed.

    Raises ValidationError where it still runs or was undone before.
    """
    if run.state in {ImportRun.State.QUEUED, ImportRun.State.RUNNING, ImportRun.State.UNDONE}:
        raise ValidationError(_("This run is %s.") % run.get_state_display(), code=run.state)
    touched = run.events.exclude(status=Status.CANDIDATE, edited_fields=[]) | run.events.filter(merged__isnull=False)
    kept = set(touched.values_list("pk", flat=True))
    evidence = run.evidence.exclude(event__in=kept).exclude(confirmed=True)
    gone_evidence = evidence.count()
    for row in evidence:
        history.delete(row, by=by, reason=reason)
    gone_events = 0
    for event in run.events.exclude(pk__in=kept):
        if event.evidence.exists():
            kept.add(event.pk)
            continue
        history.delete(event, by=by, reason=reason)
        gone_events += 1
    gone_sources = 0
    for source in run.sources.filter(evidence__isnull=True):
        history.delete(source, by=by, reason=reason)
        gone_sources += 1
    for name in [*run.places.filter(events__isnull=True), *run.actors.filter(events__isnull=True)]:
        history.delete(name, by=by, reason=reason)
    run.state = ImportRun.State.UNDONE
    run.save(update_fields=["state"])
    return Undone(events=gone_events, evidence=gone_evidence, sources=gone_sources, events_kept=len(kept))
