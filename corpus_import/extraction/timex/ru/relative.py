"""Russian dates counted from now, from the date told last, or from an event."""

from corpus_import.extraction.timex.calendar import LENGTH_IN_DAYS, Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import (
    Base,
    Calendar,
    Cyclic,
    Feast,
    Found,
    Length,
    Meaning,
    Named,
    Offset,
    Part,
    Recent,
    Reference,
    Relative,
    Several,
)

from .dates import day, feast, part
from .directions import direction
from .durations import MOST, length, unit
from .times import deictic, eve, weekday


def shifted(pieces: Pieces) -> Meaning:
    """На прошлой неделе, в этом году, в конце прошлого месяца, на следующий день, в тот же день."""
    shift, base = direction(pieces)
    found = unit(pieces)
    if found is Unit.DAY and "next" in pieces:
        base = Base.STORY
    return Relative(found, shift, base, part(pieces))


def here(pieces: Pieces) -> Meaning:
    return Relative(unit(pieces), 0, Base.HERE, part(pieces))


def season(pieces: Pieces) -> Meaning:
    return Cyclic(Unit.SEASON, pieces.integer("season"), *direction(pieces))


def weekend(pieces: Pieces) -> Meaning:
    return Cyclic(Unit.WEEKEND, 0)


def recently(pieces: Pieces) -> Meaning:
    """В последние годы."""
    return Recent(int(LENGTH_IN_DAYS.get(unit(pieces), 1) * MOST.get(unit(pieces), 9)))


def soon(pieces: Pieces) -> Meaning:
    """В ближайшие дни."""
    return Recent(-int(LENGTH_IN_DAYS.get(unit(pieces), 1) * MOST.get(unit(pieces), 9)), "FUTURE_REF")


def these(pieces: Pieces) -> Meaning:
    """В эти дни is now; в эти годы may be any, told or present."""
    found = unit(pieces)
    return Reference("PRESENT_REF") if found is Unit.DAY else Length(None, found)


def from_now(pieces: Pieces) -> Meaning:
    """Два года назад; через два дня, лет через пять, which go on from what is told."""
    return Offset(length(pieces), -1, Base.NOW) if "ago" in pieces else Offset(length(pieces), 1, Base.HERE)


def from_story(pieces: Pieces) -> Meaning:
    return Offset(length(pieces), 1 if "later" in pieces else -1, Base.STORY)


def from_event(pieces: Pieces) -> Meaning:
    """Через месяц после распада СССР, за два дня до Нового года, спустя неделю после 5 мая 2001 года."""
    at = next(piece.at for piece in pieces.all if piece.kind in ("after", "before"))
    said = pieces.before(at)
    return Offset(length(said), 1 if "after" in pieces else -1, _event(pieces, at))


def eve_of_event(pieces: Pieces) -> Meaning:
    """Накануне Нового года, накануне 5 мая."""
    return Offset(Length(1, Unit.DAY), -1, _event(pieces, 0))


def _event(pieces: Pieces, at: int) -> Named | Feast | Calendar:
    base = pieces.after(at)
    event = base.value("event")
    if isinstance(event, Named):
        first, *last = event.edtf.split("/")
        edge = base.value("edge", "completion")
        return event._replace(edtf=first if edge is Part.START else last[-1] if last and edge else event.edtf)
    found = feast(base) if "feast" in base else day(base)
    if not isinstance(found, Feast | Calendar):
        raise NotTemporal
    return found


def dated_name(pieces: Pieces) -> Several:
    """11 сентября in "терактов 11 сентября": the words of the name that are a date stand for its own."""
    event = pieces.value("event")
    if not isinstance(event, Named) or not event.dated[1]:
        raise NotTemporal
    return Several((Found(*event.dated, event),))


