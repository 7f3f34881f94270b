"""English ranges: January 10-12, from October 1944 to March 1945, between A and B, 1955-57.

TIMEX3 has two expressions there, a reader one stretch: the two share its reading. What one end leaves out, the
month or the year, it borrows from the other.
"""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import Base, Calendar, Cyclic, Found, Relative, Several

from .dates import ERA_BEFORE, MONTHS, NO_LABEL, day, part, whole_month, year_of
from .years import century, season, year

CONNECTING_WORDS = frozenset({"to", "through", "until", "and"})
CONNECTORS = CONNECTING_WORDS | {"dash"}
IN_FRONT = frozenset({"from", "between"})
SEASONS = frozenset({"season", "fall"})
ENDS = frozenset({*MONTHS, *SEASONS, "number"})
YEARS_ALONE = IN_FRONT | CONNECTORS | {"number"}


def two_ends(pieces: Pieces) -> Several:
    """A range or a list of two: which of them, the connector and the word in front say."""
    if YEARS_ALONE.issuperset(pieces.kinds) and len(pieces.numbers()) == 2:
        return _two_years(pieces)
    split = _split(pieces)
    before, after = pieces.before(split.at).without(IN_FRONT), pieces.after(split.at)
    first, second = _two_dates(before, after)
    spans = Found(before.all[0].at, before.all[-1].at + 1, first), Found(after.all[0].at, pieces.length, second)
    joined = _joined(pieces, split)
    if joined and not _in_order(first, second):
        if not (_in_full(before) and _in_full(after)):
            raise NotTemporal
        joined = ""  # two dates, and no stretch
    return Several(spans, joined)


def _two_years(pieces: Pieces) -> Several:
    """1955 to 1957, 1955-57."""
    began, ended = pieces.numbers()
    first, second = began.text, ended.text
    if len(second) == 2:
        second = first[:2] + second
    if len(first) != 4 or len(second) != 4:
        raise NotTemporal  # crews cut from 14 to 9
    one, other = Calendar(Unit.YEAR, int(first)), Calendar(Unit.YEAR, int(second))
    split = pieces.all[pieces.all.index(began) + 1]
    spans = Found(began.at, began.at + 1, one), Found(ended.at, pieces.length, other)
    joined = _joined(pieces, split)
    if joined and not _in_order(one, other):
        raise NotTemporal
    return Several(spans, joined)


def _joined(pieces: Pieces, split: Piece) -> str:
    """What a range's ends have in common: all the time from one to the other, some time within, or nothing."""
    between = "between" in pieces
    listed = (split.kind == "and" and not between) or split.text == "/"
    return "" if listed else "within" if between else "throughout"


def _two_dates(before: Pieces, after: Pieces) -> tuple[Calendar, Calendar]:
    first, second = _date(before, after), _date(after, before)
    if first.year is None and isinstance(second.year, Relative):
        first = first._replace(year=second.year)
    elif first.year is None and isinstance(second.year, int):
        first = first._replace(year=second.year - (first.number > second.number))
    elif second.year is None and isinstance(first.year, int):
        second = second._replace(year=first.year + (second.number < first.number))
    return first, second


def listed_days(pieces: Pieces) -> Several:
    """20, 26 and 30 September; May 3, 5 and 7, 1942."""
    others = [piece for piece in pieces.all if piece.kind != "number" or len(piece.text) > 2]
    numbers = [piece for piece in pieces.numbers() if len(piece.text) <= 2]
    found = []
    for number in numbers:
        first = 0 if number is numbers[0] else number.at
        last = number.at + 1 if number is not numbers[-1] else pieces.length
        named = day(Pieces(sorted((number, *others), key=lambda piece: piece.at), pieces.length))
        found.append(Found(first, last, named))
    return Several(tuple(found))


