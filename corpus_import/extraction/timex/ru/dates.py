"""Russian dates that name their place on the calendar: days, months, seasons, years and longer, and feasts."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import Calendar, Feast, Meaning, Part, Relative

from .directions import direction, said

FINALS = ("final", "final_plural")
LEAST_SHORT_YEAR = 31  # a smaller number may be a year of the present century
IN_MONTH = {1: Part.START, 10: Part.MID, 20: Part.END}  # в первых, в десятых, в двадцатых числах мая


def part(pieces: Pieces) -> Part:
    value = pieces.value("edge", "early", "edge_short")
    return value if isinstance(value, Part) else Part.WHOLE


def year_of(pieces: Pieces) -> int | Relative | None:
    """The year by its number, in words, or as "того же года", "прошлого года"."""
    numbers = pieces.numbers()
    if ("n" in pieces or "nativity" in pieces) and numbers:
        return 1 - int(numbers[-1].text) if "before" in pieces else int(numbers[-1].text)
    years = [int(piece.text) for piece in numbers if len(piece.text) == 4]
    if years:
        return years[-1]
    if "thousand" in pieces or "thousandth" in pieces:
        return _year_in_words(pieces)
    after = max((piece.at for piece in pieces.all if piece.kind in ("month", "season")), default=-1)
    if after >= 0 and (short := _short_year(pieces.after(after))):
        return short
    if said(pieces):
        return Relative(Unit.YEAR, *direction(pieces))
    return Relative(Unit.YEAR, 0) if "year_short" in pieces and "from" in pieces else None


def _year_in_words(pieces: Pieces) -> int:
    """Тысяча девятьсот сорок первый: all numerals that stand after the month or the season."""
    if "thousandth" in pieces:
        return pieces.integer("thousandth")
    at = next(piece.at for piece in pieces.all if piece.kind == "thousand")
    ones = [piece for piece in pieces.all if piece.kind == "ones" and piece.at < at]
    thousands = ones[-1].value if ones else 1
    rest = [p.value for p in pieces.all if p.at > at and p.kind in ("hundreds", "tens", "ordinal")]
    if not isinstance(thousands, int):
        raise NotTemporal
    return 1000 * thousands + sum(value for value in rest if isinstance(value, int))


def _short_year(pieces: Pieces) -> int | None:
    """Сорок первый, 98-й: of the last century, where it can't be one of this."""
    if not pieces.numbers() and "ordinal" not in pieces:
        return None
    short = int(pieces.numbers()[0].text) if pieces.numbers() else pieces.integer("tens") + pieces.integer("ordinal")
    if not LEAST_SHORT_YEAR <= short < 100:
        raise NotTemporal
    return 1900 + short


def day(pieces: Pieces) -> Calendar:
    days = [int(piece.text) for piece in pieces.numbers() if len(piece.text) <= 2]
    months = [piece.at for piece in pieces.all if piece.kind in ("month", "month_date")]
    before = pieces.before(months[0]) if months else pieces
    days = days or [before.integer("tens") + before.integer("ordinal")]
    if not 1 <= days[0] <= 31:
        raise NotTemporal
    return Calendar(Unit.DAY, year_of(pieces), pieces.integer("month"), days[0])


def day_of_month(pieces: Pieces) -> Calendar:
    """15 числа, двадцатого числа."""
    return day(pieces)._replace(year=None, number=0)


def month(pieces: Pieces) -> Calendar:
    return Calendar(Unit.MONTH, year_of(pieces), pieces.integer("month"), part=part(pieces))


def dates_in_month(pieces: Pieces) -> Calendar:
    """В первых числах мая."""
    last = any(kind in pieces for kind in FINALS)
    number = pieces.integer("decade_name", "ordinal", "first_plural", "number")
    found = Part.END if last else IN_MONTH.get(number)
    if found is None:
        raise NotTemporal
    return month(pieces.without(("ordinal", *FINALS)))._replace(part=found)


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


def year_of_antiquity(pieces: Pieces) -> Calendar:
    """В 988 году."""
    return Calendar(Unit.YEAR, int(pieces.numbers()[-1].text), part=part(pieces))


def year_of_last_century(pieces: Pieces) -> Calendar:
    """В сорок первом, в 98-м."""
    found = _short_year(pieces)
    assert found is not None
    return Calendar(Unit.YEAR, found, part=part(pieces))


def rank(pieces: Pieces) -> int:
    """Which one is counted: III, третий, 3-й."""
    found = pieces.integer("tens") + pieces.integer("roman", "ordinal")
    if not found and pieces.numbers():
        found = int(pieces.numbers()[0].text)
    return found


