"""The columns that CSV and the spreadsheet share. A list in a cell is parted by "; "."""

from collections.abc import Iterable

from timeline.exchange.records import EventRecord

Cell = str | int | float | bool | None

COLUMNS = {
    "id": "The event’s id: it never changes.",
    "page": "The page that shows it with its evidence.",
    "title": "What happened, in one line.",
    "summary": "What happened, in a few.",
    "date": "EDTF (ISO 8601-2), no finer than it is known; empty where no date is known.",
    "start": "The date’s first year, month or day, as far as it is known; empty where the start is open or unknown.",
    "end": "Its last, likewise.",
    "when": "The date as people say it.",
    "precision": "How finely the date is known: day, month, season, year, decade, interval ...",
    "nature": "within: once, some time in there. throughout: from the start to the end.",
    "approximate": "true: about then.",
    "uncertain": "true: possibly then.",
    "kind": "The kind’s slug.",
    "kind_name": "The kind’s name.",
    "modality": "occurred, ongoing, planned, hypothetical or denied.",
    "status": "candidate, confirmed, rejected or merged.",
    "places": "The places’ names.",
    "countries": "Their countries, ISO 3166-1 alpha-2.",
    "latitude": "Of the first place that has coordinates, in degrees north.",
    "longitude": "Of the same place, in degrees east.",
    "actors": "Who took part, each with the role in brackets.",
    "tags": "The tags.",
    "timelines": "The slugs of the timelines it stands on.",
    "salience": "How much it matters, from 1 to 5.",
    "confidence": "How sure the import is, from 0 to 1; empty where people wrote it.",
    "sources": "How many independent sources tell of it.",
    "source_names": "Their names.",
    "source_addresses": "Where their documents stand.",
    "quotes": "How many passages of them speak of it.",
    "created": "When it was first written here, UTC.",
    "updated": "When it last changed here, UTC.",
}
"""Each column with what it holds."""


def row(record: EventRecord) -> list[Cell]:
    """The event's cells, in the order of COLUMNS."""
    date, kind = record.date, record.kind
    spot = next((place for place in record.places if place.latitude is not None), None)
    return [
        record.id,
        record.page,
        record.title,
        record.summary,
        date.edtf.text if date else "",
        date.first.iso if date and date.first else "",
        date.last.iso if date and date.last else "",
        date.words if date else "",
        date.edtf.precision.value if date else "",
        date.nature.value if date else "",
        date.edtf.approximate if date else None,
        date.edtf.uncertain if date else None,
        kind.slug if kind else "",
        kind.name if kind else "",
        record.modality,
        record.status,
        _listed(place.name for place in record.places),
        _listed(place.country for place in record.places),
        spot.latitude if spot else None,
        spot.longitude if spot else None,
        _listed(f"{actor.name} ({role})" if role else actor.name for actor, role in record.participants),
        _listed(record.tags),
        _listed(timeline.slug for timeline in record.timelines),
        record.salience,
        record.confidence,
        len(record.voices),
        _listed(record.voices),
        _listed(source.url for source in record.cited),
        len(record.evidence),
        f"{record.created:%Y-%m-%dT%H:%M:%SZ}",
        f"{record.updated:%Y-%m-%dT%H:%M:%SZ}",
    ]


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))
