"""Whether a clause of its own opens at a word, or a verb is still to come."""

from collections.abc import Sequence

from .en.connectives import CLAUSE_ONLY, REFLEXIVES
from .en.verbs import REPORTING
from .phrases import noun_phrase_at, noun_phrase_from, verb_group_at
from .words import TIME, Word


def verb_ahead(words: Sequence[Word], i: int) -> bool:
    for word in words[i:]:
        if word.text in {",", ";", ":", "(", ")"} and word.tag != TIME:
            return False
        if word.is_verb:
            return True
    return False


def has_verb(words: Sequence[Word], first: int, last: int) -> bool:
    return any((word.is_verb and word.tag not in {"VBG", "VBN"}) or word.tag == "MD" for word in words[first:last])


def interrupted_subject(words: Sequence[Word], i: int) -> bool:
    """ "said the suspects, aged 24 and 31, were held": a subject, an aside, and its verb."""
    phrase = noun_phrase_from(words, i)
    return (
        phrase is not None
        and phrase.last < len(words)
        and words[phrase.last].text == ","
        and _resumes(words, phrase.last)
    )


def clause_opens(words: Sequence[Word], i: int) -> bool:
    """Whether a subject with a finite verb right behind it opens at ``i``."""
    phrase = noun_phrase_from(words, i)
    if phrase is None or words[i].tag == TIME:
        return False
    k = phrase.last
    if k < len(words) and (words[k].lower in REFLEXIVES or words[k].text in {"“", "‘"}):
        k += 1
    group = verb_group_at(words, k, len(words))
    return group is not None and group.finite


def opened_by_that(words: Sequence[Word], i: int) -> str:
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    if before is None or after is None or (before.tag in {"IN", "DT", "TO"} and before.lower not in {"so", "such"}):
        return ""
    relative = before.is_noun or before.tag in {TIME, "DT", "''"}
    if verb_group_at(words, i + 1, len(words)) is not None and (after.is_verb or after.tag == "RB"):
        return "rel" if relative else "that"
    if before.lemma in REPORTING and interrupted_subject(words, i + 1):
        return "that"
    return "that" if verb_ahead(words, i + 1) and not (after.is_noun and _next_is_end(words, i + 2)) else ""


def _next_is_end(words: Sequence[Word], i: int) -> bool:
    return i >= len(words) or words[i].text in {",", ".", ";", ")"}


def subordinates(words: Sequence[Word], i: int) -> bool:
    """Whether the word opens a clause rather than a prepositional phrase."""
    if i + 1 >= len(words):
        return False
    after = words[i + 1]
    if after.tag == "VBG" or (after.tag == "RB" and i + 2 < len(words) and words[i + 2].tag == "VBG"):
        return True
    if after.lower == "of":
        return False  # "because of"
    if words[i].tag == "WRB" or words[i].lower in CLAUSE_ONLY:
        return verb_ahead(words, i + 1) or after.tag in {"VBN", "JJ"}
    phrase = noun_phrase_from(words, i + 1)
    if phrase is None:
        return after.tag == "EX" or after.lower == "there"
    if phrase.last < len(words) and noun_phrase_at(words, phrase.last) is not None and words[phrase.last].tag != TIME:
        return False
    if phrase.last < len(words) and words[phrase.last].text == ",":
        return i > 0 and words[i - 1].text != "," and _resumes(words, phrase.last)
    k = phrase.last
    while k < len(words) and (
        words[k].tag in {TIME, "RB"}
        or (words[k].lower in {"on", "in"} and k + 1 < len(words) and words[k + 1].tag == TIME)
    ):
        k += 1
    group = verb_group_at(words, k, len(words))
    return group is not None and (group.finite or group.weak)


def _resumes(words: Sequence[Word], comma: int) -> bool:
    """ "until a new building, designed by Shaw, was finished": a subject whose verb comes after a pair of commas."""
    commas = [k for k in range(comma + 1, len(words)) if words[k].text == ","][:3]
    closing = next((k for k in commas if verb_group_at(words, k + 1, len(words)) is not None), -1)
    if closing < 0 or words[comma + 1].tag not in {"VBN", "VBG", "WDT", "WP", "DT", "VBD"}:
        return False
    group = verb_group_at(words, closing + 1, len(words))
    return group is not None and group.finite


def resumes_after_commas(words: Sequence[Word], i: int) -> bool:
    """ "whose first novel, The Glass Wall, appeared": the verb comes behind a pair of commas."""
    opening = next((k for k in range(i, min(i + 6, len(words))) if words[k].text == ","), -1)
    closing = next((k for k in range(opening + 1, len(words)) if words[k].text == ","), -1) if opening >= 0 else -1
    group = verb_group_at(words, closing + 1, len(words)) if closing > 0 else None
    return group is not None and group.finite
