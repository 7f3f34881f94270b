"""CSV (RFC 4180, UTF-8): a row an event, the first row names the columns.

It begins with a byte order mark: without one Excel takes it for the encoding of the machine's language. Programs that
read it have a name for that: ``utf-8-sig`` in Python; pandas needs none.

Spreadsheet programs run a cell that begins with one of FORMULA as a formula. Such a cell, and one that begins with an
apostrophe, gets an apostrophe before it; so does what stands inside a cell after a semicolon, a tab or a line break,
where a program that parts the file by semicolons or tabs begins another cell. To have the text itself, take one
apostrophe away wherever one stands there (`restored`). Plain numbers, such as -12.5, stay as they are.
"""

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator

from timeline.exchange.records import EventRecord, Head
from timeline.exchange.tabular import COLUMNS, Cell, row

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_APOSTROPHE = "'"
BROKEN_OFF = b'"The server failed here: this file is not whole.'
"""A quoted cell without an end."""

_PARTED = r"[;\t]|\r\n|\r(?!\n)|\n"
_RISKY = re.compile(f"\\A(?=[{re.escape(''.join(FORMULA))}'])|(?:{_PARTED})(?=[=+@＝＋－＠'-])")
_GUARDED = re.compile(f"(\\A|{_PARTED})'")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    buffer = _Line()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    yield BOM_UTF8 + buffer.text.encode()
    for record in records:
        writer.writerow([safe(_text(cell)) for cell in row(record)])
        yield buffer.text.encode()


def safe(text: str) -> str:
    """The text so that no spreadsheet program runs it; `restored` gives it back."""
    return text if _NUMBER.fullmatch(text) else _RISKY.sub(rf"\g<0>{_APOSTROPHE}", text)


def restored(cell: str) -> str:
    """What `safe` was given."""
    return _GUARDED.sub(r"\1", cell)


def _text(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell).replace("\0", "�")


class _Line:
    """The line that csv.writer has just written."""

    text = ""

    def write(self, text: str) -> int:
        self.text = text
        return len(text)
