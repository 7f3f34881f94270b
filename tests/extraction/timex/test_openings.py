import pytest

from corpus_import.extraction.timex.openings import GAP, openings


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab", {"ab"}),
        ("a?b", {"ab", "b"}),
        ("[ab]c", {"ac", "bc"}),
        ("(?:a|bc)d", {"ad", "bc"}),
        (f"a{GAP}b", {f"a{GAP}b"}),
        (f"(?:a{GAP})?b", {f"a{GAP}b", "b"}),
        ("(?<=x)a(?!y)", {"a"}),
        ("a{2,3}b", {"aa"}),
        ("[^a]", {"b", "c"}),
    ],
)
def test_how_matches_can_open(pattern: str, expected: set[str]) -> None:
    assert openings(pattern, "abc") == expected
