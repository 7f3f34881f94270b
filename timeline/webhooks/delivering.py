"""What the worker does: tells each webhook of what changed since it was told last, in order and at least once.

A delivery is written down before it is sent, and the next is not written before it was taken. So nothing is lost when
a worker dies, and what it had sent just then comes twice, under the same id.
"""

import datetime as dt
import json
import logging

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from timeline.api.feed import Place, rows
from timeline.models import Delivery, Webhook
from timeline.services.changes import Feed, publish
from timeline.webhooks.addresses import Unreachable
from timeline.webhooks.sending import Answer, post, signature

logger = logging.getLogger(__name__)

CHANGES_AT_ONCE = 100
DELIVERIES_A_TURN = 20
FIRST_WAIT = dt.timedelta(seconds=30)
LONGEST_WAIT = dt.timedelta(hours=6)
MOST_ATTEMPTS = 15
LEASE = dt.timedelta(minutes=10)
"""How long a webhook is one worker's: longer than a turn can take, for the case that the worker dies."""
LOG_KEPT_FOR = dt.timedelta(days=30)


def wait_after(attempts: int) -> dt.timedelta:
    """How long to wait after so many attempts have failed: 30 s, doubled each time, up to 6 hours."""
    return min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT)


def deliver_all() -> int:
    """One turn: whatever is due goes to every webhook. How many deliveries were taken by their receivers."""
    publish()
    Delivery.objects.filter(state=Delivery.State.DELIVERED, created__lt=timezone.now() - LOG_KEPT_FOR).delete()
    hooks = Webhook.objects.filter(active=True, owner__is_active=True).order_by("id").values_list("pk", flat=True)
    taken = 0
    for pk in list(hooks):
        try:
            taken += _deliver(pk)
        except Exception:
            # The others are not to wait for it.
            logger.exception("The webhook with the key %d could not be told.", pk)
    return taken


def _deliver(pk: int) -> int:
    now = timezone.now()
    free = Q(leased_until__isnull=True) | Q(leased_until__lt=now)
    if not Webhook.objects.filter(free, pk=pk, active=True).update(leased_until=now + LEASE):
        return 0
    hook = Webhook.objects.select_related("owner").get(pk=pk)
    taken = 0
    try:
        while taken < DELIVERIES_A_TURN and (delivery := _due(hook)) is not None and _send(hook, delivery):
            taken += 1
    finally:
        Webhook.objects.filter(pk=pk).update(leased_until=None)
    return taken


def _due(hook: Webhook) -> Delivery | None:
    """What is to be sent now: what waits, else what has changed since."""
    pending = hook.deliveries.exclude(state=Delivery.State.DELIVERED).order_by("id").first()
    if pending is None:
        return _next(hook)
    if pending.state == Delivery.State.GIVEN_UP:
        # The webhook was switched on again.
        pending.state, pending.attempts, pending.next_attempt = Delivery.State.WAITING, 0, timezone.now()
        pending.save(update_fields=["state", "attempts", "next_attempt"])
    return pending if pending.next_attempt <= timezone.now() else None


def _next(hook: Webhook) -> Delivery | None:
    feed = Feed(hook.owner, frozenset(hook.resources))
    changes, position, more = feed.after(hook.position, most=CHANGES_AT_ONCE)
    now = timezone.now()
    delivery = Delivery(webhook=hook, changes=len(changes), next_attempt=now)
    told = rows(changes, user=hook.owner, origin=settings.PUBLIC_URL)
    content = {
        "delivery": str(delivery.public_id),
        "webhook": str(hook.public_id),
        "cursor": str(Place(position, now)),
        "more": more,
        "changes": told,
    }
    delivery.body = json.dumps(content, cls=DjangoJSONEncoder, ensure_ascii=False)
    hook.position = position
    with transaction.atomic():
        if changes:
            delivery.save()
        Webhook.objects.filter(pk=hook.pk).update(position=position)
    return delivery if changes else None


def _send(hook: Webhook, delivery: Delivery) -> bool:
    """Whether the receiver has taken it: answered with 2xx."""
    now = timezone.now()
    body = delivery.body.encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Timeline",
        "Timeline-Delivery": str(delivery.public_id),
        "Timeline-Signature": signature(hook.secret, body, int(now.timestamp())),
    }
    delivery.attempts += 1
    delivery.last_attempt = now
    try:
        answer = post(hook.url, body, headers, allow_private=settings.WEBHOOKS_ALLOW_PRIVATE)
    except Unreachable as error:
        answer = Answer(0, str(error))
    delivery.answer, delivery.said = answer.status or None, answer.said
    taken = 200 <= answer.status < 300
    if taken:
        delivery.state = Delivery.State.DELIVERED
    elif delivery.attempts < MOST_ATTEMPTS:
        delivery.next_attempt = timezone.now() + wait_after(delivery.attempts)
    else:
        delivery.state = Delivery.State.GIVEN_UP
        Webhook.objects.filter(pk=hook.pk).update(active=False)
        logger.warning("The webhook %s has taken nothing for %d attempts and is off.", hook.url, delivery.attempts)
    delivery.save(update_fields=["state", "attempts", "last_attempt", "next_attempt", "answer", "said"])
    return taken
