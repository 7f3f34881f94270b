import secrets
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.addresses import leads_inside
from timeline.models.change import RESOURCES
from timeline.models.fields import PublicIdField, WebAddressField
from timeline.models.visibility import sees_everything


def new_secret() -> str:
    return f"whsec_{secrets.token_urlsafe(32)}"


def validate_resources(resources: object) -> None:
    """Raise ValidationError unless ``resources`` is a list of what the feed of changes tells of."""
    if not isinstance(resources, list) or not set(map(str, resources)) <= set(RESOURCES):
        raise ValidationError(_("Write a list of some of: %(known)s."), params={"known": ", ".join(RESOURCES)})


def validate_receiver(url: str) -> None:
    """Raise ValidationError unless ``url`` is one of the web, without a name or password."""
    try:
        parts = urlsplit(url)
        whole = parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc and parts.port != 0
    except ValueError:
        whole = False
    if not whole:
        raise ValidationError(_("Write an address such as https://example.org/timeline, without a name or password."))


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def visible_to(self, user: object) -> "WebhookQuerySet":
        """One's own; superusers see all."""
        if not sees_everything(user):
            return self.none()
        return self if getattr(user, "is_superuser", False) else self.filter(owner=user)


class Webhook(models.Model):
    """An address that is told of changes, in order, with what its owner may see."""

    public_id = PublicIdField()
    url = WebAddressField(_("address"), max_length=2000, validators=[validate_receiver])
    secret = models.CharField(
        _("secret"),
        max_length=200,
        default=new_secret,
        validators=[MinLengthValidator(24)],
        help_text=_("Signs what is sent, so that its receiver knows who sent it."),
    )
    resources = models.JSONField(
        _("tells of"),
        default=list,
        blank=True,
        validators=[validate_resources],
        help_text=_("Some of event, source, place and actor; an empty list is all of them."),
    )
    active = models.BooleanField(_("active"), default=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.CASCADE, related_name="webhooks"
    )
    position = models.BigIntegerField(_("told up to"), default=0, editable=False)
    leased_until = models.DateTimeField(_("a worker has it until"), null=True, blank=True, editable=False)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        ordering = ["-created", "-id"]
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")

    def __str__(self) -> str:
        return self.url

    def clean(self) -> None:
        # One that is off may keep its address, so that it can be switched off when a deployment allows less.
        if self.active and not settings.WEBHOOKS_ALLOW_PRIVATE and leads_inside(urlsplit(self.url).hostname or ""):
            sentence = _("This is not a public address: nothing is sent there.")
            raise ValidationError({"url": ValidationError(sentence, code="not_public")})


class Delivery(models.Model):
    """Some changes, sent to a webhook until it takes them or they are given up."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DELIVERED = "delivered", _("delivered")
        GIVEN_UP = "given-up", _("given up")

    public_id = PublicIdField()
    webhook = models.ForeignKey(
        Webhook, verbose_name=_("webhook"), on_delete=models.CASCADE, related_name="deliveries"
    )
    body = models.TextField(_("body"))
    changes = models.PositiveIntegerField(_("changes"))
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt = models.DateTimeField(_("next attempt"))
    last_attempt = models.DateTimeField(_("last attempt"), null=True, blank=True)
    answer = models.PositiveSmallIntegerField(_("status answered"), null=True, blank=True)
    said = models.TextField(_("what came back"), blank=True, help_text=_("The answer’s beginning, or what failed."))
    created = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        indexes = [models.Index(fields=["webhook", "state", "id"], name="delivery_by_webhook")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "delivered", "given-up"]), name="delivery_state_is_known"
            ),
            # What comes after it waits, so that changes arrive in order.
            models.UniqueConstraint(
                fields=["webhook"], condition=Q(state="waiting"), name="delivery_one_waits_a_webhook"
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)