def century(pieces: Pieces) -> Calendar:
    before_christ = "before" in pieces and ("n" in pieces or "nativity" in pieces)
    found = rank(pieces)
    if not found:
        raise NotTemporal
    return Calendar(Unit.CENTURY, (found - 1) * 100, part=part(pieces), before_christ=before_christ)


def millennium(pieces: Pieces) -> Calendar:
    found = century(pieces)
    first = found.year if isinstance(found.year, int) else 0
    return found._replace(unit=Unit.MILLENNIUM, year=10 * first)


def decade(pieces: Pieces) -> Calendar:
    """1990-е, 90-е, девяностые, and those of another century than the last: 60-е годы XIX века."""
    short = pieces.integer("decade_name", "number")
    if short > 99:
        first = short
    elif "roman" in pieces or "ordinal" in pieces:
        first = (pieces.integer("roman", "ordinal") - 1) * 100 + short
    elif len(pieces.numbers()) > 1:
        first = (int(pieces.numbers()[1].text) - 1) * 100 + short
    else:
        first = 1900 + short if short else 2000
    if first % 10:
        raise NotTemporal
    return Calendar(Unit.DECADE, first, part=part(pieces))


def roman_month(pieces: Pieces) -> Calendar:
    """5.III.1921, 5/III-1921."""
    day, year = (int(piece.text) for piece in pieces.numbers())
    month = pieces.integer("roman")
    if month > 12:
        raise NotTemporal
    return Calendar(Unit.DAY, year, month, day)


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


IN = r"(?<=[{in}{on}{from}{until}{toward}{before}{after}{between}{per}]{_})"
OF_CENTURY = r"(?: {rank} {century}(?: {a_year})?| (?:{last}|{this}) {century_word})"
OF_MONTH = r"{month}{of_year}?"
A_CENTURY = (
    r"(?:{roman} {century}|{small} {in}\.(?={before_christ})|(?:{rank}|{tens} {ordinal}|{small}) {century_word})"
)
A_DECADE = r"(?:{decade_number}-{ending_plural}|{decade_name})"

RULES = (
    Rule("day.iso", r"{year}-[b]-[bcd]", numeric),
    Rule("day.dotted", r"(?<![.abcdefztyrq])[abcd](?:\.[ab]\.|/[ab]/){year}(?: {a_year})?", numeric),
    Rule("day.roman_month", r"(?<![.abcdefztyrq]){day}[./]{roman}[-./ ]{year}(?: {a_year})?", roman_month),
    Rule("day.month", r"{day_month}{of_year}?", day),
    Rule("day.of_month", r"(?<!{each}{_}){dd_word} {month_date}", day_of_month),
    Rule(
        "month.part",
        r"(?:{ordinal}|{first_plural}|{finals}|{decade_name}|{small}-{ending_plural}) {month_dates} " + OF_MONTH,
        dates_in_month,
    ),
    Rule("month.of_year", r"{lead}?{month}{of_year}", month),
    Rule("month.part", r"{lead}{month}", month),
    Rule("month.bare", IN + r"{month}", month),
    Rule("season.winter", r"{season} {year}[-—](?:{year}|[bcdef])(?: {a_year})?", winter),
    Rule("season.of_year", r"{lead}?{season}{of_year}", season),
    Rule("season.part", r"{lead}{season}", season),
    Rule("season.bare", r"(?<!{each}{_}){season}", season),
    Rule("decade", r"{lead}?" + A_DECADE + r" {a_year}" + OF_CENTURY + "?", decade),
    Rule("decade", r"(?:{lead}|" + IN + r"){decade_name}|{lead}?{decade_number}-{ending_plural}", decade),
    Rule("century", r"{lead}?" + A_CENTURY + "{era}?", century),
    Rule("millennium", r"{lead}?{rank} {millennium_word}{era}?", millennium),
    Rule("year.before_christ", r"{lead}?{number}(?:-{ending})?(?: {a_year})?{era}", year),
    Rule("year.about", r"{around}\.? {full_year} {a_year}", year),
    Rule("year", r"(?:{that} {same} |{lead})?(?:{full_year}|{year_in_words}) {a_year}(?!{_}{counted})", year),
    Rule("year.part", r"{lead}(?:{full_year}|{year_in_words})", year),
    Rule(
        "year",
        r"(?<=[{in}{from}{until}{toward}{before}{after}]{_})(?<!{label}{_}){year}-{ending}(?!{_}{counted})",
        year,
    ),
    Rule("year.antiquity", IN + r"{three_digits} {in_year}", year_of_antiquity),
    Rule(
        "year.of_last_century",
        IN + r"{short_year}(?: {year_word}|(?= ?[.,;]| [{pronoun}{whom}]))",
        year_of_last_century,
    ),
    Rule("feast", r"{feast}{rest}{0,6}{of_year}?", feast),
)
