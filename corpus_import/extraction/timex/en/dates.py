"""English dates that name their place on the calendar."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import Calendar, Meaning, Part, Relative

from .directions import direction
from .quantities import ordinal

MONTHS = ("month_name", "month_short", "march", "may")


def part(pieces: Pieces) -> Part:
    """Early, late, the end of, the first half of."""
    value = pieces.value("edge", "early")
    if isinstance(value, Part):
        return value
    side = pieces.value("half_side")
    return {1: Part.EARLY, 2: Part.LATE}[side] if isinstance(side, int) and "part_word" in pieces else Part.WHOLE


def year_of(pieces: Pieces, rank: int = -1) -> int | None:
    """The year as four digits, or as any number with its era, in astronomical counting."""
    numbers = pieces.numbers()
    if "era_before" in pieces or "letter_b" in pieces:
        return 1 - int(numbers[rank].text)
    if "era_after" in pieces or "letter_d" in pieces:
        return int(numbers[rank].text)
    years = [int(piece.text) for piece in numbers if len(piece.text) == 4]
    return years[rank] if years else None


def month(pieces: Pieces, rank: int = 0) -> int:
    months = [piece.value for piece in pieces.all if piece.kind in MONTHS]
    if len(months) <= rank:
        raise NotTemporal
    value = months[rank]
    assert isinstance(value, int)
    return value


def days(pieces: Pieces) -> list[int]:
    found = [int(piece.text) for piece in pieces.numbers() if len(piece.text) <= 2]
    return found or [ordinal(pieces)]


def day(pieces: Pieces) -> Calendar:
    return Calendar(
        Unit.DAY,
        some_year(pieces),
        month(pieces),
        days(pieces)[0],
        pieces.integer("weekday_name", "weekday_short"),
        approximate="around" in pieces,
    )


def some_year(pieces: Pieces) -> int | Relative | None:
    """The year as said: by its number, or as "that year", "last year"."""
    found = year_of(pieces)
    if found is None and "year_unit" in pieces:
        return Relative(Unit.YEAR, *direction(pieces))
    return found


def whole_month(pieces: Pieces) -> Calendar:
    year = some_year(pieces)
    return Calendar(Unit.MONTH, year, month(pieces), part=part(pieces), approximate="around" in pieces)


def season(pieces: Pieces) -> Calendar:
    year = some_year(pieces)
    return Calendar(Unit.SEASON, year, pieces.integer("season", "fall"), part=part(pieces))


def year(pieces: Pieces) -> Calendar:
    found = year_of(pieces)
    if found is None:
        raise NotTemporal
    return Calendar(Unit.YEAR, found, part=part(pieces), approximate="around" in pieces, fiscal="fiscal" in pieces)


def part_of_year(pieces: Pieces) -> Calendar:
    """Quarters and halves: the third quarter of 2001, Q3 2001, the latter half of 2008."""
    year = some_year(pieces)
    if "half" in pieces:
        return Calendar(Unit.HALF, year, pieces.integer("half_side") or ordinal_word(pieces))
    quarter = int(pieces.numbers()[0].text) if "letter_q" in pieces else ordinal_word(pieces)
    if not 1 <= quarter <= 4:
        raise NotTemporal
    return Calendar(Unit.QUARTER, year, quarter)


def ordinal_word(pieces: Pieces) -> int:
    value = pieces.integer("ordinal", "second") or int(pieces.numbers()[0].text)
    if value > 4:
        raise NotTemporal
    return value


def decade(pieces: Pieces) -> Calendar:
    before = "era_before" in pieces
    if "decade_name" in pieces:
        named = pieces.integer("decade_name")
        first = 2000 if named == 0 else 1900 + named
    else:
        text = pieces.numbers()[0].text
        first = int(text) if len(text) > 2 else 1900 + int(text)
    if first % 10:
        raise NotTemporal
    if first % 100 == 0 and 1000 <= first < 2000:  # the 1800s are a century, the 2000s a decade so far
        return Calendar(Unit.CENTURY, first, part=part(pieces), before_christ=before)
    return Calendar(Unit.DECADE, first, part=part(pieces), before_christ=before)


def century(pieces: Pieces) -> Calendar:
    first = (ordinal(pieces) - 1) * 100
    if not 0 <= first <= 2900:
        raise NotTemporal
    return Calendar(Unit.CENTURY, first, part=part(pieces), before_christ="era_before" in pieces)


def iso(pieces: Pieces) -> Calendar:
    year, month, day = (int(piece.text) for piece in pieces.numbers())
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise NotTemporal
    return Calendar(Unit.DAY, year, month, day)


def dotted(pieces: Pieces) -> Calendar:
    """31.12.2005: only the day-first world writes dates with points."""
    day, month, year = (int(piece.text) for piece in pieces.numbers())
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise NotTemporal
    return Calendar(Unit.DAY, year, month, day)


def numeric(pieces: Pieces) -> Calendar:
    """12/31/2005 and 31/12/2005 say themselves which is which; 03/04/2005 is read as Americans do."""
    first, second, year = (piece.text for piece in pieces.numbers())
    if len(year) == 2:
        year = ("19" if int(year) > 40 else "20") + year
    month, day = int(first), int(second)
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise NotTemporal
    return Calendar(Unit.DAY, int(year), month, day)


def only_year(pieces: Pieces) -> Meaning:
    value = year_of(pieces)
    if value is None or not 1500 <= value <= 2100:
        raise NotTemporal
    return Calendar(Unit.YEAR, value)


RULES = (
    Rule("day.iso", r"{year}(?:-[b]-|/[b]/)[bcd](?![abcdefztyrq])", iso),
    Rule("day.dotted", r"(?<![.abcdefztyrq])[abcd]\.[ab]\.{year}", dotted),
    Rule("day.numeric", r"(?<![/$£€.,abcdefztyrq])[abcd]/[abcd]/(?:{year}|[bcdef])(?![/abcdefztyrq])", numeric),
    Rule("day.month_first", r"{lead_weekday}?(?:{around} )?{month} (?:{the} )?(?:{dd}|{nth})(?:,? {yyyy}|{relative_year})?", day),
    Rule("day.day_first", r"{lead_weekday}?(?:{the} )?(?:{dd}|{nth}) (?:{of} )?{month}(?:,? (?:{of} )?{yyyy}|{relative_year})?", day),
    Rule("month.of_year", r"{lead}?(?:{month_name}|{march}|{month_short}\.?),? (?:{of} |{in} )?{yyyy}(?:{era})?", whole_month),
    Rule("month.of_year", r"{lead}?{may},? (?:{of} |{in} )?{yyyy}", whole_month),
    Rule("month.bc", r"{lead}?{month} {number}{era}", whole_month),
    Rule("month.of_relative_year", r"{lead}?{month}{relative_year}", whole_month),
    Rule("month.part", r"{lead}(?:{month_name}|{march}|{may}|{month_short})", whole_month),
    Rule("month.bare", r"{month_name}|(?<!{long}{_}){march}(?! (?:{to} {the}|{on}|{through}))", whole_month),
    Rule("month.bare", r"(?<=[{in}{since}{until}{by}{last}{next}{this}{from}{during}{to}{through}{of}{and}]{_}){may}(?! {number})", whole_month),
    Rule("season.of_year", r"{lead}?(?:{the} )?{season_name}(?: {of}|,)? {yyyy}", season),
    Rule("season.of_year", r"{lead}?(?:{the} )?{season_name}(?: {of}| {in}|,)? {number}{era}", season),
    Rule("season.of_relative_year", r"{lead}?(?:{the} )?{season_name}{relative_year}", season),
    Rule("season.part", r"{lead}(?:{the} )?{season_name}", season),
    Rule("season.bare", r"(?:{the} )?{season}", season),
    Rule("season.bare", r"(?<={in}{_})(?:{the} )?{fall}(?! {of})", season),
    Rule("quarter", r"(?:{the} )?(?:{ordinal}|{second}|{number}{th})[- ](?:{fiscal}[- ])?{quarter}(?: {of})?(?: {fiscal}(?: {year_unit})?)? {yyyy}", part_of_year),
    Rule("quarter", r"(?:{the} )?(?:{ordinal}|{second}|{number}{th})[- ](?:{fiscal}[- ])?{quarter}{relative_year}?", part_of_year),
    Rule("quarter", r"{letter_q}[a],? (?:{of} )?{yyyy}", part_of_year),
    Rule("half", r"(?:{the} )?(?:{ordinal}|{second}|{half_side}) {half} {of} (?:{fiscal} )?{yyyy}", part_of_year),
    Rule("half", r"(?:{the} )?(?:{ordinal}|{second}|{half_side}) {half}{relative_year}", part_of_year),
    Rule("century", r"{lead}?(?:{the} )?{nth}[- ]{century_unit}(?:{era})?", century),
    Rule("decade", r"{lead}?(?:{the} )?'?(?:{round_year}|[ef]|{three_digits})'?{letter_s}(?:{era})?", decade),
    Rule("decade", r"{lead}?{the} '?(?:{decade_name})", decade),
    Rule("decade", r"{lead}{decade_name}", decade),
    Rule("year.era", r"(?:{lead}|{around}\.? )?{number}{era}", year),
    Rule("year.era", r"(?:{lead}|{around}\.? )?{era_after} {number}", year),
    Rule("year.fiscal", r"(?:{the} )?{fiscal}(?: {year_unit})? {yyyy}", year),
    Rule("year.part", r"{lead}(?:{the} {year_unit} )?{yyyy}", year),
    Rule("year.about", r"(?<![$£€]){around}\.? {yyyy}(?! {counted})", year),
    Rule("year.named", r"(?:{the} )?(?:{year_unit}|{units}) {yyyy}(?! ?-)", year),
    Rule("year", r"(?<![$£€#/\-.,:abcdefztyrqw]){yyyy}(?! {counted})(?!-{month})", only_year),
)  # fmt: skip
