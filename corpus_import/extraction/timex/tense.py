"""The tense of the clause around an expression: the nearest word that shows one."""

from collections.abc import Iterator, Sequence

from .language import Verbs
from .narrative import Tense

REACH = 40  # tokens either side, blanks included
SENTENCE_ENDS = frozenset(".!?;\n")
PHRASE_ENDS = SENTENCE_ENDS | {","}


def tense_around(tokens: Sequence[str], first: int, last: int, verbs: Verbs) -> Tense:
    """Looks outwards from tokens ``first`` to ``last`` (exclusive), one step each side at a time.

    The nearest verb decides, but for words that point ahead whatever the verb says: "the deadline that they set".
    Those count as far as the next comma.
    """
    nearest = Tense.UNKNOWN
    for side in _outwards(tokens, first, last):
        for at, in_phrase in side:
            token = tokens[at]
            if in_phrase and token.lower() in verbs.ahead:
                return Tense.FUTURE
            if not nearest and (found := _shown(token, verbs)):
                nearest = _with_auxiliary(found, tokens[max(at - 4, 0) : at], verbs)
        if nearest and not any(in_phrase for _, in_phrase in side):
            break
    return nearest


def _with_auxiliary(found: Tense, before: Sequence[str], verbs: Verbs) -> Tense:
    """Held is past, had held before it, will be held and agreed to be held are not."""
    if found is not Tense.PAST:
        return found
    if not verbs.auxiliaries.isdisjoint(before):
        return Tense.FUTURE
    return found if verbs.before_past.isdisjoint(before) else Tense.BEFORE_PAST


def _outwards(tokens: Sequence[str], first: int, last: int) -> Iterator[list[tuple[int, bool]]]:
    """The tokens at each distance, left one first, with whether the phrase still goes on there."""
    left, right = first - 1, last
    open_left = open_right = phrase_left = phrase_right = True
    for _ in range(REACH):
        side = []
        open_left = open_left and left >= 0 and tokens[left] not in SENTENCE_ENDS
        open_right = open_right and right < len(tokens) and tokens[right] not in SENTENCE_ENDS
        if not (open_left or open_right):
            return
        if open_left:
            phrase_left = phrase_left and tokens[left] not in PHRASE_ENDS
            side.append((left, phrase_left))
            left -= 1
        if open_right:
            phrase_right = phrase_right and tokens[right] not in PHRASE_ENDS
            side.append((right, phrase_right))
            right += 1
        yield side


def _shown(token: str, verbs: Verbs) -> Tense:
    if not token[0].isalpha():
        return Tense.UNKNOWN
    found = verbs.words.get(token.lower())
    if found is not None:
        return found
    return Tense.PAST if verbs.past_ending.search(token) else Tense.UNKNOWN
