"""What the schema can't see of reading: an event may be shown in part, in full, and beside facets."""

from typing import Any

BUCKET = {
    "type": "object",
    "required": ["value", "label", "count"],
    "properties": {
        "value": {"type": "string", "description": "What to filter by."},
        "label": {"type": "string"},
        "count": {"type": "integer"},
        "parent": {"type": ["string", "null"], "description": "Of a kind: the one above it, which counts it too."},
    },
}
FACET = {
    "type": "object",
    "required": ["buckets", "unknown", "left_out"],
    "properties": {
        "buckets": {"type": "array", "items": {"$ref": "#/components/schemas/FacetBucket"}},
        "unknown": {"type": "integer", "description": "Events without any value."},
        "left_out": {"type": "integer", "description": "How many buckets there are beyond these."},
    },
}


def events_in_parts(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A postprocessing hook: with ``fields``, ``omit``, ``expand`` and ``facets`` as they are."""
    schemas = result["components"]["schemas"]
    schemas["FacetBucket"], schemas["Facet"] = BUCKET, FACET
    event = schemas["Event"]
    event.pop("required", None)
    fields = event["properties"]
    fields["kind"] = _either({"type": ["string", "null"]}, "Kind")
    fields["timelines"]["items"] = _either({"type": "string"}, "Timeline")
    fields["places"]["items"] = _either({"$ref": "#/components/schemas/Name"}, "Place")
    evidence = {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}}
    told = fields["evidence"]["description"]
    fields["evidence"] = {"anyOf": [{"type": "integer"}, evidence], "readOnly": True, "description": told}
    schemas["Participant"]["properties"]["actor"] = _either({"$ref": "#/components/schemas/Name"}, "Actor")
    facets = {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Facet"}}
    schemas["PaginatedEventList"]["properties"]["facets"] = facets
    return result


def _either(usual: dict[str, Any], whole: str) -> dict[str, Any]:
    return {"anyOf": [usual, {"$ref": f"#/components/schemas/{whole}"}]}
