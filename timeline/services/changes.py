"""The feed of changes: touched in the transaction of a write, published, with a position, after its commit.

docs/decisions/0003-a-feed-numbered-after-the-commit.md tells why it is done in two steps.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.db.models import Model, Q
from django.utils import timezone

from timeline.models import Actor, Change, Event, Evidence, Participation, Place, Source, Touch
from timeline.models.batch import afterwards
from timeline.models.change import RESOURCES

KEPT_FOR = dt.timedelta(days=90)
"""How long it can be read of a row that it is gone; so long can a reader stay away and still keep up."""
AT_ONCE = 1000
"""How many touches one transaction publishes, so that no reader waits long for another."""
_NAMES = {model: name for name, model in RESOURCES.items()}
_LOCK = 0x54696D656C696E65
"""PostgreSQL's advisory lock that publishers hold in turn: “Timeline” in ASCII."""

Key = tuple[str, int]


def touch(model: type[Model], rows: Iterable[tuple[int, Any]], *, perhaps: bool = False) -> None:
    """Note, in the current transaction, that ``rows`` (primary key, public id) of ``model`` were written, or what
    they show was; ``perhaps``: that who may see them may have changed. Whoever writes in bulk calls it."""
    now, name = timezone.now(), _NAMES[model]
    afterwards(_keep, (Touch(resource=name, row=pk, public_id=id_, at=now, perhaps=perhaps) for pk, id_ in rows))


def _keep(touches: Iterable[Touch]) -> None:
    Touch.objects.bulk_create(_last_of_each(touches).values(), batch_size=500)


def touch_keys(model: type[Model], keys: Iterable[int | None], *, perhaps: bool = False) -> None:
    """``touch`` for the rows with these primary keys that are there."""
    afterwards(_look_up, ((model, key, perhaps) for key in keys if key is not None))


def _look_up(touched: Iterable[tuple[type[Model], int, bool]]) -> None:
    keys: dict[tuple[type[Model], bool], set[int]] = {}
    for model, key, perhaps in touched:
        keys.setdefault((model, perhaps), set()).add(key)
    for (model, perhaps), some in keys.items():
        touch_where(model, Q(pk__in=some), perhaps=perhaps)


def touch_where(model: Any, condition: Q, *, perhaps: bool = False) -> None:
    """``touch`` for the rows that fulfil ``condition`` now."""
    rows = model.objects.filter(condition).order_by().distinct().values_list("pk", "public_id")
    touch(model, rows.iterator(), perhaps=perhaps)


def publish(*, most: int = 10 * AT_ONCE) -> None:
    """Give what was committed its place in the feed. Call it outside of any transaction, before reading the feed.

    At most ``most`` touches are taken, so that it takes a bounded time; the next call takes those that are left.
    """
    for _turn in range(0, most, AT_ONCE):
        if not Touch.objects.exists() or _publish_some() < AT_ONCE:
            return


@transaction.atomic(durable=True)
def _publish_some() -> int:
    _wait_for_turn()
    touches = list(Touch.objects.order_by("id")[:AT_ONCE])
    Touch.objects.filter(pk__in=[touch.pk for touch in touches]).delete()
    latest = _last_of_each(touches)
    before = _standing(latest)
    public = _public(latest)
    turned = {row for (name, row) in latest if name == "event" and _turned((name, row), before, public)}
    drawn_in = {key: touch for key, touch in _shown_by(turned).items() if key not in latest}
    before |= _standing(drawn_in)
    public |= _public(drawn_in)
    latest |= drawn_in
    there = {(name, pk) for name, pks in _by_name(latest) for pk in _pks(RESOURCES[name], pks)}
    public &= there  # What another transaction took away between the two readings is gone, for strangers too.
    changes = [
        Change(
            resource=touch.resource,
            row=touch.row,
            public_id=touch.public_id,
            at=touch.at,
            public=key in public,
            told=key in public or _was_public(before.get(key, [])),
            deleted=key not in there,
        )
        for key, touch in latest.items()
        if not touch.perhaps or _turned(key, before, public)
    ]
    Change.objects.filter(pk__in=list(_needless(changes, before))).delete()
    Change.objects.bulk_create(changes, batch_size=500)
    # The last is kept, so that no reader has got further than the feed.
    forgotten = Change.objects.filter(deleted=True, published__lt=timezone.now() - KEPT_FOR)
    forgotten.exclude(pk=latest_position()).delete()
    return len(touches)


