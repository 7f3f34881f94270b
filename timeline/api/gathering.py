"""What belongs to the events of a page, fetched for all of them together: as many queries for one as for 500."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Count, Prefetch

from timeline.api.selection import Selection
from timeline.models import Actor, DateClaim, Event, Kind, Place, Source, Timeline
from timeline.models.standpoint import Standpoint
from timeline.voices import voices


class Name(NamedTuple):
    """What an event mentions of a place or an actor: a row of three columns is read in a fifth of a model's time."""

    public_id: Any
    slug: str
    name: str


@dataclass
class Gathered:
    """What belongs to an event, in the order it is shown in. Where they are not expanded, places and actors are
    ``Name``s, timelines slugs and evidence only counted."""

    places: list[Any] = field(default_factory=list)
    participants: list[tuple[Any, str]] = field(default_factory=list)
    """Each actor with the role."""
    timelines: list[Any] = field(default_factory=list)
    evidence: list[Any] = field(default_factory=list)
    evidence_count: int = 0
    sources: int = 0


def gather(rows: Sequence[Any], standpoint: Standpoint, selection: Selection) -> list[Event]:
    """``rows`` of ``standpoint.events()`` as events, each with a ``gathered`` of what ``selection`` shows of it, as it
    is seen from there."""
    if standpoint.moment is not None:
        return _Past(standpoint, selection).events(rows)
    for event in rows:
        event.gathered = Gathered(sources=event.voices if standpoint.is_editor else event.public_voices)
    by_key = {event.pk: event.gathered for event in rows}
    for name, fill in (
        ("places", _places), ("participants", _participants), ("timelines", _timelines), ("evidence", _evidence)
    ):  # fmt: skip
        if rows and name in selection:
            fill(by_key, standpoint, whole=name in selection.expanded)
    return list(rows)


def _places(by_key: dict[int, Gathered], standpoint: Standpoint, *, whole: bool) -> None:
    placings = standpoint.placings().filter(event__in=by_key).order_by("place__name", "place_id")
    if whole:
        for placing in placings.select_related("place"):
            by_key[placing.event_id].places.append(placing.place)
        return
    for event, *columns in placings.values_list("event_id", "place__public_id", "place__slug", "place__name"):
        by_key[event].places.append(Name(*columns))


def _participants(by_key: dict[int, Gathered], standpoint: Standpoint, *, whole: bool) -> None:
    parts = standpoint.participations().filter(event__in=by_key).order_by("id")
    if whole:
        for part in parts.select_related("actor"):
            by_key[part.event_id].participants.append((part.actor, part.role))
        return
    names = ("actor__public_id", "actor__slug", "actor__name")
    for event, role, *columns in parts.values_list("event_id", "role", *names):
        by_key[event].participants.append((Name(*columns), role))


def _timelines(by_key: dict[int, Gathered], standpoint: Standpoint, *, whole: bool) -> None:
    entries = standpoint.entries().filter(event__in=by_key).order_by("timeline__title", "timeline_id")
    if whole:
        for entry in entries.select_related("timeline"):
            by_key[entry.event_id].timelines.append(entry.timeline)
        return
    for event, slug in entries.values_list("event_id", "timeline__slug"):
        by_key[event].timelines.append(slug)


def _evidence(by_key: dict[int, Gathered], standpoint: Standpoint, *, whole: bool) -> None:
    seen = standpoint.evidence().filter(event__in=by_key)
    if not whole:
        for event, number in seen.values_list("event_id").annotate(number=Count("id")):
            by_key[event].evidence_count = number
        return
    rows = seen.order_by("source_id", "start", "id").select_related("source", "event").defer("source__text")
    for row in rows.prefetch_related(Prefetch("date_claims", DateClaim.objects.order_by("id"))):
        by_key[row.event_id].evidence.append(row)


class _Past:
    """The same of versions: nothing of them is in the tables of now, so all is fetched from the history."""

    def __init__(self, standpoint: Standpoint, selection: Selection) -> None:
        self.standpoint, self.selection = standpoint, selection

    def events(self, versions: Sequence[Any]) -> list[Event]:
        events = [_revived(version) for version in versions]
        self.keys = [event.pk for event in events]
        kinds = self._by_key(Kind)
        survivors = self._by_key(Event, {event.merged_into_id for event in events})
        places = self._related("places", self.standpoint.placings(), "place_id", Place)
        timelines = self._related("timelines", self.standpoint.entries(), "timeline_id", Timeline)
        participants, told = self._participants(), self._evidence()
        for event in events:
            event.kind = kinds.get(event.kind_id)
            event.merged_into = survivors.get(event.merged_into_id)
            event.gathered = Gathered(
                places[event.pk],
                participants[event.pk],
                timelines[event.pk]
                if "timelines" in self.selection.expanded
                else [t.slug for t in timelines[event.pk]],
                told[event.pk],
                len(told[event.pk]),
                len(voices(told[event.pk])),
            )
            for row in told[event.pk]:
                row.event = event
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

    def _participants(self) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        if "participants" in self.selection:
            parts = [_revived(row) for row in self.standpoint.participations().filter(event_id__in=self.keys)]
            actors = self._by_key(Actor, {part.actor_id for part in parts})
            for part in sorted(parts, key=lambda part: part.pk):
                if part.actor_id in actors:
                    found[part.event_id].append((actors[part.actor_id], part.role))
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
