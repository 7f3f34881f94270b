"""How a date of an event lies to a span of time, as conditions on its columns."""

from functools import reduce
from operator import or_

from django.db.models import Q

from timeline import dates
from timeline.models.fields import LENGTHS, LONGEST, UNDATED


def possibly(span: dates.Span) -> Q:
    """A date that overlaps ``span``. NULL at either end of a date is open: it reaches any bound."""
    return _overlaps(span) & reduce(or_, near_by_class(span)) if _is_short(span) else _overlaps(span)


def _overlaps(span: dates.Span) -> Q:
    wanted = ~Q(date="")
    if span.latest is not None:
        wanted &= Q(earliest__isnull=True) | Q(earliest__lt=span.latest)
    if span.earliest is not None:
        wanted &= Q(latest__isnull=True) | Q(latest__gt=span.earliest)
    return wanted


def _is_short(span: dates.Span) -> bool:
    """Whether few dates overlap ``span``, so that an index is to find them."""
    return None not in (span.earliest, span.latest) and span.latest - span.earliest <= LENGTHS[-1]  # type: ignore[operator]


def near_by_class(span: dates.Span) -> list[Q]:
    """By where they begin, the dates of each class of lengths that could overlap ``span``: no date is in two."""
    classes = []
    for number, length in enumerate(LENGTHS):
        # What is not open begins at its sort key.
        wanted = Q(length=number)
        if span.earliest is not None:
            wanted &= Q(sort_key__gt=max(span.earliest - length, -UNDATED))
        if span.latest is not None:
            wanted &= Q(sort_key__lt=span.latest)
        classes.append(wanted)
    return [*classes, Q(length=LONGEST)]


def certainly(span: dates.Span) -> Q:
    """A date that lies inside ``span``. A NULL end is open, so it lies inside only an open span."""
    wanted = ~Q(date="")
    if span.earliest is not None:
        wanted &= Q(earliest__gte=span.earliest, sort_key__gte=span.earliest)
    if span.latest is not None:
        wanted &= Q(latest__lte=span.latest, sort_key__lt=span.latest)
    return wanted
