"""Russian dates that name their place on the calendar, and ranges of them."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import Calendar, Feast, Found, Meaning, Part, Relative, Several

from .directions import direction

CONNECTORS = ("dash", "until", "and", "before")


def part(pieces: Pieces) -> Part:
    value = pieces.value("edge", "early")
    return value if isinstance(value, Part) else Part.WHOLE


def year_of(pieces: Pieces) -> int | Relative | None:
    """The year by its number, or as "того же года", "прошлого года"."""
    numbers = pieces.numbers()
    if "n" in pieces and numbers:
        return 1 - int(numbers[-1].text)
    years = [int(piece.text) for piece in numbers if len(piece.text) == 4]
    if years:
        return years[-1]
    return Relative(Unit.YEAR, *direction(pieces)) if "year_word" in pieces else None


def day(pieces: Pieces) -> Calendar:
    days = [int(piece.text) for piece in pieces.numbers() if len(piece.text) <= 2]
    days = days or [pieces.integer("tens") + pieces.integer("ordinal")]
    return Calendar(Unit.DAY, year_of(pieces), pieces.integer("month"), days[0])


def month(pieces: Pieces) -> Calendar:
    return Calendar(Unit.MONTH, year_of(pieces), pieces.integer("month"), part=part(pieces))


def season(pieces: Pieces) -> Calendar:
    return Calendar(Unit.SEASON, year_of(pieces), pieces.integer("season"), part=part(pieces))


def winter(pieces: Pieces) -> Calendar:
    first = int(pieces.numbers()[0].text)
    return Calendar(Unit.SEASON, first, pieces.integer("season"), two_years=True)


def year(pieces: Pieces) -> Calendar:
    found = year_of(pieces)
    if not isinstance(found, int):
        raise NotTemporal
    return Calendar(Unit.YEAR, found, part=part(pieces), approximate="around" in pieces)


def part_of_year(pieces: Pieces) -> Calendar:
    rank = pieces.integer("ordinal", "roman") or int(pieces.numbers()[0].text)
    unit = Unit.QUARTER if "quarter" in pieces else Unit.HALF
    if not 1 <= rank <= (4 if unit is Unit.QUARTER else 2):
        raise NotTemporal
    return Calendar(unit, year_of(pieces), rank)


def century(pieces: Pieces) -> Calendar:
    rank = pieces.integer("tens") + pieces.integer("roman", "ordinal") or int(pieces.numbers()[0].text)
    return Calendar(Unit.CENTURY, (rank - 1) * 100, part=part(pieces), before_christ="n" in pieces)


def decade(pieces: Pieces) -> Calendar:
    if "decade_name" in pieces:
        short = pieces.integer("decade_name")
        first = 1900 + short if short else 2000
    else:
        number = int(pieces.numbers()[0].text)
        first = number if number > 99 else 1900 + number
    if first % 10:
        raise NotTemporal
    return Calendar(Unit.DECADE, first, part=part(pieces))


def numeric(pieces: Pieces) -> Calendar:
    """31.12.2005, 31/12/2005, 2005-12-31."""
    texts = [piece.text for piece in pieces.numbers()]
    year, month, day = texts if len(texts[0]) == 4 else reversed(texts)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        raise NotTemporal
    return Calendar(Unit.DAY, int(year), int(month), int(day))


def feast(pieces: Pieces) -> Meaning:
    value = pieces.value("feast")
    assert isinstance(value, Feast)
    return value._replace(year=year_of(pieces))


def two_ends(pieces: Pieces) -> Several:
    """С 5 по 10 мая, с 2001 по 2014 год, между 1939 и 1945 годами, 5-10 мая, 1941-1945 гг."""
    split = _split(pieces)
    before = Pieces([p for p in pieces.all if p.at < split.at and p.kind not in ("from", "between")], split.at)
    after = Pieces([piece for piece in pieces.all if piece.at > split.at], pieces.length)
    second = _end(after, before)
    first = _end(before, after)
    if first.year is None and isinstance(second.year, int):
        first = first._replace(year=second.year - ((first.number, first.day) > (second.number, second.day)))
    if isinstance(first.year, int) and isinstance(second.year, int) and first.year > second.year:
        raise NotTemporal
    listed = split.kind == "and" and "between" not in pieces
    spans = Found(before.all[0].at, before.all[-1].at + 1, first), Found(after.all[0].at, pieces.length, second)
    return Several(spans, "" if listed else "within" if "between" in pieces else "throughout")


def _split(pieces: Pieces) -> Piece:
    dated = [piece.at for piece in pieces.all if piece.kind in ("number", "month")]
    inside = [piece for piece in pieces.all if dated[0] < piece.at < dated[-1] and piece.kind in CONNECTORS]
    endings = {piece.at - 1 for piece in pieces.all if piece.kind == "ending"}
    splits = [piece for piece in inside if piece.at not in endings]
    if not splits:
        raise NotTemporal
    return splits[0]


def _end(own: Pieces, other: Pieces) -> Calendar:
    has_day = any(len(piece.text) <= 2 for piece in own.numbers())
    months = [piece for piece in (*own.all, *other.all) if piece.kind == "month"]
    if months and (has_day or "month" in own):
        borrowed = Pieces([*own.all, *(() if "month" in own else months)], own.length)
        number = borrowed.integer("month")
        own_year = year_of(own) if own.numbers() else None
        days = [int(piece.text) for piece in own.numbers() if len(piece.text) <= 2]
        return Calendar(Unit.DAY if has_day else Unit.MONTH, own_year, number, days[0] if has_day else 0)
    text = own.numbers()[0].text
    return Calendar(Unit.YEAR, int(text if len(text) == 4 else other.numbers()[0].text[:2] + text))


A_YEAR = r"(?:{year_word}|{year_short}\.?)"
YEAR = r"{year}(?:-{ending})?"
END = r"(?:{dd}(?: {month})?(?: {year})?|{month}(?: {year})?|" + YEAR + r")(?: " + A_YEAR + r")?"
DAY_MONTH = r"{dd_word} {month}"
OF_YEAR = r"(?: {year}(?:-{ending})?(?: " + A_YEAR + r")?|{relative_year})"

RULES = (
    Rule("day.iso", r"{year}-[b]-[bcd]", numeric),
    Rule("range.from_to", r"{from} " + END + r" (?:{until}|{before}) " + END, two_ends),
    Rule("range.between", r"{between} " + END + r" {and} " + END, two_ends),
    Rule("range.days", r"{day}(?: ?[-—] ?| {and} ){dd} {month}" + OF_YEAR + "?", two_ends),
    Rule("range.years", r"{year} ?[-—/] ?(?:{year}|[bcdef])(?: " + A_YEAR + r")?(?![abcdefztyrq%])", two_ends),
    Rule("day.dotted", r"(?<![.abcdefztyrq])[abcd](?:\.[ab]\.|/[ab]/){year}(?: " + A_YEAR + r")?", numeric),
    Rule("day.month", DAY_MONTH + OF_YEAR + "?", day),
    Rule("month.of_year", r"{lead}?{month}" + OF_YEAR, month),
    Rule("month.part", r"{lead}{month}", month),
    Rule("month.bare", r"(?<=[{in}{from}{until}{before}{after}]{_}){month}", month),
    Rule("season.winter", r"{season} {year}[-—](?:{year}|[bcdef])(?: " + A_YEAR + r")?", winter),
    Rule("season.of_year", r"{lead}?{season}" + OF_YEAR, season),
    Rule("season.part", r"{lead}{season}", season),
    Rule("season.bare", r"{season}", season),
    Rule("quarter", r"(?:{ordinal}|{roman}|{small}(?:-{ending})?) (?:{quarter}|{half})" + OF_YEAR + "?", part_of_year),
    Rule(
        "century",
        r"{lead}?(?:{roman}|(?:{tens} )?{ordinal}|{small}(?:-{ending})?) {century_word}(?:"
        r"{before_christ})?",
        century,
    ),
    Rule("decade", r"{lead}?(?:{round_year}|[ef]|[cd])-{ending}(?: {year_word})?", decade),
    Rule("decade", r"{lead}?{decade_name} {year_word}", decade),
    Rule("year.before_christ", r"{lead}?{number}(?:-{ending})?(?: " + A_YEAR + r")?{before_christ}", year),
    Rule("year.about", r"{around}\.? " + YEAR + r" " + A_YEAR, year),
    Rule("year", r"{lead}?" + YEAR + r" " + A_YEAR + r"(?!{_}{counted})", year),
    Rule("year.part", r"{lead}" + YEAR, year),
    Rule("year", r"(?<=[{in}{from}{until}]{_})(?<!{label}{_}){year}(?:-{ending})(?!{_}{counted})", year),
    Rule("feast", r"{feast}{rest}{0,6}" + OF_YEAR + "?", feast),
)
