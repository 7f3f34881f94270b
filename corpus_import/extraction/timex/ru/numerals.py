"""Russian numerals: cardinals and ordinals in their cases, Roman numbers, decades, and adjectives made of a number."""

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.meaning import Length

from .declension import adjective, declined

ONES: dict[str, object] = {
    **declined(1, "од", "ин на но ного ной ну ним ному ном"),
    **dict.fromkeys(("два", "две", "двух", "двум", "двумя", "оба", "обе", "обоих", "обеих"), 2),
    **declined(3, "тр", "и ёх ех ём ем емя"),
    **declined(4, "четыр", "е ёх ех ём ем ьмя"),
    **declined(5, "пят", "ь и ью"), **declined(6, "шест", "ь и ью"), **declined(7, "сем", "ь и ью"),
    **dict.fromkeys(("восемь", "восьми", "восемью"), 8),
    **declined(9, "девят", "ь и ью"), **declined(10, "десят", "ь и ью"),
    **dict.fromkeys(("двое", "двоих"), 2), **dict.fromkeys(("трое", "троих"), 3), "четверо": 4, "пятеро": 5,
    **declined(1.5, "пол", "тора торы утора"),
}  # fmt: skip
TEEN_STEMS = ("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат",
              "восемнадцат", "девятнадцат")  # fmt: skip
TEENS: dict[str, object] = {
    form: number for number, stem in enumerate(TEEN_STEMS, start=11) for form in declined(number, stem, "ь и ью")
}
TENS: dict[str, object] = {
    **declined(20, "двадцат", "ь и ью"), **declined(30, "тридцат", "ь и ью"), **declined(40, "сорок", "- а"),
    **dict.fromkeys(("пятьдесят", "пятидесяти"), 50), **dict.fromkeys(("шестьдесят", "шестидесяти"), 60),
    **dict.fromkeys(("семьдесят", "семидесяти"), 70), **dict.fromkeys(("восемьдесят", "восьмидесяти"), 80),
    **declined(90, "девяност", "о а"),
}  # fmt: skip
HUNDREDS: dict[str, object] = {
    "сто": 100, "ста": 100, "двести": 200, "двухсот": 200, "триста": 300, "трёхсот": 300, "трехсот": 300,
    "четыреста": 400, "пятьсот": 500, "шестьсот": 600, "семьсот": 700, "восемьсот": 800, "девятьсот": 900,
}  # fmt: skip
SINGULAR = "ый ого ому ом"
ORDINALS: dict[str, object] = {
    **declined(1, "перв", "ый ая ое ого ой ому ую ым ом"), **declined(2, "втор", "ой ая ое ые ого ому ую ым ом ых"),
    **declined(3, "трет", "ий ья ье ьи ьего ьей ьему ью ьим ьем ьих"),
    **adjective(4, "четверт"), **adjective(4, "четвёрт"), **adjective(5, "пят"),
    **declined(6, "шест", "ой ая ое ого ому ую ым ом"), **declined(7, "седьм", "ой ая ое ого ому ую ым ом"),
    **declined(8, "восьм", "ой ая ое ого ому ую ым ом"), **adjective(9, "девят"), **adjective(10, "десят"),
    **{form: n for n, stem in enumerate(TEEN_STEMS, start=11) for form in declined(n, stem, "ый ая ое ого ому ом ой")},
    **declined(20, "двадцат", "ый ая ое ого ому ом ой"), **declined(30, "тридцат", "ый ая ое ого ому ом ой"),
    **declined(40, "сороков", "ой ого ому ом"),
    **declined(50, "пятидесят", SINGULAR), **declined(60, "шестидесят", SINGULAR),
    **declined(70, "семидесят", SINGULAR), **declined(80, "восьмидесят", SINGULAR),
    **declined(90, "девяност", SINGULAR),
    **declined(800, "восьмисот", SINGULAR), **declined(900, "девятисот", SINGULAR),
}  # fmt: skip
THOUSANDTHS: dict[str, object] = {**declined(1000, "тысячн", SINGULAR), **declined(2000, "двухтысячн", SINGULAR)}
DECADES: dict[str, object] = {  # the plural of an ordinal: in the sixties
    form: number
    for number, stem in (
        (0, "нулев"), (20, "двадцат"), (30, "тридцат"), (40, "сороков"), (50, "пятидесят"), (60, "шестидесят"),
        (70, "семидесят"), (80, "восьмидесят"), (90, "девяност"),
    )
    for form in declined(number, stem, "ые ых ым ыми")
}  # fmt: skip
ROMAN: dict[str, object] = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "X", "XX"))
    for one, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if 0 < 10 * ten + one <= 21
}

PREFIXES = {
    1: ("одно",), 2: ("двух", "дву"), 3: ("трёх", "трех"), 4: ("четырёх", "четырех"), 5: ("пяти",), 6: ("шести",),
    7: ("семи",), 8: ("восьми",), 9: ("девяти",), 10: ("десяти",), 1.5: ("полутора",), 0.5: ("полу",),
}  # fmt: skip
MEASURE_STEMS = {
    "дневн": Unit.DAY, "суточн": Unit.DAY, "недельн": Unit.WEEK, "месячн": Unit.MONTH, "часов": Unit.HOUR,
    "минутн": Unit.MINUTE,
}  # fmt: skip
MEASURES: dict[str, object] = {  # 10-дневный; but 3-летний is a child as often as a plan
    form: unit for stem, unit in MEASURE_STEMS.items() for form in adjective(unit, stem)
}


def _lasting(stem: str, unit: Unit, soft: bool = False) -> dict[str, object]:
    return {
        form: Length(amount, unit)
        for amount, prefixes in PREFIXES.items()
        for prefix in prefixes
        for form in adjective(unit, prefix + stem, soft)
    }


LASTING: dict[str, object] = {
    form: v for stem, unit in MEASURE_STEMS.items() for form, v in _lasting(stem, unit).items()
}
LASTING_YEARS: dict[str, object] = _lasting("летн", Unit.YEAR, soft=True)
