from typing import Any

from rest_framework import serializers

from timeline.api.serializers.strict import ResourceSerializer, SelfLink
from timeline.models import Delivery, Webhook
from timeline.models.change import RESOURCES
from timeline.services import webhooks


class WebhookSerializer(ResourceSerializer):
    """``url`` is where changes are sent, ``self`` the API's address. The secret is shown when it is made, never again;
    who writes another changes it."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    resources = serializers.ListField(
        child=serializers.ChoiceField(choices=list(RESOURCES)), required=False, max_length=len(RESOURCES)
    )
    secret = serializers.CharField(
        required=False,
        allow_null=True,
        min_length=24,
        max_length=200,
        help_text="Made where none is given; read once, when made, and null after that. Null leaves it as it is.",
    )

    class Meta:
        model = Webhook
        fields = ["id", "self", "url", "resources", "active", "secret", "created"]

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        return {"id": fields.pop("id"), "self": SelfLink("webhook-detail"), **fields}

    def get_field_names(self, declared_fields: Any, info: Any) -> list[str]:
        return [name for name in self.Meta.fields if name != "self"]

    def to_representation(self, instance: Webhook) -> dict[str, Any]:
        shown = super().to_representation(instance)
        return shown if getattr(instance, "is_new", False) else {**shown, "secret": None}

    def write(self, row: Webhook, values: dict[str, Any]) -> Webhook:
        if values.get("secret") is None:
            values.pop("secret", None)
        if not row._state.adding:
            return super().write(row, values)
        for name, value in values.items():
            setattr(row, name, value)
        row.owner = self.context["request"].user
        webhooks.begin(row)
        row.is_new = True  # type: ignore[attr-defined]
        return row


class DeliverySerializer(serializers.ModelSerializer):
    """What was sent to a webhook, and what came back."""

    id = serializers.UUIDField(source="public_id", read_only=True)

    class Meta:
        model = Delivery
        fields = ["id", "state", "changes", "attempts", "answer", "said", "created", "last_attempt", "next_attempt"]
        read_only_fields = fields
