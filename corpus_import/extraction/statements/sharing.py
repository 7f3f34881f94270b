"""A predicate with several dates, shared out: "bought A in 2011 and B in 2014"."""

from collections.abc import Sequence

from .clauses import Clause
from .en.connectives import TIMES_TOLD
from .phrases import VerbGroup
from .words import TIME, Word


def share_of_date(
    words: Sequence[Word], verb: VerbGroup, time: int, predicate: Sequence[int]
) -> tuple[list[int], list[int]]:
    """The indexes that belong to the date at ``time``, and the other dates that are to go with it from the title."""
    rest = [i for i in predicate if i >= verb.last]
    others = [i for i in rest if words[i].tag == TIME and i != time]
    if time not in rest or not others:
        return list(predicate), []
    if _is_list_of_dates(words, time, others):
        return [i for i in predicate if words[i].tag != "CC" or i < min(time, *others)], others
    joints = [i for i in rest if words[i].tag == "CC" and any(min(time, o) < i < max(time, o) for o in others)]
    if not joints:
        return list(predicate), []
    start = max((i for i in joints if i < time), default=-1)
    earlier = max((o for o in others if o < time), default=-1)
    if earlier >= 0 and words[earlier + 1].text == ",":
        start = earlier + 1
    stop = min((i for i in joints if i > time), default=len(words))
    if words[time + 1].text == "," and max(others) > time:
        stop = time + 1
    colon = next((i for i in range(verb.last, time) if words[i].text == ":"), -1)
    share = [i for i in rest if max(start, colon) < i < stop]
    if not any(words[i].is_noun for i in share):
        return [i for i in predicate if not (i in rest and i in joints)], others
    return [i for i in predicate if i < verb.last] + _governor(words, verb, start, share) + share, []


def _governor(words: Sequence[Word], verb: VerbGroup, start: int, share: Sequence[int]) -> list[int]:
    """The "past" of "flew past A in 2008 and B in 2010", which the second share has need of."""
    governed = words[verb.last].tag in {"IN", "TO"} and start > verb.last
    return [verb.last] if governed and words[share[0]].tag not in {"IN", "TO"} else []


def _is_list_of_dates(words: Sequence[Word], time: int, others: Sequence[int]) -> bool:
    """ "in 1934, 1938 and 1950": nothing but marks and conjunctions between the dates."""
    last = max(time, *others)
    after = next((word for word in words[last + 1 :] if word.text != ","), None)
    if after is not None and (after.is_noun or after.tag in {"DT", "JJ", "CD", "PRP$"}):
        return False
    return all(words[i].tag in {TIME, ",", "CC", "IN"} for i in range(min(time, *others), last))


def last_time(words: Sequence[Word], clause: Clause) -> tuple[list[int], dict[int, str]] | None:
    """ "The last time they met was in 2001" -> the words of "they last met", with what stands for one of them."""
    verb = clause.verb
    if verb is None or words[verb.head].lemma != "be" or clause.subject is None:
        return None
    before = [i for i in clause.own if i < verb.first]
    head = next((i for i in before[1:] if words[i].lower == "time" and words[i - 1].lower in TIMES_TOLD), -1)
    inner = [i for i in before if i > head and words[i].lower != "that"] if head >= 0 else []
    happened = next((i for i in inner if words[i].is_verb), None)
    if happened is None:
        return None
    return inner, {happened: f"{words[head - 1].lower} {words[happened].text}"}
