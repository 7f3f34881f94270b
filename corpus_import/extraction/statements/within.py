"""Which marks lie inside which stretch of a text, without asking every mark about every stretch."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from corpus_import.extraction.records import Sentence

_LONGEST = 1_200  # characters that are read as one sentence


class Span(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Mark = TypeVar("Mark", bound=Span)


class Within(Sequence[Mark]):
    """Marks by their place."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]

    def __getitem__(self, index: int) -> Mark:  # type: ignore[override]
        return self._marks[index]

    def __len__(self) -> int:
        return len(self._marks)

    def of(self, start: int, end: int) -> list[Mark]:
        """The marks that lie wholly in ``start:end``."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end <= end]


def manageable(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, those beyond any prose cut at spaces, so that reading one costs no more than a bounded time."""
    found: list[Sentence] = []
    for sentence in sentences:
        start = sentence.start
        while sentence.end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            found.append(Sentence(start, cut, sentence.paragraph))
            start = cut + 1 if text[cut : cut + 1] == " " else cut
        if start < sentence.end:
            found.append(Sentence(start, sentence.end, sentence.paragraph) if start != sentence.start else sentence)
    return found
