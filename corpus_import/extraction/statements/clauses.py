"""A sentence cut into clauses: subject, verb group, and the words that belong to each.

A shallow parse, made for prose that dates things. Where it can't tell, a clause is left longer rather than cut in
the wrong place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from .en.verbs import REPORTING
from .lemmas import is_ambiguous_past
from .phrases import NounPhrase, VerbGroup, noun_phrase_at, noun_phrase_from, verb_group_at
from .segments import Segment, is_word, segments
from .words import TIME, Word


_IN_PHRASE = frozenset({"DT", "JJ", "JJS", "JJR", "PRP$", "POS", "CD", "VBN", "VBG", "PRP", "&", "RB"})
_INNER_QUOTES = frozenset('“”"')


class Form(StrEnum):
    """How a clause hangs on the rest of its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    COMPLEMENT = "complement"
    PARTICIPLE = "participle"
    REDUCED = "reduced"
    FRAGMENT = "fragment"


@dataclass(slots=True)
class Clause:
    """``own`` are the indexes of its words, in order; those of clauses inside it are theirs."""

    form: Form
    own: list[int]
    subject: NounPhrase | None = None
    verb: VerbGroup | None = None
    marker: int = -1  # the word that opens it: which, when, that, and
    parent: "Clause | None" = None
    antecedent: NounPhrase | None = None
    lead: list[int] = field(default_factory=list)  # fragments before it: "In 2008,"
    quoted: bool = False

    @property
    def first(self) -> int:
        return min(self.own + self.lead)

    @property
    def last(self) -> int:
        return max(self.own + self.lead) + 1


def clauses(words: Sequence[Word]) -> list[Clause]:
    """The clauses of one sentence, in the order in which they open."""
    return _Assembly(words).of(segments(words))


