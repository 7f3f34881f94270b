from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from timeline.api.serializers.dates import DateField
from timeline.api.serializers.references import IdReference
from timeline.api.serializers.strict import ResourceSerializer, SelfLink, StrictSerializer
from timeline.models import DateClaim, Evidence
from timeline.services import evidence as evidence_service
from timeline.services import history
from timeline.services.events import mark_edited

WANTS = "“publication” while the phrase waits for the source’s date, else empty."
WRITTEN = ["phrase", "date", "anchor", "rule", "rank"]


def require_a_date_to_prefer(attrs: dict[str, Any], claim: DateClaim | None = None) -> dict[str, Any]:
    """Raise ValidationError for a preferred claim without a date: the event would lose its own."""
    rank = attrs.get("rank", claim.rank if claim else None)
    if rank == DateClaim.Rank.PREFERRED and not attrs.get("edtf", claim.edtf if claim else ""):
        sentence = _("Only a claim with a date can be preferred.")
        raise serializers.ValidationError({"rank": ErrorDetail(sentence, code="undated")})
    return attrs


class ClaimOfEvidenceSerializer(StrictSerializer, serializers.ModelSerializer):
    """What a piece of evidence says about when, inside that evidence. Rank preferred dates the event."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    url = SelfLink("claim-detail")
    date = DateField(text="edtf", nature="nature", required=False)
    wants = serializers.CharField(read_only=True, help_text=WANTS)

    class Meta:
        model = DateClaim
        fields = ["id", "url", *WRITTEN, "wants", "created"]

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return require_a_date_to_prefer(attrs)


class ClaimSerializer(ResourceSerializer):
    """What a piece of evidence says about when. Rank preferred dates the event."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    url = SelfLink("claim-detail")
    event = serializers.UUIDField(source="event.public_id", read_only=True)
    evidence = IdReference(visible=Evidence.objects.visible_to)
    date = DateField(text="edtf", nature="nature", required=False)
    wants = serializers.CharField(read_only=True, help_text=WANTS)

    class Meta:
        model = DateClaim
        fields = ["id", "url", "event", "evidence", *WRITTEN, "wants", "created"]

    def validate_evidence(self, evidence: Evidence) -> Evidence:
        if self.instance and evidence != self.instance.evidence:
            sentence = _("A claim stays with its evidence: delete it and write it anew.")
            raise serializers.ValidationError(sentence, code="fixed")
        return evidence

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return require_a_date_to_prefer(attrs, self.instance)

    @transaction.atomic
    def write(self, row: DateClaim, values: dict[str, Any]) -> DateClaim:
        if row._state.adding:
            return self._preferred(evidence_service.add_claim(**values, **self.change))
        if all(getattr(row, name) == value for name, value in values.items()):
            return row
        if values.get("edtf"):
            # It waited for a date, and now it has one.
            row.wants = ""
        for name, value in values.items():
            setattr(row, name, value)
        if row.rank == DateClaim.Rank.PREFERRED:
            return self._preferred(evidence_service.prefer_claim(claim=row, **self.change))
        return history.save(row, **self.change)

    def _preferred(self, claim: DateClaim) -> DateClaim:
        """A person who prefers a claim has set the event's date."""
        if claim.rank == DateClaim.Rank.PREFERRED:
            mark_edited(event=claim.event, fields=["date"])
        return claim
