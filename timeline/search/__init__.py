"""Full text over the events: one front for both databases. No input is a syntax error."""

from timeline.search.found import matching, ranked, sharing_a_word, snippets
from timeline.search.index import install
from timeline.search.query import Query, unfinished

__all__ = ["Query", "install", "matching", "ranked", "sharing_a_word", "snippets", "unfinished"]
