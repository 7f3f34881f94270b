from typing import Any

from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from timeline.api.quotes import nearest_passage
from timeline.api.refusals import ErrorWith
from timeline.api.serializers.claims import ClaimOfEvidenceSerializer
from timeline.api.serializers.references import IdReference
from timeline.api.serializers.strict import ResourceSerializer, SelfLink
from timeline.models import Event, Evidence, Source
from timeline.services import evidence as evidence_service


class EvidenceSerializer(ResourceSerializer):
    """A passage and what it says. ``start`` and ``end`` may be left out where the quote stands in the text once."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    url = SelfLink("evidence-detail")
    event = IdReference(visible=Event.objects.visible_to)
    source = IdReference(visible=Source.objects.visible_to)  # type: ignore[assignment]
    quote = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    claim = ClaimOfEvidenceSerializer(write_only=True, required=False, allow_null=True)
    claims = ClaimOfEvidenceSerializer(source="date_claims", many=True, read_only=True)

    class Meta:
        model = Evidence
        fields = [
            "id",
            "url",
            "event",
            "source",
            "quote",
            "start",
            "end",
            "prefix",
            "suffix",
            "locator",
            "aspect",
            "stance",
            "attributed_to",
            "confirmed",
            "claim",
            "claims",
            "created",
            "updated",
        ]
        read_only_fields = ["prefix", "suffix"]
        # The model's own checks say it in sentences.
        validators: list[Any] = []

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        for name in ("event", "source"):
            if self.instance and name in attrs and attrs[name] != getattr(self.instance, name):
                sentence = _("Evidence stays where it is: delete it and write it anew.")
                raise serializers.ValidationError({name: ErrorDetail(sentence, code="fixed")})
        if self.instance and attrs.get("claim"):
            sentence = _("Write it to claims/, with this evidence.")
            raise serializers.ValidationError({"claim": ErrorDetail(sentence, code="fixed")})
        return attrs

    @transaction.atomic
    def write(self, row: Evidence, values: dict[str, Any]) -> Evidence:
        claim = values.pop("claim", None)
        if "quote" in values and "start" not in values and "end" not in values and values["quote"] != row.quote:
            # The offsets of the quote that was there say nothing of this one.
            values |= {"start": None, "end": None}
        try:
            if row._state.adding:
                return evidence_service.add_evidence(claim=claim, **values, **self.change)
            return super().write(row, values)
        except DjangoValidationError as error:
            raise self._with_nearest(error, values, row) from error

    def _with_nearest(self, error: DjangoValidationError, values: dict[str, Any], row: Evidence) -> Exception:
        """The refusal of a quote, with where the nearest passage stands."""
        if not hasattr(error, "error_dict") or "quote" not in error.error_dict:
            return error
        source = values.get("source") or row.source
        nearest = nearest_passage(values.get("quote", row.quote), source.text)
        if nearest is None:
            return error
        detail = ErrorWith(" ".join(error.message_dict["quote"]), "quote_not_found", nearest=nearest)
        refusal = serializers.ValidationError()
        # Given to the constructor, it would be made an ordinary ErrorDetail.
        refusal.detail = {"quote": [detail]}
        return refusal
