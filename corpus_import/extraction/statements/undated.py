"""Words without the date that made an event of them, which a timeline shows beside the title."""

from collections.abc import Sequence

from .en.connectives import DATE_PREPOSITIONS, DATE_QUALIFIERS, KEPT_WITH_DATE, LEANING_ADVERBS
from .en.nouns import TIME_NOUNS
from .en.verbs import PARTICLES
from .phrases import is_premodifier
from .words import TIME, Word


def undated(words: Sequence[Word], indexes: Sequence[int], times: Sequence[int]) -> list[int]:
    """The indexes without those of the dates, what governs the dates, and adverbs that lean on what came before.

    ``times`` are the indexes of the time expressions; the first is the event's own.
    """
    here = set(indexes)
    dropped = {i for i in here if _leans_back(words, i)}
    for time in [*times, *_same_day(words, times[0], here)]:
        if time not in here or (time - 1 in here and _keeps_date(words, time - 1)):
            continue
        dropped.add(time)
        if time + 1 in here and words[time + 1].lower == "alone":
            dropped.add(time + 1)
        before = time - 1
        while before in here and not is_premodifier(words, time) and _governs_date(words, before):
            dropped.add(before)
            before -= 1
        if time + 1 in here and words[time + 1].tag == "POS":
            dropped.add(time + 1)
    kept = [i for i in sorted(here) if i not in dropped]
    while kept and words[kept[0]].text in ",;:":
        kept.pop(0)
    return kept


def _governs_date(words: Sequence[Word], i: int) -> bool:
    """Whether word ``i`` goes with the date behind it: "in the early hours of", "a letter dated"."""
    word = words[i]
    if word.lower in PARTICLES and i and words[i + 1].lower in DATE_PREPOSITIONS:
        return False  # "was over on 17 March", "took it over in 2010": the verb's own
    if word.lower in DATE_PREPOSITIONS | DATE_QUALIFIERS or word.tag == "DT" or word.lower == "dated":
        return True
    if word.lemma in TIME_NOUNS:
        return words[i + 1].lower == "of"
    return word.tag.startswith("JJ") and words[i + 1].lemma in TIME_NOUNS


def _keeps_date(words: Sequence[Word], before: int) -> bool:
    """Whether the clause needs its date: "since 1997", "spent the winter", "until at least 2041"."""
    word = words[before - 2] if words[before].lower in {"least", "most"} and before >= 2 else words[before]
    return word.lower in KEPT_WITH_DATE or (word.is_verb and word.lemma in {"spend", "be", "last"})


def _leans_back(words: Sequence[Word], i: int) -> bool:
    word = words[i]
    held = i > 0 and (words[i - 1].lower in {"by", "since", "until"} or words[i - 1].lemma in TIME_NOUNS)
    return word.lower in LEANING_ADVERBS and word.tag in {"RB", "IN", "CC", "RBR"} and not held


def _same_day(words: Sequence[Word], time: int, here: set[int]) -> list[int]:
    """Time expressions beside this one that say the same more closely or more widely: "Tuesday, July 13"."""
    found: list[int] = []
    for step in (1, -1):
        i = time + step
        while i in here and (words[i].text in {",", "on", "of", "at", "in"} or words[i].tag == TIME):
            if words[i].tag == TIME:
                found.append(i)
            i += step
    return found
