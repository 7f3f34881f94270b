"""The tense of the clause around an expression: the nearest word that shows one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from .language import Verbs
from .narrative import Tense
from .signs import BE, COMMA, NOTHING, SENTENCE_END, TENSES, TO

REACH = 40  # tokens either side, blanks included
GOVERNED = 8  # tokens from a verb to its date, blanks included: invaded Northern Burma in 1943
TENSED = re.compile(f"[hpifw]|{BE}(?= {TO})", re.IGNORECASE)
AHEAD = re.compile("[A-Z]")
PHRASE_END = re.compile(f"[{SENTENCE_END}{COMMA}]")


class Tenses:
    """The words of a text that show a tense, found once, so that asking costs two searches in sorted lists."""

    def __init__(self, tokens: Sequence[str], verbs: Verbs) -> None:
        self._tokens = tokens
        self._verbs = verbs

    @cached_property
    def _signs(self) -> str:
        return "".join(map(self._verbs.signs.__getitem__, self._tokens))

    @cached_property
    def _places(self) -> list[int]:
        return [found.start() for found in TENSED.finditer(self._signs)]

    @cached_property
    def _ahead(self) -> list[int]:
        return [found.start() for found in AHEAD.finditer(self._signs)]

    @cached_property
    def _ends(self) -> list[int]:
        return [at for at in self._phrase_ends if self._signs[at] == SENTENCE_END]

    @cached_property
    def _phrase_ends(self) -> list[int]:
        """The point in 3.5 and the comma in 1,000 end nothing."""
        ends = [found.start() for found in PHRASE_END.finditer(self._signs)]
        return [at for at in ends if not "".join(self._tokens[at + 1 : at + 2])[:1].isalnum()]

    @staticmethod
    def unknown() -> Tense:
        """The answer where there are no words around."""
        return Tense.UNKNOWN

    def around(self, first: int, last: int) -> Tense:
        """The tense of the clause around the tokens ``first`` to ``last`` (exclusive).

        The nearest verb decides, but for words that point ahead whatever the verb says: "the deadline that they
        set". Those count as far as the next comma.
        """
        places = self._places
        if first > 1 and self._tokens[first - 2] in self._verbs.equating:
            return Tense.PRESENT
        if self._opens_clause(first) and "".join(self._tokens[last + 1 : last + 2]) in self._verbs.equating:
            return Tense.PRESENT
        if first > 3 and (self._tokens[first - 4], self._tokens[first - 2]) in self._verbs.appointed:
            return Tense.FUTURE
        if not places and not self._ahead:
            return Tense.UNKNOWN
        if not (_near(places, first, last) or _near(self._ahead, first, last)):
            return Tense.UNKNOWN
        low, high = self._bounds(self._phrase_ends, first, last)
        if bisect_left(self._ahead, low) < bisect_left(self._ahead, high):
            return Tense.FUTURE
        low, high = self._bounds(self._ends, first, last)
        before, after = bisect_left(places, first) - 1, bisect_left(places, last)
        left = first - places[before] if before >= 0 and places[before] >= low else None
        right = places[after] - last + 1 if after < len(places) and places[after] < high else None
        if left is None and right is None:
            return Tense.UNKNOWN
        if left is None or right is None:
            nearest = after if left is None else before
        else:
            left_parted, right_parted = self._parted(places[before], first), self._parted(last, places[after])
            closer = left <= right or left <= GOVERNED
            nearest = before if (closer if left_parted == right_parted else right_parted) else after
        found = self._with_auxiliary(places[nearest])
        reached = first > 1 and self._tokens[first - 2] in self._verbs.reached
        return Tense.PAST if found is Tense.PAST_PERFECT and reached else found

    def _opens_clause(self, first: int) -> bool:
        """Whether the date is what the clause is about: Monday is a holiday."""
        return first == 0 or self._signs[max(first - 2, 0) : first].strip(NOTHING) in (SENTENCE_END, COMMA)

    def _parted(self, first: int, last: int) -> bool:
        """Whether a comma or the like stands between."""
        return bisect_left(self._phrase_ends, first) < bisect_left(self._phrase_ends, last)

    def _bounds(self, ends: list[int], first: int, last: int) -> tuple[int, int]:
        """The tokens of the sentence or phrase around, within reach."""
        low, high = bisect_left(ends, first) - 1, bisect_left(ends, last)
        return (
            max(ends[low] if low >= 0 else 0, first - REACH),
            min(ends[high] if high < len(ends) else len(self._tokens), last + REACH),
        )

    def _with_auxiliary(self, at: int) -> Tense:
        """Held is past, had held before it, will be held and agreed to be held are not."""
        found = TENSES[self._signs[at].lower()]
        if found is not Tense.PAST:
            return found
        before = self._tokens[max(at - 4, 0) : at]
        modal = next((token for token in reversed(before) if token in self._verbs.auxiliaries), "")
        if modal:
            return self._verbs.words.get(modal, Tense.FUTURE)
        return found if self._verbs.past_perfect.isdisjoint(before) else Tense.PAST_PERFECT


def _near(places: list[int], first: int, last: int) -> bool:
    at = bisect_left(places, first - REACH)
    return at < len(places) and places[at] < last + REACH
