"""Whether a statement tells of what was, is, is to be, might be, or was not."""

from collections.abc import Sequence

from .attachment import Target
from .clauses import Clause, Form
from .en.verbs import COMMITTING, FUTURE_MODALS, IMPLYING, OBLIGING_MODALS, PLANNING, REPORTING, WOULD
from .words import Word

OCCURRED, ONGOING, PLANNED, HYPOTHETICAL, DENIED = "occurred", "ongoing", "planned", "hypothetical", "denied"

_PLANNED_ADJECTIVES = frozenset(
    "planned scheduled proposed upcoming forthcoming expected future next intended".split()
)
_PLANNED_PREDICATES = frozenset({"due", "scheduled", "expected", "planned"})
_POINTING_AHEAD = frozenset({"for", "by", "before", "until", "till", "from"})
_LOOKING_AHEAD = frozenset({"by", "before", "until", "till"})


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
    if clause.form is Form.REDUCED and words[group.first].tag == "TO":
        return PLANNED
    until = time > 0 and words[time - 1].lower in {"until", "till"}
    if (group.negated and not until) or _denied_by(words, clause):
        return DENIED
    if is_conditional(words, clause):
        return HYPOTHETICAL
    if group.modal:
        return _of_modal(words, clause, ahead)
    if _planned(words, clause, time) or (ahead and not _told_as_past(words, clause, time)):
        return PLANNED
    since = time > 0 and words[time - 1].lower == "since"
    if not group.past and (group.progressive or (group.perfect and since)):
        return ONGOING
    return OCCURRED


def _of_modal(words: Sequence[Word], clause: Clause, ahead: bool) -> str:
    group = clause.verb
    assert group is not None
    if group.modal in FUTURE_MODALS or (group.modal in OBLIGING_MODALS and ahead):
        return PLANNED
    if group.modal in WOULD:
        if _said_in_the_past(words, clause):
            return PLANNED
        conditional = group.perfect or any(word.lower in {"if", "unless"} for word in words)
        return OCCURRED if not (ahead or conditional) else HYPOTHETICAL
    return HYPOTHETICAL


def _planned(words: Sequence[Word], clause: Clause, time: int) -> bool:
    """Whether the verbs put the date's event into the future of the telling: "plans to open", "is due by"."""
    group = clause.verb
    assert group is not None
    lemmas = [words[i].lemma for i in group.chain]
    governing = set(lemmas[:-1])
    preposition = words[time - 1].lower if time else ""
    if governing:
        if lemmas[:-1] == ["be"] or governing & PLANNING:
            return True
        return bool(governing & COMMITTING) and preposition in _LOOKING_AHEAD
    if lemmas == ["be"] and group.last < len(words) and words[group.last].lower in _PLANNED_PREDICATES:
        return True
    return lemmas[-1] in PLANNING and _looks_ahead(words, clause, time)


def _told_as_past(words: Sequence[Word], clause: Clause, time: int) -> bool:
    """ "had missed", "fell", "was allowed to reopen": over and done, though the date seems to lie ahead."""
    group = clause.verb
    assert group is not None
    if clause.form in {Form.REDUCED, Form.PARTICIPLE} or not group.past or not group.finite:
        return False
    if time and words[time - 1].lower in _POINTING_AHEAD:
        return False
    if any(words[i].tag == "TO" and words[i + 1].tag == "VB" for i in range(group.last, max(group.last, time - 1))):
        return False
    return {words[i].lemma for i in group.chain[:-1]} <= IMPLYING


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
