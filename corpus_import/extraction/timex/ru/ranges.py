"""Russian ranges and pairs of dates: с 5 по 10 мая, 1941–1945 гг., в январе — марте, в XVIII–XIX веках, and one day
by two calendars: 25 октября (7 ноября) 1917 года.

TIMEX3 has two expressions there, a reader one stretch: the two share its reading. What one end leaves out, the month,
the year or the century, it borrows from the other.
"""

from collections.abc import Callable
from functools import partial

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import Base, Calendar, Cyclic, Found, Several

from .dates import century, decade, month, part, season, year_of

CONNECTORS = ("dash", "until", "and", "before", "on")
YEAR_TURNS = 11  # months from December to January
NUMERALS = ("number", "month", "season", "roman", "ordinal", "decade_name")


def two_ends(pieces: Pieces, end: Callable[[Pieces, Pieces], Calendar]) -> Several:
    """``end`` says what one of the two is, given its own words and those of the other."""
    split = _split(pieces)
    before = Pieces([p for p in pieces.all if p.at < split.at and p.kind not in ("from", "between", "turn")], split.at)
    after = pieces.after(split.at)
    second = end(after, before)
    first = end(before, after)
    if first.year is None and isinstance(second.year, int):
        first = first._replace(year=second.year - ((first.number, first.day) > (second.number, second.day)))
    years = [one.year for one in (first, second) if isinstance(one.year, int) and not one.before_christ]
    if years != sorted(years):
        raise NotTemporal
    listed = split.kind == "on" or (split.kind == "and" and "between" not in pieces) or "turn" in pieces
    last = [piece.at for piece in before.all if piece.kind not in ("in", "on")][-1]
    spans = Found(before.all[0].at, last + 1, first), Found(_start(after), pieces.length, second)
    return Several(spans, "" if listed else "within" if "between" in pieces else "throughout")


def years_of_antiquity(pieces: Pieces) -> Several:
    """С 819 по 999 год, 819—999 гг.; but "100—200 лет" is how long."""
    if pieces.all[-1].text == "лет":
        raise NotTemporal
    return two_ends(pieces, _date)


def two_styles(pieces: Pieces) -> Several:
    """25 октября (7 ноября) 1917 года, 3 (16) марта 1917 года: Old Style and New, each dated as it stands."""
    first, second = [piece for piece in pieces.numbers() if len(piece.text) <= 2][:2]
    months = [piece.at for piece in pieces.all if piece.kind == "month"]
    year = year_of(pieces.after(second.at))
    one = Calendar(Unit.DAY, year, pieces.integer("month"), int(first.text))
    other = Calendar(Unit.DAY, year, pieces.integer("month", rank=len(months) - 1), int(second.text))
    if isinstance(year, int) and abs(one.number - other.number) == YEAR_TURNS:
        one = one._replace(year=year - 1 if one.number > other.number else year + 1)
    last = months[0] if len(months) > 1 else first.at
    return Several((Found(first.at, last + 1, one), Found(second.at, pieces.length, other)))


def two_weekdays(pieces: Pieces) -> Several:
    """С понедельника по пятницу: the second is never before the first."""
    first, second = (piece for piece in pieces.all if piece.kind == "weekday")
    days = (
        Cyclic(Unit.DAY, pieces.integer("weekday")),
        Cyclic(Unit.DAY, pieces.integer("weekday", rank=1), base=Base.STORY, after=True),
    )
    ends = Found(first.at, first.at + 1, days[0]), Found(second.at, second.at + 1, days[1])
    return Several(ends, "throughout")


def _start(after: Pieces) -> int:
    return next(piece.at for piece in after.all if piece.kind not in ("in", "on"))


def _split(pieces: Pieces) -> Piece:
    """The word or dash between two dates; the hyphen in "90-х" is none."""
    dated = [piece.at for piece in pieces.all if piece.kind in NUMERALS]
    inside = [piece for piece in pieces.all if dated[0] < piece.at < dated[-1] and piece.kind in CONNECTORS]
    endings = {piece.at - 1 for piece in pieces.all if piece.kind in ("ending", "ending_plural")}
    splits = [piece for piece in inside if piece.at not in endings]
    if not splits:
        raise NotTemporal
    return splits[0]


