"""English seasons, years, decades and centuries that name their place on the calendar."""

from corpus_import.extraction.timex.calendar import YEARS_IN, Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.meaning import Calendar, Relative, Several

from .dates import ANCIENT, NO_LABEL, NO_NAME, before_christ, part, some_year, with_four_digits, year_of
from .directions import direction
from .quantities import ordinal

FARTHEST = 10_000  # years: what is counted further off is no century of ours


def season(pieces: Pieces) -> Calendar:
    year = some_year(pieces)
    return Calendar(Unit.SEASON, year, pieces.integer("season", "fall"), part=part(pieces))


def season_until(pieces: Pieces) -> Calendar:
    """Until the spring, before the winter: whatever the verb, it lies ahead of the story."""
    return season(pieces)._replace(tenseless=True)


def lower_season(pieces: Pieces) -> Calendar | Several:
    """Before a name: the summer Olympics, but not Summer Jones."""
    named = pieces.all[0].text[0].isupper()
    return Several(()) if named else season(pieces)


def winter(pieces: Pieces) -> Calendar:
    """The winter of 2011-12: counted in the year of its January, as TIMEX3 in that of its December."""
    first = next(int(piece.text) for piece in pieces.numbers() if len(piece.text) == 4)
    return Calendar(Unit.SEASON, first, pieces.integer("season", "fall"), two_years=True)


def winter_bc(pieces: Pieces) -> Calendar:
    """The winter of 255-254 BC."""
    first = 1 - int(pieces.numbers()[0].text)
    return Calendar(Unit.SEASON, first, pieces.integer("season", "fall"), two_years=True)


def year(pieces: Pieces) -> Calendar:
    found = year_of(pieces)
    if found is None:
        raise NotTemporal
    fiscal = "fiscal" in pieces or "fiscal_short" in pieces
    return Calendar(Unit.YEAR, found, part=part(pieces), approximate="around" in pieces, fiscal=fiscal)


def circa(pieces: Pieces) -> Calendar:
    """c. 793."""
    return Calendar(Unit.YEAR, int(pieces.numbers()[0].text), approximate=True)


def fiscal_year(pieces: Pieces) -> Calendar:
    """The fiscal year, last fiscal year: by the calendar's, for who knows where another begins."""
    return Calendar(Unit.YEAR, Relative(Unit.YEAR, *direction(pieces)), fiscal=True)


def decade(pieces: Pieces) -> Calendar:
    before = before_christ(pieces)
    if "decade_name" in pieces:
        named = pieces.integer("decade_name")
        first = 2000 if named == 0 else 1900 + named
    else:
        text = pieces.numbers()[0].text
        first = int(text) if len(text) > 2 else 1900 + int(text)
    if first % 10:
        raise NotTemporal
    if first % 100 == 0 and first < 2000:  # the 1800s are a century, the 2000s a decade so far
        return Calendar(Unit.CENTURY, first, part=part(pieces), before_christ=before)
    return Calendar(Unit.DECADE, first, part=part(pieces), before_christ=before)


def ancient_decade(pieces: Pieces) -> Calendar:
    """The 290s, the early 600s, where the text is in antiquity."""
    return decade(pieces)._replace(ancient=True)


def ancient_season(pieces: Pieces) -> Calendar:
    """The summer of 248, where the text is in antiquity."""
    text = pieces.numbers()[-1].text
    if text.startswith("0"):
        raise NotTemporal
    return season(pieces)._replace(year=int(text), ancient=True)


def spelled(pieces: Pieces) -> Calendar:
    """In nineteen ninety-one."""
    first, rest = pieces.integer("ones"), [*pieces.all[1:]]
    second = sum(piece.value for piece in rest if isinstance(piece.value, int))
    if not 16 <= first <= 19 or second < 10:
        raise NotTemporal
    return Calendar(Unit.YEAR, 100 * first + second)


def _after_lead(pieces: Pieces) -> int:
    """Where the second half of the 19th century names its century."""
    half = pieces.get("half")
    return half.at if half is not None else 0


def century(pieces: Pieces) -> Calendar:
    named = pieces.after(_after_lead(pieces) - 1)
    unit = named.value("century_unit", default=Unit.CENTURY)
    assert isinstance(unit, Unit)
    first = (ordinal(named) - 1) * YEARS_IN[unit]
    if not 0 <= first < FARTHEST:
        raise NotTemporal
    return Calendar(unit, first, part=part(pieces), before_christ=before_christ(pieces))


def short_year(pieces: Pieces) -> Calendar:
    """In '98, the summer of '98."""
    full = with_four_digits(pieces)
    found = season(full) if "season" in pieces or "fall" in pieces else year(full)
    return found._replace(short_year=True)


def recent_year(pieces: Pieces) -> Calendar:
    """Four digits by themselves are a year only where years mostly are."""
    found = year(pieces)
    if not isinstance(found.year, int) or not 1700 <= found.year <= 2100:
        raise NotTemporal
    return found


