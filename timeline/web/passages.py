"""A text cut into paragraphs and runs, so that passages can be marked in it even where they overlap. Pure."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


@dataclass(frozen=True, slots=True)
class Passage:
    """``start`` and ``end`` count code points of the text, half-open. ``key`` is the caller's name for it."""

    start: int
    end: int
    key: Hashable


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that no passage begins or ends inside of."""

    text: str
    inside: tuple[Hashable, ...] = ()
    begins: tuple[Hashable, ...] = ()
    ends: tuple[Hashable, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``follows_gap`` and ``precedes_gap``: text was left out before or after it."""

    runs: tuple[Run, ...]
    follows_gap: bool = False
    precedes_gap: bool = False


def paragraphs(text: str, passages: Sequence[Passage], *, context: int | None = None) -> list[Paragraph]:
    """The text with its passages; with ``context``, only so many characters to each side of a passage, whole words.

    Without ``context`` all of the text. Blank lines part paragraphs.
    """
    standing = [p for p in passages if 0 <= p.start < p.end <= len(text)]
    windows = [(0, len(text))] if context is None else _windows(text, standing, context)
    found = []
    for start, end in windows:
        blocks = [_runs(text, first, last, standing) for first, last in _blocks(text, start, end)]
        for place, runs in enumerate(blocks):
            found.append(
                Paragraph(
                    tuple(runs),
                    follows_gap=place == 0 and bool(text[:start].strip()),
                    precedes_gap=place == len(blocks) - 1 and bool(text[end:].strip()),
                )
            )
    return _with_ends(found)


def _windows(text: str, passages: Iterable[Passage], context: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for passage in sorted(passages, key=lambda p: (p.start, p.end)):
        start, end = _first_whole_word(text, passage, context), _last_whole_word(text, passage, context)
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _first_whole_word(text: str, passage: Passage, context: int) -> int:
    start = max(0, passage.start - context)
    if start == 0:
        return 0
    space = re.compile(r"\s").search(text, start - 1, passage.start)
    return space.end() if space else passage.start


def _last_whole_word(text: str, passage: Passage, context: int) -> int:
    end = min(len(text), passage.end + context)
    if end == len(text):
        return end
    while end > passage.end and not text[end].isspace():
        end -= 1
    return end


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between blank lines that hold more than white space."""
    first = start
    for blank in _BLANK_LINE.finditer(text, start, end):
        if text[first : blank.start()].strip():
            yield first, blank.start()
        first = blank.end()
    if text[first:end].strip():
        yield first, end


def _runs(text: str, first: int, last: int, passages: Iterable[Passage]) -> list[Run]:
    here = [p for p in passages if p.start < last and p.end > first]
    cuts = {first, last}
    for passage in here:
        cuts |= {max(first, passage.start), min(last, passage.end)}
    return [
        Run(text[start:end], tuple(p.key for p in here if p.start < end and p.end > start))
        for start, end in pairwise(sorted(cuts))
    ]


def _with_ends(found: list[Paragraph]) -> list[Paragraph]:
    """A passage begins with the first run that is inside of it and ends with the last, in whatever paragraphs."""
    first: dict[Hashable, Run] = {}
    last: dict[Hashable, Run] = {}
    for run in (run for paragraph in found for run in paragraph.runs):
        for key in run.inside:
            first.setdefault(key, run)
            last[key] = run

    def told(run: Run) -> Run:
        begins = tuple(key for key in run.inside if first[key] is run)
        return replace(run, begins=begins, ends=tuple(key for key in run.inside if last[key] is run))

    return [replace(paragraph, runs=tuple(map(told, paragraph.runs))) for paragraph in found]


def marked_words(quote: str, phrases: Iterable[str]) -> list[tuple[str, bool]]:
    """The quote in pieces, True with those that are one of ``phrases``: each phrase where it first stands."""
    found = []
    for phrase in phrases:
        start = quote.find(phrase) if phrase else -1
        if start < 0 and phrase:
            match = re.search(re.escape(phrase), quote, re.IGNORECASE)
            start, phrase = (match.start(), match[0]) if match else (-1, phrase)
        if start >= 0:
            found.append(Passage(start, start + len(phrase), phrase))
    return [(run.text, bool(run.inside)) for run in _runs(quote, 0, len(quote), found)] if quote else []
