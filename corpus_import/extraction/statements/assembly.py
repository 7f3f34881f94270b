"""A sentence cut into clauses: segments put together, left to right.

A shallow parse, made for prose that dates things. Where it can't tell, a clause is left longer rather than cut in
the wrong place.
"""

from collections.abc import Sequence
from dataclasses import replace

from .clauses import Clause, Form
from .en.verbs import REPORTING
from .fragments import (
    clause_follows,
    indexes_of,
    is_apposition,
    noun_with_modifier,
    only_date,
    opens_with_participle,
    was_a_modifier,
)
from .lemmas import is_ambiguous_past
from .modifiers import modifiers_in
from .phrases import NounPhrase, VerbGroup, noun_phrase_at, noun_phrase_from, verb_group_at
from .segments import Segment, segments
from .subjects import has_subject_before, leading_phrase, phrase_before, subject_of
from .words import Word


def clauses(words: Sequence[Word]) -> list[Clause]:
    """The clauses of one sentence, in the order in which they open."""
    return _Assembly(words).of(segments(words))


_EMBEDDED = frozenset({Form.SUBORDINATE, Form.RELATIVE, Form.COMPLEMENT})


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
            self.found += modifiers_in(self.words, clause)
        return sorted(self.found, key=lambda clause: clause.first)

    def _place(self, segment: Segment, rest: Sequence[Segment]) -> None:
        words, group = self.words, segment.verb
        if segment.in_parentheses and group is None:
            self._add(
                Clause(Form.FRAGMENT, indexes_of(segment), marker=segment.first, parent=self.latest), current=False
            )
        elif segment.opener in {"rel", "sub"} or (segment.opener == "that" and (group or self._breaks_off(segment))):
            self._add(self._embedded(segment))
        elif (
            group is not None
            and segment.opener != "and"
            and self._open_clause()
            and not has_subject_before(words, segment, group)
        ):
            self._close(segment, group)
        elif group is not None and self._is_parenthetic(segment, group, rest):
            self._add(self._participle(segment), current=self.main is not None)
        elif group is None and opens_with_participle(words, segment):
            if self._resumes_after_relative(segment):
                group = verb_group_at(words, segment.first, segment.last)
                assert group is not None
                self._withhas_subject_before(segment, group)
            else:
                self._add(self._participle(segment), current=self.main is not None)
        elif group is None:
            self._fragment(segment, rest)
        elif has_subject_before(words, segment, group):
            if is_apposition(words, segment, group, self.main):
                self._apposition(segment, group)
            else:
                self._independent(segment, group, subject_of(words, segment, group), indexes_of(segment), self.pending)
        elif self._withhas_subject_before(segment, group) or self._inverted(segment, group):
            pass
        elif segment.opener != "and" and was_a_modifier(words, segment, self.main):
            self._mend_main(segment, group)
        else:
            self._shared_subject(segment, group)

    def _withhas_subject_before(self, segment: Segment, group: VerbGroup) -> bool:
        """A verb whose subject is a fragment before it: "The dam, which was old, | failed"."""
        self._take_back_joined(segment)
        for position, part in enumerate(self.pending):
            subject = leading_phrase(self.words, part)
            if subject is not None:
                own = [i for later in self.pending[position:] for i in indexes_of(later)] + indexes_of(segment)
                self._independent(segment, group, subject, own, self.pending[:position])
                return True
        return False

    def _breaks_off(self, segment: Segment) -> bool:
        """Whether a comma stops the segment before its verb has come."""
        return segment.last < len(self.words) and self.words[segment.last].text == ","

    def _open_clause(self) -> Clause | None:
        """An embedded clause with a subject that waits for its verb: "until a new building, designed by Shaw,"."""
        clause = next((c for c in reversed(self.found) if c.form in _EMBEDDED), None)
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
            and leading_phrase(self.words, self.recent[-1]) is not None
        ):
            named = self.recent.pop()
            clause.subject = leading_phrase(self.words, named)
        clause.own += indexes_of(segment)
        clause.verb = group
        self.latest = clause

    def _is_parenthetic(self, segment: Segment, group: VerbGroup, rest: Sequence[Segment]) -> bool:
        """ "The treaty, signed in 1874, gave": spelled like a past tense, but the subject's own verb comes later."""
        opener = self.words[group.chain[0]]
        if segment.opener == "and" or not segment.after_comma or has_subject_before(self.words, segment, group):
            return False
        if group.passive or group.perfect or group.modal or not is_ambiguous_past(opener.lower):
            return False
        waiting = any(leading_phrase(self.words, part) is not None for part in self.pending)
        return waiting and any(
            later.verb is not None
            and later.opener not in {"and", "rel", "sub", "that"}
            and not has_subject_before(self.words, later, later.verb)
            for later in rest
        )

    def _take_back_joined(self, segment: Segment) -> None:
        """ ", and his assistant, Lena Hart, took over": the fragments since the "and" were the verb's subject."""
        for position, part in enumerate(self.recent):
            if segment.opener != "and" and self.words[part.first].tag == "CC":
                taken = self.recent[position:]
                gone = {i for later in taken for i in indexes_of(later)}
                for clause in self.found:
                    clause.own = [i for i in clause.own if i not in gone]
                taken[0].first += 1
                self.pending += taken
                self.recent = []
                return

    def _resumes_after_relative(self, segment: Segment) -> bool:
        """ "The captain, who joined in 2003, retired": spelled like a participle, but a subject waits for a verb."""
        waiting = any(leading_phrase(self.words, part) is not None for part in self.pending)
        closed = self.latest is not None and self.latest.form is Form.RELATIVE
        return waiting and closed and self.main is None and self.words[segment.first].tag == "VBN"

    def _add(self, clause: Clause, *, current: bool = True) -> None:
        self.found.append(clause)
        if current:
            self.latest = clause

    def _fragment(self, segment: Segment, rest: Sequence[Segment]) -> None:
        after_speech = self.main is not None and self.main.quoted and not segment.quoted
        if self.main is None or after_speech or (self._leads_on(segment) and clause_follows(self.words, rest)):
            self.pending.append(segment)
        elif self.latest is not None:
            self.latest.own += indexes_of(segment)
            self.recent.append(segment)

    def _leads_on(self, segment: Segment) -> bool:
        """Whether the fragment belongs to what comes: behind a semicolon, or nothing but a date."""
        return (
            bool(self.pending) or segment.opener == "hard" or (only_date(self.words, segment) and segment.after_comma)
        )

    def _independent(
        self, segment: Segment, group: VerbGroup, subject: NounPhrase | None, own: list[int], lead: Sequence[Segment]
    ) -> None:
        clause = Clause(
            Form.MAIN if self.main is None else Form.COORDINATE, own, subject, group, quoted=segment.quoted
        )
        clause.marker = segment.first if segment.opener == "and" else -1
        clause.lead = [i for part in lead for i in indexes_of(part)]
        clause.parent = self.main
        self.pending, self.recent = [], []
        self._add(clause)
        self.main = clause

    def _shared_subject(self, segment: Segment, group: VerbGroup) -> None:
        """ "... and moved to the river": a second verb of the clause before."""
        if (noun := noun_with_modifier(self.words, segment, group, self.latest)) is not None:
            self._add(Clause(Form.REDUCED, indexes_of(segment), noun, group, segment.first, self.latest, noun))
            return
        if self.main is None and self.found and self.found[-1].form is Form.PARTICIPLE:
            # "Elected in 2001 and re-elected in 2005, he served": both lean on the subject to come
            self._add(Clause(Form.PARTICIPLE, indexes_of(segment), None, group, segment.first), current=False)
            return
        joined = segment.opener == "and" and self.latest is not None and self.latest.verb is not None
        if joined and self.latest is not None and self.latest.form in {Form.RELATIVE, Form.SUBORDINATE}:
            # ", and" closes what hung on the main clause
            joined = self.main is None or self.words[segment.first - 1].text != ","
        owner = self.latest if joined else self.main
        clause = Clause(
            Form.MAIN if owner is None else Form.COORDINATE, indexes_of(segment), None, group, quoted=segment.quoted
        )
        clause.marker = segment.first if segment.opener == "and" else -1
        if owner is not None:
            clause.parent, clause.subject = owner, owner.subject
            if segment.opener == "and" and owner.form in {Form.RELATIVE, Form.COMPLEMENT, Form.SUBORDINATE}:
                clause.form, clause.antecedent = owner.form, owner.antecedent
        clause.lead = [i for part in self.pending for i in indexes_of(part)]
        self.pending = []
        self._add(clause)
        if owner is self.main:
            self.main = clause

    def _inverted(self, segment: Segment, group: VerbGroup) -> bool:
        """ "“...,” recalled Edna Moss": the speaker stands behind the verb."""
        quoted = self.main is not None and self.main.quoted and not segment.quoted
        if not quoted or self.words[group.head].lemma not in REPORTING or group.passive:
            return False
        speaker = noun_phrase_at(self.words, group.last)
        if speaker is None:
            return False
        self._independent(segment, group, speaker, indexes_of(segment), self.pending)
        assert self.main is not None
        self.main.verb = replace(group, last=speaker.last)
        return True

    def _mend_main(self, segment: Segment, group: VerbGroup) -> None:
        """ "The accord signed in Oslo, after months of talks, led to ...": the first verb was a modifier."""
        main = self.main
        assert main is not None
        assert main.verb is not None
        first = main.verb.first
        modifier = Clause(Form.REDUCED, [i for i in main.own if i >= first], main.subject, main.verb, parent=main)
        modifier.antecedent = main.subject
        main.own = [i for i in main.own if i < first] + indexes_of(segment)
        main.verb = group
        self.found.append(modifier)
        self.latest = main

    def _apposition(self, segment: Segment, group: VerbGroup) -> None:
        subject = subject_of(self.words, segment, group)
        self._add(Clause(Form.REDUCED, indexes_of(segment), subject, group, parent=self.main, antecedent=subject))

    def _embedded(self, segment: Segment) -> Clause:
        words, latest = self.words, self.latest
        form = {"rel": Form.RELATIVE, "that": Form.COMPLEMENT, "sub": Form.SUBORDINATE}[segment.opener]
        clause = Clause(form, indexes_of(segment), None, segment.verb, segment.first, latest, quoted=segment.quoted)
        if form is Form.COMPLEMENT and words[segment.first].lower != "that":
            clause.marker = -1
        if form is Form.RELATIVE:
            inner = words[segment.first].lower in {"which", "where"}
            clause.antecedent = phrase_before(words, segment.first, inner=inner)
            joined = segment.first > 0 and words[segment.first - 1].tag == "CC"
            if latest is not None and latest.form is (Form.RELATIVE if joined else Form.PARTICIPLE):
                clause.antecedent = clause.antecedent if clause.antecedent and not joined else latest.antecedent
        if segment.verb is not None:
            skipped = (clause.marker >= 0) + (form is Form.RELATIVE and words[segment.first].tag in {"IN", "TO"})
            clause.subject = subject_of(words, Segment(segment.first + skipped, segment.last, ""), segment.verb)
        else:
            clause.verb = verb_group_at(words, segment.first + 1, segment.last)
            if clause.verb is None and (form is not Form.RELATIVE or words[segment.first].lower == "whose"):
                clause.subject = noun_phrase_from(words, segment.first + (clause.marker >= 0), segment.last)
        if clause.subject is None:
            clause.subject = (
                clause.antecedent if form is Form.RELATIVE else (latest.subject if latest is not None else None)
            )
        return clause

    def _participle(self, segment: Segment) -> Clause:
        group = verb_group_at(self.words, segment.first, segment.last)
        clause = Clause(
            Form.PARTICIPLE, indexes_of(segment), None, group, parent=self.main or self.latest, quoted=segment.quoted
        )
        if group is not None and self.words[group.chain[0]].tag == "VBN" and segment.after_comma:
            clause.antecedent = phrase_before(self.words, segment.first)
        clause.subject = clause.antecedent or (self.main.subject if self.main is not None else None)
        return clause

    def _leftovers(self) -> None:
        if not self.pending:
            return
        indexes = [i for part in self.pending for i in indexes_of(part)]
        if self.main is not None:
            self.main.own += indexes
        else:
            self.found.append(Clause(Form.FRAGMENT, indexes))
