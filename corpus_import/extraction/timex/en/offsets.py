"""English dates at a distance: two weeks ago, three days later, weeks after the attacks."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import (
    Base,
    Cyclic,
    Feast,
    Found,
    Length,
    Meaning,
    Named,
    Offset,
    Relative,
    Several,
)

from .dates import MONTHS, day, month, year_of
from .directions import direction
from .quantities import ages, compound, distance, length
from .relative import unit

HOW_FAR = frozenset({"over", "more", "nearly"})


def from_now(pieces: Pieces) -> Meaning:
    back = "ago" in pieces or "earlier" in pieces
    return Offset(distance(pieces), -1 if back else 1, Base.NOW, _further(pieces))


def compound_away(pieces: Pieces) -> Offset:
    """Two years and six months later, a year and a month ago."""
    return Offset(compound(pieces), 1 if "later" in pieces else -1, Base.NOW if "ago" in pieces else Base.STORY)


def a_year_back(pieces: Pieces) -> Meaning:
    """The year-ago figure, the year-earlier quarter, the year-earlier period."""
    compared = pieces.value("quarter", "unit_word")
    base = Relative(compared, 0, Base.STORY) if isinstance(compared, Unit) else Base.NOW
    return Offset(Length(1, Unit.YEAR), -1, base)


def to_the_day(pieces: Pieces) -> Meaning:
    """Fifty years ago today, a week ago Tuesday, a week from Friday, ten years ago this week."""
    base: Relative | Cyclic
    back = "ago" in pieces or "earlier" in pieces
    if "weekday_name" in pieces:
        toward, counted_from = direction(pieces)
        number, said = pieces.integer("weekday_name"), counted_from is not Base.HERE
        base = Cyclic(Unit.DAY, number, toward if said else -1 if back else None, after=not said and not back)
    elif pieces.any_of(MONTHS):
        base = Cyclic(Unit.MONTH, month(pieces), *direction(pieces))
    elif "today" in pieces:
        base = Relative(Unit.DAY, pieces.integer("today"))
    elif "ago" in pieces and "to" in pieces and unit(pieces) is Unit.DAY:
        base = Relative(Unit.DAY, 0)
    elif "ago" in pieces:
        base = Relative(unit(pieces), *direction(pieces))
    elif unit(pieces) is Unit.DAY:
        base = Relative(Unit.DAY, 0, Base.STORY)
    else:
        raise NotTemporal
    return Offset(length(pieces.before(_side_of(pieces))), -1 if back else 1, base)


def _side_of(pieces: Pieces) -> int:
    return next(piece.at for piece in pieces.all if piece.kind in ("ago", "later", "earlier", "from"))


def week_after(pieces: Pieces) -> Offset:
    """Tuesday week, as the British say it."""
    if unit(pieces) is not Unit.WEEK:
        raise NotTemporal
    return Offset(Length(1, Unit.WEEK), 1, Cyclic(Unit.DAY, pieces.integer("weekday_name"), 1))


def ages_ago(pieces: Pieces) -> Offset:
    """66 million years ago."""
    return Offset(ages(pieces), -1, Base.NOW)


def from_story(pieces: Pieces) -> Meaning:
    direction = 1 if any(kind in pieces for kind in ("later", "after", "on")) else -1
    return Offset(distance(pieces), direction, Base.STORY, _further(pieces))


def from_event(pieces: Pieces) -> Meaning:
    event = pieces.value("event")
    if not isinstance(event, Named):
        raise NotTemporal
    return Offset(distance(pieces), 1 if "after" in pieces or "later" in pieces else -1, event, _further(pieces))


def _further(pieces: Pieces) -> int:
    """More than a year ago may be nearly two; almost a year ago, or less than one, is not quite one."""
    if not pieces.any_of(HOW_FAR):
        return 0
    if "over" in pieces or pieces.value("more") == 1:
        return 1
    nearly = pieces.get("nearly")
    if pieces.value("more") == -1 or (nearly is not None and nearly.text.lower() in ("nearly", "almost", "under")):
        return -1
    return 0


def dated_name(pieces: Pieces) -> Several:
    """September 11 in "the September 11 attacks": the words of the name that are a date stand for its own."""
    event = pieces.value("event")
    if not isinstance(event, Named) or not event.dated[1]:
        raise NotTemporal
    return Several((Found(*event.dated, event),))


def from_date(pieces: Pieces) -> Meaning:
    """Two days before Christmas, three weeks after 5 May 2001."""
    side = next(piece for piece in pieces.all if piece.kind in ("after", "before"))
    later = pieces.after(side.at)
    feast = later.value("feast")
    base = feast._replace(year=year_of(later)) if isinstance(feast, Feast) else day(later)
    counted = pieces.before(side.at)
    return Offset(distance(counted), 1 if side.kind == "after" else -1, base, _further(counted))


OPENS = r"(?:(?<=[.,\n;(]{_})|(?<!.))"  # a sentence or a clause

RULES = (
    Rule(
        "offset.from_date",
        r"(?:{about}?(?:{length}|{units})|{the} {unit}) (?:{after}|{before}) (?:{feast}{rest}{0,8}(?:,? {yyyy})?|"
        r"{month} {dd}(?:,? {yyyy})?|{dd} {month}(?: {yyyy})?)",
        from_date,
    ),
    Rule(
        "offset.after",
        r"{about}?(?:{length}|{units}) (?:{after}|{before}|{following}) (?:{the} )?{event}{rest}{0,12}",
        from_event,
    ),
    Rule("named.dated", r"{event}{rest}{0,12}", dated_name),
    Rule("offset.to_the_day", r"{about}?{length} {ago} {today}", to_the_day),
    Rule(
        "offset.to_the_day",
        r"{about}?{length} {ago} (?:(?:{this}|{last}|{next}) [{unit_word}{weekday_name}{month_name}{month_person}]"
        r"|{weekday_name})",
        to_the_day,
    ),
    Rule("offset.to_the_day", r"{length} {from} (?:{today}|{weekday_name})", to_the_day),
    Rule("offset.week_after", r"{weekday_name} {unit_word}(?=[,.;:)]|{_}(?:{to}|{at}|{in}|{for}|{and}))", week_after),
    Rule("offset.ages_ago", r"{about}?(?:{count}|{an}) {counted} {units} {ago}", ages_ago),
    Rule("offset.to_the_day", r"{length} (?:{later}|{earlier}|{ago}),? {to} {the} {unit_word}", to_the_day),
    Rule("offset.compound", r"{about}?{compound} (?:{ago}|{later}|{earlier})", compound_away),
    Rule("offset.ago", r"{about}?(?:{length}|{units}) {ago}", from_now),
    Rule(
        "offset.ago",
        r"{the} {year_unit}-(?:{ago}|{earlier}) (?:{quarter}|{period}|{unit_word})|{year_unit}-(?:{ago}|{earlier})",
        a_year_back,
    ),
    Rule("offset.hence", r"(?<={in}{_}){length}'(?:{letter_s})? {time}", from_now),
    Rule("offset.hence", r"{about}?{length} (?:{hence}|{from} {now})", from_now),
    Rule("offset.later", r"{about}?(?:{length}|{units}) (?:{later}|{earlier})(?! {than})", from_story),
    Rule("offset.later", r"{about}?(?:{length}|{units}) {after} {that}(?=[.,;:)])", from_story),
    Rule("offset.later", r"(?:(?<=[.\n]{_})|(?<!.)){about}?{length} {on}(?=,)", from_story),
    Rule("offset.before", OPENS + r"{about}?{length} (?:{before}|{after})(?=[,.;)])", from_story),
    Rule("offset.before", r"{about}?{length} {before}(?=[.,;)])", from_story),
)
