"""CSV (RFC 4180, UTF-8): a row an event, the first row names the columns.

Spreadsheet programs run a cell that begins with one of FORMULA as a formula. Such a cell, and one that begins with an
apostrophe, gets an apostrophe before it: to have the text itself, take one apostrophe away from the front of each cell
that has one. Plain numbers, such as -12.5, stay as they are.
"""

import csv
import re
from collections.abc import Iterable, Iterator

from timeline.exchange.records import EventRecord, Head
from timeline.exchange.tabular import COLUMNS, Cell, row

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_APOSTROPHE = "'"
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    buffer = _Line()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    yield buffer.text.encode()
    for record in records:
        writer.writerow([safe(_text(cell)) for cell in row(record)])
        yield buffer.text.encode()


def safe(text: str) -> str:
    """The text so that no spreadsheet program runs it; `restored` gives it back."""
    if not text.startswith((*FORMULA, _APOSTROPHE)) or _NUMBER.fullmatch(text):
        return text
    return _APOSTROPHE + text


def restored(cell: str) -> str:
    """What `safe` was given."""
    return cell.removeprefix(_APOSTROPHE)


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
