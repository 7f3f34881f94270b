"""Reading what a text says in its order: each expression moves the narrative that the next one is read in."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from corpus_import.extraction.records import Timex

from .calendar import Granule
from .grammar import Match, Phrase
from .language import Verbs
from .meaning import Found, Meaning
from .narrative import PASSAGE, Mode, Narrative, Place, Tense, counts_on, goes_on, looks_back, moves_story
from .quotations import Attributions
from .reading import AskTense, Reading
from .resolve import resolve, resolve_settled
from .shorthand import Shorthand
from .tense import Tenses

REMEMBERED = 8192  # steps that are kept


# For each expression of a phrase its first and last token, counted from the phrase's first, and the fields of its
# `Timex` after the extent.
Expressions: TypeAlias = tuple[tuple[int, int, tuple[str, ...]], ...]


class Settled(NamedTuple):
    """What a phrase comes to wherever it stands, and the dates that it tells."""

    phrase: Phrase
    read: Expressions
    tells: tuple[Granule, ...]


class Step(NamedTuple):
    """What a phrase comes to at some place of the narrative, and where it leaves the story.

    ``told``: it is the phrase that has brought the story to the place. What the step is known by (the ``phrase``, and
    the place ``before``) is kept with it, as it is known by their identity.
    """

    phrase: Phrase
    before: Place
    read: Expressions
    place: Place
    told: bool


class Reader:
    """Goes through a text's phrases and remembers each step, as a lazily built automaton does.

    What a phrase comes to is decided by the place that the story is at and by a few circumstances, or by its words
    alone. A text that is nothing but dates, and so takes the same steps over and over, is then read nearly as fast as
    any other.
    """

    def __init__(self, narrative: Narrative, verbs: Verbs) -> None:
        self.narrative = narrative
        self.verbs = verbs
        self._told_at = 0  # where in the text, in code points, the date told last stands
        self._steps: dict[tuple[object, ...], Step | None] = {}  # None: the tense decides too, and is part of the key
        self._places: dict[Place, Place] = {}  # equal places are one object
        self._place = narrative.place  # the one that the story was at when a step was taken last
        self._settled: dict[int, Settled] = {}  # by the phrase's id

    def timexes(self, matches: Iterable[Match], short: Shorthand, start: int) -> list[Timex]:
        """The time expressions of a stretch of the text that begins at ``start`` (code points)."""
        narrative, settled, steps = self.narrative, self._settled, self._steps
        tokens, offsets, codes = short.tokens, short.offsets, short.codes
        tenses, attributions = Tenses(tokens, self.verbs), Attributions(short.text)
        any_quoted = attributions.found
        since = self.verbs.since if narrative.mode is Mode.CHRONICLE else ()
        found: list[Timex] = []
        read_to = 0
        one: Settled | Step | None
        for first, last, phrase in matches:
            here = offsets[first]
            new_paragraph = not read_to or codes.find("\n", read_to, first) >= 0
            glanced = (any_quoted and here in attributions) or (first > 1 and tokens[first - 2] in since)
            if phrase.settled:
                one = settled.get(id(phrase)) or self._settle(phrase)
                if new_paragraph:
                    narrative.place = narrative.place.in_new_paragraph()
                if one.tells and not glanced and self._tells(one, partial(tenses.around, first, last)):
                    self._told_at = start + here
            else:
                narrative.nearby = start + here - self._told_at <= PASSAGE
                if narrative.place is not self._place:
                    self._stands_at(narrative.place)
                key = (id(phrase), id(self._place), narrative.nearby, new_paragraph, glanced)
                one = steps.get(key) or self._step(
                    key, phrase, new_paragraph, glanced, partial(tenses.around, first, last)
                )
                narrative.place = self._place = one.place
                if one.told:
                    self._told_at = start + here
            for begin, end, fields in one.read:
                found.append(Timex._make((start + offsets[first + begin], start + offsets[first + end], *fields)))
            read_to = last
        return found

    def _stands_at(self, place: Place) -> None:
        """The story is there. Equal places are one object, so that steps are known by which it is."""
        if len(self._places) >= REMEMBERED:
            self._places.clear()
            self._steps.clear()
        self.narrative.place = self._place = self._places.setdefault(place, place)

    def _settle(self, phrase: Phrase) -> Settled:
        """A phrase whose words say all, read once for the text."""
        read = [(part, resolve_settled(part.meaning, self.narrative)) for part in phrase.found]
        tells = tuple([one.granule for _, one in read if one is not None and one.granule is not None])
        if len(self._settled) >= REMEMBERED:
            self._settled.clear()
        settled = self._settled[id(phrase)] = Settled(phrase, _expressions(read, phrase), tells)
        return settled

    def _tells(self, settled: Settled, tense: AskTense) -> bool:
        """A settled phrase stands here; whether the story has gone to one of its dates."""
        narrative, moved = self.narrative, False
        ranged = settled.phrase.joined and len(settled.tells) == 2
        for granule in settled.tells[-1:] if ranged else settled.tells:
            narrative.named(granule)
            if granule != narrative.story and goes_on(granule, narrative.story, tense):
                moved = narrative.told(granule, from_writing=False) or moved
        if ranged:
            narrative.told_range(*settled.tells)
        return moved

    def _step(
        self, key: tuple[object, ...], phrase: Phrase, new_paragraph: bool, glanced: bool, tense: AskTense
    ) -> Step:
        """The step for which the tense decides too, or which is taken for the first time."""
        known = self._steps.get((*key, tense())) if key in self._steps else None
        return known or self._taken(key, phrase, new_paragraph, glanced, tense)

    def _taken(
        self, key: tuple[object, ...], phrase: Phrase, new_paragraph: bool, glanced: bool, tense: AskTense
    ) -> Step:
        """The step worked out, and remembered."""
        narrative, asked = self.narrative, _AskedOnce(tense)
        before = narrative.place
        if len(self._steps) >= REMEMBERED:
            self._steps.clear()
        if new_paragraph:
            narrative.place = narrative.place.in_new_paragraph()
        read: list[tuple[Found, Reading | None]] = []
        told = False
        for part in phrase.found:
            reading, moved = self._reading(part.meaning, glanced, asked)
            told = told or moved
            read.append((part, reading))
        self._stands_at(narrative.place)
        step = Step(phrase, before, _expressions(read, phrase), narrative.place, told)
        if asked.answer is not None:
            self._steps[key] = None
            key = (*key, asked.answer)
        self._steps[key] = step
        return step

    def _reading(self, meaning: Meaning, glanced: bool, tense: AskTense) -> tuple[Reading | None, bool]:
        """What a meaning comes to here, and whether the story has gone there."""
        narrative = self.narrative
        reading = resolve(meaning, narrative, tense)
        if glanced or reading is None or reading.granule is None:
            return reading, False
        narrative.named(reading.granule)
        if reading.granule is narrative.story:
            return reading, False
        if not moves_story(meaning, reading.granule, narrative.story, tense):
            return reading, False
        moved = narrative.told(reading.granule, reading.from_writing, counts_on(meaning), looks_back(meaning))
        return reading, moved


class _AskedOnce:
    """The tense of the clause around; whether anybody asked for it shows in ``answer``."""

    def __init__(self, ask: AskTense) -> None:
        self._ask = ask
        self.answer: Tense | None = None

    def __call__(self) -> Tense:
        if self.answer is None:
            self.answer = self._ask()
        return self.answer


def _expressions(read: Sequence[tuple[Found, Reading | None]], phrase: Phrase) -> Expressions:
    dates = [(part, one) for part, one in read if one is not None]
    if phrase.joined:
        dates = _joined(dates, phrase.joined)
    return tuple(
        [
            (part.first, part.last, (one.type, one.value, one.edtf, one.nature, one.anchor, phrase.rule, one.wants))
            for part, one in dates
        ]
    )


def _joined(dates: list[tuple[Found, Reading]], nature: str) -> list[tuple[Found, Reading]]:
    """A range's expressions share one reading: from the first's beginning to the last's end."""
    if len(dates) != 2 or any(not reading.edtf for _, reading in dates):
        return dates
    one, other = (reading for _, reading in dates)
    if one.granule is None or other.granule is None or one.granule.first > other.granule.last:
        return dates
    first, last = one.edtf.split("/")[0], other.edtf.split("/")[-1]
    edtf = f"{first}/{last}" if first != last else first
    return [(part, reading._replace(edtf=edtf, nature=nature)) for part, reading in dates]
