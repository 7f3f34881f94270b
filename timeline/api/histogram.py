"""How many events happened when, for charts: by year, decade or month.

A date that reaches over several parts is no date of any of them: it is counted ``apart``, or ``spread`` over them by
how much of it lies in each, as if it were equally likely everywhere inside.
"""

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ErrorDetail

from timeline import dates
from timeline.api.refusals import InvalidParameters
from timeline.api.spans import FAR, UNITS, Spans, Unit, spans_of, within

APART, SPREAD = "apart", "spread"
WIDEST = 1000
"""Parts that a date is spread over; one that reaches farther says nothing about any of them."""
MOST_BUCKETS = 10_000
FIGURES = 6


def histogram(events: QuerySet[Any], by: str, imprecise: str) -> dict[str, Any]:
    """The parts that hold something, in order, with ``apart`` and ``undated``: together they are the ``total``."""
    unit, spans = UNITS[by], spans_of(events)
    total = events.order_by().count()
    counts: dict[int, float] = dict(within(spans, unit))
    if imprecise == SPREAD:
        counts = _spread(spans, unit, counts)
    if len(counts) > MOST_BUCKETS:
        raise InvalidParameters({"by": ErrorDetail(_("That makes too many: narrow the range."), "too_many")})
    dated = sum(span.events for span in spans)
    apart = dated - sum(counts.values())
    return {
        "by": by,
        "imprecise": imprecise,
        "buckets": [_bucket(unit, number, count) for number, count in sorted(counts.items())],
        "apart": round(apart),
        "undated": total - dated,
        "total": total,
    }


def _spread(spans: list[Spans], unit: Unit, counts: dict[int, float]) -> dict[int, float]:
    found: dict[int, float] = defaultdict(float, counts)
    for span in spans:
        first, last = unit.reach(span)
        if first == last or FAR in {-first, last} or last - first >= WIDEST:
            continue
        assert span.earliest is not None
        assert span.latest is not None
        for number in range(first, last + 1):
            start, stop = max(span.earliest, unit.start(number)), min(span.latest, unit.start(number + 1))
            found[number] += span.events * (stop - start) / (span.latest - span.earliest)
    return found


def _bucket(unit: Unit, number: int, count: float) -> dict[str, Any]:
    return {
        "value": unit.value(number),
        "label": unit.label(number),
        "earliest": dates.first_day(unit.start(number)),
        "latest": dates.last_day(unit.start(number + 1)),
        "count": round(count, FIGURES),
    }
