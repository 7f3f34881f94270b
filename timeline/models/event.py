from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from timeline import dates
from timeline.models.fields import (
    Dated,
    EarliestField,
    EdtfField,
    LatestField,
    LengthField,
    NatureField,
    PrecisionField,
    PublicIdField,
    SortKeyField,
)
from timeline.models.history import History
from timeline.models.overlap import certainly, possibly
from timeline.models.timeline import Timeline
from timeline.models.visibility import is_editor, only_timelines, sees_everything


class Modality(models.TextChoices):
    OCCURRED = "occurred", _("occurred")
    ONGOING = "ongoing", _("ongoing")
    PLANNED = "planned", _("planned")
    HYPOTHETICAL = "hypothetical", _("hypothetical")
    DENIED = "denied", _("denied")


class Status(models.TextChoices):
    CANDIDATE = "candidate", _("candidate")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")
    MERGED = "merged", _("merged")


class EventQuerySet(models.QuerySet["Event"]):
    def public(self) -> "EventQuerySet":
        """What strangers may see: confirmed events that stand on a public timeline."""
        return self.filter(status=Status.CONFIRMED)._on(timeline__visibility=Timeline.Visibility.PUBLIC)

    def visible_to(self, user: object = AnonymousUser()) -> "EventQuerySet":
        """The one place that decides which events ``user`` may see."""
        if sees_everything(user):
            return self
        return self.on(only_timelines(user) or ()) if is_editor(user) else self.public()

    def on(self, timelines: Iterable[int]) -> "EventQuerySet":
        """The events that stand on any of the timelines with these primary keys."""
        return self._on(timeline__in=timelines)

    def _on(self, **timeline: Any) -> "EventQuerySet":
        # EXISTS, not IN: a page of 50 then asks about 50 events, not about all that stand anywhere.
        return self.filter(Exists(Timeline.events.through.objects.filter(event=OuterRef("pk"), **timeline)))

    def dated(self) -> "EventQuerySet":
        return self.exclude(date="")

    def possibly_in(self, span: dates.Span) -> "EventQuerySet":
        """Events whose date overlaps ``span``."""
        return self.filter(possibly(span))

    def certainly_in(self, span: dates.Span) -> "EventQuerySet":
        """Events whose date lies inside ``span``."""
        return self.filter(certainly(span))

    def in_date_order(self) -> "EventQuerySet":
        """Oldest first, undated last."""
        return self.order_by("sort_key", "id")

    def with_related(self) -> "EventQuerySet":
        """What a list of events shows, in a constant number of queries."""
        return self.select_related("kind").prefetch_related("places", "participations__actor", "timelines")


