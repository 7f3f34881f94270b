"""One ``map``, in this process or in a pool of them."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")


def ordered_map(make: Callable[[], Callable[[A], B]], items: Iterable[A], *, workers: int = 1) -> Iterator[B]:
    """The function that ``make`` returns, of each item, in the items' order, computed by ``workers`` processes.

    Each process calls ``make`` once, so that what is dear to build is built once and never pickled. At most four
    items a worker wait at a time, so that a long list of large documents never stands in memory. ``make``, the items
    and the results must be picklable where ``workers`` is above 1.
    """
    if workers <= 1:
        yield from map(make(), items)
        return
    # spawn: a forked child would share the parent's database connection.
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare, initargs=(make,)) as pool:
        waiting: deque[Future[B]] = deque()
        for item in items:
            waiting.append(pool.submit(_apply, item))
            if len(waiting) >= 4 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_function: Callable[[Any], Any]


def _prepare(make: Callable[[], Callable[[Any], Any]]) -> None:
    global _function
    _function = make()


def _apply(item: Any) -> Any:
    return _function(item)
