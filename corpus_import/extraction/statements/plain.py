"""Statements of a language whose clauses we can't read: the sentence itself, dated, with its names."""

from collections.abc import Sequence

from corpus_import.extraction.records import Mention, Publication, Sentence, Statement, Timex

from .eligible import dates_something, is_ahead
from .modality import OCCURRED, PLANNED
from .rendering import capitalised
from .within import Within

_LONGEST = 140


def plain_statements(
    text: str,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    publication: Publication,
) -> list[Statement]:
    """One statement for the first date of each sentence; what is ahead of the publication is planned."""
    found: list[Statement] = []
    dating = Within([timex for timex in timexes if dates_something(timex)])
    named = Within(mentions)
    for sentence in sentences:
        timex = next(iter(dating.of(sentence.start, sentence.end)), None)
        if timex is None:
            continue
        found.append(
            Statement(
                sentence=sentence,
                start=sentence.start,
                end=sentence.end,
                timex=timex,
                trigger="",
                kind="",
                modality=PLANNED if is_ahead(timex, publication) else OCCURRED,
                title=_title(text[sentence.start : sentence.end]),
                mentions=tuple(named.of(sentence.start, sentence.end)),
                notes=("the sentence stands for a title",),
            )
        )
    return found


def _title(sentence: str) -> str:
    line = " ".join(sentence.split()).rstrip(" .;,")
    if len(line) > _LONGEST:
        line = line[: line.rfind(" ", 0, _LONGEST)].rstrip(" ,;:–—-") + "…"
    return capitalised(line)
