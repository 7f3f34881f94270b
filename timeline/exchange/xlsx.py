"""A spreadsheet (Office Open XML): the events, and a sheet that says what it holds and what was left out.

Each cell is text or a number, never a formula, and dates are text: a spreadsheet's own date would need a day. The
file is put together on disk, because its directory stands at its end, and then handed on piece by piece.
"""

import tempfile
from collections.abc import Iterable, Iterator
from typing import Any

import xlsxwriter

from timeline.exchange.records import EventRecord, Head
from timeline.exchange.tabular import COLUMNS, Cell, row
from timeline.exchange.xml_text import in_xml

MOST_ROWS = 1_048_575
"""Below the head of one sheet."""

LONGEST_CELL = 32_767
"""In UTF-16, where an emoji counts twice."""

_PIECE = 65_536


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    with tempfile.TemporaryFile() as file:
        _write_book(file, records, head)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _write_book(file: Any, records: Iterable[EventRecord], head: Head) -> None:
    # Rows go to disk as they are written.
    with tempfile.TemporaryDirectory() as rows:
        told = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": rows}
        book = xlsxwriter.Workbook(file, told)
        try:
            _fill(book, records, head)
        except BaseException:
            for sheet in book.worksheets():
                sheet.row_data_fh.close()
            raise


def _fill(book: Any, records: Iterable[EventRecord], head: Head) -> None:
    bold = book.add_format({"bold": True})
    sheet, at, cut = _new_sheet(book, "Events", bold), 0, 0
    for number, record in enumerate(records):
        if number and number % MOST_ROWS == 0:
            sheet, at = _new_sheet(book, f"Events {number // MOST_ROWS + 1}", bold), 0
        at += 1
        for column, cell in enumerate(row(record)):
            cut += _put(sheet, at, column, cell)
    about = book.add_worksheet("About")
    about.set_column(0, 1, 30)
    for line, (name, value) in enumerate(_about(head, cut)):
        about.write_string(line, 0, name, bold)
        _put(about, line, 1, value)
    book.close()


def _new_sheet(book: Any, name: str, bold: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_column(2, 2, 60)
    for column, title in enumerate(COLUMNS):
        sheet.write_string(0, column, title, bold)
    return sheet


def _put(sheet: Any, line: int, column: int, cell: Cell) -> bool:
    """Write the cell; whether it had to be cut."""
    if cell is None or cell == "":
        return False
    if isinstance(cell, bool):
        sheet.write_boolean(line, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(line, column, cell)
    else:
        text = in_xml(cell.replace("\r\n", "\n").replace("\r", "\n"))
        fitting = _cut(text)
        sheet.write_string(line, column, fitting)
        return fitting != text
    return False


def _cut(text: str) -> str:
    if len(text) <= LONGEST_CELL // 2:
        return text
    octets = text.encode("utf-16-le")
    if len(octets) <= 2 * LONGEST_CELL:
        return text
    # Half an emoji is left out.
    return octets[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", "ignore") + "…"


def _about(head: Head, cut: int) -> list[tuple[str, Cell]]:
    told: list[tuple[str, Cell]] = [
        ("Title", head.title),
        ("Description", head.description),
        ("Page", head.address),
        ("File", head.file),
        ("Account", head.account),
        ("Events in all", head.total),
        ("Included", head.included),
        ("Left out", head.omitted),
        ("Cells cut at what a cell holds", cut),
        ("", None),
    ]
    return [*told, *COLUMNS.items()]
