"""Russian lengths of time, repetitions, and the ages that look like them."""

from corpus_import.extraction.timex.calendar import SEASON_CODES, Unit
from corpus_import.extraction.timex.grammar import NotTemporal, Pieces, Rule
from corpus_import.extraction.timex.lengths import length_value
from corpus_import.extraction.timex.meaning import Every, Length, Meaning, Several

UNITS = ("unit", "hour_word", "minute_word", "weekend", "year_noun", "in_year", "century_word", "quarter")
MOST = {Unit.DAY: 13, Unit.WEEK: 12, Unit.MONTH: 18}
PLURALS = (
    "лет",
    "годы",
    "дней",
    "дни",
    "месяцев",
    "месяцы",
    "недель",
    "суток",
    "часов",
    "минут",
    "веков",
    "десятилетий",
)
SINGULARS = ("года", "дня", "часа", "месяца", "недели", "минуты", "секунды", "века")
FEW = (2, 3, 4)
REPEATED = (*UNITS, "daytime")
MANY = (5, 50)  # много лет
PARTS = {Unit.YEAR: Unit.MONTH, Unit.HOUR: Unit.MINUTE, Unit.MINUTE: Unit.SECOND}  # what further is said in


def unit(pieces: Pieces) -> Unit:
    if "daytime" in pieces:  # днём позже
        return Unit.DAY
    value = pieces.value(*UNITS)
    if not isinstance(value, Unit):
        raise NotTemporal
    return value


def length(pieces: Pieces) -> Length:
    """Две недели, полтора года, три с половиной часа, несколько дней, полгода; год by itself is one, годы are some."""
    if "half_a_unit" in pieces:
        value = pieces.value("half_a_unit")
        assert isinstance(value, Unit)
        return Length(0.5, value)
    found = unit(pieces)
    if "many" in pieces:
        return Length(None, found, *MANY)
    if "several" in pieces:
        return Length(None, found, 2, MOST.get(found, 9))
    half = 0.5 if "half" in pieces else 0
    numbers = pieces.numbers()
    if numbers:
        joined = ".".join(piece.text for piece in numbers[:2])
        return Length(float(joined) + half, found)
    words = [float(p.value) for p in pieces.all if p.kind in ("hundreds", "tens", "ones")]  # type: ignore[arg-type]
    if not words and "thousand" not in pieces and any(piece.text.lower() in PLURALS for piece in pieces.all):
        return Length(None, found)
    return Length((sum(words) or 1) * pieces.integer("thousand", default=1) + half, found)


def approximate(pieces: Pieces) -> Length:
    """Два-три года, 5–10 лет, от двух до пяти лет: from so many to so many."""
    values = [piece.value for piece in pieces.all if piece.kind in ("ones", "number")]
    least, most = (value if isinstance(value, int) else 0 for value in values)
    if least >= most:
        raise NotTemporal
    return Length(None, unit(pieces), least, most)


def about(pieces: Pieces) -> Length:
    """Часа два, лет пять: the unit in the form that the numeral asks for."""
    found, text = length(pieces), pieces.all[0].text.lower()
    few = found.amount in FEW
    if text not in (SINGULARS if few else PLURALS) or found.amount == 1:
        raise NotTemporal
    return found


def joined(pieces: Pieces) -> Length:
    """Пять лет и шесть месяцев, два часа 15 минут."""
    at = next(piece.at for piece in pieces.all if piece.kind in UNITS)
    first = length(pieces.before(at + 1))
    second = length(pieces.after(at))
    if PARTS.get(first.unit) is not second.unit or first.amount is None:
        raise NotTemporal
    return first._replace(further=second)


def lasting(pieces: Pieces) -> Meaning:
    """Двухдневный, 10-дневный; двухлетний, 5-летний, of a plan."""
    value = pieces.value("lasting", "lasting_years")
    if isinstance(value, Length):
        return value
    found = pieces.value("measure", default=Unit.YEAR)
    assert isinstance(found, Unit)
    return Length(float(pieces.numbers()[0].text), found)


