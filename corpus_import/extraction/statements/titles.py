"""The title of an event: a clause with its subject and verb, fit to stand alone in a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .attachment import Target
from .clauses import Clause, Form
from .en.connectives import (
    DATE_PREPOSITIONS,
    DISCOURSE_MARKERS,
    KEPT_WITH_DATE,
    LEANING_ADVERBS,
    POSSESSIVES,
)
from .en.nouns import EVENT_NOUNS, TOOK_PLACE
from .en.verbs import ATTRIBUTING
from .modality import PLANNED
from .phrases import noun_phrase_at
from .rendering import is_real, rendered, tidied
from .words import TIME, Word, past_tense, third_person

COMFORTABLE = 110
LONGEST = 160


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
        return _of_noun(text, words, target, modality, names)
    return _of_clause(text, words, clauses, target, names)


def _of_noun(text: str, words: Sequence[Word], target: Target, modality: str, names: Mapping[int, str]) -> Title:
    kept = [
        i
        for i in range(target.first, target.last)
        if words[i].tag not in {TIME, "POS"} or (words[i].tag == "POS" and words[i - 1].tag != TIME)
    ]
    while kept and (words[kept[-1]].tag in {"IN", "TO", "DT", "CC"} or not is_real(words[kept[-1]])):
        kept.pop()
    replaced = {i: names[i] for i in kept if i in names}
    possessor = words[target.first]
    if possessor.lower in POSSESSIVES and target.first not in names:
        replaced[target.first] = "the"
    phrase = rendered(text, words, kept, replaced)
    noun = words[target.noun]
    if (
        words[target.first].tag not in {"DT", "PRP$", "NNP", "CD"}
        and (target.first not in replaced)
        and noun.tag != "NNS"
    ):
        phrase = "The " + phrase[:1].lower() + phrase[1:] if not words[kept[0]].is_name else "The " + phrase
    if target.phase:
        return Title(tidied(f"{phrase} {target.phase}"))
    said, to_come = EVENT_NOUNS.get(noun.lemma, TOOK_PLACE)
    verb = to_come if modality == PLANNED else said
    if noun.tag in {"NNS", "NNPS"} or noun.lemma in {"talks"}:
        verb = _plural(verb)
    return Title(tidied(f"{phrase} {verb}"))


def _plural(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return f"{ {'was': 'were', 'is': 'are', 'falls': 'fall'}.get(first, first) } {rest}".strip()


def _of_clause(
    text: str, words: Sequence[Word], clauses: Sequence[Clause], target: Target, names: Mapping[int, str]
) -> Title:
    clause = target.clause
    assert clause.verb is not None
    notes: list[str] = []
    pieces = _Pieces(text, words, target, names)
    if moved := _last_time(text, words, clauses, clause):
        subject_clause, adverb = moved
        pieces.take(subject_clause.own)
        pieces.replaced[subject_clause.verb.first] = f"{adverb} {words[subject_clause.verb.first].text}"  # type: ignore[union-attr]
        return Title(pieces.line(), notes)
    verb = clause.verb
    subject = _subject_words(clause)
    head_words = [i for i in clause.own if i >= verb.first] if clause.subject is not None else list(clause.own)
    head_words = [i for i in head_words if i not in subject]
    if (
        clause.form in {Form.MAIN, Form.COORDINATE, Form.COMPLEMENT, Form.SUBORDINATE}
        and subject
        and min(subject) in clause.own
    ):
        between = [i for i in clause.own if min(subject) < i < verb.first]
        subject = sorted(set(subject) | set(between))
    if not subject:
        notes.append("no subject found")
    elif words[clause.subject.head].tag == "PRP" and clause.subject.head not in names:  # type: ignore[union-attr]
        notes.append("the subject is a pronoun")
    verb_at = verb.first
    while verb_at < verb.last and words[verb_at].tag.startswith("RB"):
        verb_at += 1
    if form := _finite_form(words, clause):
        pieces.replaced[verb_at] = form
    pieces.subject = sorted(subject)
    pieces.take(head_words)
    if clause.lead and clause.form in {Form.MAIN, Form.COORDINATE}:
        pieces.lead = _leading_words(words, clause)
    for child in _following(words, clauses, clause):
        pieces.add(child)
    return Title(pieces.line(), notes)


def _subject_words(clause: Clause) -> list[int]:
    return list(range(clause.subject.first, clause.subject.last)) if clause.subject is not None else []


def _finite_form(words: Sequence[Word], clause: Clause) -> str:
    """The finite verb for a participle's: "killing" -> "killed", "founded" -> "was founded"."""
    verb = clause.verb
    assert verb is not None
    first = words[verb.chain[0]]
    opener = next((words[i] for i in range(verb.first, verb.last) if words[i].is_verb), first)
    plural = _is_plural(words, clause)
    if opener.tag == "VBG" and clause.form in {Form.PARTICIPLE, Form.SUBORDINATE, Form.REDUCED}:
        parent = clause.parent.verb if clause.parent is not None else None
        past = parent is None or parent.past
        if opener.lemma == "be":
            return ("were" if plural else "was") if past else ("are" if plural else "is")
        return past_tense(opener.lemma) if past else (opener.lemma if plural else third_person(opener.lemma))
    if (
        clause.form in {Form.REDUCED, Form.PARTICIPLE}
        and not verb.finite | verb.passive
        or clause.form is Form.REDUCED
    ):
        return f"{'were' if plural else 'was'} {opener.text.lower() if not opener.is_name else opener.text}"
    return ""


