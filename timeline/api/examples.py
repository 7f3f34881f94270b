"""The examples of the schema, one of each shape, as requests send it and as answers hold it.

tests/api/test_examples.py writes the first and compares the second with what comes.
"""

from typing import Any

API = "https://timeline.example/api/v1"
EVENT, OTHER_EVENT = "01a1fbc8-3cb6-73c0-a8b7-64dbb4794e0a", "01a1fbc8-3cb6-73c0-a8b7-64dbb4794e0b"
SOURCE, EVIDENCE = "01a1fbc8-3cb6-73c0-a8b7-64d4a1b2c3d4", "01a1fbc8-3cb6-73c0-a8b7-64d741790c0f"
CLAIM, PLACE, ACTOR = (f"01a1fbc8-3cb6-73c0-a8b7-00000000000{n}" for n in (1, 2, 3))
TIMELINE, RUN, FILTER, WEBHOOK, DELIVERY = (f"01a1fbc8-3cb6-73c0-a8b7-00000000000{n}" for n in (4, 5, 6, 7, 8))
WHEN = "2024-05-01T09:00:00Z"
STAMPS = {"created": WHEN, "updated": WHEN}
QUOTE = "The bridge at Halden opened on Tuesday"
TEXT = f"{QUOTE}. The mayor cut the ribbon."
DATE: dict[str, Any] = {
    "edtf": "2001-05-01", "earliest": "2001-05-01", "latest": "2001-05-01", "precision": "day", "nature": "within",
    "approximate": False, "uncertain": False, "label": "1 May 2001",
}  # fmt: skip
CURSOR = "WzE0NSwxNzk1MjQxODUxXQ.-w5F2ta2i3eS-hKSaazK4oSWn8F_vuocQZPNZSdghLY"

event = {"title": "The bridge at Halden opens", "date": "2001-05-01", "kind": "cooperate", "tags": ["bridges"]}
source = {"title": "A new bridge", "publisher": "The Gazette", "published": "2001-05-03", "text": f"{TEXT} It rained."}
claim_of_evidence = {"phrase": "on Tuesday", "date": "2001-05-01", "rank": "preferred"}
evidence = {"event": EVENT, "source": SOURCE, "quote": QUOTE, "claim": claim_of_evidence}
claim = {"evidence": EVIDENCE, **claim_of_evidence}
place = {"name": "Halden", "kind": "settlement", "country": "NO", "latitude": 59.12, "longitude": 11.39}
actor = {"name": "The Bridge Company", "kind": "organisation", "aliases": ["the company"]}
kind = {"slug": "bridge-opened", "name": "Bridge opened", "parent": "cooperate"}
timeline = {"slug": "bridges", "title": "Bridges", "visibility": "public"}
saved_filter = {
    "slug": "bridges-opened",
    "name": "Bridges opened",
    "query": "tag=bridges&match=certain",
    "shared": True,
}
webhook = {"url": "https://example.org/timeline", "resources": ["event"]}
document = {"name": "gazette-7", "title": "A new bridge", "published": "2001-05-03", "text": TEXT}

REQUESTS: dict[str, Any] = {
    "EventRequest": event,
    "PatchedEventRequest": {"date": "2001-05~", "salience": 4},
    "SourceWithTextRequest": source,
    "PatchedSourceWithTextRequest": {"reliability": "B"},
    "EvidenceRequest": evidence,
    "PatchedEvidenceRequest": {"confirmed": True},
    "ClaimRequest": claim,
    "PatchedClaimRequest": {"rank": "deprecated"},
    "PlaceRequest": place,
    "PatchedPlaceRequest": {"aliases": ["Fredrikshald"]},
    "ActorRequest": actor,
    "PatchedActorRequest": {"country": "NO"},
    "KindRequest": kind,
    "PatchedKindRequest": {"description": "A bridge is opened to those who cross it."},
    "TimelineRequest": timeline,
    "PatchedTimelineRequest": {"description": "Where rivers are crossed."},
    "SavedFilterRequest": saved_filter,
    "PatchedSavedFilterRequest": {"shared": False},
    "WebhookRequest": webhook,
    "PatchedWebhookRequest": {"active": False},
    "ReasonRequest": {"reason": "The date of the photograph, not of the opening."},
    "MergeRequest": {"others": [OTHER_EVENT]},
    "SplitRequest": {"title": "The second span opens", "evidence": [EVIDENCE]},
    "EntriesRequest": {"events": [EVENT]},
    "TextsRequest": {"timeline": "us-bases", "documents": [document]},
}
"""By the name of the request's shape."""

