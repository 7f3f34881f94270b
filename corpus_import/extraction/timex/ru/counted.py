"""Russian parts and counted stretches of another: первая неделя апреля, второй вторник мая, последние дни лета,
вторая половина XIX века, третий квартал 2012 года, девять месяцев прошлого года."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import Base, Calendar, Edge, Length, Nth, Part, Relative

from .dates import A_DECADE, FINALS, OF_CENTURY, OF_MONTH, century, decade, month, rank, season, year_of
from .directions import direction, said

UNITS = ("unit", "year_noun", "quarter")
COUNTED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.DECADE)
MOST = 5  # a higher count is hardly one inside a month or a year


def part_of_year(pieces: Pieces) -> Calendar:
    found, inner = _ranked(pieces)
    unit = Unit.QUARTER if "quarter" in pieces else Unit.HALF
    if not 1 <= found <= (4 if unit is Unit.QUARTER else 2):
        raise NotTemporal
    return Calendar(unit, year_of(inner), found)


def _ranked(pieces: Pieces) -> tuple[int, Pieces]:
    """Which half or quarter, and the words for what it is of."""
    counted, inner = _apart(pieces, ("half", "half_year", "fraction", "quarter"))
    parts = 4 if "quarter" in counted else counted.integer("half", "half_year", "fraction", default=2)
    return parts if "final" in counted else rank(counted), inner


def _apart(pieces: Pieces, kinds: tuple[str, ...]) -> tuple[Pieces, Pieces]:
    """What is counted, up to the first word of these kinds, and what it is counted in."""
    at = next(piece.at for piece in pieces.all if piece.kind in kinds)
    before, after = [p for p in pieces.all if p.at <= at], [p for p in pieces.all if p.at > at]
    return Pieces(before, at + 1), Pieces(after, pieces.length)


def part_of_stretch(pieces: Pieces) -> Edge | Calendar | Relative:
    """Вторая половина XIX века, первая половина 1990-х, первая четверть XX века, вторая половина мая."""
    found, inner = _ranked(pieces)
    of: Calendar | Relative
    if "month" in inner:
        of, whole = month(inner), Length(30, Unit.DAY)
    elif said(inner):
        of, whole = Relative(Unit.CENTURY, *direction(inner)), Length(100, Unit.YEAR)
    elif "roman" in inner or "century_word" in inner:
        of, whole = century(inner), Length(100, Unit.YEAR)
    else:
        of, whole = decade(inner), Length(10, Unit.YEAR)
    parts = pieces.integer("half", "fraction")
    if not 1 <= found <= parts:
        raise NotTemporal
    if 1 < found < parts or (isinstance(of, Calendar) and of.before_christ):
        return of
    return Edge(whole._replace(amount=(whole.amount or 0) // parts), of, last=found > 1, share=True)


def edge_of_year(pieces: Pieces) -> Edge:
    """Первые два месяца 2013 года, девять месяцев 2012 года, последние три месяца прошлого года."""
    unit = pieces.value("unit")
    count = [int(piece.text) for piece in pieces.numbers() if len(piece.text) <= 2]
    amount = count[0] if count else pieces.integer("ones")
    found = year_of(pieces.without(FINALS))
    if not isinstance(unit, Unit) or not amount or found is None:
        raise NotTemporal
    of = found if isinstance(found, Relative) else Calendar(Unit.YEAR, found)
    return Edge(Length(amount, unit), of, last=any(kind in pieces for kind in FINALS))


def nth(pieces: Pieces) -> Nth:
    """Первая неделя апреля, последний день года, второй вторник мая, первое десятилетие XXI века."""
    counted, inner = _apart(pieces, ("weekday", "unit"))
    which = -1 if "final" in counted else rank(counted)
    if "weekday" in counted:
        return Nth(which, Unit.DAY, _whole(inner), counted.integer("weekday"))
    unit = counted.value("unit")
    if not isinstance(unit, Unit) or unit not in COUNTED or which > MOST:
        raise NotTemporal
    return Nth(which, unit, _whole(inner))


def edge(pieces: Pieces) -> Calendar | Relative:
    """В первые дни мая, в последние недели 1941 года, в первые годы XX века: not exactly how many."""
    _, inner = _apart(pieces, UNITS)
    return _whole(inner)._replace(part=Part.END if "final_plural" in pieces else Part.START)


def _whole(inner: Pieces) -> Calendar | Relative:
    if "month" in inner:
        return month(inner)
    if "season" in inner:
        return season(inner)
    if "century_word" in inner or "century_short" in inner or "in" in inner:
        return century(inner)
    unit = inner.value("unit", "quarter", default=Unit.YEAR)
    if isinstance(unit, Unit) and unit is not Unit.YEAR:
        return Relative(unit, *direction(inner))
    found = year_of(inner)
    return Calendar(Unit.YEAR, found) if isinstance(found, int) else found or Relative(Unit.YEAR, 0, Base.HERE)


WHOLE = (
    r"(?: {month}{of_year}?| {season}{of_year}?|{of_year}|(?: {direction})? [{unit}{year_noun}{quarter}]"
    r"| {rank} {century})"
)

RULES = (
    Rule("month.part", r"{rank} {half}\.? " + OF_MONTH, part_of_stretch),
    Rule(
        "year.edge",
        r"(?:[{ordinal}{first_plural}{final}{final_plural}] )?(?:{small}|{ones}) {unit}{of_year}",
        edge_of_year,
    ),
    Rule(
        "quarter",
        r"(?:{rank}|{small}) (?:{quarter}|{half_year}){of_year}?|{final} (?:{quarter}|{half_year}){of_year}",
        part_of_year,
    ),
    Rule("quarter", r"{rank} {half}\.?{of_year}", part_of_year),
    Rule(
        "century.part",
        r"(?:{rank}|{final}) (?:{half}|{fraction})\.? (?:{rank} {century}|{last} {century_word}){era}?",
        part_of_stretch,
    ),
    Rule("decade.part", r"{rank} {half}\.? " + A_DECADE + r"(?: {a_year}" + OF_CENTURY + r"?)?", part_of_stretch),
    Rule("nth", r"(?<!{each}{_})(?:{rank}|{final}) [{weekday}{unit}]" + WHOLE, nth),
    Rule("nth.some", r"[{first_plural}{final_plural}] [{unit}{year_noun}]" + WHOLE, edge),
)
