"""English lengths of time and repetitions: what they are, and no dates."""

from corpus_import.extraction.timex.calendar import SEASON_CODES, Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.lengths import length_value
from corpus_import.extraction.timex.meaning import Every, Feast, Found, Length, Meaning, Recent, Reference, Several

from .dates import MONTHS, month
from .quantities import SPANS, ages, compound, length

EACH_ONE = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}  # as histories are annotated


def duration(pieces: Pieces) -> Meaning:
    return length(pieces)


def long(pieces: Pieces) -> Meaning:
    unit = pieces.value("unit_long")
    assert isinstance(unit, Unit)
    return Length(1, unit)


def some(pieces: Pieces) -> Meaning:
    found = length(pieces)
    these, coming = pieces.get("these"), pieces.get("next")
    if coming is not None and coming.text.lower() != "next":
        return Recent(-SPANS.get(found.unit, 3652), "FUTURE_REF")
    if these is not None and found.unit is Unit.DAY:
        return Reference("PRESENT_REF" if these.text.lower() == "these" else "PAST_REF")
    return Length(None, found.unit)


def every(pieces: Pieces) -> Meaning:
    """Every Monday, each year, every two weeks, per month, every Christmas."""
    feast = pieces.value("feast")
    if isinstance(feast, Feast):
        return Every(f"XXXX-{feast.month:02d}-{feast.day:02d}" if feast.day else "P1Y")
    if "weekday_name" in pieces or "weekday_plural" in pieces:
        part = f"T{pieces.value('dayparts')}" if "dayparts" in pieces else ""
        return Every(f"XXXX-WXX-{pieces.integer('weekday_name', 'weekday_plural')}{part}")
    if "weekend" in pieces or "weekends" in pieces:
        return Every("XXXX-WXX-WE")
    if "weekdays" in pieces:
        return Every("XXXX-WXX-WD")
    if "daypart" in pieces:
        return Every(f"XXXX-XX-XXT{pieces.value('daypart')}")
    if any(kind in pieces for kind in MONTHS):
        return Every(f"XXXX-{month(pieces):02d}")
    if "season" in pieces:
        return Every(f"XXXX-{SEASON_CODES[pieces.integer('season') - 1]}")
    if "adverb_set" in pieces:
        return _each_one(f"{pieces.value('adverb_set')}")
    found = length(pieces)
    if "per" in pieces:
        return _each_one(length_value(found))
    between = 2 if "other" in pieces else pieces.integer("ordinal", "second", default=1)
    return Every(length_value(found._replace(amount=found.amount and found.amount * between)))


def _each_one(period: str) -> Every:
    return Every(period, EACH_ONE.get(period, ""))


def rate(pieces: Pieces) -> Several:
    """So many people a day, 60 hours a week: what is counted, where it is a length itself, and what comes round."""
    if pieces.value("unit_word", "century_unit") in (Unit.DECADE, Unit.CENTURY):
        raise NotTemporal  # it took 12 workers a decade
    again = [piece for piece in pieces.all if piece.kind in ("an", "per")][-1]
    back = Found(again.at, pieces.length, every(pieces.after(again.at)))
    counted = pieces.before(again.at)
    if not any(kind in counted for kind in ("units", "unit_word")):
        return Several((back,))
    return Several((Found(0, again.at - 1, length(counted)), back))


def times_over(pieces: Pieces) -> Every:
    """Once a month, three times a day, twice weekly: what comes round is the month, the day, the week."""
    if "adverb_set" in pieces:
        return Every(f"{pieces.value('adverb_set')}")
    unit = pieces.value("unit_word", "year_unit", "century_unit")
    assert isinstance(unit, Unit)
    return Every(length_value(Length(1, unit)))


def bare_age(pieces: Pieces) -> Several:
    """Aged 26: read, so that nothing else takes its words for a date, and left out."""
    return Several(())