def _is_plural(words: Sequence[Word], clause: Clause) -> bool:
    subject = clause.subject
    if subject is None:
        return False
    if any(words[i].lower == "and" for i in range(subject.first, subject.last)):
        return True
    return words[subject.head].tag in {"NNS"} or words[subject.head].lower in {"they", "we", "people", "police"}


def _last_time(
    text: str, words: Sequence[Word], clauses: Sequence[Clause], clause: Clause
) -> tuple[Clause, str] | None:
    """ "The last time they met was in 2001" -> the clause "they met" and "last"."""
    verb = clause.verb
    if verb is None or words[verb.head].lemma != "be":
        return None
    times = [i for i in clause.own if i < verb.first and words[i].lower == "time"]
    if not times or words[times[0] - 1].lower not in {"last", "first", "only"}:
        return None
    return None


def _leading_words(words: Sequence[Word], clause: Clause) -> list[int]:
    """What stands before the subject and is neither the date nor a marker of discourse."""
    kept = [i for i in clause.lead]
    joined = " ".join(words[i].lower for i in kept if words[i].tag != TIME)
    if joined in DISCOURSE_MARKERS:
        return []
    return kept


class _Pieces:
    """A title under way: its subject, its words, and what may be added while it stays short enough."""

    def __init__(self, text: str, words: Sequence[Word], target: Target, names: Mapping[int, str]) -> None:
        self.text, self.words, self.target = text, words, target
        self.replaced = dict(names)
        self.subject: list[int] = []
        self.lead: list[int] = []
        self.kept: list[int] = []
        self.more: list[tuple[list[int], bool]] = []

    def take(self, indexes: Sequence[int]) -> None:
        self.kept += list(indexes)

    def add(self, child: tuple[list[int], bool]) -> None:
        self.more.append(child)

    def line(self) -> str:
        """The longest reading that is comfortable; needed parts are in it up to the hard limit."""
        base = self._render(self.kept)
        chosen = list(self.kept)
        for indexes, needed in self.more:
            longer = self._render(chosen + indexes)
            if len(longer) <= (LONGEST if needed else COMFORTABLE):
                chosen += indexes
                base = longer
            else:
                break
        if self.lead and (lead := self._lead_text()):
            longer = f"{lead}, {base[:1].lower() + base[1:] if self._lowers() else base}"
            if len(longer) <= COMFORTABLE:
                base = longer
        if len(base) > LONGEST - 20:
            base = self._shortened(chosen)
        return base

    def _lowers(self) -> bool:
        first = (self.subject or self.kept)[0]
        return not self.words[first].is_name and first not in self.replaced and self.words[first].lower != "i"

    def _lead_text(self) -> str:
        kept = self._without_date(self.lead)
        while kept and (
            self.words[kept[0]].lower in LEANING_ADVERBS
            or not is_real(self.words[kept[0]])
            or self.words[kept[0]].tag == "CC"
        ):
            kept.pop(0)
        if len([i for i in kept if is_real(self.words[i])]) < 3:
            return ""
        line = rendered(self.text, self.words, kept, self.replaced)
        return "" if line.lower() in DISCOURSE_MARKERS else line

    def _render(self, indexes: Sequence[int]) -> str:
        subject = self._without_date(self.subject)
        while subject and (
            self.words[subject[-1]].text == ","
            or self.words[subject[-1]].tag == "RB"
            and self.words[subject[-1]].lower in LEANING_ADVERBS
        ):
            subject.pop()
        rest = self._without_date([i for i in indexes if i not in set(self.subject)])
        rest = self._without_attribution(rest)
        if not subject:
            return rendered(self.text, self.words, rest, self.replaced)
        if rest and max(subject) < min(rest):
            return rendered(self.text, self.words, subject + rest, self.replaced)
        head = rendered(self.text, self.words, subject, self.replaced)
        if not self.words[subject[0]].is_name and subject[0] not in self.replaced and head[:1].isupper():
            pass
        tail = rendered(self.text, self.words, rest, self.replaced)
        if rest and not self.words[rest[0]].is_name or (rest and rest[0] in self.replaced):
            tail = tail[:1].lower() + tail[1:]
        return tidied(f"{head} {tail}")

    def _without_date(self, indexes: Sequence[int]) -> list[int]:
        """The words without the date that makes the event, its preposition, and adverbs that lean on what came before."""
        time = self.target.time
        dropped: set[int] = set()
        words = self.words
        here = set(indexes)
        if time in here:
            preposition = time - 1
            keep = preposition in here and words[preposition].lower in KEPT_WITH_DATE
            if not keep:
                dropped.add(time)
                while preposition in here and (
                    words[preposition].lower in DATE_PREPOSITIONS
                    or words[preposition].tag == "DT"
                    or words[preposition].lower in {"early", "late", "mid"}
                ):
                    dropped.add(preposition)
                    preposition -= 1
                if time + 1 in here and words[time + 1].tag == "POS":
                    dropped.add(time + 1)
        for i in here:
            if (
                words[i].lower in LEANING_ADVERBS
                and words[i].tag.startswith(("RB", "JJ", "IN", "CC"))
                and words[i].tag != "JJ"
            ):
                dropped.add(i)
        kept = [i for i in sorted(here) if i not in dropped]
        while kept and not is_real(words[kept[0]]) and words[kept[0]].text in ",;:":
            kept.pop(0)
        return kept

    def _without_attribution(self, indexes: list[int]) -> list[int]:
        words = self.words
        for position, i in enumerate(indexes):
            if words[i].lower == "according" and i + 1 < len(words) and words[i + 1].lower == "to":
                return indexes[:position]
        return indexes

    def _shortened(self, chosen: Sequence[int]) -> str:
        """Cut from the end at a preposition or a comma until it is comfortable."""
        words = self.words
        order = sorted(i for i in chosen if i not in set(self.subject))
        verb_end = self.target.clause.verb.last if self.target.clause.verb is not None else 0
        line = self._render(order)
        while len(line) > COMFORTABLE and len(order) > 3:
            cut = next(
                (
                    position
                    for position in range(len(order) - 1, 1, -1)
                    if order[position] > verb_end + 1
                    and (
                        words[order[position]].tag in {"IN", "TO", "CC", ",", "WDT"}
                        and words[order[position]].lower not in {"of"}
                    )
                ),
                0,
            )
            if not cut:
                break
            order = order[:cut]
            line = self._render(order)
        if len(line) > LONGEST:
            line = line[: line.rfind(" ", 0, LONGEST - 1)].rstrip(" ,;:") + "…"
        return line