class _Assembly:
    """Segments put together to clauses, left to right.

    ``main`` is the clause that later verbs may share a subject with, ``latest`` the one that fragments join;
    ``pending`` are fragments that no verb has claimed yet.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.found: list[Clause] = []
        self.pending: list[Segment] = []
        self.recent: list[
            Segment
        ] = []  # fragments that joined a clause, the last ones first to be asked for a subject
        self.main: Clause | None = None
        self.latest: Clause | None = None

    def of(self, parts: Sequence[Segment]) -> list[Clause]:
        for number, segment in enumerate(parts):
            self._place(segment, parts[number + 1 :])
        self._leftovers()
        for clause in list(self.found):
            if clause.form is Form.PARTICIPLE and clause.subject is None and self.main is not None:
                first = next((c for c in self.found if c.form is Form.MAIN), self.main)
                clause.subject, clause.parent = first.subject, first
            self.found += _reduced(self.words, clause)
        return sorted(self.found, key=lambda clause: clause.first)

    def _place(self, segment: Segment, rest: Sequence[Segment]) -> None:
        words, group = self.words, segment.verb
        if segment.in_parentheses and group is None:
            self._add(
                Clause(Form.FRAGMENT, _indexes(segment), marker=segment.first, parent=self.latest), current=False
            )
        elif segment.opener in {"rel", "sub"} or (segment.opener == "that" and group is not None):
            self._add(self._embedded(segment))
        elif (
            group is not None
            and segment.opener != "and"
            and self._open_clause()
            and not _subject_before(words, segment, group)
        ):
            self._close(segment, group)
        elif group is not None and self._is_parenthetic(segment, group, rest):
            self._add(self._participle(segment), current=self.main is not None)
        elif group is None and _opens_with_participle(words, segment):
            if self._resumes_after_relative(segment):
                group = verb_group_at(words, segment.first, segment.last)
                assert group is not None
                self._with_subject_before(segment, group)
            else:
                self._add(self._participle(segment), current=self.main is not None)
        elif group is None:
            self._fragment(segment, rest)
        elif _subject_before(words, segment, group):
            if self._is_apposition(segment, group):
                self._apposition(segment, group)
            else:
                self._independent(segment, group, _subject(words, segment, group), _indexes(segment), self.pending)
        elif self._with_subject_before(segment, group) or self._inverted(segment, group):
            pass
        elif segment.opener != "and" and self._main_was_a_modifier(segment):
            self._mend_main(segment, group)
        else:
            self._shared_subject(segment, group)

    def _with_subject_before(self, segment: Segment, group: VerbGroup) -> bool:
        """A verb whose subject is a fragment before it: "The dam, which was old, | failed"."""
        self._take_back_joined(segment)
        for position, part in enumerate(self.pending):
            subject = _leading_phrase(self.words, part)
            if subject is not None:
                own = [i for later in self.pending[position:] for i in _indexes(later)] + _indexes(segment)
                self._independent(segment, group, subject, own, self.pending[:position])
                return True
        return False

    def _open_clause(self) -> Clause | None:
        """An embedded clause that has its subject and waits for its verb: "until a new building, designed by Shaw,"."""
        clause = next((c for c in reversed(self.found) if c.form in {Form.SUBORDINATE, Form.RELATIVE}), None)
        if clause is None or clause.verb is not None or clause.subject is None:
            return None
        return clause

    def _close(self, segment: Segment, group: VerbGroup) -> None:
        clause = self._open_clause()
        assert clause is not None
        if (
            self.words[clause.marker].lower not in {"whose", "who"}
            and clause.form is Form.RELATIVE
            and self.recent
            and _leading_phrase(self.words, self.recent[-1]) is not None
        ):
            named = self.recent.pop()
            clause.subject = _leading_phrase(self.words, named)
        clause.own += _indexes(segment)
        clause.verb = group
        self.latest = clause

    def _is_parenthetic(self, segment: Segment, group: VerbGroup, rest: Sequence[Segment]) -> bool:
        """ "The treaty, signed in 1874, gave": spelled like a past tense, but the subject's own verb comes later."""
        opener = self.words[group.chain[0]]
        if segment.opener == "and" or not segment.after_comma or _subject_before(self.words, segment, group):
            return False
        if group.passive or group.perfect or group.modal or not is_ambiguous_past(opener.lower):
            return False
        waiting = any(_leading_phrase(self.words, part) is not None for part in self.pending)
        return waiting and any(
            later.verb is not None
            and later.opener not in {"and", "rel", "sub", "that"}
            and not _subject_before(self.words, later, later.verb)
            for later in rest
        )

    def _take_back_joined(self, segment: Segment) -> None:
        """ ", and his assistant, Lena Hart, took over": the fragments since the "and" were the verb's subject."""
        for position, part in enumerate(self.recent):
            if segment.opener != "and" and self.words[part.first].tag == "CC":
                taken = self.recent[position:]
                gone = {i for later in taken for i in _indexes(later)}
                for clause in self.found:
                    clause.own = [i for i in clause.own if i not in gone]
                taken[0].first += 1
                self.pending += taken
                self.recent = []
                return

    def _resumes_after_relative(self, segment: Segment) -> bool:
        """ "The captain, who joined in 2003, retired": spelled like a participle, but a subject waits for a verb."""
        waiting = any(_leading_phrase(self.words, part) is not None for part in self.pending)
        closed = self.latest is not None and self.latest.form is Form.RELATIVE
        return waiting and closed and self.main is None and self.words[segment.first].tag == "VBN"

    def _add(self, clause: Clause, *, current: bool = True) -> None:
        self.found.append(clause)
        if current:
            self.latest = clause

    def _fragment(self, segment: Segment, rest: Sequence[Segment]) -> None:
        after_speech = self.main is not None and self.main.quoted and not segment.quoted
        if self.main is None or after_speech or (self._leads_on(segment) and self._clause_follows(rest)):
            self.pending.append(segment)
        elif self.latest is not None:
            self.latest.own += _indexes(segment)
            self.recent.append(segment)

    def _leads_on(self, segment: Segment) -> bool:
        """Whether the fragment belongs to what comes: behind a semicolon, or nothing but a date."""
        words = [self.words[i] for i in _indexes(segment)]
        only_date = any(word.tag == TIME for word in words) and all(
            word.tag in {TIME, "IN", "CC", "RB"} for word in words
        )
        return bool(self.pending) or segment.opener == "hard" or (only_date and segment.after_comma)

    def _clause_follows(self, rest: Sequence[Segment]) -> bool:
        for segment in rest:
            if segment.verb is not None:
                return segment.opener not in {"rel", "sub", "that"} and _subject_before(
                    self.words, segment, segment.verb
                )
        return False

    def _independent(
        self, segment: Segment, group: VerbGroup, subject: NounPhrase | None, own: list[int], lead: Sequence[Segment]
    ) -> None:
        clause = Clause(
            Form.MAIN if self.main is None else Form.COORDINATE, own, subject, group, quoted=segment.quoted
        )
        clause.marker = segment.first if segment.opener == "and" else -1
        clause.lead = [i for part in lead for i in _indexes(part)]
        clause.parent = self.main
        self.pending, self.recent = [], []
        self._add(clause)
        self.main = clause

    def _shared_subject(self, segment: Segment, group: VerbGroup) -> None:
        """ "... and moved to the river": a second verb of the clause before."""
        if (noun := self._noun_with_modifier(segment, group)) is not None:
            self._add(Clause(Form.REDUCED, _indexes(segment), noun, group, segment.first, self.latest, noun))
            return
        joined = segment.opener == "and" and self.latest is not None and self.latest.verb is not None
        owner = self.latest if joined else self.main
        clause = Clause(
            Form.MAIN if owner is None else Form.COORDINATE, _indexes(segment), None, group, quoted=segment.quoted
        )
        clause.marker = segment.first if segment.opener == "and" else -1
        if owner is not None:
            clause.parent, clause.subject = owner, owner.subject
            if segment.opener == "and" and owner.form in {Form.RELATIVE, Form.COMPLEMENT, Form.SUBORDINATE}:
                clause.form, clause.antecedent = owner.form, owner.antecedent
        clause.lead = [i for part in self.pending for i in _indexes(part)]
        self.pending = []
        self._add(clause)
        if owner is self.main:
            self.main = clause

    def _noun_with_modifier(self, segment: Segment, group: VerbGroup) -> NounPhrase | None:
        """ "in a deal announced in May | and completed in July": both participles hang on the deal."""
        latest = self.latest
        if segment.opener != "and" or latest is None or latest.verb is None or self.words[group.chain[0]].tag != "VBN":
            return None
        behind = [i for i in latest.own if i >= latest.verb.last]
        modifiers = [i for i in behind if self.words[i].tag == "VBN" and self.words[i - 1].is_noun]
        return (
            _phrase_before(self.words, modifiers[-1]) if modifiers and not group.passive and not group.finite else None
        )

    def _inverted(self, segment: Segment, group: VerbGroup) -> bool:
        """ "“...,” recalled Edna Moss": the speaker stands behind the verb."""
        quoted = self.main is not None and self.main.quoted and not segment.quoted
        if not quoted or self.words[group.head].lemma not in REPORTING or group.passive:
            return False
        speaker = noun_phrase_at(self.words, group.last)
        if speaker is None:
            return False
        self._independent(segment, group, speaker, _indexes(segment), self.pending)
        assert self.main is not None
        self.main.verb = replace(group, last=speaker.last)
        return True

    def _main_was_a_modifier(self, segment: Segment) -> bool:
        verb = self.main.verb if self.main is not None else None
        if verb is None or segment.quoted or verb.perfect or verb.passive:
            return False
        return verb.weak and self.words[verb.chain[0]].tag == "VBN"

    def _mend_main(self, segment: Segment, group: VerbGroup) -> None:
        """ "The accord signed in Oslo, after months of talks, led to ...": the first verb was a modifier."""
        main = self.main
        assert main is not None and main.verb is not None
        first = main.verb.first
        modifier = Clause(Form.REDUCED, [i for i in main.own if i >= first], main.subject, main.verb, parent=main)
        modifier.antecedent = main.subject
        main.own = [i for i in main.own if i < first] + _indexes(segment)
        main.verb = group
        self.found.append(modifier)
        self.latest = main

    def _is_apposition(self, segment: Segment, group: VerbGroup) -> bool:
        """ ", a deal expected to close in May": a noun with a participle behind a comma."""
        if self.main is None or segment.quoted or segment.opener == "and" or not segment.after_comma:
            return False
        after = self.words[group.last] if group.last < segment.last else None
        bare = after is None or after.tag in {"IN", "TO", TIME, "RB"} or len(group.chain) > 1
        return self.words[group.chain[0]].tag == "VBN" and group.weak and not group.finite and bare

    def _apposition(self, segment: Segment, group: VerbGroup) -> None:
        subject = _subject(self.words, segment, group)
        self._add(Clause(Form.REDUCED, _indexes(segment), subject, group, parent=self.main, antecedent=subject))

    def _embedded(self, segment: Segment) -> Clause:
        words, latest = self.words, self.latest
        form = {"rel": Form.RELATIVE, "that": Form.COMPLEMENT, "sub": Form.SUBORDINATE}[segment.opener]
        clause = Clause(form, _indexes(segment), None, segment.verb, segment.first, latest, quoted=segment.quoted)
        if form is Form.COMPLEMENT and words[segment.first].lower != "that":
            clause.marker = -1
        if form is Form.RELATIVE:
            inner = words[segment.first].lower in {"which", "where"}
            clause.antecedent = _phrase_before(words, segment.first, inner=inner)
        if segment.verb is not None:
            skipped = (clause.marker >= 0) + (form is Form.RELATIVE and words[segment.first].tag in {"IN", "TO"})
            clause.subject = _subject(words, Segment(segment.first + skipped, segment.last, ""), segment.verb)
        else:
            clause.verb = verb_group_at(words, segment.first + 1, segment.last)
            if clause.verb is None and (form is Form.SUBORDINATE or words[segment.first].lower == "whose"):
                clause.subject = noun_phrase_from(words, segment.first + 1, segment.last)
        if clause.subject is None:
            clause.subject = (
                clause.antecedent if form is Form.RELATIVE else (latest.subject if latest is not None else None)
            )
        return clause

    def _participle(self, segment: Segment) -> Clause:
        group = verb_group_at(self.words, segment.first, segment.last)
        clause = Clause(
            Form.PARTICIPLE, _indexes(segment), None, group, parent=self.main or self.latest, quoted=segment.quoted
        )
        if group is not None and self.words[group.chain[0]].tag == "VBN" and segment.after_comma:
            clause.antecedent = _phrase_before(self.words, segment.first)
        clause.subject = clause.antecedent or (self.main.subject if self.main is not None else None)
        return clause

    def _leftovers(self) -> None:
        if not self.pending:
            return
        indexes = [i for part in self.pending for i in _indexes(part)]
        if self.main is not None:
            self.main.own += indexes
        else:
            self.found.append(Clause(Form.FRAGMENT, indexes))


