"""Russian dates counted from now or from the date told last, times of day, lengths and repetitions."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.lengths import length_value
from corpus_import.extraction.timex.meaning import (
    Base,
    Clock,
    Cyclic,
    Every,
    Found,
    Length,
    Meaning,
    Named,
    Offset,
    Recent,
    Reference,
    Relative,
    Several,
)

from .dates import day, part
from .directions import direction

MOST = {Unit.DAY: 13, Unit.WEEK: 12, Unit.MONTH: 18}


def unit(pieces: Pieces) -> Unit:
    value = pieces.value("unit", "year_word", "century_word", "quarter")
    if not isinstance(value, Unit):
        raise NotTemporal
    return value


def length(pieces: Pieces) -> Length:
    """Две недели, полтора года, несколько дней, полгода; a unit by itself is one of it."""
    if "half_year" in pieces:
        return Length(0.5, Unit.YEAR)
    found = unit(pieces)
    if "several" in pieces:
        return Length(None, found, 2, MOST.get(found, 9))
    numbers = pieces.numbers()
    if numbers:
        joined = ".".join(piece.text for piece in numbers[:2])
        return Length(float(joined), found)
    words = [float(piece.value) for piece in pieces.all if piece.kind in ("tens", "ones")]  # type: ignore[arg-type]
    return Length(sum(words) or 1, found)


def shifted(pieces: Pieces) -> Meaning:
    """На прошлой неделе, в этом году, в конце прошлого месяца, на следующий день, в тот же день."""
    shift, base = direction(pieces)
    found = unit(pieces)
    if found is Unit.DAY and "next" in pieces:
        base = Base.STORY
    return Relative(found, shift, base, part(pieces))


def here(pieces: Pieces) -> Meaning:
    return Relative(unit(pieces), 0, Base.HERE, part(pieces))


def deictic(pieces: Pieces) -> Meaning:
    found = Relative(Unit.DAY, pieces.integer("today"))
    return Clock(f"{pieces.value('daypart')}", found) if "daypart" in pieces else found


def weekday(pieces: Pieces) -> Meaning:
    said = any(kind in pieces for kind in ("last", "next", "nearest", "this", "previous", "that"))
    shift, base = direction(pieces)
    found = Cyclic(Unit.DAY, pieces.integer("weekday"), shift if said else None, base if said else Base.NOW)
    return Clock(f"{pieces.value('daypart')}", found) if "daypart" in pieces else found


def season(pieces: Pieces) -> Meaning:
    return Cyclic(Unit.SEASON, pieces.integer("season"), *direction(pieces))


def from_now(pieces: Pieces) -> Meaning:
    return Offset(length(pieces), -1 if "ago" in pieces else 1, Base.NOW)


def from_story(pieces: Pieces) -> Meaning:
    return Offset(length(pieces), 1 if "later" in pieces else -1, Base.STORY)


def from_event(pieces: Pieces) -> Meaning:
    event = pieces.value("event")
    if not isinstance(event, Named):
        raise NotTemporal
    return Offset(length(pieces), 1 if "after" in pieces else -1, event)


def eve(pieces: Pieces) -> Meaning:
    return Relative(Unit.DAY, -1, Base.STORY)


def clock(pieces: Pieces) -> Meaning:
    if "moment" in pieces:
        return Clock(f"{pieces.value('moment')}")
    hour, *rest = (int(piece.text) for piece in pieces.numbers())
    minute = rest[0] if rest else 0
    if "daypart" in pieces and pieces.value("daypart") == "EV" and hour < 12:
        hour += 12
    if hour > 24 or minute > 59:
        raise NotTemporal
    return Clock(f"{hour:02d}:{minute:02d}", zone=f"{pieces.value('moscow', default='')}")


def part_of_day(pieces: Pieces) -> Meaning:
    if "month" in pieces:
        return Clock(f"{pieces.value('daypart')}", day(pieces))
    return weekday(pieces)


def every(pieces: Pieces) -> Meaning:
    if "weekday" in pieces or "weekday_repeated" in pieces:
        return Every(f"XXXX-WXX-{pieces.integer('weekday', 'weekday_repeated')}")
    if "adverb_set" in pieces:
        return Every(f"{pieces.value('adverb_set')}")
    return Every(length_value(length(pieces)))


def no_time(pieces: Pieces) -> Several:
    """An age: read, so that nothing else takes its words for a length, and left out."""
    return Several(())


def dated_name(pieces: Pieces) -> Several:
    """11 сентября in "терактов 11 сентября": the words of the name that are a date stand for its own."""
    event = pieces.value("event")
    if not isinstance(event, Named) or not event.dated[1]:
        raise NotTemporal
    return Several((Found(*event.dated, event),))


def lasting(pieces: Pieces) -> Meaning:
    """Двухдневный, 10-дневный."""
    value = pieces.value("lasting")
    if isinstance(value, Length):
        return value
    found = pieces.value("measure")
    assert isinstance(found, Unit)
    return Length(float(pieces.numbers()[0].text), found)


def times_over(pieces: Pieces) -> Every:
    """Раз в неделю, два раза в год."""
    return Every(length_value(Length(1, unit(pieces))))


def night(pieces: Pieces) -> Clock:
    """В ночь на 6 мая, в ночь с 5 на 6 мая."""
    at = max(piece.at for piece in pieces.all if piece.kind == "on")
    return Clock("NI", day(Pieces([piece for piece in pieces.all if piece.at > at], pieces.length)))


OF_YEAR = r"(?: {year}(?: (?:{year_word}|{year_short}\.?))?)?"
AT = r"(?<=[{in}{around}{from}{until}{before}{after}{toward}]{_})"
ON_DAY = r"(?:{dd_word} {month}" + OF_YEAR + r"|{in} {weekday})"

RULES = (
    Rule(
        "offset.after",
        r"(?:{in_future} )?(?:{length}|{any_unit}) (?:{after}|{before}) {event}{rest}{0,12}",
        from_event,
    ),
    Rule("named.dated", r"{event}{rest}{0,12}", dated_name),
    Rule("daypart.of_night", r"{daypart} (?:{from} {dd} )?{on} {dd_word} {month}" + OF_YEAR, night),
    Rule("daypart.of_day", r"{daypart} " + ON_DAY, part_of_day),
    Rule("daypart.of_day", r"{weekday} {daypart}", part_of_day),
    Rule("deictic.day", r"{today}(?: {daypart})?", deictic),
    Rule("offset.ago", r"(?:{length}|{any_unit}) {ago}", from_now),
    Rule("offset.hence", r"{in_future} (?:{length}|{any_unit})", from_now),
    Rule("offset.later", r"(?:{length}|{any_unit}) (?:{later}|{earlier})", from_story),
    Rule("offset.later", r"{later} (?:{length}|{any_unit})", from_story),
    Rule("weekday.shifted", r"{direction} {weekday}(?: {daypart})?", weekday),
    Rule("season.shifted", r"(?:{last}|{this}|{next}) {season}", season),
    Rule("duration.past", r"(?:{final}|{nearest}) (?:{count} )?{any_unit}|{next} {count} {any_unit}", length),
    Rule("unit.shifted", r"{lead}?{direction} {any_unit}", shifted),
    Rule("unit.part", r"{edge} (?:{unit}|{year_word})", here),
    Rule("weekday.bare", r"(?<=[{in}{until}{on}{from}]{_}){weekday}", weekday),
    Rule("unit.eve", r"{eve}(?= ?[,.])", eve),
    Rule("reference.now", r"{now}", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.present", r"{present} {time_word}", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.recently", r"{final} {time_word}", lambda pieces: Recent(90)),
    Rule("reference.recently", r"{recently}", lambda pieces: Recent(90)),
    Rule("reference.other_day", r"{on} {days_about}", lambda pieces: Recent(14)),
    Rule("time", AT + r"[abcz]:[bcdez](?: {moscow})?", clock),
    Rule("time", AT + r"(?:{hour} {unit} {daypart}|{moment})", clock),
    Rule("age", r"(?:{age}|{whom}) {length}(?! {ago}| {in})", no_time),
    Rule("age", r"{count}-{years_old}", no_time),
    Rule("set.every", r"{each} (?:{weekday}|{count} {any_unit}|{any_unit})", every),
    Rule("set.times", r"(?:{count} )?{times} {in} {any_unit}", times_over),
    Rule("set.weekdays", r"(?<={until}{_}){weekday_repeated}", every),
    Rule("set.adverb", r"{adverb_set}", every),
    Rule("duration", r"{lasting}|{number}-{measure}", lasting),
    Rule("duration", r"{length}", length),
)
