import json

import pytest

from corpus_import.extraction.formats.failure import Failure
from corpus_import.extraction.formats.jsonl import read_records
from corpus_import.extraction.records import Document


def read(*records):
    lines = [record if isinstance(record, (bytes, Failure)) else json.dumps(record).encode() for record in records]
    return list(read_records("wires.jsonl", lines))


def test_a_record_gives_what_is_known_of_its_text():
    record = {
        "id": 7,
        "text": "The bank opened.",
        "title": "Bank opens",
        "author": ["Ann Smith", "Bo Li"],
        "publisher": "Leeds Courier",
        "url": "https://example.org/a",
        "language": "en",
        "published": "2019-03-04",
        "published_basis": "given by the agency",
        "words": 3,
    }

    assert read(record) == [
        Document(
            name="7",
            text="The bank opened.",
            title="Bank opens",
            author="Ann Smith, Bo Li",
            publisher="Leeds Courier",
            url="https://example.org/a",
            language="en",
            published="2019-03-04",
            published_basis="metadata: given by the agency",
        )
    ]


def test_a_record_without_an_id_is_called_by_its_line():
    assert read(b"\n", {"text": "The bank opened."})[0].name == "wires.jsonl, line 2"


def test_html_is_read_as_a_page():
    (document,) = read({"id": "a", "html": "<article><h1>Bank opens</h1><p>It opened in 1987.</p></article>"})

    assert document.text == "Bank opens\n\nIt opened in 1987."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b'{"text": "\\ud800"}', "not JSON"),
        (b"[1]", "not a JSON object"),
        (b"{}", "neither text nor html"),
        (b'{"text": " "}', "empty"),
        (b'{"text": 5}', "not a string"),
        (b'{"html": "<p></p>"}', "no text"),
        (b"\xff\xfe", "not JSON"),
        (b'{"id": "first", "text": "again"}', "line 1 already"),
        (Failure("wires.jsonl, line 2", "The line is too long."), "too long"),
    ],
)
def test_a_bad_line_is_reported_and_the_others_go_on(line, reason):
    first, failure, last = read({"id": "first", "text": "One."}, line, {"id": "last", "text": "Two."})

    assert (first.name, last.name) == ("first", "last")
    assert failure.name == "wires.jsonl, line 2"
    assert reason in failure.reason


def test_a_bad_date_is_reported_and_the_text_is_read_without():
    failure, document = read({"id": "a", "text": "One.", "published": "soon"})

    assert "'soon'" in failure.reason
    assert document == Document("a", "One.")


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("2019-03-04T10:00:00Z", "2019-03-04"),
        ("2019-03-04 23:59:00", "2019-03-04"),
        ("Mon, 04 Mar 2019 10:00:00 +0000", "2019-03-04"),
        ("2019-03~", "2019-03~"),
        (2019, "2019"),
        ("", ""),
        (None, ""),
    ],
)
def test_the_date_is_read_as_machines_write_it(published, date):
    (document,) = read({"text": "One.", "published": published})

    assert document.published == date
    assert document.published_basis == ("metadata" if date else "")


def test_a_nul_is_replaced_where_it_stands():
    assert read({"text": "a\x00b"})[0].text == "a\ufffdb"