claim_answer = {
    "id": CLAIM, "url": f"{API}/claims/{CLAIM}/", "phrase": "on Tuesday", "date": DATE, "anchor": "", "rule": "",
    "rank": "preferred", "wants": "", "created": WHEN,
}  # fmt: skip
RESPONSES: dict[str, Any] = {
    "Event": {
        "id": EVENT, "url": f"{API}/events/{EVENT}/", "title": event["title"], "summary": "", "date": DATE,
        "kind": "cooperate", "modality": "occurred", "status": "confirmed", "status_reason": "", "merged_into": None,
        "places": [{"id": PLACE, "slug": "halden", "name": "Halden"}],
        "participants": [{"actor": {"id": ACTOR, "slug": "company", "name": "The Bridge Company"}, "role": "host"}],
        "tags": ["bridges"], "timelines": ["us-bases"], "confidence": None, "salience": 3, "sources": 1, "evidence": 1,
        "version": 2, **STAMPS,
    },
    "SourceWithText": {
        "id": SOURCE, "self": f"{API}/sources/{SOURCE}/", "name": "", "title": source["title"], "author": "",
        "publisher": source["publisher"], "url": "https://gazette.example/7", "published": {
            **DATE, "edtf": "2001-05-03", "earliest": "2001-05-03", "latest": "2001-05-03", "label": "3 May 2001",
        },
        "published_basis": "editor", "language": "en", "reliability": "B", "sha256": "9f86d081" * 8, **STAMPS,
        "text": TEXT,
    },
    "Evidence": {
        "id": EVIDENCE, "url": f"{API}/evidence/{EVIDENCE}/", "event": EVENT, "source": SOURCE, "quote": QUOTE,
        "start": 0, "end": len(QUOTE), "prefix": "", "suffix": TEXT[len(QUOTE):][:32], "locator": "",
        "aspect": "event", "stance": "supports", "attributed_to": "", "confirmed": True, "claims": [claim_answer],
        **STAMPS,
    },
    "Claim": {**claim_answer, "event": EVENT, "evidence": EVIDENCE},
    "Place": {
        "id": PLACE, "url": f"{API}/places/{PLACE}/", "slug": "halden", "aliases": ["Fredrikshald"], **place,
        "wikidata": "Q104378",
    },
    "Actor": {
        "id": ACTOR, "url": f"{API}/actors/{ACTOR}/", "slug": "company", **actor, "country": "NO", "wikidata": "",
    },
    "Kind": {
        "url": f"{API}/kinds/bridge-opened/", **kind, "description": "", "triggers": {"en": ["bridge opened"]},
    },
    "Timeline": {
        "id": TIMELINE, "url": f"{API}/timelines/bridges/", **timeline, "description": "", "embed_origins": [],
        **STAMPS,
    },
    "Run": {
        "id": RUN, "url": f"{API}/runs/{RUN}/", "state": "finished", "started": WHEN, "finished": WHEN, "by": "ines",
        "options": {}, "documents_read": 1, "documents_skipped": 0, "documents_failed": 0, "events_made": 1,
        "events_merged": 0, "log": [],
    },
    "SavedFilter": {
        "id": FILTER, "url": f"{API}/saved-filters/bridges-opened/", **saved_filter, "owner": "ines", "mine": True,
        **STAMPS,
    },
    "Webhook": {
        "id": WEBHOOK, "self": f"{API}/webhooks/{WEBHOOK}/", **webhook, "active": True, "secret": None,
        "created": WHEN,
    },
    "Delivery": {
        "id": DELIVERY, "state": "delivered", "changes": 1, "attempts": 1, "answer": 204, "said": "",
        "created": WHEN, "last_attempt": WHEN, "next_attempt": WHEN,
    },
    "EntriesChanged": {"changed": 1},
    "Undone": {"events": 1, "evidence": 1, "sources": 1, "events_kept": 0},
    "Histogram": {
        "by": "year", "imprecise": "apart", "apart": 0, "undated": 0, "total": 1,
        "buckets": [
            {"value": "2001", "label": "2001", "earliest": "2001-01-01", "latest": "2001-12-31", "count": 1},
        ],
    },
    "Problem": {
        "type": "about:blank", "title": "Bad Request", "status": 400, "instance": "/api/v1/events/",
        "detail": "fron: There is no such parameter here. Did you mean “from”?",
        "errors": [{
            "field": "fron", "parameter": "fron", "code": "unknown_parameter",
            "detail": "There is no such parameter here. Did you mean “from”?",
        }],
    },
}  # fmt: skip
"""By the name of the answer's shape."""
RESPONSES["Source"] = {name: value for name, value in RESPONSES["SourceWithText"].items() if name != "text"}
RESPONSES["Changes"] = {
    "next": f"{API}/changes/?since={CURSOR}", "previous": None, "cursor": CURSOR, "more": False,
    "results": [{
        "cursor": CURSOR, "resource": "event", "id": EVENT, "action": "changed", "at": WHEN,
        "data": RESPONSES["Event"],
    }],
}  # fmt: skip


def with_examples(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A postprocessing hook: an example of each body and of each answer."""
    for methods in result["paths"].values():
        for operation in methods.values():
            for media in operation.get("requestBody", {}).get("content", {}).values():
                _exemplify(media, _request(media["schema"], operation["operationId"]))
            for status, answer in operation["responses"].items():
                for media_type, media in answer.get("content", {}).items():
                    if "json" in media_type and status in {"200", "201", "202", "400"}:
                        _exemplify(media, _response(media["schema"], operation["operationId"]))
    return result


def _exemplify(media: dict[str, Any], example: Any) -> None:
    if example is not None:
        media["example"] = example


def _shape(schema: dict[str, Any]) -> str:
    return schema.get("$ref", "").rpartition("/")[2]


def _request(schema: dict[str, Any], operation: str) -> Any:
    if operation == "replace_evidence":
        # A claim is written with new evidence alone.
        return {**evidence, "claim": None}
    if not operation.startswith("write_many_"):
        return REQUESTS.get(_shape(schema))
    whole = _shape(schema["properties"]["create"]["items"])
    row = RESPONSES[whole.removesuffix("Request")]
    return {"create": [REQUESTS[whole]], "update": [{"id": row["id"], **REQUESTS[f"Patched{whole}"]}]}


def _response(schema: dict[str, Any], operation: str) -> Any:
    shape = _shape(schema)
    if operation == "get_index":
        return {name: f"{API}/{name}/" for name in schema.get("required", [])} or None
    if operation.startswith("write_many_") and not shape:
        row = RESPONSES[_shape(schema["properties"]["created"]["items"])]
        return {"created": [row], "updated": [row], "deleted": []}
    if shape.startswith("Paginated"):
        row = RESPONSES[shape.removeprefix("Paginated").removesuffix("List")]
        return {"next": None, "previous": None, "results": [row]}
    return RESPONSES.get(shape)
