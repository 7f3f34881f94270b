"""Russian times of day, with the day where it is said: утром в среду, в 15:30 мск, в половине третьего, вечером."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import Base, Clock, Cyclic, Found, Meaning, Relative, Several

from .dates import day
from .directions import direction, said
from .durations import no_time

NOON = 12
HALF, QUARTER = 30, 15  # minutes
NUMERALS = ("tens", "ones", "number", "hour_word", "fraction")


def weekday(pieces: Pieces) -> Cyclic:
    shift, base = direction(pieces) if said(pieces) else (None, Base.NOW)
    return Cyclic(Unit.DAY, pieces.integer("weekday"), shift, base)


def deictic(pieces: Pieces) -> Relative:
    return Relative(Unit.DAY, pieces.integer("today"))


def eve(pieces: Pieces) -> Relative:
    return Relative(Unit.DAY, -1, Base.HERE)


def part_of_day(pieces: Pieces) -> Clock:
    """Утром 5 мая, во вторник вечером, накануне вечером, утром следующего дня; ночью, of the day that is told."""
    return Clock(f"{pieces.value('daypart', 'at_daypart', 'daytime')}", _day(pieces))


def night_before(pieces: Pieces) -> Clock:
    """В ночь на 6 мая, в ночь с 5 на 6 мая, в ночь на среду: the day that begins in it."""
    at = max(piece.at for piece in pieces.all if piece.kind == "on")
    return Clock("NI", _day(pieces.after(at)))


def shifted(pieces: Pieces) -> Clock:
    """Минувшей ночью, этим утром, в тот же вечер, на следующее утро; but "то ночью, то утром" is none."""
    if "at_daypart" in pieces and pieces.all[0].text.lower() == "то":
        raise NotTemporal
    value = f"{pieces.value('daypart', 'at_daypart', 'of_daypart')}"
    found = _shifted_day(pieces)
    if value == "NI" and "last" in pieces:  # the night that has just ended is that of today
        found = found._replace(shift=0)
    return Clock(value, found)


def _shifted_day(pieces: Pieces) -> Relative:
    shift, base = direction(pieces)
    return Relative(Unit.DAY, shift, Base.STORY if "next" in pieces else base)


def next_morning(pieces: Pieces) -> Clock:
    return Clock("MO", Relative(Unit.DAY, 1, Base.STORY))


def clock(pieces: Pieces) -> Clock:
    timed = [piece.at for piece in _clock_numbers(pieces)]
    rest = Pieces([piece for piece in pieces.all if piece.at not in timed], pieces.length)
    return Clock(_time(pieces), _day(rest), f"{pieces.value('moscow', 'zone_adjective', 'greenwich', default='')}")


def _time(pieces: Pieces) -> str:
    if "moment" in pieces:
        return f"{pieces.value('moment')}"
    numbers = _clock_numbers(pieces)
    if "without" in pieces:
        hour, minute = _to_the_hour(pieces)
    elif "half" in pieces or ("ordinal" in pieces and ("fraction" in pieces or "minute_word" in pieces)):
        hour, minute = _past_the_hour(pieces)
    else:
        hour = int(numbers[0].text) if numbers else pieces.integer("ones", default=1)
        minute = int(numbers[1].text) if len(numbers) > 1 else 0
        if not numbers and not isinstance(pieces.value("ones", default=1), int):
            raise NotTemporal  # в полтора часа
    half = pieces.value("of_daypart", "unit")
    if (half in ("AF", "EV", Unit.DAY) and hour < NOON) or (half == "NI" and hour in (10, 11)):
        hour += 12
    elif half == "NI" and hour == NOON:
        hour = 0
    if hour > 24 or minute > 59 or half not in ("MO", "AF", "EV", "NI", Unit.DAY, None):
        raise NotTemporal
    return f"{hour:02d}:{minute:02d}"


def opening_hours(pieces: Pieces) -> Several:
    """С 8 до 17 часов."""
    first, second = pieces.numbers()
    ends = (Clock(f"{int(number.text):02d}:00") for number in (first, second))
    places = (first.at, first.at + 1), (second.at, pieces.length)
    return Several(tuple(Found(*place, end) for place, end in zip(places, ends, strict=True)))


def _to_the_hour(pieces: Pieces) -> tuple[int, int]:
    """Без пяти шесть, без четверти семь, без двадцати пяти час."""
    numerals = [1 if piece.text.lower() == "час" else piece.value for piece in pieces.all if piece.kind in NUMERALS]
    *before, hour = (value for value in numerals if isinstance(value, int))
    minutes = QUARTER if "fraction" in pieces else sum(before)
    if not 1 <= hour <= NOON or not 1 <= minutes < HALF:
        raise NotTemporal
    return (hour - 2) % NOON + 1, 60 - minutes


def _past_the_hour(pieces: Pieces) -> tuple[int, int]:
    """В половине третьего, в четверть седьмого, в десять минут пятого: of the hour that has begun."""
    minutes = HALF if "half" in pieces else QUARTER
    if "minute_word" in pieces:
        minutes = pieces.integer("tens") + pieces.integer("ones", "number")
    which = pieces.integer("ordinal")
    if not 1 <= which <= NOON or not 1 <= minutes <= HALF:
        raise NotTemporal
    return (which - 2) % NOON + 1, minutes


def _clock_numbers(pieces: Pieces) -> list[Piece]:
    """The numbers of the time and not those of a date before or after it."""
    months = [piece.at for piece in pieces.all if piece.kind == "month"]
    ins = [piece.at for piece in pieces.all if piece.kind == "in"]
    numbers = pieces.numbers()
    if not months:
        return numbers
    if ins and ins[-1] > months[0]:
        return [piece for piece in numbers if piece.at > ins[-1]]
    return [piece for piece in numbers if piece.at < months[0]][:-1]


def _day(pieces: Pieces) -> Meaning | None:
    if "month" in pieces:
        return day(pieces)
    if "weekday" in pieces:
        return weekday(pieces)
    if "today" in pieces:
        return deictic(pieces)
    if "eve" in pieces:
        return eve(pieces)
    return _shifted_day(pieces) if said(pieces) else None


DATE = r"(?:{weekday},? )?{dd_word} {month}{of_year}?"
A_DAY = r"(?:" + DATE + r"|(?:{direction} )?{weekday}|{today}|{eve})"
ON_DAY = r"(?:(?:{in} )?" + A_DAY + ")"
HOURS = r"{hour_word}(?: {number} {minute_word})?"
DIGITAL = r"[abcz]:[bcdez](?: {of_daypart})?"
DOTTED = r"[abcz]\.[bcdez](?!\.[abcdefztyrq]|,[abcdefztyrq]|%| {times}| {counted})(?: {of_daypart})?"
OF_DAY = r"(?: [{of_daypart}{unit}])?"
MINUTES = r"(?:{tens}(?: {ones})?|{ones}|{small})"
PAST = r"(?:{half}|{fraction}|" + MINUTES + r" {minute_word}) {ordinal}(?! [{century_word}{in_year}])" + OF_DAY
TO = (
    r"{without} (?:{fraction}|"
    + MINUTES
    + r")(?: {minute_word})? (?:(?:{ones}|{hour})(?: {hour_word})?|{hour_word})"
    + OF_DAY
)
ABOUT = (
    r"{hour_word} (?:{hour}|{ones}) {of_daypart}|"
    + r"{hour_word} {in} (?:{hour}|{ones})(?: [{of_daypart}{unit}]|(?= ?[.,;]| {pronoun}))"
)  # часов в пять
SPOKEN = r"(?:(?:{hour}|{ones}) )?" + HOURS + r" (?:{of_daypart}|{unit})|(?:[abc]|{ones}) {of_daypart}"
VAGUE = r"(?:{hour}|{ones}) " + HOURS + "(?! {earlier}| {later})"  # at nine hours, or for as long
A_TIME = r"(?:" + "|".join((DIGITAL, DOTTED, PAST, TO, SPOKEN, VAGUE, "{moment}")) + r"){zone}?"
AT = r"(?<=[{in}{around}{from}{until}{before}{after}{toward}{on}]{_})"
SHARP = r"(?<=[{in}{toward}]{_})"  # where a number with a point is no amount

RULES = (
    Rule("time.on_day", A_DAY + r"(?: {part_of_day})?,? {in} " + A_TIME, clock),
    Rule("time.on_day", AT + A_TIME + " " + ON_DAY, clock),
    Rule(
        "daypart.of_night",
        r"[{daypart}{at_daypart}] (?:{from} {dd}(?: {month})? )?{on} {dd_word} {month}{of_year}?",
        night_before,
    ),
    Rule("time.range", r"{from} {hour} {before} {hour} {hour_word}(?! [{of_daypart}{unit}])", opening_hours),
    Rule("daypart.of_night", r"[{daypart}{at_daypart}] (?:{from} {weekday} )?{on} {weekday}", night_before),
    Rule("daypart.of_day", r"{part_of_day} (?:" + ON_DAY + r"|{direction} {unit})", part_of_day),
    Rule("daypart.of_day", A_DAY + r" {part_of_day}", part_of_day),
    Rule("daypart.shifted", r"(?:{last}|{next}|{previous}|(?:{this}|{that})(?: {same})?) {any_daypart}", shifted),
    Rule("daypart.always", r"[{at_daypart}{daytime}] (?:{and} )?[{at_daypart}{daytime}]", no_time),
    Rule("daypart.next", r"{next_morning}", next_morning),
    Rule(
        "daypart.bare",
        r"(?<![{once}{ones}]{_})(?:{early_or_late} )?{at_daypart}|(?<=[{toward}{under}]{_}){daypart}",
        part_of_day,
    ),
    Rule("daypart.bare", r"(?<![{each}{between}{before}]{_}){daytime}{before_clause}", part_of_day),
    Rule("time.spoken", TO + "|" + ABOUT, clock),
    Rule("time", AT + "(?:" + "|".join((DIGITAL, PAST, SPOKEN, "{moment}")) + "){zone}?", clock),
    Rule("time", SHARP + "(?:" + DOTTED + "|" + VAGUE + "){zone}?", clock),
)
