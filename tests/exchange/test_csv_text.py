import codecs
import csv
import io

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conftest import DATES
from tests.factories import public_event
from timeline.exchange.csv_text import FORMULA, restored, safe
from timeline.exchange.tabular import COLUMNS


@pytest.fixture
def table(body) -> pandas.DataFrame:
    return pandas.read_csv(io.BytesIO(body("csv")), dtype=str, keep_default_na=False)


def test_pandas_reads_a_row_an_event(table):
    assert list(table.columns) == list(COLUMNS)
    assert sorted(table["title"]) == sorted(DATES)


def test_excel_is_told_the_encoding_by_its_first_octets(body):
    assert body("csv").startswith(codecs.BOM_UTF8)
    assert pandas.read_csv(io.BytesIO(body("csv")), nrows=1).columns.tolist() == list(COLUMNS)


def test_a_month_has_no_day(table):
    bridge = table.set_index("title").loc["The bridge opens"]

    assert (bridge["date"], bridge["start"], bridge["end"], bridge["when"]) == (
        "2005-07",
        "2005-07",
        "2005-07",
        "July 2005",
    )


def test_lists_stand_in_one_cell(table):
    bridge = table.set_index("title").loc["The bridge opens"]

    assert bridge["places"] == "Halden; Upstream"
    assert bridge["actors"] == "The road office (host)"
    assert (bridge["source_names"], bridge["source_addresses"]) == ("Halden Post", "https://news.example/bridge")
    assert (bridge["latitude"], bridge["longitude"]) == ("59.12", "11.39")


@pytest.mark.parametrize("start", FORMULA)
def test_no_cell_starts_a_formula(start):
    assert safe(f"{start}1+1|cmd").startswith("'")


@pytest.mark.parametrize("separator", [";", "\t", "\n"])
def test_nor_does_a_cell_that_another_separator_would_make(separator):
    assert safe(f"a{separator}=1+1") == f"a{separator}'=1+1"


@given(st.text() | st.text("'=-;\t\n\ra") | st.builds("{}{}".format, st.sampled_from([*FORMULA, "'"]), st.text()))
def test_what_was_made_safe_can_be_had_back(text):
    cell = safe(text)

    assert restored(cell) == text


@pytest.mark.parametrize("number", ["-12.5", "-1", "12", "0.25"])
def test_a_number_stays_a_number(number):
    assert safe(number) == number


def test_a_hostile_title_is_read_as_text(river, body):
    hostile = '=HYPERLINK("http://evil.example","a")\r\nnext, line'
    public_event(river, title=hostile)

    rows = list(csv.DictReader(io.StringIO(body("csv").decode(), newline="")))

    titles = [row["title"] for row in rows]
    assert f"'{hostile}" in titles
    assert hostile in [restored(title) for title in titles]
