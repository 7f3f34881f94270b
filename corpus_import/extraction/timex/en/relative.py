"""English dates counted from the time of writing or from the date told last."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import Base, Clock, Cyclic, Meaning, Recent, Reference, Relative

from .dates import part
from .directions import direction


def unit(pieces: Pieces) -> Unit:
    value = pieces.value("unit_word", "year_unit", "century_unit", "weekend", "quarter", "units")
    if not isinstance(value, Unit):
        raise NotTemporal
    return value


def shifted_unit(pieces: Pieces) -> Meaning:
    """Last week, this year, the following day, early next month, that same month."""
    shift, base = direction(pieces)
    found = unit(pieces)
    if found in (Unit.HOUR, Unit.MINUTE):
        return Reference("PRESENT_REF")
    return Relative(found, shift, base, part(pieces))


def of_unit(pieces: Pieces) -> Meaning:
    """The end of the year, later that month, early in the month: inside the story's own."""
    shift, base = direction(pieces)
    return Relative(unit(pieces), shift, base, part(pieces))


def deictic_day(pieces: Pieces) -> Meaning:
    day = Relative(Unit.DAY, pieces.integer("today"))
    return Clock(f"{pieces.value('daypart')}", day) if "daypart" in pieces else day


def beyond(pieces: Pieces) -> Meaning:
    """The day before yesterday, the day after tomorrow."""
    return Relative(Unit.DAY, 2 * pieces.integer("today"))


def weekday(pieces: Pieces) -> Meaning:
    named = [
        kind for kind in ("last", "past", "this", "next", "previous", "following", "that", "same") if kind in pieces
    ]
    shift, base = direction(pieces)
    day = Cyclic(
        Unit.DAY,
        pieces.integer("weekday_name", "weekday_short"),
        shift if named else None,
        base if named else Base.NOW,
    )
    return Clock(f"{pieces.value('daypart')}", day) if "daypart" in pieces else day


def season_or_month(pieces: Pieces) -> Meaning:
    shift, base = direction(pieces)
    if "season" in pieces or "fall" in pieces:
        return Cyclic(Unit.SEASON, pieces.integer("season", "fall"), shift, base, part(pieces))
    return Cyclic(Unit.MONTH, pieces.integer("month_name", "may"), shift, base, part(pieces))


def reference(pieces: Pieces) -> Meaning:
    value = pieces.value("now", "recently", "soon", "once", "future", "present")
    return Reference(value if isinstance(value, str) else "PRESENT_REF")


def tonight(pieces: Pieces) -> Meaning:
    return Clock("NI", Relative(Unit.DAY, 0))


def last_night(pieces: Pieces) -> Meaning:
    shift, base = direction(pieces)
    value = pieces.value("daypart")
    if base is Base.NOW and value == "NI" and shift < 0:
        return Clock("NI", Relative(Unit.DAY, -1))
    return Clock(f"{value}", Relative(Unit.DAY, shift, base))


MODIFIER = r"(?:{last}|{next}|{this}|{current}|{past}|{previous}|{following}|{that} {same}|{same}|{that})"

RULES = (
    Rule("deictic.beyond", r"{the} {unit_word} (?:{before}|{after}) {today}", beyond),
    Rule("deictic.day", r"{today}(?: {daypart})?", deictic_day),
    Rule("deictic.night", r"{tonight}", tonight),
    Rule("daypart.shifted", r"(?:{the} )?(?:{early} (?:{the} )?)?(?:{last}|{this}|{that}|{previous}|{following}|{next}|{same}|{that} {same}) {daypart}", last_night),
    Rule("weekday.shifted", r"(?:{the} )?(?:{last}|{past}|{this}|{next}|{previous}|{following}|{that}) {weekday_name}(?: {daypart})?", weekday),
    Rule("month.shifted", r"(?:{lead}|{the} )?(?:{last}|{past}|{this}|{next}|{previous}|{following}|{that}) (?:{month}|{season_name})", season_or_month),
    Rule("unit.shifted", r"(?:{lead}|{the} |{later} |{earlier} |{later} {in} |{earlier} {in} )?" + MODIFIER + r" (?:{unit}|{weekend}|{quarter})", shifted_unit),
    Rule("unit.part", r"(?:{lead}|{later} {in} {the} |{earlier} {in} {the} )(?:{unit}|{weekend})(?! {of})", of_unit),
    Rule("weekday.bare", r"(?<!{holy}{_}){weekday_name}(?: {daypart})?(?!{_}{newspaper})", weekday),
    Rule("reference.day", r"(?:{the} )?{present} {unit_word}", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.other_day", r"{the} {other} {unit_word}", lambda pieces: Recent(14)),
    Rule("reference.now", r"(?:{right} )?{now}", reference),
    Rule("reference.moment", r"(?:{at} )?(?:{the} {moment_word}|{the} {present} {time}|{this} {time}|{this} {point})(?! {when})", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.being", r"{the} {time} {being}", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.recently", r"(?:{more} )?{recently}", lambda pieces: Recent(90)),
    Rule("reference.recent", r"(?:{the} )?{recent} {units}", lambda pieces: Recent(90)),
    Rule("reference.past", r"{the} {past}(?! [^ ])", lambda pieces: Reference("PAST_REF")),
    Rule("reference.future", r"{the} {near}? ?{future}(?! {of})", reference),
    Rule("reference.soon", r"{soon}", reference),
)  # fmt: skip
