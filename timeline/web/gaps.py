"""White space tells time: the distance between two events on the page grows with the time between them."""

from itertools import pairwise

from timeline.models import Event

_DAY = 86400
_YEAR = 31_556_952
"""A Gregorian year on average, in seconds."""

_STEPS = (2 * _DAY, 31 * _DAY, 183 * _DAY, _YEAR, 3 * _YEAR, 10 * _YEAR)


def gap(seconds: int) -> int:
    """From 0 for next to no time to 6 for more than ten years: the classes gap-0 to gap-6."""
    return sum(seconds > step for step in _STEPS)


def silences(events: list[Event]) -> list[int]:
    """For each dated event, in date order, the seconds of silence before it: 0 for the first.

    Silence begins where the event before it was over at the latest; one that lasted is heard at its start.
    """
    return [0] * bool(events) + [_between(one, other) for one, other in pairwise(events)]


def _between(one: Event, other: Event) -> int:
    heard_until = one.latest if one.nature == "within" and one.latest is not None else one.sort_key
    return max(0, other.sort_key - heard_until)


def whole_years(seconds: int) -> int:
    return seconds // _YEAR
