"""The title of an event: a clause with its subject and verb, fit to stand alone in a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .attachment import Target
from .clauses import Clause, Form
from .en.connectives import DISCOURSE_MARKERS
from .finite import finite_verb, simple_past
from .noun_titles import noun_title
from .phrases import NounPhrase
from .rendering import is_real, rendered, tidied
from .sharing import last_time, share_of_date
from .speech import with_quotation
from .undated import undated
from .whole import is_sound, whole_sentence
from .words import TIME, Word

COMFORTABLE = 110
ROOMY = 140  # what a short clause may grow to with the clauses that hang on it
LONGEST = 160
DEEPEST = 3  # clauses within clauses that a title follows
_WHOLE = "the sentence stands for a title"


@dataclass(slots=True)
class Title:
    text: str
    notes: list[str] = field(default_factory=list)  # what is weak about it


def title_of(
    text: str,
    words: Sequence[Word],
    clauses: Sequence[Clause],
    target: Target,
    modality: str,
    names: Mapping[int, str],
) -> Title:
    """``names`` gives the name or phrase that stands for the word at an index (pronouns, short names)."""
    if target.noun >= 0:
        return Title(noun_title(text, words, clauses, target, modality, names))
    return _ClauseTitle(text, words, clauses, target, names).title()


class _ClauseTitle:
    """A title under way: its subject, its words, and what is added while it stays short enough."""

    def __init__(
        self, text: str, words: Sequence[Word], clauses: Sequence[Clause], target: Target, names: Mapping[int, str]
    ) -> None:
        assert target.clause.verb is not None
        self.text, self.words, self.clauses = text, words, clauses
        self.clause, self.verb, self.time = target.clause, target.clause.verb, target.time
        own = self.clause.subject.first if self.clause.subject is not None else -1
        self.replaced = {i: name for i, name in names.items() if i == own or words[i].tag not in {"PRP", "PRP$"}}
        self.notes: list[str] = []
        self.other_times: list[int] = []

    def title(self) -> Title:
        if (moved := last_time(self.words, self.clause)) is not None:
            indexes, replaced = moved
            self.replaced.update(replaced)
            return Title(self._rendered([], indexes))
        if self._subject_is_open() and (
            line := whole_sentence(self.text, self.words, self.time, self.replaced, ROOMY)
        ):
            return Title(line, [_WHOLE])
        subject = self._subject()
        if form := finite_verb(self.words, self.clause):
            self._put_verb(form)
        elif told := simple_past(self.words, self.clause, self.time):
            self.replaced.update(told)
        if not subject or not (form or self._is_finite()):
            return self._sentence(COMFORTABLE)
        predicate = self._share(
            self._with_antecedent([i for i in self.clause.own if i >= self.verb.first or not subject])
        )
        line, chosen = self._grown(subject, predicate)
        if len(line) > LONGEST - 20:
            line = self._shortened(subject, chosen)
        line = with_quotation(self.text, self.words, self.clauses, self.clause, line, COMFORTABLE)
        line = self._led(line, subject)
        return Title(line, self.notes) if is_sound(line) else self._sentence(ROOMY)

    def _sentence(self, room: int) -> Title:
        return Title(whole_sentence(self.text, self.words, self.time, self.replaced, room), [*self.notes, _WHOLE])

    def _subject_is_open(self) -> bool:
        """ "The mine was shut after a man died and was reopened in 2008": the mine or the man."""
        parent = self.clause.parent
        joined = self.clause.marker >= 0 and self.words[self.clause.marker].tag == "CC"
        embedded = parent is not None and parent.form is Form.SUBORDINATE and self.clause.form is Form.SUBORDINATE
        return joined and embedded and parent is not None and self.clause.subject is parent.subject

    def _is_finite(self) -> bool:
        opener = next(self.words[i] for i in range(self.verb.first, self.verb.last) if self.words[i].is_verb)
        return self.words[self.verb.first].tag != "TO" and opener.tag not in {"VBG", "VB"}

    def _put_verb(self, form: str) -> None:
        """The finite form in the participle's place; its auxiliary before any adverb: "was originally planned"."""
        opener = next(i for i in range(self.verb.first, self.verb.last) if self.words[i].is_verb)
        auxiliary, _, participle = form.partition(" ")
        if participle == "to be":
            self.replaced[self.verb.first], self.replaced[opener] = auxiliary, participle
        elif participle and opener > self.verb.first:
            adverb = self.words[self.verb.first]
            self.replaced[self.verb.first] = f"{auxiliary} {adverb.text if adverb.is_name else adverb.lower}"
            self.replaced[opener] = participle
        else:
            self.replaced[opener] = form

    def _subject(self) -> list[int]:
        """The subject's words, with what stands between it and the verb where both are in this clause."""
        phrase = self.clause.subject
        if phrase is None:
            self.notes.append("no subject found")
            return []
        if self.words[phrase.head].tag == "PRP" and phrase.head not in self.replaced:
            self.notes.append("the subject is a pronoun")
        if (main := self._predicated(phrase)) is not None:
            phrase = main
        indexes = list(range(phrase.first, phrase.last))
        if self.clause.form is Form.RELATIVE and self.words[self.clause.marker].lower == "whose":
            indexes.insert(0, self.clause.marker)
        indexes += self._aside(phrase)
        if phrase.first in self.clause.own:
            indexes += [i for i in self.clause.own if phrase.last <= i < self.verb.first]
        return [i for i in indexes if not self._is_age(i)]

    def _aside(self, phrase: NounPhrase) -> list[int]:
        """ ", known as K2," behind the subject: a short aside that says which."""
        for child in self.clauses:
            if child.form is not Form.PARTICIPLE or child.antecedent is None or not child.own:
                continue
            beside = phrase.last < min(child.own) <= phrase.last + 1 and max(child.own) < self.verb.first
            if beside and phrase.first <= child.antecedent.first < phrase.last and phrase.first in self.clause.own:
                short = len(child.own) <= 5 and not any(self.words[i].tag == TIME for i in child.own)
                return list(child.own) if short else []
        return []

    def _predicated(self, phrase: NounPhrase) -> NounPhrase | None:
        """ "Orsa was a company founded in 1923": what is said of the company is said of Orsa."""
        parent = self.clause.parent
        if self.clause.form not in {Form.REDUCED, Form.RELATIVE} or parent is None or parent.verb is None:
            return None
        predicate = self.words[parent.verb.head].lemma == "be" and len(parent.verb.chain) == 1
        if not predicate or parent.subject is None or phrase.first < parent.verb.last:
            return None
        between = [i for i in range(parent.verb.last, phrase.first) if self.words[i].tag not in {"RB", "DT", "JJ"}]
        head = self.words[parent.subject.head]
        return (
            parent.subject if not between and head.tag not in {"EX", "PRP", "DT"} and head.lower != "there" else None
        )

    def _is_age(self, i: int) -> bool:
        """The 57 of "Martin Cole, 57, resigned"."""
        words = self.words
        return (
            words[i].tag == "CD" and 0 < i < len(words) - 1 and words[i - 1].text == "," and words[i + 1].text == ","
        )

    def _grown(self, subject: list[int], predicate: list[int]) -> tuple[str, list[int]]:
        """The clause with as many of the clauses that hang on it as fit; needed ones are in it in any case."""
        chosen = list(predicate)
        line = self._rendered(subject, chosen)
        limit = ROOMY if len(line) < 70 else COMFORTABLE
        for indexes, needed in self._following(self.clause):
            longer = self._rendered(subject, chosen + indexes)
            if len(longer) > limit and not needed:
                break
            chosen += indexes
            line = longer
        return line, chosen

    def _following(self, owner: Clause, depth: int = 0) -> list[tuple[list[int], bool]]:
        """What hangs on a clause and stands behind its verb, in order, each with whether the clause needs it."""
        if depth > DEEPEST:
            return []
        found: list[tuple[list[int], bool]] = []
        for child in self.clauses:
            if child is owner or child.parent is not owner or min(child.own) < self.verb.first:
                continue
            restrictive = (
                child.marker > 0
                and self.words[child.marker - 1].text != ","
                and self.words[child.marker - 1].tag != "CC"
            )
            needed = child.form is Form.COMPLEMENT or (child.form is Form.RELATIVE and restrictive)
            if child.form not in {Form.COMPLEMENT, Form.RELATIVE, Form.SUBORDINATE, Form.PARTICIPLE}:
                continue
            if child.form in {Form.RELATIVE, Form.SUBORDINATE} and child.verb is None:
                continue
            if child.form is not Form.COMPLEMENT and child.marker >= 0 and self._is_second_verb(child):
                continue
            if not needed and any(self.words[i].tag == TIME for i in child.own):
                continue
            if child.quoted != self.clause.quoted and child.form is Form.PARTICIPLE:
                continue
            below = self._following(child, depth + 1)
            whole = [*child.own, *(i for indexes, inner in below if inner for i in indexes)]
            found.append((sorted(whole), needed))
            found += [(indexes, False) for indexes, inner in below if not inner]
        return sorted(found)

    def _is_second_verb(self, child: Clause) -> bool:
        return self.words[child.marker].tag == "CC"

    def _rendered(self, subject: Sequence[int], rest: Sequence[int]) -> str:
        head = self._without_date(subject)
        tail = self._without_attribution(self._without_date([i for i in rest if i not in set(subject)]))
        while head and (not is_real(self.words[head[-1]]) or self.words[head[-1]].tag == "CC"):
            head.pop()
        while tail and not head and self.words[tail[0]].tag == "CC":
            tail.pop(0)
        while tail and (self.words[tail[-1]].tag == "CC" or not is_real(self.words[tail[-1]])):
            tail.pop()
        parted = bool(head and tail) and self._parted_by_comma(head, tail)
        contiguous = not parted and (not head or (head[0] in self.clause.own and (not tail or head[-1] < tail[0])))
        if contiguous:
            return rendered(self.text, self.words, head + tail, self.replaced)
        line = rendered(self.text, self.words, tail, self.replaced)
        if tail and not self.words[tail[0]].is_name:
            line = line[:1].lower() + line[1:]
        return tidied(f"{rendered(self.text, self.words, head, self.replaced)} {line}")

    def _parted_by_comma(self, head: Sequence[int], tail: Sequence[int]) -> bool:
        """A comma between subject and verb that closes something left out."""
        gap = [self.words[i].text for i in range(head[-1] + 1, tail[0])]
        return "," in gap and not any(self.words[i].text == "," for i in range(head[0], head[-1]))

    def _without_date(self, indexes: Sequence[int]) -> list[int]:
        return undated(self.words, indexes, [self.time, *self.other_times])

    def _without_attribution(self, indexes: list[int]) -> list[int]:
        for position, i in enumerate(indexes):
            if self.words[i].lower == "according" and i + 1 < len(self.words) and self.words[i + 1].lower == "to":
                return indexes[:position]
        return indexes

    def _shortened(self, subject: Sequence[int], chosen: Sequence[int]) -> str:
        """Cut from the end at a preposition or a comma until it is comfortable."""
        order = sorted(i for i in chosen if i not in set(subject))
        line = self._rendered(subject, order)
        while len(line) > COMFORTABLE:
            cut = next((n for n in range(len(order) - 1, 1, -1) if self._may_end_before(order[n])), 0)
            if not cut:
                break
            order = order[:cut]
            line = self._rendered(subject, order)
        if len(line) > LONGEST:
            line = line[: line.rfind(" ", 0, LONGEST - 1)].rstrip(" ,;:") + "…"
        return line

    def _may_end_before(self, i: int) -> bool:
        word = self.words[i]
        return i > self.verb.last + 1 and word.tag in {"IN", "TO", "CC", ",", "WDT"} and word.lower != "of"

    def _led(self, line: str, subject: Sequence[int]) -> str:
        """ "During a hearing," before the subject, where it says more than the date and there is room."""
        clause = self.clause
        if not clause.lead or clause.form not in {Form.MAIN, Form.COORDINATE}:
            return line
        kept = self._without_date(clause.lead)
        while kept and (not is_real(self.words[kept[0]]) or self.words[kept[0]].tag in {"CC", "RB"}):
            kept.pop(0)
        if sum(is_real(self.words[i]) for i in kept) < 3 or any(self.words[i].tag == TIME for i in kept):
            return line
        lead = rendered(self.text, self.words, kept, self.replaced)
        if lead.lower() in DISCOURSE_MARKERS or len(lead) + len(line) + 2 > COMFORTABLE:
            return line
        opener = subject[0] if subject else min(clause.own)
        keeps_capital = self.words[opener].is_name or opener in self.replaced
        return f"{lead}, {line if keeps_capital else line[:1].lower() + line[1:]}"

    def _share(self, predicate: list[int]) -> list[int]:
        share, self.other_times = share_of_date(self.words, self.verb, self.time, predicate)
        return share

    def _with_antecedent(self, predicate: list[int]) -> list[int]:
        """ "which a jury found guilty" -> "a jury found Delmar guilty": the object put back behind its verb."""
        clause, words = self.clause, self.words
        phrase = clause.antecedent
        if clause.form is Form.RELATIVE and phrase is not None and words[clause.marker].lower == "whose":
            owner = rendered(self.text, words, range(phrase.first, phrase.last), self.replaced)
            self.replaced[clause.marker] = f"{owner}’" if owner.endswith("s") else f"{owner}’s"
        object_relative = (
            clause.form is Form.RELATIVE
            and phrase is not None
            and clause.subject is not None
            and clause.subject.first != phrase.first
            and words[clause.marker].lower in {"which", "that", "whom", "who"}
        )
        if object_relative and phrase is not None:
            last = self.verb.last - 1
            inserted = rendered(self.text, words, range(phrase.first, phrase.last), self.replaced)
            if not words[phrase.first].is_name:
                inserted = inserted[:1].lower() + inserted[1:]
            self.replaced[last] = f"{self.replaced.get(last, words[last].text)} {inserted}"
        return predicate
