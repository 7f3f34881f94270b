"""English lengths of time and repetitions: what they are, and no dates."""

from corpus_import.extraction.timex.calendar import SEASON_CODES, Unit
from corpus_import.extraction.timex.grammar import Pieces, Rule
from corpus_import.extraction.timex.lengths import length_value
from corpus_import.extraction.timex.meaning import Every, Feast, Length, Meaning, Reference, Several

from .dates import MONTHS, month
from .quantities import length


def duration(pieces: Pieces) -> Meaning:
    return length(pieces)


def long(pieces: Pieces) -> Meaning:
    unit = pieces.value("unit_long")
    assert isinstance(unit, Unit)
    return Length(1, unit)


def some(pieces: Pieces) -> Meaning:
    found = length(pieces)
    these = pieces.get("these")
    if these is not None and found.unit is Unit.DAY:
        return Reference("PRESENT_REF" if these.text.lower() == "these" else "PAST_REF")
    return Length(None, found.unit)


def every(pieces: Pieces) -> Meaning:
    """Every Monday, each year, every two weeks, per month, every Christmas."""
    feast = pieces.value("feast")
    if isinstance(feast, Feast):
        return Every(f"XXXX-{feast.month:02d}-{feast.day:02d}" if feast.day else "P1Y")
    if "weekday_name" in pieces or "weekday_plural" in pieces:
        return Every(f"XXXX-WXX-{pieces.integer('weekday_name', 'weekday_plural')}")
    if "daypart" in pieces:
        return Every(f"XXXX-XX-XXT{pieces.value('daypart')}")
    if any(kind in pieces for kind in MONTHS):
        return Every(f"XXXX-{month(pieces):02d}")
    if "season" in pieces:
        return Every(f"XXXX-{SEASON_CODES[pieces.integer('season') - 1]}")
    if "adverb_set" in pieces:
        return Every(f"{pieces.value('adverb_set')}")
    return Every(length_value(length(pieces)))


def times_over(pieces: Pieces) -> Every:
    """Once a month, three times a day, twice weekly: what comes round is the month, the day, the week."""
    if "adverb_set" in pieces:
        return Every(f"{pieces.value('adverb_set')}")
    unit = pieces.value("unit_word", "year_unit", "century_unit")
    assert isinstance(unit, Unit)
    return Every(length_value(Length(1, unit)))


def age(pieces: Pieces) -> Several:
    """Read, so that nothing else takes its words for a length of time, and left out."""
    return Several(())


RULES = (
    Rule("age", r"{length}[- ](?:{old}|{of} {age})", age),
    Rule("age", r"{old} {count}", age),
    Rule(
        "set.every",
        r"{each} (?:(?:(?:{other}|{ordinal}|{second}) )?{weekday_name}(?: {daypart})?|{month}|{season}|{daypart}"
        r"|{other} {unit}|{unit}|{weekend}|{quarter}|{count} {units}|{feast}{rest}{0,8})",
        every,
    ),
    Rule("set.times", r"(?:{times_over}|{count} {times}) (?:{an}|{each}|{per}) {unit}", times_over),
    Rule("set.times", r"{times_over} {adverb_set}", times_over),
    Rule("set.weekdays", r"{weekday_plural}", every),
    Rule("set.per", r"{per} {unit}", every),
    Rule("set.adverb", r"{adverb_set}(?! (?:W|{paper}))", every),
    Rule(
        "duration.past",
        r"{the} (?:{last}|{past}|{next}|{previous}|{following}|{these})(?: {count})? {units}",
        duration,
    ),
    Rule("duration.past", r"{the} {past} {unit}", duration),
    Rule("duration.some", r"(?:{the} )?(?:{last}|{next}|{following}|{these}) {units}", some),
    Rule("duration", r"(?:{the}|{possessive}) (?:{first}|{final}) {count} {units}", duration),
    Rule("duration.all", r"{all} (?:{unit_word}|{year_unit})", duration),
    Rule("set.rate", r"{count} {units} (?:{an}|{per}) {unit}", every),
    Rule("duration", r"{the} {count} (?:{full} )?{units}", duration),
    Rule("duration", r"{about}?(?!{an} {unit}-{long}){length}(?:[- ]{long})?", duration),
    Rule("duration.long", r"(?:{unit}|{units})-{long}", duration),
    Rule("duration.long", r"{unit_long}", long),
    Rule("duration.bare", r"(?<=[{for}{in}{within}{over}{after}{during}{of}]{_}){units}", some),
    Rule("duration.bare", r"{units}(?= {of} [wW])", some),
)
