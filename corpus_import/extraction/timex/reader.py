"""Reading what a text says in its order: each expression moves the narrative that the next one is read in."""

from typing import NamedTuple

from .meaning import Meaning, Several
from .narrative import PASSAGE, Narrative, Place, Tense, counts_on, looks_back, moves_story
from .reading import AskTense, Reading
from .resolve import resolve

REMEMBERED = 8192  # steps that are kept


class Read(NamedTuple):
    """An expression's reading, and its tokens counted from the first of the phrase that it stands in."""

    first: int
    last: int
    reading: Reading


class Step(NamedTuple):
    """What a phrase comes to at some place of the narrative, and where it leaves the story."""

    said: Several
    read: tuple[Read, ...]
    place: Place
    told: bool  # whether it is the phrase that has brought the story there


class Reader:
    """Goes through a text's phrases and remembers each step, as a lazily built automaton does.

    What a phrase comes to is decided by the place that the story is at and by a few circumstances. A text that is
    nothing but dates, and so takes the same steps over and over, is then read nearly as fast as any other.
    """

    def __init__(self, narrative: Narrative) -> None:
        self.narrative = narrative
        self._told_at = 0  # where in the text, in code points, the date told last stands
        self._steps: dict[tuple[object, ...], Step | None] = {}  # None: the tense decides too, and is part of the key
        self._places: dict[Place, Place] = {narrative.place: narrative.place}  # equal places are one object

    def read(self, said: Several, here: int, new_paragraph: bool, quoted: bool, tense: AskTense) -> tuple[Read, ...]:
        """The readings of a phrase at ``here`` (code points); the story goes on from it.

        ``quoted``: it stands with who said some words in quotation marks, so the story is not told from there.
        """
        narrative = self.narrative
        narrative.nearby = here - self._told_at <= PASSAGE
        key: tuple[object, ...] = (id(said), id(narrative.place), narrative.nearby, new_paragraph, quoted)
        step = self._steps.get(key)
        if step is None:
            if key in self._steps:
                step = self._steps.get((*key, tense()))
            step = step or self._taken(key, said, new_paragraph, quoted, tense)
        narrative.place = step.place
        if step.told:
            self._told_at = here
        return step.read

    def _taken(
        self, key: tuple[object, ...], said: Several, new_paragraph: bool, quoted: bool, tense: AskTense
    ) -> Step:
        """The step worked out, and remembered."""
        narrative, asked = self.narrative, _AskedOnce(tense)
        if len(self._steps) >= REMEMBERED:
            self._steps.clear()
            self._places = {narrative.place: narrative.place}
        if new_paragraph:
            narrative.place = narrative.place.in_new_paragraph()
        read, told = [], False
        for part in said.found:
            reading, moved = self._reading(part.meaning, quoted, asked)
            told = told or moved
            if reading is not None:
                read.append(Read(part.first, part.last, reading))
        place = self._places.setdefault(narrative.place, narrative.place)
        step = Step(said, tuple(_joined(read, said.joined)), place, told)
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


def _joined(read: list[Read], nature: str) -> list[Read]:
    """A range's expressions share one reading: from the first's beginning to the last's end."""
    if not nature or len(read) != 2 or any(not one.reading.edtf for one in read):
        return read
    begin, end = (one.reading for one in read)
    if begin.granule is None or end.granule is None or begin.granule.first > end.granule.last:
        return read
    first, last = begin.edtf.split("/")[0], end.edtf.split("/")[-1]
    edtf = f"{first}/{last}" if first != last else first
    return [one._replace(reading=one.reading._replace(edtf=edtf, nature=nature)) for one in read]
