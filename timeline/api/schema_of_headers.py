"""What the schema says of the headers of answers."""

from typing import Any

from timeline.api import idempotency, request_ids

TEXT = {"type": "string"}
HEADERS: dict[str, dict[str, Any]] = {
    request_ids.HEADER: {
        "description": "The id of the request: the caller’s own, or one that was made.",
        "schema": TEXT,
    },
    "RateLimit-Policy": {
        "description": "How many requests in how many seconds (draft-ietf-httpapi-ratelimit-headers), if limited.",
        "schema": {**TEXT, "examples": ['"address";q=300;w=60']},
    },
    "RateLimit": {
        "description": "How many requests remain, and for how many seconds, if they are limited.",
        "schema": {**TEXT, "examples": ['"address";r=299;t=57']},
    },
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}},
    "WWW-Authenticate": {"description": "How to sign in.", "schema": {**TEXT, "examples": ["Bearer"]}},
    "ETag": {"description": "Of the row as it stands: for If-Match and If-None-Match.", "schema": TEXT},
    "Link": {"description": "The pages beside this one (RFC 8288): next, prev.", "schema": TEXT},
    "Location": {"description": "The address of what was made.", "schema": {**TEXT, "format": "uri"}},
    idempotency.REPLAYED: {
        "description": "On the answer of an earlier request with the same Idempotency-Key.",
        "schema": {**TEXT, "const": "true"},
    },
    "Timeline-Included": {"description": "Of a file: how many events it holds.", "schema": {"type": "integer"}},
    "Timeline-Omitted": {"description": "Of a file: how many it leaves out.", "schema": {"type": "integer"}},
    "Timeline-Omitted-Why": {"description": "Of a file: why those are left out.", "schema": TEXT},
}
ALWAYS = (request_ids.HEADER, "RateLimit-Policy", "RateLimit")
OF_FILES = ("Timeline-Included", "Timeline-Omitted", "Timeline-Omitted-Why")


def headers_of(method: str, path: str, action: str, status: str) -> dict[str, dict[str, str]]:
    """References to the headers that an answer of this status has, by name."""
    names = list(ALWAYS)
    good = status < "300"
    if status == "401":
        names.append("WWW-Authenticate")
    if status == "429":
        names.append("Retry-After")
    if status == "412" or (good and (action in {"retrieve", "create", "update", "partial_update"})):
        names.append("ETag")
    if good and (action == "list" or path.endswith("/changes/")):
        names.append("Link")
    if status in {"201", "202"}:
        names.append("Location")
    if good and method == "POST":
        names.append(idempotency.REPLAYED)
    if good and path.endswith("/events/") and action == "list":
        names += OF_FILES
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def headers_as_components(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A postprocessing hook: what the operations refer to."""
    result["components"]["headers"] = HEADERS
    return result
