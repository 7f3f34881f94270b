"""Text in, time expressions out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from corpus_import.extraction.records import Timex

from .evidence import mode_of, order_of
from .grammar import Match
from .language import Language, language
from .narrative import Narrative
from .quotations import Attributions
from .reader import Reader
from .reading import Reading
from .shorthand import Shorthand
from .tense import Tenses


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
        self.reader = Reader(self.narrative)
        stretches = [(0, len(text))] if regions is None else sorted(regions)
        self.stretches = [
            (start, Shorthand(text[start:end], self.language.grammar.lexicon)) for start, end in stretches
        ]

    def timexes(self) -> list[Timex]:
        matched = [(start, short, list(self.language.grammar.matches(short))) for start, short in self.stretches]
        phrases = Counter(match.said for _, _, matches in matched for match in matches)
        meanings = [(part.meaning, times) for said, times in phrases.items() for part in said.found]
        narrative = self.narrative
        narrative.mode, narrative.says_now = mode_of(meanings, narrative.published)
        narrative.day_first, narrative.order_basis = order_of(meanings, self.language.day_first(self.code), self.code)
        return [timex for start, short, matches in matched for timex in self._read(start, short, matches)]

    def _read(self, start: int, short: Shorthand, matches: list[Match]) -> Iterator[Timex]:
        """The time expressions of a stretch of the text that begins at ``start``."""
        read, offsets, codes = self.reader.read, short.offsets, short.codes
        tenses, attributions = Tenses(short.tokens, self.language.verbs), Attributions(short.text)
        read_to = 0
        for rule, first, last, said in matches:
            here = offsets[first]
            new_paragraph = read_to == 0 or codes.find("\n", read_to, first) >= 0
            tense = partial(tenses.around, first, last)
            for one in read(said, start + here, new_paragraph, here in attributions, tense):
                span = start + offsets[first + one.first], start + offsets[first + one.last]
                yield _timex(span, one.reading, rule)
            read_to = last


def _timex(span: tuple[int, int], reading: Reading, rule: str) -> Timex:
    return Timex(*span, reading.type, reading.value, reading.edtf, reading.nature, reading.anchor, rule, reading.wants)
