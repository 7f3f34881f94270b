"""What the schema says of writing: the problems, the headers, and bodies of many rows."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter

from timeline.api import changes, idempotency, request_ids
from timeline.api.views.bulk import IF_MATCH, MOST_ROWS

WRITES = {"POST", "PUT", "PATCH", "DELETE"}


def problem_statuses(method: str, path: str, action: str) -> list[int]:
    """The statuses of the problems that the operation can answer with."""
    codes = [400, 405, 406, 429]
    one_row = "{" in path
    if one_row:
        codes += [404]
    if method in WRITES:
        codes += [401, 403, 409]
    if method in WRITES and (one_row or action == "bulk"):
        codes += [412, 428]
    if action == "bulk":
        codes += [404]
    if method in WRITES - {"DELETE"}:
        codes += [413, 415]
    if method == "POST":
        codes += [422]
    return codes


def header_parameters(method: str, path: str) -> list[OpenApiParameter]:
    """The headers that the operation understands, beside HTTP's own."""
    found = [
        _header(
            request_ids.HEADER,
            {"type": "string"},
            "The caller’s own id of the request: it comes back, and stands in the history. One that is not up to 128 "
            "letters, digits and ._:+/=- is replaced.",
        )
    ]
    if method in WRITES:
        message = {"type": "string", "minLength": 1, "maxLength": changes.LONGEST, "pattern": r"\S"}
        found.append(_header(changes.HEADER, message, "Why, for the history."))
    if method in WRITES and "{" in path:
        found.append(_header("If-Match", {"type": "string"}, "Change it only if it still is what had this ETag."))
    if method == "POST":
        key = {"type": "string", "minLength": 1, "maxLength": idempotency.LONGEST, "pattern": "^[!-~]([ -~]*[!-~])?$"}
        told = "Do it once: the same request again with the same key, within 24 hours, gets the same answer."
        found.append(_header(idempotency.HEADER, key, told))
    return found


def _header(name: str, schema: dict[str, Any], description: str) -> OpenApiParameter:
    return OpenApiParameter(name, schema, "header", description=description)


def bulk_request(schema: Any, view: Any) -> dict[str, Any]:
    """The body of a bulk write, by media type. ``schema`` is the operation's AutoSchema."""
    whole = schema.resolve_serializer(view.get_serializer(), "request")
    fields = schema.resolve_serializer(view.get_serializer(partial=True), "request").schema["properties"]
    named = {
        "id": {"type": "string", "format": "uuid"},
        IF_MATCH: {"type": "string", "description": "The ETag that the row was read with."},
    }
    update = {
        "type": "object",
        "required": ["id"],
        "properties": {**named, **fields},
        "additionalProperties": False,
    }
    delete = {
        "oneOf": [
            named["id"],
            {"type": "object", "required": ["id"], "properties": named, "additionalProperties": False},
        ]
    }
    body = {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            "create": _rows(whole.ref),
            "update": _rows(update),
            "delete": _rows(delete),
        },
    }
    return {"application/json": body}


def bulk_response(schema: Any, view: Any) -> dict[Any, Any]:
    """The answer to a bulk write, by status and media type."""
    row = schema.resolve_serializer(view.get_serializer(), "response").ref
    ids = {"type": "string", "format": "uuid"}
    body = {
        "type": "object",
        "required": ["created", "updated", "deleted"],
        "properties": {"created": _rows(row), "updated": _rows(row), "deleted": _rows(ids)},
    }
    return {(200, "application/json"): body}


def _rows(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item, "maxItems": MOST_ROWS}
