"""Which time expressions can date an event."""

from corpus_import.extraction.records import Publication, Timex
from timeline.dates import InvalidDate, parse

# References that a person can date; the others ("now", "recently", "in the past") are too vague for a timeline.
_DATED_REFERENCES = frozenset({"reference.other_day", "reference.day"})


def dates_something(timex: Timex) -> bool:
    """Whether the expression is a date, known or waiting, rather than an age, a length, a habit or a vague "now"."""
    vague = timex.rule.startswith("reference.") and timex.rule not in _DATED_REFERENCES
    return timex.type in {"DATE", "TIME"} and not vague and (is_date(timex.edtf) or bool(timex.wants))


def is_date(edtf: str) -> bool:
    """Whether the text is a date in EDTF; a tagger of another make may give what is none."""
    try:
        return bool(edtf) and parse(edtf) is not None
    except InvalidDate:
        return False


def is_ahead(timex: Timex, publication: Publication) -> bool:
    """Whether the date lies after the publication, as far as both are known."""
    if not is_date(timex.edtf) or not publication.date:
        return False
    date, published = parse(timex.edtf), parse(publication.date)
    return date.earliest is not None and published.latest is not None and date.earliest >= published.latest


def narrower(new: Timex | None, old: Timex | None) -> bool:
    """Whether the new date lies inside the old one and says more."""
    if new is None or old is None or not is_date(new.edtf) or not is_date(old.edtf):
        return False
    a, b = parse(new.edtf), parse(old.edtf)
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    return b.earliest <= a.earliest and a.latest <= b.latest and (a.earliest, a.latest) != (b.earliest, b.latest)
