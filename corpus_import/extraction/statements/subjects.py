"""Which noun phrase a verb has for its subject, and which one a relative clause or a participle speaks of."""

from collections.abc import Sequence

from .phrases import NounPhrase, VerbGroup, noun_phrase_at, noun_phrase_from
from .segments import Segment, is_word
from .words import TIME, Word

_IN_PHRASE = frozenset({"DT", "JJ", "JJS", "JJR", "PRP$", "POS", "CD", "VBN", "VBG", "PRP", "&", "RB"})
_INNER_QUOTES = frozenset('“”"')


def has_subject_before(words: Sequence[Word], segment: Segment, group: VerbGroup) -> bool:
    """Whether something stands before the verb that can be its subject."""
    return any(
        words[i].is_noun
        or words[i].tag in {"PRP", "EX", "CD"}
        or (words[i].tag == "DT" and words[i].lower in {"this", "that", "these", "those", "both", "all", "some"})
        or words[i].lower == "there"
        for i in range(segment.first, group.first)
    )


def subject_of(words: Sequence[Word], segment: Segment, group: VerbGroup) -> NounPhrase | None:
    """The noun phrase before the verb that no preposition governs; the first of them."""
    i = segment.first
    governed = False
    best: NounPhrase | None = None
    while i < group.first:
        word = words[i]
        if word.tag in {"IN", "TO"}:
            governed = True
            i += 1
            continue
        if word.lower == "there" or word.tag == "EX":
            return NounPhrase(i, i + 1, i)
        phrase = noun_phrase_from(words, i, group.first)
        if phrase is None:
            governed &= word.tag != TIME
            i += 1
            continue
        if not governed:
            best = NounPhrase(phrase.first, _extent(words, phrase, group.first), phrase.head)
            break
        base = noun_phrase_at(words, i)
        governed, i = False, (base.last if base is not None else phrase.last)
    return best


def _extent(words: Sequence[Word], phrase: NounPhrase, verb: int) -> int:
    """To the verb, without a date or an adverb right before it."""
    last = verb
    while last > phrase.last and (words[last - 1].tag in {TIME, "RB", "IN"}):
        last -= 1
    return max(phrase.last, last)


def leading_phrase(words: Sequence[Word], segment: Segment) -> NounPhrase | None:
    """The noun phrase that a segment without a verb opens with, to the segment's end."""
    first = segment.first
    dates = [i for i in range(segment.first, min(segment.last, segment.first + 4)) if words[i].tag == TIME]
    if dates and all(words[i].tag in {"IN", "RB", "CC", "DT"} for i in range(segment.first, dates[0])):
        first = dates[0] + 1
    phrase = noun_phrase_from(words, first, segment.last) if first < segment.last else None
    return NounPhrase(first, segment.last, phrase.head) if phrase is not None else None


def phrase_before(words: Sequence[Word], before: int, *, inner: bool = False) -> NounPhrase | None:
    """The noun phrase that ends right before word ``before`` (marks passed over), with its "of" phrases.

    ``inner`` stops at a name: in "shares of Tidewater, which", Tidewater is meant.
    """
    last = before
    while last > 0 and not is_word(words[last - 1]):
        last -= 1
    if last and words[last - 1].tag == TIME:
        last = _before_date(words, last - 1)
    first, head = _base_phrase_before(words, last)
    if head < 0:
        return None
    while first >= 2 and words[first - 1].lower in {"of", "for"}:
        further, outer = _base_phrase_before(words, first - 1)
        if outer < 0 or (inner and words[head].is_name and not words[outer].is_name):
            break
        first, head = further, outer
    return NounPhrase(first, last, head)


def _before_date(words: Sequence[Word], time: int) -> int:
    return time - 1 if time and words[time - 1].tag == "IN" else time


def _base_phrase_before(words: Sequence[Word], last: int) -> tuple[int, int]:
    """(first, head) of the longest base noun phrase that ends at ``last``; head is -1 where there is none."""
    k = last
    while k > 0 and (words[k - 1].is_noun or words[k - 1].tag in _IN_PHRASE or words[k - 1].text in _INNER_QUOTES):
        k -= 1
    for first in range(k, last):
        phrase = noun_phrase_at(words, first)
        if phrase is not None and phrase.last >= last:
            return first, phrase.head
    return last, -1
