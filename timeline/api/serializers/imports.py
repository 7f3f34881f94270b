import json
from pathlib import PurePosixPath
from typing import Any

from django.core.validators import URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from timeline import dates
from timeline.api.serializers.references import SlugReference
from timeline.api.serializers.strict import StrictSerializer
from timeline.models import Timeline
from timeline.models.visibility import only_timelines

MOST_DOCUMENTS = 1000
MOST_FILES = 100


class EdtfText(serializers.CharField):
    """An EDTF date, made canonical."""

    def to_internal_value(self, data: Any) -> str:
        text = super().to_internal_value(data)
        if not text:
            return ""
        try:
            return dates.parse(text).text
        except dates.InvalidDate as error:
            raise serializers.ValidationError(error.sentence(_), code="invalid_edtf") from error


@extend_schema_field({"type": "string", "format": "binary", "minLength": 1})
class UploadedFile(serializers.FileField):
    """A file that is not empty."""


class DocumentSerializer(StrictSerializer):
    """A text to import, and what is known of it."""

    name = serializers.CharField(max_length=255, help_text=gettext_lazy("What to call it in the run’s log."))
    text = serializers.CharField(required=False, trim_whitespace=False)
    html = serializers.CharField(required=False, trim_whitespace=False, help_text=gettext_lazy("In place of text."))
    title = serializers.CharField(required=False, allow_blank=True, max_length=500)
    author = serializers.CharField(required=False, allow_blank=True, max_length=300)
    publisher = serializers.CharField(required=False, allow_blank=True, max_length=300)
    url = serializers.CharField(
        required=False, allow_blank=True, max_length=2000, validators=[URLValidator(schemes=["http", "https"])]
    )
    language = serializers.CharField(required=False, allow_blank=True, max_length=35)
    published = EdtfText(
        required=False, allow_blank=True, max_length=200, help_text=gettext_lazy("EDTF, such as 2021-05-08.")
    )
    published_basis = serializers.CharField(required=False, allow_blank=True, max_length=150)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("text" in attrs) == ("html" in attrs):
            raise serializers.ValidationError({"text": ErrorDetail(_("Give either text or html."), code="either")})
        return attrs


class OntoTimeline(StrictSerializer):
    """What every import says: the timeline that its events are put on."""

    timeline = SlugReference(
        visible=Timeline.objects.visible_to,
        required=False,
        allow_null=True,
        help_text=gettext_lazy("The slug of the timeline to put the events on."),
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if only_timelines(self.context["request"].user) is not None and not attrs.get("timeline"):
            raise serializers.ValidationError({"timeline": _("Name one of the timelines that your token is for.")})
        return attrs


class TextsSerializer(OntoTimeline):
    """An import of texts."""

    documents = DocumentSerializer(many=True, min_length=1, max_length=MOST_DOCUMENTS)  # type: ignore[call-arg]

    def files(self) -> list[tuple[str, bytes]]:
        """The documents as one file, a record a line."""
        records = [
            {"id" if name == "name" else name: value for name, value in document.items()}
            for document in self.validated_data["documents"]
        ]
        lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        return [("documents.jsonl", lines.encode())]


class FilesSerializer(OntoTimeline):
    """An import of files, as a form sends them."""

    file = serializers.ListField(
        child=UploadedFile(max_length=255),
        min_length=1,
        max_length=MOST_FILES,
        help_text=gettext_lazy("Texts, pages, PDF or Word files, or JSON Lines. May be repeated."),
    )

    def files(self) -> list[tuple[str, bytes]]:
        return [(PurePosixPath(file.name).name, file.read()) for file in self.validated_data["file"]]
