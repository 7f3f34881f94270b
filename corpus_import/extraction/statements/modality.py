"""Whether a statement tells of what was, is, is to be, might be, or was not."""

from collections.abc import Sequence

from .attachment import Target
from .clauses import Clause, Form
from .en.verbs import (
    COMMITTING,
    FUTURE_MODALS,
    HYPOTHETICAL_MODALS,
    PLANNING,
    REPORTING,
)
from .words import Word

OCCURRED, ONGOING, PLANNED, HYPOTHETICAL, DENIED = "occurred", "ongoing", "planned", "hypothetical", "denied"

_PLANNED_ADJECTIVES = frozenset(
    "planned scheduled proposed upcoming forthcoming expected future next intended".split()
)
_LOOKING_AHEAD = frozenset({"by", "before", "until", "till"})
_RETROSPECT = frozenset("later eventually go become prove remain soon".split())


def modality_of(words: Sequence[Word], target: Target, *, ahead: bool = False) -> str:
    """The modality of what ``target`` dates; ``ahead`` tells that the date lies after the publication."""
    if target.noun >= 0:
        return _of_noun(words, target, ahead)
    return _of_clause(words, target.clause, target.time, ahead)


def _of_noun(words: Sequence[Word], target: Target, ahead: bool) -> str:
    noun = words[target.noun].lemma
    modifiers = {words[i].lower for i in range(max(0, target.first), target.noun)}
    if noun == "deadline" or ahead or modifiers & _PLANNED_ADJECTIVES:
        return PLANNED
    return OCCURRED


def _of_clause(words: Sequence[Word], clause: Clause, time: int, ahead: bool) -> str:
    group = clause.verb
    if group is None:
        return PLANNED if ahead else OCCURRED
    lemmas = [words[i].lemma for i in group.chain]
    if clause.form is Form.REDUCED and words[group.first].tag == "TO":
        return PLANNED
    if group.negated or _denied_by(words, clause):
        return DENIED
    if is_conditional(words, clause):
        return HYPOTHETICAL
    if group.modal in FUTURE_MODALS or (group.modal in {"must", "should", "shall"} and ahead):
        return PLANNED
    if (
        group.modal in {"would", "'d", "’d"}
        and (set(lemmas) | {words[i].lower for i in range(group.first, group.last)}) & _RETROSPECT
        and not ahead
    ):
        return OCCURRED
    if group.modal in HYPOTHETICAL_MODALS:
        return HYPOTHETICAL
    governing = lemmas[:-1]
    if governing:
        preposition = words[time - 1].lower if time else ""
        if (
            governing[0] == "be"
            and not governing[1:]
            or set(governing) & PLANNING
            and not (set(governing) & {"mean", "need"} and not ahead and group.past)
        ):
            return PLANNED
        if set(governing) & COMMITTING and (ahead or preposition in _LOOKING_AHEAD):
            return PLANNED
    elif lemmas[-1] in PLANNING and (ahead or _looks_ahead(words, clause, time)):
        return PLANNED
    if clause.form is Form.REDUCED and ahead or lemmas[-1] in {"schedule", "slate", "due", "earmark"}:
        return PLANNED
    if (
        lemmas == ["be"]
        and group.last < len(words)
        and words[group.last].lower in {"due", "scheduled", "expected", "planned"}
    ):
        return PLANNED
    if ahead and (not group.past or group.progressive):
        return PLANNED
    if ahead:
        return PLANNED
    if group.progressive and not group.past:
        return ONGOING
    if group.perfect and not group.past and time and words[time - 1].lower == "since":
        return ONGOING
    return OCCURRED


def _looks_ahead(words: Sequence[Word], clause: Clause, time: int) -> bool:
    """ "expects the mission to last until 2041", "is planned for June", "called a strike for Thursday"."""
    group = clause.verb
    assert group is not None
    infinitive = any(
        words[i].tag == "TO" and words[i + 1].tag == "VB" for i in range(group.last, max(group.last, time - 1))
    )
    planned = group.passive and words[group.head].lemma in {"plan", "schedule", "expect", "slate", "intend", "set"}
    return (
        infinitive
        or planned
        or (words[time - 1].lower == "for" and words[group.head].lemma in {"call", "plan", "schedule", "set"})
    )


def _said_in_the_past(words: Sequence[Word], clause: Clause) -> bool:
    """ "said it would": the future of a past report."""
    while clause.parent is not None and clause.form is Form.COMPLEMENT and _joined(words, clause):
        clause = clause.parent
    governing = clause.parent.verb if clause.parent is not None and clause.form is Form.COMPLEMENT else None
    return governing is not None and governing.past and words[governing.head].lemma in REPORTING


def _joined(words: Sequence[Word], clause: Clause) -> bool:
    return clause.marker >= 0 and words[clause.marker].tag == "CC"


def is_conditional(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the clause is the condition of another: "if it fails"."""
    return (
        clause.form is Form.SUBORDINATE
        and clause.marker >= 0
        and words[clause.marker].lower in {"if", "unless", "whether", "lest"}
    )


def _denied_by(words: Sequence[Word], clause: Clause) -> bool:
    """The complement of "denied that"."""
    parent = clause.parent
    return (
        clause.form is Form.COMPLEMENT
        and parent is not None
        and parent.verb is not None
        and words[parent.verb.head].lemma == "deny"
    )
