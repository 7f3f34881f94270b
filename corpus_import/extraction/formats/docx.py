"""The text of a Word file (python-docx), paragraphs and tables in their order.

Word's "created" is often the template's, so it is not taken as a publication date.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.table import Table

from corpus_import.extraction.formats.encoding import storable
from corpus_import.extraction.formats.failure import Unreadable
from corpus_import.extraction.records import Document

_MARKUP_PER_CHARACTER = 40  # Word's XML around one character of text, generously
_STYLES = 2_000_000  # bytes of XML that an empty file may have
_PICTURES = 10  # bytes of everything that is no XML, for each character that may be read


def read_docx(name: str, data: bytes, max_characters: int) -> Document:
    """Raises ``Unreadable`` for a damaged or encrypted file, for one that unpacks too large, and for no text."""
    try:
        parts = zipfile.ZipFile(BytesIO(data)).infolist()
        markup = sum(part.file_size for part in parts if _is_markup(part))
        if markup > _STYLES + max_characters * _MARKUP_PER_CHARACTER:
            raise Unreadable(f"The Word file holds more than {max_characters:,} characters.")
        # python-docx unpacks pictures too, all at once.
        pictures = sum(part.file_size for part in parts) - markup
        if pictures > _STYLES + max_characters * _PICTURES:
            raise Unreadable(f"The Word file’s pictures unpack to {pictures / 1e6:,.1f} MB.")
        word = docx.Document(BytesIO(data))
        text = storable("\n\n".join(_blocks(word)))
        title, author = word.core_properties.title or "", word.core_properties.author or ""
    except Unreadable:
        raise
    except Exception as error:  # zipfile, lxml and python-docx raise many kinds on a damaged file
        raise Unreadable(f"The Word file is damaged, encrypted or not .docx ({type(error).__name__}).") from error
    if not text.strip():
        raise Unreadable("The Word file holds no text.")
    if len(text) > max_characters:
        raise Unreadable(f"The Word file holds more than {max_characters:,} characters.")
    return Document(name=name, text=text, title=storable(title).strip(), author=storable(author).strip())


def _is_markup(part: zipfile.ZipInfo) -> bool:
    return part.filename.endswith((".xml", ".rels"))


def _blocks(word: WordDocument) -> Iterator[str]:
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(cell.text.strip() for cell in row.cells) for row in block.rows)
        elif block.text.strip():
            yield block.text.strip()
