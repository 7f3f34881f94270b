"""Where a quote that does not stand in a text most nearly does."""

from typing import TypedDict

from rapidfuzz import fuzz

LIKE_ENOUGH = 60.0
# The search takes time in proportion to the product of the two lengths.
MOST_STEPS = 200_000_000


class Nearest(TypedDict):
    """``start`` and ``end`` count code points of the text, half-open."""

    start: int
    end: int
    quote: str


def nearest_passage(quote: str, text: str) -> Nearest | None:
    """The passage of ``text`` most like ``quote``; None where none is like it or the search would take too long."""
    if not quote or len(quote) > len(text) or len(quote) * len(text) > MOST_STEPS:
        return None
    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=LIKE_ENOUGH)
    if found is None:
        return None
    return {"start": found.dest_start, "end": found.dest_end, "quote": text[found.dest_start : found.dest_end]}
