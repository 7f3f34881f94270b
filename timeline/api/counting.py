"""How many rows a list has: counted, or guessed where counting would take long."""

import math
from collections.abc import Callable
from typing import Any

from django.db.models import Max, Min, QuerySet

COUNTED_TO = 10_000
SAMPLE = 5_000
# Steps of the golden ratio fall evenly wherever they end, and into no rhythm that the rows could have.
STEP = (math.sqrt(5) - 1) / 2


def exact(rows: QuerySet[Any]) -> int:
    return rows.order_by().count()


def estimate(rows: QuerySet[Any]) -> int:
    """Exact up to 10,000. Beyond, from how many of 5,000 keys, spread over all that there are, belong to rows of the
    list; to two figures, since it is no surer than that. It takes the same time however many rows there are."""
    rows = rows.order_by()
    counted = rows.values("id")[: COUNTED_TO + 1].count()
    if counted <= COUNTED_TO:
        return counted
    keys = rows.model._default_manager.aggregate(least=Min("id"), most=Max("id"))
    span = keys["most"] - keys["least"] + 1
    sample = {keys["least"] + int(span * (number * STEP % 1)) for number in range(1, SAMPLE + 1)}
    guess = rows.filter(id__in=sample).count() * span / len(sample)
    return max(COUNTED_TO, _to_two_figures(guess))


def _to_two_figures(number: float) -> int:
    return int(round(number, 1 - math.floor(math.log10(number)))) if number >= 10 else int(number)


COUNTS: dict[str, Callable[[QuerySet[Any]], int]] = {"exact": exact, "estimate": estimate}
