"""Dates that make no event though a clause stands beside them."""

from collections.abc import Sequence

from corpus_import.extraction.records import Timex

from .attachment import Target
from .clauses import Clause, Form
from .en.connectives import FIRST_SECOND
from .modality import DENIED, HYPOTHETICAL, PLANNED, is_conditional
from .words import Word

_PRESENT = frozenset({"today", "now", "tonight"})
_UNTIL = frozenset({"before", "until", "till"})


def is_idle(tokens: Sequence[Word], target: Target, timex: Timex, modality: str) -> bool:
    """Whether the date only bounds ("after 2010"), speaks of how things are ("today"), or guesses."""
    clause = target.clause
    if target.noun >= 0:
        return False
    if clause.verb is None or is_conditional(tokens, clause):
        return True
    if target.time in (*clause.own, *clause.lead) and _only_bounds(tokens, clause, target.time, timex, modality):
        return True
    if tokens[target.time].lower in _PRESENT and modality != PLANNED:
        return not (clause.verb.past or clause.verb.modal or clause.verb.perfect)
    if modality != HYPOTHETICAL:
        return False
    speaks_of_self = clause.subject is not None and tokens[clause.subject.first].lower in FIRST_SECOND
    return speaks_of_self or timex.rule.startswith(("offset.", "duration"))


def _only_bounds(tokens: Sequence[Word], clause: Clause, time: int, timex: Timex, modality: str) -> bool:
    """Whether the preposition makes the date a limit of what happened rather than its day."""
    before = tokens[time - 1].lower if time else ""
    if before == "after" or (before == "from" and timex.rule == "offset.ago"):
        return True
    verb = clause.verb
    if before in _UNTIL:
        return modality != PLANNED and not (verb is not None and verb.negated and before != "before")
    if before != "since" or verb is None or clause.form in {Form.PARTICIPLE, Form.REDUCED} or verb.last > time:
        return False
    return modality == DENIED or _nobody(tokens, clause) or not verb.perfect


def _nobody(tokens: Sequence[Word], clause: Clause) -> bool:
    return clause.subject is not None and tokens[clause.subject.first].lower in {"no", "nobody", "none", "nothing"}
