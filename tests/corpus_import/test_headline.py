import pytest

from corpus_import.extraction.records import Document, Extraction, Publication, Region, Role
from corpus_import.headline import title_of


def extraction(text, *regions, title=""):
    return Extraction(Document("a.txt", text, title=title), Publication("", "unknown"), regions, ())


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (extraction("Body", Region(0, 4, Role.BODY), title=" The  dam "), "The dam"),
        (extraction("By X\n# Dam opens\nBody", Region(0, 4, Role.BYLINE), Region(5, 16, Role.HEADLINE)), "Dam opens"),
        (extraction("word " * 60, Region(0, 300, Role.BODY)), "word " * 23 + "word …"),
        (extraction("", ), "a.txt"),
    ],
)  # fmt: skip
def test_a_document_is_called_by_its_title_its_headline_its_first_words_or_its_name(told, title):
    assert title_of(told) == title