# not: it killed 200 people a day later
NO_DATE = r"(?! (?:{ago}|{later}|{earlier}|{before}|{after}|{from}|{hence}|{apart}|{and} {an} {half})|-| {long})"
AGAIN = r"{an} (?:{unit}|{daypart})" + NO_DATE

RULES = (
    Rule("duration.age", r"{length}[- ](?:{old}|{of} {age})", duration),
    Rule("duration.age", r"{count}[- ]{counted}[- ](?:{units}|{year_unit})[- ]{old}", ages),
    Rule("age", r"{old} {count}(?![- ]{any_unit})", bare_age),
    Rule(
        "set.every",
        r"{each} (?:(?:(?:{other}|{ordinal}|{second}) )?{weekday_name}(?: {daypart})?|{month}|{season}|{daypart}"
        r"|(?:{other}|{ordinal}|{second}) {unit}|{unit}|{weekend}|{quarter}|{feast}{rest}{0,8})",
        every,
    ),
    Rule("set.every", r"(?:{times_over} )?{each} {count} {units}", every),
    Rule("set.times", r"{about}?(?:{times_over}|{count} {times}) (?:{an}|{each}|{per}) {unit}", times_over),
    Rule("set.times", r"{times_over} {adverb_set}", times_over),
    Rule("set.weekdays", r"{weekday_name} {dayparts}", every),
    Rule("set.weekdays", r"{weekday_plural}|{weekends}|{weekdays}", every),
    Rule("set.per", r"{per} {unit}", every),
    Rule("set.adverb", r"{adverb_set}(?! (?:W|{paper}))", every),
    Rule("duration.some", r"(?:(?:{the}|{possessive}) )?(?:{last}|{next}|{following}|{these}) {units}", some),
    Rule(
        "duration.past",
        r"(?:{the}|{possessive}) [{last}{past}{next}{previous}{following}{these}](?: {count})? [{units}{weekends}]",
        duration,
    ),
    Rule("duration", r"(?:{the}|{possessive}) (?:{first}|{final}) {count} {units}", duration),
    Rule("duration", r"{the} [{first}{last}{final}{past}{next}{following}{previous}] {half}[- ]{unit}", duration),
    Rule("duration.all", r"{all} (?:{unit_word}|{year_unit})", duration),
    Rule("set.rate", r"{about}?{length} (?:{an}|{per}) (?:{unit}|{daypart})" + NO_DATE, rate),
    Rule("set.rate", r"{count} {counted} {of} (?:{counted}|w) " + AGAIN + r"|(?<={of}{_}){counted} " + AGAIN, rate),
    Rule("set.rate", r"(?!{year})(?:{count}|{an}) (?:(?:w )?{counted} |{counted} {counted} |w )?" + AGAIN, rate),
    Rule("set.rate", r"{digits}(?:\.{digits})?% " + AGAIN, rate),
    Rule("set.rate", r"(?<=[$£€]){digits}(?:[.,]{digits}){0,3} (?:{counted} ){0,2}" + AGAIN, rate),
    Rule("duration", r"{the} {count} (?:[{full}{last}{past}{next}{following}{previous}] )?{units}", duration),
    Rule("duration", r"{about}?(?:{count}|{an}) {counted} {units}", ages),
    Rule("duration", r"{about}?{compound}", compound),
    Rule(
        "duration", r"(?<![{how}{as}]{_}){about}?(?!{an} {unit}-{long}){length}(?:[- ]{long}| {or} {more})?", duration
    ),
    Rule("duration.long", r"(?:{unit}|{units})-{long}", duration),
    Rule("duration.long", r"{unit_long}", long),
    Rule("duration.bare", r"(?<=[{for}{in}{within}{over}{after}{during}{of}{spending}]{_}){units}", some),
    Rule("duration.bare", r"{units}(?= {of} [wW])|(?:{the} )?{units}(?= (?:{before}|{after}|{since}))", some),
)
