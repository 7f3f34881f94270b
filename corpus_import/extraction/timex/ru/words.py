"""Russian words of time, by class, in all their cases, and what each is worth."""

from pathlib import Path

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.meaning import Length, Part
from corpus_import.extraction.timex.named_events import read_events
from corpus_import.extraction.timex.shorthand import Lexicon

from .feasts import FEAST_NAMES

EVENTS = Path(__file__).with_name("events.csv")


def declined(value: object, stem: str, endings: str) -> dict[str, object]:
    """Every form of a word: its stem with each ending; a bare stem is "-"."""
    return {stem + ending.replace("-", ""): value for ending in endings.split(" ")}


def adjective(value: object, stem: str, soft: bool = False) -> dict[str, object]:
    hard_endings = "ый ая ое ые ого ой ому ую ым ом ых ыми ый"
    soft_endings = "ий яя ее ие его ей ему юю им ем их ими"
    return declined(value, stem, soft_endings if soft else hard_endings)


MONTHS: dict[str, object] = {
    **declined(1, "январ", "ь я е ю ем"),
    **declined(2, "феврал", "ь я е ю ем"),
    **declined(3, "март", "- а е у ом"),
    **declined(4, "апрел", "ь я е ю ем"),
    **declined(5, "ма", "й я е ю ем"),
    **declined(6, "июн", "ь я е ю ем"),
    **declined(7, "июл", "ь я е ю ем"),
    **declined(8, "август", "- а е у ом"),
    **declined(9, "сентябр", "ь я е ю ем"),
    **declined(10, "октябр", "ь я е ю ем"),
    **declined(11, "ноябр", "ь я е ю ем"),
    **declined(12, "декабр", "ь я е ю ем"),
}
WEEKDAYS: dict[str, object] = {
    **declined(1, "понедельник", "- а у ом е"),
    **declined(2, "вторник", "- а у ом е"),
    **declined(3, "сред", "а ы е у ой"),
    **declined(4, "четверг", "- а у ом е"),
    **declined(5, "пятниц", "а ы е у ей"),
    **declined(6, "суббот", "а ы е у ой"),
    **declined(7, "воскресень", "е я ю ем и"),
}
WEEKDAYS_REPEATED: dict[str, object] = {
    "понедельникам": 1, "вторникам": 2, "средам": 3, "четвергам": 4, "пятницам": 5, "субботам": 6, "воскресеньям": 7,
}  # fmt: skip
SEASONS: dict[str, object] = {
    **declined(1, "зим", "а ы е у ой"),
    **declined(2, "весн", "а ы е у ой"),
    **declined(3, "лет", "о ом"),
    **declined(4, "осен", "ь и ью"),
}
ONES: dict[str, object] = {
    "один": 1, "одна": 1, "одно": 1, "одного": 1, "одной": 1, "одну": 1, "одним": 1, "два": 2, "две": 2, "двух": 2,
    "двумя": 2, "двум": 2, "оба": 2, "три": 3, "трёх": 3, "трех": 3, "тремя": 3, "четыре": 4, "четырёх": 4,
    "четырех": 4, "четырьмя": 4, "пять": 5, "пяти": 5, "пятью": 5, "шесть": 6, "шести": 6, "шестью": 6, "семь": 7,
    "семи": 7, "семью": 7, "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти": 10,
    "десятью": 10, "одиннадцать": 11, "одиннадцати": 11, "двенадцать": 12, "двенадцати": 12, "тринадцать": 13,
    "тринадцати": 13, "четырнадцать": 14, "пятнадцать": 15, "пятнадцати": 15, "шестнадцать": 16, "семнадцать": 17,
    "восемнадцать": 18, "девятнадцать": 19, "полтора": 1.5, "полторы": 1.5, "полутора": 1.5,
}  # fmt: skip
TENS: dict[str, object] = {
    "двадцать": 20, "двадцати": 20, "тридцать": 30, "тридцати": 30, "сорок": 40, "сорока": 40, "пятьдесят": 50,
    "пятидесяти": 50, "шестьдесят": 60, "шестидесяти": 60, "семьдесят": 70, "восемьдесят": 80, "девяносто": 90,
    "сто": 100, "ста": 100,
}  # fmt: skip
OI = "ой ая ое ого ому ую ым ом"
TEENS = ("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат",
         "девятнадцат")  # fmt: skip
