"""Stage 1: the bytes of a file to documents.

Offsets count code points of ``Document.text``. Of .txt and .md files the text is kept exactly as it is decoded:
no normalisation, no newline translation, no stripping; see ``formats.encoding``.
"""

from pathlib import PurePath

from corpus_import.extraction.formats.docx import read_docx
from corpus_import.extraction.formats.encoding import decode
from corpus_import.extraction.formats.failure import Failure, Unreadable
from corpus_import.extraction.formats.html import decode_html, read_html
from corpus_import.extraction.formats.jsonl import read_records, too_long
from corpus_import.extraction.formats.pdf import read_pdf
from corpus_import.extraction.records import Document

__all__ = ["MAX_BYTES", "SUFFIXES", "Failure", "Unreadable", "check_size", "read"]

MAX_BYTES = 20_000_000  # of one text; a long book has two million
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".jsonl"})

_PICTURES = 10  # a PDF or Word file may be so many times larger than its text
_HTML_OPENINGS = (b"<!doctype html", b"<html")


def read(name: str, data: bytes, *, max_bytes: int = MAX_BYTES) -> list[Document | Failure]:
    """The documents of one file: one, but for .jsonl, where each bad line is a ``Failure`` among them.

    ``name`` is the file's name; its suffix tells the format unless the bytes say otherwise (a PDF, Word or HTML
    file called .txt). Raises ``Unreadable`` where no document can be made of the file.
    """
    if not data:
        raise Unreadable("The file is empty.")
    kind = _kind(name, data)
    if kind != ".jsonl":
        check_size(kind, len(data), max_bytes)
    if kind in {".pdf", ".docx"}:
        return [(read_pdf if kind == ".pdf" else read_docx)(name, data, max_bytes)]
    if kind == ".jsonl":
        lines = (
            line if len(line) <= max_bytes else too_long(name, number, max_bytes)
            for number, line in enumerate(data.split(b"\n"), start=1)
        )
        documents = list(read_records(name, lines))
        if not documents:
            raise Unreadable("The file is empty.")
        return documents
    if kind == ".html":
        return [read_html(name, decode_html(data))]
    return [Document(name=name, text=decode(data))]


def check_size(suffix: str, size: int, max_bytes: int) -> None:
    """Raise ``Unreadable`` for a file of ``size`` bytes that is too large for its format."""
    limit = max_bytes * (_PICTURES if suffix.lower() in {".pdf", ".docx"} else 1)
    if size > limit:
        raise Unreadable(f"The file is {size / 1e6:,.1f} MB long; at most {limit / 1e6:,.1f} MB are read.")


def _kind(name: str, data: bytes) -> str:
    suffix = PurePath(name).suffix.lower()
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04") and suffix != ".jsonl":
        return ".docx"
    if suffix in {".html", ".htm"} or (suffix in {".txt", ""} and start.startswith(_HTML_OPENINGS)):
        return ".html"
    return suffix
