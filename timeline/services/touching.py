"""Which rows of the feed of changes a write touches: those that it changes, and those that show what it changes."""

from typing import Any

from django.db.models import Model, Q
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from timeline.models import Actor, Event, Evidence, Kind, Participation, Place, Source, Timeline, TimelineEntry
from timeline.services.changes import touch, touch_keys, touch_where

SHOWN: dict[type[Model], tuple[str, ...]] = {
    Place: ("slug", "name"),
    Actor: ("slug", "name"),
    Kind: ("slug",),
    Timeline: ("slug", "visibility"),
    Source: ("publisher", "author", "title", "copy_of_id"),
}
"""What events show of other rows, or are seen or counted by."""


def of_source(source: int) -> Q:
    return Q(pk__in=Evidence.objects.filter(source=source).order_by().values("event"))


OF_EVENTS = {
    Place: lambda pk: Q(places=pk),
    Actor: lambda pk: Q(actors=pk),
    Kind: lambda pk: Q(kind=pk),
    Timeline: lambda pk: Q(timelines=pk),
    Source: of_source,
}


@receiver([post_save, post_delete], sender=Event)
@receiver([post_save, post_delete], sender=Source)
@receiver([post_save, post_delete], sender=Place)
@receiver([post_save, post_delete], sender=Actor)
def a_row_was_written(sender: type[Model], instance: Any, **_: Any) -> None:
    touch(sender, [(instance.pk, instance.public_id)])


def remember_what_events_show(sender: type[Model], instance: Any, **_: Any) -> None:
    if instance.pk is not None:
        instance.shown_before = sender._default_manager.filter(pk=instance.pk).values_list(*SHOWN[sender]).first()


def touch_the_events_that_show_it(sender: Any, instance: Any, created: bool, **_: Any) -> None:
    before = getattr(instance, "shown_before", None)
    if not created and before != tuple(getattr(instance, name) for name in SHOWN[sender]):
        touch_where(Event, OF_EVENTS[sender](instance.pk))


for shown in SHOWN:
    pre_save.connect(remember_what_events_show, sender=shown)
    post_save.connect(touch_the_events_that_show_it, sender=shown)


LINKS: dict[type[Model], tuple[str, str | None]] = {
    TimelineEntry: ("event_id", None),
    Participation: ("event_id", "actor_id"),
    Evidence: ("event_id", "source_id"),
}
"""What ties an event to something else, which strangers see for its sake."""


def remember_what_it_tied(sender: type[Model], instance: Any, **_: Any) -> None:
    if instance.pk is not None:
        names = [name for name in LINKS[sender] if name]
        instance.tied_before = sender._default_manager.filter(pk=instance.pk).values(*names).first()


def a_link_was_written(sender: type[Model], instance: Any, **_: Any) -> None:
    before = getattr(instance, "tied_before", None) or {}
    event, other = LINKS[sender]
    touch_keys(Event, {getattr(instance, event), before.get(event)})
    if other is not None:
        model = {"actor_id": Actor, "source_id": Source}[other]
        touch_keys(model, {getattr(instance, other), before.get(other)}, perhaps=True)


for link in LINKS:
    pre_save.connect(remember_what_it_tied, sender=link)
    post_save.connect(a_link_was_written, sender=link)
    post_delete.connect(a_link_was_written, sender=link)


@receiver(m2m_changed, sender=Event.places.through)
def places_came_or_went(action: str, instance: Any, pk_set: set[int] | None, reverse: bool, **_: Any) -> None:
    if action not in {"post_add", "post_remove", "pre_clear"}:
        return
    near, far = (Place, Event) if reverse else (Event, Place)
    if action == "pre_clear":
        pk_set = set((instance.events if reverse else instance.places).values_list("pk", flat=True))
    touch_keys(near, [instance.pk], perhaps=near is Place)
    touch_keys(far, pk_set or (), perhaps=far is Place)


@receiver(pre_delete, sender=Event)
def its_places_lose_it(instance: Event, **_: Any) -> None:
    """The links themselves go without a signal."""
    touch_keys(Place, [place.pk for place in instance.places.all()], perhaps=True)


@receiver(pre_delete, sender=Place)
def its_events_lose_it(instance: Place, **_: Any) -> None:
    touch_where(Event, Q(places=instance.pk))


@receiver(pre_delete, sender=Source)
def its_copies_become_voices_of_their_own(instance: Source, **_: Any) -> None:
    touch_where(Source, Q(copy_of=instance.pk))
    touch_where(Event, Q(pk__in=Evidence.objects.filter(source__copy_of=instance.pk).order_by().values("event")))
