"""English times of day, with the day where it is said."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import Calendar, Clock, Found, Meaning, Relative, Several

from .clocks import HALVES, in_part_of_day, spoken, time_of_day, zone
from .dates import MONTHS, day, day_of_month
from .directions import direction
from .holidays import holiday
from .relative import deictic_day, last_night, unit, weekday

# What of a part of a day's words may name the day.
NAMING_DAYS = MONTHS | set("number weekday_name th today ordinal second tens last this next".split())


def clock(pieces: Pieces) -> Meaning:
    said, at = time_of_day(pieces.all)
    if "daypart" in pieces and "moment_of_day" not in pieces:
        said = in_part_of_day(said, pieces)
    return Clock(said, _day(pieces.after(at)), zone(pieces))


def clock_of_story(pieces: Pieces) -> Meaning:
    """4 p.m. the next day, 9 a.m. that day."""
    return Clock(time_of_day(pieces.all)[0], Relative(unit(pieces), *direction(pieces)), zone(pieces))


def spoken_on_day(pieces: Pieces) -> Clock:
    """About two o'clock in the afternoon of 2 July 1644."""
    part = next(piece.at for piece in pieces.all if piece.kind == "daypart")
    hour = spoken(pieces.before(part + 1))
    named = pieces.after(part)
    return Clock(hour.value, day(named) if named.any_of(MONTHS) else _day(named))


def _day(pieces: Pieces) -> Meaning | None:
    """The day that the words behind a time of day name."""
    if pieces.any_of(MONTHS):
        month = next(piece.at for piece in pieces.all if piece.kind in MONTHS)
        return day(pieces.after(month - 4))  # and not the seconds
    if "feast" in pieces:
        return holiday(pieces.without(("daypart",)))
    if "weekday_name" in pieces:
        return weekday(pieces.only(("weekday_name", "last", "this", "next")))
    if "today" in pieces:
        return deictic_day(pieces.only(("today",)))
    return None


def part_of_day(pieces: Pieces) -> Meaning:
    """The morning of 31 January 1965, the night of May 13, early in the morning of 29 April."""
    value = pieces.value("daypart", "overnight")
    if "feast" in pieces:
        return Clock(f"{value}", holiday(pieces.without(("daypart",))))
    inner = pieces.only(NAMING_DAYS)
    if inner.any_of(MONTHS):
        return Clock(f"{value}", day(inner))
    return Clock(f"{value}", deictic_day(inner) if "today" in inner else weekday(inner))


def small_hours(pieces: Pieces) -> Clock:
    """The early hours of Friday."""
    if pieces.value("units") is not Unit.HOUR:
        raise NotTemporal
    return Clock("MO", _day(pieces))


def part_of_next(pieces: Pieces) -> Clock:
    """The afternoon of the next day."""
    if unit(pieces) is not Unit.DAY:
        raise NotTemporal
    return Clock(f"{pieces.value('daypart')}", Relative(Unit.DAY, *direction(pieces)))


def part_of_nth(pieces: Pieces) -> Clock:
    """The evening of the 11th, dawn on the 8th."""
    return Clock(f"{pieces.value('daypart')}", day_of_month(pieces))


def clock_on_nth(pieces: Pieces) -> Clock:
    """5 p.m. on the 8th."""
    said, at = time_of_day(pieces.all)
    return Clock(said, day_of_month(pieces.after(at)), zone(pieces))


def night_between(pieces: Pieces) -> Several:
    """The night of 3/4 June 1942, the night of May 5-6: the first has the night, the second its own day."""
    if pieces.value("daypart") != "NI":
        raise NotTemporal
    evening, morning = (piece for piece in pieces.numbers() if len(piece.text) <= 2)
    days = [day(Pieces([p for p in pieces.all if p is not other], pieces.length)) for other in (morning, evening)]
    spans = Found(0, evening.at + 1, Clock("NI", days[0])), Found(morning.at, pieces.length, days[1])
    return Several(spans, "throughout")


def part_of_today(pieces: Pieces) -> Meaning:
    """8:00 tonight, 6:30 this morning, 7 p.m. yesterday evening."""
    said = in_part_of_day(time_of_day(pieces.all)[0], pieces)
    if "today" in pieces:
        return Clock(said, deictic_day(pieces.only(("today",))))
    if "tonight" in pieces:
        return Clock(said, Relative(Unit.DAY, 0))
    shifted = last_night(pieces.without(("number", "ones")))
    return Clock(said, shifted.day) if isinstance(shifted, Clock) else shifted


