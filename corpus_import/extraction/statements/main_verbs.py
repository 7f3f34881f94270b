"""Which of the verbs in a stretch is the main one, where past tense and participle are spelled alike."""

from collections.abc import Sequence

from .en.verbs import REPORTING
from .lemmas import is_ambiguous_past
from .phrases import VerbGroup, verb_group_at
from .words import TIME, Word


def main_verb(words: Sequence[Word], first: int, last: int, *, joined: bool = False) -> VerbGroup | None:
    """The verb group that makes a clause of ``words[first:last]``: the first that no later one shows to be a modifier.

    ``joined`` tells that an "and" opens the stretch, so that its verb may share a subject.
    """
    groups = _verb_groups(words, first, last, joined)
    for number, group in enumerate(groups):
        if _in_pseudo_cleft(words, first, group) and number + 1 < len(groups):
            continue
        later = groups[number + 1 :]
        if not group.finite and not group.weak:
            continue
        if _may_modify(words, group) and any(_is_surely_finite(words, group, other) for other in later):
            continue
        return group
    return None


def second_finite(words: Sequence[Word], first: int, last: int) -> int:
    """Where a second verb group opens that has no subject of its own in ``words[first:last]``, or -1."""
    groups = _verb_groups(words, first, last, joined=True)
    for number, group in enumerate(groups[:1]):
        for other in groups[number + 1 :]:
            opener = next(words[i] for i in range(other.first, other.last) if words[i].is_verb)
            finite = opener.tag in {"VBD", "VBZ", "VBP", "MD"}
            unambiguous = finite and (
                not is_ambiguous_past(opener.lower) or opener.lemma in REPORTING or _has_object(words, other.last)
            )
            joined = any(words[i].tag == "CC" for i in range(group.last, other.first))
            if unambiguous and not joined and not _fresh_subject(words, group.last, other.first):
                return other.first
    return -1


def _in_pseudo_cleft(words: Sequence[Word], first: int, group: VerbGroup) -> bool:
    """ "The last time they met was in 2001": the first verb stands inside the subject."""
    opening = [word.lower for word in words[first : min(group.first, first + 3)]]
    return len(opening) == 3 and opening[0] == "the" and opening[2] == "time"


def _verb_groups(words: Sequence[Word], first: int, last: int, joined: bool) -> list[VerbGroup]:
    """Finite and past verb groups of the segment that stand behind a noun, or are finite beyond doubt."""
    found: list[VerbGroup] = []
    i, phrase_seen = first, joined
    while i < last:
        word = words[i]
        infinitive = word.tag == "TO" and i + 1 < last and words[i + 1].tag == "VB"
        group = verb_group_at(words, i, last) if word.is_verb or word.tag == "RB" or infinitive else None
        if group is not None:
            if group.finite or (group.weak and phrase_seen):
                found.append(group)
            i = max(group.last, i + 1)
            continue
        phrase_seen |= word.is_noun or word.tag == "PRP"
        i += 1
    return found


def _may_modify(words: Sequence[Word], group: VerbGroup) -> bool:
    """A past form that a participle would spell alike, with no object behind it: "sent to the laboratory"."""
    opener = words[group.chain[0]]
    if group.passive or group.perfect or group.modal or group.progressive or not is_ambiguous_past(opener.lower):
        return False
    if group.first and words[group.first - 1].tag in {"PRP", "WP", "WDT"}:
        return False
    after = words[group.last] if group.last < len(words) else None
    return after is None or after.tag in {"IN", "TO", TIME, "RB", ",", "VBD", "VBZ", "MD"} or opener.tag == "VBN"


def _is_surely_finite(words: Sequence[Word], first: VerbGroup, group: VerbGroup) -> bool:
    """Whether a later verb can only be the main one: its form or object says so, and it has no subject of its own."""
    if _fresh_subject(words, first.last, group.first):
        return False
    opener = next(words[i] for i in range(group.first, group.last) if words[i].is_verb)
    after = words[group.last] if group.last < len(words) else None
    if not is_ambiguous_past(opener.lower):
        return opener.tag in {"VBD", "VBZ", "VBP", "MD"}
    if after is not None and after.lower == "by":
        return False
    return _has_object(words, group.last) or (words[first.chain[0]].tag == "VBN" and opener.tag == "VBD")


def _has_object(words: Sequence[Word], i: int) -> bool:
    while i < len(words) and words[i].tag == "RB":
        i += 1
    return i < len(words) and words[i].tag in {"DT", "PDT", "PRP$", "PRP", "NNP", "NN", "NNS", "CD", "JJ", "TO"}


def _fresh_subject(words: Sequence[Word], first: int, verb: int) -> bool:
    """Whether the noun phrase right before ``verb`` is its own subject rather than the end of a modifier."""
    k = verb - 1
    while k > first and (words[k].is_noun or words[k].tag in {"DT", "JJ", "PRP$", "POS", "CD", "PRP"}):
        k -= 1
    return k < verb - 1 and words[k].tag not in {"IN", "TO", TIME, "VBN", "VBD"}
