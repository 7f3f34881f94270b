"""Russian times of day, with the day where it is said: утром в среду, в 15:30 мск, в 9 часов вечера 5 мая."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import Base, Clock, Cyclic, Meaning, Relative

from .dates import day
from .directions import direction, said

NOON = 12


def weekday(pieces: Pieces) -> Cyclic:
    shift, base = direction(pieces) if said(pieces) else (None, Base.NOW)
    return Cyclic(Unit.DAY, pieces.integer("weekday"), shift, base)


def deictic(pieces: Pieces) -> Relative:
    return Relative(Unit.DAY, pieces.integer("today"))


def eve(pieces: Pieces) -> Relative:
    return Relative(Unit.DAY, -1, Base.HERE)


def part_of_day(pieces: Pieces) -> Clock:
    """Утром 5 мая, во вторник вечером, вчера днём, накануне вечером, вечером того же дня."""
    return Clock(f"{pieces.value('daypart', 'daytime')}", _day(pieces))


def night_before(pieces: Pieces) -> Clock:
    """В ночь на 6 мая, в ночь с 5 на 6 мая, в ночь на среду: the day that begins in it."""
    at = max(piece.at for piece in pieces.all if piece.kind == "on")
    return Clock("NI", _day(Pieces([piece for piece in pieces.all if piece.at > at], pieces.length)))


def shifted(pieces: Pieces) -> Clock:
    """Минувшей ночью, этим утром, в тот же вечер, на следующее утро."""
    value = f"{pieces.value('daypart', 'of_daypart')}"
    shift, base = direction(pieces)
    if base is Base.NOW and "next" in pieces:
        base = Base.STORY
    if value == "NI" and "last" in pieces:  # the night that has just ended is that of today
        shift = 0
    return Clock(value, Relative(Unit.DAY, shift, base))


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
    hour = int(numbers[0].text) if numbers else pieces.integer("ones") or 1
    minute = int(numbers[1].text) if len(numbers) > 1 else 0
    half = pieces.value("of_daypart", "unit")
    if (half in ("EV", Unit.DAY) and hour < NOON) or (half == "NI" and hour in (10, 11)):
        hour += 12
    elif half == "NI" and hour == NOON:
        hour = 0
    if hour > 24 or minute > 59 or half not in ("MO", "EV", "NI", Unit.DAY, None):
        raise NotTemporal
    return f"{hour:02d}:{minute:02d}"


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
    return Relative(Unit.DAY, *direction(pieces)) if said(pieces) else None


DATE = r"(?:{weekday}, )?{dd_word} {month}{of_year}?"
A_DAY = r"(?:" + DATE + r"|(?:{direction} )?{weekday}|{today}|{eve})"
ON_DAY = r"(?:(?:{in} )?" + A_DAY + ")"
HOURS = r"{hour_word}(?: {number} {minute_word})?"
DIGITAL = r"[abcz]:[bcdez]"
DOTTED = r"[abcz]\.[bcdez](?!\.[abcdefztyrq]|,[abcdefztyrq]|%| {times}| {counted})"
SPOKEN = r"(?:(?:{hour}|{ones}) )?" + HOURS + r" (?:{of_daypart}|{unit})|(?:[abc]|{ones}) {of_daypart}"
VAGUE = r"{hour} " + HOURS + "(?! {earlier}| {later})"  # at nine hours, or for as long
A_TIME = r"(?:" + "|".join((DIGITAL, DOTTED, SPOKEN, VAGUE, "{moment}")) + r"){zone}?"
AT = r"(?<=[{in}{around}{from}{until}{before}{after}{toward}{on}]{_})"
SHARP = r"(?<=[{in}{toward}]{_})"  # where a number with a point is no amount

RULES = (
    Rule("time.on_day", A_DAY + r"(?: {part_of_day})?,? {in} " + A_TIME, clock),
    Rule("time.on_day", AT + A_TIME + " " + ON_DAY, clock),
    Rule(
        "daypart.of_night", r"{daypart} (?:{from} {dd}(?: {month})? )?{on} {dd_word} {month}{of_year}?", night_before
    ),
    Rule("daypart.of_night", r"{daypart} (?:{from} {weekday} )?{on} {weekday}", night_before),
    Rule("daypart.of_day", r"{part_of_day} (?:" + ON_DAY + r"|(?:{this}|{that})(?: {same})? {unit})", part_of_day),
    Rule("daypart.of_day", A_DAY + r" {part_of_day}", part_of_day),
    Rule("daypart.shifted", r"(?:{last}|{next}|{previous}|(?:{this}|{that})(?: {same})?) {any_daypart}", shifted),
    Rule("daypart.next", r"{next_morning}", next_morning),
    Rule("time", AT + "(?:" + "|".join((DIGITAL, SPOKEN, "{moment}")) + "){zone}?", clock),
    Rule("time", SHARP + "(?:" + DOTTED + "|" + VAGUE + "){zone}?", clock),
)