ORDINALS: dict[str, object] = {
    **adjective(1, "перв"), **declined(2, "втор", OI),
    **declined(3, "трет", "ий ья ье ьего ьей ьему ью ьим ьем"),
    **adjective(4, "четверт"), **adjective(4, "четвёрт"), **adjective(5, "пят"), **declined(6, "шест", OI),
    **declined(7, "седьм", OI), **declined(8, "восьм", OI), **adjective(9, "девят"), **adjective(10, "десят"),
    **{form: number for number, stem in enumerate(TEENS, start=11) for form in declined(number, stem, "ый ое ого ом")},
    **declined(20, "двадцат", "ый ое ого ом"), **declined(30, "тридцат", "ый ое ого ом"),
}  # fmt: skip
ROMAN: dict[str, object] = {
    name: number
    for number, name in enumerate(
        [
            "I",
            "II",
            "III",
            "IV",
            "V",
            "VI",
            "VII",
            "VIII",
            "IX",
            "X",
            "XI",
            "XII",
            "XIII",
            "XIV",
            "XV",
            "XVI",
            "XVII",
            "XVIII",
            "XIX",
            "XX",
            "XXI",
        ],
        start=1,
    )
}
DECADES: dict[str, object] = {
    **declined(20, "двадцат", "ые ых"), **declined(30, "тридцат", "ые ых"), **declined(40, "сороков", "ые ых"),
    **declined(50, "пятидесят", "ые ых"), **declined(60, "шестидесят", "ые ых"),
    **declined(70, "семидесят", "ые ых"), **declined(80, "восьмидесят", "ые ых"), **declined(90, "девяност", "ые ых"),
    **declined(0, "нулев", "ые ых"),
}  # fmt: skip
UNITS: dict[str, object] = {
    **declined(Unit.SECOND, "секунд", "а ы - у ой"),
    **declined(Unit.MINUTE, "минут", "а ы - у ой"),
    **declined(Unit.HOUR, "час", "- а ов у ом ами"),
    **declined(Unit.DAY, "д", "ень ня ней ню нем нём ни нями"),
    **declined(Unit.DAY, "сут", "ки ок ками"),
    **declined(Unit.WEEK, "недел", "я и ю е ь ей ями"),
    **declined(Unit.MONTH, "месяц", "- а ев у ем е ы ами"),
    **declined(Unit.DECADE, "десятилети", "е я й ю ем и ями"),
    **declined(Unit.WEEKEND, "выходн", "ые ых"),
}
DAYPARTS: dict[str, object] = {
    **declined("MO", "утр", "о а ом"), **declined("EV", "вечер", "- а ом"), **declined("NI", "ноч", "ь и ью"),
}  # fmt: skip

COUNTED_IN_WORDS = {
    1: ("одно",), 2: ("двух", "дву"), 3: ("трёх", "трех"), 4: ("четырёх", "четырех"), 5: ("пяти",), 6: ("шести",),
    7: ("семи",), 8: ("восьми",), 9: ("девяти",), 10: ("десяти",), 1.5: ("полутора",), 0.5: ("полу",),
}  # fmt: skip
MEASURES = {
    "дневн": Unit.DAY, "суточн": Unit.DAY, "недельн": Unit.WEEK, "месячн": Unit.MONTH, "часов": Unit.HOUR,
    "минутн": Unit.MINUTE,
}  # fmt: skip
LASTING: dict[str, object] = {  # двухдневный; but трёхлетний is a child as often as a plan
    form: Length(amount, unit)
    for amount, prefixes in COUNTED_IN_WORDS.items()
    for prefix in prefixes
    for stem, unit in MEASURES.items()
    for form in {**adjective(0, prefix + stem), prefix + stem + "ой": 0}
}

