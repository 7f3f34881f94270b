"""What a time expression dates: the clause it stands in, or the noun it hangs on."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .clauses import Clause, Form
from .en.connectives import DATE_PREPOSITIONS
from .en.nouns import EVENT_NOUNS, PHASE_NOUNS, TIME_NOUNS
from .en.verbs import MARKING
from .phrases import is_premodifier, noun_phrase_at
from .words import TIME, Word

# After these an event noun with a date is background to the clause: "after the crash in 2008".
_BACKGROUND = frozenset(
    "since after before until till following despite amid about over prior from during of to".split()
)
_ADVERBIAL = frozenset({"in", "during", "at", "on"})
_STRONG_BACKGROUND = frozenset("since after before until till following despite amid".split())


_LIFE_MARKS = frozenset({"–", "-", "—", "born", "b", "died", "d", ";", ",", "c", "ca", "."})


_BEFORE_HEAD = frozenset({"DT", "JJ", "PRP$", "NN", "NNP", "CD", "POS", "VBN", "NNS"})


@dataclass(frozen=True, slots=True)
class Target:
    """``noun`` is the dated noun's index, or -1 where the date is the clause's; ``phase`` its verb ("began")."""

    clause: Clause
    time: int
    noun: int = -1
    first: int = -1  # the noun's phrase
    last: int = -1
    phase: str = ""


def target_of(
    words: Sequence[Word], clauses: Sequence[Clause], time: int, people: Collection[int] = frozenset()
) -> Target | None:
    """The clause or noun that the time expression at ``time`` dates; None where it dates no happening.

    ``people`` are the indexes of words that end a person's name.
    """
    clause = clause_of(clauses, time)
    if clause is None:
        return None
    if (life := _life_dates(words, clause, time, people)) is not None:
        return life
    if clause.form is Form.REDUCED and clause.parent is not None and words[clause.verb.head].lemma == "date":  # type: ignore[union-attr]
        clause = clause.parent
    if is_premodifier(words, time):
        return _premodified(words, clause, time)
    if clause.form is Form.FRAGMENT and clause.parent is not None:
        return _in_parentheses(words, clause, time)
    if _in_name(words, time):
        return None
    if (told := _cleft(words, clauses, clause, time) or _when_clause(words, clauses, time)) is not None:
        return Target(told, time)
    if (named := _noun_of_date(words, clause, time)) is not None:
        return named
    if phase := _phase(words, clause, time):
        return phase
    if background := _background(words, clause, time) or _recalled(words, clause, time):
        return background
    if clause.verb is None:
        return _verbless(words, clause, time)
    if _modifies_noun(words, clause, time):
        return None
    return Target(clause, time)


def clause_beside(words: Sequence[Word], target: Target) -> Target | None:
    """The clause that a dated noun tells nothing without: "a warning was issued after an earthquake on 12 May"."""
    before = words[target.first - 1].lower if target.noun >= 0 and target.first > 0 else ""
    timex = words[target.time].timex
    near = timex is not None and len(timex.edtf) >= len("2010-01-12")
    if before not in {"after", "following", "amid", "during"} or target.clause.verb is None or not near:
        return None
    return Target(target.clause, target.time)


def clause_of(clauses: Sequence[Clause], index: int) -> Clause | None:
    """The innermost clause that holds word ``index``."""
    holders = [clause for clause in clauses if index in clause.own]
    if holders:
        return min(holders, key=lambda clause: len(clause.own))
    return next((clause for clause in clauses if index in clause.lead), None)


def _noun_of_date(words: Sequence[Word], clause: Clause, time: int) -> Target | None:
    """ "the retreat of January 1842": the date is the noun's, whatever the clause does with it."""
    noun = time - 2
    if noun < 0 or words[time - 1].lower != "of" or words[noun].lemma not in EVENT_NOUNS or words[noun].is_name:
        return None
    first = noun
    while first > 0 and words[first - 1].tag in _BEFORE_HEAD:
        first -= 1
    if first and words[first - 1].lower in _ADVERBIAL and clause.verb is not None:
        return Target(clause, time)
    return Target(clause, time, noun, first, _with_complements(words, time + 1, clause))


def _in_name(words: Sequence[Word], time: int) -> bool:
    """A bare year right behind a name is part of it: "the Developers Conference 2010"."""
    year = words[time].text
    return len(year) == 4 and year.isdigit() and time > 0 and words[time - 1].is_name