def _date(own: Pieces, other: Pieces) -> Calendar:
    has_day = any(len(piece.text) <= 2 for piece in own.numbers())
    months = [piece for piece in (*own.all, *other.all) if piece.kind == "month"]
    if months and (has_day or "month" in own):
        borrowed = Pieces([*own.all, *(() if "month" in own else months)], own.length)
        number = borrowed.integer("month")
        own_year = year_of(own) if "month" in own else None
        days = [int(piece.text) for piece in own.numbers() if len(piece.text) <= 2]
        found = Calendar(Unit.DAY if has_day else Unit.MONTH, own_year, number, days[0] if has_day else 0)
        return found if has_day else month(borrowed)._replace(year=own_year)
    if "season" in own:
        return season(own)
    text, full = (next((number.text for number in side.numbers()), "") for side in (own, other))
    if len(text) < 2 or max(len(text), len(full)) == 2:  # с 8 до 17 часов
        raise NotTemporal
    found_year = int(text if len(text) > 2 else full[:2] + text)
    return Calendar(Unit.YEAR, found_year, part=part(own))


def _year_before_christ(own: Pieces, other: Pieces) -> Calendar:
    return Calendar(Unit.YEAR, 1 - int(own.numbers()[0].text))


def _century(own: Pieces, other: Pieces) -> Calendar:
    eras = [piece for piece in other.all if piece.kind in ("before", "n")]
    return century(own if "n" in own else Pieces([*own.all, *eras], own.length))


def _decade(own: Pieces, other: Pieces) -> Calendar:
    of_century = [piece for piece in other.all if piece.kind == "roman"]
    return decade(own if "roman" in own else Pieces([*own.all, *of_century], own.length))


DASH = r" ?[-—] ?"
END = (
    r"(?:{lead}?{dd}(?: {month})?(?: {year})?|{lead}?{season}(?: {year})?|{lead}?{month}(?: {year})?"
    r"|{lead}?{year}(?:-{ending})?)(?: {a_year})?"
)
DATE = r"{dd} {month}(?: {full_year}(?: {a_year})?)?"
RANK = r"(?:{roman}|{ordinal}|{small}-{ending})"
DECADE = r"{lead}?(?:{decade_number}-{ending_plural}|{decade_name})"

dates = partial(two_ends, end=_date)
decades = partial(two_ends, end=_decade)
centuries = partial(two_ends, end=_century)

RULES = (
    Rule("day.two_styles", r"{dd}(?: {month})? ?\({dd} {month}\){of_year}", two_styles),
    Rule("day.two_styles", r"{dd} ?\({dd}\) {month}{of_year}?", two_styles),
    Rule("range.from_to", r"{from} " + END + r" (?:{until}|{before}) " + END + "(?! {counted})", dates),
    Rule("range.moved", r"{from} {dd}(?: {month})? {on} {dd} {month}{of_year}?", dates),
    Rule("range.between", r"{between} " + END + r" {and} " + END, dates),
    Rule("range.weekdays", r"{from} {weekday} (?:{until}|{before}) {weekday}", two_weekdays),
    Rule("range.days", r"{dd}(?:" + DASH + r"| {and} ){dd} {month}{of_year}?", dates),
    Rule("range.dates", DATE + DASH + DATE, dates),
    Rule("range.seasons", r"{season}(?:" + DASH + r"| {and} ){season}{of_year}", dates),
    Rule("range.months", r"{lead}?{month}(?:" + DASH + r"| {and} ){lead}?{month}{of_year}?", dates),
    Rule(
        "range.decades",
        r"{lead}?(?:{decade_number}(?:-{ending_plural})?|{decade_name})(?:"
        + DASH
        + r"| {and} (?:{in} )?)"
        + DECADE
        + r"(?: {a_year})?(?: {roman} {century})?",
        decades,
    ),
    Rule(
        "range.centuries",
        r"(?:(?:{from}|{between}|{turn}) )?{lead}?"
        + RANK
        + r"(?: {century})?(?:"
        + DASH
        + r"| {and} | {until} )(?:{in} )?{lead}?"
        + RANK
        + r" {century}{era}?",
        centuries,
    ),
    Rule(
        "range.years",
        r"(?:{from} {three_digits} (?:{until}|{before}) |{three_digits}"
        + DASH
        + r")(?:{three_digits}|{year}) {a_year}",
        years_of_antiquity,
    ),
    Rule("range.years", r"{lead}{year}(?: {a_year})?" + DASH + r"{lead}?{year} {a_year}", dates),
    Rule(
        "range.years",
        r"{number}" + DASH + r"{number} {a_year}{before_christ}",
        partial(two_ends, end=_year_before_christ),
    ),
    Rule("range.years", r"{year} ?[-—/] ?(?:{year}|[bcdef])(?: {a_year})?(?!-?[abcdefztyrq%])", dates),
)
