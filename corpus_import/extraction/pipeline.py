"""From a document to its candidates: the stages between reading and storing, in order."""

from collections.abc import Sequence
from typing import Protocol

from .candidates import candidates
from .gazetteer import Gazetteer
from .publication import publication
from .records import ARTICLE_ROLES, Document, Extraction, Mention, Region
from .segment import segment
from .sentences import sentences
from .statements.kinds import KindIndex, KindRule
from .statements.plain import plain_statements
from .statements.reading import statements
from .statements.within import Within
from .timex import tag
from .timex.language import AVAILABLE


class Extractor(Protocol):
    """Anything that proposes events for a document; what it returns passes the same quote gate."""

    def extract(self, document: Document) -> Extraction: ...


class RuleExtractor:
    """Rules alone: no model, no network, the same output for the same input."""

    def __init__(self, gazetteer: Gazetteer, kinds: Sequence[KindRule]) -> None:
        self._gazetteer = gazetteer
        self._kinds = KindIndex(kinds)

    def extract(self, document: Document) -> Extraction:
        text = document.text
        regions = tuple(segment(text))
        published = publication(document, regions)
        article = [region for region in regions if region.role in ARTICLE_ROLES]
        language = (document.language or "en").lower().split("-")[0]
        if language not in AVAILABLE:
            return Extraction(document, published, regions, (), (f"no rules for the language “{document.language}”",))
        spans = [(region.start, region.end) for region in article]
        timexes = tag(text, published.date, regions=spans, language=language)
        parts = list(sentences(text, regions))
        if language == "en":
            found = statements(text, parts, timexes, self._mentions(text, article), self._kinds, published)
        else:
            found = plain_statements(text, parts, timexes, self._mentions(text, article), published)
        return Extraction(document, published, regions, candidates(document, published, found))

    def _mentions(self, text: str, article: Sequence[Region]) -> list[Mention]:
        """Names in the article's own regions, so that a menu's words are nobody."""
        if not article:
            return []
        inside = self._gazetteer.mentions(text, article[0].start, article[-1].end)
        marks = Within(inside)
        return [mention for region in article for mention in marks.of(region.start, region.end)]
