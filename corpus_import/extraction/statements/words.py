"""A sentence as words, each time expression one word of its own."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from corpus_import.extraction.records import Timex

from .en.nouns import PERSON_TITLES
from .tagging import TIME, lemma, tagged

__all__ = ["TIME", "Word", "words"]

_MARKUP = r"\]\([^()\s]*\)|\[(?=[^\[\]]{1,300}\]\()|[*_]{2,}|<[^<>]{1,200}>"
_TOKEN = re.compile(
    rf"(?P<markup>{_MARKUP})"
    r"|(?P<abbreviation>(?:[^\W\d_]\.){2,})"
    r"|(?P<word>[$£€¥]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?(?:-[^\W_]+)*"
    r"|[^\W_]+(?:[-–&/’'.@+][^\W_]+)*)"
    r"|(?P<clitic>(?<=\w)['’](?:s|re|ve|ll|d|m)\b)"
    r"|(?P<possessive>(?<=s)['’](?=\s+\w))"
    r"|(?P<mark>\.\.\.|[^\w\s])",
    re.IGNORECASE,
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_DOTTED = frozenset(title for title in PERSON_TITLES if len(title) <= 5) | {
    "st",
    "jr",
    "vs",
    "inc",
    "ltd",
    "corp",
    "co",
}
_RANGE_GAP = 8  # characters between the two ends of "from 2001 to 2014"


@dataclass(frozen=True, slots=True)
class Word:
    """A token at ``start:end`` of the document's text."""

    start: int
    end: int
    text: str
    tag: str
    lemma: str
    timex: Timex | None = None

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_noun(self) -> bool:
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        return self.tag in {"NNP", "NNPS"}

    @property
    def is_verb(self) -> bool:
        return self.tag.startswith("VB") or self.tag == "MD"


def words(
    text: str, start: int, end: int, timexes: Iterable[Timex] = (), apart: Collection[int] = frozenset()
) -> tuple[Word, ...]:
    """The words of ``text[start:end]``. Markup of links is no word; a time expression is one, tagged ``TX``.

    The two ends of a range ("from 2001 to 2014"), which TimeML has as two expressions, are one word,
    but for those whose first end starts at an offset in ``apart``: the two dates of a life.
    """
    tokens: list[tuple[int, int, Timex | None]] = []
    position = start
    for timex, last in _ranges_joined((t for t in timexes if start <= t.start < t.end <= end), apart):
        if timex.start < position:
            continue
        tokens += [(a, b, None) for a, b in _tokens(text, position, timex.start)]
        tokens.append((timex.start, last, timex))
        position = last
    tokens += [(a, b, None) for a, b in _tokens(text, position, end)]
    tags = tagged([(text[a:b], timex is not None) for a, b, timex in tokens])
    return tuple(
        Word(a, b, text[a:b], tag, lemma(text[a:b], tag), timex)
        for (a, b, timex), tag in zip(tokens, tags, strict=True)
    )


def _ranges_joined(timexes: Iterable[Timex], apart: Collection[int]) -> list[tuple[Timex, int]]:
    joined: list[tuple[Timex, int]] = []
    for timex in sorted(timexes, key=lambda t: (t.start, -t.end)):
        if (
            joined
            and "/" in timex.edtf
            and joined[-1][0].edtf == timex.edtf
            and joined[-1][0].start not in apart
            and 0 <= timex.start - joined[-1][1] < _RANGE_GAP
        ):
            joined[-1] = (joined[-1][0], timex.end)
        else:
            joined.append((timex, timex.end))
    return joined


def _tokens(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    position = start
    while match := _TOKEN.search(text, position, end):
        a, b = match.span()
        position = b
        if match.lastgroup == "markup":
            continue
        if match.lastgroup == "word":
            if text[b : b + 1] == "." and b < end and text[a].isupper() and match.group().lower() in _DOTTED:
                b = position = b + 1
            elif (clitic := _CLITIC.search(match.group())) and clitic.start():
                yield a, a + clitic.start()
                a += clitic.start()
        yield a, b
