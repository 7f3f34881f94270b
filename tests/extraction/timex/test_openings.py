import random

import pytest

from corpus_import.extraction.timex import openings as module
from corpus_import.extraction.timex.language import language
from corpus_import.extraction.timex.openings import LONGEST, OFTEN, Openings, can_open, openings
from corpus_import.extraction.timex.shorthand import Shorthand
from corpus_import.extraction.timex.steps import longest, parsed, steps

ALPHABET = frozenset("abc")


def narrowed(patterns: list[str], alphabet: str) -> Openings:
    return Openings([parsed(pattern) for pattern in patterns], alphabet)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab", {"ab"}),
        ("a?b", {"ab", "b"}),
        ("[ab]c", {"ac", "bc"}),
        ("(?:a|bc)d", {"ad", "bc"}),
        ("a[ \n]b", {"a b", "a\nb"}),
        ("(?:a[ \n])?b", {"a b", "a\nb", "b"}),
        ("(?<=x)a(?!y)", {"a"}),
        ("a{2,3}b", {"aa"}),
        ("[^a]", {"b", "c"}),
    ],
)
def test_how_matches_can_open(pattern: str, expected: set[str]) -> None:
    assert openings(steps(parsed(pattern)), ALPHABET) == expected


@pytest.mark.parametrize(
    ("pattern", "opens", "does_not"),
    [
        ("ab", ["a", "ab", "abc"], ["b", "ac"]),
        ("a?b", ["ab", "b", "bc"], ["aa", "c"]),
        ("[ab]c", ["ac", "bcx"], ["c", "ab"]),
        ("[^a]c", ["bc", "c"], ["ac"]),
        ("(?:a|bc)d", ["ad", "bcd", "bc"], ["bd", "ac"]),
        ("(?<=x)a(?!y)", ["a", "ay"], ["x"]),
        ("a{2,3}b", ["aab", "aaab", "aaa"], ["ab", "aaaab"]),
        ("a(?:[ \n]|-)b", ["a b", "a-b", "a\nb", "a "], ["ab", "a,b"]),
        ("(?:a[ \n]b){0,2}c", ["c", "a ba\nbc"], ["a b ", "b", "ab", "a  bc"]),
        ("(?:[ab]?c?){0,4}d", ["abacd", "d", "cccc"], ["ax"]),
        ("[a-c]\\d", ["b"], []),
    ],
)
def test_whether_a_match_can_start_with_a_text(pattern: str, opens: list[str], does_not: list[str]) -> None:
    assert [text for text in opens if not can_open(steps(parsed(pattern)), text)] == []
    assert [text for text in does_not if can_open(steps(parsed(pattern)), text)] == []


@pytest.mark.parametrize(("pattern", "length"), [("ab?", 2), ("a[ \n]b", 3), ("(?:ab|c){1,3}", 6), ("(?<=x)a", 1)])
def test_how_long_a_match_can_be(pattern: str, length: int) -> None:
    assert longest(steps(parsed(pattern))) == length


def test_an_opening_that_is_seen_often_is_looked_at_more_closely() -> None:
    found = narrowed(["abc", "abx", "ax", "bb"], "abcx")

    first = found.ranks("", "abcabc")
    often = [found.ranks("", "abcabc") for _ in range(OFTEN)][-1]

    assert (found.starting, first, often) == ("ab", (0, 1), (0,))


def test_what_comes_after_a_gap_tells_of_what_is_worth_trying() -> None:
    found = narrowed(["a[ \n]b", "a[ \n]c", "a", "ab"], "abc")

    ranks = [found.ranks("", text) for text in ("a b", "a\nc", "a  b", "a ", "ab", "a")]

    assert ranks == [(0, 2), (1, 2), (2,), (2,), (2, 3), (2,)]


def test_what_can_start_nothing_is_known_as_hopeless() -> None:
    found = narrowed(["abc", "ba"], "abc")

    assert found.ranks("", "acbabc") == ()
    assert found.hopeless("acb")
    assert not found.hopeless("abc")


def test_openings_are_remembered_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REMEMBERED", 8)
    found = narrowed(["[abc]{3}d"], "abcd")
    starts = [f"{a}{b}{c}{d}".ljust(LONGEST, "a") for a in "abc" for b in "abc" for c in "abc" for d in "abcd"]

    assert {start for start in starts if found.ranks("", start)} == set(starts)
    assert max(len(found._known), len(found._seen)) <= 9


def test_a_pattern_that_asks_what_stands_before_counts_only_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "OFTEN", 2)
    found = narrowed(["(?<=[xy][\\s])ab", "ab", "(?<!x[\\s])a", "(?<=x)ab"], "abxy")

    for _ in range(3):
        ranks = [found.ranks(before, "ab") for before in ("", "x", "y", "b")]
        assert ranks == [(1, 2, 3), (0, 1, 2, 3), (0, 1, 2, 3), (1, 2, 3)]


@pytest.mark.parametrize("code", ["en", "ru"])
def test_no_rule_that_matches_is_left_out(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "OFTEN", 1)
    grammar, chance = language(code).grammar, random.Random(1)
    words = [*sorted({*grammar.lexicon.words, *grammar.lexicon.names}), *".,-/:'()", "\n", "the", "1", "17", "1999"]
    codes = Shorthand(" ".join(chance.choices(words, k=2000)), grammar.lexicon).codes

    for at in range(2, len(codes)):
        matching = {rank for rank, pattern in enumerate(grammar._patterns) if pattern.match(codes, at)}
        assert matching <= set(grammar._openings.ranks(codes[at - 2], codes[at : at + LONGEST]))
