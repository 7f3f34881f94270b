"""English dates counted from the time of writing or from the date told last."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import (
    Base,
    Clock,
    Cyclic,
    Length,
    Meaning,
    Nth,
    Part,
    Recent,
    Reference,
    Relative,
    Vague,
)
from corpus_import.extraction.timex.reading import UNKNOWN_VALUES

from .dates import month, part
from .directions import direction
from .quantities import SPANS


def unit(pieces: Pieces) -> Unit:
    value = pieces.value("unit_word", "year_unit", "century_unit", "weekend", "quarter", "units", "middle")
    if not isinstance(value, Unit):
        raise NotTemporal
    return value


def shifted_unit(pieces: Pieces) -> Meaning:
    """Last week, this year, the following day, early next month, that same month."""
    shift, base = direction(pieces)
    found = unit(pieces)
    if ("past" in pieces and "this" not in pieces) or (
        found in (Unit.DECADE, Unit.CENTURY) and base is Base.NOW and shift and not part(pieces)
    ):
        return Length(1, found)
    if found in (Unit.HOUR, Unit.MINUTE):
        if "this" not in pieces:
            raise NotTemporal
        return Reference("PRESENT_REF")
    return Relative(found, shift, base, _side(pieces) or part(pieces))


def _side(pieces: Pieces) -> Part:
    """Earlier and later this week: on which side of now."""
    return Part.SO_FAR if "earlier" in pieces else Part.STILL if "later" in pieces else Part.WHOLE


def of_unit(pieces: Pieces) -> Meaning:
    """The end of the year, later that month, early in the month: inside the story's own."""
    shift, base = direction(pieces)
    return Relative(unit(pieces), shift, base, _side(pieces) or part(pieces))


def of_something(pieces: Pieces) -> Meaning:
    """The last day of the conference, the final week of talks: a date that only who knows these can give."""
    return Reference(UNKNOWN_VALUES[unit(pieces)])


def of_story(pieces: Pieces) -> Meaning:
    """On May 5, the day the bridge fell; 1914, the year of the war: the date just told."""
    return Relative(unit(pieces), 0, Base.STORY)


def full_year(pieces: Pieces) -> Meaning:
    """For the full year, said of results; the whole year is a length."""
    if pieces.all[1].text.lower() != "full":
        raise NotTemporal
    return Relative(Unit.YEAR, 0, Base.HERE)


def end_of(pieces: Pieces) -> Meaning:
    """Year-end, the year's end, month's end."""
    if not isinstance(pieces.value("edge"), Part):
        raise NotTemporal
    return of_unit(pieces)


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


def weekday_of_week(pieces: Pieces) -> Meaning:
    """Tuesday of last week."""
    if unit(pieces) is not Unit.WEEK:
        raise NotTemporal
    return Nth(pieces.integer("weekday_name"), Unit.DAY, Relative(Unit.WEEK, *direction(pieces)))


def season_or_month(pieces: Pieces) -> Meaning:
    shift, base = direction(pieces)
    if "season" in pieces or "fall" in pieces:
        return Cyclic(Unit.SEASON, pieces.integer("season", "fall"), shift, base, part(pieces))
    return Cyclic(Unit.MONTH, month(pieces), shift, base, part(pieces))


def reference(pieces: Pieces) -> Meaning:
    value = "FUTURE_REF" if "soon" in pieces else pieces.value("now", "recently", "formerly", "someday", "present")
    return Reference(value if isinstance(value, str) else "PRESENT_REF")


def vague(pieces: Pieces) -> Meaning:
    """Former, recent, current, future: TimeML's annotators mark them in histories, and nobody dates them."""
    return Vague(f"{pieces.value('vague')}")


def vague_noun(pieces: Pieces) -> Meaning:
    if pieces.value("vague") != "FUTURE_REF":
        raise NotTemporal
    return Reference("FUTURE_REF")


def recent_units(pieces: Pieces) -> Meaning:
    """In recent weeks, in recent years."""
    if pieces.value("vague") != "PAST_REF" or pieces.all[-2].text.lower() != "recent":
        raise NotTemporal
    return Recent(SPANS.get(unit(pieces), 3652))