def _wait_for_turn() -> None:
    """Of two publishers the second waits until the first has committed: so numbers grow as commits do.

    SQLite has one writer at a time anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _last_of_each(touches: Iterable[Touch]) -> dict[Key, Touch]:
    """The rows that were touched, in the order of their last touch: certain where one of its touches was."""
    latest: dict[Key, Touch] = {}
    for touch in touches:
        known = latest.pop((touch.resource, touch.row), None)
        touch.perhaps = touch.perhaps and (known is None or known.perhaps)
        latest[(touch.resource, touch.row)] = touch
    return latest


def _standing(keys: Iterable[Key]) -> dict[Key, list[Change]]:
    """What the feed has of these rows, oldest first."""
    found: dict[Key, list[Change]] = {}
    for name, pks in _by_name(keys):
        for change in Change.objects.filter(resource=name, row__in=pks).order_by("id"):
            found.setdefault((name, change.row), []).append(change)
    return found


def _public(keys: Iterable[Key]) -> set[Key]:
    """Those of the rows that strangers see."""
    stranger = AnonymousUser()
    return {
        (name, pk)
        for name, pks in _by_name(keys)
        for pk in _pks(RESOURCES[name], pks, RESOURCES[name].objects.visible_to(stranger))  # type: ignore[attr-defined]
    }


def _pks(model: Any, pks: Iterable[int], rows: Any = None) -> Iterable[int]:
    return (model.objects.all() if rows is None else rows).order_by().filter(pk__in=pks).values_list("pk", flat=True)


def _was_public(changes: list[Change]) -> bool:
    return bool(changes) and changes[-1].public


def _turned(key: Key, before: dict[Key, list[Change]], public: set[Key]) -> bool:
    """Whether strangers see the row now and did not before, or the other way round."""
    return _was_public(before.get(key, [])) != (key in public)


def _shown_by(events: set[int]) -> dict[Key, Touch]:
    """What strangers see because of these events: who may see it may have changed with them."""
    now = timezone.now()
    at_events: dict[Any, Q] = {
        Place: Q(pk__in=Event.places.through.objects.filter(event__in=events).values("place")),
        Actor: Q(pk__in=Participation.objects.filter(event__in=events).order_by().values("actor")),
        Source: Q(pk__in=Evidence.objects.filter(event__in=events).order_by().values("source")),
    }
    return {
        (_NAMES[model], pk): Touch(resource=_NAMES[model], row=pk, public_id=public_id, at=now, perhaps=True)
        for model, condition in at_events.items()
        if events
        for pk, public_id in model.objects.filter(condition).order_by().values_list("pk", "public_id")
    }


def _needless(changes: list[Change], before: dict[Key, list[Change]]) -> Iterable[int]:
    """The older changes that the new ones say too, to everybody that they were told to."""
    for change in changes:
        for older in before.get((change.resource, change.row), []):
            if change.told or not older.told:
                yield older.pk


def _by_name(keys: Iterable[Key]) -> list[tuple[str, list[int]]]:
    pks: dict[str, list[int]] = {}
    for name, pk in keys:
        pks.setdefault(name, []).append(pk)
    return list(pks.items())


@dataclass(frozen=True, slots=True)
class Feed:
    """What ``user`` is told of ``resources``; all of them, where that is empty."""

    user: Any
    resources: frozenset[str] = frozenset()

    def after(self, position: int, *, most: int) -> tuple[list[Change], int, bool]:
        """Up to ``most`` changes after ``position``, the position that they lead to, and whether there are more."""
        # Read first: what is published in between comes with the next page.
        end = latest_position()
        rows = Change.objects.visible_to(self.user).filter(id__gt=position, id__lte=end)
        if self.resources:
            rows = rows.filter(resource__in=self.resources)
        found = list(rows.order_by("id")[: most + 1])
        if len(found) > most:
            return found[:most], found[most - 1].pk, True
        # Not the position asked for, where that is further: in a database that was taken back to an earlier state
        # numbers are given anew.
        return found, end, False


def latest_position() -> int:
    return Change.objects.order_by("-id").values_list("id", flat=True).first() or 0
