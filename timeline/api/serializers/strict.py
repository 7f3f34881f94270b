"""What every serializer here shares: unknown fields are refused, writes say who and why."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from timeline.api.changes import Change, change_of
from timeline.api.suggestions import did_you_mean, shortened
from timeline.services import history


class StrictSerializer(serializers.Serializer):
    """Refuses a field that it does not know. Read-only fields may be sent back as they were read: they are ignored."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            unknown = {
                name: [
                    ErrorDetail(did_you_mean(_("There is no such field."), name, self.fields), code="unknown_field")
                ]
                for name in data
                if name not in self.fields
            }
            if unknown:
                raise serializers.ValidationError({shortened(name): errors for name, errors in unknown.items()})
        return super().to_internal_value(data)


class ResourceSerializer(StrictSerializer, serializers.ModelSerializer):
    """A row that is written with a word about who and why."""

    @property
    def change(self) -> Change:
        return change_of(self.context["request"])

    def create(self, validated_data: dict[str, Any]) -> Any:
        return self.write(self.Meta.model(), validated_data)  # type: ignore[misc]

    def update(self, instance: Any, validated_data: dict[str, Any]) -> Any:
        return self.write(instance, validated_data)

    def write(self, row: Any, values: dict[str, Any]) -> Any:
        """Save the row where something differs. Raises Django's ValidationError."""
        if row.pk is not None and all(getattr(row, name) == value for name, value in values.items()):
            return row
        for name, value in values.items():
            setattr(row, name, value)
        return history.save(row, **self.change)


class SelfLink(serializers.Field):
    """The resource's own address in the API."""

    def __init__(self, route: str, *, attribute: str = "public_id", argument: str = "id", **options: Any) -> None:
        self.route, self.attribute, self.argument = route, attribute, argument
        super().__init__(source="*", read_only=True, **options)

    def to_representation(self, row: Any) -> str:
        path = reverse(f"api:{self.route}", kwargs={self.argument: getattr(row, self.attribute)})
        return self.context["request"].build_absolute_uri(path)
