import io

import openpyxl
import pandas
import pytest

from tests.exchange.conftest import DATES
from tests.factories import public_event
from timeline.exchange import xlsx
from timeline.exchange.tabular import COLUMNS


@pytest.fixture
def table(body) -> pandas.DataFrame:
    return pandas.read_excel(io.BytesIO(body("xlsx")), dtype=str, keep_default_na=False)


def test_pandas_reads_a_row_an_event(table):
    assert list(table.columns) == list(COLUMNS)
    assert sorted(table["title"]) == sorted(DATES)


def test_a_month_stays_a_month_and_text(body):
    sheet = openpyxl.load_workbook(io.BytesIO(body("xlsx")))["Events"]
    titles = {row[2].value: row for row in sheet.iter_rows(min_row=2)}

    cell = titles["The bridge opens"][list(COLUMNS).index("date")]

    assert (cell.data_type, cell.value, cell.is_date) == ("s", "2005-07", False)


def test_no_cell_is_a_formula(river, body):
    public_event(river, title="=1+1")
    public_event(river, title="http://evil.example/")

    sheet = openpyxl.load_workbook(io.BytesIO(body("xlsx")))["Events"]

    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    assert cells["=1+1"].data_type in {"s", "inlineStr"}
    assert cells["http://evil.example/"].hyperlink is None
    assert not any(cell.data_type == "f" for cell in cells.values())


def test_a_second_sheet_says_what_the_first_holds(body):
    book = openpyxl.load_workbook(io.BytesIO(body("xlsx")))

    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}

    assert about["Included"] == len(DATES)
    assert about["Title"] == "The river & its <bridges>"
    assert about["when"] == COLUMNS["when"]


def test_a_text_longer_than_a_cell_is_cut_and_that_is_told(river, body):
    public_event(river, title="Long", summary="x" * (xlsx.LONGEST_CELL + 1))

    book = openpyxl.load_workbook(io.BytesIO(body("xlsx")))

    about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert about["Cells cut at what a cell holds"] == 1


def test_a_cell_is_measured_as_excel_does(river, body):
    public_event(river, title="Long", summary="🌉" * 16_384)

    sheet = openpyxl.load_workbook(io.BytesIO(body("xlsx")))["Events"]

    (cell,) = [row[3].value for row in sheet.iter_rows() if row[2].value == "Long"]
    assert cell == "🌉" * 16_383 + "…"


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(monkeypatch, body):
    monkeypatch.setattr(xlsx, "MOST_ROWS", 5)

    book = openpyxl.load_workbook(io.BytesIO(body("xlsx")))

    assert book.sheetnames == ["Events", "Events 2", "Events 3", "About"]
    assert [book[name].max_row for name in book.sheetnames[:3]] == [6, 6, 3]