class Event(Dated):
    """Something that happened, is planned, or is claimed, at a date that may be imprecise."""

    public_id = PublicIdField()
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), blank=True)
    date = EdtfField(verbose_name=_("date"), help_text=_("EDTF, such as 2005-07, 2001-10~ or 2002-01-10/2002-01-12."))
    earliest = EarliestField()
    latest = LatestField()
    nature = NatureField(verbose_name=_("nature"))
    precision = PrecisionField(verbose_name=_("precision"))
    sort_key = SortKeyField()
    length = LengthField()
    kind = models.ForeignKey(
        "Kind", verbose_name=_("kind"), null=True, blank=True, on_delete=models.PROTECT, related_name="events"
    )
    modality = models.CharField(_("modality"), max_length=12, choices=Modality, default=Modality.OCCURRED)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.CANDIDATE)
    status_reason = models.CharField(_("reason"), max_length=500, blank=True)
    merged_into = models.ForeignKey(
        "self", verbose_name=_("merged into"), null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    salience = models.PositiveSmallIntegerField(
        _("salience"),
        default=3,
        help_text=_("How much it matters, from 1 to 5."),
        validators=[MinValueValidator(1), MaxValueValidator(5)],
    )
    tags = models.JSONField(_("tags"), default=list, blank=True)
    confidence = models.FloatField(
        _("confidence"),
        null=True,
        blank=True,
        help_text=_("How sure the import is, 0 to 1; empty where people wrote it."),
        validators=[MinValueValidator(0), MaxValueValidator(1)],
    )
    confidence_reasons = models.JSONField(_("reasons for the confidence"), default=list, blank=True)
    edited_fields = models.JSONField(
        _("fields set by people"), default=list, blank=True, editable=False, help_text=_("No import changes them.")
    )
    places: models.ManyToManyField = models.ManyToManyField(
        "Place", verbose_name=_("places"), blank=True, related_name="events"
    )
    actors: models.ManyToManyField = models.ManyToManyField("Actor", through="Participation", related_name="events")
    run = models.ForeignKey(
        "ImportRun",
        verbose_name=_("import run"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    machine_made = models.BooleanField(_("proposed by the import"), default=False, editable=False)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    voices = models.PositiveIntegerField(
        _("independent sources"), default=0, editable=False, help_text=_("Counted by timeline.voices.")
    )
    public_voices = models.PositiveIntegerField(
        _("independent sources of confirmed evidence"), default=0, editable=False
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)
    updated = models.DateTimeField(_("updated"), auto_now=True)

    objects = EventQuerySet.as_manager()
    # What is counted from other rows is no change of this one.
    history = History(m2m_fields=[places], excluded_fields=["voices", "public_voices"])

    class Meta:
        ordering = ["sort_key", "id"]
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [
            models.Index(fields=["sort_key", "id"], name="event_by_date"),
            models.Index(fields=["kind", "earliest", "latest"], name="event_by_kind_and_span"),
            models.Index(fields=["length", "sort_key", "id"], name="event_by_length_and_date"),
            models.Index(fields=["status", "sort_key"], name="event_by_status"),
            models.Index(fields=["status", "kind"], name="event_by_status_and_kind"),
            models.Index(fields=["updated", "id"], name="event_by_update"),
            models.Index(fields=["created", "id"], name="event_by_creation"),
            models.Index(fields=["salience", "id"], name="event_by_salience"),
            models.Index(fields=["title", "id"], name="event_by_title"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(earliest__isnull=True) | Q(latest__isnull=True) | Q(earliest__lt=F("latest")),
                name="event_earliest_before_latest",
            ),
            models.CheckConstraint(
                condition=~Q(date="") | Q(earliest__isnull=True, latest__isnull=True),
                name="event_bounds_only_with_a_date",
            ),
            models.CheckConstraint(
                condition=Q(date="") | Q(nature__in=["within", "throughout"]), name="event_date_has_a_nature"
            ),
            models.CheckConstraint(
                condition=Q(status="merged", merged_into__isnull=False)
                | (~Q(status="merged") & Q(merged_into__isnull=True)),
                name="event_merged_has_a_survivor",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name="event_not_its_own_survivor"
            ),
            models.CheckConstraint(
                condition=~Q(status="rejected") | ~Q(status_reason=""), name="event_rejected_with_a_reason"
            ),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="event_status_is_known"),
            models.CheckConstraint(condition=Q(modality__in=Modality.values), name="event_modality_is_known"),
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | Q(confidence__range=(0, 1)), name="event_confidence_from_0_to_1"
            ),
            models.CheckConstraint(condition=Q(salience__range=(1, 5)), name="event_salience_from_1_to_5"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        if not self._state.adding:
            self.version += 1
            update_fields = None if update_fields is None else {*update_fields, "version"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean(self) -> None:
        if self.status == Status.REJECTED and not self.status_reason:
            raise ValidationError({"status_reason": _("Say why this event is rejected.")})

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.public_id])

    @property
    def edtf(self) -> dates.EDTFDate | None:
        """The parsed date; None where there is none."""
        return dates.parse(self.date) if self.date else None

    @property
    def date_words(self) -> str:
        """The date as people say it."""
        if self.edtf is None:
            return gettext("No date yet")
        return dates.in_words(self.edtf, nature=dates.Nature(self.nature) if self.nature else None, gettext=gettext)


class Participation(models.Model):
    """An actor takes part in an event in a role."""

    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="participations")
    actor = models.ForeignKey(
        "Actor", verbose_name=_("actor"), on_delete=models.PROTECT, related_name="participations"
    )
    role = models.CharField(
        _("role"), max_length=40, blank=True, help_text=_("Such as source, target, speaker or host.")
    )

    history = History()

    class Meta:
        ordering = ["id"]
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.UniqueConstraint(fields=["event", "actor", "role"], name="participation_once_a_role"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.role})" if self.role else str(self.actor)


class KeptApart(models.Model):
    """Two events that a person has found to be different: no import merges them again."""

    first = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("pair kept apart")
        verbose_name_plural = _("pairs kept apart")
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="kept_apart_in_order"),
            models.UniqueConstraint(fields=["first", "second"], name="kept_apart_once"),
        ]

    def __str__(self) -> str:
        return f"{self.first} / {self.second}"
