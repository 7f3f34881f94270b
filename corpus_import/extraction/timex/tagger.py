"""Text in, time expressions out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from corpus_import.extraction.records import Timex

from .grammar import Match
from .language import Language, language
from .meaning import Meaning, Several
from .narrative import Narrative, Tense, counts_on, looks_back, mode_of, moves_story, order_of
from .reading import AskTense, Reading
from .resolve import resolve
from .shorthand import Shorthand
from .tense import Tenses

# After words in quotation marks, who said them and when: the story is not told from there.
SAID = re.compile(r"(?:[,.!?…][”\"»]|»,? [—–-]) [^.!?\n”\"»]{0,80}$")


def tag(
    text: str, published: str = "", *, regions: Sequence[tuple[int, int]] | None = None, language: str = "en"
) -> list[Timex]:
    """The time expressions of a text, in its order, not overlapping.

    ``published`` is the publication date in EDTF, perhaps imprecise ("2021-05~"), or "" where nobody knows it:
    expressions that need it then have ``wants="publication"`` and no EDTF. ``regions`` are the stretches of the
    text that are the article, as (start, end) in code points; what lies outside yields no expression and moves no
    date. ``language`` is a BCP 47 tag. Raises ValueError for a language that there are no rules for.
    """
    return _Tagger(text, published, regions, language).timexes()


def tag_lines(rows: Iterable[dict[str, Any]], language: str = "en") -> Iterator[dict[str, Any]]:
    """{"id", "text", "published"?} a row in, {"id", "timexes"} a row out, one at a time."""
    for row in rows:
        timexes = tag(row["text"], row.get("published") or "", language=language)
        shown = ("start", "end", "type", "value", "edtf", "anchor", "rule")
        yield {"id": row["id"], "timexes": [{name: getattr(timex, name) for name in shown} for timex in timexes]}


class _Tagger:
    def __init__(self, text: str, published: str, regions: Sequence[tuple[int, int]] | None, code: str) -> None:
        self.code = code
        self.text = text
        self.language: Language = language(code)
        self.narrative = Narrative.of(published)
        stretches = [(0, len(text))] if regions is None else sorted(regions)
        self.stretches = [
            (start, Shorthand(text[start:end], self.language.grammar.lexicon)) for start, end in stretches
        ]

    def timexes(self) -> list[Timex]:
        matched = [(start, short, list(self.language.grammar.matches(short))) for start, short in self.stretches]
        everything = [meaning for _, _, matches in matched for match in matches for meaning in _meanings(match)]
        self.narrative.mode, self.narrative.says_now = mode_of(everything, self.narrative.published)
        locale = self.language.day_first(self.code)
        self.narrative.day_first, self.narrative.order_basis = order_of(everything, locale, self.code)
        timexes: list[Timex] = []
        for start, short, matches in matched:
            read_to, tenses = 0, Tenses(short.tokens, self.language.verbs)
            for match in matches:
                new_paragraph = read_to == 0 or "\n" in short.codes[read_to : match.first]
                self.narrative.reaches(start + short.offsets[match.first], new_paragraph)
                timexes += self._read(match, start, short, tenses)
                read_to = match.last
        return timexes

    def _read(self, match: Match, start: int, short: Shorthand, tenses: Tenses) -> list[Timex]:
        def tense() -> Tense:
            return tenses.around(match.first, match.last)

        offsets, meaning = short.offsets, match.meaning
        if not isinstance(meaning, Several):
            reading = self._reading(meaning, tense)
            span = start + offsets[match.first], start + offsets[match.last]
            return [_timex(span, reading, match.rule)] if reading else []
        parts = [(part, reading) for part in meaning.found if (reading := self._reading(part.meaning, tense))]
        readings = _joined([reading for _, reading in parts], meaning.joined)
        return [
            _timex(
                (start + offsets[match.first + part.first], start + offsets[match.first + part.last]),
                reading,
                match.rule,
            )
            for (part, _), reading in zip(parts, readings, strict=True)
        ]

    def _reading(self, meaning: Meaning, tense: AskTense) -> Reading | None:
        """What a meaning comes to here; the story goes on from it."""
        narrative = self.narrative
        reading = resolve(meaning, narrative, tense)
        if SAID.search(self.text, max(narrative.here - 90, 0), narrative.here):
            return reading
        if reading is None or reading.granule is None or reading.granule is narrative.story:
            return reading
        if moves_story(meaning, reading.granule, narrative.story, tense):
            narrative.told(reading.granule, reading.from_writing, counts_on(meaning), looks_back(meaning))
        return reading


def _meanings(match: Match) -> list[Meaning]:
    return [part.meaning for part in match.meaning.found] if isinstance(match.meaning, Several) else [match.meaning]


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


def _timex(span: tuple[int, int], reading: Reading, rule: str) -> Timex:
    return Timex(*span, reading.type, reading.value, reading.edtf, reading.nature, reading.anchor, rule, reading.wants)