def _indexes(segment: Segment) -> list[int]:
    return list(range(segment.first, segment.last))


def _subject_before(words: Sequence[Word], segment: Segment, group: VerbGroup) -> bool:
    return any(
        words[i].is_noun
        or words[i].tag in {"PRP", "EX", "CD"}
        or words[i].tag == "DT"
        and words[i].lower in {"this", "that", "these", "those", "both", "all", "some"}
        or words[i].lower == "there"
        for i in range(segment.first, group.first)
    )


def _subject(words: Sequence[Word], segment: Segment, group: VerbGroup) -> NounPhrase | None:
    """The noun phrase before the verb that no preposition governs; the first of them."""
    i = segment.first
    governed = False
    best: NounPhrase | None = None
    while i < group.first:
        word = words[i]
        if word.tag in {"IN", "TO"}:
            governed = True
            i += 1
            continue
        if word.lower == "there" or word.tag == "EX":
            return NounPhrase(i, i + 1, i)
        phrase = noun_phrase_from(words, i, group.first)
        if phrase is None:
            governed &= word.tag != TIME
            i += 1
            continue
        if not governed:
            best = NounPhrase(phrase.first, _extent(words, phrase, group.first), phrase.head)
            break
        base = noun_phrase_at(words, i)
        governed, i = False, (base.last if base is not None else phrase.last)
    return best


