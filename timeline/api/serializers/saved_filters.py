from typing import Any

from django.core.exceptions import ValidationError as DjangoValidationError
from rest_framework import serializers

from timeline.api.filters.events import EventFilter
from timeline.api.filters.saved import read_query
from timeline.api.serializers.strict import ResourceSerializer, SelfLink
from timeline.models import Event, SavedFilter


class SavedFilterSerializer(ResourceSerializer):
    """A query of the list of events, kept under a name by whoever writes it."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    url = SelfLink("saved-filter-detail", attribute="slug", argument="slug")
    query = serializers.CharField(
        max_length=8000, help_text="As it stands behind the question mark: kind=assault&from=2001. Filters only."
    )
    owner = serializers.CharField(source="owner.username", read_only=True)
    mine = serializers.SerializerMethodField(help_text="Whether you may change it.")

    class Meta:
        model = SavedFilter
        fields = ["id", "url", "slug", "name", "query", "shared", "owner", "mine", "created", "updated"]

    def get_mine(self, row: SavedFilter) -> bool:
        return row.owner_id == self.context["request"].user.pk

    def validate_query(self, query: str) -> str:
        request = self.context["request"]
        query = query.removeprefix("?")
        try:
            read_query(query, EventFilter({}, Event.objects.none(), request=request))
        except DjangoValidationError as error:
            raise serializers.ValidationError(error.messages, code="invalid_query") from error
        return query

    def create(self, validated_data: dict[str, Any]) -> Any:
        return self.write(SavedFilter(owner=self.context["request"].user), validated_data)
