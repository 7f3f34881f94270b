"""The feed of changes, as the schema tells of it."""

from rest_framework import serializers

from timeline.models.change import RESOURCES


class ChangeSerializer(serializers.Serializer):
    cursor = serializers.CharField(help_text="The place just after this change.")
    resource = serializers.ChoiceField(choices=list(RESOURCES))
    id = serializers.UUIDField()
    action = serializers.ChoiceField(
        choices=["changed", "gone"], help_text="gone: deleted, or not to be seen by you any more."
    )
    at = serializers.DateTimeField(help_text="When it was written.")
    data = serializers.DictField(  # type: ignore[assignment]
        allow_null=True, help_text="The row as it is now and as its own address gives it; null where it is gone."
    )


class ChangesSerializer(serializers.Serializer):
    next = serializers.URLField(help_text="What to ask next, at once if there are more, else in a while.")
    previous = serializers.URLField(allow_null=True, help_text="Always null: the feed goes forward alone.")
    cursor = serializers.CharField(help_text="What to keep, and give as since.")
    more = serializers.BooleanField(help_text="Whether more is there already.")
    results = ChangeSerializer(many=True)
