from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from corpus_import.extraction.formats.failure import Unreadable
from corpus_import.extraction.formats.pdf import read_pdf


def pdf(*pages: list[str], password: str = "", title: str = "") -> bytes:
    """A PDF with the given lines on each page."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject(k): NameObject(v)
            for k, v in (("/Type", "/Font"), ("/Subtype", "/Type1"), ("/BaseFont", "/Helvetica"))
        }
    )
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream.set_data(f"BT /F1 12 Tf 50 750 Td {shown} ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if title:
        writer.add_metadata({"/Title": title, "/Author": "Ann Smith"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def text_of(*pages: list[str]) -> str:
    return read_pdf("a.pdf", pdf(*pages), 10_000).text


def test_a_pdf_gives_its_text_and_what_it_says_of_itself():
    document = read_pdf("a.pdf", pdf(["The bank opened.", "It closed."], title="Bank opens"), 10_000)

    assert document.text == "The bank opened.\nIt closed."
    assert (document.title, document.author, document.published) == ("Bank opens", "Ann Smith", "")


def test_a_paragraph_runs_on_over_the_end_of_a_page():
    assert (
        text_of(["The bank opened", "in"], ["Leeds."], ["It closed."]) == "The bank opened\nin\nLeeds.\n\nIt closed."
    )


def test_a_word_broken_at_the_end_of_a_line_is_whole_again():
    assert text_of(["The inter-", "national bank."]) == "The international bank."


def test_running_heads_and_page_numbers_are_left_out():
    pages = [["Leeds Courier", line, f"Page {n}"] for n, line in enumerate(["One.", "Two.", "Three.", "Four."], 1)]

    assert text_of(*pages) == "One.\n\nTwo.\n\nThree.\n\nFour."


def test_a_pdf_that_opens_without_a_password_is_read():
    assert read_pdf("a.pdf", pdf(["The bank opened."]), 10_000).text == "The bank opened."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf(["The bank opened."], password="secret"), "encrypted"),
        (pdf([]), "pictures"),
        (b"%PDF-1.4 and nothing else", "damaged"),
        (pdf(["The bank opened."])[:200], "damaged"),
        (pdf(["The bank opened. " * 10] * 10), "more than 1,000 characters"),
    ],
)
def test_a_pdf_that_gives_no_text_is_refused_with_the_reason(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_pdf("a.pdf", data, 1_000)
