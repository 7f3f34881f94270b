import re

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.fields import PublicIdField
from timeline.models.history import History
from timeline.models.visibility import is_editor, only_timelines, sees_everything


class TimelineQuerySet(models.QuerySet["Timeline"]):
    def public(self) -> "TimelineQuerySet":
        return self.filter(visibility=Timeline.Visibility.PUBLIC)

    def visible_to(self, user: object) -> "TimelineQuerySet":
        """Public timelines; editors see all, or those that their token is for."""
        if sees_everything(user):
            return self
        return self.filter(pk__in=only_timelines(user) or ()) if is_editor(user) else self.public()


ORIGIN = re.compile(r"https?://(\*|(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)(:[0-9]{1,5})?")
"""A source of Content Security Policy Level 3 (host-source), with its scheme and without a path."""


def validate_origins(origins: object) -> None:
    """Raise ValidationError unless ``origins`` is a list of origins such as https://example.org."""
    if not isinstance(origins, list):
        raise ValidationError(_("Write a list of origins, such as [“https://example.org”]."))
    for origin in origins:
        if not ORIGIN.fullmatch(str(origin)):
            raise ValidationError(
                _("%(origin)s is no origin: write the scheme and the host alone, such as https://example.org."),
                params={"origin": origin},
                code="invalid_origin",
            )


class Timeline(models.Model):
    """A named, ordered view of events."""

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("public")
        PRIVATE = "private", _("private")

    public_id = PublicIdField()
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    visibility = models.CharField(_("visibility"), max_length=10, choices=Visibility, default=Visibility.PRIVATE)
    embed_origins = models.JSONField(
        _("may be embedded by"),
        default=list,
        blank=True,
        validators=[validate_origins],
        help_text=_("The origins whose pages may show this timeline in a frame. An empty list allows every site."),
    )
    events: models.ManyToManyField = models.ManyToManyField("Event", through="TimelineEntry", related_name="timelines")
    created = models.DateTimeField(_("created"), auto_now_add=True)
    updated = models.DateTimeField(_("updated"), auto_now=True)

    objects = TimelineQuerySet.as_manager()
    history = History()

    class Meta:
        ordering = ["title", "id"]
        verbose_name = _("timeline")
        verbose_name_plural = _("timelines")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(visibility__in=["public", "private"]), name="timeline_visibility_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("timeline", args=[self.slug])


class TimelineEntry(models.Model):
    """An event stands on a timeline."""

    timeline = models.ForeignKey(
        Timeline, verbose_name=_("timeline"), on_delete=models.CASCADE, related_name="entries"
    )
    event = models.ForeignKey("Event", verbose_name=_("event"), on_delete=models.CASCADE, related_name="entries")
    added = models.DateTimeField(_("added"), auto_now_add=True)

    history = History()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        # What strangers see is asked of every event: the index itself answers.
        indexes = [models.Index(fields=["event", "timeline"], name="entry_by_event")]
        constraints = [
            models.UniqueConstraint(fields=["timeline", "event"], name="timeline_entry_once_a_timeline"),
        ]

    def __str__(self) -> str:
        return f"{self.timeline}: {self.event}"
