"""English stretches counted inside or beside another: quarters and halves, the last Friday of May, the first three
months of 2012, the Monday after Easter, the week of 5 May."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import (
    Base,
    Beside,
    Calendar,
    Cyclic,
    Edge,
    Every,
    Feast,
    Length,
    Meaning,
    Nth,
    Offset,
    Part,
    Relative,
    Week,
)

from .dates import MONTHS, day, month, some_year, year_of
from .directions import direction
from .quantities import length
from .relative import unit

CONNECTING = ("of", "in")
LAST = ("last", "final")
MOST = 5  # weeks of a month; a greater number is the year's


def part_of_year(pieces: Pieces) -> Calendar:
    """Quarters and halves: the third quarter of 2001, Q3 2001, the latter half of 2008."""
    number = _rank(pieces)
    if "half" in pieces or "letter_h" in pieces:
        return _part(Unit.HALF, 2, pieces.integer("half_side") or number, pieces)
    return _part(Unit.QUARTER, 4, number, pieces)


def quarter_to(pieces: Pieces) -> Calendar:
    """The quarter ended Sept. 30; one that ends in another month is none of the calendar's."""
    if month(pieces) % 3:
        raise NotTemporal
    ended = any(piece.text.lower() == "ended" for piece in pieces.all)
    return Calendar(Unit.QUARTER, year_of(pieces), month(pieces) // 3, begun=ended)


def part_of_named_year(pieces: Pieces) -> Calendar:
    """The 1988 first half, 2001's third quarter."""
    return part_of_year(Pieces([*pieces.all[1:], pieces.numbers()[0]], pieces.length))


def _part(unit: Unit, parts: int, number: int, pieces: Pieces) -> Calendar:
    number = parts if number < 0 else number
    if not 1 <= number <= parts:
        raise NotTemporal
    return Calendar(unit, some_year(pieces), number)


def _rank(pieces: Pieces) -> int:
    """Which one, counted from the end where it is the last."""
    ordinal = pieces.integer("ordinal", "first", "second") or next((int(n.text) for n in pieces.numbers()), 0)
    return -1 if any(kind in pieces for kind in LAST) and not 1 <= ordinal <= MOST else ordinal


def nth(pieces: Pieces) -> Nth:
    """The first week of May, the last day of the year, the second Tuesday in November."""
    counted, whole = _apart(pieces)
    rank = _rank(counted)
    if "weekday_name" in counted:
        return Nth(rank, Unit.DAY, _whole(whole), counted.integer("weekday_name"))
    if counted.value("unit_word") not in (Unit.DAY, Unit.WEEK, Unit.MONTH) or rank > 5:
        raise NotTemporal
    return Nth(rank, unit(counted), _whole(whole))


def _apart(pieces: Pieces) -> tuple[Pieces, Pieces]:
    """What is counted, and what it is counted in."""
    at = next(piece.at for piece in pieces.all if piece.kind in CONNECTING)
    counted = pieces.before(at)
    return counted, pieces.after(at)


def _whole(pieces: Pieces) -> Calendar | Relative:
    if any(kind in pieces for kind in MONTHS):
        return Calendar(Unit.MONTH, some_year(pieces), month(pieces))
    found = year_of(pieces)
    return Relative(unit(pieces), *direction(pieces)) if found is None else Calendar(Unit.YEAR, found)


def edge_of(pieces: Pieces) -> Meaning:
    """The first days of January, the last two weeks of 1944, the first nine months of the year."""
    counted, whole = _apart(pieces)
    last = any(kind in counted for kind in LAST)
    amount = length(counted)
    if amount.amount is None:
        return _whole(whole)._replace(part=Part.LATE if last else Part.EARLY)
    return Edge(amount, _whole(whole), last)


def same_of_year(pieces: Pieces) -> Meaning:
    """The same quarter last year, the same month a year earlier; of a period without a name only the year is said."""
    back, same = Length(1, Unit.YEAR), pieces.value("unit_word", "quarter")
    return Offset(back, -1, Relative(same, 0, Base.STORY) if isinstance(same, Unit) else Base.NOW)


def rest_of(pieces: Pieces) -> Relative:
    """The rest of the year, the remainder of the month."""
    return Relative(unit(pieces), *direction(pieces), Part.STILL)


def weekday_beside(pieces: Pieces) -> Beside:
    """The Monday after Easter, the Friday before 5 May."""
    side = next(piece for piece in pieces.all if piece.kind in ("after", "before", "following"))
    base = pieces.after(side.at)
    feast = base.value("feast")
    number = pieces.integer("weekday_name")
    found = feast._replace(year=some_year(base)) if isinstance(feast, Feast) else day(base)
    return Beside(number, -1 if side.kind == "before" else 1, found)


def before_last(pieces: Pieces) -> Meaning:
    """The Tuesday before last, the year before last, the month after next."""
    steps = 2 if "next" in pieces else -2
    if "weekday_name" in pieces:
        return Cyclic(Unit.DAY, pieces.integer("weekday_name"), steps)
    return Relative(unit(pieces), steps)


def weekdays_ago(pieces: Pieces) -> Cyclic:
    """Two Sundays ago."""
    count = length(Pieces([*pieces.all, *_as_units(pieces)], pieces.length)).amount
    if count is None or count != int(count):
        raise NotTemporal
    return Cyclic(Unit.DAY, pieces.integer("weekday_plural"), -int(count))


def _as_units(pieces: Pieces) -> list[Piece]:
    plural = pieces.get("weekday_plural")
    assert plural is not None
    return [plural._replace(kind="units", value=Unit.WEEK)]


def week_of(pieces: Pieces) -> Week:
    """The week of May 5, the week ending 12 June, the weekend of June 3-4."""
    side = -1 if "ending" in pieces else 1 if "starting" in pieces or "edge" in pieces else 0
    found = unit(pieces)
    if found not in (Unit.WEEK, Unit.WEEKEND):
        raise NotTemporal
    at = next(piece.at for piece in pieces.all if piece.kind in ("of", "ending", "starting", "edge"))
    days = pieces.after(at)
    return Week(found, day(days), side)


def every_nth(pieces: Pieces) -> Every:
    """The third Thursday of each month."""
    return Every(f"XXXX-WXX-{pieces.integer('weekday_name')}")


NTH = r"(?:{ordinal}|{first}|{second}|{last}|{final}|{number}{th})"
NTH_PART = r"(?:{the} )?{ordinal_word}"
LAST_PART = r"{the} (?:{last}|{final})"
SHIFT = r"(?:{this}|{last}|{next}|{that}|{same}|{that} {same}|{following}|{previous})"
WHOLE = (
    r"(?:{month},? (?:{of} )?{yyyy}|{month}{relative_year}?|(?:{the} {year_unit} )?{yyyy}"
    r"|{the} {unit}(?! {of})|(?:{the} )?" + SHIFT + r" {unit})"
)
A_DAY = r"(?:{month} (?:{the} )?{dd}|(?:{the} )?{dd} (?:{of} )?{month})"
OF_YEAR = r"(?:{relative_year}| {of} {the} {year_unit}(?! {of}| {yyyy}))"
POSSESSIVE = r"(?:{the} )?" + SHIFT + r" {year_unit}'{letter_s} "
IN_YEAR = r"(?: {fiscal}(?: {year_unit})?)? {yyyy}"
HALF = r"(?:" + NTH_PART + r"|" + LAST_PART + r"|(?:{the} )?{half_side}) {half}"

RULES = (
    Rule("quarter", NTH_PART + r"[- ](?:{fiscal}[- ])?{quarter}(?: {of})?" + IN_YEAR, part_of_year),
    Rule("quarter", r"(?:" + NTH_PART + r"|" + LAST_PART + r")[- ](?:{fiscal}[- ])?{quarter}" + OF_YEAR, part_of_year),
    Rule("quarter", r"(?:{the} )?{yyyy}(?:'{letter_s})? {ordinal_word}[- ]{quarter}", part_of_named_year),
    Rule("half", r"(?:{the} )?{yyyy}(?:'{letter_s})? {ordinal_word}[- ]{half}", part_of_named_year),
    Rule("quarter", POSSESSIVE + r"{ordinal_word}[- ]{quarter}", part_of_year),
    Rule("half", POSSESSIVE + r"{ordinal_word} {half}", part_of_year),
    Rule("quarter", LAST_PART + r" {quarter} {of}" + IN_YEAR, part_of_year),
    Rule("quarter", NTH_PART + r"[- ](?:{fiscal}[- ])?{quarter}", part_of_year),
    Rule(
        "quarter",
        r"(?:{the} )?(?:{ordinal_word}[- ])?{quarter} (?:{that} )?{ending}(?: {on})? " + A_DAY + r"(?:,? {yyyy})?",
        quarter_to,
    ),
    Rule("quarter", r"[a]{letter_q}(?:,? {yyyy})?|(?<={in}{_}){letter_q}[a](?!,? {yyyy})", part_of_year),
    Rule("quarter", r"{letter_q}[a],? (?:{of} )?{yyyy}", part_of_year),
    Rule("half", HALF + r" {of}" + IN_YEAR, part_of_year),
    Rule("half", HALF + OF_YEAR, part_of_year),
    Rule("half", NTH_PART + r"-{half}(?= (?:[wW] )?{results})", part_of_year),
    Rule("half", r"{letter_h}[a],? {yyyy}", part_of_year),
    Rule("set.nth_weekday", r"{the} " + NTH + r" {weekday_name} (?:{of}|{in}) {each} {unit}", every_nth),
    Rule("nth.weekday", r"{the} " + NTH + r" {weekday_name} (?:{of}|{in}) " + WHOLE, nth),
    Rule("nth.of_month", r"{the} " + NTH + r" {unit_word} (?:{of}|{in}) " + WHOLE, nth),
    Rule("days.of_month", r"{the} (?:{first}|{last}|{final}) (?:{count} )?{units} {of} " + WHOLE, edge_of),
    Rule(
        "same.of_year",
        r"{the} {same} (?:{unit_word}|{quarter}|{period})"
        r"(?:,? (?:{of} |{in} )?(?:{the} )?(?:{last}|{previous}) {year_unit}| {an} {year_unit} (?:{ago}|{earlier}))",
        same_of_year,
    ),
    Rule("unit.rest", r"{the} {remainder} {of} (?:{the}|{this}|{next}) (?:{unit}|{weekend})(?! {of})", rest_of),
    Rule(
        "weekday.beside",
        r"{the} {weekday_name} (?:{after}|{before}|{following}) (?:{feast}{rest}{0,8}|" + A_DAY + r")(?:,? {yyyy})?",
        weekday_beside,
    ),
    Rule("unit.beyond", r"{the} (?:{weekday_name}|{unit}|{weekend}) (?:{before} {last}|{after} {next})", before_last),
    Rule("weekday.ago", r"{count} {weekday_plural} {ago}", weekdays_ago),
    Rule(
        "week.of_day",
        r"{the} (?:{unit_word} (?:{of}|{ending}(?: {on})?|(?:{starting}|{edge})(?: {on})?)|{weekend} {of}) "
        + A_DAY
        + r"(?:(?:{dash}| {and} ){dd})?(?:,? {yyyy}|{relative_year})?",
        week_of,
    ),
)
