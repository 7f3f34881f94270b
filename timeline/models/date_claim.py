from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.evidence import Evidence
from timeline.models.fields import Dated, EarliestField, EdtfField, LatestField, NatureField, PublicIdField
from timeline.models.history import History
from timeline.models.visibility import sees_everything


class DateClaimQuerySet(models.QuerySet["DateClaim"]):
    def visible_to(self, user: object) -> "DateClaimQuerySet":
        """What the evidence that ``user`` may see says about when."""
        if sees_everything(user):
            return self
        return self.filter(models.Exists(Evidence.objects.visible_to(user).filter(pk=models.OuterRef("evidence"))))


class DateClaim(Dated):
    """What one piece of evidence says about when. Rival claims live side by side; the event shows the preferred."""

    class Rank(models.TextChoices):
        """Wikidata's ranks."""

        PREFERRED = "preferred", _("preferred")
        NORMAL = "normal", _("normal")
        DEPRECATED = "deprecated", _("deprecated")

    public_id = PublicIdField()
    event = models.ForeignKey("Event", verbose_name=_("event"), on_delete=models.CASCADE, related_name="date_claims")
    evidence = models.ForeignKey(
        "Evidence", verbose_name=_("evidence"), on_delete=models.CASCADE, related_name="date_claims"
    )
    phrase = models.CharField(_("phrase"), max_length=300, help_text=_("The words that say when."))
    edtf = EdtfField(verbose_name=_("date"), help_text=_("EDTF. Empty while the phrase can’t be resolved."))
    earliest = EarliestField(of="edtf")
    latest = LatestField(of="edtf")
    nature = NatureField(of="edtf", verbose_name=_("nature"))
    anchor = models.CharField(_("resolved against"), max_length=300, blank=True)
    rule = models.CharField(_("rule"), max_length=100, blank=True)
    wants = models.CharField(
        _("waits for"), max_length=20, blank=True, choices=[("publication", _("a publication date"))]
    )
    rank = models.CharField(_("rank"), max_length=10, choices=Rank, default=Rank.NORMAL)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    objects = DateClaimQuerySet.as_manager()
    history = History()

    class Meta:
        ordering = ["id"]
        verbose_name = _("date claim")
        verbose_name_plural = _("date claims")
        constraints = [
            models.UniqueConstraint(
                fields=["event"], condition=models.Q(rank="preferred"), name="date_claim_one_preferred_an_event"
            ),
            models.CheckConstraint(
                condition=models.Q(rank__in=["preferred", "normal", "deprecated"]), name="date_claim_rank_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(earliest__isnull=True)
                | models.Q(latest__isnull=True)
                | models.Q(earliest__lt=models.F("latest")),
                name="date_claim_earliest_before_latest",
            ),
            models.CheckConstraint(
                condition=models.Q(wants="") | models.Q(edtf=""), name="date_claim_waits_only_without_a_date"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.phrase}: {self.edtf or '?'}"

    def clean(self) -> None:
        if self.evidence_id and self.event_id and self.evidence.event_id != self.event_id:
            raise ValidationError({"evidence": _("This evidence speaks of another event.")})
