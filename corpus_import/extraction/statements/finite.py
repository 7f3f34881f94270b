"""The finite verb that a participle stands for: "killing" -> "killed", "founded" -> "was founded"."""

from collections.abc import Sequence

from .clauses import Clause, Form
from .en.nouns import TIME_NOUNS
from .en.verbs import INTRANSITIVE, NAMING
from .lemmas import PAST_ONLY, past_tense, third_person
from .words import Word


def finite_verb(words: Sequence[Word], clause: Clause) -> str:
    """What to put for the verb group's first verb, "" where it is finite already."""
    verb = clause.verb
    assert verb is not None
    opener = next(words[i] for i in range(verb.first, verb.last) if words[i].is_verb)
    plural = is_plural(words, clause)
    if opener.tag == "VBG" and clause.form in {Form.PARTICIPLE, Form.SUBORDINATE, Form.REDUCED}:
        governing = clause.parent.verb if clause.parent is not None else None
        past = governing is None or governing.past or clause.form is Form.SUBORDINATE
        if opener.lemma == "be":
            return {(True, True): "were", (True, False): "was", (False, True): "are", (False, False): "is"}[
                past, plural
            ]
        if past:
            return past_tense(opener.lemma)
        return opener.lemma if plural else third_person(opener.lemma)
    if words[verb.first].tag == "TO" and clause.form is Form.REDUCED:
        return "are to be" if plural else "is to be"
    bare_participle = opener.tag in {"VBN", "VBD"} and not verb.passive and not verb.perfect
    if bare_participle and (auxiliary := _shared_auxiliary(words, clause)):
        return f"{auxiliary} {opener.text}"
    if bare_participle and _has_object(words, verb.last, opener.lemma):
        return ""
    if bare_participle and opener.lemma in INTRANSITIVE:
        return ""
    if clause.form is Form.REDUCED or (clause.form is Form.PARTICIPLE and bare_participle):
        return f"{'were' if plural else 'was'} {opener.text.lower()}"
    if (
        clause.form is Form.SUBORDINATE
        and bare_participle
        and opener.tag == "VBN"
        and not verb.finite
        and not verb.weak
    ):
        return f"{'were' if plural else 'was'} {opener.text.lower()}"
    return ""


def simple_past(words: Sequence[Word], clause: Clause, time: int) -> dict[int, str]:
    """What stands for the words of "had missed" and "had been shut" in a title: "missed", "was shut".

    "" leaves a word out. Nothing is changed where "had" is needed: "had held the title since 1969".
    """
    verb = clause.verb
    assert verb is not None
    heads = [i for i in range(verb.first, verb.last) if words[i].is_verb]
    needed = time > 0 and words[time - 1].lower in {"since", "for", "by", "until"}
    if not verb.perfect or verb.modal or verb.negated or needed or len(heads) < 2 or words[heads[0]].lower != "had":
        return {}
    had, following = heads[0], heads[1]
    if words[following].tag not in {"VBN", "VBD"} or following > had + 2:
        return {}
    if words[following].lower == "been":
        if following + 1 < len(words) and words[following + 1].lower == "to":
            return {}  # "had been to Rome" is no "was to"
        several = is_plural(words, clause) or words[had - 1].lower in {"they", "we", "you", "these", "those"}
        return {had: "were" if several else "was", following: ""}
    return {had: "", following: past_tense(words[following].lemma)}


def _shared_auxiliary(words: Sequence[Word], clause: Clause) -> str:
    """ "was cleaned and inspected": the auxiliary of the first participle serves the second."""
    owner = clause.parent.verb if clause.parent is not None else None
    joined = clause.marker >= 0 and words[clause.marker].tag == "CC" and clause.form is not Form.REDUCED
    if (
        not joined
        or owner is None
        or not owner.passive
        or clause.verb is None
        or clause.verb.last - clause.verb.first > 2
    ):
        return ""
    if clause.subject is not None and clause.parent is not None and clause.subject is not clause.parent.subject:
        return ""
    if _has_object(words, clause.verb.last, "") or words[clause.verb.chain[0]].lower in PAST_ONLY:
        return ""
    return " ".join(words[i].text for i in range(owner.first, owner.head) if words[i].is_verb)


def _has_object(words: Sequence[Word], after: int, lemma: str) -> bool:
    """Whether an object stands right behind the verb, so that the form is a past tense after all."""
    if after >= len(words) or lemma in NAMING:
        return False
    if words[after].tag == "DT" and after + 1 < len(words) and words[after + 1].lemma in TIME_NOUNS:
        return False  # "arrested the day after"
    return words[after].tag in {"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "CD", "$"}


def is_plural(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the clause's subject is several."""
    subject = clause.subject
    if subject is None:
        return False
    head = words[subject.head]
    joined = any(words[i].lower == "and" for i in range(subject.first, subject.last))
    return joined or head.tag == "NNS" or head.lower in {"they", "we", "people", "police"}
