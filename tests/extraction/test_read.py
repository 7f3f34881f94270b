import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_import.extraction.read import SUFFIXES, Failure, Unreadable, read
from corpus_import.extraction.records import Document


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.TXT", "a"])
def test_text_is_kept_exactly(name):
    text = "\ufeffThe ba\u0301nk\r\n\r\nopened.\n"

    assert read(name, text.encode()) == [Document(name, text)]


def test_a_web_page_is_known_by_its_opening_whatever_its_name():
    (document,) = read("a.txt", b"<!DOCTYPE html><p>The bank opened.</p>")

    assert document.text == "The bank opened."


def test_records_are_read_one_a_line():
    documents = read("a.jsonl", b'{"id": "1", "text": "One."}\r\n{"id": "2", "text": "Two."}\n')

    assert documents == [Document("1", "One."), Document("2", "Two.")]


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_an_empty_file_is_refused(suffix):
    with pytest.raises(Unreadable, match="empty"):
        read(f"a{suffix}", b"")


def test_records_of_blank_lines_are_an_empty_file():
    with pytest.raises(Unreadable, match="empty"):
        read("a.jsonl", b"\n \n")


def test_a_text_over_the_limit_is_refused_with_both_sizes():
    with pytest.raises(Unreadable, match=r"50\.0 MB long; at most 20\.0 MB"):
        read("a.txt", b"a" * 50_000_000)


def test_a_record_over_the_limit_is_reported_and_the_others_go_on():
    lines = b'{"id": "1", "text": "One."}\n{"text": "' + b"a" * 100 + b'"}\n{"id": "3", "text": "Three."}'

    one, failure, three = read("a.jsonl", lines, max_bytes=50)

    assert (one.name, three.name) == ("1", "3")
    assert isinstance(failure, Failure)
    assert failure.name == "a.jsonl, line 2"


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(
    st.sampled_from(sorted(SUFFIXES)),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b'{"text": "']),
    st.binary(max_size=200),
)
def test_any_bytes_are_documents_or_refused(suffix, opening, rest):
    try:
        documents = read(f"a{suffix}", opening + rest)
    except Unreadable:
        return

    assert all(isinstance(document, (Document, Failure)) for document in documents)
