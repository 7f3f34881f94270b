"""Who "he", "it" and "Milley" are: names that can stand in a title instead, where that is safe."""

from collections.abc import Callable, Sequence

from corpus_import.extraction.records import Mention, Sentence

from .clauses import Clause, Form, clauses
from .en.connectives import FEMININE, MASCULINE
from .rendering import is_real, rendered
from .words import Word, words

_REACH = 3  # sentences back that a pronoun may point


class References:
    """Resolves references against the sentences before; reads those only when asked to."""

    def __init__(self, text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
        self._text = text
        self._sentences = sentences
        self._mentions = mentions
        self._subjects: dict[int, tuple[str, bool] | None] = {}

    def names(self, number: int, sentence_words: Sequence[Word], sentence_clauses: Sequence[Clause]) -> dict[int, str]:
        """Word index -> what to put in its place, for the sentence with that number."""
        found: dict[int, str] = {}
        starts = {word.start: i for i, word in enumerate(sentence_words)}
        for mention in self._within(self._sentences[number]):
            index = starts.get(mention.start)
            if index is None or mention.sort not in {"person", ""} or mention.kind != "actor":
                continue
            word = sentence_words[index]
            if word.end == mention.end and word.text != mention.name and mention.name.split()[-1] == word.text:
                if not (index and sentence_words[index - 1].is_name):
                    found.setdefault(index, mention.name)
        for clause in sentence_clauses:
            if clause.subject is None:
                continue
            head = clause.subject.first
            word = sentence_words[head]
            if word.tag not in {"PRP", "PRP$"} or head in found:
                continue
            if name := self._antecedent(number, word, sentence_words, clause):
                found[head] = name if word.tag == "PRP" else _possessive(name)
        return _first_of_each(found)

    def _within(self, sentence: Sentence) -> list[Mention]:
        return [m for m in self._mentions if sentence.start <= m.start and m.end <= sentence.end]

    def _antecedent(self, number: int, word: Word, sentence_words: Sequence[Word], clause: Clause) -> str:
        if word.lower in MASCULINE | FEMININE:
            return self._person(number, word)
        if word.lower in {"it", "its", "they", "their"}:
            if clause.form is not Form.MAIN or clause.lead and False:
                return ""
            return self._thing(number, plural=word.lower in {"they", "their"})
        return ""

    def _person(self, number: int, word: Word) -> str:
        sentence = self._sentences[number]
        here = {m.name: m for m in self._within(sentence) if m.sort == "person" and m.end <= word.start}
        if len(here) == 1:
            return next(iter(here))
        if here:
            return ""
        for back in range(1, _REACH + 1):
            if number < back or sentence.paragraph - self._sentences[number - back].paragraph > 1:
                return ""
            people: dict[str, Mention] = {}
            for mention in self._within(self._sentences[number - back]):
                if mention.sort == "person" and mention.kind == "actor":
                    people.setdefault(mention.name, mention)
            if people:
                first = min(people.values(), key=lambda m: m.start)
                subject = self._subject(number - back)
                if len(people) == 1 or (subject is not None and first.name.split()[-1] in subject[0]):
                    return first.name
                return ""
        return ""

    def _thing(self, number: int, *, plural: bool) -> str:
        if not number or self._sentences[number].paragraph - self._sentences[number - 1].paragraph > 0:
            return ""
        subject = self._subject(number - 1)
        return subject[0] if subject is not None and subject[1] == plural else ""

    def _subject(self, number: int) -> tuple[str, bool] | None:
        """The subject of a sentence's main clause, and whether it is plural."""
        if number not in self._subjects:
            sentence = self._sentences[number]
            tokens = words(self._text, sentence.start, sentence.end)
            self._subjects[number] = self._subject_of(tokens, clauses(tokens), number)
        return self._subjects[number]

    def _subject_of(self, tokens: Sequence[Word], found: Sequence[Clause], number: int) -> tuple[str, bool] | None:
        main: Clause | None = next((c for c in found if c.form is Form.MAIN), None)
        if main is None or main.subject is None or main.quoted:
            return None
        subject = main.subject
        head = tokens[subject.head]
        if not head.is_noun or tokens[subject.first].tag in {"PRP", "PRP$", "EX"}:
            return None
        kept = list(range(subject.first, min(subject.last, subject.first + 9)))
        kept = _until_comma(tokens, kept)
        if not any(is_real(tokens[i]) for i in kept):
            return None
        phrase = rendered(self._text, tokens, kept)
        if not head.is_name and tokens[subject.first].lower not in {"the", "a", "an"} and head.tag != "NNS":
            return None
        if not head.is_name or tokens[subject.first].lower == "the":
            phrase = phrase[:1].lower() + phrase[1:]
        phrase = phrase.replace("a ", "the ", 1) if phrase.startswith("a ") else phrase
        phrase = phrase.replace("an ", "the ", 1) if phrase.startswith("an ") else phrase
        plural = head.tag in {"NNS", "NNPS"} or any(tokens[i].lower == "and" for i in kept)
        return phrase, plural


def _until_comma(tokens: Sequence[Word], kept: list[int]) -> list[int]:
    for position, i in enumerate(kept):
        if tokens[i].text == ",":
            return kept[:position]
    return kept


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _first_of_each(found: dict[int, str]) -> dict[int, str]:
    """A full name once; later mentions keep the text's own short form."""
    seen: set[str] = set()
    kept: dict[int, str] = {}
    for index in sorted(found):
        if found[index] not in seen:
            kept[index] = found[index]
        seen.add(found[index])
    return kept


Resolver = Callable[[int], str]
