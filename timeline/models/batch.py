"""What follows from a write (its version, its place in the feed, the voices counted anew), done once for many writes.

A listener hands it to ``afterwards``. Outside of a batch that is done at once; in one, at its end.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction

Work = Callable[[list[Any]], None]

_due: ContextVar[dict[Work, list[Any]] | None] = ContextVar("due", default=None)
"""What is to be done with what at the end of the batch; None outside of one."""


@contextmanager
def batch() -> Iterator[None]:
    """One transaction; what follows from its writes is written at its end, together. In another batch it is part of
    that one, or undone alone."""
    outer, own = _due.get(), dict[Work, list[Any]]()
    with transaction.atomic():
        with _gathering(own):
            yield
        if outer is None:
            for work, items in own.items():
                work(items)
        else:
            for work, items in own.items():
                outer.setdefault(work, []).extend(items)


@contextmanager
def _gathering(due: dict[Work, list[Any]]) -> Iterator[None]:
    token = _due.set(due)
    try:
        yield
    finally:
        _due.reset(token)


def afterwards(work: Work, items: Iterable[Any]) -> None:
    """Have ``work`` done with ``items``, and with all others that it is due with by then."""
    due = _due.get()
    if due is None:
        work(list(items))
    else:
        due.setdefault(work, []).extend(items)
