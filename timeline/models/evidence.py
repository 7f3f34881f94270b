from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from timeline.models.event import Event
from timeline.models.fields import PublicIdField
from timeline.models.history import History
from timeline.models.visibility import is_editor, sees_everything

CONTEXT = 32
"""Characters of prefix and suffix beside a quote (W3C Web Annotation TextQuoteSelector)."""


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def visible_to(self, user: object) -> "EvidenceQuerySet":
        """The confirmed evidence of the events that ``user`` may see; editors see all."""
        if sees_everything(user):
            return self
        of_visible = self.filter(Exists(Event.objects.visible_to(user).filter(pk=OuterRef("event"))))
        return of_visible if is_editor(user) else of_visible.filter(confirmed=True)

    def quoted(self) -> "EvidenceQuerySet":
        return self.exclude(quote="")


class Evidence(models.Model):
    """A passage of a source about an event.

    ``start`` and ``end`` count code points of the source's text, half-open; NULL where the source's text is not
    kept here and ``locator`` says where the passage stands.
    """

    class Aspect(models.TextChoices):
        EVENT = "event", _("the event")
        DATE = "date", _("its date")
        PLACE = "place", _("its place")
        ACTOR = "actor", _("who took part")

    class Stance(models.TextChoices):
        SUPPORTS = "supports", _("supports")
        DISPUTES = "disputes", _("disputes")

    public_id = PublicIdField()
    event = models.ForeignKey("Event", verbose_name=_("event"), on_delete=models.CASCADE, related_name="evidence")
    source = models.ForeignKey("Source", verbose_name=_("source"), on_delete=models.PROTECT, related_name="evidence")
    quote = models.TextField(_("quote"), blank=True)
    start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    end = models.PositiveIntegerField(_("end"), null=True, blank=True)
    prefix = models.CharField(_("before it"), max_length=CONTEXT, blank=True)
    suffix = models.CharField(_("after it"), max_length=CONTEXT, blank=True)
    locator = models.CharField(_("where in the source"), max_length=100, blank=True)
    aspect = models.CharField(_("speaks of"), max_length=10, choices=Aspect, default=Aspect.EVENT)
    stance = models.CharField(_("stance"), max_length=10, choices=Stance, default=Stance.SUPPORTS)
    attributed_to = models.CharField(_("said by"), max_length=300, blank=True)
    confirmed = models.BooleanField(
        _("confirmed"), default=False, help_text=_("Unconfirmed evidence is not shown to strangers.")
    )
    run = models.ForeignKey(
        "ImportRun",
        verbose_name=_("import run"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="evidence",
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)
    updated = models.DateTimeField(_("updated"), auto_now=True)

    event_in_database: int | None = None
    """The key of the event that it was read with: a merge takes it to another."""

    objects = EvidenceQuerySet.as_manager()
    history = History()

    class Meta:
        ordering = ["source_id", "start", "id"]
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quote="", start__isnull=True, end__isnull=True)
                | (~models.Q(quote="") & models.Q(start__isnull=False, end__isnull=False)),
                name="evidence_quote_has_offsets",
            ),
            models.CheckConstraint(
                condition=models.Q(start__isnull=True) | models.Q(start__lt=models.F("end")),
                name="evidence_offsets_are_ordered",
            ),
            models.CheckConstraint(
                condition=~models.Q(quote="") | ~models.Q(locator=""), name="evidence_has_a_quote_or_a_locator"
            ),
            models.CheckConstraint(
                condition=models.Q(aspect__in=["event", "date", "place", "actor"]), name="evidence_aspect_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(stance__in=["supports", "disputes"]), name="evidence_stance_is_known"
            ),
            models.UniqueConstraint(
                fields=["event", "source", "start", "end", "aspect"],
                condition=~models.Q(quote=""),
                name="evidence_passage_once_an_event",
            ),
        ]

    def __str__(self) -> str:
        return self.quote or self.locator

    @classmethod
    def from_db(cls, db: Any, field_names: Any, values: Any, **options: Any) -> "Evidence":
        evidence = super().from_db(db, field_names, values, **options)
        evidence.event_in_database = evidence.__dict__.get("event_id")
        return evidence

    def stands_in(self, text: str) -> bool:
        """The quote gate: the quote is what the text says between the offsets."""
        return self.start is not None and self.end is not None and text[self.start : self.end] == self.quote

    def clean(self) -> None:
        if not self.quote and self.start is None and self.end is None:
            if not self.locator:
                raise ValidationError(
                    _("Give a quote with its offsets, or say where in the source the passage stands.")
                )
            return
        if self.start is None and self.end is None:
            self.find_offsets()
        if not self.stands_in(self.source.text):
            raise ValidationError({"quote": _("The source’s text does not say this between these offsets.")})
        self.set_context()

    def find_offsets(self) -> None:
        """Take the offsets from where the quote stands. Raises ValidationError where that is nowhere or unclear."""
        count = self.source.text.count(self.quote)
        if count != 1:
            message = (
                _("The quote does not stand in the source’s text.")
                if not count
                else _("The quote stands in the source’s text more than once: give its offsets.")
            )
            raise ValidationError({"quote": message})
        self.start = self.source.text.index(self.quote)
        self.end = self.start + len(self.quote)

    def set_context(self) -> None:
        if self.start is not None and self.end is not None:
            self.prefix = self.source.text[max(0, self.start - CONTEXT) : self.start]
            self.suffix = self.source.text[self.end : self.end + CONTEXT]
