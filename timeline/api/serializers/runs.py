from rest_framework import serializers

from timeline.api.serializers.strict import SelfLink
from timeline.models import ImportRun


class RunSerializer(serializers.ModelSerializer):
    """An import: how far it is, what it read and what it made."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    url = SelfLink("run-detail")
    by = serializers.CharField(source="by.username", default=None, read_only=True, allow_null=True)
    options = serializers.DictField(read_only=True)
    log = serializers.ListField(read_only=True, help_text="A line for each skip, merge and failure.")

    class Meta:
        model = ImportRun
        fields = [
            "id",
            "url",
            "state",
            "started",
            "finished",
            "by",
            "options",
            "documents_read",
            "documents_skipped",
            "documents_failed",
            "events_made",
            "events_merged",
            "log",
        ]
        read_only_fields = fields


class UndoneSerializer(serializers.Serializer):
    """What went, and what stayed because people had worked on it."""

    events = serializers.IntegerField()
    evidence = serializers.IntegerField()
    sources = serializers.IntegerField()
    events_kept = serializers.IntegerField()
