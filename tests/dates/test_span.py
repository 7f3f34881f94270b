import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Span

BOUNDS = st.none() | st.integers(-50, 50)
SPANS = st.builds(lambda pair: pair, st.tuples(BOUNDS, BOUNDS)).filter(
    lambda pair: pair[0] is None or pair[1] is None or pair[0] < pair[1]
)


@pytest.mark.parametrize(
    ("one", "other", "overlap", "contained"),
    [
        ((0, 10), (5, 15), True, False),
        ((0, 10), (10, 15), False, False),
        ((0, 10), (2, 10), True, True),
        ((None, 10), (2, 10), True, True),
        ((0, 10), (None, 10), True, False),
        ((0, 10), (5, None), True, False),
        ((0, None), (5, None), True, True),
        ((0, None), (None, 0), False, False),
        ((None, None), (None, None), True, True),
    ],
)
def test_spans_overlap_and_contain_as_half_open_stretches(one, other, overlap, contained):
    assert Span(*one).overlaps(Span(*other)) is overlap
    assert Span(*other).overlaps(Span(*one)) is overlap
    assert Span(*one).contains(Span(*other)) is contained


@given(SPANS, SPANS)
def test_what_a_span_contains_overlaps_it(one, other):
    if Span(*one).contains(Span(*other)):
        assert Span(*one).overlaps(Span(*other))


@given(SPANS, SPANS)
def test_the_order_is_total(one, other):
    one_key, other_key = Span(*one).sort_key, Span(*other).sort_key

    assert (one_key < other_key) + (one_key > other_key) + (one == other) == 1


def test_events_come_by_start_then_end_and_the_undated_last():
    undated, since_3, until_2 = Span(None, None), Span(3, None), Span(None, 2)
    from_1_to_9, from_3_to_4 = Span(1, 9), Span(3, 4)

    ordered = sorted([undated, since_3, until_2, from_3_to_4, from_1_to_9], key=lambda span: span.sort_key)

    assert ordered == [from_1_to_9, until_2, from_3_to_4, since_3, undated]


@pytest.mark.parametrize("bounds", [(5, 5), (6, 5)])
def test_a_span_without_a_second_in_it_is_refused(bounds):
    with pytest.raises(ValueError, match="ends after it starts"):
        Span(*bounds)
