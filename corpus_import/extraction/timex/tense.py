"""The tense of the clause around an expression: the nearest word that shows one."""

from collections.abc import Sequence

from .language import Verbs
from .narrative import Tense

REACH = 40  # tokens either side, blanks included
BREAKS = frozenset(".!?;\n")


def tense_around(tokens: Sequence[str], first: int, last: int, verbs: Verbs) -> Tense:
    """Looks outwards from tokens ``first`` to ``last`` (exclusive), one step each side at a time."""
    left, right = first - 1, last
    left_open = right_open = True
    for _ in range(REACH):
        if left_open:
            left_open = left >= 0 and tokens[left] not in BREAKS
            if left_open and (found := _tense(tokens[left], verbs)):
                return found
            left -= 1
        if right_open:
            right_open = right < len(tokens) and tokens[right] not in BREAKS
            if right_open and (found := _tense(tokens[right], verbs)):
                return found
            right += 1
    return Tense.UNKNOWN


def _tense(token: str, verbs: Verbs) -> Tense:
    if token == " ":
        return Tense.UNKNOWN
    found = verbs.words.get(token.lower())
    if found is not None:
        return found
    return Tense.PAST if verbs.past_ending.search(token) else Tense.UNKNOWN