def every(pieces: Pieces) -> Meaning:
    """Каждую среду, по пятницам, по утрам, каждое лето, каждые две недели, ежедневно."""
    if "weekday" in pieces or "weekday_repeated" in pieces:
        return Every(f"XXXX-WXX-{pieces.integer('weekday', 'weekday_repeated')}")
    if "daypart" in pieces or "daypart_repeated" in pieces:
        return Every(f"XXXX-XX-XXT{pieces.value('daypart', 'daypart_repeated')}")
    if "month" in pieces:
        return Every(f"XXXX-{pieces.integer('month'):02d}")
    if "season" in pieces:
        return Every(f"XXXX-{SEASON_CODES[pieces.integer('season') - 1]}")
    if "adverb_set" in pieces:
        return Every(f"{pieces.value('adverb_set')}")
    return Every(length_value(length(pieces)))


def times_over(pieces: Pieces) -> Every:
    """Раз в неделю, два раза в год, раз в две недели: only what stands after "раз" is the length."""
    at = next(piece.at for piece in pieces.all if piece.kind == "times")
    return Every(length_value(length(pieces.after(at))))


def again_and_again(pieces: Pieces) -> Every:
    """Год за годом, день за днём, из года в год: the same unit twice."""
    units = [Unit.DAY if piece.kind == "daytime" else piece.value for piece in pieces.all if piece.kind in REPEATED]
    if units[0] is not units[1] or not isinstance(units[0], Unit):
        raise NotTemporal
    return Every(length_value(Length(1, units[0])))


def no_time(pieces: Pieces) -> Several:
    """An age or a street: read, so that nothing else takes its words for a length, and left out."""
    return Several(())


ONE = r"(?<=[{per}{during}]{_})(?:{any_unit}|{half_a_unit})"
APPROXIMATE = (
    r"(?:{around} )?(?:{small} ?[-—] ?{small}|{ones} ?[-—] ?{ones}) {any_unit}"
    r"|{any_unit} {ones} ?[-—] ?{ones}"
    r"|(?<={from}{_})(?:{small} {before} {small}|{ones} {before} {ones}) {any_unit}"
)
# часа два, лет двадцать: about so many; not "в год два раза", "с начала года пять школ"
INVERTED = (
    r"(?<![{edge}{each}{during}{from}{before}{after}{until}{in}{on}{per}{ordinal}]{_})"
    r"{any_unit} (?:{ones}|{tens}|{small})(?! [{times}{counted}{month}{of_daypart}]|[-—.,:]{digits})"
)

OF_UNDERTAKING = r"(?= (?:[wW] )?{undertaking})"
RULES = (
    Rule("name.of_street", r"{street} (?:{number} {any_unit}|{dd} {month})", no_time),
    Rule(
        "age",
        r"(?:{age}|{whom}(?: [{aged}{and}{then}{turned}]){0,4}|{turned}|{own}) "
        r"(?:{length}|{any_unit} (?:{ones}|{tens}|{small})"
        r"|{from} (?:{small}|{ones}) {before} (?:{small}|{ones}) {any_unit})"
        r"(?! {back}| {in})",
        no_time,
    ),
    Rule("duration", r"(?:{lasting_years}|{number}-{years_old})" + OF_UNDERTAKING, lasting),
    Rule("age", r"{count}-{years_old}", no_time),
    Rule(
        "set.every",
        r"{each} (?:(?:{ordinal} )?{weekday}(?: {unit})?|{month}|{season}|{daypart}|{count} {any_unit}|{any_unit})",
        every,
    ),
    Rule("set.times", r"(?:{count} )?{times} {in} (?:{count} )?{any_unit}", times_over),
    Rule(
        "set.again", r"{any_unit} {per} (?:{any_unit}|{daytime})|{out_of} {any_unit} {in} {any_unit}", again_and_again
    ),
    Rule("set.weekdays", r"{weekday_repeated}", every),
    Rule("set.dayparts", r"(?<={until}{_}){daypart_repeated}", every),
    Rule("set.adverb", r"{adverb_set}", every),
    Rule("duration", r"{lasting}|{number}-{measure}", lasting),
    Rule("duration.approximate", APPROXIMATE, approximate),
    Rule("duration.joined", r"(?:{length}|{any_unit}) (?:{and} )?{count} {any_unit}", joined),
    Rule("duration", r"{length}|{whole} {any_unit}|{many} {any_unit}(?! {back})", length),
    Rule("duration.about", INVERTED, about),
    Rule("duration.one", ONE, length),
)
