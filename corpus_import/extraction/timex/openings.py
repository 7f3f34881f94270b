"""Which rules are worth trying at a place: those that can start with the characters that stand there."""

from collections import Counter
from collections.abc import Iterable, Sequence

from .shorthand import LINE, SPACE
from .steps import Branch, Characters, Repeat, Steps, Tree, lead, longest, steps

GAPS = frozenset((SPACE, LINE))
LONGEST = 8  # characters that an opening can be told by
TWO_AND_GAP = 3  # characters, which so many repetitions fill
OFTEN = 256  # sightings, from which on a closer look pays
REMEMBERED = 8192  # openings


class Openings:
    """Of a list of patterns the ones that can start so.

    Each pattern is known by the first two characters of its matches, with the gap between them if there is one; where
    an opening is seen often, the patterns are asked for all of its ``LONGEST`` characters. Those that begin by asking
    what stands before them count only where it does. ``alphabet``: what "any other character" can be.
    """

    def __init__(self, patterns: Sequence[Tree], alphabet: Iterable[str]) -> None:
        self._patterns = [steps(pattern) for pattern in patterns]
        self._leads = [lead(pattern) for pattern in patterns]
        every = frozenset(alphabet) - GAPS
        self._by_two: dict[str, list[int]] = {}
        for rank, pattern in enumerate(self._patterns):
            for opening in openings(pattern, every):
                self._by_two.setdefault(opening, []).append(rank)
        self.longest = max(map(longest, self._patterns))  # characters of a text that a match can have
        self.starting = "".join(sorted({opening[0] for opening in self._by_two}))
        self._known: dict[str, tuple[int, ...]] = {}
        # What is known of openings behind each lead; behind "", which no pattern asks for, behind anything else.
        self.behind: dict[str, dict[str, tuple[int, ...]]] = {
            character: {} for character in frozenset(("",)).union(*(asked for asked in self._leads if asked))
        }
        self._seen: Counter[str] = Counter()

    def ranks(self, before: str, opening: str) -> tuple[int, ...]:
        """The patterns, by their places in the list, that have a chance.

        ``before``: the character two places before; ``opening``: the ``LONGEST`` characters that stand there.
        """
        known = self.behind.get(before, self.behind[""]).get(opening)
        return self._looked_up(before, opening) if known is None else known

    def hopeless(self, opening: str) -> bool:
        """Whether three characters are known to start no pattern."""
        return self._known.get(opening) == ()

    def _looked_up(self, before: str, opening: str) -> tuple[int, ...]:
        known = self._known.get(opening)
        often = known is not None
        if known is None:
            known = self._by_start(opening)
            self._seen[opening] += 1
            often = self._seen[opening] >= OFTEN
            if often:
                known = tuple(rank for rank in known if can_open(self._patterns[rank], opening))
                self._remember(opening, known)
            elif len(self._seen) >= REMEMBERED:
                self._seen.clear()
        before = before if before in self.behind else ""
        known = tuple([rank for rank in known if (asked := self._leads[rank]) is None or before in asked])
        if often:
            self.behind[before][opening] = known
        return known

    def _by_start(self, opening: str) -> tuple[int, ...]:
        start = opening[:TWO_AND_GAP]
        known = self._known.get(start)
        if known is None:
            two = start[: TWO_AND_GAP if start[1:2] in GAPS else 2]
            known = tuple(sorted({*self._by_two.get(two, ()), *self._by_two.get(start[:1], ())}))
            self._remember(start, known)
        return known

    def _remember(self, start: str, ranks: tuple[int, ...]) -> None:
        if len(self._known) >= REMEMBERED:
            self._known.clear()
            for known in self.behind.values():
                known.clear()
        self._known[start] = ranks


def openings(pattern: Steps, alphabet: frozenset[str]) -> frozenset[str]:
    """The first two characters that matches can have; of one character where a match can end there."""
    return frozenset(_onward(pattern, {""}, alphabet))


def _onward(pattern: Steps, found: set[str], alphabet: frozenset[str]) -> set[str]:
    """All ways to go on from the openings found so far."""
    for step in pattern:
        short = {one for one in found if not _whole(one)}
        if not short:
            break
        found = (found - short) | _one_on(step, short, alphabet)
    return found


def _whole(opening: str) -> bool:
    return len(opening) >= (TWO_AND_GAP if opening[1:2] in GAPS else 2)


def _one_on(step: Characters | Branch | Repeat, found: set[str], alphabet: frozenset[str]) -> set[str]:
    if isinstance(step, Characters):
        taken = alphabet - step.listed if step.but else step.listed
        return {one + character for one in found for character in taken}
    if isinstance(step, Branch):
        return set().union(*(_onward(way, found, alphabet) for way in step.ways))
    reached, ends = found, set(found) if step.least == 0 else set()
    for times in range(1, min(step.most, TWO_AND_GAP) + 1):
        reached = _onward(step.steps, {one for one in reached if not _whole(one)}, alphabet)
        ends |= reached if times >= step.least else {one for one in reached if _whole(one)}
    return ends


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
