"""A regular expression as the steps that take characters: what `openings` are read from.

Made of the tree that ``re`` itself makes. Conditions around (lookahead, lookbehind) take no character and are left
out, so what is read from the steps may be too generous and is never too narrow.
"""

from collections.abc import Iterable, Iterator
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple, TypeAlias

REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
CONDITIONS = (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT)
BEHIND = -1  # the direction of a lookbehind
LISTED = (_constants.LITERAL, _constants.NEGATE)
Tree: TypeAlias = Any  # re._parser.SubPattern


class Characters(NamedTuple):
    """A step that takes one character: one of these, or, ``but`` being true, any but these."""

    listed: frozenset[str]
    but: bool


class Branch(NamedTuple):
    ways: "tuple[Steps, ...]"


class Repeat(NamedTuple):
    least: int
    most: int
    steps: "Steps"


Steps: TypeAlias = tuple[Characters | Branch | Repeat, ...]


def parsed(pattern: str) -> Tree:
    """What `steps` and `lead` read, and ``re`` compiles."""
    return _parser.parse(pattern)


def steps(tree: Tree) -> Steps:
    return tuple(_steps(tree))


def _steps(tree: Iterable[tuple[Any, Any]]) -> Iterator[Characters | Branch | Repeat]:
    for kind, argument in tree:
        if kind is _constants.SUBPATTERN:
            yield from _steps(argument[-1])
        elif kind is _constants.BRANCH:
            yield Branch(tuple(tuple(_steps(way)) for way in argument[1]))
        elif kind in REPEATS:
            least, most, repeated = argument
            yield Repeat(least, int(most), tuple(_steps(repeated)))
        elif kind not in CONDITIONS:
            yield _characters(kind, argument)


def _characters(kind: Any, argument: Any) -> Characters:
    """What isn't listed by its characters (a category) may be any."""
    if kind in (_constants.LITERAL, _constants.NOT_LITERAL):
        return Characters(frozenset(chr(argument)), kind is _constants.NOT_LITERAL)
    if kind is not _constants.IN or any(what not in LISTED for what, _ in argument):
        return Characters(frozenset(), True)
    literals = frozenset(chr(item) for what, item in argument if what is _constants.LITERAL)
    return Characters(literals, argument[0][0] is _constants.NEGATE)


def lead(tree: Tree) -> frozenset[str] | None:
    """The characters that a match must have two places before it, where the pattern begins by asking for some."""
    if not len(tree):
        return None
    kind, argument = tree[0]
    if kind is not _constants.ASSERT or argument[0] != BEHIND or argument[1].getwidth() != (2, 2):
        return None
    asked = next(_steps(argument[1]))
    return asked.listed if isinstance(asked, Characters) and not asked.but else None


def longest(pattern: Steps) -> int:
    """How many characters a match can have at most."""
    length = 0
    for step in pattern:
        if isinstance(step, Characters):
            length += 1
        elif isinstance(step, Branch):
            length += max(map(longest, step.ways))
        else:
            length += step.most * longest(step.steps)
    return length