def _cleft(words: Sequence[Word], clauses: Sequence[Clause], clause: Clause, time: int) -> Clause | None:
    """ "It was not until 1998 that the law was repealed": the date is that of the clause behind "that"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or words[subject.head].lower != "it" or words[verb.chain[0]].lemma != "be":
        return None
    told = next((c for c in clauses if c.marker == time + 1 and words[c.marker].lower == "that"), None)
    return told if told is not None and told.verb is not None else None


def _when_clause(words: Sequence[Word], clauses: Sequence[Clause], time: int) -> Clause | None:
    """ "the worst since 1990, when 30,000 died": the date is that of the clause behind it."""
    if not time or words[time - 1].lower not in {"since", "until"}:
        return None
    marker = time + 2 if time + 2 < len(words) and words[time + 1].text == "," else time + 1
    return next(
        (c for c in clauses if c.marker == marker and words[marker].lower == "when" and c.verb is not None), None
    )


def _modifies_noun(words: Sequence[Word], clause: Clause, time: int) -> bool:
    """Whether the date only says which: "memos from the 1980s", "the winter of 1941"."""
    if time < 2 or time - 2 not in clause.own or clause.verb is None or time - 2 < clause.verb.last:
        return False
    noun, preposition = words[time - 2], words[time - 1].lower
    if not noun.is_noun or noun.is_name or noun.lemma in EVENT_NOUNS or noun.lemma in TIME_NOUNS:
        return False
    span = words[time].timex
    lasting = span is not None and "/" in span.edtf
    return preposition == "of" or (preposition == "from" and noun.tag == "NNS" and not lasting)


def _premodified(words: Sequence[Word], clause: Clause, time: int) -> Target | None:
    first = time
    while first > 0 and words[first - 1].tag in {"DT", "JJ", "PRP$", "JJS", "CD"}:
        first -= 1
    opener = time + 2 if words[time + 1].tag == "POS" else first
    phrase = noun_phrase_at(words, opener)
    if phrase is None or phrase.head <= time:
        return None
    governor = words[first - 1].lower if first else ""
    if governor in {"by", "before"} and words[phrase.head].lemma == "deadline" and clause.verb is not None:
        return Target(clause, time)
    if governor in _ADVERBIAL and clause.verb is not None and not _phase_noun(words, first):
        return Target(clause, time)
    if words[phrase.head].lemma not in EVENT_NOUNS or words[phrase.head].is_name:
        return None
    return Target(clause, time, phrase.head, first, _with_complements(words, phrase.last, clause))


def _phase_noun(words: Sequence[Word], first: int) -> bool:
    """Whether "the end of" or its like governs the phrase, so that the noun is what is dated."""
    return first >= 2 and words[first - 1].lower == "of" and words[first - 2].lemma in PHASE_NOUNS


def _life_dates(words: Sequence[Word], clause: Clause, time: int, people: Collection[int]) -> Target | None:
    """ "Edward Tallis (3 May 1841 – 9 January 1919)": born then, died then."""
    opening = time
    while opening > 0 and words[opening].text != "(":
        opening -= 1
    name = opening - 1
    if name not in people or time - opening > 6:
        return None
    closing = next((i for i in range(time, min(time + 7, len(words))) if words[i].text == ")"), -1)
    inside = words[opening + 1 : closing]
    dates = [i for i in range(opening + 1, max(opening, closing)) if words[i].tag == TIME]
    allowed = all(word.tag == TIME or word.lower in _LIFE_MARKS for word in inside)
    born_only = len(dates) == 1 and inside[0].lower in {"born", "b"}
    if closing < 0 or not allowed or not (len(dates) == 2 or born_only):
        return None
    first = name
    while first > 0 and words[first - 1].is_name:
        first -= 1
    return Target(clause, time, name, first, name + 1, "died" if time == dates[-1] and not born_only else "was born")


def _in_parentheses(words: Sequence[Word], clause: Clause, time: int) -> Target | None:
    owner = clause.parent
    stop = clause.first
    for i in range(stop - 1, max(-1, stop - 12), -1):
        if words[i].text in {".", ";", ","}:
            break
        if words[i].is_noun and words[i].lemma in EVENT_NOUNS and not words[i].is_name:
            first = i
            while first > 0 and words[first - 1].tag in {"DT", "JJ", "PRP$", "NN", "NNP", "NNS", "CD", "VBN"}:
                first -= 1
            assert owner is not None
            return Target(owner, time, i, first, stop)
    return None


def _phase(words: Sequence[Word], clause: Clause, time: int) -> Target | None:
    """ "since the start of the strike at the end of 1984" """
    i = time - 1
    while i > 0 and not words[i].is_verb and words[i].text not in {",", ";", ":"}:
        if words[i].lower == "of" and words[i - 1].lemma in PHASE_NOUNS:
            before = words[i - 2] if i >= 2 else None
            if before is None or before.tag not in {"DT", "JJ", "PRP$"}:
                return None
            governor = words[i - 3] if i >= 3 else None
            if governor is not None and governor.is_verb and governor.lemma not in MARKING:
                return None
            phrase = noun_phrase_at(words, i + 1)
            if phrase is None or phrase.first >= time or words[i + 1].tag in {TIME, "PRP"}:
                return None
            stop = time
            while stop > phrase.last and (words[stop - 1].lower in DATE_PREPOSITIONS or words[stop - 1].tag == "DT"):
                stop -= 1
            return Target(clause, time, phrase.head, phrase.first, stop, PHASE_NOUNS[words[i - 1].lemma])
        i -= 1
    return None


def _background(words: Sequence[Word], clause: Clause, time: int) -> Target | None:
    """An event noun of its own between a preposition like "after" and the date."""
    i = time - 1
    noun = -1
    while i > 0 and not words[i].is_verb and words[i].text not in {",", ";", ":"}:
        if words[i].is_noun and words[i].lemma in EVENT_NOUNS and not (words[i].is_name and words[i + 1].is_name):
            noun = i
        if words[i].lower in _STRONG_BACKGROUND and i + 1 < time:
            if noun < 0:
                return None
            first = i + 1
            phrase = noun_phrase_at(words, first)
            if phrase is None or phrase.head != noun:
                return None
            stop = time
            while stop > phrase.last and words[stop - 1].lower in DATE_PREPOSITIONS:
                stop -= 1
            return Target(clause, time, noun, first, stop)
        i -= 1
    return None


def _recalled(words: Sequence[Word], clause: Clause, time: int) -> Target | None:
    """A past event that a present verb speaks of: "the scandal recalls the collapse of the bank in 2008"."""
    verb, timex = clause.verb, words[time].timex
    if (
        verb is None
        or timex is None
        or verb.past
        or verb.modal
        or verb.perfect
        or verb.progressive
        or time < verb.last
    ):
        return None
    if len(verb.chain) > 1 or words[verb.head].lemma == "have":
        return None
    noun = next((i for i in range(verb.last, time) if words[i].is_noun and words[i].lemma in EVENT_NOUNS), -1)
    if noun < 0 or words[noun].is_name:
        return None
    first = noun
    while first > verb.last and words[first - 1].tag in {"DT", "JJ", "PRP$", "NN", "NNP", "CD", "POS", "VBN"}:
        first -= 1
    stop = time
    while stop > noun + 1 and words[stop - 1].lower in DATE_PREPOSITIONS:
        stop -= 1
    return Target(clause, time, noun, first, stop)


def _verbless(words: Sequence[Word], clause: Clause, time: int) -> Target | None:
    for i in clause.lead + clause.own:
        if words[i].is_noun and words[i].lemma in EVENT_NOUNS and i < time:
            first = i
            while first > 0 and words[first - 1].tag in {"DT", "JJ", "PRP$", "NN", "NNP", "NNS", "CD", "VBN", "POS"}:
                first -= 1
            return Target(clause, time, i, first, _with_complements(words, i + 1, clause))
    return None


def _with_complements(words: Sequence[Word], last: int, clause: Clause) -> int:
    """The end of a noun's phrase with its prepositional phrases: "withdrawal | from the north"."""
    own = set(clause.own) | set(clause.lead)
    while last < len(words) and last in own and words[last].tag in {"IN", "TO"}:
        following = noun_phrase_at(words, last + 1)
        if following is None or words[last + 1].tag == TIME or words[last].lower in {"as", "than", "because", "like"}:
            break
        last = following.last
    return last
