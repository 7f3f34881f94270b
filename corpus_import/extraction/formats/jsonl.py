"""JSON Lines: one record a line, with ``text`` or ``html``, and what is known of it.

A line that is not a record is reported, and the lines after it go on.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import orjson

from corpus_import.extraction.formats.encoding import storable
from corpus_import.extraction.formats.failure import Failure, Unreadable
from corpus_import.extraction.formats.html import read_html
from corpus_import.extraction.formats.published import published_date
from corpus_import.extraction.records import Document

FIELDS = ("title", "author", "publisher", "url", "language")


def read_records(name: str, lines: Iterable[bytes | Failure]) -> Iterator[Document | Failure]:
    """The documents of the file ``name``, one by one; blank lines are passed over.

    A record without ``id`` is called by the file and its line. A ``Failure`` among the lines is handed on.
    """
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if isinstance(line, Failure):
            yield line
            continue
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        place = f"{name}, line {number}"
        try:
            record = _record(line)
            document = _document(record, place)
        except Unreadable as error:
            yield Failure(place, str(error))
            continue
        if document.name in seen:
            yield Failure(place, f"The id {document.name!r} stands on line {seen[document.name]} already.")
            continue
        seen[document.name] = number
        published = record.get("published")
        try:
            date = published_date(published)
        except Unreadable as error:
            yield Failure(place, f"{error} The text is read without a date.")
            date = ""
        if date:
            words = _word(record, "published_basis")
            document = replace(document, published=date, published_basis=f"metadata: {words}" if words else "metadata")
        yield document


def too_long(name: str, number: int, max_bytes: int) -> Failure:
    """What stands among the lines for one that is over the limit."""
    return Failure(f"{name}, line {number}", f"The line is longer than {max_bytes / 1e6:,.1f} MB.")


def _record(line: bytes) -> dict[str, object]:
    try:
        record = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise Unreadable(f"The line is not JSON: {error}.") from None
    if not isinstance(record, dict):
        raise Unreadable("The line is not a JSON object.")
    return record


def _document(record: dict[str, object], place: str) -> Document:
    name = _word(record, "id") or place
    text, html = record.get("text"), record.get("html")
    if isinstance(text, str) and text.strip():
        document = Document(name=name, text=storable(text))
    elif isinstance(html, str) and html.strip():
        document = read_html(name, storable(html))
    elif text is None and html is None:
        raise Unreadable("The record has neither text nor html.")
    else:
        raise Unreadable("The record's text is empty or not a string.")
    known = {field: value for field in FIELDS if (value := _word(record, field))}
    return replace(document, **known)


def _word(record: dict[str, object], field: str) -> str:
    value = record.get(field)
    if isinstance(value, list):
        value = ", ".join(str(item) for item in value)
    return "" if value is None or isinstance(value, (dict, bool)) else storable(str(value)).strip()
