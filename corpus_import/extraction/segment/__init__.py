"""Stage 2: which stretch of a text is article and which is the page around it."""

from corpus_import.extraction.segment.page import segment

__all__ = ["segment"]
