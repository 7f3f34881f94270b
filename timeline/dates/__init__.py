"""EDTF text to a span of seconds and to words. Pure Python: no Django, no database, no clock."""

from timeline.dates.edtf_date import EDTFDate, Nature, Precision
from timeline.dates.errors import InvalidDate
from timeline.dates.iso import first_day, last_day
from timeline.dates.parsing import parse
from timeline.dates.span import Span
from timeline.dates.words import in_words
from timeline.dates.writing import day_text, from_days, month_text, qualified, year_text

__all__ = [
    "EDTFDate",
    "InvalidDate",
    "Nature",
    "Precision",
    "Span",
    "day_text",
    "first_day",
    "from_days",
    "in_words",
    "last_day",
    "month_text",
    "parse",
    "qualified",
    "year_text",
]
