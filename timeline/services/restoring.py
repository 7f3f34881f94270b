"""Events brought back from a file that another database, or this one, has written (timeline/exchange/ndjson.py).

Ids are kept. What is here already becomes what the file says; what the file says nothing of stays, and nothing is
deleted. Reading the same file again changes nothing.
"""

from collections import ChainMap
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from timeline import dates
from timeline.models import Actor, DateClaim, Event, Evidence, Participation, Place, Source, Status, Timeline
from timeline.models.timeline import TimelineEntry
from timeline.services import history
from timeline.services.events import keep_apart
from timeline.services.evidence import require_verified_quote
from timeline.services.restored_rows import (
    Found,
    Row,
    Terms,
    Written,
    bring,
    kind_of,
    parsed,
    source_of,
    take_times,
    update,
)

_EVENT = (
    "title", "summary", "modality", "status", "status_reason", "tags", "confidence", "salience", "machine_made",
    "edited_fields", "confidence_reasons",
)  # fmt: skip
_EVIDENCE = ("quote", "start", "end", "locator", "aspect", "stance", "attributed_to", "confirmed")
_CLAIM = ("phrase", "nature", "anchor", "rule", "wants", "rank")


@dataclass(slots=True)
class Restoring:
    """One file. ``written`` tells what was done so far."""

    terms: Terms
    written: Written = field(default_factory=Written)
    _known: Found = field(default_factory=dict)
    _apart: set[tuple[UUID, UUID]] = field(default_factory=set)

    def event(self, row: Row) -> None:
        """Write the event of one line with all that belongs to it, or nothing. Raises ValidationError."""
        line = _Line(self.terms, Written(), ChainMap({}, self._known))
        with transaction.atomic():
            line.write(row)
        self.written.add(line.written)
        self._known.update(line.found.maps[0])
        self._apart |= {(row["id"], other) for other in row.get("kept_apart", [])}

    @transaction.atomic
    def finish(self) -> None:
        """Keep apart the events that are not to be merged, now that all of them are here."""
        here = Event.objects.in_bulk({each for pair in self._apart for each in pair}, field_name="public_id")
        for one, other in sorted(self._apart):
            if one in here and other in here:
                keep_apart(here[one], here[other])


@dataclass(slots=True)
class _Line:
    """One event being written. ``found`` are the rows that lines share."""

    terms: Terms
    written: Written
    found: ChainMap[Any, int]

    def write(self, row: Row) -> None:
        event = Event.objects.select_for_update().filter(public_id=row["id"]).first()
        if event is not None and self.terms.keep:
            return
        new = event is None
        event = self._event(event, row)
        for source in _originals_first(row.get("cited", [])):
            source_of(source, self.found, self.written, self.terms)
        pairs = [(self._evidence(event, each), each.get("claims", [])) for each in row.get("evidence", [])]
        self._claims(event, [(claim, evidence) for evidence, claims in pairs if evidence for claim in claims])
        if event.status == Status.CONFIRMED:
            require_verified_quote(event)
        for timeline in row.get("stands_on", []):
            pk = bring(Timeline, timeline, self.found, self.written, self.terms)
            if not event.entries.filter(timeline=pk).exists():
                TimelineEntry.objects.create(timeline_id=pk, event=event)
        if new:
            take_times(event, row)

    def _event(self, event: Event | None, row: Row) -> Event:
        values = {name: row[name] for name in _EVENT if name in row}
        if "date" in row:
            text = parsed(row["date"]["edtf"], "date")
            nature = row["date"]["nature"] or (dates.parse(text).nature.value if text else "")
            values |= {"date": text, "nature": nature}
        if "kind" in row:
            values["kind_id"] = kind_of(row, self.found, self.written, self.terms)
        if "merged_into" in row:
            values["merged_into_id"] = _survivor(row["merged_into"])
        if event is None:
            event = history.save(Event(public_id=row["id"], **values), **self.terms.change)
            self.written.added[Event] += 1
        else:
            update(event, values, self.written, self.terms)
        self._join(event, row)
        return event

    def _join(self, event: Event, row: Row) -> None:
        if "places" in row:
            places = {bring(Place, place, self.found, self.written, self.terms) for place in row["places"]}
            if places != set(event.places.values_list("pk", flat=True)):
                event.places.set(places)
        if "participants" not in row:
            return
        actors = [bring(Actor, part["actor"], self.found, self.written, self.terms) for part in row["participants"]]
        roles = [part.get("role", "") for part in row["participants"]]
        wanted = dict.fromkeys(zip(actors, roles, strict=True))
        for part in event.participations.all():
            if (part.actor_id, part.role) in wanted:
                del wanted[(part.actor_id, part.role)]
            else:
                history.delete(part, **self.terms.change)
        for actor, role in wanted:
            history.save(Participation(event=event, actor_id=actor, role=role), **self.terms.change)

    def _evidence(self, event: Event, row: Row) -> Evidence | None:
        """None where nobody here can say whether the quote stands in its source."""
        known = self.found.get((Source, row["source"]))
        source = Source.objects.filter(**({"pk": known} if known else {"public_id": row["source"]})).first()
        if source is None:
            raise ValidationError(_("The source %s of its evidence is neither in the line nor here.") % row["source"])
        if row.get("quote") and not source.text:
            self.written.left_out.append(row["id"])
            return None
        values = {name: row[name] for name in _EVIDENCE if name in row}
        values |= {"event_id": event.pk, "source_id": source.pk}
        evidence = Evidence.objects.filter(public_id=row["id"]).first()
        if evidence is None:
            evidence = history.save(Evidence(public_id=row["id"], **values), **self.terms.change)
            take_times(evidence, row)
            self.written.added[Evidence] += 1
            return evidence
        if evidence.event_id != event.pk:
            # It goes to the event with the claims that it makes.
            for claim in evidence.date_claims.all():
                claim.event = event
                history.write(claim, **self.terms.change)
        update(evidence, values, self.written, self.terms)
        return evidence

    def _claims(self, event: Event, pairs: list[tuple[Row, Evidence]]) -> None:
        preferred = [row["id"] for row, _evidence in pairs if row.get("rank") == DateClaim.Rank.PREFERRED]
        if preferred:
            for rival in event.date_claims.filter(rank=DateClaim.Rank.PREFERRED).exclude(public_id__in=preferred):
                rival.rank = DateClaim.Rank.NORMAL
                history.write(rival, **self.terms.change)
        for row, evidence in pairs:
            values = {name: row[name] for name in _CLAIM if name in row}
            if "edtf" in row:
                values["edtf"] = parsed(row["edtf"], "edtf")
            values |= {"event_id": event.pk, "evidence_id": evidence.pk}
            claim = DateClaim.objects.filter(public_id=row["id"]).first()
            if claim is None:
                claim = history.save(DateClaim(public_id=row["id"], **values), **self.terms.change)
                take_times(claim, row)
                self.written.added[DateClaim] += 1
            else:
                update(claim, values, self.written, self.terms)


def _originals_first(sources: list[Row]) -> Iterator[Row]:
    """Each source after the one that it copies. Where two are said to copy each other, as they came."""
    waiting = {source["id"]: source for source in sources}
    while waiting:
        ready = [source for source in waiting.values() if source.get("copy_of") not in waiting] or [*waiting.values()]
        for source in ready:
            del waiting[source["id"]]
            yield source


def _survivor(public_id: UUID | None) -> int | None:
    if public_id is None:
        return None
    pk = Event.objects.filter(public_id=public_id).values_list("pk", flat=True).first()
    if pk is None:
        raise ValidationError(_("The event %s that it was merged into is not here.") % public_id)
    return pk
