"""Reading what a text says in its order: each expression moves the narrative that the next one is read in."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from corpus_import.extraction.records import Timex

from .grammar import Match, Phrase
from .language import Verbs
from .meaning import Found, Meaning
from .narrative import PASSAGE, Narrative, Place, Tense, counts_on, looks_back, moves_story
from .quotations import Attributions
from .reading import AskTense, Reading
from .resolve import resolve
from .shorthand import Shorthand
from .tense import Tenses

REMEMBERED = 8192  # steps that are kept


class Step(NamedTuple):
    """What a phrase comes to at some place of the narrative, and where it leaves the story.

    ``read``: for each expression its first and last token, counted from the first of the phrase, and the fields of
    its `Timex` after the extent. ``told``: it is the phrase that has brought the story to the place.
    """

    phrase: Phrase
    read: tuple[tuple[int, int, tuple[str, ...]], ...]
    place: Place
    told: bool


class Reader:
    """Goes through a text's phrases and remembers each step, as a lazily built automaton does.

    What a phrase comes to is decided by the place that the story is at and by a few circumstances. A text that is
    nothing but dates, and so takes the same steps over and over, is then read nearly as fast as any other.
    """

    def __init__(self, narrative: Narrative, verbs: Verbs) -> None:
        self.narrative = narrative
        self.verbs = verbs
        self._told_at = 0  # where in the text, in code points, the date told last stands
        self._steps: dict[tuple[object, ...], Step | None] = {}  # None: the tense decides too, and is part of the key
        self._places: dict[Place, Place] = {narrative.place: narrative.place}  # equal places are one object

    def timexes(self, matches: Iterable[Match], short: Shorthand, start: int) -> list[Timex]:
        """The time expressions of a stretch of the text that begins at ``start`` (code points)."""
        narrative, steps, offsets, codes = self.narrative, self._steps, short.offsets, short.codes
        tenses, attributions = Tenses(short.tokens, self.verbs), Attributions(short.text)
        any_quoted = attributions.found
        found: list[Timex] = []
        read_to = 0
        for first, last, phrase in matches:
            here = offsets[first]
            narrative.nearby = start + here - self._told_at <= PASSAGE
            new_paragraph = not read_to or codes.find("\n", read_to, first) >= 0
            quoted = any_quoted and here in attributions
            key = (id(phrase), id(narrative.place), narrative.nearby, new_paragraph, quoted)
            step = steps.get(key)
            if step is None:
                tense = partial(tenses.around, first, last)
                known = steps.get((*key, tense())) if key in steps else None
                step = known or self._taken(key, phrase, new_paragraph, quoted, tense)
            narrative.place = step.place
            if step.told:
                self._told_at = start + here
            for begin, end, fields in step.read:
                found.append(Timex._make((start + offsets[first + begin], start + offsets[first + end], *fields)))
            read_to = last
        return found

    def _taken(
        self, key: tuple[object, ...], phrase: Phrase, new_paragraph: bool, quoted: bool, tense: AskTense
    ) -> Step:
        """The step worked out, and remembered."""
        narrative, asked = self.narrative, _AskedOnce(tense)
        if len(self._steps) >= REMEMBERED:
            self._steps.clear()
            self._places = {narrative.place: narrative.place}
        if new_paragraph:
            narrative.place = narrative.place.in_new_paragraph()
        read: list[tuple[Found, Reading]] = []
        told = False
        for part in phrase.found:
            reading, moved = self._reading(part.meaning, quoted, asked)
            told = told or moved
            if reading is not None:
                read.append((part, reading))
        readings = _joined([reading for _, reading in read], phrase.joined)
        step = Step(
            phrase,
            tuple(
                (part.first, part.last, _fields(one, phrase.rule))
                for (part, _), one in zip(read, readings, strict=True)
            ),
            self._places.setdefault(narrative.place, narrative.place),
            told,
        )
        if asked.answer is not None:
            self._steps[key] = None
            key = (*key, asked.answer)
        self._steps[key] = step
        return step

    def _reading(self, meaning: Meaning, quoted: bool, tense: AskTense) -> tuple[Reading | None, bool]:
        """What a meaning comes to here, and whether the story has gone there."""
        narrative = self.narrative
        reading = resolve(meaning, narrative, tense)
        if quoted or reading is None or reading.granule is None or reading.granule is narrative.story:
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


def _joined(readings: list[Reading], nature: str) -> list[Reading]:
    """A range's expressions share one reading: from the first's beginning to the last's end."""
    if not nature or len(readings) != 2 or any(not reading.edtf for reading in readings):
        return readings
    one, other = (reading.granule for reading in readings)
    if one is None or other is None or one.first > other.last:
        return readings
    first, last = readings[0].edtf.split("/")[0], readings[1].edtf.split("/")[-1]
    edtf = f"{first}/{last}" if first != last else first
    return [reading._replace(edtf=edtf, nature=nature) for reading in readings]


def _fields(reading: Reading, rule: str) -> tuple[str, ...]:
    """A `Timex` without its extent."""
    return reading.type, reading.value, reading.edtf, reading.nature, reading.anchor, rule, reading.wants
