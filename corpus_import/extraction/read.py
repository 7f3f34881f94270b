"""Stage 1: the bytes of a file to documents.

Offsets count code points of ``Document.text``. Of .txt and .md files the text is kept exactly as it is decoded:
no normalisation, no newline translation, no stripping; see ``formats.encoding``.
"""

from pathlib import PurePath

from corpus_import.extraction.formats.docx import read_docx
from corpus_import.extraction.formats.encoding import decode
from corpus_import.extraction.formats.failure import Failure, Unreadable
from corpus_import.extraction.formats.html import decode_html, read_html
from corpus_import.extraction.formats.jsonl import read_records
from corpus_import.extraction.formats.pdf import read_pdf
from corpus_import.extraction.records import Document

__all__ = ["MAX_BYTES", "SUFFIXES", "Failure", "Unreadable", "read"]

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
    if kind in {".pdf", ".docx"}:
        _limit(data, max_bytes * _PICTURES)
        return [(read_pdf if kind == ".pdf" else read_docx)(name, data, max_bytes)]
    if kind == ".jsonl":
        lines = [line if len(line) <= max_bytes else _too_long(name, n, max_bytes)
                 for n, line in enumerate(data.split(b"\n"), start=1)]  # fmt: skip
        documents = list(read_records(name, lines))
        if not documents:
            raise Unreadable("The file is empty.")
        return documents
    _limit(data, max_bytes)
    if kind == ".html":
        return [read_html(name, decode_html(data))]
    return [Document(name=name, text=decode(data))]


def too_large(size: int, max_bytes: int) -> str:
    return f"The file is {size / 1e6:,.1f} MB long; at most {max_bytes / 1e6:,.1f} MB are read."


def _limit(data: bytes, max_bytes: int) -> None:
    if len(data) > max_bytes:
        raise Unreadable(too_large(len(data), max_bytes))


def _too_long(name: str, number: int, max_bytes: int) -> Failure:
    return Failure(f"{name}, line {number}", f"The line is longer than {max_bytes / 1e6:,.1f} MB.")


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
