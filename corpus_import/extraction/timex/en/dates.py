"""English days and months that name their place on the calendar."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import Calendar, Numeric, Part, Relative

from .directions import direction
from .quantities import ordinal, total

ERA_BEFORE = frozenset({"era_before", "letter_b"})
ERA_AFTER = frozenset({"era_after", "letter_d"})
LATEST_SHORT_YEAR = 40  # '40 is 2040, '41 is 1941
MONTHS = frozenset({"month_name", "month_short", "month_person", "march", "may"})
WEEKDAYS = frozenset({"weekday_name", "weekday_short"})
YEAR_IN_WORDS = ERA_BEFORE | ERA_AFTER | {"year_unit"}


def part(pieces: Pieces) -> Part:
    """Early, late, the end of, the latter part of; a half has no name among the parts."""
    value = pieces.value("edge", "early", "turn")
    if isinstance(value, Part):
        return value
    return Part.LATE if "half_side" in pieces and "part_word" in pieces else Part.WHOLE


def before_christ(pieces: Pieces) -> bool:
    """BC, BCE, B.C."""
    return pieces.any_of(ERA_BEFORE)


def year_of(pieces: Pieces, rank: int = -1) -> int | None:
    """The year as four digits, or as any number with its era, in astronomical counting."""
    numbers = pieces.numbers()
    if before_christ(pieces):
        return 1 - int(total(_grouped(numbers)))
    if pieces.any_of(ERA_AFTER):
        return int(numbers[rank].text)
    years = [int(piece.text) for piece in numbers if len(piece.text) == 4]
    return years[rank] if years else None


def _grouped(numbers: list[Piece]) -> list[Piece]:
    """The last number, with the thousands before its comma: the 10,000 of 10,000 BC."""
    grouped = len(numbers) > 1 and numbers[-1].at == numbers[-2].at + 2 and len(numbers[-1].text) == 3
    return numbers[-2:] if grouped else numbers[-1:]


def month(pieces: Pieces) -> int:
    for kind, value, _, _ in pieces.all:
        if kind in MONTHS and isinstance(value, int):
            return value
    raise NotTemporal


def day(pieces: Pieces) -> Calendar:
    """5 May 2001, Tuesday, the twenty-first of May of last year, about May 5, 480 BC."""
    year: int | Relative | None = None
    month = number = weekday = 0
    plain, approximate = True, False
    for kind, value, text, _ in pieces.all:
        if not isinstance(value, int):
            plain = plain and kind not in YEAR_IN_WORDS
            approximate = approximate or kind == "around"
        elif kind == "number":
            if len(text) == 4:
                year = value
            elif len(text) <= 2:
                number = number or value
        elif kind in MONTHS:
            month = month or value
        elif kind in WEEKDAYS:
            weekday = weekday or value
    if not month:
        raise NotTemporal
    return Calendar(
        Unit.DAY,
        year if plain else some_year(pieces),
        month,
        number or ordinal(pieces),
        weekday,
        approximate=approximate,
    )


def ancient(pieces: Pieces) -> Calendar:
    """In 215, in March 415, on 21 July 365: after AD 38, numbers of three digits are years."""
    text = pieces.numbers()[-1].text
    if len(text) != 3 or text.startswith("0"):
        raise NotTemporal
    dated = Pieces([piece for piece in pieces.all if piece.text != text], pieces.length)
    if not pieces.any_of(MONTHS):
        found = Calendar(Unit.YEAR, part=part(pieces), approximate="around" in pieces)
    elif dated.numbers() or "ordinal" in pieces:
        found = day(dated)
    else:
        found = whole_month(dated)
    return found._replace(year=int(text), ancient=True)


def day_of_month(pieces: Pieces) -> Calendar:
    """The 15th: of the month that the text is at."""
    weekday = pieces.integer("weekday_name", "weekday_short")
    return Calendar(Unit.DAY, day=int(pieces.numbers()[0].text), weekday=weekday)


def until(pieces: Pieces) -> Calendar:
    """They put it off until August: nothing in "put" says that August is over."""
    return (day(pieces) if pieces.numbers() else whole_month(pieces))._replace(tenseless=True)


def since(pieces: Pieces) -> Calendar:
    """Since May, since 5 May: whatever the verb, it lies behind."""
    return (day(pieces) if pieces.numbers() else whole_month(pieces))._replace(begun=True)


def some_year(pieces: Pieces) -> int | Relative | None:
    """The year as said: by its number, or as "that year", "last year"."""
    found = year_of(pieces)
    if found is None and "year_unit" in pieces:
        return Relative(Unit.YEAR, *direction(pieces))
    return found


def whole_month(pieces: Pieces) -> Calendar:
    year = some_year(pieces)
    return Calendar(Unit.MONTH, year, month(pieces), part=part(pieces), approximate="around" in pieces)


def iso(pieces: Pieces) -> Calendar:
    year, month, day = map(int, pieces.figures())
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise NotTemporal
    return Calendar(Unit.DAY, year, month, day)


def dotted(pieces: Pieces) -> Calendar:
    """31.12.2005: only the day-first world writes dates with points."""
    day, month, year = map(int, pieces.figures())
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise NotTemporal
    return Calendar(Unit.DAY, year, month, day)


def with_four_digits(pieces: Pieces) -> Pieces:
    """'98 as 1998."""
    said = pieces.numbers()[-1]
    whole = said._replace(text=_four_digits(said.text))
    return Pieces([whole if piece is said else piece for piece in pieces.all], pieces.length)


def month_of_short_year(pieces: Pieces) -> Calendar:
    """May '98, January of '75."""
    return whole_month(with_four_digits(pieces))._replace(short_year=True)


