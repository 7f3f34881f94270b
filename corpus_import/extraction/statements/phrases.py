"""Noun phrases and verb groups over a sentence's words. Spans are half-open ranges of word indexes."""

from collections.abc import Sequence
from dataclasses import dataclass

from .en.connectives import DATE_PREPOSITIONS
from .en.nouns import EVENT_NOUNS
from .en.verbs import NEGATIONS
from .words import TIME, Word

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "CD", "$", "#", "%"}) | _NOUNS
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """An auxiliary, its verb and the infinitives that hang on it: "was forced to sell"."""

    first: int
    last: int
    chain: tuple[int, ...]  # the words that carry meaning, in order: forced, sell
    finite: bool
    weak: bool  # a past form without an auxiliary that a participle would spell alike
    passive: bool
    negated: bool
    modal: str  # lemma of a modal, or ""
    perfect: bool
    progressive: bool
    past: bool

    @property
    def head(self) -> int:
        return self.chain[-1]


def is_premodifier(words: Sequence[Word], i: int) -> bool:
    """Whether the time expression at ``i`` stands before a noun that it dates: "the September deadline"."""
    if words[i].tag != TIME or i + 1 >= len(words):
        return False
    after = words[i + 1]
    if after.tag == "POS":
        return i + 2 < len(words) and words[i + 2].tag in _MODIFIERS | {"VBN", "VBG"}
    noun = _next_noun(words, i + 1)
    if noun is None:
        return False
    if words[i].lower.endswith(("'s", "’s", "s'", "s’")):
        return True
    before = words[i - 1] if i else None
    if (before is not None and before.tag in {"DT", "PRP$", "POS"}) or (
        before is not None and before.tag.startswith("JJ")
    ):
        return True
    return (
        not any(c.isdigit() for c in words[i].text)
        and words[noun].lemma in EVENT_NOUNS
        and noun == i + 1
        and not after.is_name
    )


def _next_noun(words: Sequence[Word], i: int) -> int | None:
    while i < len(words) and words[i].tag in {"JJ", "VBN", "VBG", "CD", "NNP"} and i + 1 < len(words):
        if words[i].is_noun and words[i + 1].tag not in _MODIFIERS:
            break
        i += 1
    return i if i < len(words) and words[i].is_noun else None


def noun_phrase_at(words: Sequence[Word], i: int) -> NounPhrase | None:
    """The base noun phrase that opens at ``i``, with possessives before its head, without what follows it."""
    n = len(words)
    if i >= n:
        return None
    if words[i].tag == "PRP" or (words[i].tag in {"DT", "WP"} and not _opens_noun(words, i + 1)):
        return NounPhrase(i, i + 1, i) if words[i].tag in {"PRP", "DT"} else None
    j, head = i, -1
    while j < n:
        tag = words[j].tag
        if tag in _NOUNS:
            head = j
        elif tag == TIME:
            if not is_premodifier(words, j):
                break
        elif tag == "POS":
            if (head < 0 and words[j - 1].tag != TIME) or not _opens_noun(words, j + 1):
                break
        elif tag in {"DT", "PRP$", "PDT"}:
            if j > i and words[j - 1].tag not in {"PDT", "DT", "POS"}:
                break
        elif tag in {"JJ", "JJR", "JJS", "CD", "$"}:
            if head >= 0 and tag != "CD" and words[j - 1].tag in _NOUNS and not _opens_noun(words, j + 1):
                break
            if tag == "CD" and head < 0:
                head_if_bare = j
                if not _opens_noun(words, j + 1):
                    head = head_if_bare
        elif tag in {"VBN", "VBG", "RB", "RBS", "RBR", "VBD"}:
            inside = j > i and words[j - 1].tag in {"DT", "PRP$", "JJ", "POS", "CD", "RB", "RBS", "RBR", TIME}
            adverb = tag.startswith("RB")
            if not ((inside and head < 0) or (j > i and words[j - 1].tag == "POS")) and not (
                adverb and j > i and head < 0
            ):
                break
            if not _opens_noun(words, j + 1):
                if not adverb and inside and words[j - 1].tag in {"DT", "PRP$", "JJ"}:
                    head = j
                    j += 1
                break
        elif words[j].text in {"“", '"', "”", "‘", "’", "''"}:
            if head >= 0 or j == i or not _opens_noun(words, j + 1):
                if head >= 0 and _quote_closes(words, i, j):
                    j += 1
                break
        elif (
            tag == "CC" and head < 0 and j > i and _opens_noun(words, j + 1) and words[j - 1].tag in {"JJ", "VBN"}
        ) or (tag == "&" and head >= 0):
            pass
        else:
            break
        j += 1
    if head < 0:
        return None
    return NounPhrase(i, max(j, head + 1), head)


def _quote_closes(words: Sequence[Word], first: int, j: int) -> bool:
    return any(words[k].text in {"“", '"', "‘"} for k in range(first, j)) and words[j].text in {"”", '"', "’"}


def _opens_noun(words: Sequence[Word], i: int) -> bool:
    """Whether modifiers at ``i`` lead to a noun."""
    while i < len(words) and (
        words[i].tag in _MODIFIERS | {"VBN", "VBG", "RB", "POS", "DT", "PRP$", TIME, ","} or words[i].text in '“"‘”’'
    ):
        if words[i].tag in _NOUNS | {"CD"}:
            return True
        if words[i].tag == "," and not (i + 1 < len(words) and words[i + 1].tag.startswith("JJ")):
            return False
        if words[i].tag == TIME and not is_premodifier(words, i):
            return False
        i += 1
    return False


