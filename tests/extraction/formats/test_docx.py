import zipfile
from io import BytesIO

import docx
import pytest

from corpus_import.extraction.formats.docx import read_docx
from corpus_import.extraction.formats.failure import Unreadable


def word_file(*paragraphs: str, table: list[list[str]] | None = None) -> bytes:
    document = docx.Document()
    document.core_properties.title = "Bank opens"
    document.core_properties.author = "Ann Smith"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file_gives_its_paragraphs_and_tables_in_order():
    data = word_file("The bank opened.", "", "It closed.", table=[["Year", "Branches"], ["1999", "12"]])

    document = read_docx("a.docx", data, 10_000)

    assert document.text == "The bank opened.\n\nIt closed.\n\nYear\tBranches\n\n1999\t12"
    assert (document.title, document.author, document.published) == ("Bank opens", "Ann Smith", "")


def archive(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(f"{name}.xml", content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (word_file(), "no text"),
        (b"PK\x03\x04 and nothing else", "damaged"),
        (archive(a=b"<a/>"), "damaged"),
        (archive(a=b" " * 5_000_000), "more than 1,000 characters"),
        (word_file("The bank opened. " * 100), "more than 1,000 characters"),
    ],
)
def test_a_word_file_that_gives_no_text_is_refused_with_the_reason(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_docx("a.docx", data, 1_000)


def with_picture(word: bytes, size: int) -> bytes:
    """``word`` with a picture of ``size`` zeros."""
    rels, types, picture = "word/_rels/document.xml.rels", "[Content_Types].xml", "word/media/x.png"
    image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(word)) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        more = {
            rels: f'<Relationship Id="x" Type="{image}" Target="media/x.png"/></Relationships>',
            types: '<Default Extension="png" ContentType="image/png"/></Types>',
        }
        for name in read.namelist():
            end, content = {rels: "</Relationships>", types: "</Types>"}.get(name), read.read(name)
            packed.writestr(name, content.decode().replace(end, more[name]) if end else content)
        packed.writestr(picture, bytes(size))
    return out.getvalue()


def test_a_word_file_whose_pictures_unpack_beyond_measure_is_refused_unread():
    few, many = (with_picture(word_file("The bank opened."), size) for size in (1_000_000, 3_000_000))

    assert read_docx("a.docx", few, 1_000).text == "The bank opened."
    with pytest.raises(Unreadable, match="pictures unpack to 3"):
        read_docx("a.docx", many, 1_000)
