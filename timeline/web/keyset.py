"""A window on a long list of events, by the place of its first or last event in the order of dates."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from timeline.models import Event
from timeline.models.event import EventQuerySet


@dataclass(frozen=True, slots=True)
class Window:
    """``later`` and ``earlier`` are the public ids to continue ``after`` and ``before``; None where the list ends."""

    events: list[Event]
    later: UUID | None
    earlier: UUID | None


def window(events: EventQuerySet, *, size: int, after: str = "", before: str = "") -> Window:
    """At most ``size`` of ``events`` in date order, undated last: the first ones, or those next to an event.

    Raises Http404 where ``after`` or ``before`` is the public id of no event.
    """
    if before and not after:
        found = list(events.filter(_earlier_than(_anchor(before))).order_by("-sort_key", "-id")[: size + 1])
        shown = found[:size][::-1]
        return Window(shown, _id_of(shown[-1:]), _id_of(shown[:1]) if len(found) > size else None)
    if after:
        events = events.filter(_later_than(_anchor(after)))
    found = list(events.in_date_order()[: size + 1])
    shown = found[:size]
    return Window(shown, _id_of(shown[-1:]) if len(found) > size else None, _id_of(shown[:1]) if after else None)


def _id_of(events: list[Event]) -> UUID | None:
    return events[0].public_id if events else None


def _anchor(public_id: str) -> tuple[int, int]:
    """Where that event stands. It may have left the list since: its place still counts."""
    try:
        return Event.objects.values_list("sort_key", "id").get(public_id=UUID(public_id))
    except (ValueError, Event.DoesNotExist) as error:
        raise Http404 from error


def _later_than(place: tuple[int, int]) -> Q:
    sort_key, pk = place
    return Q(sort_key__gt=sort_key) | Q(sort_key=sort_key, pk__gt=pk)


def _earlier_than(place: tuple[int, int]) -> Q:
    sort_key, pk = place
    return Q(sort_key__lt=sort_key) | Q(sort_key=sort_key, pk__lt=pk)
