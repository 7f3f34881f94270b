"""One ``map``, in this process or in a pool of them."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def ordered_map(function: Callable[[A], B], items: Iterable[A], *, workers: int = 1) -> Iterator[B]:
    """``function`` of each item, in the items' order, computed by ``workers`` processes.

    At most four items a worker wait at a time, so that a long list of large documents never stands in memory.
    ``function`` and the items must be picklable where ``workers`` is above 1.
    """
    if workers <= 1:
        yield from map(function, items)
        return
    # spawn: a forked child would share the parent's database connection.
    with ProcessPoolExecutor(max_workers=workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[B]] = deque()
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) >= 4 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
