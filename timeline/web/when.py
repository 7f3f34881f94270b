"""Dates as the pages write them."""

import re

from django.utils.translation import gettext

from timeline import dates

_HTML_DATE = re.compile(r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?)?)?")


def date_in_words(edtf: str, nature: str = "") -> str:
    """An EDTF date for reading within a sentence; ``nature`` is within, throughout or "" for the date's own."""
    date = dates.parse(edtf)
    return dates.in_words(date, nature=dates.Nature(nature) if nature else None, gettext=gettext)


def at_the_start(words: str) -> str:
    """``words`` with a capital, as in the gutter; an abbreviation such as "c." keeps its small letter."""
    return words if words[1:2] == "." else words[:1].upper() + words[1:]


def html_date(edtf: str) -> str:
    """``edtf`` where it is also a valid value for ``<time datetime>`` (HTML, 4.5.14), else ""."""
    return edtf if _HTML_DATE.fullmatch(edtf) else ""


def years_in_words(earliest: int | None, latest: int | None) -> str:
    """The years from the first second to the one before ``latest``, such as "1997–2023"; "" without either.

    None is open or unknown: then the other alone is told.
    """
    seconds = [second for second in (earliest, None if latest is None else latest - 1) if second is not None]
    if not seconds:
        return ""
    first, last = _year(min(seconds)), _year(max(seconds))
    return date_in_words(first if first == last else f"{first}/{last}")


def _year(second: int) -> str:
    day = dates.first_day(second)
    assert day is not None
    return dates.year_text(int(day[: -len("-01-01")]))