MERIDIEM = r"(?:{meridiem}|(?:{an}|{letter_p})\.{letter_m}\.?)"
EXACT = (
    r"(?:[abcz][:.][bcdez](?::[bcdez])? ?"
    + MERIDIEM
    + r"|[abc] ?"
    + MERIDIEM
    + r"|{moment_of_day}|(?:[ab]|{ones}) {letter_o}'{clock})"
)
SAID = r"(?<=[{at}{around}{by}{until}{before}{after}{since}{from}{to}]{_})"
HOUR = r"(?:[ab]|{ones})(?: {letter_o}'{clock})?"
O_CLOCK = r"(?:[ab]|{ones}) {letter_o}'{clock}"
HOURS = r"(?<![$£€:.,abcdefztyrq])[abc](?::[bcdez])?"
PLAIN = r"[abcz]:[bcdez](?::[bcdez])?"
TODAY = (
    r"(?:{tonight}|(?:{the} )?(?:{this}|{last}|{that}(?: {same})?|{next}|{previous}|{following}|{same}) {daypart}"
    r"|{today} {daypart})"
)
DAY = (
    r"(?:{lead_weekday}?(?:{month} (?:{the} )?{dd}|{dd} (?:{of} )?{month})(?:,? {yyyy})?"
    r"|(?:(?:{last}|{this}|{next}) )?{weekday_name}|{today}|{feast}{rest}{0,8}(?:,? {yyyy})?)"
    r"(?: {daypart})?"
)
ZONE = r"(?: {zone}| (?:{local}|{zone_place}(?: {zone_season})?|W(?: W)?) {time})?"
ON_DAY = ZONE + r",? (?:{on} )?(?:{the} {daypart} {of} (?:{the} )?)?" + DAY + ZONE
TWO_DAYS = r"(?:{day}{th}?(?:[-—/]| ?[-—] ?| {to} ){dd} (?:{of} )?{month}|{month} {day}{th}?(?:[-—/]| ?[-—] ?){dd})"
ABOUT = r"(?:{around} )?"
A_DAY = r"(?:{the} (?:{next}|{following}|{previous}|{same})|{that}(?: {same})?) {unit_word}"
THE_NTH = r"{the} {small}{th}(?! (?:{of}|{month}|{century_unit}|[wW]))"


def two_clocks(pieces: Pieces) -> Several:
    """9-11 a.m., between 2 and 4:30 p.m.: the first is in the same half of the day, or else the one before."""
    split = next(piece for piece in pieces.all if piece.kind in ("and", "to", "dash"))
    before = pieces.before(split.at)
    after = pieces.after(split.at)
    last, at = time_of_day(after.all)
    halves = [piece for piece in after.all if piece.kind in HALVES]
    first, _ = time_of_day([*before.all, *halves])
    first = time_of_day(before.all)[0] if first > last else first
    day = _day(after.after(at))
    spans = (before.all[0].at, before.all[-1].at + 1), (after.all[0].at, pieces.length)
    return Several((Found(*spans[0], Clock(first, day)), Found(*spans[1], Clock(last, day))), "throughout")


def military(pieces: Pieces) -> Meaning:
    """1130 GMT, 0900 GMT on Friday, at 2130 hours."""
    digits = pieces.numbers()[0].text
    if pieces.value("units", default=Unit.HOUR) is not Unit.HOUR:
        raise NotTemporal
    if int(digits[:2]) > 24 or int(digits[2:]) > 59:
        raise NotTemporal
    rest = Pieces(pieces.all[1:], pieces.length)
    return Clock(f"{digits[:2]}:{digits[2:]}", day(rest) if rest.any_of(MONTHS) else _day(rest), zone(pieces))


def early_hour(pieces: Pieces) -> Meaning:
    """At 0430, but not at 2500."""
    if not pieces.numbers()[0].text.startswith("0"):
        raise NotTemporal
    return military(pieces)


def stamp(pieces: Pieces) -> Meaning:
    """2005-03-04T15:30Z, 2005-03-04 15:30, 2005-03-04 3:30 pm."""
    year, _, month, _, date, *clock = pieces.all
    where = "Z" if "letter_z" in pieces else zone(pieces)
    day = Calendar(Unit.DAY, int(year.text), int(month.text), int(date.text))
    return Clock(time_of_day(clock)[0], day, where)


