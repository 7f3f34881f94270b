"""Bytes of unknown origin to text that keeps every code point where it stood.

Nothing is normalised: no NFC, no newline translation, no stripping. The byte order mark of a UTF-8 file stays in the
text as U+FEFF, so that offsets equal those of the same file opened with ``encoding="utf-8", newline=""``.
"""

import codecs
import re

from charset_normalizer import from_bytes

from corpus_import.extraction.formats.failure import Unreadable

REPLACEMENT = "\ufffd"

_SAMPLE = 65_536  # bytes looked at to tell text from binary
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1a\x1b")
_MOST_CONTROL = 0.005  # share of control bytes above which a file is binary
_COMMONEST = "cp1252"  # taken where it fits as well as the best guess, which may be a rarer one like it
# What texts are found in; among all that Python knows, a DOS code page of the Baltic fits French a little better.
_FOUND_IN_THE_WILD = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("koi8_r", "cp866", "iso8859_2", "iso8859_5", "iso8859_7"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]
_MULTIBYTE = re.compile(r"[^\x00-\x7f\ufffd]")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, declared: str = "") -> str:
    """The text of ``data``; ``declared`` is an encoding that the data names itself, believed where it fits.

    Raises ``Unreadable`` for empty or binary data and for an encoding that cannot be told.
    """
    if not data.strip():
        raise Unreadable("The file is empty.")
    text = _decoded(data, declared)
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise Unreadable("The file holds no text, only blanks.")
    return storable(text)


def storable(text: str) -> str:
    """``text`` with each NUL, which PostgreSQL cannot store, as one U+FFFD: visible, and no offset moves.

    Raises ``Unreadable`` for lone surrogates, which no encoding can write.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise Unreadable("The text holds half of a surrogate pair, so it is damaged or in another encoding.") from None
    return text.replace("\x00", REPLACEMENT)


def _decoded(data: bytes, declared: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    silent = _utf16_without_mark(data)
    if silent:
        return _strict(data, silent)
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROL)) > _MOST_CONTROL * len(sample):
        raise Unreadable("The file is not text: it holds binary data.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _from_legacy_encoding(data, declared)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(f"The file starts like {encoding.upper()} but is damaged further on.") from None


def _utf16_without_mark(data: bytes) -> str:
    """Latin text in UTF-16 has a zero in nearly every second byte."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return ""


def _from_legacy_encoding(data: bytes, declared: str) -> str:
    damaged = data.decode("utf-8", errors="replace")
    bad = damaged.count(REPLACEMENT)
    if sum(1 for _ in _MULTIBYTE.finditer(damaged)) >= 10 * bad:
        return damaged  # UTF-8 with a few broken bytes: reading it as anything else would break all the others
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass  # pages often name an encoding that they are not in
    best = from_bytes(data, cp_isolation=_FOUND_IN_THE_WILD).best()
    if best is None:
        raise Unreadable("The file's encoding cannot be told; save it as UTF-8.")
    western = from_bytes(data, cp_isolation=[_COMMONEST]).best()
    if western and western.chaos <= best.chaos and western.coherence >= best.coherence:
        return str(western)
    return str(best)
