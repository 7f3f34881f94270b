from pathlib import Path

import pytest

from corpus_import.extraction.read import Failure
from corpus_import.extraction.records import Document
from corpus_import.manifest import ManifestError
from corpus_import.reading import SourceFile, documents, find, read_manifest


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "deep/c.txt",
        "deep/b.txt",
        ".hidden.txt",
        ".git/d.txt",
        "photo.jpg",
        "manifest.csv",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"The text of {name}.")
    return tmp_path


def names(found):
    return [file.name for file in found.files]


def test_a_folder_gives_its_files_in_order_without_the_hidden(corpus):
    assert names(find([corpus])) == ["a.md", "b.txt", "deep/b.txt", "deep/c.txt"]


def test_what_is_skipped_is_named_with_the_reason(corpus):
    found = find([corpus], manifest=corpus / "manifest.csv")

    reasons = {Path(failure.name).name: failure.reason for failure in found.skipped}
    assert reasons["manifest.csv"] == "This is the manifest."
    assert "not one of .docx, .htm" in reasons["photo.jpg"]


def test_a_file_named_twice_is_read_once(corpus):
    found = find([corpus / "b.txt", corpus / "deep" / ".." / "b.txt", corpus / "b.txt"])

    assert names(found) == ["b.txt"]
    assert [failure.reason for failure in found.skipped] == ["The file is named twice; it is read once."] * 2


def test_a_missing_path_is_reported_and_the_others_go_on(corpus):
    found = find([corpus / "missing", corpus / "b.txt"])

    assert names(found) == ["b.txt"]
    assert [Path(failure.name).name for failure in found.failed] == ["missing"]


def test_two_files_of_one_name_are_told_apart(corpus):
    found = find([corpus / "b.txt", corpus / "deep" / "b.txt"])

    assert len(set(names(found))) == 2


def read(path: Path, content: bytes, **limits):
    path.write_bytes(content)
    return list(documents(SourceFile(path, path.name), **limits))


def test_a_file_gives_its_document(tmp_path):
    assert read(tmp_path / "a.txt", b"One.\r\n") == [Document("a.txt", "One.\r\n")]


def test_records_come_one_by_one(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": "1", "text": "One."}\n{"id": "2", "text": "Two."}')

    stream = documents(SourceFile(path, "a.jsonl"))

    assert next(stream) == Document("1", "One.")
    path.write_bytes(b"")
    assert next(stream) == Document("2", "Two.")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.txt", bytes(range(32)), "binary"),
        ("a.pdf", b"no PDF", "damaged"),
        ("a.docx", b"no Word file", "damaged"),
        ("a.txt", b"a" * 101, "at most"),
        ("a.jsonl", b'{"text": "' + b"a" * 100 + b'"}', "longer than"),
    ],
)
def test_what_cannot_be_read_is_reported(tmp_path, name, content, reason):
    (failure,) = read(tmp_path / name, content, max_bytes=100)

    assert isinstance(failure, Failure)
    assert reason in failure.reason


def test_a_line_that_is_too_long_does_not_lose_the_others(tmp_path):
    lines = [b'{"id": "1", "text": "One."}', b"x" * 1000, b"", b'{"id": "4", "text": "Four."}']

    one, failure, four = read(tmp_path / "a.jsonl", b"\n".join(lines), max_bytes=100)

    assert (one.name, failure.name, four.name) == ("1", "a.jsonl, line 2", "4")


def test_a_file_that_is_gone_is_reported(tmp_path):
    (failure,) = documents(SourceFile(tmp_path / "gone.txt", "gone.txt"))

    assert "could not be opened" in failure.reason


def test_the_manifest_is_read_from_its_file(tmp_path):
    path = tmp_path / "manifest.csv"
    path.write_text("file,title\na.txt,Bank opens")

    assert read_manifest(path).apply(Document("a.txt", "x")).title == "Bank opens"


def test_a_manifest_that_is_missing_is_refused(tmp_path):
    with pytest.raises(ManifestError, match="could not be opened"):
        read_manifest(tmp_path / "manifest.csv")