def beside(pieces: Pieces) -> Meaning:
    """The day before, the day following."""
    return Relative(unit(pieces), -1 if "before" in pieces else 1, Base.STORY)


def daypart_beside(pieces: Pieces) -> Meaning:
    """The night before, the morning after."""
    return Clock(f"{pieces.value('daypart')}", Relative(Unit.DAY, -1 if "before" in pieces else 1, Base.STORY))


def tonight(pieces: Pieces) -> Meaning:
    return Clock("NI", Relative(Unit.DAY, 0))


def last_night(pieces: Pieces) -> Meaning:
    shift, base = direction(pieces)
    value = pieces.value("daypart")
    if base is Base.NOW and value == "NI" and shift < 0:
        return Clock("NI", Relative(Unit.DAY, -1))
    return Clock(f"{value}", Relative(Unit.DAY, shift, base))


def part_of_the_day(pieces: Pieces) -> Meaning:
    """In the morning, through the night, at dawn, late afternoon: of the day that the text is at."""
    return Clock(f"{pieces.value('daypart')}")


def part_of_some_day(pieces: Pieces) -> Meaning:
    """At dawn is this day's, at night or by night any."""
    said = pieces.all[0]
    any_day = Reference("PRESENT_REF") if said.text.lower() in ("night", "nighttime") else None
    return Clock(f"{said.value}", any_day)


def early_part_of_the_day(pieces: Pieces) -> Meaning:
    """Early afternoon, but not late-night shows."""
    if pieces.value("daypart") == "NI" and pieces.get("dash") is not None:
        raise NotTemporal
    return part_of_the_day(pieces)


def overnight(pieces: Pieces) -> Meaning:
    return Clock("NI", Relative(Unit.DAY, -1))


MODIFIER = (
    r"(?:{this} {past}|{this} {next}|{last}|{next}|{this}|{vague}|{past}|{previous}|{following}|{that} {same}|{same}"
    r"|{that})"
)

