"""Which rules are worth trying at a place: those that can start with the characters that stand there.

Reads the tree that ``re`` itself makes of a pattern. Conditions around (lookahead, lookbehind) take no character and
are passed over, so the answer may be too generous and is never too narrow.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple, TypeAlias

LONGEST = 6  # characters that an opening is told by
CLOSER = ((3, 24), (LONGEST, 192))  # so many characters are looked at from so many sightings on
REMEMBERED = 8192  # openings
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
CONDITIONS = (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT)
LISTED = (_constants.LITERAL, _constants.NEGATE)


class Openings:
    """Of a list of patterns the ones that can start so; an opening is looked at more closely the more it is seen.

    ``alphabet``: what "any other character" can be.
    """

    def __init__(self, patterns: Sequence[str], alphabet: Iterable[str]) -> None:
        trees = [_parser.parse(pattern) for pattern in patterns]
        self.longest_match = max(tree.getwidth()[1] for tree in trees)
        self._patterns = [tuple(_steps(tree)) for tree in trees]
        self._by_first: dict[str, tuple[int, ...]] = {}
        every = frozenset(alphabet)
        for rank, pattern in enumerate(self._patterns):
            for first in _first(pattern, every)[0]:
                self._by_first[first] = (*self._by_first.get(first, ()), rank)
        self.starting = "".join(sorted(self._by_first))
        self._known = dict(self._by_first)
        self._seen: Counter[str] = Counter()

    def ranks(self, opening: str) -> tuple[int, ...]:
        """The patterns, by their places in the list, that ``LONGEST`` characters leave a chance."""
        known = self._known.get(opening)
        return self._looked_up(opening) if known is None else known

    def hopeless(self, opening: str) -> bool:
        """Whether these characters are known to start no pattern."""
        return self._known.get(opening) == ()

    def _looked_up(self, opening: str) -> tuple[int, ...]:
        known = self._by_first.get(opening[:1], ())
        for length, often in CLOSER:
            start, wider = opening[:length], known
            closer = self._known.get(start)
            if closer is None:
                self._seen[start] += 1
                if self._seen[start] < often:
                    break
                closer = tuple(rank for rank in wider if can_open(self._patterns[rank], start))
                self._remember(start, closer)
            known = closer
        return known

    def _remember(self, start: str, ranks: tuple[int, ...]) -> None:
        if len(self._known) >= REMEMBERED:
            self._known = dict(self._by_first)
        if len(self._seen) >= REMEMBERED:
            self._seen.clear()
        self._known[start] = ranks


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


def steps(pattern: str) -> Steps:
    """A pattern as the steps that take characters."""
    return tuple(_steps(_parser.parse(pattern)))


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


def _first(pattern: Steps, alphabet: frozenset[str]) -> tuple[frozenset[str], bool]:
    """The characters that a match can start with, and whether it can do without any."""
    found: frozenset[str] = frozenset()
    for step in pattern:
        if isinstance(step, Characters):
            return found | (alphabet - step.listed if step.but else step.listed), False
        ways = step.ways if isinstance(step, Branch) else (step.steps,)
        firsts = [_first(way, alphabet) for way in ways]
        found = found.union(*(first for first, _ in firsts))
        if not any(empty for _, empty in firsts) and not (isinstance(step, Repeat) and step.least == 0):
            return found, False
    return found, True


def can_open(pattern: Steps, text: str) -> bool:
    """Whether a match of the pattern can start with the text, or end within it."""
    return bool(_through(pattern, 1, text))


def _through(pattern: Steps, places: int, text: str) -> int:
    """Where in the text the steps can end that start at some of the places, each a bit; at most at its end."""
    for step in pattern:
        if not places:
            break
        if isinstance(step, Characters):
            places = _taken(step, places, text)
        elif isinstance(step, Branch):
            start, places = places, 0
            for way in step.ways:
                places |= _through(way, start, text)
        else:
            places = _repeated(step, places, text)
    return places


def _taken(step: Characters, places: int, text: str) -> int:
    moved = places & 1 << len(text)
    for at, character in enumerate(text):
        if places >> at & 1 and (character in step.listed) != step.but:
            moved |= 2 << at
    return moved


def _repeated(step: Repeat, places: int, text: str) -> int:
    found = 0 if step.least else places
    for times in range(1, min(step.most, step.least + len(text)) + 1):
        places = _through(step.steps, places, text)
        if times >= step.least:
            if not places & ~found:
                break
            found |= places
    return found
