"""How many independent sources tell of an event. Copies of one text are one voice, and so is one publisher."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from timeline.models import Event, Evidence, Source
from timeline.models.batch import afterwards


def name_of(source: Source) -> str:
    """Who speaks: the publisher, else the author, else the document."""
    return source.publisher or source.author or source.title


def voices(evidence: Iterable[Evidence]) -> list[str]:
    """The names of the independent voices in ``evidence``, in its order."""
    heard: list[tuple[set[str], str]] = []
    for source in (row.source for row in evidence):
        signs = {f"name {_folded(name_of(source))}", f"text {source.copy_of_id or source.pk}"}
        same = [voice for voice in heard if voice[0] & signs]
        if not same:
            heard.append((signs, name_of(source)))
            continue
        first, *others = same
        first[0].update(signs, *(other for other, _name in others))
        # It speaks as both of them: what seemed two voices was one.
        heard = [voice for voice in heard if voice not in others]
    return [name for _signs, name in heard]


def recount(events: Iterable[int]) -> None:
    """Count anew the voices of the events with these primary keys. Whoever writes evidence in bulk calls it."""
    afterwards(_count, events)


def _count(events: Iterable[int]) -> None:
    told = defaultdict(list)
    keys = set(events)
    fields = ["event_id", "confirmed", *(f"source__{name}" for name in ("publisher", "author", "title", "copy_of_id"))]
    for row in Evidence.objects.filter(event__in=keys).select_related("source").only(*fields).order_by():
        told[row.event_id].append(row)
    changed = defaultdict(list)
    for key, *standing in Event.objects.filter(pk__in=keys).order_by().values_list("pk", "voices", "public_voices"):
        counts = [len(voices(told[key])), len(voices(row for row in told[key] if row.confirmed))]
        if counts != standing:
            changed[tuple(counts)].append(key)
    for (every, public), some in changed.items():
        Event.objects.filter(pk__in=some).update(voices=every, public_voices=public)


@receiver([post_save, post_delete], sender=Evidence)
def recount_of_evidence(instance: Evidence, raw: bool = False, **_: Any) -> None:
    if not raw:
        recount({instance.event_id, instance.event_in_database or instance.event_id})
        instance.event_in_database = instance.event_id


@receiver(post_save, sender=Source)
def recount_of_source(instance: Source, created: bool, raw: bool = False, **_: Any) -> None:
    if not (created or raw):
        recount(instance.evidence.values_list("event_id", flat=True))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
