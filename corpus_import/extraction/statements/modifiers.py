"""Participles and infinitives that hang on a noun, each a clause of its own."""

from collections.abc import Sequence

from .clauses import Clause, Form
from .phrases import verb_group_at
from .subjects import phrase_before
from .words import Word


def modifiers_in(words: Sequence[Word], clause: Clause) -> list[Clause]:
    """Participles that hang on a noun inside a clause: "the accord signed in 1993"."""
    found: list[Clause] = []
    found += _to_be_done(words, clause)
    verb_range = range(clause.verb.first, clause.verb.last) if clause.verb else range(0)
    own = set(clause.own)
    for i in clause.own:
        if words[i].tag not in {"VBN", "VBD"} or i in verb_range or i - 1 not in own:
            continue
        if not (words[i - 1].is_noun or words[i - 1].tag in {"''", ")"}) or words[i].lemma in {"be", "have"}:
            continue
        group = verb_group_at(words, i, max(own) + 1)
        antecedent = phrase_before(words, i)
        if group is None or antecedent is None:
            continue
        stop = next((k for k in range(i, max(own) + 1) if k not in own or (k in verb_range and k > i)), max(own) + 1)
        found.append(
            Clause(Form.REDUCED, list(range(i, stop)), antecedent, group, parent=clause, antecedent=antecedent)
        )
    return found


def _to_be_done(words: Sequence[Word], clause: Clause) -> list[Clause]:
    """A passive infinitive that hangs on a noun: "another event to be held on 12 October"."""
    taken = set(range(clause.verb.first, clause.verb.last)) if clause.verb is not None else set()
    own = set(clause.own)
    for i in clause.own:
        noun = i - 2 if i > 1 and words[i - 1].text == "," else i - 1
        if words[i].tag != "TO" or i in taken or noun not in own or not words[noun].is_noun:
            continue
        group = verb_group_at(words, i, max(own) + 1)
        antecedent = phrase_before(words, i)
        if group is not None and group.passive and antecedent is not None:
            rest = [k for k in clause.own if k >= i]
            return [Clause(Form.REDUCED, rest, antecedent, group, parent=clause, antecedent=antecedent)]
    return []
