"""Who "he", "it" and "Cole" are: names that can stand in a title instead, where that is safe.

A pronoun points to the subject of the sentences before it, through pronouns of the same sex in between. Where that
person could be another, nothing is put in its place: a wrong name is worse than a pronoun.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus_import.extraction.capitals import gender_of
from corpus_import.extraction.records import Mention, Sentence, Timex

from .antecedents import (
    definite,
    each_once,
    has_object_pronoun,
    has_rival,
    is_no_thing,
    possessive,
    until_comma,
)
from .assembly import clauses
from .clauses import Clause, Form
from .en.connectives import FEMININE, MASCULINE
from .en.given_names import FEMININE_TITLES, MASCULINE_TITLES
from .en.inflection import EMPTY_SUBJECTS
from .en.nouns import AGENT_NOUNS
from .rendering import rendered
from .within import Within
from .words import Word, words

_SORTS_OF_THINGS = frozenset({"organisation", "country", "city"})
_REACH = 7  # sentences back that a pronoun may point


@dataclass(frozen=True, slots=True)
class _Subject:
    """The subject of a sentence's main clause."""

    phrase: str  # fit to be put in place of a pronoun, "" where it isn't
    person: str = ""  # a person's name
    gender: str = ""  # "m", "f" or "" where it can't be told
    pronoun: str = ""
    owned: bool = False  # "his brother", "her daughter"
    plural: bool = False
    rivalled: bool = False  # another thing in the sentence could be meant as well
    beside: bool = False  # there is another thing in the sentence
    unknown: bool = False  # a name that may be a person's


