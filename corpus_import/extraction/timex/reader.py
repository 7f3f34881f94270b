"""Reading what a text says in its order: each expression moves the narrative that the next one is read in."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import NamedTuple, TypeAlias

from corpus_import.extraction.records import Timex

from .calendar import YEARS_IN
from .expressions import Expressions, Settled, expressions, settle
from .grammar import Match, Phrase
from .language import Verbs
from .meaning import Meaning
from .narrative import CHRONICLE, PASSAGE, Narrative, Place, Tense, counts_on, goes_on, looks_back, moves_story
from .quotations import Stretches, attributions, quotations
from .reading import AskTense, Reading, no_tense
from .resolve import resolve
from .shorthand import Shorthand
from .tense import Tenses

REMEMBERED = 40_000  # steps
LIST = 256  # so many phrases in a row are a list, if their expressions take no more than
CLOSE = 32  # code points each
new_tuple = tuple.__new__  # for a text that can have very many, half the time that Timex() takes

# What a step is known by: the phrase, the place of the narrative (its id), and whether the date told last is nearby, a
# new paragraph has begun, the phrase is only glanced at, it is somebody's own words; with the tense where asked.
Known: TypeAlias = tuple[Phrase, int, bool, bool, bool, bool]
Key: TypeAlias = Known | tuple[Phrase, int, bool, bool, bool, bool, Tense]


class Step(NamedTuple):
    """What a phrase comes to at some place of the narrative, and where it leaves the story.

    ``told``: it is the phrase that has brought the story to the place. The place ``before`` is kept as the step is
    known by its identity.
    """

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
        self._steps: dict[Key, Step | None] = {}  # None: the tense decides too
        self._glances: dict[tuple[Phrase, int], tuple[Expressions, Reading | None]] = {}  # in lists
        self._places: dict[Place, Place] = {}  # equal places are one object
        self._place = narrative.place  # the one that the story was at when a step was taken last
        self._settled: dict[Phrase, Settled] = {}  # what this text's order of day and month decides

    def timexes(self, matches: Sequence[Match], short: Shorthand, start: int) -> list[Timex]:
        """The time expressions of a stretch of the text that begins at ``start`` (code points)."""
        found: list[Timex] = []
        around = _Around(short, self.verbs)
        at = 0
        while at < len(matches):
            end = _end_of_list(matches, at, short.offsets)
            if end > at:
                self.narrative.quoted = False
                self._list(matches[at:end], short.offsets, start, found)
            else:
                end = at + LIST
                self._passage(matches[at:end], around, matches[at - 1][1] if at else 0, start, found)
            at = end
        return found

    def _passage(
        self, matches: Sequence[Match], around: "_Around", read_to: int, start: int, found: list[Timex]
    ) -> None:
        """What is told in words. ``read_to``: the token after the last expression before."""
        narrative, settled, steps = self.narrative, self._settled, self._steps
        tokens, offsets, codes = around.short.tokens, around.short.offsets, around.short.codes
        tenses, attributed = around.tenses, around.attributed
        any_quoted = attributed.found
        quoted = around.quoted if narrative.mode is CHRONICLE and narrative.says_now else None
        since = self.verbs.since if narrative.mode is CHRONICLE else ()
        one: Settled | Step | None
        for first, last, phrase in matches:
            here = offsets[first]
            new_paragraph = not read_to or codes.find("\n", read_to, first) >= 0
            glanced = (any_quoted and here in attributed) or (first > 1 and tokens[first - 2] in since)
            if phrase.settled:
                one = phrase.alone or settled.get(phrase) or self._settle(phrase)
                if new_paragraph:
                    narrative.place = narrative.place.in_new_paragraph()
                labels = not new_paragraph and self._labels(one, tokens[max(first - 2, 0) : first])
                if one.tells and not (glanced or labels) and self._tells(one, partial(tenses.around, first, last)):
                    self._told_at = start + here
            else:
                narrative.nearby = start + here - self._told_at <= PASSAGE
                if narrative.place is not self._place:
                    self._stands_at(narrative.place)
                narrative.quoted = quoted is not None and here in quoted
                key = (phrase, id(self._place), narrative.nearby, new_paragraph, glanced, narrative.quoted)
                one = steps.get(key) or self._step(key, partial(tenses.around, first, last))
                narrative.place = self._place = one.place
                if one.told:
                    self._told_at = start + here
            for begin, end, fields in one.read:
                found.append(new_tuple(Timex, (start + offsets[first + begin], start + offsets[first + end], *fields)))
            read_to = last

    def _labels(self, settled: Settled, before: Sequence[str]) -> bool:
        """The treaty of 1715, Anna Smith (1871-1938), her 1934 memoir: which one, and not when something was.

        After "of" only a year from before the story.
        """
        narrative, tells = self.narrative, settled.tells
        story = narrative.story
        if narrative.mode is not CHRONICLE or story is None or not tells or tells[-1].unit not in YEARS_IN:
            return False
        if before[-1:] == ["("] or before[0] in self.verbs.whose:
            return True
        return before[0] in self.verbs.of and tells[-1].last < story.first

    def _list(self, matches: Sequence[Match], offsets: list[int], start: int, found: list[Timex]) -> None:
        """Hardly anything but dates: no words around are asked, and a row of them moves the story once, at its end.

        What the dates of a row leave open, all of them take from where the row began; a row ends where another kind
        of expression follows.
        """
        settled, glances = self._settled, self._glances
        kind: type | None = None
        last: Phrase | None = None  # of the row, whose words don't say all
        latest: Settled | None = None  # what was told last, after that, whose words do
        for first, _, phrase in matches:
            if phrase.settled:
                one = phrase.alone or settled.get(phrase) or self._settle(phrase)
                latest = one if one.tells else latest
                read = one.read
            else:
                if latest is not None or kind is not type(phrase.found[0].meaning):
                    kind = type(phrase.found[0].meaning)
                    self._end_row(last, latest)
                    latest = None
                last = phrase
                read, _ = glances.get((phrase, id(self._place))) or self._glance(phrase)
            for begin, end, fields in read:
                found.append(new_tuple(Timex, (start + offsets[first + begin], start + offsets[first + end], *fields)))
        self._end_row(last, latest)
        self._told_at = start + offsets[matches[-1][0]]

    def _end_row(self, last: Phrase | None, latest: Settled | None) -> None:
        """The story goes to what the row has told last."""
        if latest is not None:
            self._tells(latest, no_tense)
        elif last is not None:
            _, reading = self._glances[last, id(self._place)]
            self.narrative.place = self._step_in_row(last, reading).place
        self._stands_at(self.narrative.place)

    def _glance(self, phrase: Phrase) -> tuple[Expressions, Reading | None]:
        """What a phrase of the row comes to where the row begins; and its reading, if it is one expression."""
        narrative, place, reading = self.narrative, self._place, None
        if len(phrase.found) == 1:
            narrative.nearby = True
            reading = resolve(phrase.found[0].meaning, narrative, no_tense)
            read = expressions(phrase, (reading,))
        else:
            read = self._step_in_row(phrase, None).read
            narrative.place = self._place = place
        self._glances[phrase, id(place)] = read, reading
        return read, reading

    def _step_in_row(self, phrase: Phrase, glimpse: Reading | None) -> Step:
        self.narrative.nearby = True
        key = (phrase, id(self._place), True, False, False, False)
        return self._steps.get(key) or self._step(key, no_tense, glimpse)

    def _stands_at(self, place: Place) -> None:
        """The story is there. Equal places are one object, so that steps are known by which it is."""
        if len(self._places) >= REMEMBERED:
            self._places.clear()
            self._steps.clear()
            self._glances.clear()
        self.narrative.place = self._place = self._places.setdefault(place, place)

    def _settle(self, phrase: Phrase) -> Settled:
        """A phrase whose words say all, read once: for every text, if it can't have its days or its months first."""
        settled = settle(phrase, self.narrative)
        if settled.anywhere:
            phrase.alone = settled
            return settled
        if len(self._settled) >= REMEMBERED:
            self._settled.clear()
        self._settled[phrase] = settled
        return settled

    def _tells(self, settled: Settled, tense: AskTense) -> bool:
        """A settled phrase stands here; whether the story has gone to one of its dates."""
        narrative, moved = self.narrative, False
        for granule in settled.tells:
            if granule != narrative.story and goes_on(granule, narrative.story, tense):
                moved = narrative.told(granule, from_writing=False) or moved
            else:
                narrative.named(granule)
        if settled.since is not None:
            narrative.told_range(settled.since, *settled.tells)
        return moved

    def _step(self, key: Known, tense: AskTense, glimpse: Reading | None = None) -> Step:
        """The step for which the tense decides too, or which is taken for the first time."""
        known = self._steps.get((*key, tense())) if key in self._steps else None
        return known or self._taken(key, tense, glimpse)

    def _taken(self, key: Known, tense: AskTense, glimpse: Reading | None) -> Step:
        """The step worked out, and remembered. ``glimpse``: the phrase's reading, if it is known already."""
        phrase, _, _, new_paragraph, glanced, _ = key
        narrative, asked = self.narrative, _AskedOnce(tense)
        before = narrative.place
        if len(self._steps) >= REMEMBERED:
            self._steps.clear()
        if new_paragraph:
            narrative.place = narrative.place.in_new_paragraph()
        readings: list[Reading | None] = []
        told = False
        for part in phrase.found:
            reading = glimpse or resolve(part.meaning, narrative, asked)
            told = (not glanced and self._moves_to(reading, part.meaning, asked)) or told
            readings.append(reading)
        if narrative.place is not before:
            self._stands_at(narrative.place)
        step = Step(before, expressions(phrase, readings), narrative.place, told)
        if asked.answer is None:
            self._steps[key] = step
        else:
            self._steps[key] = None
            self._steps[(*key, asked.answer)] = step
        return step

    def _moves_to(self, reading: Reading | None, meaning: Meaning, tense: AskTense) -> bool:
        """A phrase that doesn't say all stands here; whether the story has gone to its date."""
        narrative = self.narrative
        if reading is None or reading.granule is None:
            return False
        story = narrative.story
        if reading.granule is story or not moves_story(meaning, reading.granule, story, tense):
            narrative.named(reading.granule)
            return False
        return narrative.told(reading.granule, reading.from_writing, counts_on(meaning), looks_back(meaning))


def _end_of_list(matches: Sequence[Match], first: int, offsets: Sequence[int]) -> int:
    """Where the list ends that starts at an expression, or where it stands if none does."""
    at = first
    while at < len(matches):
        end = min(at + LIST, len(matches))
        said = sum([len(phrase.found) for _, _, phrase in matches[at:end]])
        if offsets[matches[end - 1][1]] - offsets[matches[at][0]] > said * CLOSE or end - first < LIST:
            break
        at = end
    return at


class _Around:
    """A stretch of a text, and what the words around an expression may tell of it."""

    def __init__(self, short: Shorthand, verbs: Verbs) -> None:
        self.short = short
        self.tenses = Tenses(short.tokens, verbs)
        self.attributed = attributions(short.text)

    @cached_property
    def quoted(self) -> Stretches:
        return quotations(self.short.text)


class _AskedOnce:
    """The tense of the clause around; whether anybody asked for it shows in ``answer``."""

    def __init__(self, ask: AskTense) -> None:
        self._ask = ask
        self.answer: Tense | None = None

    def __call__(self) -> Tense:
        if self.answer is None:
            self.answer = self._ask()
        return self.answer