def _extent(words: Sequence[Word], phrase: NounPhrase, verb: int) -> int:
    """To the verb, without a date or an adverb right before it."""
    last = verb
    while last > phrase.last and (words[last - 1].tag in {TIME, "RB", "IN"}):
        last -= 1
    return max(phrase.last, last)


def _leading_phrase(words: Sequence[Word], segment: Segment) -> NounPhrase | None:
    phrase = noun_phrase_from(words, segment.first, segment.last)
    if phrase is None or words[segment.first].tag == TIME:
        return None
    return NounPhrase(segment.first, segment.last, phrase.head)


def _opens_with_participle(words: Sequence[Word], segment: Segment) -> bool:
    i = segment.first
    while i < segment.last and words[i].tag == "RB":
        i += 1
    return i < segment.last and words[i].tag in {"VBG", "VBN"} and verb_group_at(words, i, segment.last) is not None


def _phrase_before(words: Sequence[Word], before: int, *, inner: bool = False) -> NounPhrase | None:
    """The noun phrase that ends right before word ``before`` (marks passed over), with its "of" phrases.

    ``inner`` stops at a name: in "shares of Tidewater, which", Tidewater is meant.
    """
    last = before
    while last > 0 and not is_word(words[last - 1]):
        last -= 1
    if last and words[last - 1].tag == TIME:
        last = _before_date(words, last - 1)
    first, head = _base_phrase_before(words, last)
    if head < 0:
        return None
    while first >= 2 and words[first - 1].lower in {"of", "for"} and not (inner and words[head].is_name):
        further, outer = _base_phrase_before(words, first - 1)
        if outer < 0:
            break
        first, head = further, outer
    return NounPhrase(first, last, head)


def _before_date(words: Sequence[Word], time: int) -> int:
    return time - 1 if time and words[time - 1].tag == "IN" else time


def _base_phrase_before(words: Sequence[Word], last: int) -> tuple[int, int]:
    """(first, head) of the longest base noun phrase that ends at ``last``; head is -1 where there is none."""
    k = last
    while k > 0 and (words[k - 1].is_noun or words[k - 1].tag in _IN_PHRASE or words[k - 1].text in _INNER_QUOTES):
        k -= 1
    for first in range(k, last):
        phrase = noun_phrase_at(words, first)
        if phrase is not None and phrase.last >= last:
            return first, phrase.head
    return last, -1


def _reduced(words: Sequence[Word], clause: Clause) -> list[Clause]:
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
        antecedent = _phrase_before(words, i)
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
        if words[i].tag != "TO" or i in taken or i - 1 not in own or not words[i - 1].is_noun:
            continue
        group = verb_group_at(words, i, max(own) + 1)
        antecedent = _phrase_before(words, i)
        if group is not None and group.passive and antecedent is not None:
            rest = [k for k in clause.own if k >= i]
            return [Clause(Form.REDUCED, rest, antecedent, group, parent=clause, antecedent=antecedent)]
    return []