NO_NUMBER = r"(?<![/$£€#\-.,:abcdefztyrqwW])(?<![abcdefztyrq]{_})"
NO_ADDRESS = r"(?! {street}| W\.? (?:{street}|{th})| W\.? W (?:{street}|{th}))"

RULES = (
    Rule("season.two_years", r"{lead}?(?:{the} )?{season_name}(?: {of}|,)? {year} ?[-/] ?(?:{year}|[abcdef])", winter),
    Rule("season.of_year", r"{lead}?(?:{the} )?{season_name}(?: {of}|,)? {yyyy}", season),
    Rule("season.of_year", r"{lead}?(?:{the} )?{season_name}(?: {of}| {in}|,)? {number}{era}", season),
    Rule("season.two_years", r"{lead}?(?:{the} )?{season_name}(?: {of}|,)? {number} ?[-/] ?{number}{era}", winter_bc),
    Rule("season.ancient", r"{lead}?(?:{the} )?{season_name} {of} " + ANCIENT, ancient_season),
    Rule("season.of_short_year", r"{lead}?(?:{the} )?{season_name}(?: {of})? '[bcdef](?!{letter_s})", short_year),
    Rule("season.of_relative_year", r"{lead}?(?:{the} )?{season_name}{relative_year}", season),
    Rule("season.part", r"{lead}(?:{the} )?{season_name}", season),
    Rule("season.until", r"(?<=[{until}{before}]{_})(?:{the} )?{season}", season_until),
    Rule("season.name", r"{season}(?= (?:W|{street}))", lower_season),
    Rule(
        "season.bare",
        r"{the} {season}|(?<!{an}{_})" + NO_NAME + r"{season}(?! (?:{from}|{up}))|(?<={an}{_}){season}(?= w)",
        season,
    ),
    Rule("season.bare", r"(?<={in}{_})(?:{the} )?{fall}(?! {of})", season),
    Rule("century", r"{lead}?(?:{the} )?{nth}[- ]{century_unit}(?:{era})?", century),
    Rule("decade", r"{lead}?(?:{the} )?(?:{round_year}|[ef]|{three_digits}){letter_s}{era}", decade),
    Rule("decade", r"{lead}?(?:{the} )?{round_year}'?{letter_s}", decade),
    Rule("decade", r"(?:{the} (?:{early}[- ])?'?|(?:{early}[- ])?')[cdef]'?{letter_s}", decade),
    Rule("decade", r"{lead}?{the} '?(?:{decade_name})", decade),
    Rule("decade.ancient", r"{lead}?{the} (?:{early} )?{three_digits}{letter_s}", ancient_decade),
    Rule("decade", r"{lead}{decade_name}", decade),
    Rule("year.era", r"(?:{lead}|{around}\.? )?{number}(?:,{three_digits})?{era}", year),
    Rule("year.era", r"(?:{lead}|{around}\.? )?{era_in_front} {number}", year),
    Rule("year.fiscal", r"(?:{the} {fiscal} {year_unit}|{fiscal}(?: {year_unit})?) {yyyy}", year),
    Rule("year.fiscal", r"(?:{the} )?{yyyy} {fiscal} {year_unit}", year),
    Rule("year.fiscal", r"{fiscal_short}'?{year}", year),
    Rule("year.short", r"(?<=[{in}{of}{since}{by}{fiscal}]{_})'[bcdef](?!{letter_s}|[abcdefztyrq%'])", short_year),
    Rule(
        "year.fiscal",
        r"(?:{the}|(?:{the} )?(?:{this}|{last}|{next})|{the} {vague}) {fiscal} {year_unit}(?! {yyyy})",
        fiscal_year,
    ),
    Rule("year.spelled", r"{ones} {tens}(?:[- ]{ones})?(?!-| (?:{counted}|{any_unit}))", spelled),
    Rule("year.spelled", r"(?<=[{in}{since}{of}{by}]{_}){ones} {ones}(?! (?:{counted}|{any_unit}))", spelled),
    Rule("year.part", r"{year_unit}-{edge} {yyyy}", year),
    Rule("year.part", r"{lead}(?:{the} {year_unit} )?{yyyy}", year),
    Rule("year.about", r"{around}\. {three_digits}(?!{era}|-| [w{counted}])", circa),
    Rule("year.about", r"(?<![$£€]){around}\.? {yyyy}(?! {counted})", year),
    Rule("year.named", r"(?:{the} )?(?:{year_unit}|{units}) {yyyy}(?! ?-)", year),
    Rule("year", r"(?<=[{in}{since}{until}{during}]{_}){yyyy}(?! {counted})(?!-[abcdefztyrq])", year),
    Rule("year", NO_NUMBER + r"(?<={preposition}{_}){yyyy}(?! {counted})(?!-[abcdefztyrq])" + NO_ADDRESS, year),
    Rule("year", NO_NUMBER + NO_LABEL + r"{yyyy}(?! {counted})(?!-[abcdefztyrqw])" + NO_ADDRESS, recent_year),
)