def noun_phrase_from(words: Sequence[Word], i: int, stop: int | None = None) -> NounPhrase | None:
    """A noun phrase at ``i`` with the phrases that hang on it: "of", "and", and others up to a verb or a comma."""
    stop = len(words) if stop is None else stop
    base = noun_phrase_at(words, i)
    if base is None:
        return None
    last = base.last
    while last < stop:
        word = words[last]
        if word.tag in {"IN", "TO"} or word.text == "&" or word.tag == "CC":
            following = noun_phrase_at(words, last + 1)
            if following is None or following.last > stop:
                break
            last = following.last
        else:
            break
    return NounPhrase(i, last, base.head)


def verb_group_at(words: Sequence[Word], i: int, stop: int) -> VerbGroup | None:
    """The verb group that opens at ``i`` (adverbs before it included), finite or not."""
    j = i
    while j < stop and words[j].tag in {"RB", "RBR"}:
        j += 1
    if j >= stop or not (words[j].is_verb or (words[j].tag == "TO" and j + 1 < stop and words[j + 1].tag == "VB")):
        return None
    opener = words[j]
    chain: list[int] = []
    negated = progressive = perfect = passive = False
    modal, auxiliary = "", ""
    if opener.tag == "TO":
        j += 1
    while j < stop:
        word = words[j]
        if word.lower in NEGATIONS:
            negated = True
        elif word.tag == "MD":
            modal = modal or word.lower
        elif word.is_verb:
            if chain and not _auxiliary(words, chain[-1], j, stop):
                break
            if chain:
                auxiliary = words[chain[-1]].lemma
                chain.pop()
            perfect |= auxiliary == "have" and word.tag in {"VBN", "VBD"}
            progressive |= auxiliary == "be" and word.tag == "VBG"
            passive = auxiliary == "be" and word.tag in {"VBN", "VBD"}
            chain.append(j)
        elif word.tag in {"RB", "RBR"} and _verb_follows(words, j + 1, stop):
            pass
        elif chain and _auxiliary_lemma(words[chain[-1]]) and (skip := _date_inside(words, j, stop)):
            j = skip
            continue
        else:
            break
        j += 1
    if not chain:
        return None
    j, more = _infinitives(words, j, stop, chain)
    chain += more
    head = words[chain[0]]
    bare_past = opener.tag in {"VBD", "VBN"} and opener.lower not in {"was", "were", "had", "did"} and not modal
    finite = opener.tag in _FINITE or (bare_past and opener.tag == "VBD")
    return VerbGroup(
        first=i,
        last=j,
        chain=tuple(chain),
        finite=finite,
        weak=(bare_past and head.lower.endswith("ed")) or opener.tag == "VBN",
        passive=passive,
        negated=negated,
        modal=modal,
        perfect=perfect,
        progressive=progressive,
        past=opener.tag in {"VBD", "VBN"},
    )


def _auxiliary_lemma(word: Word) -> bool:
    return word.lemma in {"be", "have", "do"}


def _auxiliary(words: Sequence[Word], held: int, j: int, stop: int) -> bool:
    """Whether the verb held so far is an auxiliary of the one at ``j``."""
    lemma, tag = words[held].lemma, words[j].tag
    if lemma == "be":
        return tag in {"VBN", "VBG", "VBD"}
    if lemma == "have":
        return tag in {"VBN", "VBD"}
    return lemma in {"do", "get"} and tag in {"VB", "VBN"}


def _verb_follows(words: Sequence[Word], j: int, stop: int) -> bool:
    while j < stop and words[j].tag in {"RB", "RBR"}:
        j += 1
    return j < stop and words[j].is_verb


def _date_inside(words: Sequence[Word], j: int, stop: int) -> int:
    """Past a date between an auxiliary and its verb ("was on Monday fined"), else 0."""
    k = j + 1 if words[j].lower in DATE_PREPOSITIONS else j
    if k < stop and words[k].tag == TIME and k + 1 < stop and words[k + 1].tag in {"VBN", "VBG", "VB", "VBD"}:
        return k + 1
    return 0


def _infinitives(words: Sequence[Word], j: int, stop: int, chain: list[int]) -> tuple[int, list[int]]:
    """The "to" infinitives that follow, also over an adjective: "is due to open"."""
    more: list[int] = []
    while j < stop:
        k = j
        adjective = -1
        last = (chain + more)[-1]
        if (
            words[last].lemma == "be"
            and words[k].tag in {"JJ", "IN", "RB", "NN", "VBN"}
            and k + 1 < stop
            and words[k + 1].tag == "TO"
        ):
            adjective, k = k, k + 1
        while k < stop and words[k].tag == "RB":
            k += 1
        if k >= stop or words[k].tag != "TO":
            break
        k += 1
        while k < stop and words[k].tag == "RB":
            k += 1
        inner = k
        while (
            inner < stop
            and words[inner].tag in {"VB", "VBN", "VBG"}
            and words[inner].lemma in {"be", "have"}
            and inner + 1 < stop
            and words[inner + 1].tag in {"VBN", "VBG", "VBD", "JJ"}
            and words[inner + 1].tag != "JJ"
        ):
            inner += 1
        if inner >= stop or not words[inner].tag.startswith("VB"):
            break
        more += [adjective, inner] if adjective >= 0 else [inner]
        j = inner + 1
    return j, more
