"""An event as a person writes it, with what belongs to it."""

from collections.abc import Collection, Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Actor, Event, Participation, Place, Status, Timeline, TimelineEntry
from timeline.services import events, history
from timeline.services.evidence import dated_by_hand


@transaction.atomic
def write_event(
    *,
    event: Event,
    values: dict[str, Any],
    places: Collection[Place] | None = None,
    participants: Collection[tuple[Actor, str]] | None = None,
    timelines: Collection[Timeline] | None = None,
    by: Any = None,
    reason: str = "",
) -> Event:
    """Save ``event``, new or known, with the fields in ``values``; what is None stays as it is.

    What differs from before is remembered as set by a person. Nothing is written where nothing differs.
    Raises ValidationError.
    """
    new = event.pk is None
    edited = {name for name, value in values.items() if new or getattr(event, name) != value}
    standing = set() if new else set(event.places.all())
    taking_part = set() if new else {(p.actor, p.role) for p in event.participations.select_related("actor")}
    shown_on = set() if new else set(event.timelines.all())
    given: dict[str, tuple[Collection[Any] | None, set[Any]]] = {
        "places": (places, standing),
        "participants": (participants, taking_part),
        "timelines": (timelines, shown_on),
    }
    edited |= {name for name, (wanted, had) in given.items() if wanted is not None and set(wanted) != had}
    if not (new or edited):
        return event
    for name, value in values.items():
        setattr(event, name, value)
    # A date's nature is part of the date.
    named = {"date" if name == "nature" else name for name in edited}
    event.edited_fields = sorted({*event.edited_fields, *named})
    history.save(event, by=by, reason=reason)
    if "date" in named and not new:
        dated_by_hand(event=event, by=by, reason=reason)
    if "places" in edited and places is not None:
        event.places.set(places)
    if "participants" in edited and participants is not None:
        standing_parts = [] if new else list(event.participations.select_related("actor"))
        _set_participants(event, participants, standing_parts, by=by, reason=reason)
    if "timelines" in edited and timelines is not None:
        standing_entries = [] if new else list(event.entries.all())
        _set_timelines(event, timelines, standing_entries, by=by, reason=reason)
    return event


def _set_participants(
    event: Event, pairs: Iterable[tuple[Actor, str]], standing: Iterable[Participation], *, by: Any, reason: str
) -> None:
    wanted = set(pairs)
    for part in standing:
        if (part.actor, part.role) in wanted:
            wanted.remove((part.actor, part.role))
        else:
            history.delete(part, by=by, reason=reason)
    for actor, role in sorted(wanted, key=lambda part: (part[0].pk, part[1])):
        history.save(Participation(event=event, actor=actor, role=role), by=by, reason=reason)


def _set_timelines(
    event: Event, timelines: Iterable[Timeline], standing: Iterable[TimelineEntry], *, by: Any, reason: str
) -> None:
    wanted = {timeline.pk: timeline for timeline in timelines}
    for entry in standing:
        if wanted.pop(entry.timeline_id, None) is None:
            history.delete(entry, by=by, reason=reason)
    for timeline in wanted.values():
        history.save(TimelineEntry(timeline=timeline, event=event), by=by, reason=reason)


@transaction.atomic
def set_status(*, event: Event, status: str, status_reason: str = "", by: Any = None, reason: str = "") -> Event:
    """Confirm, reject or reopen ``event``. Raises ValidationError where it was merged, or for status merged."""
    if status == event.status and status_reason == event.status_reason:
        return event
    if status == Status.CONFIRMED:
        events.confirm(events=[event], by=by, reason=reason)
    elif status == Status.REJECTED:
        events.reject(events=[event], reason=status_reason, by=by)
    elif Status.MERGED in {status, event.status}:
        raise ValidationError({"status": _("An event becomes merged by a merge into another, and stays so.")})
    else:
        event.status, event.status_reason = Status.CANDIDATE, ""
        history.save(event, by=by, reason=reason)
    return event