RULES = (
    Rule(
        "time.iso",
        r"{year}-[b]-[bcd](?:{letter_t}|,? )[abcz]:[bcdez](?::[bcdez])?(?: ?" + MERIDIEM + ")?(?:{letter_z}| {zone})?",
        stamp,
    ),
    Rule("time.spoken", SAID + ABOUT + HOUR + r" {in} {the} {daypart} (?:{of}|{on}) (?:{the} )?" + DAY, spoken_on_day),
    Rule("time.of_day", ABOUT + r"(?:" + EXACT + r"|" + PLAIN + r") (?:{on} )?" + TODAY, part_of_today),
    Rule("time.of_day", SAID + ABOUT + r"(?:[ab]|{ones}) " + TODAY, part_of_today),
    Rule("time.of_day", ABOUT + EXACT + ON_DAY, clock),
    Rule("time.of_day", ABOUT + EXACT + ZONE + r",? (?:{on} )?" + A_DAY, clock_of_story),
    Rule("time.of_day", ABOUT + EXACT + ZONE + r",? {on} " + THE_NTH, clock_on_nth),
    Rule("time.of_day", r"(?<={at}{_})" + ABOUT + PLAIN + ON_DAY, clock),
    Rule(
        "time.of_day", r"(?<={at}{_})" + ABOUT + r"[abc]\.[bcdez] {on} {the} {daypart} {of} (?:{the} )?" + DAY, clock
    ),
    Rule("time.of_day", SAID + ABOUT + r"(?:[ab]|{ones}) (?:{on} )?{weekday_name} {daypart}", clock),
    Rule(
        "range.times",
        r"(?:(?<={between}{_})" + HOURS + r" {and} |" + HOURS + r"(?: {to} |-))" + EXACT + "(?:" + ON_DAY + ")?",
        two_clocks,
    ),
    Rule(
        "time.spoken",
        r"(?:" + SAID + ABOUT + HOUR + "|" + ABOUT + O_CLOCK + r") (?:{in} {the}|{at}) {daypart}",
        spoken,
    ),
    Rule("time", r"(?<![:.abcdefztyrq])" + ABOUT + EXACT + ZONE, clock),
    Rule(
        "time",
        r"(?<=[{at}{by}{from}{since}{until}{before}{after}{around}{between}{to}{and}]{_})"
        + PLAIN
        + r"(?: {zone})?(?! {counted}|:)",
        clock,
    ),
    Rule("time", r"(?<![:.abcdefztyrq])" + PLAIN + r" {zone}", clock),
    Rule(
        "time.spoken",
        r"(?:(?:{around} )?{half} {past}|{ones} {units} {past}|"
        + SAID
        + r"(?:(?:{an} )?{quarter} (?:{past}|{to})|{ones} {past})) (?:[ab]|{ones})"
        r"(?: {in} {the} {daypart})?(?! {counted}|{units})",
        spoken,
    ),
    Rule("time.military", r"(?<={at}{_})" + ABOUT + "q(?:,? (?:{on} )?" + DAY + ")", military),
    Rule(
        "time.military",
        r"(?<={at}{_})" + ABOUT + r"q(?! [w{counted}{units}{zone}]|,t|[.:/][abcdefzt]| ?%)",
        early_hour,
    ),
    Rule("time.military", r"(?<={at}{_})[qyr] {units}(?:,? (?:{on} )?" + DAY + ")?", military),
    Rule("time.military", r"(?<![:.,abcdefztyrq])[qyr] {zone}(?:,? (?:{on} )?" + DAY + ")?", military),
    Rule("daypart.of_day", r"(?:{the} )?{daypart} (?:{of}|{on}) " + THE_NTH, part_of_nth),
    Rule("daypart.of_day", r"{daypart} (?:{last}|{this}|{next}) {weekday_name}", part_of_day),
    Rule("daypart.of_day", SAID + r"{daypart} (?:{weekday_name}|{today})", part_of_day),
    Rule(
        "daypart.small_hours",
        r"{the} {early} {units} {of} (?:{the} )?" + DAY.removesuffix("(?: {daypart})?"),
        small_hours,
    ),
    Rule("daypart.of_day", r"{the} {daypart} {of} " + A_DAY, part_of_next),
    Rule("daypart.of_day", r"{the} {daypart} {of} (?:{the} )?" + TWO_DAYS + r"(?:,? {yyyy})?", night_between),
    Rule(
        "daypart.of_day",
        r"(?:{early} (?:{in} )?)?(?:{the} )?(?:{early} )?{daypart}(?: {units})? (?:{of}|{on}) (?:{the} )?" + DAY,
        part_of_day,
    ),
    Rule("daypart.of_day", r"{overnight} (?:{on} )?" + DAY.removesuffix("(?: {daypart})?"), part_of_day),
    Rule("daypart.of_day", DAY.removesuffix("(?: {daypart})?") + r",? (?:{early} )?{daypart}", part_of_day),
)
