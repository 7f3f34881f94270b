"""Where a text says who spoke the words in quotation marks before, and when: its story is not told from there."""

import re
from bisect import bisect_right

ATTRIBUTION = re.compile(r"(?:[,.!?…][”“\"»]|»,? [—–-]) (?=([^.!?\n”\"»„]{0,80}))")


class Attributions:
    """The stretches of a text that follow on a quotation; ``in`` asks for a place in code points."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for found in ATTRIBUTION.finditer(text):
            self._starts.append(found.start(1))
            self._ends.append(found.end(1))

    @property
    def found(self) -> bool:
        return bool(self._starts)

    def __contains__(self, at: int) -> bool:
        rank = bisect_right(self._starts, at) - 1
        return rank >= 0 and at <= self._ends[rank]
