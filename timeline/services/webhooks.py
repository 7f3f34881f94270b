"""Webhooks: made, and what was sent sent again."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Delivery, Webhook
from timeline.services.changes import latest_position


def begin(hook: Webhook) -> Webhook:
    """Keep a new webhook: it is told of what changes from now on. Raises ValidationError."""
    hook.position = latest_position()
    hook.full_clean()
    hook.save()
    return hook


@transaction.atomic
def send_again(delivery: Delivery) -> None:
    """Let the worker send it once more, under the id that it has; a webhook that was switched off is on again.

    Raises ValidationError while another delivery waits.
    """
    hook = Webhook.objects.select_for_update().get(pk=delivery.webhook_id)
    if hook.deliveries.filter(state=Delivery.State.WAITING).exclude(pk=delivery.pk).exists():
        raise ValidationError(_("Another delivery to %s waits: it goes first.") % hook.url)
    delivery.state, delivery.attempts, delivery.next_attempt = Delivery.State.WAITING, 0, timezone.now()
    delivery.save(update_fields=["state", "attempts", "next_attempt"])
    hook.active = True
    hook.save(update_fields=["active"])
