"""How many events of a list each value has: as many as the list would hold, narrowed by that value as well.

An event at two places counts for both; ``unknown`` counts the events without any value.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery

from timeline.api.spans import UNITS, Unit, overlaps, spans_of, within
from timeline.models import Actor, Place, Source
from timeline.models.standpoint import Standpoint

MOST_BUCKETS = 1000


@dataclass(frozen=True)
class Facets:
    """``events`` are those of the list, as ``standpoint`` sees them; with ``certain`` a date counts for a year only
    where it lies inside it."""

    events: QuerySet[Any]
    standpoint: Standpoint
    certain: bool = False

    def of(self, name: str) -> dict[str, Any]:
        return COUNTED[name](self)

    def kind(self) -> dict[str, Any]:
        """A kind's count includes the kinds below it."""
        own: dict[int | None, int] = dict(self._grouped("kind_id"))
        kinds = {kind.id: kind for kind in self.standpoint.kinds().order_by()}
        counts: dict[int, int] = {}
        for key, number in own.items():
            line: set[int] = set()
            while key is not None and key in kinds and key not in line:
                line.add(key)
                counts[key] = counts.get(key, 0) + number
                key = kinds[key].parent_id
        buckets = [
            _bucket(kinds[key].slug, kinds[key].name, number, parent=_slug(kinds.get(kinds[key].parent_id)))
            for key, number in counts.items()
        ]
        return _facet(buckets, unknown=own.get(None, 0))

    def status(self) -> dict[str, Any]:
        return _facet([_bucket(status, status, number) for status, number in self._grouped("status")], unknown=0)

    def place(self) -> dict[str, Any]:
        return self._linked(self.standpoint.placings(), "place_id", Place, value="slug", label="name")

    def actor(self) -> dict[str, Any]:
        return self._linked(self.standpoint.participations(), "actor_id", Actor, value="slug", label="name")

    def source(self) -> dict[str, Any]:
        return self._linked(self.standpoint.evidence(), "source_id", Source, value="public_id", label="title")

    def country(self) -> dict[str, Any]:
        placings = self.standpoint.placings().filter(event_id__in=self.events.values("id"))
        if self.standpoint.moment is None:
            placings = placings.annotate(country=F("place__country"))
        else:
            places = self.standpoint.rows(Place).filter(id=OuterRef("place_id"))
            placings = placings.annotate(country=Subquery(places.values("country")[:1]))
        placings = placings.exclude(country="").exclude(country=None)
        counts = placings.values_list("country").annotate(number=Count("event_id", distinct=True))
        return _facet([_bucket(code, code, number) for code, number in counts], unknown=self._without(placings))

    def year(self) -> dict[str, Any]:
        return self._parts(UNITS["year"])

    def decade(self) -> dict[str, Any]:
        return self._parts(UNITS["decade"])

    def _grouped(self, column: str) -> list[tuple[Any, int]]:
        return list(self.events.order_by().values_list(column).annotate(number=Count("id")))

    def _linked(self, links: QuerySet[Any], column: str, model: Any, *, value: str, label: str) -> dict[str, Any]:
        links = links.filter(event_id__in=self.events.values("id"))
        counts = dict(links.order_by().values_list(column).annotate(number=Count("event_id", distinct=True)))
        shown = sorted(counts, key=lambda key: (-counts[key], key))[:MOST_BUCKETS]
        rows = self.standpoint.rows(model).filter(id__in=shown).values_list("id", value, label)
        buckets = [_bucket(str(name), title, counts[key]) for key, name, title in rows]
        return _facet(buckets, unknown=self._without(links), left_out=len(counts) - len(shown))

    def _without(self, links: QuerySet[Any]) -> int:
        return self.total - links.order_by().aggregate(number=Count("event_id", distinct=True))["number"]

    @cached_property
    def total(self) -> int:
        return self.events.order_by().count()

    def _parts(self, unit: Unit) -> dict[str, Any]:
        spans = spans_of(self.events)
        if self.certain:
            inside = within(spans, unit)
            runs = [(range(number, number + 1), count) for number, count in inside.items()]
            unknown = self.total - sum(inside.values())
        else:
            runs = overlaps(spans, unit)
            unknown = self.total - sum(span.events for span in spans)
        shown = sorted(_most_first(runs))
        buckets = [_bucket(unit.value(number), unit.label(number), count) for number, count in shown]
        left_out = sum(map(_length, runs)) - len(shown)
        return {"buckets": buckets, "unknown": unknown, "left_out": left_out}


def _length(run: tuple[range, int]) -> int:
    numbers, _count = run
    # len() can't be told of more than fit a machine word.
    return numbers.stop - numbers.start


def _most_first(runs: list[tuple[range, int]]) -> Iterator[tuple[int, int]]:
    """The parts that most events overlap, of equal ones the later, with their counts."""
    room = MOST_BUCKETS
    for numbers, count in sorted(runs, key=lambda run: (run[1], run[0].start), reverse=True):
        for number in range(numbers.stop - 1, max(numbers.start, numbers.stop - room) - 1, -1):
            yield number, count
            room -= 1
        if not room:
            return


def _bucket(value: str, label: str, count: int, **more: Any) -> dict[str, Any]:
    return {"value": value, "label": label, "count": count, **more}


def _slug(row: Any) -> str | None:
    return row.slug if row else None


def _facet(buckets: list[dict[str, Any]], *, unknown: int, left_out: int = 0) -> dict[str, Any]:
    buckets.sort(key=lambda bucket: (-bucket["count"], bucket["value"]))
    left_out += len(buckets[MOST_BUCKETS:])
    return {"buckets": buckets[:MOST_BUCKETS], "unknown": unknown, "left_out": left_out}


COUNTED: dict[str, Callable[[Facets], dict[str, Any]]] = {
    "kind": Facets.kind,
    "country": Facets.country,
    "year": Facets.year,
    "decade": Facets.decade,
    "actor": Facets.actor,
    "place": Facets.place,
    "source": Facets.source,
    "status": Facets.status,
}
