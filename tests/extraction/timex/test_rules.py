"""Every rule fires in some row of the tables that say what its language's time expressions are."""

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

import pytest

from corpus_import.extraction.timex.language import AVAILABLE, language
from corpus_import.extraction.timex.shorthand import Shorthand

from . import (
    test_english,
    test_english_counted,
    test_english_histories,
    test_english_names,
    test_english_news,
    test_english_newswire,
    test_english_no_dates,
    test_narrative,
    test_russian,
    test_russian_histories,
    test_russian_news,
    test_thread,
)

TABLES: dict[str, tuple[ModuleType, ...]] = {
    "en": (
        test_english,
        test_english_counted,
        test_english_histories,
        test_english_names,
        test_english_news,
        test_english_newswire,
        test_english_no_dates,
        test_narrative,
        test_thread,
    ),
    "ru": (test_russian, test_russian_histories, test_russian_news),
}
TOLD = ("text", "after")  # the columns that hold what is tagged


def texts(module: ModuleType) -> Iterator[str]:
    """What the rows of a module's tables tag."""
    for test in vars(module).values():
        for mark in getattr(test, "pytestmark", ()):
            if mark.name == "parametrize":
                names, rows = mark.args
                for row in rows:
                    cells = {names: row} if isinstance(names, str) else dict(zip(names, row, strict=True))
                    yield from (cells[name] for name in TOLD if name in cells)


@pytest.mark.parametrize("code", AVAILABLE)
def test_every_rule_fires_in_a_row_of_some_table(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    grammar = language(code).grammar
    rules = grammar.rules
    monkeypatch.setattr(grammar, "rules", [replace(rule, name=f"{rank}") for rank, rule in enumerate(rules)])
    monkeypatch.setattr(grammar, "_parsed", {})

    tagged = [Shorthand(text, grammar.lexicon) for module in TABLES[code] for text in texts(module)]
    fired = {phrase.rule for short in tagged for _, _, phrase in grammar.matches(short)}

    idle = [f"{rule.name}: {rule.pattern}" for rank, rule in enumerate(rules) if f"{rank}" not in fired]
    assert not idle, "\n".join(idle)