RULES = (
    Rule("deictic.beyond", r"{the} {unit_word} (?:{before}|{after}) {today}", beyond),
    Rule("deictic.day", r"(?:(?:{early}|{earlier}|{later}) )?{today}(?: {daypart})?", deictic_day),
    Rule("deictic.night", r"{tonight}", tonight),
    Rule(
        "daypart.shifted",
        r"(?:{the} )?(?:(?:{early}|{earlier}|{later}) (?:{the} )?)?(?:{last}|{this}|{that}|{previous}"
        r"|{following}|{next}|{same}|{that} {same}) {daypart}",
        last_night,
    ),
    Rule("daypart.bare", r"(?<=[{in}{into}{through}{during}]{_}){the} {daypart}(?! {of})", part_of_the_day),
    Rule("daypart.bare", r"(?:{the} )?{early}[- ]{daypart}(?! {of})", early_part_of_the_day),
    Rule("daypart.bare", r"(?<={daypart}{_}{to}{_}){daypart}", part_of_the_day),
    Rule("daypart.bare", r"(?<=[{at}{until}{before}{by}{after}{since}{from}]{_}){daypart}(?! W|-)", part_of_some_day),
    Rule("daypart.overnight", r"(?<![{an}{the}]{_}){overnight}(?! W)", overnight),
    Rule(
        "weekday.shifted",
        r"(?:{the} )?(?:{this} {past}|{this} {next}|{last}|{past}|{this}|{next}|{previous}|{following}"
        r"|{that}) {weekday_name}(?: "
        r"{daypart})?",
        weekday,
    ),
    Rule(
        "month.shifted",
        r"(?:{lead}|{the} |{later} |{earlier} )?(?:{this} {past}|{last}|{past}|{this}|{next}|{previous}|{following}"
        r"|{that}) (?:{month}|{season_name})",
        season_or_month,
    ),
    Rule(
        "unit.of_something",
        r"{the} (?:{last}|{final}|{next}) (?:{unit}|{weekend}|{quarter})"
        r"(?= {of} (?:{the} |{an} )?[{event}{century_unit}wW])",
        of_something,
    ),
    Rule("reference.day", r"(?<={to}{_}){this} {unit_word}(?=[,.;:)])", lambda pieces: Reference("PRESENT_REF")),
    Rule(
        "unit.shifted",
        r"(?:{lead}|{the} (?:{very} )?|{later} |{earlier} |{later} {in} |{earlier} {in} )?"
        + MODIFIER
        + r" (?:{unit}|{weekend}|{quarter})",
        shifted_unit,
    ),
    Rule("unit.part", r"(?:{lead}|{later} {in} {the} |{earlier} {in} {the} )(?:{unit}|{weekend})(?! {of})", of_unit),
    Rule("unit.apposed", r"(?<=[abcdyr],{_}){the} {unit}(?= (?:{pronoun}|{the}|{of}|{when}|W))", of_story),
    Rule("unit.middle", r"{middle}", lambda pieces: Relative(unit(pieces), 0, Base.HERE, Part.MID)),
    Rule("unit.end", r"(?:{the} )?{unit}(?:[- ]|'{letter_s} ){edge}(?! {of})", end_of),
    Rule("weekday.of_week", r"{weekday_name},? (?:{of} )?(?:{the} )?" + MODIFIER + r" {unit_word}", weekday_of_week),
    Rule("weekend.bare", r"{the} {weekend}", lambda pieces: Cyclic(Unit.WEEKEND, 0)),
    Rule(
        "weekday.bare",
        r"(?<!{holy}{_})(?:{early} (?:{on} )?)?{weekday_name}(?:,? (?:{early} )?{daypart})?"
        r"(?!{_}[{newspaper}{times}{dayparts}])",
        weekday,
    ),
    Rule("unit.full", r"{the} {full} {year_unit}(?! {of})", full_year),
    Rule(
        "unit.beside",
        r"{the} {unit} (?:{before}|{after}|{following})(?={_}?[,.;)\n]| (?:{during}|{in}|{at}|{by}|{from}|{when}))",
        beside,
    ),
    Rule("daypart.beside", r"{the} {daypart} (?:{before}|{after})(?! {the}| [wW])", daypart_beside),
    Rule("reference.day", r"(?:{the} )?{present} {unit_word}", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.other_day", r"{the} {other} {unit_word}", lambda pieces: Recent(14)),
    Rule("reference.present", r"(?<={at}{_}){present}", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.now", r"(?:{right} )?{now}", reference),
    Rule(
        "unit.same_time",
        r"(?:{this}|{the} {same}) {time} {last} (?:{unit_word}|{year_unit})",
        lambda pieces: Relative(unit(pieces), -1),
    ),
    Rule(
        "reference.moment",
        r"(?:{the} {moment}(?! {when}| {of}| {the}| {pronoun}| W)|(?<={at}{_}){the} {present} {time}"
        r"|(?<={at}{_}){this} (?:{time}|{moment}))",
        lambda pieces: Reference("PRESENT_REF"),
    ),
    Rule("reference.soon", r"{soon}(?=[.,;:?!)\"])|(?<=[{will}{may}{could}]{_}){soon}(?! {after})", reference),
    Rule("reference.being", r"{the} {time} {being}", lambda pieces: Reference("PRESENT_REF")),
    Rule(
        "reference.then",
        r"(?<={at}{_}){the} {time}(?! (?:{of}|{when}|{that}|{in}|{pronoun}|{possessive}|{the}|{an}|W))",
        lambda pieces: Reference("PAST_REF"),
    ),
    Rule("reference.recently", r"(?:{more} )?{recently}", lambda pieces: Recent(90)),
    Rule("reference.formerly", r"{formerly}|{someday}", reference),
    Rule("reference.recent", r"(?:{the} )?{vague} {units}", recent_units),
    Rule("reference.past", r"{the} {past}(?! [^ ])", lambda pieces: Reference("PAST_REF")),
    Rule("reference.future", r"{the} (?:{near} )?{vague}(?! {of})", vague_noun),
    Rule("reference.vague", r"{vague}(?! {units})", vague),
)
