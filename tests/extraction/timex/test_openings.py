import pytest

from corpus_import.extraction.timex import openings
from corpus_import.extraction.timex.openings import LONGEST, Openings, can_open, steps


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
        ("(?:a b){0,2}c", ["c", "a ba bc", "a bc"], ["a b ", "b"]),
        ("(?:[ab]?c?){0,4}d", ["abacd", "d", "cccc"], ["ax"]),
        ("[a-c]\\d", ["b"], []),
    ],
)
def test_how_a_match_can_start(pattern: str, opens: list[str], does_not: list[str]) -> None:
    assert [text for text in opens if not can_open(steps(pattern), text)] == []
    assert [text for text in does_not if can_open(steps(pattern), text)] == []


def test_the_more_an_opening_is_seen_the_fewer_patterns_are_left() -> None:
    found = Openings(["abc", "abx", "ax", "bb"], "abcx")

    first = found.ranks("abcabc")
    often = [found.ranks("abcabc") for _ in range(1000)][-1]

    assert (found.starting, first, often) == ("ab", (0, 1, 2), (0,))


def test_what_can_start_nothing_is_known_as_hopeless_in_the_end() -> None:
    found = Openings(["abc", "ba"], "abc")

    for _ in range(1000):
        found.ranks("acbabc")

    assert found.hopeless("acb")
    assert not found.hopeless("abc")


def test_openings_are_remembered_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openings, "REMEMBERED", 8)
    found = Openings(["[abc]{3}d"], "abcd")
    starts = [f"{a}{b}{c}{d}ab" for a in "abc" for b in "abc" for c in "abc" for d in "abcd"]

    assert {start for start in starts if found.ranks(start) and len(start) == LONGEST} == set(starts)
    assert len(found._known) <= 8 + len(found.starting)
