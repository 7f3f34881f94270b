"""The text of a PDF file (pypdf), page by page, without running heads.

A PDF's creation date says when the file was made, not when the text came out, so it is not taken as a date.
"""

import logging
import re
from collections import Counter
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError

from corpus_import.extraction.formats.encoding import storable
from corpus_import.extraction.formats.failure import Unreadable
from corpus_import.extraction.records import Document

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its remarks on odd files are no message for a person

_NUMBER = re.compile(r"\d+")
_HYPHENATED = re.compile(r"(\w)[-\u00ad]\n(?=[^\W\d_])")
_FEWEST_PAGES = 3  # from here a line that opens or closes most pages is a running head
_SENTENCE_END = (".", "!", "?", ".”", '."', "?”", "!”")


def read_pdf(name: str, data: bytes, max_characters: int) -> Document:
    """Raises ``Unreadable`` for a damaged or encrypted file, and for one of pictures only."""
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("The PDF is encrypted; save a copy without a password.")
        pages = _pages(reader, max_characters)
        title, author = _named(reader)
    except Unreadable:
        raise
    except DependencyError:
        raise Unreadable("The PDF is encrypted in a way that cannot be opened; save a copy without.") from None
    except Exception as error:  # pypdf raises many kinds on a damaged file
        raise Unreadable(f"The PDF is damaged ({type(error).__name__}).") from error
    text = storable(_joined(_without_running_heads(pages)))
    if not text.strip():
        raise Unreadable("The PDF holds no text; it may be scanned pictures.")
    return Document(name=name, text=text, title=title, author=author)


def _pages(reader: PdfReader, max_characters: int) -> list[list[str]]:
    pages, characters = [], 0
    for page in reader.pages:
        text = page.extract_text()
        characters += len(text)
        if characters > max_characters:
            raise Unreadable(f"The PDF holds more than {max_characters:,} characters.")
        pages.append([line.strip() for line in text.strip().splitlines()])
    return pages


def _named(reader: PdfReader) -> tuple[str, str]:
    known = reader.metadata
    if known is None:
        return "", ""
    return storable(str(known.title or "")).strip(), storable(str(known.author or "")).strip()


def _without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the line at their top or bottom that most others have too, page numbers apart."""
    if len(pages) < _FEWEST_PAGES:
        return pages
    for edge in (0, -1):
        seen = Counter(_NUMBER.sub("#", page[edge]) for page in pages if page)
        running = {line for line, times in seen.items() if times > len(pages) / 2}
        for page in pages:
            if page and _NUMBER.sub("#", page[edge]) in running:
                del page[edge]
    return pages


def _joined(pages: list[list[str]]) -> str:
    """One text; a paragraph that runs over a page's end goes on."""
    text = ""
    for page in pages:
        if not page:
            continue
        separator = "" if not text else "\n\n" if text.endswith(_SENTENCE_END) else "\n"
        text += separator + "\n".join(page)
    return _HYPHENATED.sub(r"\1", text)
