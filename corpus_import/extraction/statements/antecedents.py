"""What may stand for a pronoun, in which form, and whether something else could be meant as well."""

from collections.abc import Sequence

from .clauses import Clause
from .en.inflection import COPULAS, EMPTY_SUBJECTS
from .en.nouns import PEOPLE, PERSON_TITLES
from .words import Word


def is_no_thing(tokens: Sequence[Word], kept: Sequence[int]) -> bool:
    """Whether the words name a person by office or rank, or hold a verb and are no phrase."""
    parts = {part for i in kept for part in tokens[i].lower.split("-")} if tokens[kept[-1]].is_name else set()
    finite = any(tokens[i].tag in {"VBZ", "VBP", "MD"} or tokens[i].lower in COPULAS for i in kept)
    last = tokens[kept[-1]]
    return bool(parts & PERSON_TITLES) or last.lemma in PERSON_TITLES | PEOPLE or finite or _tells(tokens, kept)


def _tells(tokens: Sequence[Word], kept: Sequence[int]) -> bool:
    return any(
        tokens[i].tag == "VBD" and tokens[i + 1].lower in {"there", "that"} for i in kept if i + 1 < len(tokens)
    )


def has_object_pronoun(tokens: Sequence[Word], clause: Clause) -> bool:
    """Whether an "it" stands behind the verb, which the next "it" goes on with."""
    verb = clause.verb
    return verb is not None and any(tokens[i].lower in {"it", "its"} for i in clause.own if i >= verb.last)


def has_rival(tokens: Sequence[Word], clause: Clause) -> bool:
    """Whether a common noun in the singular stands behind the verb, which "it" could mean as well as the subject."""
    verb = clause.verb
    return verb is not None and any(
        tokens[i].tag == "NN"
        and tokens[i].lemma not in EMPTY_SUBJECTS
        and not (verb.passive and _agent(tokens, verb.last))
        for i in clause.own
        if i >= verb.last
    )


def _agent(tokens: Sequence[Word], i: int) -> bool:
    return i < len(tokens) and tokens[i].lower == "by"


def until_comma(tokens: Sequence[Word], first: int, last: int) -> list[int]:
    kept = list(range(first, last))
    joined = any(tokens[i].tag == "CC" for i in kept)
    for position, i in enumerate(kept):
        if tokens[i].text == "," and not joined:
            return kept[:position]
    return kept


def definite(phrase: str, *, named: bool = False) -> str:
    """ "a court" was new then and is known now: "the court"."""
    for article in ("a ", "an "):
        if phrase.lower().startswith(article):
            return "the " + phrase[len(article) :]
    if named or phrase[:4] != "The ":
        return phrase
    return "the " + phrase[4:]


def possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def each_once(found: dict[int, str]) -> dict[int, str]:
    """A full name once; later mentions keep the text's own short form."""
    seen: set[str] = set()
    kept: dict[int, str] = {}
    for index in sorted(found):
        if found[index] not in seen:
            kept[index] = found[index]
        seen.add(found[index])
    return kept