def _four_digits(text: str) -> str:
    return ("19" if int(text) > LATEST_SHORT_YEAR else "20") + text


def numeric(pieces: Pieces) -> Numeric:
    """12/31/2005, 31/12/2005, 03/04/05."""
    *days_and_months, year = pieces.figures()
    first, second = map(int, days_and_months)
    if min(first, second) > 12 or max(first, second) > 31:
        raise NotTemporal
    return Numeric(first, second, int(year if len(year) > 2 else _four_digits(year)))


ANCIENT = (
    r"{three_digits}(?!{era}|{dash}|-| (?:{and}|{or}) {number}|"
    r",t|[.:/][abcdefzt]| ?%| [{counted}{units}{unit_word}{year_unit}]|{th})"
)
SURELY_DATED = r"(?<=[{in}{since}{until}{during}{last}{this}{next}{previous}{following}{early}]{_})"
NO_NAME = r"(?<!{title}{_})(?<!{title}\.{_})"
NO_SURNAME = NO_NAME + r"(?<!W{_})"
NO_LABEL = r"(?<!{label}{_})(?<![{label}{no}]\.{_})"

RULES = (
    Rule("day.iso", r"{year}(?:-[b]-|/[b]/)[bcd](?![abcdefztyrq])", iso),
    Rule("day.hyphened", r"{small}-{month}-{yyyy}", day),
    Rule("day.dotted", r"(?<![.abcdefztyrq])[abcd]\.[ab]\.{year}", dotted),
    Rule("day.numeric", r"(?<![/$£€.,abcdefztyrq])[abcd]/[abcd]/(?:{year}|[bcdef])(?![/abcdefztyrq])", numeric),
    Rule("day.until", r"(?<={until}{_})(?:{month} {dd}|{dd} {month})(?!,? {yyyy})", until),
    Rule("month.until", r"(?<={until}{_}){lead}?{month}(?!\.? {number}| {of}|,? {yyyy}|{relative_year})", until),
    Rule("day.since", r"(?<={since}{_})(?:{month} {dd}|{dd} {month})(?!,? {yyyy})", since),
    Rule("month.since", r"(?<={since}{_}){lead}?{month}(?!\.? {number}| {of}|,? {yyyy}|{relative_year})", since),
    Rule("day.last", r"[{last}{past}] {month} {dd}(?!,? {yyyy})", since),
    Rule("day.of_era", r"(?:{dd} {month}|{month} {dd}),? {number}{era}", day),
    Rule("day.of_era", r"(?:{dd} {month}|{month} {dd}),? {era_in_front} {number}", day),
    Rule("month.of_era", r"{lead}?{month},? (?:{of} )?{number}{era}", whole_month),
    Rule("month.of_era", r"{lead}?{month},? (?:{of} )?{era_in_front} {number}", whole_month),
    Rule("day.ancient", r"(?:{dd} {month}|{month} {dd},?) " + ANCIENT, ancient),
    Rule("month.ancient", r"{lead}?{month} " + ANCIENT, ancient),
    Rule("year.ancient", r"(?:(?<=[{in}{by}{from}{until}{since}]{_})|{lead})" + ANCIENT + r"(?! w)", ancient),
    Rule(
        "day.month_first",
        r"{lead_weekday}?(?:{around} )?{month} (?:{dd}(?! {of} w)|{the} (?:{dd}|{nth}(?! w))|{nth})"
        r"(?:,? {yyyy}|{relative_year})?",
        day,
    ),
    Rule(
        "day.day_first",
        r"{lead_weekday}?(?:{the} )?(?:{dd}|{nth}) (?:{of} )?{month}(?:,? (?:{of} )?{yyyy}|"
        r"{relative_year})?",
        day,
    ),
    Rule("day.of_month", r"{the} {small}{th} {of} (?:{the}(?: {same})?|{that}(?: {same})?) {unit_word}", day_of_month),
    Rule(
        "day.of_month",
        r"(?<=[{on}{by}{until}{since}{before}{after}]{_}){the} {small}{th}(?={_}?[,.;:)\n]| "
        r"(?:{preposition}|{pronoun}|{the}))",
        day_of_month,
    ),
    Rule("day.of_month", r"{weekday},? {the} {small}{th}(?! {century_unit})", day_of_month),
    Rule(
        "month.of_year",
        r"{lead}?(?:{month_name}|{month_person}|{march}|{month_short}\.?),? (?:{of} |{in} )?{yyyy}(?:"
        r"{era})?",
        whole_month,
    ),
    Rule("month.of_year", r"{lead}?{may},? (?:{of} |{in} )?{yyyy}", whole_month),
    Rule(
        "month.of_short_year", r"{lead}?{month} (?:{of} )?'[bcdef](?!{letter_s}|[abcdefztyrq%'])", month_of_short_year
    ),
    Rule("month.of_relative_year", r"{lead}?{month}{relative_year}", whole_month),
    Rule("month.part", r"{lead}(?:{month_name}|{month_person}|{march}|{may}|{month_short})", whole_month),
    Rule(
        "month.bare",
        NO_NAME + r"{month_name}|" + NO_SURNAME + r"(?:{month_person}|{march})(?! [W{street}])",
        whole_month,
    ),
    Rule("month.bare", SURELY_DATED + r"(?:{month_person}|{march})", whole_month),
    Rule("month.bare", r"(?<={preposition}{_}){may}(?! {number}| {street})", whole_month),
    Rule("month.bare", r"(?<=[{the}{last}{this}{next}{previous}{following}]{_}){may}(?! {number}| W)", whole_month),
    Rule("month.bare", r"(?<={an}{_})(?:{may}|{month_person}|{march})(?= w)", whole_month),
)
