from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from timeline.api.serializers.dates import DateField
from timeline.api.serializers.strict import ResourceSerializer, SelfLink
from timeline.models import Source
from timeline.models.source import sha256_of
from timeline.services import evidence as evidence_service


class SourceSerializer(ResourceSerializer):
    """A source without its text, as lists show it. ``url`` is the document's own address, ``self`` the API's."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    published = DateField(text="published", required=False)
    sha256 = serializers.CharField(read_only=True, help_text="Of the text's UTF-8; empty where no text is kept.")

    class Meta:
        model = Source
        fields = [
            "id",
            "self",
            "name",
            "title",
            "author",
            "publisher",
            "url",
            "published",
            "published_basis",
            "language",
            "reliability",
            "sha256",
            "created",
            "updated",
        ]

    def get_fields(self) -> dict[str, Any]:
        # “self” can't be declared in the class's body: it would be no field but a name.
        fields = super().get_fields()
        return {"id": fields.pop("id"), "self": SelfLink("source-detail"), **fields}

    def get_field_names(self, declared_fields: Any, info: Any) -> list[str]:
        return [name for name in self.Meta.fields if name != "self"]


class SourceWithTextSerializer(SourceSerializer):
    """A source with the text that its quotes are checked against."""

    text = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)

    class Meta(SourceSerializer.Meta):
        fields = [*SourceSerializer.Meta.fields, "text"]

    def validate_text(self, text: str) -> str:
        kept = Source.objects.filter(sha256=sha256_of(text)).exclude(pk=self.instance.pk if self.instance else 0)
        if text and (twin := kept.first()):
            raise serializers.ValidationError(
                _("This very text is kept already, as source %s.") % twin.public_id, code="known_text"
            )
        return text

    def write(self, row: Source, values: dict[str, Any]) -> Source:
        published = values.pop("published", row.published)
        basis = values.pop("published_basis", None)
        if basis is None:
            basis = row.published_basis if published == row.published else "editor"
        if row._state.adding:
            values |= {"published": published, "published_basis": basis}
            return super().write(row, values)
        super().write(row, values)
        if (published, basis) == (row.published, row.published_basis):
            return row
        # A source's date is what waiting phrases are resolved against: a service tells them.
        return evidence_service.set_publication_date(source=row, published=published, basis=basis, **self.change)
