from functools import partial

import pytest

from corpus_import.parallel import ordered_map


def adder(amount):
    return partial(int.__add__, amount)


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers):
    made = partial(adder, 100)

    assert list(ordered_map(made, range(40), workers=workers)) == list(range(100, 140))


def test_few_items_are_taken_before_their_results_are_asked_for():
    taken = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield number

    results = ordered_map(partial(adder, 1), items(), workers=2)
    next(results)

    assert len(taken) <= 16
    results.close()
