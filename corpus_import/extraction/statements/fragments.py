"""What a segment is that makes no clause by itself, and what it leans on."""

from collections.abc import Sequence

from .clauses import Clause
from .phrases import NounPhrase, VerbGroup, verb_group_at
from .segments import Segment
from .subjects import has_subject_before, phrase_before
from .words import TIME, Word


def indexes_of(segment: Segment) -> list[int]:
    """The indexes of a segment's words."""
    return list(range(segment.first, segment.last))


def only_date(words: Sequence[Word], segment: Segment) -> bool:
    """Whether the segment is nothing but a date with what governs it."""
    inside = [words[i] for i in indexes_of(segment)]
    return any(word.tag == TIME for word in inside) and all(
        word.tag in {TIME, "IN", "CC", "RB", ","} for word in inside
    )


def clause_follows(words: Sequence[Word], rest: Sequence[Segment]) -> bool:
    """Whether the next verb has a subject of its own."""
    for segment in rest:
        if segment.verb is not None:
            return segment.opener not in {"rel", "sub", "that"} and has_subject_before(words, segment, segment.verb)
    return False


def noun_with_modifier(
    words: Sequence[Word], segment: Segment, group: VerbGroup, latest: Clause | None
) -> NounPhrase | None:
    """ "in a deal announced in May | and completed in July": both participles hang on the deal."""
    if segment.opener != "and" or latest is None or latest.verb is None or words[group.chain[0]].tag != "VBN":
        return None
    behind = [i for i in latest.own if i >= latest.verb.last]
    modifiers = [i for i in behind if words[i].tag == "VBN" and words[i - 1].is_noun]
    return phrase_before(words, modifiers[-1]) if modifiers and not group.passive and not group.finite else None


def opens_with_participle(words: Sequence[Word], segment: Segment) -> bool:
    """ "signed in 1874": a participle first, adverbs passed over."""
    i = segment.first
    while i < segment.last and words[i].tag == "RB":
        i += 1
    return i < segment.last and words[i].tag in {"VBG", "VBN"} and verb_group_at(words, i, segment.last) is not None


def was_a_modifier(words: Sequence[Word], segment: Segment, main: Clause | None) -> bool:
    """Whether the verb of the clause so far may be a participle, so that the segment's is the main one."""
    verb = main.verb if main is not None else None
    if verb is None or segment.quoted or verb.perfect or verb.passive:
        return False
    return verb.weak and words[verb.chain[0]].tag == "VBN"


def is_apposition(words: Sequence[Word], segment: Segment, group: VerbGroup, main: Clause | None) -> bool:
    """ ", a deal expected to close in May": a noun with a participle behind a comma."""
    if main is None or segment.quoted or segment.opener == "and" or not segment.after_comma:
        return False
    after = words[group.last] if group.last < segment.last else None
    bare = after is None or after.tag in {"IN", "TO", TIME, "RB"} or len(group.chain) > 1
    return words[group.chain[0]].tag == "VBN" and group.weak and not group.finite and bare
