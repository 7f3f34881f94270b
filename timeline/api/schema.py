"""What drf-spectacular can't see for itself: problems, references and dates."""

from http import HTTPStatus
from typing import Any, Literal

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from timeline.api.problems import MEDIA_TYPE
from timeline.api.renderers import FileRenderer
from timeline.api.schema_of_headers import headers_of
from timeline.api.schema_of_writes import WRITES, bulk_request, bulk_response, header_parameters, problem_statuses
from timeline.api.serializers.dates import DateSerializer
from timeline.api.serializers.references import NameSerializer

DEEDS = {
    "list": "List %s",
    "retrieve": "Show one %s",
    "create": "Create one %s",
    "update": "Replace one %s",
    "partial_update": "Change one %s",
    "destroy": "Delete one %s",
    "bulk": "Create, update and delete many %s",
}
OPERATIONS = {
    "list": "list_{many}",
    "retrieve": "get_{one}",
    "update": "replace_{one}",
    "partial_update": "change_{one}",
    "destroy": "delete_{one}",
    "bulk": "write_many_{many}",
    "add": "add_to_{one}",
    "remove": "remove_from_{one}",
    "histogram": "count_{many}",
}
NOT_PLURAL = {"evidence": "evidence"}
TAGS = {
    "index": "The resources, each with its address.",
    "timelines": "Named views of events.",
    "events": "What happened, is planned or is claimed, at a date that may be imprecise.",
    "sources": "The documents that say so.",
    "evidence": "Passages of sources, each about an event.",
    "claims": "What a piece of evidence says about when.",
    "places": "Where: the gazetteer’s places.",
    "actors": "Who: persons, states, organisations.",
    "kinds": "Sorts of event, in a tree.",
    "runs": "Imports: started, followed and undone.",
    "changes": "What changed or went, for those who keep a copy.",
    "webhooks": "Addresses that are told of changes, and what was sent to them.",
    "saved-filters": "Queries of the list of events under a name.",
}


class NearestSerializer(serializers.Serializer):
    """The passage most like a quote that was refused."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    quote = serializers.CharField()


class ProblemErrorSerializer(serializers.Serializer):
    field = serializers.CharField(allow_null=True)
    pointer = serializers.CharField(required=False, help_text="A JSON pointer into the body.")
    parameter = serializers.CharField(required=False, help_text="A parameter of the query string.")
    code = serializers.CharField()
    detail = serializers.CharField()
    nearest = NearestSerializer(required=False)
    current = serializers.DictField(required=False, help_text="How a row of a bulk write stands that had changed.")


class ProblemSerializer(serializers.Serializer):
    """RFC 9457."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    instance = serializers.CharField()
    code = serializers.CharField(required=False)
    current = serializers.DictField(required=False, help_text="412: how the row stands now.")
    errors = ProblemErrorSerializer(many=True, required=False)  # type: ignore[assignment]


