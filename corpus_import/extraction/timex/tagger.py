"""Text in, time expressions out."""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from corpus_import.extraction.records import Timex

from .evidence import OPENING, mode_of, order_of
from .grammar import Match
from .language import Language, language
from .narrative import Mode, Narrative
from .reader import Reader
from .shorthand import Shorthand


def tag(
    text: str, published: str = "", *, regions: Sequence[tuple[int, int]] | None = None, language: str = "en"
) -> list[Timex]:
    """The time expressions of a text, in its order, not overlapping.

    ``published`` is the publication date in EDTF, perhaps imprecise ("2021-05~"), or "" where nobody knows it:
    expressions that need it then have ``wants="publication"`` and no EDTF. ``regions`` are the stretches of the
    text that are the article, as (start, end) in code points; what lies outside yields no expression and moves no
    date. ``language`` is a BCP 47 tag. Raises ValueError for a language that there are no rules for.
    """
    with _no_search_for_cycles():
        return _Tagger(text, published, regions, language).timexes()


def mode(
    text: str, published: str = "", *, regions: Sequence[tuple[int, int]] | None = None, language: str = "en"
) -> Mode:
    """Whether a text is read as a report or as a chronicle, as its own expressions show. Arguments as for `tag`."""
    return _Tagger(text, published, regions, language).narrative.mode


def tag_lines(rows: Iterable[dict[str, Any]], language: str = "en") -> Iterator[dict[str, Any]]:
    """{"id", "text", "published"?, "language"?} a row in, {"id", "timexes"} a row out, one at a time."""
    for row in rows:
        timexes = tag(row["text"], row.get("published") or "", language=row.get("language") or language)
        shown = ("start", "end", "type", "value", "edtf", "anchor", "rule")
        yield {"id": row["id"], "timexes": [{name: getattr(timex, name) for name in shown} for timex in timexes]}


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """What is made here has no cycles; to look for some takes a text that is full of dates a quarter of its time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _Tagger:
    def __init__(self, text: str, published: str, regions: Sequence[tuple[int, int]] | None, code: str) -> None:
        self.language: Language = language(code)
        self.narrative = Narrative.of(published)
        self._matched: list[tuple[int, Shorthand, list[Match]]] = []
        grammar = self.language.grammar
        for start, end in [(0, len(text))] if regions is None else sorted(regions):
            short = Shorthand(text[start:end], grammar.lexicon)
            self._matched.append((start, short, list(grammar.matches(short))))
        phrases = Counter(chain.from_iterable(map(itemgetter(2), matches) for _, _, matches in self._matched))
        meanings = [(part.meaning, times) for phrase, times in phrases.items() for part in phrase.found]
        narrative = self.narrative
        said = (part.meaning for _, _, matches in self._matched for _, _, phrase in matches for part in phrase.found)
        narrative.mode, narrative.says_now = mode_of(meanings, list(islice(said, OPENING)), narrative.published)
        narrative.day_first, narrative.order_basis = order_of(meanings, self.language.day_first(code), code)

    def timexes(self) -> list[Timex]:
        reader = Reader(self.narrative, self.language.verbs)
        return [timex for start, short, matches in self._matched for timex in reader.timexes(matches, short, start)]
