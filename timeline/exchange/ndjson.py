"""NDJSON: one event a line, with all that belongs to it, so that `manage.py import_events` can bring it back.

Nothing but events stands in the file, so that every line can be read alike. What shapes a line has, docs/formats.md
tells. A source's text stands with the first event that cites it, and only for editors.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

import orjson

from timeline.exchange.records import DateRecord, EventRecord, EvidenceRecord, Head, SourceRecord

Json = dict[str, Any]

BROKEN_OFF = b'{"error":"The server failed here: this file is not whole."'
"""An object without an end."""


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    for record in records:
        yield orjson.dumps(event_json(record), option=orjson.OPT_APPEND_NEWLINE)


def event_json(record: EventRecord) -> Json:
    """The API's event with evidence, places and participants whole; ``cited``, ``kinds`` and ``stands_on`` are the
    sources of the evidence, the kind with those above it, and the timelines."""
    own = {} if record.editors is None else _plain(record.editors)
    return {
        "id": record.id,
        "url": record.url,
        "page": record.page,
        "title": record.title,
        "summary": record.summary,
        "date": record.date and date_json(record.date),
        "kind": record.kind.slug if record.kind else None,
        "modality": record.modality,
        "status": record.status,
        "status_reason": record.status_reason,
        "merged_into": record.merged_into,
        "places": [_plain(place) for place in record.places],
        "participants": [{"actor": _plain(actor), "role": role} for actor, role in record.participants],
        "tags": record.tags,
        "timelines": [timeline.slug for timeline in record.timelines],
        "confidence": record.confidence,
        "salience": record.salience,
        "sources": len(record.voices),
        "evidence": [_evidence_json(evidence) for evidence in record.evidence],
        "cited": [_source_json(source) for source in record.cited],
        "kinds": [_plain(kind) for kind in record.lineage],
        "stands_on": [_plain(timeline) for timeline in record.timelines],
        **own,
        "version": record.version,
        "created": _instant(record.created),
        "updated": _instant(record.updated),
    }


def date_json(date: DateRecord) -> Json:
    """As in the API, but for ``start`` and ``end``, which have no day where none is known."""
    return {
        "edtf": date.edtf.text,
        "start": date.first and date.first.iso,
        "end": date.last and date.last.iso,
        "precision": date.edtf.precision.value,
        "nature": date.nature.value,
        "approximate": date.edtf.approximate,
        "uncertain": date.edtf.uncertain,
        "label": date.words,
    }


def _evidence_json(evidence: EvidenceRecord) -> Json:
    line = _plain(evidence)
    del line["voice"]
    return {**line, "claims": [_plain(claim) for claim in evidence.claims]}


def _source_json(source: SourceRecord) -> Json:
    line = _plain(source)
    return {name: value for name, value in line.items() if value is not None}


def _plain(record: Any) -> Json:
    """A record's fields by name, with its instants as text."""
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: _instant(value) if isinstance(value, dt.datetime) else value for name, value in values.items()}


def _instant(moment: dt.datetime) -> str:
    """To the microsecond, in UTC: what is read again is the very same."""
    return moment.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
