"""What people decide about events. No import undoes it."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history

from timeline.models import DateClaim, Event, Evidence, KeptApart, Participation, Status, Timeline, TimelineEntry
from timeline.services import history
from timeline.services.changes import touch
from timeline.services.evidence import require_verified_quote


@transaction.atomic
def confirm(*, events: Iterable[Event], by: Any = None, reason: str = "") -> list[Event]:
    """Confirm ``events`` and their evidence: all of them or none.

    Raises ValidationError for one that was merged, or that the import made and no verified quote speaks of.
    """
    confirmed = []
    for event in events:
        if event.status == Status.MERGED:
            raise ValidationError(
                _("“%s” was merged into another event: confirm that one.") % event.title, code="merged"
            )
        require_verified_quote(event)
        event.status, event.status_reason = Status.CONFIRMED, ""
        history.save(event, by=by, reason=reason)
        for evidence in event.evidence.filter(confirmed=False):
            evidence.confirmed = True
            history.save(evidence, by=by, reason=reason)
        confirmed.append(event)
    return confirmed


@transaction.atomic
def reject(*, events: Iterable[Event], reason: str, by: Any = None, message: str = "") -> list[Event]:
    """Reject ``events``, saying why; the history has that, or ``message`` if there is one. Raises ValidationError
    without a reason, or for one that was merged."""
    if not reason.strip():
        raise ValidationError(
            {"status_reason": ValidationError(_("Say why this event is rejected."), code="no_reason")}
        )
    rejected = []
    for event in events:
        if event.status == Status.MERGED:
            raise ValidationError(
                _("“%s” was merged into another event: reject that one.") % event.title, code="merged"
            )
        event.status, event.status_reason = Status.REJECTED, reason.strip()
        rejected.append(history.save(event, by=by, reason=message or reason))
    return rejected


@transaction.atomic
def merge(*, survivor: Event, others: Iterable[Event], by: Any = None, reason: str = "") -> Event:
    """Give all that ``others`` have to ``survivor``; they stay, as merged into it.

    The survivor keeps its own title, date and status, and gains evidence, rival date claims, places, actors and
    timelines. Raises ValidationError where one is the survivor itself or was merged before.
    """
    if survivor.status == Status.MERGED:
        raise ValidationError(_("“%s” was itself merged into another event.") % survivor.title, code="merged")
    for other in others:
        if other.pk == survivor.pk:
            raise ValidationError(_("An event can’t be merged into itself."), code="contradiction")
        if other.status == Status.MERGED:
            raise ValidationError(_("“%s” was merged before.") % other.title, code="merged")
        _move_evidence(other, survivor, by=by, reason=reason)
        survivor.places.add(*other.places.all())
        for part in other.participations.all():
            Participation.objects.get_or_create(event=survivor, actor=part.actor, role=part.role)
        for entry in other.entries.all():
            TimelineEntry.objects.get_or_create(timeline=entry.timeline, event=survivor)
        for earlier in other.merged.all():
            earlier.merged_into = survivor
            history.write(earlier, by=by, reason=reason)
        other.entries.all().delete()
        other.status, other.merged_into, other.status_reason = Status.MERGED, survivor, reason
        history.save(other, by=by, reason=reason)
    return survivor


def _move_evidence(other: Event, survivor: Event, *, by: Any, reason: str) -> None:
    dated = survivor.date_claims.filter(rank=DateClaim.Rank.PREFERRED).exists() or bool(survivor.date)
    standing = {(e.source_id, e.start, e.end, e.aspect): e for e in survivor.evidence.quoted()}
    for evidence in other.evidence.all():
        twin = standing.get((evidence.source_id, evidence.start, evidence.end, evidence.aspect))
        for claim in evidence.date_claims.all():
            if twin and dated and twin.date_claims.filter(phrase=claim.phrase, edtf=claim.edtf).exists():
                # The twin says the same already: this one goes with its evidence.
                continue
            claim.event = survivor
            claim.evidence = twin or evidence
            if dated and claim.rank == DateClaim.Rank.PREFERRED:
                claim.rank = DateClaim.Rank.NORMAL
            history.write(claim, by=by, reason=reason)
        if twin:
            history.delete(evidence, by=by, reason=reason)
            continue
        evidence.event = survivor
        history.write(evidence, by=by, reason=reason)
    if not dated:
        adopted = survivor.date_claims.filter(rank=DateClaim.Rank.PREFERRED).first()
        survivor.date, survivor.nature = (adopted.edtf, adopted.nature) if adopted else (other.date, other.nature)
        history.save(survivor, by=by, reason=reason)


@transaction.atomic
def split(*, event: Event, evidence: Iterable[Evidence], title: str, by: Any = None, reason: str = "") -> Event:
    """Make a new candidate of some of the event's evidence, and keep the two apart for good.

    Raises ValidationError where the evidence is another event's, or all that there is.
    """
    moved = list(evidence)
    if not moved or any(e.event_id != event.pk for e in moved):
        raise ValidationError(_("Choose evidence of this event."), code="elsewhere")
    if event.evidence.count() == len(moved):
        raise ValidationError(_("Leave the event some evidence: all of it can’t go."), code="last_evidence")
    new = Event(
        title=title, kind=event.kind, modality=event.modality, machine_made=event.machine_made, run=event.run,
        edited_fields=["title"],
    )  # fmt: skip
    history.save(new, by=by, reason=reason)
    for entry in event.entries.all():
        TimelineEntry.objects.create(timeline=entry.timeline, event=new)
    claims = []
    for row in moved:
        for claim in row.date_claims.all():
            claim.event, claim.rank = new, DateClaim.Rank.NORMAL
            history.write(claim, by=by, reason=reason)
            claims.append(claim)
        row.event = new
        history.save(row, by=by, reason=reason)
    dated = next((c for c in claims if c.edtf), None)
    if dated:
        dated.rank = DateClaim.Rank.PREFERRED
        history.write(dated, by=by, reason=reason)
        new.date, new.nature = dated.edtf, dated.nature
        history.save(new, by=by, reason=reason)
    keep_apart(event, new)
    return new


def keep_apart(one: Event, other: Event) -> None:
    first, second = sorted((one, other), key=lambda event: event.pk)
    KeptApart.objects.get_or_create(first=first, second=second)


@transaction.atomic
def mark_edited(*, event: Event, fields: Iterable[str]) -> None:
    """Remember that a person has set ``fields``: no later import changes them. The edit itself is in the history."""
    kept = sorted({*event.edited_fields, *fields})
    if kept != event.edited_fields:
        event.edited_fields = kept
        event.skip_history_when_saving = True  # type: ignore[attr-defined]
        event.save(update_fields=["edited_fields", "updated"])
        del event.skip_history_when_saving  # type: ignore[attr-defined]


@transaction.atomic
def put_on(timeline: Timeline, events: Iterable[Event], *, by: Any = None, reason: str = "") -> int:
    """Put ``events`` on ``timeline``; how many were not there yet."""
    chosen = {event.pk: event for event in events}
    have = set(timeline.entries.filter(event__in=chosen).values_list("event_id", flat=True))
    new = [TimelineEntry(timeline=timeline, event=event) for pk, event in chosen.items() if pk not in have]
    bulk_create_with_history(new, TimelineEntry, default_user=by, default_change_reason=reason)
    # Rows written in bulk send no signals.
    touch(Event, [(entry.event_id, entry.event.public_id) for entry in new])
    return len(new)


@transaction.atomic
def take_off(timeline: Timeline, events: Iterable[Event], *, by: Any = None, reason: str = "") -> int:
    """Take ``events`` from ``timeline``; how many stood there."""
    entries = list(timeline.entries.filter(event__in=[event.pk for event in events]))
    for entry in entries:
        history.delete(entry, by=by, reason=reason)
    return len(entries)
