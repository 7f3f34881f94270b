"""How a pattern can open: what lets the grammar try, at each token, only the rules that have a chance.

Reads the tree that ``re`` itself makes of a pattern. Conditions around (lookahead, lookbehind) take no character and
are passed over, so the answer may be too generous and is never too narrow.
"""

from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

GAP = "\x00"  # stands for what separates words, in the patterns given here and in the answers
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
CONDITIONS = (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT)


def openings(pattern: str, alphabet: str) -> frozenset[str]:
    """The first two characters that matches of the pattern can have, with the gap between them if there is one.

    An opening of one character is a match that ends there. ``alphabet`` is what "any other character" can be.
    """
    return frozenset(_sequence(_parser.parse(pattern), "", alphabet))


def _finished(opening: str) -> bool:
    return len(opening) >= (3 if opening[1:2] == GAP else 2)


def _sequence(tree: Iterable[tuple[Any, Any]], opening: str, alphabet: str) -> set[str]:
    """All ways to go on from an opening through a sequence of steps."""
    found = {opening}
    for kind, argument in tree:
        going_on = {one for one in found if not _finished(one)}
        if not going_on:
            break
        found -= going_on
        for one in going_on:
            found |= _step(kind, argument, one, alphabet)
    return found


def _step(kind: Any, argument: Any, opening: str, alphabet: str) -> set[str]:
    if kind is _constants.LITERAL:
        return {opening + chr(argument)}
    if kind is _constants.NOT_LITERAL:
        return {opening + character for character in alphabet if character != chr(argument)}
    if kind is _constants.IN:
        listed = {chr(item) for what, item in argument if what is _constants.LITERAL}
        if any(what is _constants.NEGATE for what, _ in argument):
            listed = set(alphabet) - listed
        return {opening + character for character in listed}
    if kind is _constants.BRANCH:
        return set().union(*(_sequence(branch, opening, alphabet) for branch in argument[1]))
    if kind is _constants.SUBPATTERN:
        return _sequence(argument[-1], opening, alphabet)
    if kind in REPEATS:
        least, most, repeated = argument
        return _repeat(least, most, repeated, opening, alphabet)
    if kind in CONDITIONS:
        return {opening}
    return {opening + character for character in alphabet}


def _repeat(least: int, most: int, repeated: Iterable[tuple[Any, Any]], opening: str, alphabet: str) -> set[str]:
    steps = list(repeated)
    found = {opening} if least == 0 else set()
    reached = {opening}
    for times in range(1, min(int(most), 3) + 1):
        reached = set().union(*(_sequence(steps, one, alphabet) for one in reached if not _finished(one)))
        if times >= least:
            found |= reached
        found |= {one for one in reached if _finished(one)}
    return found
