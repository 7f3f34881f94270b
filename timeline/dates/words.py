"""A date in words for people."""

from collections.abc import Callable

from timeline.dates.edtf_date import EDTFDate, Nature
from timeline.dates.errors import gettext_noop


def in_words(date: EDTFDate, *, nature: Nature | None = None, gettext: Callable[[str], str] = gettext_noop) -> str:
    return date.text
