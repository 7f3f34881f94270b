"""English rules for days that have a name: Christmas 1963, last Easter, New Year's Eve."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import Clock, Feast, Meaning, Week

from .dates import some_year
from .directions import direction


def holiday(pieces: Pieces) -> Meaning:
    feast = pieces.value("feast")
    if not isinstance(feast, Feast):
        raise NotTemporal
    toward = direction(pieces)[0] if any(kind in pieces for kind in ("last", "this", "next")) else None
    found = feast._replace(year=some_year(pieces), direction=toward)
    return Clock(f"{pieces.value('daypart')}", found) if "daypart" in pieces else found


def around(pieces: Pieces) -> Meaning:
    """The Labor Day weekend, Thanksgiving weekend 1998."""
    found = holiday(pieces)
    if not isinstance(found, Feast):
        raise NotTemporal
    return Week(Unit.WEEKEND, found)


RULES = (
    Rule("holiday.weekend", r"(?:{the} |{last} |{this} |{next} )?{feast}{rest}{0,8} {weekend}(?:,? {yyyy})?", around),
    Rule(
        "holiday",
        r"(?:{last} |{this} |{next} )?{feast}{rest}{0,8}(?: {daypart})?(?:,? (?:{of} |{in} )?{yyyy}|{relative_year})?"
        r"(?! {place_word})",
        holiday,
    ),
    Rule("holiday", r"{the} {feast}{rest}{0,8}(?!{rest}|'| (?:[wW]|{place_word}))", holiday),
)
