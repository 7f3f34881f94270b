"""An event as a person writes it, with what belongs to it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Actor, Event, Participation, Place, Status, Timeline, TimelineEntry
from timeline.models.batch import batch
from timeline.services import events, history
from timeline.services.changes import touch_keys
from timeline.services.evidence import dated_by_hand


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event as a person writes it: its fields, what they name, and what is decided about it already."""

    values: dict[str, Any]
    places: Collection[Place] = ()
    participants: Collection[tuple[Actor, str]] = ()
    timelines: Collection[Timeline] = ()
    status: str = Status.CANDIDATE
    status_reason: str = ""

    def row(self) -> Event:
        """The event, not yet saved. Raises ValidationError for one that is merged from the start."""
        if self.status == Status.MERGED:
            raise ValidationError({"status": _merged_by_a_merge()})
        related = {"places": self.places, "participants": self.participants, "timelines": self.timelines}
        return Event(
            **self.values,
            edited_fields=_fields_set([*self.values, *(name for name, rows in related.items() if rows)]),
            status=self.status,
            status_reason=self.status_reason.strip() if self.status == Status.REJECTED else "",
        )


def _fields_set(names: Iterable[str]) -> list[str]:
    """What was set by a person. A date's nature is part of the date."""
    return sorted({"date" if name == "nature" else name for name in names})


def write_new_events(*, written: Iterable[NewEvent], by: Any = None, reason: str = "") -> list[Event]:
    """Make events, in as many queries for one as for a thousand. Raises ValidationError."""
    change = {"by": by, "reason": reason}
    with batch():
        pairs = [(each.row(), each) for each in written]
        history.save_new([event for event, _new in pairs], **change)
        at = Event.places.through
        placings = [at(event=event, place=place) for event, new in pairs for place in dict.fromkeys(new.places)]
        at._default_manager.bulk_create(placings, batch_size=500)
        touch_keys(Place, (placing.place_id for placing in placings), perhaps=True)
        history.save_new(
            [
                Participation(event=event, actor=actor, role=role)
                for event, new in pairs
                for actor, role in _in_order(set(new.participants))
            ],
            **change,
        )
        history.save_new(
            [
                TimelineEntry(timeline=timeline, event=event)
                for event, new in pairs
                for timeline in dict.fromkeys(new.timelines)
            ],
            **change,
        )
    return [event for event, _new in pairs]


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
    """Change ``event`` to the fields in ``values``; what is None stays as it is.

    What differs from before is remembered as set by a person. Nothing is written where nothing differs.
    Raises ValidationError.
    """
    edited = {name for name, value in values.items() if getattr(event, name) != value}
    standing, parts, entries = list(event.places.all()), list(event.participations.all()), list(event.entries.all())
    if places is not None and set(places) != set(standing):
        edited.add("places")
    if participants is not None and {(a.pk, role) for a, role in participants} != {
        (p.actor_id, p.role) for p in parts
    }:
        edited.add("participants")
    if timelines is not None and {timeline.pk for timeline in timelines} != {entry.timeline_id for entry in entries}:
        edited.add("timelines")
    if not edited:
        return event
    for name, value in values.items():
        setattr(event, name, value)
    named = _fields_set(edited)
    event.edited_fields = sorted({*event.edited_fields, *named})
    change = {"by": by, "reason": reason}
    with batch():
        history.save(event, **change)
        if "date" in named:
            dated_by_hand(event=event, **change)
        if places is not None and "places" in edited:
            _set_places(event, set(places), set(standing))
        if participants is not None and "participants" in edited:
            _set_participants(event, set(participants), parts, **change)
        if timelines is not None and "timelines" in edited:
            _set_timelines(event, timelines, entries, **change)
    return event


def _set_places(event: Event, wanted: set[Place], standing: set[Place]) -> None:
    if gone := standing - wanted:
        event.places.remove(*gone)
    if new := wanted - standing:
        event.places.add(*new)


def _in_order(pairs: Iterable[tuple[Actor, str]]) -> list[tuple[Actor, str]]:
    return sorted(pairs, key=lambda part: (part[0].pk, part[1]))


def _set_participants(
    event: Event, wanted: set[tuple[Actor, str]], standing: Iterable[Participation], **change: Any
) -> None:
    keys = {(actor.pk, role) for actor, role in wanted}
    gone = [part for part in standing if (part.actor_id, part.role) not in keys]
    had = {(part.actor_id, part.role) for part in standing}
    history.delete(*gone, **change)
    new = [(actor, role) for actor, role in _in_order(wanted) if (actor.pk, role) not in had]
    history.save_new([Participation(event=event, actor=actor, role=role) for actor, role in new], **change)


def _set_timelines(
    event: Event, timelines: Iterable[Timeline], standing: Iterable[TimelineEntry], **change: Any
) -> None:
    wanted = {timeline.pk: timeline for timeline in timelines}
    history.delete(*(entry for entry in standing if entry.timeline_id not in wanted), **change)
    new = [timeline for pk, timeline in wanted.items() if pk not in {entry.timeline_id for entry in standing}]
    history.save_new([TimelineEntry(timeline=timeline, event=event) for timeline in new], **change)


@transaction.atomic
def set_status(*, event: Event, status: str, status_reason: str = "", by: Any = None, reason: str = "") -> Event:
    """Confirm, reject or reopen ``event``. Raises ValidationError where it was merged, or for status merged."""
    if status == event.status and status_reason == event.status_reason:
        return event
    if status == Status.CONFIRMED:
        events.confirm(events=[event], by=by, reason=reason)
    elif status == Status.REJECTED:
        events.reject(events=[event], reason=status_reason, by=by, message=reason)
    elif Status.MERGED in {status, event.status}:
        raise ValidationError({"status": _merged_by_a_merge()})
    else:
        event.status, event.status_reason = Status.CANDIDATE, ""
        history.save(event, by=by, reason=reason)
    return event


def _merged_by_a_merge() -> ValidationError:
    sentence = _("An event becomes merged by a merge into another, and stays so.")
    return ValidationError(sentence, code="merged")
