"""Russian words of time, by class, in all their cases, and what each is worth. Numerals have a file of their own."""

from collections.abc import Mapping
from pathlib import Path

from corpus_import.extraction.timex.calendar import Unit
from corpus_import.extraction.timex.meaning import Part
from corpus_import.extraction.timex.named_events import read_events
from corpus_import.extraction.timex.shorthand import Lexicon

from .declension import adjective, declined, hushing_adjective
from .feasts import FEAST_NAMES
from .numerals import (
    DECADES,
    HUNDREDS,
    LASTING,
    LASTING_YEARS,
    MEASURES,
    ONES,
    ORDINALS,
    ROMAN,
    TEENS,
    TENS,
    THOUSANDTHS,
)

UNDERTAKINGS: dict[str, object] = {  # what lasts for years; a child has them behind it
    **declined(0, "план", "- а у ом е"), **declined(0, "программ", "а ы е у ой"), **declined(0, "срок", "- а у ом"),
    **declined(0, "договор", "- а у ом е"), **declined(0, "контракт", "- а у ом е"),
    **declined(0, "соглашени", "е я ю ем и"), **declined(0, "период", "- а у ом е"),
    **declined(0, "перерыв", "- а у ом е"), **declined(0, "перемири", "е я ю ем и"),
    **declined(0, "мораторий", "-") | declined(0, "моратори", "я ю ем и"), **declined(0, "войн", "а ы е у ой"),
    **declined(0, "осад", "а ы е у ой"), **declined(0, "курс", "- а у ом е"), **declined(0, "цикл", "- а у ом е"),
    **declined(0, "стаж", "- а у ем е"), **declined(0, "опыт", "- а у ом е"), **declined(0, "ссылк", "а и е у ой"),
    **declined(0, "заключени", "е я ю ем и"), **declined(0, "правлени", "е я ю ем и"),
    **declined(0, "бюджет", "- а у ом е"),
    **declined(0, "прогноз", "- а у ом е"), **declined(0, "кредит", "- а у ом е"),
}  # fmt: skip
EVENTS = Path(__file__).with_name("events.csv")

MONTHS: dict[str, object] = {
    **declined(1, "январ", "ь я е ю ем ём"),
    **declined(2, "феврал", "ь я е ю ем ём"),
    **declined(3, "март", "- а е у ом"),
    **declined(4, "апрел", "ь я е ю ем"),
    **declined(5, "ма", "й я е ю ем"),
    **declined(6, "июн", "ь я е ю ем"),
    **declined(7, "июл", "ь я е ю ем"),
    **declined(8, "август", "- а е у ом"),
    **declined(9, "сентябр", "ь я е ю ем ём"),
    **declined(10, "октябр", "ь я е ю ем ём"),
    **declined(11, "ноябр", "ь я е ю ем ём"),
    **declined(12, "декабр", "ь я е ю ем ём"),
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
    **declined(3, "лет", "о а ом"),
    **declined(4, "осен", "ь и ью"),
}
UNITS: dict[str, object] = {
    **declined(Unit.SECOND, "секунд", "а ы - у ой"),
    **declined(Unit.DAY, "д", "ень ня ню ни ней ням нями"),
    **declined(Unit.DAY, "сут", "ки ок кам ками"),
    **declined(Unit.WEEK, "недел", "я и ю е ь ей ям ями"),
    **declined(Unit.MONTH, "месяц", "- а ев у ем е ы ам ами"),
    **declined(Unit.DECADE, "десятилети", "е я й ю ем и ям ями"),
}
DAYPARTS: dict[str, object] = {
    **declined("MO", "утр", "о у"), **declined("EV", "вечер", "- у"), "ночь": "NI",
}  # fmt: skip
ADVERBS_OF_REPETITION: dict[str, object] = {
    form: value
    for stem, value in (
        ("ежедневн", "P1D"), ("ежесуточн", "P1D"), ("еженедельн", "P1W"), ("ежемесячн", "P1M"),
        ("ежеквартальн", "P1Q"), ("ежегодн", "P1Y"), ("ежечасн", "PT1H"),
    )
    for form in {**adjective(value, stem), stem + "о": value}
}  # fmt: skip

