"""English ranges: January 10-12, from October 1944 to March 1945, between A and B, 1955-57.

TIMEX3 has two expressions there, a reader one stretch: the two share its reading.
"""

from dataclasses import replace

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Piece, Pieces, Rule
from corpus_import.extraction.timex.meaning import Calendar, Found, Several

from .dates import MONTHS, day, month, season, whole_month, year, year_of

CONNECTORS = ("dash", "to", "through", "until", "and")


def two_days(pieces: Pieces) -> Several:
    """January 10-12, June 3 to 5, 2016, April 6 and 7, 3-5 June: one month, two days."""
    found_days = [piece for piece in pieces.numbers() if len(piece.text) <= 2]
    year, first_month = year_of(pieces), month(pieces)
    months = [piece.at for piece in pieces.all if piece.kind in MONTHS]
    low, high = (int(piece.text) for piece in found_days)
    joined = "" if "and" in pieces and "between" not in pieces else _nature(pieces)
    if low >= high and joined:
        raise NotTemporal
    starts_with_month = months[0] < found_days[0].at
    split = found_days[0].at + 1 + ("th" in pieces and pieces.all[-1].at > 0 and _th_after(pieces, found_days[0].at))
    start = months[0] if starts_with_month else found_days[0].at
    return Several(
        (
            Found(start, split, Calendar(Unit.DAY, year, first_month, low)),
            Found(found_days[1].at, pieces.length, Calendar(Unit.DAY, year, first_month, high)),
        ),
        joined,
    )


def _th_after(pieces: Pieces, at: int) -> int:
    return int(any(piece.kind == "th" and piece.at == at + 1 for piece in pieces.all))


def _nature(pieces: Pieces) -> str:
    return "within" if "between" in pieces else "throughout"


def two_years(pieces: Pieces) -> Several:
    """1955-1957, 1995-96, from 2001 to 2014, between 1939 and 1945, 499-493 BC."""
    first, second = pieces.numbers()[:2]
    low_text, high_text = first.text, second.text
    if "era_before" in pieces:
        low, high = 1 - int(low_text), 1 - int(high_text)
    else:
        if len(high_text) == 2:
            high_text = low_text[:2] + high_text
        low, high = int(low_text), int(high_text)
    if low >= high:
        raise NotTemporal
    return Several(
        (
            Found(first.at, first.at + 1, Calendar(Unit.YEAR, low)),
            Found(second.at, pieces.length, Calendar(Unit.YEAR, high)),
        ),
        _nature(pieces),
    )


def two_dates(pieces: Pieces) -> Several:
    """From 5 May to 3 June 2005, March 19 - April 30, in April and June 1955, the spring and summer of 1943."""
    split = _split(pieces)
    before = Pieces([piece for piece in pieces.all if piece.at < split.at], split.at)
    after = Pieces([piece for piece in pieces.all if piece.at > split.at], pieces.length)
    first, second = _date(before), _date(after)
    if first.year is None and isinstance(second.year, int) and first.unit is not Unit.YEAR:
        turns = (first.number, first.day) > (second.number, second.day)
        first = replace(first, year=second.year - turns)
    if isinstance(first.year, int) and isinstance(second.year, int) and first.year > second.year:
        raise NotTemporal
    listed = (split.kind == "and" and "between" not in pieces) or split.text == "/"
    return Several(
        (
            Found(before.all[0].at, _end(before), first),
            Found(after.all[0].at, pieces.length, second),
        ),
        "" if listed else _nature(pieces),
    )


def _end(pieces: Pieces) -> int:
    last = pieces.all[-1]
    return last.at + 1


def _split(pieces: Pieces) -> Piece:
    """The last connector with a date before and after it: of "mid-June to July" the "to"."""
    dated = [piece.at for piece in pieces.all if piece.kind in (*MONTHS, "season", "fall", "number")]
    between = [p for p in pieces.all if p.kind in CONNECTORS and min(dated) < p.at < max(dated)]
    months = [piece.at for piece in pieces.all if piece.kind in (*MONTHS, "season", "fall")]
    if len(months) > 1:
        between = [piece for piece in between if piece.at < months[-1] and piece.at > min(months[0], min(dated))]
    if not between:
        raise NotTemporal
    return between[-1] if len(months) < 2 else next(p for p in reversed(between) if p.at < months[-1])


def _date(pieces: Pieces) -> Calendar:
    if "season" in pieces or "fall" in pieces:
        return season(pieces)
    if not any(kind in pieces for kind in MONTHS):
        return year(pieces)
    has_day = any(len(piece.text) <= 2 for piece in pieces.numbers())
    return day(pieces) if has_day else whole_month(pieces)


SEASONS = r"{lead}?(?:{the} )?{season_name}"
A_DATE = (
    r"(?:{month} {dd}(?:,? {yyyy})?|(?:{the} )?{dd} (?:{of} )?{month}(?:,? {yyyy})?|{lead}?{month}(?:,? (?:{of} )?{yyyy})?"
    r"|{lead}?{yyyy})"
)

RULES = (
    Rule("range.days", r"{month} {dd}(?:{dash}| {and} ){dd}(?! {month})(?:,? {yyyy})?", two_days),
    Rule("range.days", r"{dd}(?:{dash}| {and} ){dd} (?:{of} )?{month}(?:,? {yyyy})?", two_days),
    Rule("range.dates", r"{month} {dd}{dash}{month} {dd}(?:,? {yyyy})?", two_dates),
    Rule("range.dates", r"{dd} {month}{dash}{dd} {month}(?:,? {yyyy})?", two_dates),
    Rule("range.months", r"{lead}?{month}(?: {and} |/|{dash}){lead}?{month},? (?:{of} )?{yyyy}", two_dates),
    Rule("range.seasons", SEASONS + r"(?: {and} |/|{dash})" + SEASONS + r"(?: {of}|,)? {yyyy}", two_dates),
    Rule("range.from_to", r"(?<={from}{_})" + A_DATE + r" (?:{to}|{through}|{until}) " + A_DATE, two_dates),
    Rule("range.between", r"(?<={between}{_})" + A_DATE + r" {and} " + A_DATE, two_dates),
    Rule("range.years_bc", r"{number}(?:{dash}| {and} ){number}{era}", two_years),
    Rule("range.years", r"(?<![-/$£€.,]){year} ?- ?(?:{year}|[bcdef])(?![abcdefztyrq%]|-)", two_years),
)
