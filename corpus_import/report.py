"""What an import says: as JSON for programs, as tables for people."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.table import Table

from corpus_import.extraction.formats.failure import Failure
from corpus_import.extraction.records import Candidate, Claim, Extraction
from corpus_import.headline import title_of
from corpus_import.store import Outcome
from timeline.dates import Nature, first_day, in_words, last_day, parse
from timeline.models import ImportRun


@dataclass(slots=True)
class Report:
    """What one call of the import read, made, merged and skipped, and why."""

    extractions: list[Extraction] = field(default_factory=list)
    events: list[Candidate] = field(default_factory=list)  # each once, however often told
    outcomes: list[Outcome] = field(default_factory=list)
    skipped: list[Failure] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    notes: list[Failure] = field(default_factory=list)  # what of a document could not be read, and why

    def as_json(self) -> dict[str, Any]:
        return {
            "documents": [_document(extraction) for extraction in self.extractions],
            "events": [_event(candidate) for candidate in self.events],
        }

    def keep_in(self, run: ImportRun) -> None:
        """Set the run's counts and its log."""
        run.documents_read = sum(not outcome.skipped and not outcome.failed for outcome in self.outcomes)
        run.documents_skipped = len(self.skipped)
        run.documents_failed = len(self.failed)
        run.events_made = sum(outcome.made for outcome in self.outcomes)
        run.events_merged = sum(len(outcome.merged) for outcome in self.outcomes)
        run.log = [
            *({"document": f.name, "failed": f.reason} for f in self.failed),
            *({"document": f.name, "skipped": f.reason} for f in self.skipped),
            *({"document": f.name, "note": f.reason} for f in self.notes),
            *({"document": o.document, "merged": line} for o in self.outcomes for line in o.merged),
        ]


def _document(extraction: Extraction) -> dict[str, Any]:
    return {
        "document": extraction.document.name,
        "title": title_of(extraction),
        "published": extraction.publication.date,
        "published_basis": extraction.publication.basis,
    }


def _event(candidate: Candidate) -> dict[str, Any]:
    date = parse(candidate.date) if candidate.date else None
    return {
        "title": candidate.title,
        "summary": candidate.summary,
        "date": candidate.date or None,
        "earliest": first_day(date.earliest) if date and date.earliest is not None else None,
        "latest": last_day(date.latest) if date and date.latest is not None else None,
        "kind": candidate.kind,
        "modality": candidate.modality,
        "places": list(candidate.places),
        "actors": [name for name, _role in candidate.actors],
        "confidence": candidate.confidence,
        "evidence": [_evidence(claim) for claim in candidate.claims],
    }


def _evidence(claim: Claim) -> dict[str, Any]:
    passage = claim.passage
    return {
        "document": passage.document,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
        "time_expression": claim.phrase,
    }


def show(report: Report, console: Console, *, stored: bool) -> None:
    """Print tables of the events and of what was left out, and the counts."""
    if not stored:
        console.print(_event_table(report.events))
    for failure in report.failed:
        console.print(f"failed   {failure.name}: {failure.reason}", style="bold", markup=False, highlight=False)
    for skip in report.skipped:
        console.print(f"skipped  {skip.name}: {skip.reason}", markup=False, highlight=False)
    for note in report.notes:
        console.print(f"note     {note.name}: {note.reason}", markup=False, highlight=False)
    for outcome in report.outcomes:
        for line in outcome.merged:
            console.print(f"merged   {outcome.document}: {line}", markup=False, highlight=False)
    console.print(_counts(report, stored), markup=False, highlight=False)


def _when(event: Candidate) -> tuple[bool, int, bool, int]:
    return parse(event.date).span.sort_key if event.date else (True, 0, True, 0)


def _event_table(events: Sequence[Candidate]) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("When", no_wrap=True)
    for name in ("What", "Kind", "Modality", "Sure"):
        table.add_column(name)
    for event in sorted(events, key=_when):
        date = parse(event.date) if event.date else None
        when = in_words(date, nature=Nature(event.nature)) if date else f"? ({event.claims[0].phrase})"
        table.add_row(when, event.title, event.kind, event.modality, f"{event.confidence:.2f}")
    return table


def _counts(report: Report, stored: bool) -> str:
    if not stored:
        return (
            f"{len(report.extractions)} documents read, {len(report.events)} events found, "
            f"{len(report.skipped)} skipped, {len(report.failed)} failed. Nothing was written."
        )
    read = sum(not outcome.skipped and not outcome.failed for outcome in report.outcomes)
    made = sum(outcome.made for outcome in report.outcomes)
    merged = sum(len(outcome.merged) for outcome in report.outcomes)
    return (
        f"{read} documents read, {made} events made, {merged} merged into known events, "
        f"{len(report.skipped)} skipped, {len(report.failed)} failed."
    )
