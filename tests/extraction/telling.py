"""The rules at work on a few words, for tables of tests."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from corpus_import.extraction.gazetteer import Gazetteer
from corpus_import.extraction.pipeline import RuleExtractor
from corpus_import.extraction.records import Candidate, Document, Timex
from corpus_import.extraction.statements.assembly import clauses
from corpus_import.extraction.statements.clauses import Clause
from corpus_import.extraction.statements.kinds import KindRule
from corpus_import.extraction.statements.words import Word, words

KINDS = json.loads((Path(__file__).resolve().parents[2] / "fixtures" / "kinds.json").read_text(encoding="utf-8"))


@cache
def extractor() -> RuleExtractor:
    rules = [KindRule(row["slug"], row["parent"], tuple(row["triggers"]["en"])) for row in KINDS]
    return RuleExtractor(Gazetteer(), rules)


def told(text: str, published: str = "", language: str = "en") -> tuple[Candidate, ...]:
    """What the rules find in a text."""
    return extractor().extract(Document("text", text, published=published, language=language)).candidates


def parsed(marked: str) -> tuple[Sequence[Word], list[Clause]]:
    """A sentence with its time expressions in braces, as words and clauses."""
    text, timexes = "", []
    for number, part in enumerate(marked.replace("}", "{").split("{")):
        if number % 2:
            timexes.append(Timex(len(text), len(text) + len(part), "DATE", "2000", "2000"))
        text += part
    tokens = words(text, 0, len(text), timexes)
    return tokens, clauses(tokens)


def text_of(tokens: Sequence[Word], indexes: Sequence[int]) -> str:
    return " ".join(tokens[i].text for i in indexes)
