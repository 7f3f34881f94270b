"""Titles of events that a noun tells: "last month's withdrawal" -> "The withdrawal took place"."""

from collections.abc import Mapping, Sequence

from .attachment import Target
from .clauses import Clause, Form
from .en.connectives import POSSESSIVES
from .en.nouns import EVENT_NOUNS, TOOK_PLACE
from .modality import PLANNED
from .rendering import is_real, rendered, tidied
from .words import TIME, Word

LONGEST = 120
_NUMBER = {"was": "were", "is": "are", "falls": "fall"}


def noun_title(
    text: str,
    words: Sequence[Word],
    clauses: Sequence[Clause],
    target: Target,
    modality: str,
    names: Mapping[int, str],
) -> str:
    """The noun's phrase with a verb that makes a clause of it."""
    noun = words[target.noun]
    if _says_nothing(words, target) or words[target.first].tag == "PRP" or _is_torn(words, target):
        return ""
    phrase = _phrase(text, words, range(target.first, target.last), target, names)
    for modifier in clauses:
        if modifier.form is Form.REDUCED and modifier.first in {target.last, target.noun + 1}:
            further = [i for i in modifier.own if i >= target.last and words[i].tag != TIME]
            longer = _phrase(text, words, [*range(target.first, target.last), *further], target, names)
            if len(longer) <= LONGEST:
                phrase = longer
            break
    plural = noun.tag in {"NNS", "NNPS"} or noun.lemma == "talks"
    if target.phase:
        return tidied(f"{phrase} {target.phase}")
    said, to_come = EVENT_NOUNS.get(noun.lemma, TOOK_PLACE)
    verb, _, rest = (to_come if modality == PLANNED else said).partition(" ")
    return tidied(f"{phrase} {_NUMBER.get(verb, verb) if plural else verb} {rest}")


def _says_nothing(words: Sequence[Word], target: Target) -> bool:
    """ "its launch", "the statement": nobody could tell of what."""
    telling = [
        i for i in range(target.first, target.last) if words[i].is_noun or words[i].tag in {"JJ", "VBN", "PRP$"}
    ]
    known = words[target.noun].lemma in {"deadline", "war", "election"} or bool(target.phase)
    return not known and [i for i in telling if words[i].tag != "PRP$"] == [target.noun]


def _is_torn(words: Sequence[Word], target: Target) -> bool:
    """ "the famine and with the drought": two phrases that no noun holds together."""
    return any(words[i].tag == "CC" and words[i + 1].tag == "IN" for i in range(target.first, target.last - 1))


def _phrase(text: str, words: Sequence[Word], indexes: Sequence[int], target: Target, names: Mapping[int, str]) -> str:
    kept = [i for i in indexes if words[i].tag != TIME and not (words[i].tag == "POS" and words[i - 1].tag == TIME)]
    kept = [i for i in kept if not (words[i].lower == "of" and i + 1 < len(words) and words[i + 1].tag == TIME)]
    while kept and (words[kept[-1]].tag in {"IN", "TO", "DT", "CC"} or not is_real(words[kept[-1]])):
        kept.pop()
    if not kept:
        return ""
    opener = words[kept[0]]
    replaced = {i: names[i] for i in kept if i in names}
    if opener.lower in POSSESSIVES and kept[0] not in names:
        replaced[kept[0]] = "the"
    phrase = rendered(text, words, kept, replaced)
    determined = opener.tag in {"DT", "PRP$", "CD", "NNP", "NNPS"} or kept[0] in replaced
    if determined or (words[target.noun].tag == "NNS" and words[target.first].tag != TIME):
        return phrase
    return "The " + phrase[:1].lower() + phrase[1:]