WORDS: dict[str, dict[str, object]] = {
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "weekday_repeated": WEEKDAYS_REPEATED,
    "season": SEASONS,
    "ones": ONES,
    "tens": TENS,
    "several": dict.fromkeys(("несколько", "нескольких", "несколькими", "пару", "пара", "пары"), (2, 9)),
    "ordinal": ORDINALS,
    "roman": ROMAN,
    "decade_name": DECADES,
    "half_year": {"полгода": 0.5, "полугода": 0.5},
    "unit": UNITS,
    "century_word": declined(Unit.CENTURY, "столети", "е я й ю ем и")
    | declined(Unit.CENTURY, "век", "- а е у ом ов ами"),
    "quarter": declined(Unit.QUARTER, "квартал", "- а е у ом"),
    "half": declined(Unit.HALF, "половин", "а ы е у ой") | declined(Unit.HALF, "полугоди", "е я и ю"),
    "year_word": declined(Unit.YEAR, "год", "- а у ом е ы ов ами ах") | {"лет": Unit.YEAR, "годам": Unit.YEAR},
    "year_short": {"г": 0, "гг": 0},
    "ending": dict.fromkeys(("й", "го", "м", "му", "е", "х", "го", "ой", "ый", "ого", "ом", "ые", "ых", "я"), 0),
    "daypart": DAYPARTS,
    "moment": {"полдень": "12:00", "полночь": "24:00"},
    "moscow": {"мск": "+03", "МСК": "+03"},
    "lasting": LASTING,
    "measure": {form: unit for stem, unit in MEASURES.items() for form in {**adjective(0, stem), stem + "ой": 0}},
    "times": {"раз": 1, "раза": 1},
    "time_word": {"время": 0, "момент": 0},
    "present": adjective("PRESENT_REF", "настоящ", soft=True) | adjective("PRESENT_REF", "данн"),
    "whom": dict.fromkeys(("ему", "ей", "им", "мне", "нам", "исполнилось", "исполнится"), 0),
    "toward": {"к": 0, "ко": 0},
    "edge": declined(Part.START, "начал", "о е а у ом") | declined(Part.END, "кон", "ец це ца цу цом")
    | declined(Part.MID, "середин", "а е ы у ой"),
    "early": {"ранней": Part.EARLY, "поздней": Part.LATE},
    "last": adjective(-1, "прошл") | adjective(-1, "минувш", soft=True) | declined(-1, "истекш", "ем ий его"),
    "final": declined(-1, "последн", "ий яя ее ие его ей ему юю им ем их ими"),
    "next": declined(1, "следующ", "ий ая ее ие его ей ему ую им ем их")
    | declined(1, "будущ", "ий ая ее его ей ему ую им ем"),
    "nearest": declined(1, "ближайш", "ий ая ее ие его ей ему ую им ем их"),
    "this": dict.fromkeys(("этот", "эта", "это", "этого", "этой", "этом", "эту", "этим"), 0)
    | declined(0, "нынешн", "ий яя ее его ей ему юю им ем") | declined(0, "текущ", "ий ая ее его ей ему ую им ем"),
    "that": dict.fromkeys(("тот", "та", "то", "того", "той", "том", "ту", "тем"), 0),
    "same": {"же": 0},
    "previous": declined(-1, "предыдущ", "ий ая ее его ей ему ую им ем")
    | declined(-1, "предшествующ", "ий ая ее его ей ем"),
    "today": {"сегодня": 0, "вчера": -1, "завтра": 1, "позавчера": -2, "послезавтра": 2},
    "ago": {"назад": -1},
    "in_future": {"через": 1},
    "later": {"спустя": 1, "позже": 1, "позднее": 1},
    "earlier": {"ранее": -1, "раньше": -1},
    "after": {"после": 1},
    "before": {"до": -1, "перед": -1},
    "eve": {"накануне": -1},
    "now": dict.fromkeys(("сейчас", "теперь", "ныне"), "PRESENT_REF"),
    "recently": dict.fromkeys(("недавно", "давно"), "PAST_REF"),
    "days_about": {"днях": 0},
    "each": dict.fromkeys(("каждый", "каждую", "каждое", "каждые", "каждого", "каждой"), 0),
    "adverb_set": {"ежедневно": "P1D", "еженедельно": "P1W", "ежемесячно": "P1M", "ежегодно": "P1Y"}
    | adjective("P1D", "ежедневн") | adjective("P1W", "еженедельн") | adjective("P1M", "ежемесячн")
    | adjective("P1Y", "ежегодн"),
    "age": {"возрасте": 0, "возраста": 0, "возрасту": 0},
    "years_old": {"летний": 0, "летняя": 0, "летнего": 0, "летней": 0, "летнему": 0, "летие": 0, "летия": 0},
    "n": {"н": 0, "нашей": 0},
    "e": {"э": 0, "эры": 0},
    "in": {"в": 0, "во": 0},
    "on": {"на": 0},
    "from": {"с": 0, "со": 0, "от": 0},
    "until": {"по": 0},
    "between": {"между": 0},
    "and": {"и": 0},
    "per": {"за": 0},
    "around": dict.fromkeys(("около", "примерно", "почти", "более", "свыше", "менее", "приблизительно", "ок"), 0),
    "counted": dict.fromkeys(("человек", "рублей", "долларов", "евро", "тонн", "солдат", "военных", "км", "метров",
                              "жителей", "процентов", "голосов", "тысяч", "миллионов"), 0),
    "label": dict.fromkeys(("рейс", "рейсе", "статья", "статьи", "статье", "номер", "дом", "страница", "квартира",
                            "резолюция", "резолюции", "модель", "глава", "пункт", "приказ", "тел"), 0),
}  # fmt: skip

LEXICON = Lexicon(WORDS, {"roman"}, {**FEAST_NAMES, **read_events(EVENTS)})