WORDS: dict[str, Mapping[str, object]] = {
    # the calendar
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "weekday_repeated": WEEKDAYS_REPEATED,
    "season": SEASONS,
    "unit": UNITS,
    "hour_word": declined(Unit.HOUR, "час", "- а ов у ом ам ами"),
    "minute_word": declined(Unit.MINUTE, "минут", "а ы - у ой ам ами"),
    "weekend": declined(Unit.WEEKEND, "выходн", "ые ых"),
    "quarter": declined(Unit.QUARTER, "квартал", "- а е у ом"),
    "year_noun": declined(Unit.YEAR, "год", "- а ом е ы ов ам ами ах") | {"лет": Unit.YEAR, "годов": Unit.YEAR},
    "in_year": {"году": Unit.YEAR},
    "year_short": {"г": 0, "гг": 0},
    "kind_of_year": adjective(0, "учебн") | adjective(0, "финансов") | adjective(0, "календарн"),
    "century_word": declined(Unit.CENTURY, "столети", "е я й ю ем и ях")
    | declined(Unit.CENTURY, "век", "- а е у ом ов ам ами ах"),
    "millennium_word": declined(Unit.MILLENNIUM, "тысячелети", "е я ю ем и"),
    "century_short": {"вв": Unit.CENTURY},
    "month_date": {"числа": 0, "числу": 0, "число": 0},
    "month_dates": {"числах": 0},
    "time_word": {"время": 0, "времени": 0, "момент": 0},
    # parts
    "half": declined(2, "половин", "а ы е у ой") | {"пол": 2},
    "fraction": declined(4, "четверт", "ь и ью") | {"четв": 4} | declined(3, "трет", "ь и"),
    "half_year": declined(Unit.HALF, "полугоди", "е я и ю ем"),
    "edge": declined(Part.START, "начал", "о е а у ом") | declined(Part.END, "кон", "ец це ца цу цом")
    | declined(Part.MID, "середин", "а е ы у ой"),
    "completion": declined(Part.END, "окончани", "е я ю ем и") | declined(Part.END, "завершени", "е я ю ем и"),
    "edge_short": {"нач": Part.START, "сер": Part.MID, "кон": Part.END},
    "early": adjective(Part.EARLY, "ранн", soft=True) | declined(Part.LATE, "поздн", "ий яя ей его ему юю им ем их"),
    # times of day
    "daypart": DAYPARTS,
    "at_daypart": {"утром": "MO", "вечером": "EV", "ночью": "NI"},
    "of_daypart": {"утра": "MO", "вечера": "EV", "ночи": "NI", "пополудни": "AF", "пополуночи": "MO"},  # 7 вечера
    "once": {"однажды": 0},
    "early_adverb": {"рано": 0, "поздно": 0},
    "daytime": {"днём": "AF", "днем": "AF"},
    "daypart_repeated": {"утрам": "MO", "вечерам": "EV", "ночам": "NI"},
    "next_morning": {"наутро": "MO"},
    "moment": {"полдень": "12:00", "полудня": "12:00", "полудню": "12:00", "полночь": "24:00", "полуночи": "24:00"},
    "moscow": {"мск": "+03", "МСК": "+03"},
    "zone_adjective": {"московскому": "+03", "ташкентскому": "+05", "душанбинскому": "+05", "ашхабадскому": "+05",
                       "бишкекскому": "+06", "киевскому": "+02", "местному": ""},
    "greenwich": {"Гринвичу": "Z"},
    # numerals
    "ones": ONES | TEENS,
    "tens": TENS,
    "hundreds": HUNDREDS,
    "thousand": dict.fromkeys(("тысяча", "тысячи", "тысячу"), 1000),
    "thousandth": THOUSANDTHS,
    "ordinal": ORDINALS,
    "first_plural": declined(1, "перв", "ые ых ыми"),
    "roman": ROMAN,
    "decade_name": DECADES,
    "several": dict.fromkeys(("несколько", "нескольких", "несколькими", "пару", "пара", "пары"), 0),
    "many": dict.fromkeys(("много", "немало", "многие", "многих", "долгие", "долгих"), 0),
    "half_a_unit": {"полгода": Unit.YEAR, "полугода": Unit.YEAR, "полвека": Unit.CENTURY, "полувека": Unit.CENTURY,
                    "полчаса": Unit.HOUR, "получаса": Unit.HOUR, "полмесяца": Unit.MONTH, "полдня": Unit.DAY},
    "lasting": LASTING,
    "lasting_years": LASTING_YEARS,
    "undertaking": UNDERTAKINGS,
    "measure": MEASURES,
    "ending": dict.fromkeys(("й", "го", "м", "му", "я", "ой", "ый", "ого", "ому", "ом"), 0),  # 5-го
    "ending_plural": dict.fromkeys(("е", "х", "ые", "ых"), 0),  # 90-е; but 5-е мая is one day
    # directions
    "last": adjective(0, "прошл") | hushing_adjective(0, "минувш") | hushing_adjective(0, "истекш")
    | hushing_adjective(0, "прошедш"),
    "before_last": adjective(0, "позапрошл"),
    "final": declined(0, "последн", "ий яя ее ей его ему юю им ем"),
    "final_plural": declined(0, "последн", "ие их ими"),
    "next": hushing_adjective(0, "следующ") | hushing_adjective(0, "будущ"),
    "nearest": declined(0, "ближайш", "ий ая ее ей его ему ую им ем"),
    "nearest_plural": declined(0, "ближайш", "ие их ими"),
    "this": dict.fromkeys(("этот", "эта", "это", "этого", "этой", "этом", "эту", "этим"), 0)
    | adjective(0, "нынешн", soft=True) | hushing_adjective(0, "текущ"),
    "these": dict.fromkeys(("эти", "этих", "этими"), 0),
    "those": dict.fromkeys(("те", "тех", "теми"), 0),
    "then": {"тогда": 0},
    "this_here": {"сих": 0, "сей": 0},  # до сих пор, по сей день
    "since": {"пор": 0},
    "that": dict.fromkeys(("тот", "та", "то", "того", "той", "том", "ту", "тем"), 0),
    "thereto": {"тому": 0},
    "same": dict.fromkeys(("же", "самый", "самую", "самого", "самой", "самом", "самое"), 0),
    "previous": hushing_adjective(0, "предыдущ") | hushing_adjective(0, "предшествующ"),
    "other": {"другой": 0},
    "present": hushing_adjective(0, "настоящ") | adjective(0, "данн"),
    "our": {"наше": 0, "наши": 0},
    "today": {"сегодня": 0, "вчера": -1, "завтра": 1, "позавчера": -2, "послезавтра": 2},
    "ago": {"назад": 0},
    "in_future": {"через": 0},
    "later": {"спустя": 0, "позже": 0, "позднее": 0},
    "earlier": {"ранее": 0, "раньше": 0},
    "eve": {"накануне": 0},
    "eve_noun": {"канун": 0, "кануна": 0, "кануну": 0},
    "now": dict.fromkeys(("сейчас", "теперь", "ныне"), "PRESENT_REF"),
    "recently": dict.fromkeys(("недавно", "давно"), "PAST_REF"),
    "days_about": {"днях": 0},
    # repetition
    "each": dict.fromkeys(("каждый", "каждую", "каждое", "каждые", "каждого", "каждой", "каждым"), 0),
    "adverb_set": ADVERBS_OF_REPETITION,
    "times": {"раз": 1, "раза": 1, "дважды": 2, "трижды": 3},
    "as": {"как": 0},
    "whole": dict.fromkeys(("весь", "вся", "всю", "всё", "всей"), 0) | declined(0, "цел", "ый ая ое ого ой ую"),
    "during": dict.fromkeys(("течение", "протяжении", "продолжение"), 0),
    # ages
    "age": {"возрасте": 0, "возраста": 0, "возрасту": 0, "старше": 0, "младше": 0, "моложе": 0},
    "whom": dict.fromkeys(("ему", "ей", "им", "мне", "нам"), 0),
    "turned": dict.fromkeys(("исполнилось", "исполнится", "исполнялось"), 0),
    "aged": dict.fromkeys(("было", "будет", "уже", "всего", "едва", "не", "ещё"), 0),
    "own": {"свои": 0},
    "years_old": adjective(0, "летн", soft=True) | {"летие": 0, "летия": 0},
    # what stands around
    "n": {"н": 0, "нашей": 0},
    "e": {"э": 0, "эры": 0},
    "in": {"в": 0, "во": 0},
    "on": {"на": 0},
    "from": {"с": 0, "со": 0, "от": 0},
    "until": {"по": 0},
    "toward": {"к": 0, "ко": 0},
    "between": {"между": 0},
    "and": {"и": 0},
    "without": {"без": 0},
    "out_of": {"из": 0, "изо": 0},
    "under": {"под": 0},
    "per": {"за": 0},
    "after": {"после": 0},
    "before": {"до": 0, "перед": 0},
    "turn": {"рубеже": 0, "рубежа": 0, "рубежу": 0},
    "around": dict.fromkeys(("около", "примерно", "почти", "более", "свыше", "менее", "приблизительно", "ок"), 0),
    "pronoun": dict.fromkeys(("он", "она", "они", "мы", "вы"), 0),
    "counted": dict.fromkeys(("человек", "рублей", "долларов", "евро", "тонн", "солдат", "военных", "км", "метров",
                              "жителей", "процентов", "голосов", "тысяч", "миллионов", "сомов", "тенге", "сомони",
                              "сумов", "манатов", "гектаров", "единиц", "штук", "семей", "экземпляров"), 0),
    "label": dict.fromkeys(("рейс", "рейсе", "статья", "статьи", "статье", "номер", "дом", "страница", "квартира",
                            "резолюция", "резолюции", "модель", "глава", "пункт", "приказ", "тел"), 0),
    "street": declined(0, "улиц", "а ы е у ей") | declined(0, "проспект", "- а у е ом")
    | declined(0, "площад", "ь и ью") | declined(0, "переул", "ок ка ку ке ком") | {"имени": 0},
}  # fmt: skip

LEXICON = Lexicon(WORDS, {"roman", "greenwich"}, {**FEAST_NAMES, **read_events(EVENTS)})
