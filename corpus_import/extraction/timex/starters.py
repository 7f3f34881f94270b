"""With which characters a pattern can start: what lets the grammar try only the rules that have a chance.

Reads the tree that ``re`` itself makes of a pattern. Conditions around (lookahead, lookbehind) take no character and
are passed over, so the answer may be too generous and is never too narrow.
"""

from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
CONDITIONS = (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT)


def starters(pattern: str, alphabet: str) -> frozenset[str]:
    """The characters of the alphabet that a match of the pattern can begin with."""
    found, _ = _first(_parser.parse(pattern), alphabet)
    return frozenset(found)


def whole(pattern: str, alphabet: str) -> frozenset[str]:
    """The characters that by themselves can be a whole match of the pattern."""
    return frozenset(_whole(_parser.parse(pattern), alphabet))


def _whole(tree: Iterable[tuple[Any, Any]], alphabet: str) -> set[str]:
    """A sequence is one character long where all its steps but one can be empty."""
    steps = list(tree)
    needed = [step for step in steps if not _step(*step, alphabet)[1]]
    if len(needed) > 1:
        return set()
    return set().union(*(_whole_step(*step, alphabet) for step in needed or steps))


def _whole_step(kind: Any, argument: Any, alphabet: str) -> set[str]:
    if kind is _constants.BRANCH:
        return set().union(*(_whole(branch, alphabet) for branch in argument[1]))
    if kind is _constants.SUBPATTERN:
        return _whole(argument[-1], alphabet)
    if kind in REPEATS:
        return _whole(argument[-1], alphabet)
    return _step(kind, argument, alphabet)[0]


def _first(tree: Iterable[tuple[Any, Any]], alphabet: str) -> tuple[set[str], bool]:
    """First characters of a sequence, and whether it can be empty."""
    found: set[str] = set()
    for kind, argument in tree:
        characters, empty = _step(kind, argument, alphabet)
        found |= characters
        if not empty:
            return found, False
    return found, True


def _step(kind: Any, argument: Any, alphabet: str) -> tuple[set[str], bool]:
    if kind is _constants.LITERAL:
        return {chr(argument)}, False
    if kind is _constants.IN:
        listed = {chr(item) for what, item in argument if what is _constants.LITERAL}
        negated = any(what is _constants.NEGATE for what, _ in argument)
        return (set(alphabet) - listed if negated else listed), False
    if kind is _constants.BRANCH:
        branches = [_first(branch, alphabet) for branch in argument[1]]
        return set().union(*(found for found, _ in branches)), any(empty for _, empty in branches)
    if kind is _constants.SUBPATTERN:
        return _first(argument[-1], alphabet)
    if kind in REPEATS:
        least, _, repeated = argument
        found, empty = _first(repeated, alphabet)
        return found, empty or least == 0
    if kind in CONDITIONS:
        return set(), True
    return set(alphabet), False
