"""The tense of the clause around an expression: the nearest word that shows one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from .language import Verbs
from .narrative import Tense
from .signs import BE, COMMA, NOTHING, SENTENCE_END, TENSES, TO, WHO

REACH = 40  # tokens either side, blanks included
CLOSE_BEHIND = 4  # tokens from a verb to the date behind it: held on Monday
GOVERNED = 8  # tokens from a verb to its date, blanks included: invaded Northern Burma in 1943
TENSED = re.compile(f"[hpfw]|(?<!{TO} )i|{BE}(?= {TO})", re.IGNORECASE)  # began to play is past
OPENING_QUOTES = frozenset("\"'“‘«„")
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

    def around(self, first: int, last: int) -> Tense:
        """The tense of the clause around the tokens ``first`` to ``last`` (exclusive).

        The nearest verb decides, but for words that point ahead whatever the verb says: "the deadline that they
        set". Those count as far as the next comma.
        """
        beside = self._beside(first, last)
        if beside is not None:
            return beside
        if not (_near(self._places, first, last) or _near(self._ahead, first, last)):
            return Tense.UNKNOWN
        low, high = self._bounds(self._phrase_ends, first, last)
        if bisect_left(self._ahead, low) < bisect_left(self._ahead, high):
            return Tense.FUTURE
        nearest = self._nearest(first, last)
        found = Tense.UNKNOWN if nearest is None else self._with_auxiliary(nearest, first)
        reached = first > 1 and self._tokens[first - 2] in self._verbs.reached
        return Tense.PAST if found is Tense.PAST_PERFECT and reached else found

    def _beside(self, first: int, last: int) -> Tense | None:
        """What the words right before or behind a date say of it, whatever the verbs around."""
        tokens, verbs = self._tokens, self._verbs
        if first > 1 and tokens[first - 2] in verbs.equating:
            return Tense.PRESENT
        if self._opens_clause(first) and "".join(tokens[last + 1 : last + 2]) in verbs.equating:
            return Tense.PRESENT
        if any(self._under_way(first - back) for back in range(2, CLOSE_BEHIND + 1, 2)):
            return Tense.PRESENT
        appointed = first > 3 and (tokens[first - 4], tokens[first - 2]) in verbs.appointed
        return Tense.FUTURE if appointed and not self._told_by_what_follows(last) else None

    def _under_way(self, at: int) -> bool:
        """She is flying home Thursday."""
        tokens, verbs = self._tokens, self._verbs
        return at > 1 and tokens[at].endswith(verbs.progressive) and tokens[at - 2] in verbs.present

    def _nearest(self, first: int, last: int) -> int | None:
        """Where the verb of the sentence stands that a date goes with: rather one in its own clause, or before it."""
        places = self._places
        low, high = self._bounds(self._ends, first, last)
        inside = places[bisect_left(places, low) : bisect_left(places, high)]
        rank = bisect_left(inside, first)
        before = inside[rank - 1] if rank and not self._told_by_what_follows(last) else None
        after = next((at for at in inside[rank:] if at >= last and not self._aside(last, at)), None)
        if before is None or after is None:
            return after if before is None else before
        left_parted, right_parted = self._parted(before, first), self._parted(last, after)
        if left_parted != right_parted:
            return after if left_parted else before
        return before if first - before <= max(after - last + 1, GOVERNED) else after

    def _aside(self, last: int, at: int) -> bool:
        """On 3 May the king, who had fled before, came back: the verb stands in a clause about somebody."""
        comma = self._signs.rfind(COMMA, last, at)
        return comma >= 0 and self._signs[comma + 1 : comma + 3] == NOTHING + WHO

    def _told_by_what_follows(self, last: int) -> bool:
        """Before Thursday, when the bank is to decide."""
        return "".join(self._tokens[last : last + 4]).lstrip(", ").partition(" ")[0] in self._verbs.when

    def _opens_clause(self, first: int) -> bool:
        """Whether the date is what the clause is about: Monday is a holiday."""
        before = self._signs[max(first - 2, 0) : first].strip(NOTHING)
        return (
            first == 0 or (before[-1:] or NOTHING) in SENTENCE_END + COMMA or self._tokens[first - 1] in OPENING_QUOTES
        )

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

    def _with_auxiliary(self, at: int, first: int) -> Tense:
        """Held is past, had held before it, will be held and agreed to be held are not.

        Was to open is future in the past; is held on Monday, the date right behind it, a plan.
        """
        found = TENSES[self._signs[at].lower()]
        goes_with_to = self._signs[at + 2 : at + 3] == TO
        if found is Tense.PAST_PERFECT and goes_with_to:
            return Tense.PAST  # had to wait
        if found is not Tense.PAST:
            return found
        if at < first and self._tokens[at] in self._verbs.wanted and goes_with_to:
            return Tense.FUTURE_IN_PAST
        before = self._tokens[max(at - 4, 0) : at]
        if at < first <= at + CLOSE_BEHIND and not self._verbs.present.isdisjoint(before[-2:]):
            return Tense.PRESENT
        modal = next((token for token in reversed(before) if token in self._verbs.auxiliaries), "")
        if modal:
            return self._verbs.words.get(modal, Tense.FUTURE)
        return found if self._verbs.past_perfect.isdisjoint(before) else Tense.PAST_PERFECT


def _near(places: list[int], first: int, last: int) -> bool:
    at = bisect_left(places, first - REACH)
    return at < len(places) and places[at] < last + REACH
