from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from timeline.api.gathering import gather
from timeline.api.selection import Selection
from timeline.api.serializers.dates import DateField
from timeline.api.serializers.event_json import EventJSON
from timeline.api.serializers.references import NameReference, SlugReference
from timeline.api.serializers.strict import ResourceSerializer, SelfLink, StrictSerializer
from timeline.models import Actor, Event, Kind, Modality, Place, Status, Timeline
from timeline.models.standpoint import Standpoint
from timeline.models.visibility import only_timelines
from timeline.services import editing

LONGEST_TAG = 100
MOST_TAGS = 100


class ParticipantSerializer(StrictSerializer):
    """An actor who takes part in an event, and as what."""

    actor = NameReference(visible=Actor.objects.visible_to)
    role = serializers.CharField(
        required=False, allow_blank=True, default="", max_length=40, help_text=_("Such as source, target or host.")
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        # A PATCH asks nothing of nested fields, but what stands in a list is a whole participant all the same.
        if "actor" not in attrs:
            missing = ErrorDetail(str(self.fields["actor"].error_messages["required"]), code="required")
            raise serializers.ValidationError({"actor": [missing]})
        return {"role": "", **attrs}


class RelatedList(serializers.ListField):
    """The rows at the other end of a many-to-many relation, prefetched."""

    def get_attribute(self, instance: Any) -> list[Any]:
        relation: Any = super().get_attribute(instance)
        return list(relation.all())


class EventSerializer(ResourceSerializer):
    """What happened, is planned or is claimed, at a date that may be imprecise."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    url = SelfLink("event-detail")
    date = DateField(text="date", nature="nature", required=False)
    kind = SlugReference(visible=lambda user: Kind.objects.all(), required=False, allow_null=True)
    modality = serializers.ChoiceField(choices=Modality.choices, required=False)
    status = serializers.ChoiceField(choices=Status.choices, required=False)
    status_reason = serializers.CharField(required=False, allow_blank=True, max_length=500)
    places = RelatedList(child=NameReference(visible=Place.objects.visible_to), required=False, max_length=500)
    participants = ParticipantSerializer(source="participations", many=True, required=False, max_length=500)  # type: ignore[call-arg]
    tags = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_TAG), required=False, max_length=MOST_TAGS
    )
    timelines = RelatedList(
        child=SlugReference(visible=Timeline.objects.visible_to),
        required=False,
        max_length=500,
    )
    sources = serializers.IntegerField(read_only=True, help_text=_("How many independent sources tell of it."))
    evidence = serializers.IntegerField(
        read_only=True, help_text=_("How many pieces of evidence speak of it; expanded, the list of them.")
    )
    merged_into = serializers.UUIDField(source="merged_into.public_id", default=None, read_only=True, allow_null=True)
    version = serializers.IntegerField(read_only=True, help_text=_("Counts the changes of its own fields."))
    snippet = serializers.CharField(
        read_only=True,
        allow_null=True,
        help_text=_("Where “q” was given: the words around what it found, as HTML with nothing but <mark> in it."),
    )

    class Meta:
        model = Event
        fields = [
            "id",
            "url",
            "title",
            "summary",
            "date",
            "kind",
            "modality",
            "status",
            "status_reason",
            "merged_into",
            "places",
            "participants",
            "tags",
            "timelines",
            "confidence",
            "salience",
            "sources",
            "evidence",
            "version",
            "created",
            "updated",
            "snippet",
        ]
        read_only_fields = ["confidence"]

    @cached_property
    def _selection(self) -> Selection:
        return self.context.get("selection") or Selection(SHOWN)

    @cached_property
    def _json(self) -> EventJSON:
        return EventJSON(self.context["request"], self._selection, self.context.get("snippets"))

    def to_representation(self, event: Event) -> dict[str, Any]:
        if not hasattr(event, "gathered"):
            standpoint = self.context.get("standpoint") or Standpoint(self.context["request"].user)
            (event,) = gather([event], standpoint, self._selection)
        return self._json(event)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Refuse what a token for some timelines would lose sight of."""
        named = attrs.get("timelines", None if self.instance else [])
        if only_timelines(self.context["request"].user) is not None and named == []:
            raise serializers.ValidationError({"timelines": _("Name one of the timelines that your token is for.")})
        return attrs

    def _with_unseen(self, event: Event, timelines: list[Timeline]) -> list[Timeline]:
        """``timelines``, and those that ``event`` stands on unseen by the writer: they are not theirs to end."""
        user = self.context["request"].user
        if only_timelines(user) is None:
            return timelines
        # Not by event.timelines: what was fetched with the event are those that the writer sees.
        unseen = Timeline.objects.filter(entries__event=event).exclude(pk__in=Timeline.objects.visible_to(user))
        return [*timelines, *unseen]

    def create(self, validated_data: dict[str, Any]) -> Event:
        (event,) = self.write_new([validated_data])
        return event

    def write_new(self, rows: Sequence[dict[str, Any]]) -> list[Event]:
        """Make events of what was validated, all of them or none. Raises Django's ValidationError."""
        return editing.write_new_events(written=[_new_event(dict(values)) for values in rows], **self.change)

    @transaction.atomic
    def write(self, row: Event, values: dict[str, Any]) -> Event:
        status, status_reason = values.pop("status", None), values.pop("status_reason", None)
        participants, timelines = values.pop("participations", None), values.pop("timelines", None)
        event = editing.write_event(
            event=row,
            places=values.pop("places", None),
            participants=None if participants is None else _pairs(participants),
            timelines=None if timelines is None else self._with_unseen(row, timelines),
            values=values,
            **self.change,
        )
        if status is None and status_reason is None:
            return event
        return editing.set_status(
            event=event,
            status=event.status if status is None else status,
            status_reason=event.status_reason if status_reason is None else status_reason,
            **self.change,
        )


def _pairs(participants: Iterable[dict[str, Any]]) -> list[tuple[Actor, str]]:
    return [(part["actor"], part["role"]) for part in participants]


def _new_event(values: dict[str, Any]) -> editing.NewEvent:
    return editing.NewEvent(
        places=values.pop("places", ()),
        participants=_pairs(values.pop("participations", ())),
        timelines=values.pop("timelines", ()),
        status=values.pop("status", Status.CANDIDATE),
        status_reason=values.pop("status_reason", ""),
        values=values,
    )


SHOWN = tuple(EventSerializer.Meta.fields)
"""What an event holds in an answer, in order; ``snippet`` only where something was searched for."""
