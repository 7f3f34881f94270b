import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.formats.encoding import decode, storable
from corpus_import.extraction.formats.failure import Unreadable

RUSSIAN = "В Москве открыли новый мост через реку. Его построили за три года, сообщил мэр города."
FRENCH = (
    "Le barrage de la vallée a été construit en 1955 par une société française. Selon le maire, il devait protéger "
    "les habitants contre les inondations, qui avaient détruit le vieux pont deux ans plus tôt."
)
ENGLISH = "The café “closed” on 4 May 1999 — it’s over."


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).map(lambda text: f"{text}\n.\n"))
def test_utf_8_is_kept_to_the_last_code_point(text):
    data = text.encode()

    assert decode(data) == text


@pytest.mark.parametrize(
    "text", ["e\u0301te\u0301 in 1999\r\nand\rso\n on\u2028.", "  two blanks\n\n", "\ufeffmarked"]
)
def test_nothing_is_normalised(text):
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-32"),
        (FRENCH, "cp1252"),
        (FRENCH, "latin-1"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
    ],
)
def test_the_encoding_is_told_from_the_bytes(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_declared_encoding_is_believed_where_it_fits():
    assert decode("Grüße".encode("cp850"), declared="cp850") == "Grüße"


def test_a_declared_encoding_that_is_none_is_passed_over():
    assert decode(FRENCH.encode("cp1252"), declared="none-such") == FRENCH


def test_a_few_broken_bytes_do_not_break_the_others():
    assert decode("é".encode() * 50 + b"\xe9 and on") == "é" * 50 + "\ufffd and on"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "no text"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", "binary"),
        (b"\xff\xfe\x41", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data, reason):
    with pytest.raises(Unreadable, match=reason):
        decode(data)


def test_a_stray_nul_is_replaced_where_it_stands():
    assert decode(b"x" * 1000 + b"\x00" + b"y") == "x" * 1000 + "\ufffdy"


def test_half_a_surrogate_pair_is_refused():
    with pytest.raises(Unreadable, match="surrogate"):
        storable("a\ud800")


@given(st.binary(max_size=300))
def test_any_bytes_are_storable_text_or_refused(data):
    try:
        text = decode(data)
    except Unreadable:
        return
    assert "\x00" not in text
    assert text.encode()
