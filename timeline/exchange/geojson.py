"""GeoJSON (RFC 7946), with ``when`` as the Linked Places Format has it (https://github.com/LinkedPasts/linked-places-format).

An event without a place whose coordinates are known has a null geometry; one without a date has no ``when``.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from timeline.dates import Nature
from timeline.exchange.ndjson import date_json
from timeline.exchange.records import DateRecord, EventRecord, Head, PlaceRecord


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    account = {
        "title": head.title,
        "page": head.address,
        "included": head.included,
        "omitted": head.omitted,
        "account": head.account,
    }
    yield b'{"type":"FeatureCollection","timeline":' + orjson.dumps(account) + b',"features":[\n'
    between = b""
    for record in records:
        yield between + orjson.dumps(_feature(record))
        between = b",\n"
    yield b"\n]}\n"


def _feature(record: EventRecord) -> dict[str, Any]:
    countries = list(dict.fromkeys(place.country for place in record.places if place.country))
    feature: dict[str, Any] = {
        "type": "Feature",
        "id": record.id,
        "geometry": _geometry(record.places),
        "properties": {
            "title": record.title,
            "summary": record.summary,
            "page": record.page,
            "date": record.date and date_json(record.date),
            "kind": record.kind.slug if record.kind else None,
            "modality": record.modality,
            "status": record.status,
            "places": [_place(place) for place in record.places],
            "ccodes": countries,
            "participants": [{"name": actor.name, "role": role} for actor, role in record.participants],
            "tags": record.tags,
            "salience": record.salience,
            "sources": record.voices,
        },
    }
    if record.date is not None:
        feature["when"] = when(record.date)
    return feature


def when(date: DateRecord) -> dict[str, Any]:
    """A timespan: ``in`` where it began and ended just then, ``earliest`` and ``latest`` where it was some time
    between, an end left out where it is open or unknown."""
    span: dict[str, Any] = {}
    if date.nature == Nature.THROUGHOUT:
        span |= {"start": {"in": date.first.iso}} if date.first else {}
        span |= {"end": {"in": date.last.iso}} if date.last else {}
    elif date.first is not None and date.first == date.last:
        span["start"] = {"in": date.first.iso}
    else:
        span |= {"start": {"earliest": date.first.iso}} if date.first else {}
        span |= {"end": {"latest": date.last.iso}} if date.last else {}
    certainty = "certain"
    if date.edtf.approximate or date.edtf.uncertain:
        certainty = "uncertain" if date.edtf.uncertain else "less-certain"
    return {"timespans": [span] if span else [], "certainty": certainty, "label": date.words}


def _geometry(places: Iterable[PlaceRecord]) -> dict[str, Any] | None:
    spots = [[place.longitude, place.latitude] for place in places if place.latitude is not None]
    if not spots:
        return None
    return (
        {"type": "Point", "coordinates": spots[0]} if len(spots) == 1 else {"type": "MultiPoint", "coordinates": spots}
    )


def _place(place: PlaceRecord) -> dict[str, Any]:
    return {"id": place.id, "name": place.name, "country": place.country, "wikidata": place.wikidata}
