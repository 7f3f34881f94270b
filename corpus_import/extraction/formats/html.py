"""The article's text and metadata out of an HTML page (trafilatura; no network, no clock)."""

import logging
import re

import lxml.html  # type: ignore[import-untyped]
import trafilatura
from lxml import etree

from corpus_import.extraction.formats.encoding import decode, storable
from corpus_import.extraction.formats.failure import Unreadable
from corpus_import.extraction.formats.published import published_date
from corpus_import.extraction.records import Document

for _name in ("trafilatura", "htmldate"):  # their remarks on odd pages are no message for a person
    logging.getLogger(_name).addHandler(logging.NullHandler())

_DECLARED_ENCODING = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
_LANGUAGE = re.compile(r"""<html[^>]{0,500}?\slang\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)""", re.IGNORECASE)
_HEAD = 4096  # characters in which a page names its encoding and language
# Fixed, so that the answer doesn't depend on the day of the import; the original date, not that of a later edit.
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "9999-12-31"}
_BLOCKS = {"head", "p", "quote", "item", "row", "code", "list", "table"}


def decode_html(data: bytes) -> str:
    """Raises ``Unreadable`` as ``encoding.decode`` does."""
    declared = _DECLARED_ENCODING.search(data[:_HEAD])
    return decode(data, declared.group(1).decode("ascii", "ignore") if declared else "")


def read_html(name: str, html: str) -> Document:
    """The article: its headline, then its blocks, a blank line between. Raises ``Unreadable`` where there is none."""
    try:
        page = trafilatura.bare_extraction(
            html, with_metadata=True, include_comments=False, date_extraction_params=_DATE_SEARCH
        )
    except Exception as error:  # lxml and its callers raise many kinds on a damaged page
        raise Unreadable(f"The page could not be read as HTML: {type(error).__name__}.") from error
    article = page if isinstance(page, trafilatura.settings.Document) else None
    paragraphs = _paragraphs(article.body) if article is not None else []
    paragraphs = paragraphs or _every_paragraph(html)
    if not paragraphs:
        raise Unreadable("The page holds no text.")
    title = (article.title or "") if article is not None else ""
    if title and title.casefold() not in {paragraph.casefold() for paragraph in paragraphs[:3]}:
        paragraphs.insert(0, title)
    language = _LANGUAGE.search(html[:_HEAD])
    published = _published(article)
    return Document(
        name=name,
        text=storable("\n\n".join(paragraphs)),
        title=title,
        author=(article.author or "") if article is not None else "",
        publisher=(article.sitename or "") if article is not None else "",
        url=(article.url or "") if article is not None else "",
        language=language.group(1) if language else "",
        published=published,
        published_basis="metadata" if published else "",
    )


def _paragraphs(body: etree._Element) -> list[str]:
    """The text of each block of trafilatura's tree, blocks inside blocks on their own."""
    found: list[str] = []
    pieces: list[str] = []

    def close() -> None:
        text = " ".join("".join(pieces).split("\n")).strip()
        pieces.clear()
        if text:
            found.append(text)

    for event, element in etree.iterwalk(body, events=("start", "end")):
        block = element.tag in _BLOCKS
        if block:
            close()
        if event == "start":
            pieces.append(element.text or "")
            continue
        if element.tag == "lb":
            close()
        elif element.tag == "cell":
            pieces.append("\t")
        pieces.append(element.tail or "")
    close()
    return found


def _every_paragraph(html: str) -> list[str]:
    """Every paragraph of a page in which no article was found."""
    try:
        tree = lxml.html.document_fromstring(html)
    except (etree.LxmlError, ValueError):
        return []
    etree.strip_elements(tree, "script", "style", "noscript", "template", etree.Comment, with_tail=False)
    blocks = tree.xpath("//p | //h1 | //h2 | //h3 | //li | //blockquote") or [tree]
    texts = (" ".join(block.text_content().split()) for block in blocks)
    return [text for text in texts if any(map(str.isalnum, text))]


def _published(article: trafilatura.settings.Document | None) -> str:
    try:
        return published_date(article.date) if article is not None else ""
    except Unreadable:
        return ""
