"""How dates fall into years, decades and months: each date is a span of seconds, and a span may reach over many."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from timeline import dates
from timeline.dates.gregorian import SECONDS_A_DAY, civil, midnight

FAR = 2**62


class Spans(NamedTuple):
    """So many events have the same two bounds, in seconds, half-open; None is an open or unknown end."""

    earliest: int | None
    latest: int | None
    events: int


def spans_of(events: QuerySet[Any]) -> list[Spans]:
    """The spans of the dated events."""
    dated = events.exclude(date="").order_by().values_list("earliest", "latest")
    return [Spans(*row) for row in dated.annotate(number=Count("id"))]


@dataclass(frozen=True, slots=True)
class Unit:
    """Equal parts of the calendar, numbered without gaps, so that the next one's number is one more."""

    name: str
    months: int

    def number(self, second: int) -> int:
        year, month, _day = civil(second // SECONDS_A_DAY)
        return (year * 12 + month - 1) // self.months

    def start(self, number: int) -> int:
        """The first second of the part, and the first after the part before it."""
        year, month = divmod(number * self.months, 12)
        return midnight(year, month + 1)

    def reach(self, span: Spans) -> tuple[int, int]:
        """The first and last part that the span overlaps: ``-FAR`` and ``FAR`` where it has no end."""
        first = -FAR if span.earliest is None else self.number(span.earliest)
        last = FAR if span.latest is None else self.number(span.latest - 1)
        return first, last

    def value(self, number: int) -> str:
        """What filters call it: 2001, 1990 for the decade, 2001-05."""
        year, month = divmod(number * self.months, 12)
        return dates.month_text(year, month + 1) if self.months == 1 else dates.year_text(year)

    def label(self, number: int) -> str:
        text = self.value(number)
        if self.name == "decade":
            first = number * 10
            text = f"{first // 10:03}X" if 0 <= first <= 9990 else f"{text}/{dates.year_text(first + 9)}"
        return dates.in_words(dates.parse(text), gettext=_)


UNITS = {unit.name: unit for unit in (Unit("year", 12), Unit("decade", 120), Unit("month", 1))}


def overlaps(spans: Iterable[Spans], unit: Unit) -> list[tuple[range, int]]:
    """Runs of parts that equally many events overlap, in order, from the first bound that any event has to the last.

    Written as runs because one date may reach over a million years.
    """
    changes: dict[int, int] = defaultdict(int)
    reaches = [(*unit.reach(span), span.events) for span in spans]
    bounds = [bound for first, last, _count in reaches for bound in (first, last) if abs(bound) != FAR]
    if not bounds:
        return []
    least, most = min(bounds), max(bounds)
    for first, last, count in reaches:
        changes[max(first, least)] += count
        changes[min(last, most) + 1] -= count
    return list(_runs(changes))


def _runs(changes: dict[int, int]) -> Iterator[tuple[range, int]]:
    edges = sorted(changes)
    count = 0
    for edge, following in pairwise(edges):
        count += changes[edge]
        if count:
            yield range(edge, following), count


def within(spans: Iterable[Spans], unit: Unit) -> dict[int, int]:
    """How many events lie inside each part."""
    found: dict[int, int] = defaultdict(int)
    for span in spans:
        first, last = unit.reach(span)
        if first == last:
            found[first] += span.events
    return found