def two_years_ad(pieces: Pieces) -> Several:
    """AD 66 to 73, AD 66–73, between AD 132 and 135."""
    first, second = pieces.numbers()
    years = [Calendar(Unit.YEAR, int(piece.text)) for piece in (first, second)]
    if int(first.text) >= int(second.text):
        raise NotTemporal
    eras = [piece.at for piece in pieces.all if piece.kind in ("era_after", "an")]
    after = next((at for at in eras if at > first.at), second.at)
    spans = Found(eras[0], first.at + 1, years[0]), Found(after, pieces.length, years[1])
    return Several(spans, "within" if "between" in pieces else "throughout")


def two_centuries(pieces: Pieces) -> Several:
    """The 18th and 19th centuries, between the 5th and 3rd centuries BC."""
    if pieces.value("units", "century_unit") is not Unit.CENTURY:
        raise NotTemporal
    split = next(piece for piece in pieces.all if piece.kind in CONNECTORS)
    era = [piece for piece in pieces.all if piece.kind in ERA_BEFORE]
    before, after = pieces.before(split.at).without(IN_FRONT), pieces.after(split.at)
    first, second = century(Pieces([*before.all, *era], split.at)), century(after)
    joined = "within" if "between" in pieces else "" if split.kind == "and" else "throughout"
    return Several(
        (Found(before.all[0].at, split.at - 1, first), Found(after.all[0].at, pieces.length, second)), joined
    )


def two_weekdays(pieces: Pieces) -> Several:
    """From Monday to Friday: what repeats, or one week's days; the second is never before the first."""
    first, second = (piece for piece in pieces.all if piece.kind == "weekday_name")
    days = (
        Cyclic(Unit.DAY, pieces.integer("weekday_name")),
        Cyclic(Unit.DAY, pieces.integer("weekday_name", rank=1), base=Base.STORY, after=True),
    )
    ends = Found(first.at, first.at + 1, days[0]), Found(second.at, second.at + 1, days[1])
    return Several(ends, "throughout")


def _split(pieces: Pieces) -> Piece:
    """The connector between two dates; of "from mid-June to July" the "to" and not the hyphen."""
    dated = [piece.at for piece in pieces.all if piece.kind in ENDS]
    inside = [piece for piece in pieces.all if piece.kind in CONNECTORS and dated[0] < piece.at < dated[-1]]
    if not inside:
        raise NotTemporal
    return next((piece for piece in inside if piece.kind != "dash"), inside[0])


def _date(own: Pieces, other: Pieces) -> Calendar:
    if own.any_of(SEASONS):
        return season(own)
    if own.any_of(MONTHS):
        return day(own) if _has_day(own) else whole_month(own)
    if not other.any_of(MONTHS):
        return _year(own, other)
    months = [piece for piece in other.all if piece.kind in MONTHS]
    return day(Pieces([*own.all, *months], own.length)) if _has_day(own) else year(own)


def _has_day(pieces: Pieces) -> bool:
    return any(kind == "number" and len(text) <= 2 for kind, _, text, _ in pieces.all)


def _year(own: Pieces, other: Pieces) -> Calendar:
    """1957, 57 after 1955, 499 before 493 BC."""
    text = own.numbers()[0].text
    era = [piece for piece in (*own.all, *other.all) if piece.kind in ERA_BEFORE]
    if era:
        return Calendar(Unit.YEAR, 1 - int(text), part=part(own))
    if len(text) == 2 and len(other.numbers()[0].text) == 4:
        century = other.numbers()[0].text[:2]
        return Calendar(Unit.YEAR, int(century + text))
    if len(text) != 4:
        raise NotTemporal  # crews cut from 14 to 9
    return Calendar(Unit.YEAR, year_of(own), part=part(own))


def _in_full(pieces: Pieces) -> bool:
    return pieces.any_of(MONTHS) and _has_day(pieces) and year_of(pieces) is not None


def _in_order(first: Calendar, second: Calendar) -> bool:
    """1955-12 is a month or a bus line, but no range of years; "May 12-5" is none of days."""
    if isinstance(first.year, int) and isinstance(second.year, int):
        return (first.year, first.number, first.day) < (second.year, second.number, second.day)
    return first.number != second.number or first.unit is not Unit.DAY or first.day < second.day


