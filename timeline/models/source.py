import hashlib

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from timeline.models.evidence import Evidence
from timeline.models.fields import Dated, EarliestField, EdtfField, LatestField, PublicIdField, WebAddressField
from timeline.models.history import History
from timeline.models.visibility import is_editor, sees_everything


class SourceQuerySet(models.QuerySet["Source"]):
    def visible_to(self, user: object) -> "SourceQuerySet":
        """The sources of the evidence that ``user`` may see; editors see all."""
        if sees_everything(user):
            return self
        of_visible = models.Exists(Evidence.objects.visible_to(user).filter(source=models.OuterRef("pk")))
        if not is_editor(user):
            return self.filter(of_visible)
        # With a token for some timelines: what its account has added, too, for evidence that is still to come.
        added = Source.history.filter(history_type="+", history_user=user).values("id")
        return self.filter(of_visible | models.Q(pk__in=added))


class Source(Dated):
    """One document, with the text as it was read: the quotes of its evidence are checked against it."""

    class Reliability(models.TextChoices):
        """How reliable the source is, by the Admiralty code."""

        A = "A", _("A, completely reliable")
        B = "B", _("B, usually reliable")
        C = "C", _("C, fairly reliable")
        D = "D", _("D, not usually reliable")
        E = "E", _("E, unreliable")
        F = "F", _("F, can’t be judged")

    public_id = PublicIdField()
    name = models.CharField(_("name"), max_length=255, blank=True, help_text=_("The file or record it was read from."))
    title = models.CharField(_("title"), max_length=500)
    author = models.CharField(_("author"), max_length=300, blank=True)
    publisher = models.CharField(_("publisher"), max_length=300, blank=True)
    url = WebAddressField(_("address"), max_length=2000, blank=True)
    published = EdtfField(verbose_name=_("published"))
    published_basis = models.CharField(_("basis of that date"), max_length=200, blank=True)
    published_earliest = EarliestField(of="published")
    published_latest = LatestField(of="published")
    language = models.CharField(_("language"), max_length=35, blank=True, help_text=_("BCP 47, such as en or ru."))
    reliability = models.CharField(_("reliability"), max_length=1, choices=Reliability, blank=True)
    text = models.TextField(_("text as read"), blank=True)
    sha256 = models.CharField(_("SHA-256 of the text"), max_length=64, blank=True, editable=False)
    copy_of = models.ForeignKey(
        "self",
        verbose_name=_("copy of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="copies",
        help_text=_("The source whose text this one repeats: the two are one voice. Empty: a voice of its own."),
    )
    run = models.ForeignKey(
        "ImportRun",
        verbose_name=_("import run"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sources",
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)
    updated = models.DateTimeField(_("updated"), auto_now=True)

    objects = SourceQuerySet.as_manager()
    history = History(excluded_fields=["text"])

    class Meta:
        ordering = ["title", "id"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.UniqueConstraint(fields=["sha256"], condition=~models.Q(sha256=""), name="source_text_once"),
            models.CheckConstraint(
                condition=models.Q(text="", sha256="") | (~models.Q(text="") & ~models.Q(sha256="")),
                name="source_text_has_its_sha256",
            ),
            models.CheckConstraint(
                condition=models.Q(copy_of__isnull=True) | ~models.Q(copy_of=models.F("id")),
                name="source_not_a_copy_of_itself",
            ),
            models.CheckConstraint(
                condition=models.Q(published_earliest__isnull=True)
                | models.Q(published_latest__isnull=True)
                | models.Q(published_earliest__lt=models.F("published_latest")),
                name="source_published_earliest_before_latest",
            ),
            models.CheckConstraint(
                condition=models.Q(reliability__in=["", "A", "B", "C", "D", "E", "F"]),
                name="source_reliability_is_an_admiralty_letter",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse a change of the text that would take a quote's ground away."""
        self.sha256 = sha256_of(self.text)
        broken = [e for e in self.evidence.exclude(quote="") if not e.stands_in(self.text)] if self.pk else []
        if broken:
            raise ValidationError({"text": _("%d quotes would no longer stand in the text.") % len(broken)})

    def save(self, *args: object, **kwargs: object) -> None:
        self.sha256 = sha256_of(self.text)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("source", args=[self.public_id])


def sha256_of(text: str) -> str:
    """The hexadecimal SHA-256 of the text's UTF-8, ``""`` for no text."""
    return hashlib.sha256(text.encode()).hexdigest() if text else ""