QUARTER, FORTNIGHT = 90, 14  # days
EVENT = r"(?:(?:[{edge}{completion}] )?{event}{rest}{0,12}|{feast}{rest}{0,6}{of_year}?|{dd_word} {month}{of_year}?)"
ONCE = r"(?:{length}|{many} {any_unit}|{any_unit})"

OFFSETS = (  # what holds a whole date
    Rule(
        "offset.after",
        r"(?:(?:{in_future}|{later}|{per}|{next}) )?" + ONCE + r" (?:{after}|{before}) " + EVENT,
        from_event,
    ),
    Rule("offset.eve", r"[{eve}{eve_noun}] " + EVENT, eve_of_event),
)
RULES = (
    Rule("named.dated", r"{event}{rest}{0,12}", dated_name),
    Rule("unit.eve", r"{eve}{before_clause}", eve),
    Rule("deictic.day", r"{today}", deictic),
    Rule("offset.ago", r"(?:" + ONCE + r"|{any_unit} (?:{ones}|{tens}|{number})) {back}", from_now),
    Rule("offset.hence", r"{in_future} " + ONCE + r"|{any_unit} {in_future} (?:{ones}|{tens}|{number})", from_now),
    Rule("offset.later", r"(?:" + ONCE + r"|{daytime}) (?:{later}|{earlier})", from_story),
    Rule("offset.later", r"{later} " + ONCE, from_story),
    Rule("weekday.shifted", r"{direction} {weekday}", weekday),
    Rule("season.shifted", r"(?:{before_last}|{last}|{this}|{next}|{that}(?: {same})?) {season}", season),
    Rule(
        "duration.past",
        r"(?:{finals}|{nearest_plural}|{next}) {count} {any_unit}|(?:{final}|{nearest}) {any_unit}",
        length,
    ),
    Rule("reference.recently", r"{final_plural} {any_unit}", recently),
    Rule("reference.soon", r"{nearest_plural} {any_unit}", soon),
    Rule("reference.then", r"{those} [{unit}{year_noun}]", lambda pieces: Reference("PAST_REF")),
    Rule("reference.these", r"(?<=[{in}{on}]{_}){these} [{unit}{year_noun}]", these),
    Rule("story.then", r"{then} {same}", lambda pieces: Relative(Unit.YEAR, 0, Base.STORY)),
    Rule("unit.shifted", r"{lead}?{direction} {any_unit}", shifted),
    Rule("unit.shifted", r"(?<={on}{_}){other} {unit}", shifted),
    Rule("unit.part", r"{edge} (?:{unit}|{year_noun}|{century_word}|{quarter})", here),
    Rule("unit.shifted", r"{these} {weekend}", shifted),
    Rule("weekend.bare", r"(?<=[{in}{on}]{_}){weekend}", weekend),
    Rule("weekday.bare", r"(?<=[{in}{until}{on}{from}{toward}{before}]{_}){weekday}", weekday),
    Rule("reference.now", r"{now}", lambda pieces: Reference("PRESENT_REF")),
    Rule(
        "reference.present", r"(?:{present}|{our}) {time_word}|{our} {unit}", lambda pieces: Reference("PRESENT_REF")
    ),
    Rule(
        "reference.then",
        r"(?<=[{in}{toward}{before}]{_})[{that}{thereto}] {time_word}(?!,? {as})|(?<={from}{_}){those} {since}",
        lambda pieces: Reference("PAST_REF"),
    ),
    Rule("reference.now", r"{this_here} [{since}{unit}]", lambda pieces: Reference("PRESENT_REF")),
    Rule("reference.soon", r"{nearest} {time_word}", lambda pieces: Recent(-QUARTER, "FUTURE_REF")),
    Rule("reference.recently", r"{final} {time_word}", lambda pieces: Recent(QUARTER)),
    Rule("reference.recently", r"{recently}", lambda pieces: Recent(QUARTER)),
    Rule("reference.other_day", r"{on} {days_about}", lambda pieces: Recent(FORTNIGHT)),
)
