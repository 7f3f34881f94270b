from rest_framework import serializers

from timeline.api.serializers.references import IdReference
from timeline.api.serializers.strict import StrictSerializer
from timeline.models import Event, Evidence

MOST = 1000


class ReasonSerializer(StrictSerializer):
    """Why an event is rejected."""

    reason = serializers.CharField(max_length=500)


class MergeSerializer(StrictSerializer):
    """The events that become part of this one."""

    others = serializers.ListField(child=IdReference(visible=Event.objects.visible_to), min_length=1, max_length=100)


class SplitSerializer(StrictSerializer):
    """The evidence that speaks of another event, and what to call that."""

    title = serializers.CharField(max_length=200)
    evidence = serializers.ListField(
        child=IdReference(visible=Evidence.objects.visible_to), min_length=1, max_length=100
    )


class EntriesSerializer(StrictSerializer):
    """Events to put on a timeline, or to take from it."""

    events = serializers.ListField(child=IdReference(visible=Event.objects.visible_to), min_length=1, max_length=MOST)


class EntriesChangedSerializer(serializers.Serializer):
    """How many events are on the timeline now that were not, or the other way round."""

    changed = serializers.IntegerField()
