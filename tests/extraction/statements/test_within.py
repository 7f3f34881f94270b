import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.records import Mention, Sentence
from corpus_import.extraction.statements.within import Within, manageable

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 8)), max_size=20)


@given(SPANS, st.integers(0, 60), st.integers(0, 30))
def test_within_gives_what_lies_wholly_inside(spans, start, length):
    marks = [Mention(a, a + n, "x", "actor") for a, n in spans]

    inside = Within(marks).of(start, start + length)

    assert sorted(inside, key=id) == sorted((m for m in marks if start <= m.start and m.end <= start + length), key=id)


@pytest.mark.parametrize("text", ["word " * 1_000, "x" * 5_000, "short"])
def test_a_sentence_beyond_any_prose_is_read_in_pieces_that_hold_all_of_it(text):
    parts = manageable(text, [Sentence(0, len(text), 3)])

    assert all(part.end - part.start <= 1_200 for part in parts)
    assert "".join(text[p.start : p.end] for p in parts).replace(" ", "") == text.replace(" ", "")
    assert {part.paragraph for part in parts} == {3}


def test_a_sentence_of_prose_is_left_as_it_is():
    sentence = Sentence(4, 90, 0)

    assert manageable("x" * 100, [sentence]) == [sentence]