class ProblemSchema(AutoSchema):
    """Adds the problems that each operation can answer with, and the headers that it understands."""

    def get_auth(self) -> list[dict[str, list[str]]]:
        ways = [way for way in super().get_auth() if way]
        # Reading takes no signing in.
        return ways if self.method in WRITES else [*ways, {}]

    def get_operation_id(self) -> str:
        """Such as list_events, get_event, confirm_event: what a generated client calls its functions."""
        many = self.get_tags()[0].replace("-", "_")
        one = NOT_PLURAL.get(many, many.removesuffix("s"))
        return OPERATIONS.get(self._action, f"{self._action}_{{one}}").format(many=many, one=one)

    def get_summary(self) -> str | None:
        deed = DEEDS.get(getattr(self.view, "action", ""))
        if deed is None:
            return super().get_summary()
        names = self.view.queryset.model._meta  # type: ignore[attr-defined]
        return deed % (names.verbose_name_plural if deed in {DEEDS["list"], DEEDS["bulk"]} else names.verbose_name)

    def _get_response_bodies(self, direction: Literal["request", "response"] = "response") -> dict[str, Any]:
        bodies = super()._get_response_bodies(direction=direction)
        if direction != "response":
            return bodies
        if "200" in bodies and (files := self._files()):
            # JSON first: that is what a generated client takes.
            bodies["200"]["content"] |= {name: file for name, file in files.items() if name != "application/json"}
        for code in problem_statuses(self.method, self.path, self._action):
            body = self._get_response_for_code(ProblemSerializer, str(code), media_types=[MEDIA_TYPE])
            bodies[str(code)] = {**body, "description": HTTPStatus(code).phrase}
        for status, body in bodies.items():
            body["headers"] = headers_of(self.method, self.path, self._action, status)
            body["description"] = body["description"] or HTTPStatus(int(status)).phrase
        return dict(sorted(bodies.items()))

    def _map_serializer_field(self, field: Any, direction: str, bypass_extensions: bool = False) -> Any:
        schema = super()._map_serializer_field(field, direction, bypass_extensions)
        if isinstance(field, serializers.ListSerializer):
            bounds = {"minItems": getattr(field, "min_length", None), "maxItems": getattr(field, "max_length", None)}
            schema |= {name: bound for name, bound in bounds.items() if bound is not None}
        return schema

    def map_renderers(self, attribute: str) -> list[Any]:
        """Those of JSON: files are no answer of a serializer's."""
        rest = [renderer for renderer in self.view.get_renderers() if not isinstance(renderer, FileRenderer)]
        return list(dict.fromkeys(getattr(renderer, attribute) for renderer in rest))

    def _files(self) -> dict[str, Any]:
        """The media types, beside JSON, that the answer may be of."""
        files = [renderer for renderer in self.view.get_renderers() if isinstance(renderer, FileRenderer)]
        return {str(renderer.media_type): {"schema": {"type": "string"}} for renderer in files}

    @property
    def _action(self) -> str:
        return getattr(self.view, "action", None) or ""

    def get_override_parameters(self) -> list[Any]:
        return [*super().get_override_parameters(), *header_parameters(self.method, self.path)]

    def get_request_serializer(self) -> Any:
        return bulk_request(self, self.view) if self._action == "bulk" else super().get_request_serializer()

    def get_response_serializers(self) -> Any:
        return bulk_response(self, self.view) if self._action == "bulk" else super().get_response_serializers()


class DateExtension(OpenApiSerializerFieldExtension):
    target_class = "timeline.api.serializers.dates.DateField"

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        date = auto_schema.resolve_serializer(DateSerializer, direction).ref
        if direction == "response":
            return date
        return {"oneOf": [{"type": "string", "minLength": 1, "description": "EDTF, such as 2001-10~."}, date]}


class IdExtension(OpenApiSerializerFieldExtension):
    target_class = "timeline.api.serializers.references.IdReference"

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        return {"type": "string", "format": "uuid"}


class SlugExtension(OpenApiSerializerFieldExtension):
    target_class = "timeline.api.serializers.references.SlugReference"

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        return {"type": "string"}


class NameExtension(OpenApiSerializerFieldExtension):
    target_class = "timeline.api.serializers.references.NameReference"

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        if direction == "response":
            return auto_schema.resolve_serializer(NameSerializer, direction).ref
        text = {"type": "string", "minLength": 1}
        named = {
            "type": "object",
            "properties": {"id": text, "slug": text},
            "anyOf": [{"required": ["id"]}, {"required": ["slug"]}],
        }
        return {"oneOf": [{"type": "string", "description": "An id or a slug."}, named]}


class SelfLinkExtension(OpenApiSerializerFieldExtension):
    target_class = "timeline.api.serializers.strict.SelfLink"

    def map_serializer_field(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        return {"type": "string", "format": "uri"}


def describe_tags(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A postprocessing hook: the groups of operations, in the order of the guide."""
    result["tags"] = [{"name": name, "description": description} for name, description in TAGS.items()]
    return result


def refuse_unknown_fields(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A postprocessing hook: no body has fields beside those that are named."""
    for name, schema in result["components"]["schemas"].items():
        if name.endswith("Request") and schema.get("type") == "object":
            schema["additionalProperties"] = False
    return result
