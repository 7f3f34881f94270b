import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.fields import PublicIdField


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def valid(self, now: dt.datetime) -> "ApiTokenQuerySet":
        """The tokens that sign in: not revoked, not expired (NULL never expires), of an active account."""
        return self.filter(Q(expires__isnull=True) | Q(expires__gt=now), revoked__isnull=True, user__is_active=True)


class ApiToken(models.Model):
    """What a program signs in with, in the name of an account and with no more rights than that has.

    The secret is shown once and not kept: its SHA-256 is, and needs no salt, because the secret is 256 random bits.
    """

    class Scope(models.TextChoices):
        READ = "read", _("read")
        WRITE = "write", _("read and write")
        ADMIN = "admin", _("read, write and administer")

    public_id = PublicIdField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("account"), on_delete=models.CASCADE, related_name="api_tokens"
    )
    name = models.CharField(_("name"), max_length=100, help_text=_("What uses it, so that you know it again."))
    prefix = models.CharField(_("begins with"), max_length=12, editable=False)
    digest = models.CharField(_("SHA-256"), max_length=64, unique=True, editable=False)
    scope = models.CharField(
        _("may"),
        max_length=5,
        choices=Scope,
        default=Scope.READ,
        help_text=_("Administering is to change timelines themselves and kinds, and to undo imports."),
    )
    all_timelines = models.BooleanField(
        _("all timelines"), default=True, help_text=_("Otherwise it sees and writes what stands on those below alone.")
    )
    timelines: models.ManyToManyField = models.ManyToManyField(
        "Timeline", verbose_name=_("timelines"), blank=True, related_name="+"
    )
    expires = models.DateTimeField(_("expires"), null=True, blank=True, help_text=_("Empty: never."))
    revoked = models.DateTimeField(_("revoked"), null=True, blank=True, editable=False)
    last_used = models.DateTimeField(
        _("last used"), null=True, blank=True, editable=False, help_text=_("To some minutes.")
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        ordering = ["-created", "-id"]
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        constraints = [
            models.CheckConstraint(condition=Q(scope__in=["read", "write", "admin"]), name="api_token_scope_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"
