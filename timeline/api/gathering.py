"""What belongs to the events of a page, fetched for all of them together: as many queries for one as for 500."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, Prefetch, prefetch_related_objects

from timeline.api.selection import Selection
from timeline.models import Actor, DateClaim, Event, Evidence, Kind, Participation, Place, Source, Timeline
from timeline.models.standpoint import Standpoint
from timeline.voices import voices


def gather(rows: Sequence[Any], standpoint: Standpoint, selection: Selection) -> list[Event]:
    """``rows`` of ``standpoint.events()`` as events with what ``selection`` shows of them, as seen from there.

    Each event has ``evidence_count``, and ``visible_evidence`` where that is expanded; ``source_count``; and its
    relations prefetched.
    """
    if standpoint.moment is not None:
        return _Past(standpoint, selection).events(rows)
    _prefetch(rows, standpoint, selection)
    return list(rows)


def _prefetch(events: Sequence[Event], standpoint: Standpoint, selection: Selection) -> None:
    prefetches = {
        "places": Prefetch("places", Place.objects.order_by("name", "id")),
        "participants": Prefetch("participations", Participation.objects.select_related("actor")),
        "timelines": Prefetch("timelines", Timeline.objects.visible_to(standpoint.user)),
    }
    prefetch_related_objects(events, *(each for name, each in prefetches.items() if name in selection))
    counts: dict[int, int] = {}
    if "evidence" in selection.expanded:
        evidence = (
            Evidence.objects.visible_to(standpoint.user)
            .select_related("source")
            .defer("source__text")
            .prefetch_related(Prefetch("date_claims", DateClaim.objects.order_by("id")))
        )
        prefetch_related_objects(events, Prefetch("evidence", evidence, to_attr="visible_evidence"))
        counts = {event.pk: len(event.visible_evidence) for event in events}  # type: ignore[attr-defined]
    elif "evidence" in selection:
        seen = standpoint.evidence().filter(event__in=[event.pk for event in events])
        counts = dict(seen.values_list("event_id").annotate(Count("id")))
    for event in events:
        event.evidence_count = counts.get(event.pk, 0)  # type: ignore[attr-defined]
        event.source_count = event.voices if standpoint.is_editor else event.public_voices  # type: ignore[attr-defined]


class _Past:
    """The same of versions: nothing of them is in the tables of now, so all is fetched from the history."""

    def __init__(self, standpoint: Standpoint, selection: Selection) -> None:
        self.standpoint, self.selection = standpoint, selection

    def events(self, versions: Sequence[Any]) -> list[Event]:
        events = [_revived(version) for version in versions]
        self.keys = [event.pk for event in events]
        kinds = self._by_key(Kind)
        survivors = self._by_key(Event, {event.merged_into_id for event in events})
        prefetched = {
            "places": self._related("places", self.standpoint.placings(), "place_id", Place),
            "participations": self._participations(),
            "timelines": self._related("timelines", self.standpoint.entries(), "timeline_id", Timeline),
        }
        told = self._evidence()
        for event in events:
            event._prefetched_objects_cache = {name: rows[event.pk] for name, rows in prefetched.items()}
            event.kind = kinds.get(event.kind_id)
            event.merged_into = survivors.get(event.merged_into_id)
            event.visible_evidence = told[event.pk]
            event.evidence_count = len(told[event.pk])
            event.source_count = len(voices(told[event.pk]))
        for kind in kinds.values():
            kind.parent = kinds.get(kind.parent_id)
        return events

    def _by_key(self, model: Any, keys: Iterable[int | None] | None = None) -> dict[int | None, Any]:
        rows = self.standpoint.rows(model)
        rows = rows if keys is None else rows.filter(id__in=[key for key in keys if key is not None])
        return {row.pk: row for row in map(_revived, rows)}

    def _related(self, name: str, links: Any, column: str, model: Any) -> dict[int, list[Any]]:
        """For each event the rows at the other end of ``links``."""
        found: dict[int, list[Any]] = defaultdict(list)
        if name in self.selection:
            pairs = list(links.filter(event_id__in=self.keys).values_list("event_id", column))
            rows = self._by_key(model, {key for _event, key in pairs})
            for event, key in pairs:
                if key in rows:
                    found[event].append(rows[key])
        for related in found.values():
            related.sort(key=lambda row: (str(row), row.pk))
        return found

    def _participations(self) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        if "participants" in self.selection:
            parts = [_revived(row) for row in self.standpoint.participations().filter(event_id__in=self.keys)]
            actors = self._by_key(Actor, {part.actor_id for part in parts})
            for part in sorted(parts, key=lambda part: part.pk):
                if part.actor_id in actors:
                    part.actor = actors[part.actor_id]
                    found[part.event_id].append(part)
        return found

    def _evidence(self) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        if not {"evidence", "sources"} & set(self.selection.fields):
            return found
        rows = [_revived(row) for row in self.standpoint.evidence().filter(event_id__in=self.keys)]
        sources = self._by_key(Source, {row.source_id for row in rows})
        claims: dict[int, list[Any]] = defaultdict(list)
        if "evidence" in self.selection.expanded:
            for claim in self.standpoint.rows(DateClaim).filter(evidence_id__in=[row.pk for row in rows]):
                claims[claim.evidence_id].append(_revived(claim))
        for row in sorted(rows, key=lambda row: (row.source_id, row.start or 0, row.pk)):
            if row.source_id in sources:
                row.source = sources[row.source_id]
                row._prefetched_objects_cache = {"date_claims": claims[row.pk]}
                found[row.event_id].append(row)
        return found


def _revived(version: Any) -> Any:
    """The row that ``version`` is a version of, as it was."""
    row = version.instance_type(**{each.attname: getattr(version, each.attname) for each in version.tracked_fields})
    row._state.adding = False
    return row