A_SEASON = r"{lead}?(?:{the} )?{season_name}"
A_CENTURY = r"{lead}?(?:{the} )?{nth}"
A_DATE = (
    r"(?:{month} {dd}(?:,? {yyyy})?|(?:{the} )?{dd} (?:{of} )?{month}(?:,? {yyyy})?"
    r"|{lead}?{month}(?:,? (?:{of} )?{yyyy}|{relative_year})?|{lead}?{yyyy})"
)
A_DAY = r"(?:{month} {dd}|(?:{the} )?{dd}(?: (?:{of} )?{month})?)(?:,? {yyyy})?"

RULES = (
    Rule("range.from_to", r"{from} " + A_DATE + r" (?:{to}|{through}|{until}) " + A_DATE, two_ends),
    Rule("range.from_to", r"{from} " + A_DAY + r" (?:{to}|{through}|{until}) " + A_DAY, two_ends),
    Rule("range.between", r"{between} " + A_DATE + r" {and} " + A_DATE, two_ends),
    Rule("range.between", r"{between} " + A_DAY + r"(?: {and} |-)" + A_DAY, two_ends),
    Rule("range.days", r"{month} {dd}(?:{dash}| {and} ){dd}(?! (?:{month}|{units}))(?:,? {yyyy})?", two_ends),
    Rule("range.days", r"{dd}(?:{dash}| {and} ){dd} (?:{of} )?{month}(?:,? {yyyy})?", two_ends),
    Rule(
        "range.listed",
        r"(?<=[{on}{the}{of}{by}]{_}){dd}(?:, {dd}){0,4}(?:,| {and}|, {and}) {dd} (?:{of} )?{month}(?:,? {yyyy})?",
        listed_days,
    ),
    Rule("range.listed", r"{month} {dd}(?:, {dd}){1,4},? {and} {dd}(?:,? {yyyy})?", listed_days),
    Rule("range.dates", r"{month} {dd}(?:,? {yyyy})?{dash}{month} {dd}(?:,? {yyyy})?", two_ends),
    Rule("range.dates", r"{dd} {month}(?: {yyyy})?{dash}{dd} {month}(?:,? {yyyy})?", two_ends),
    Rule("range.months", r"{lead}?{month}(?: {and} |/|{dash}){lead}?{month},? (?:{of} )?{yyyy}", two_ends),
    Rule("range.months", r"{month}-{month}", two_ends),
    Rule("range.seasons", A_SEASON + r"(?: {and} |/|{dash})" + A_SEASON + r"(?: {of}|,)? {yyyy}", two_ends),
    Rule(
        "range.years_bc",
        r"(?:{from} |{between} )?(?:{around}\.? )?{number}(?:{dash}| {and} )(?:{around}\.? )?{number}{era}",
        two_ends,
    ),
    Rule(
        "range.years_ad",
        r"(?:{from} |{between} )?{era_in_front} {number}(?:{dash}| {and} )(?:{era_in_front} )?{number}"
        r"(?![,.:][abcdefzt])",
        two_years_ad,
    ),
    Rule("range.years", r"(?<![-/$£€.,]){year} (?:{to}|{through}) {yyyy}", two_ends),
    Rule(
        "range.centuries",
        r"(?:{from} |{between} )?"
        + A_CENTURY
        + r" (?:{and}|{to}|{through}) "
        + A_CENTURY
        + r" (?:{units}|{century_unit})(?:{era})?",
        two_centuries,
    ),
    Rule("range.weekdays", r"{from} {weekday_name} (?:{to}|{through}|{until}) {weekday_name}", two_weekdays),
    Rule("range.weekdays", r"{weekday_name}(?: {through} | ?[-—] ?){weekday_name}", two_weekdays),
    Rule("range.years", NO_LABEL + r"(?<![-/$£€.,]){year} ?[-/] ?(?:{year}|[bcdef])(?![abcdefztyrq%]|-|/)", two_ends),
)