class References:
    """Resolves references against the sentences before; reads those only when asked to."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], mentions: Within[Mention], timexes: Within[Timex]
    ) -> None:
        self._text = text
        self._timexes = timexes
        self._sentences = sentences
        self._mentions = mentions
        self._subjects: dict[int, _Subject | None] = {}

    def names(self, number: int, tokens: Sequence[Word], parsed: Sequence[Clause]) -> dict[int, str]:
        """Word index -> what to put in its place, for the sentence with that number."""
        found = self._short_names(number, tokens)
        for clause in parsed:
            if clause.subject is None:
                continue
            word = tokens[clause.subject.first]
            if word.tag not in {"PRP", "PRP$"} or clause.subject.first in found:
                continue
            if name := self._within_sentence(number, word, tokens, clause) or self._before(number, word, clause):
                found[clause.subject.first] = name if word.tag == "PRP" else possessive(name)
        return each_once(found)

    def _inside(self, number: int) -> list[Mention]:
        return self._mentions.of(self._sentences[number].start, self._sentences[number].end)

    def _short_names(self, number: int, tokens: Sequence[Word]) -> dict[int, str]:
        starts = {word.start: i for i, word in enumerate(tokens)}
        found: dict[int, str] = {}
        for mention in self._inside(number):
            index = starts.get(mention.start)
            if index is None or mention.sort != "person":
                continue
            word = tokens[index]
            alone = not (index and (tokens[index - 1].is_name or tokens[index - 1].tag == "DT"))
            alone &= not (index + 1 < len(tokens) and tokens[index + 1].is_noun)
            if (
                alone
                and word.end == mention.end
                and word.text != mention.name
                and mention.name.endswith(" " + word.text)
            ):
                found[index] = mention.name
        return found

    def _within_sentence(self, number: int, word: Word, tokens: Sequence[Word], clause: Clause) -> str:
        """The subject of the clause that this one hangs on, or the one person named before."""
        gender, parent = _gender(word), clause.parent
        subject = parent.subject if parent is not None and clause.form is not Form.MAIN else None
        person = self._person_at(number, tokens, subject.first, subject.last) if subject is not None else None
        if gender:
            if person is not None:
                return person.name if _agrees(gender, person) else ""
            people = {m.name: m for m in self._inside(number) if m.sort == "person" and m.end <= word.start}
            alone = next(iter(people.values())) if len(people) == 1 else None
            other = subject is None or _gender(tokens[subject.head]) not in {"", gender}
            return alone.name if alone is not None and _agrees(gender, alone) and other else ""
        if subject is None or parent is None or person is not None or word.lower not in {"it", "its"}:
            return ""
        head = tokens[subject.head]
        if tokens[subject.first].lower == "its":
            return ""
        plural = head.tag == "NNS" or any(tokens[i].lower == "and" for i in range(subject.first, subject.last))
        rival = clause.form is Form.COORDINATE and has_rival(tokens, parent)
        kept = until_comma(tokens, subject.first, subject.last)
        if plural or rival or not head.is_noun or is_no_thing(tokens, kept):
            return ""
        return definite(rendered(self._text, tokens, kept))

    def _person_at(self, number: int, tokens: Sequence[Word], first: int, last: int) -> Mention | None:
        start, end = tokens[first].start, tokens[last - 1].end
        people = [m for m in self._inside(number) if m.sort == "person" and start <= m.start and m.end <= end]
        return people[0] if len(people) == 1 else None

    def _before(self, number: int, word: Word, clause: Clause) -> str:
        if gender := _gender(word):
            return self._person_before(number, gender)
        if word.lower in {"it", "its", "they", "their"} and clause.form in {Form.MAIN, Form.PARTICIPLE}:
            passive = clause.verb is not None and clause.verb.passive and word.lower == "it"
            return self._thing_before(number, plural=word.lower in {"they", "their"}, passive=passive)
        return ""

    def _person_before(self, number: int, gender: str) -> str:
        opens_paragraph = number == 0 or self._sentences[number].paragraph != self._sentences[number - 1].paragraph
        for back in range(number - 1, max(-1, number - 1 - _REACH), -1):
            subject = self._subject(back)
            if subject is not None and subject.owned:
                if opens_paragraph:
                    continue
                return ""
            if subject is not None and subject.person:
                if subject.gender == gender or (not subject.gender and back == number - 1):
                    return subject.person
                if subject.gender:
                    continue
                return ""
            if subject is not None and _PRONOUN_GENDER.get(subject.pronoun) == gender:
                return self._person_before(back, gender)
            if subject is not None and subject.unknown:
                return ""
            people = {m.name: m for m in self._inside(back) if m.sort == "person"}
            fitting = [name for name, mention in people.items() if _agrees(gender, mention)]
            if len(fitting) > 1:
                return ""
            if fitting and back == number - 1:
                return fitting[0]
        return ""

    def _thing_before(self, number: int, *, plural: bool, passive: bool = False) -> str:
        if not number or self._sentences[number].paragraph != self._sentences[number - 1].paragraph:
            return ""
        subject = self._subject(number - 1)
        if subject is None:
            return ""
        if not subject.phrase and subject.pronoun in ({"they"} if plural else {"it"}):
            return self._thing_before(number - 1, plural=plural, passive=passive)
        if passive and subject.unknown and subject.beside:
            return ""
        if subject.person or subject.owned or subject.rivalled:
            return ""
        return subject.phrase if subject.plural == plural or (plural and subject.phrase[:1].isupper()) else ""

    def _subject(self, number: int) -> _Subject | None:
        if number not in self._subjects:
            sentence = self._sentences[number]
            tokens = words(self._text, sentence.start, sentence.end, self._timexes.of(sentence.start, sentence.end))
            self._subjects[number] = self._subject_of(number, tokens, clauses(tokens))
        return self._subjects[number]

    def _subject_of(self, number: int, tokens: Sequence[Word], parsed: Sequence[Clause]) -> _Subject | None:
        main = next((c for c in parsed if c.form is Form.MAIN), None)
        if main is None or main.subject is None:
            return None
        if main.quoted:
            main = next((c for c in parsed if c.form is Form.COORDINATE and not c.quoted and c.subject), main)
        subject = main.subject
        assert subject is not None
        opener, head = tokens[subject.first], tokens[subject.head]
        if opener.tag == "PRP":
            return _Subject("", pronoun=opener.lower)
        kept = until_comma(tokens, subject.first, subject.last)
        person = self._person_at(number, tokens, subject.first, subject.last)
        if person is not None:
            return _Subject(
                person.name, person.name, _gender_of_mention(self._text, person), owned=opener.tag == "PRP$"
            )
        if opener.tag == "PRP$" or not head.is_noun or opener.tag == "EX" or len(kept) > 9:
            return _Subject("", owned=opener.tag == "PRP$")
        plural = head.tag in {"NNS", "NNPS"} or any(tokens[i].lower == "and" for i in kept)
        described = head.is_name or opener.lower in {"the", "a", "an"} or plural
        if not described or head.lemma in EMPTY_SUBJECTS:
            return _Subject("", plural=plural)
        start, end = tokens[subject.first].start, tokens[subject.last - 1].end
        sorts = {m.sort for m in self._inside(number) if start <= m.start and m.end <= end}
        unknown = (
            head.is_name
            and head.lower not in AGENT_NOUNS
            and opener.tag != "DT"
            and not sorts & (_SORTS_OF_THINGS | {"person"})
        )
        if is_no_thing(tokens, kept):
            return _Subject("", unknown=unknown)
        beside = has_rival(tokens, main)
        rivalled = (beside and not (head.is_name or head.lemma in AGENT_NOUNS)) or (
            not plural and has_object_pronoun(tokens, main)
        )
        phrase = definite(rendered(self._text, tokens, kept), named=opener.is_name)
        return _Subject(phrase, plural=plural, rivalled=rivalled, beside=beside, unknown=unknown)


_PRONOUN_GENDER = dict.fromkeys(MASCULINE, "m") | dict.fromkeys(FEMININE, "f")


def _gender(word: Word) -> str:
    return _PRONOUN_GENDER.get(word.lower, "")


def _agrees(gender: str, mention: Mention) -> bool:
    return gender_of(mention.name) in {"", gender}


def _gender_of_mention(text: str, mention: Mention) -> str:
    before = text[max(0, mention.start - 20) : mention.start].split()
    title = before[-1].lower().rstrip(".") if before else ""
    if title in MASCULINE_TITLES:
        return "m"
    if title in FEMININE_TITLES:
        return "f"
    return gender_of(mention.name)
