import pytest

from corpus_import.extraction.records import Document
from corpus_import.manifest import Manifest, ManifestError

HEADER = "file,title,author,publisher,url,language,published,published_basis"
ROW = "a.txt,Bank opens,Ann Smith,Leeds Courier,https://example.org/a,en,2021-05~,estimated by the curator"
KNOWN = Document(
    name="a.txt",
    text="x",
    title="Bank opens",
    author="Ann Smith",
    publisher="Leeds Courier",
    url="https://example.org/a",
    language="en",
    published="2021-05~",
    published_basis="manifest: estimated by the curator",
)


def manifest(text: str) -> Manifest:
    return Manifest.parse("manifest.csv", text.encode())


def reasons(parsed: Manifest) -> list[str]:
    return [str(failure) for failure in parsed.failures]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\n{ROW}\n",
        f"\ufeff{HEADER}\r\n{ROW}\r\n\r\n,,,,,,,\r\n",
        f"{HEADER}\n{ROW}".replace(",", ";"),
        f"{HEADER}\n{ROW}".replace(",", "\t"),
        f"\n File , Title,AUTHOR,publisher,url,language,published,Published Basis,\n{ROW}\n",
        f"{HEADER}\n{ROW}".replace("a.txt", "./a.txt"),
    ],
    ids=["comma", "BOM, CRLF, blank rows", "semicolon", "tab", "header's case and blanks", "a path from here"],
)
def test_a_row_says_what_is_known_of_its_file(text):
    parsed = manifest(text)

    assert parsed.failures == ()
    assert parsed.apply(Document("a.txt", "x")) == KNOWN


def test_what_the_manifest_leaves_empty_stays_as_it_was():
    parsed = manifest("file,title,author\na.txt,,Ann Smith")

    assert parsed.apply(Document("a.txt", "x", title="Own", author="Own")) == Document(
        "a.txt", "x", title="Own", author="Ann Smith"
    )


def test_a_document_without_a_row_stays_as_it_was():
    assert manifest(f"{HEADER}\n{ROW}").apply(Document("b.txt", "x")) == Document("b.txt", "x")


def test_a_file_in_a_folder_is_found_by_its_own_name():
    assert manifest(f"{HEADER}\n{ROW}").apply(Document("deep/a.txt", "x")).title == "Bank opens"


def test_a_row_with_the_whole_path_goes_before_one_with_the_name():
    parsed = manifest("file,title\na.txt,Other\ndeep/a.txt,Own")

    assert parsed.apply(Document("deep/a.txt", "x")).title == "Own"


def test_a_published_date_without_a_basis_is_the_manifests():
    assert manifest("file,published\na.txt,2021").apply(Document("a.txt", "x")).published_basis == "manifest"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        ("\n\n", "empty"),
        ("title,author\nx,y", "manifest.csv, line 1: the column 'file' is missing"),
        ("file,publshed\na.txt,2021", "there is no column 'publshed'; did you mean 'published'"),
        ("file,weather\na.txt,fair", "there is no column 'weather'; the columns are file, title"),
        ("file,title,title\na.txt,x,y", "'title' stands there twice"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary"),
        ('file,title\na.txt,"x' + "x" * 200_000, "line 2: this is not CSV"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_refused_with_the_reason(text, message):
    with pytest.raises(ManifestError) as caught:
        Manifest.parse("manifest.csv", text if isinstance(text, bytes) else text.encode())

    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("b.txt,soon,", "manifest.csv, line 3: The publication date is left out:"),
        ("b.txt,2021-13-01,", "manifest.csv, line 3: The publication date is left out:"),
        ("b.txt,,ftp://example.org", "line 3: The URL 'ftp://example.org' is not an http or https address"),
        ("b.txt,,example.org/a", "line 3: The URL 'example.org/a' is not"),
        ("b.txt,,http://[", "line 3: The URL 'http://[' is not"),
        (",2021,", "line 3: The row names no file."),
        ("a.txt,2022,", "line 3: The file 'a.txt' stands on line 2"),
        ("b.txt,2021,,x", "line 3: There are more cells than columns"),
    ],
)
def test_a_bad_cell_or_row_is_reported_with_its_line_and_the_others_hold(row, reason):
    parsed = manifest(f"file,published,url\na.txt,2021,\n{row}\nc.txt,2023,")

    assert len(parsed.failures) == 1
    assert reason in reasons(parsed)[0]
    assert parsed.apply(Document("a.txt", "x")).published == "2021"
    assert parsed.apply(Document("c.txt", "x")).published == "2023"


def test_lines_are_counted_in_the_file_where_a_cell_runs_over_two():
    parsed = manifest('file,title\na.txt,"Bank\nopens"\na.txt,again')

    assert "line 4" in reasons(parsed)[0]


def test_a_row_whose_file_was_not_read_is_named_with_its_line():
    parsed = manifest("file\na.txt\nmissing.txt\nb.txt")

    missing = [str(failure) for failure in parsed.unmatched(["a.txt", "deep/b.txt"])]

    assert missing == ["manifest.csv, line 3: The file 'missing.txt' is not among what was read."]
