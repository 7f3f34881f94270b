"""The publication date as machines write it, in a record or in a page's metadata."""

import re
from email.utils import parsedate_to_datetime

from corpus_import.extraction.formats.failure import Unreadable
from timeline.dates import InvalidDate, parse

_TIME_OF_DAY = re.compile(r"^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d")


def published_date(value: object) -> str:
    """EDTF for EDTF, ISO 8601 date and time (its day is kept), or an RFC 5322 date; "" for none.

    Raises ``Unreadable`` for anything else: a date that had to be guessed would misdate every event of the text.
    """
    if value is None or value == "":
        return ""
    text = str(value).strip()
    time = _TIME_OF_DAY.match(text)
    try:
        return parse(time.group(1) if time else text).text
    except InvalidDate:
        pass
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        raise Unreadable(f"The publication date {text[:60]!r} is not a date in EDTF or ISO 8601.") from None