def _following(words: Sequence[Word], clauses: Sequence[Clause], clause: Clause) -> list[tuple[list[int], bool]]:
    """Clauses that hang on this one, in order, each with whether the title needs it."""
    verb = clause.verb
    found: list[tuple[int, list[int], bool]] = []
    for child in clauses:
        if child is clause or child.form in {Form.REDUCED, Form.MAIN}:
            continue
        if child.parent is not clause:
            continue
        indexes = list(child.own)
        if child.form is Form.COMPLEMENT:
            needed = True
        elif child.form is Form.RELATIVE:
            needed = child.marker > 0 and words[child.marker - 1].text != ","
        elif child.form in {Form.SUBORDINATE, Form.PARTICIPLE}:
            needed = False
        else:
            continue
        if any(words[i].tag == TIME for i in indexes) and not needed:
            continue
        if verb is not None and min(indexes) < verb.first:
            if child.form is Form.RELATIVE and needed:
                found.append((min(indexes), indexes, needed))
            continue
        found.append((min(indexes), indexes, needed))
        for grandchild in clauses:
            if grandchild.parent is child and grandchild.form in {Form.COMPLEMENT, Form.RELATIVE}:
                found.append((min(grandchild.own), list(grandchild.own), False))
    return [(indexes, needed) for _, indexes, needed in sorted(found)]


def is_attribution(words: Sequence[Word], clause: Clause) -> bool:
    """Whether the clause only says who said the rest."""
    return clause.verb is not None and words[clause.verb.head].lemma in ATTRIBUTING


def phrase_text(text: str, words: Sequence[Word], first: int) -> str:
    phrase = noun_phrase_at(words, first)
    return rendered(text, words, range(phrase.first, phrase.last)) if phrase is not None else ""
