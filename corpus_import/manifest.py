"""What a curator knows of the documents: a CSV file beside the corpus.

Columns: file, title, author, publisher, url, language, published (EDTF), published_basis; all but ``file`` may be
left out. Comma, semicolon or tab; UTF-8 or what else can be told.
"""

import csv
import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from corpus_import.extraction.formats.encoding import decode
from corpus_import.extraction.read import Failure, Unreadable
from corpus_import.extraction.records import Document
from timeline.dates import InvalidDate, parse

COLUMNS = ("file", "title", "author", "publisher", "url", "language", "published", "published_basis")
_TAKEN_AS_IT_IS = ("title", "author", "publisher", "language")
_DELIMITERS = ",;\t"


class ManifestError(ValueError):
    """A manifest that cannot be used at all. The message is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the manifest, checked: ``published`` is canonical EDTF or empty."""

    line: int
    file: str
    known: dict[str, str]


class Manifest:
    """The rows by file name, and what was wrong with others."""

    def __init__(self, name: str, rows: dict[str, Row], failures: tuple[Failure, ...]) -> None:
        self.name = name
        self.rows = rows
        self.failures = failures

    @classmethod
    def parse(cls, name: str, data: bytes) -> "Manifest":
        """Read the manifest ``name``. Raises ``ManifestError`` where its encoding or its columns are wrong.

        What is wrong with one cell or row is in ``failures``; the other cells and rows hold.
        """
        try:
            text = decode(data).removeprefix("\ufeff")
        except Unreadable as error:
            raise ManifestError(f"{name}: {error}") from None
        lines = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
        try:
            return cls(name, *_read(name, lines))
        except csv.Error as error:
            raise ManifestError(f"{name}, line {lines.line_num}: this is not CSV: {error}.") from None

    def apply(self, document: Document) -> Document:
        """``document`` with what its row says; what the manifest leaves empty stays as it was."""
        row = self._row(document.name)
        return replace(document, **row.known) if row else document

    def unmatched(self, names: Iterable[str]) -> list[Failure]:
        """The rows whose file is none of ``names``, which are files found and documents read."""
        matched = {row.file for name in names if (row := self._row(name))}
        return [
            Failure(f"{self.name}, line {row.line}", f"The file {row.file!r} is not among what was read.")
            for row in self.rows.values()
            if row.file not in matched
        ]

    def _row(self, document: str) -> Row | None:
        return self.rows.get(document) or self.rows.get(PurePosixPath(document).name)


def _delimiter(text: str) -> str:
    header = text.lstrip().split("\n", 1)[0]
    return max(_DELIMITERS, key=header.count)


def _read(name: str, lines: Iterable[list[str]]) -> tuple[dict[str, Row], tuple[Failure, ...]]:
    rows: dict[str, Row] = {}
    failures: list[Failure] = []
    header: list[str] | None = None
    for cells in lines:
        number = lines.line_num  # type: ignore[attr-defined]  # csv.reader's; a quoted cell may hold line breaks
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = _header(name, number, cells)
            continue
        place = f"{name}, line {number}"
        if any(cell.strip() for cell in cells[len(header) :]):
            failures.append(Failure(place, "There are more cells than columns; a cell with a comma needs quotes."))
            continue
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        file = row["file"].removeprefix("./").replace("\\", "/")
        if not file:
            failures.append(Failure(place, "The row names no file."))
        elif file in rows:
            failures.append(
                Failure(place, f"The file {file!r} stands on line {rows[file].line} already; that one holds.")
            )
        else:
            known, wrong = _known(row)
            failures += [Failure(place, reason) for reason in wrong]
            rows[file] = Row(number, file, known)
    if header is None:
        raise ManifestError(f"{name}: the manifest is empty.")
    return rows, tuple(failures)


def _header(name: str, number: int, cells: list[str]) -> list[str]:
    header = [cell.strip().lower().replace(" ", "_") for cell in cells]
    while header and not header[-1]:
        header.pop()
    for column in header:
        if column not in COLUMNS:
            near = difflib.get_close_matches(column, COLUMNS, n=1, cutoff=0.7)
            hint = f"did you mean {near[0]!r}?" if near else f"the columns are {', '.join(COLUMNS)}."
            raise ManifestError(f"{name}, line {number}: there is no column {column!r}; {hint}")
        if header.count(column) > 1:
            raise ManifestError(f"{name}, line {number}: the column {column!r} stands there twice.")
    if "file" not in header:
        raise ManifestError(f"{name}, line {number}: the column 'file' is missing.")
    return header


def _known(row: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """The fields of a document that the row gives, and what is wrong with others."""
    known = {field: row[field] for field in _TAKEN_AS_IT_IS if row.get(field)}
    wrong = []
    url = row.get("url", "")
    if url and _is_address(url):
        known["url"] = url
    elif url:
        wrong.append(f"The URL {url!r} is not an http or https address; it is left out.")
    published = row.get("published", "")
    if published:
        try:
            known["published"] = parse(published).text
        except InvalidDate as error:
            wrong.append(f"The publication date is left out: {error}")
        else:
            basis = row.get("published_basis", "")
            known["published_basis"] = f"manifest: {basis}" if basis else "manifest"
    return known, wrong


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(c.isspace() for c in url)
