"""Where a text quotes, and where it says who spoke the words in quotation marks before, and when."""

import re
from bisect import bisect_right

ATTRIBUTION = re.compile(r"(?:[,.!?…][”“\"»]|»,? [—–-]) (?=([^.!?\n”\"»„]{0,80}))")
QUOTED = re.compile(r"[“\"«„]([^“”\"«»„\n]{1,1000})[”“\"»]")


class Stretches:
    """What a pattern's first group takes of a text; ``in`` asks for a place in code points."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for found in pattern.finditer(text):
            self._starts.append(found.start(1))
            self._ends.append(found.end(1))

    @property
    def found(self) -> bool:
        return bool(self._starts)

    def __contains__(self, at: int) -> bool:
        rank = bisect_right(self._starts, at) - 1
        return rank >= 0 and at <= self._ends[rank]


def attributions(text: str) -> Stretches:
    """What follows on a quotation: a story is not told from there."""
    return Stretches(ATTRIBUTION, text)


def quotations(text: str) -> Stretches:
    """What somebody in the text says: their today is not its writer's."""
    return Stretches(QUOTED, text)
