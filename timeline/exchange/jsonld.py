"""JSON-LD: events in schema.org's words, where they come from in PROV's, and their evidence as Web Annotations.

The context stands in the file, so that nobody has to fetch one. A date is always there as EDTF (dcterms:date);
``startDate`` and ``endDate`` only where it says when something began or ended, and then as far as that is known.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from timeline.dates import Nature
from timeline.exchange.partial import Partial
from timeline.exchange.records import (
    ActorRecord,
    ClaimRecord,
    DateRecord,
    EventRecord,
    EvidenceRecord,
    Head,
    PlaceRecord,
    SourceRecord,
)

Node = dict[str, Any]

_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_IRI = "@id"
CONTEXT = {
    "@vocab": "https://schema.org/",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": {"@id": "dcterms:date", "@type": _EDTF},
    "issued": {"@id": "dcterms:issued", "@type": _EDTF},
    "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
    "modified": {"@id": "dcterms:modified", "@type": "xsd:dateTime"},
    "partOf": {"@id": "dcterms:isPartOf", "@type": _IRI},
    "startDate": {"@id": "schema:startDate", "@type": "schema:Date"},
    "endDate": {"@id": "schema:endDate", "@type": "schema:Date"},
    "eventStatus": {"@id": "schema:eventStatus", "@type": _IRI},
    "sameAs": {"@id": "schema:sameAs", "@type": _IRI},
    "Entity": "prov:Entity",
    "derivedFrom": "prov:wasDerivedFrom",
    "quotedFrom": {"@id": "prov:wasQuotedFrom", "@type": _IRI},
    "claims": {"@reverse": "prov:wasDerivedFrom"},
    "phrase": "prov:value",
    "Annotation": "oa:Annotation",
    "evidence": {"@reverse": "oa:hasBody"},
    "motivation": {"@id": "oa:motivatedBy", "@type": _IRI},
    "target": "oa:hasTarget",
    "source": {"@id": "oa:hasSource", "@type": _IRI},
    "selector": "oa:hasSelector",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    yield b'{"@context":' + orjson.dumps(CONTEXT) + b',\n"@graph":[\n' + orjson.dumps(_dataset(head))
    for record in records:
        yield b",\n" + orjson.dumps(_event(record))
    yield b"\n]}\n"


def _dataset(head: Head) -> Node:
    return _filled(
        {
            "@id": head.file,
            "@type": "Dataset",
            "name": head.title,
            "description": " ".join(filter(None, [head.description, head.account])),
            "url": head.address,
            "size": str(head.included),
            "modified": head.updated and _instant(head.updated),
        }
    )


def _event(record: EventRecord) -> Node:
    return _filled(
        {
            "@id": record.page,
            "@type": ["Event", "Entity"],
            "identifier": record.id,
            "name": record.title,
            "description": record.summary,
            **(_when(record.date) if record.date else {}),
            "eventStatus": "https://schema.org/EventScheduled" if record.modality == "planned" else None,
            "about": [{"@type": "DefinedTerm", "termCode": kind.slug, "name": kind.name} for kind in record.lineage],
            "location": [_place(place) for place in record.places],
            "contributor": [_role(actor, role) for actor, role in record.participants],
            "keywords": record.tags,
            "additionalProperty": [_property("modality", record.modality), _property("status", record.status)],
            "derivedFrom": [_source(source) for source in record.cited],
            "evidence": [_annotation(evidence) for evidence in record.evidence],
            "created": _instant(record.created),
            "modified": _instant(record.updated),
        }
    )


def _when(date: DateRecord) -> Node:
    return {
        "edtf": date.edtf.text,
        "temporal": date.words,
        "startDate": date.first and _iso(date.first) if date.nature == Nature.THROUGHOUT or _is_one(date) else None,
        "endDate": date.last and _iso(date.last) if date.nature == Nature.THROUGHOUT else None,
    }


def _is_one(date: DateRecord) -> bool:
    """One day, month or year, and not some time between two."""
    return date.first is not None and date.first == date.last


def _iso(partial: Partial) -> str | Node:
    return partial.iso if partial.second is None else {"@type": "schema:DateTime", "@value": partial.iso}


def _place(place: PlaceRecord) -> Node:
    spot = None
    if place.latitude is not None:
        spot = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return _filled(
        {
            "@id": f"urn:uuid:{place.id}",
            "@type": "Place",
            "name": place.name,
            "alternateName": place.aliases,
            "addressCountry": place.country,
            "sameAs": _wikidata(place.wikidata),
            "geo": spot,
        }
    )


def _role(actor: ActorRecord, role: str) -> Node:
    node = _filled(
        {
            "@id": f"urn:uuid:{actor.id}",
            "@type": "Person" if actor.kind == "person" else "Organization",
            "name": actor.name,
            "alternateName": actor.aliases,
            "sameAs": _wikidata(actor.wikidata),
        }
    )
    # schema.org says a relation's own properties by a Role that stands between.
    return {"@type": "Role", "roleName": role, "contributor": node} if role else node


def _source(source: SourceRecord) -> Node:
    return _filled(
        {
            "@id": source.page,
            "@type": ["CreativeWork", "Entity"],
            "name": source.title,
            "author": source.author,
            "publisher": source.publisher,
            "url": source.url,
            "issued": source.published,
            "inLanguage": source.language,
            "sha256": source.sha256,
        }
    )


def _annotation(evidence: EvidenceRecord) -> Node:
    selectors: list[Node] = []
    if evidence.quote:
        selectors = [
            {
                "@type": "oa:TextQuoteSelector",
                "exact": evidence.quote,
                "prefix": evidence.prefix,
                "suffix": evidence.suffix,
            },
            {"@type": "oa:TextPositionSelector", "start": evidence.start, "end": evidence.end},
        ]
    source = evidence.page.partition("#")[0]
    return _filled(
        {
            "@id": evidence.page,
            "@type": ["Annotation", "Entity"],
            "motivation": "oa:questioning" if evidence.stance == "disputes" else "oa:linking",
            "target": _filled({"@type": "oa:SpecificResource", "source": source, "selector": selectors}),
            "description": evidence.locator,
            "quotedFrom": source,
            "creditText": evidence.attributed_to,
            "claims": [_claim(claim) for claim in evidence.claims],
            "created": _instant(evidence.created),
        }
    )


def _claim(claim: ClaimRecord) -> Node:
    told = {"rank": claim.rank, "anchor": claim.anchor, "rule": claim.rule}
    return _filled(
        {
            "@id": f"urn:uuid:{claim.id}",
            "@type": "Entity",
            "phrase": claim.phrase,
            "edtf": claim.edtf,
            "additionalProperty": [_property(name, value) for name, value in told.items() if value],
        }
    )


def _property(name: str, value: str) -> Node:
    return {"@type": "PropertyValue", "name": name, "value": value}


def _wikidata(qid: str) -> str:
    return f"http://www.wikidata.org/entity/{qid}" if qid else ""


def _instant(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def _filled(node: Node) -> Node:
    """The node without what is empty."""
    return {name: value for name, value in node.items() if value not in (None, "", [], ())}
