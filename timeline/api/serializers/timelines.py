from django.core.exceptions import ValidationError as DjangoValidationError
from rest_framework import serializers

from timeline.api.serializers.strict import ResourceSerializer, SelfLink
from timeline.models import Timeline
from timeline.models.timeline import validate_origins


class TimelineSerializer(ResourceSerializer):
    """A named view of events, and where it may be embedded."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    url = SelfLink("timeline-detail", attribute="slug", argument="slug")
    embed_origins = serializers.ListField(child=serializers.CharField(max_length=300), required=False, max_length=100)

    class Meta:
        model = Timeline
        fields = [
            "id", "url", "slug", "title", "description", "visibility", "embed_origins", "created", "updated",
        ]  # fmt: skip

    def validate_embed_origins(self, origins: list[str]) -> list[str]:
        try:
            validate_origins(origins)
        except DjangoValidationError as error:
            raise serializers.ValidationError(error.messages, code="invalid_origin") from error
        return origins
