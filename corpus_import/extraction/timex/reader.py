"""Reading what a text says in its order: each expression moves the narrative that the next one is read in."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from corpus_import.extraction.records import Timex

from .calendar import Granule
from .grammar import Match, Phrase
from .language import Verbs
from .meaning import Found, Meaning, in_any_order
from .narrative import PASSAGE, Mode, Narrative, Place, Tense, counts_on, goes_on, looks_back, moves_story
from .quotations import Attributions
from .reading import AskTense, Reading, no_tense
from .resolve import resolve, resolve_settled
from .shorthand import Shorthand
from .tense import Tenses

REMEMBERED = 65_536  # steps that are kept
LIST = 256  # so many expressions, each not further from the next than ``CLOSE`` code points, are a list
CLOSE = 24


# For each expression of a phrase its first and last token, counted from the phrase's first, and the fields of its
# `Timex` after the extent.
Expressions: TypeAlias = tuple[tuple[int, int, tuple[str, ...]], ...]


class Settled(NamedTuple):
    """What a phrase comes to wherever it stands, and the dates that it tells; of a range the last only."""

    read: Expressions
    tells: tuple[Granule, ...]
    since: Granule | None  # where the range begins


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
        self._settled: dict[Phrase, Settled] = {}  # what the order of day and month in this text decides

    def timexes(self, matches: Sequence[Match], short: Shorthand, start: int) -> list[Timex]:
        """The time expressions of a stretch of the text that begins at ``start`` (code points)."""
        found: list[Timex] = []
        around = _Around(Tenses(short.tokens, self.verbs), Attributions(short.text))
        at = 0
        while at < len(matches):
            end = at
            while _dense(matches, end, short.offsets):
                end += LIST
            if end > at:
                self._list(matches[at:end], short.offsets, start, found)
            else:
                end = at + LIST
                self._passage(matches[at:end], short, start, around, matches[at - 1][1] if at else 0, found)
            at = end
        return found

    def _passage(
        self,
        matches: Sequence[Match],
        short: Shorthand,
        start: int,
        around: "_Around",
        read_to: int,
        found: list[Timex],
    ) -> None:
        """What is told in words. ``read_to``: the token after the last expression before."""
        narrative, settled, steps = self.narrative, self._settled, self._steps
        tokens, offsets, codes = short.tokens, short.offsets, short.codes
        tenses, attributions = around
        any_quoted = attributions.found
        since = self.verbs.since if narrative.mode is Mode.CHRONICLE else ()
        one: Settled | Step | None
        for first, last, phrase in matches:
            here = offsets[first]
            new_paragraph = not read_to or codes.find("\n", read_to, first) >= 0
            glanced = (any_quoted and here in attributions) or (first > 1 and tokens[first - 2] in since)
            if phrase.settled:
                one = phrase.alone or settled.get(phrase) or self._settle(phrase)
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

    def _list(self, matches: Sequence[Match], offsets: list[int], start: int, found: list[Timex]) -> None:
        """A stretch of hardly anything but dates: no words are asked, and dates in a row move the story once.

        What a date leaves open is read where the row began; of other expressions, where the row has ended.
        """
        narrative, settled = self.narrative, self._settled
        read: dict[int, Step] = {}  # what each phrase comes to at the place of the narrative
        latest: Settled | None = None
        moved = narrative.place
        kind: type | None = None
        one: Settled | Step | None
        for first, last, phrase in matches:
            if phrase.settled:
                one = phrase.alone or settled.get(phrase) or self._settle(phrase)
                if one.tells:
                    latest = one
            else:
                if latest is not None or kind is not type(phrase.found[0].meaning):
                    kind = type(phrase.found[0].meaning)
                    narrative.place = moved
                    if latest is not None:
                        self._tells(latest, no_tense)
                        latest = None
                    if narrative.place is not self._place:
                        self._stands_at(narrative.place)
                    read.clear()
                one = read.get(id(phrase))
                if one is None:
                    place, self.narrative.nearby = narrative.place, True
                    key = (id(phrase), id(place), True, False, False)
                    one = read[id(phrase)] = self._steps.get(key) or self._step(key, phrase, False, False, no_tense)
                    moved = one.place
                    narrative.place = self._place = place
                moved = one.place
            for begin, end, fields in one.read:
                found.append(Timex._make((start + offsets[first + begin], start + offsets[first + end], *fields)))
        narrative.place = moved
        if latest is not None:
            self._tells(latest, no_tense)
        self._told_at = start + offsets[matches[-1][0]]

    def _stands_at(self, place: Place) -> None:
        """The story is there. Equal places are one object, so that steps are known by which it is."""
        if len(self._places) >= REMEMBERED:
            self._places.clear()
            self._steps.clear()
        self.narrative.place = self._place = self._places.setdefault(place, place)

    def _settle(self, phrase: Phrase) -> Settled:
        """A phrase whose words say all, read once: for any text where they say it in any order of day and month."""
        readings = [resolve_settled(part.meaning, self.narrative) for part in phrase.found]
        tells = tuple([one.granule for one in readings if one is not None and one.granule is not None])
        since = None
        if phrase.joined and len(tells) == 2:
            since, *last = tells
            tells = tuple(last)
        settled = Settled(_expressions(phrase, readings), tells, since)
        if all([in_any_order(part.meaning) for part in phrase.found]):
            phrase.alone = settled
        else:
            if len(self._settled) >= REMEMBERED:
                self._settled.clear()
            self._settled[phrase] = settled
        return settled

    def _tells(self, settled: Settled, tense: AskTense) -> bool:
        """A settled phrase stands here; whether the story has gone to one of its dates."""
        narrative, moved = self.narrative, False
        for granule in settled.tells:
            narrative.named(granule)
            if granule != narrative.story and goes_on(granule, narrative.story, tense):
                moved = narrative.told(granule, from_writing=False) or moved
        if settled.since is not None:
            narrative.told_range(settled.since, *settled.tells)
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
        readings: list[Reading | None] = []
        told = False
        for part in phrase.found:
            reading, moved = self._reading(part.meaning, glanced, asked)
            told = told or moved
            readings.append(reading)
        self._stands_at(narrative.place)
        step = Step(phrase, before, _expressions(phrase, readings), narrative.place, told)
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


def _dense(matches: Sequence[Match], at: int, offsets: Sequence[int]) -> bool:
    """Whether a list starts at an expression."""
    end = at + LIST - 1
    return end < len(matches) and offsets[matches[end][1]] - offsets[matches[at][0]] < LIST * CLOSE


class _Around(NamedTuple):
    """What the words around an expression may tell of it."""

    tenses: Tenses
    attributions: Attributions


class _AskedOnce:
    """The tense of the clause around; whether anybody asked for it shows in ``answer``."""

    def __init__(self, ask: AskTense) -> None:
        self._ask = ask
        self.answer: Tense | None = None

    def __call__(self) -> Tense:
        if self.answer is None:
            self.answer = self._ask()
        return self.answer


def _expressions(phrase: Phrase, readings: Sequence[Reading | None]) -> Expressions:
    found, joined, rule = phrase.found, phrase.joined, phrase.rule
    if joined and len(readings) == 2 and None not in readings:
        readings = _joined(*readings, joined)
    return tuple(
        [
            (part.first, part.last, (one.type, one.value, one.edtf, one.nature, one.anchor, rule, one.wants))
            for part, one in zip(found, readings, strict=True)
            if one is not None
        ]
    )


def _joined(one: Reading, other: Reading, nature: str) -> tuple[Reading, Reading]:
    """A range's expressions share one reading: from the first's beginning to the last's end."""
    if one.granule is None or other.granule is None or one.granule.first > other.granule.last:
        return one, other
    if not one.edtf or not other.edtf:
        return one, other
    first, last = one.edtf.partition("/")[0], other.edtf.rpartition("/")[2]
    edtf = f"{first}/{last}" if first != last else first
    return Reading(*one[:2], edtf, nature, *one[4:]), Reading(*other[:2], edtf, nature, *other[4:])
