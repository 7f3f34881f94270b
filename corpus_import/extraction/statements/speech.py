"""Titles of what was said: a verb of saying needs the words, or becomes "spoke"."""

import re
from collections.abc import Sequence

from .clauses import Clause, Form
from .en.verbs import REPORTING, SPOKEN
from .rendering import rendered
from .words import Word


def with_quotation(
    text: str, words: Sequence[Word], clauses: Sequence[Clause], clause: Clause, line: str, room: int
) -> str:
    """ "He told reporters" with the quotation behind it where that is short, else "He spoke to reporters"."""
    verb = clause.verb
    if verb is None or clause.quoted or verb.passive or words[verb.head].lemma not in REPORTING:
        return line
    if any(other.parent is clause and other.form is Form.COMPLEMENT for other in clauses):
        return line
    if _has_object(words, clause):
        return line
    if (indirect := _said_before(text, words, clauses, clause)) and not _has_object(words, clause):
        longer = f"{line} {indirect}"
        return longer if len(longer) <= room + 20 else line
    said = _quotation(text, words, clauses, clause)
    if said and len(line) + len(said) + 4 <= room + 20:
        return f"{line}: “{said}”"
    if words[verb.head].lemma not in SPOKEN:
        return line
    spoken = words[verb.head].text
    replacement = SPOKEN[words[verb.head].lemma]
    if words[verb.head].tag in {"VBD", "VBN"} and not verb.perfect:
        return re.sub(rf"\b{re.escape(spoken)}\b", replacement, line, count=1)
    return line


def _said_before(text: str, words: Sequence[Word], clauses: Sequence[Clause], clause: Clause) -> str:
    """ "The campaign starts in May, officials said": the main clause before is what was said."""
    main = clause.parent
    if clause.form is not Form.COORDINATE or main is None or main.quoted or main.verb is None or clause.marker >= 0:
        return ""
    apart = any(words[i].text == ";" for i in range(max(main.own), min(clause.own)))
    if apart or clause.verb is None or clause.verb.negated:
        return ""
    if main.first > clause.first or words[clause.verb.head].lemma == "tell":
        return ""
    own = [i for i in main.own if i < clause.first]
    pronoun = words[clause.subject.first] if clause.subject is not None else None
    if pronoun is not None and pronoun.tag == "PRP":
        return f"{pronoun.lower} {_lowered(rendered(text, words, [i for i in own if i >= main.verb.first]))}"
    line = rendered(text, words, own)
    first = words[min(main.own)]
    return line if first.is_name else _lowered(line)


def _lowered(line: str) -> str:
    return line[:1].lower() + line[1:]


def _has_object(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the verb of saying has what was said right behind it: "said no", "told the truth about"."""
    verb = clause.verb
    assert verb is not None
    if words[verb.head].lemma == "tell":
        return False
    after = words[verb.last] if verb.last < len(words) else None
    return (
        after is not None and verb.last in clause.own and (after.is_noun or after.tag in {"DT", "JJ", "PRP", "PRP$"})
    )


def _quotation(text: str, words: Sequence[Word], clauses: Sequence[Clause], clause: Clause) -> str:
    """The quoted stretch of the sentence, without its marks."""
    quoted = [i for other in clauses if other.quoted and other is not clause for i in (*other.lead, *other.own)]
    if not quoted:
        return ""
    stretch = range(min(quoted), max(quoted) + 1)
    if any(i in stretch for i in clause.own):
        stretch = (
            range(min(quoted), max(i for i in quoted if i < min(clause.own)) + 1)
            if min(quoted) < min(clause.own)
            else range(0)
        )
    line = rendered(text, words, stretch)
    return re.sub(r"[“”\"]", "", line)
