"""Who is quoted as saying what a clause says."""

import re
from collections.abc import Mapping, Sequence

from .clauses import Clause, Form
from .en.connectives import SUBJECT_PRONOUNS
from .en.verbs import REPORTING
from .phrases import noun_phrase_from
from .rendering import rendered
from .words import Word

_LONGEST = 80
_DETERMINER = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def speaker_of(
    text: str, words: Sequence[Word], clauses: Sequence[Clause], clause: Clause, names: Mapping[int, str]
) -> str:
    """The speaker's name or phrase, "" where the text speaks for itself."""
    held: Clause | None = clause
    while held is not None:
        parent = held.parent
        if held.form is Form.COMPLEMENT and parent is not None and _reports(words, parent):
            return _said_by(text, words, parent, names)
        held = (
            parent
            if held.form in {Form.COMPLEMENT, Form.RELATIVE, Form.REDUCED, Form.SUBORDINATE, Form.PARTICIPLE}
            else None
        )
    for other in clauses:
        if other is clause or not _reports(words, other) or _has_complement(clauses, other):
            continue
        behind = other.form is Form.COORDINATE and other.first > clause.first and other.marker < 0
        if clause.quoted != other.quoted or behind or _as_reported(words, other):
            return _said_by(text, words, other, names)
    for i, word in enumerate(words):
        if word.lower == "according" and i + 2 < len(words) and words[i + 1].lower == "to":
            phrase = noun_phrase_from(words, i + 2)
            if phrase is not None:
                return _named(text, words, range(phrase.first, phrase.last), names)
    return ""


def _reports(words: Sequence[Word], clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and not verb.passive and any(words[i].lemma in REPORTING for i in verb.chain)


def _has_complement(clauses: Sequence[Clause], clause: Clause) -> bool:
    return any(other.parent is clause and other.form is Form.COMPLEMENT for other in clauses)


def _as_reported(words: Sequence[Word], clause: Clause) -> bool:
    return clause.form is Form.SUBORDINATE and clause.marker >= 0 and words[clause.marker].lower == "as"


def _said_by(text: str, words: Sequence[Word], clause: Clause, names: Mapping[int, str]) -> str:
    subject = clause.subject
    if subject is None or (words[subject.head].lower in SUBJECT_PRONOUNS and subject.head not in names):
        return ""
    return _named(text, words, range(subject.first, subject.last), names)


def _named(text: str, words: Sequence[Word], indexes: Sequence[int], names: Mapping[int, str]) -> str:
    line = _DETERMINER.sub("", rendered(text, words, indexes, dict(names)))
    return line[:_LONGEST].rstrip()
