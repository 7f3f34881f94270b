"""Days with a Russian name."""

from corpus_import.extraction.timex.meaning import Feast
from corpus_import.extraction.timex.shorthand import Word

FEASTS = {
    ("Новый год", "Нового года", "Новому году", "Новым годом"): Feast(1, 1),
    ("Рождество", "Рождества", "Рождеству"): Feast(1, 7),
    ("День защитника Отечества", "Дня защитника Отечества"): Feast(2, 23),
    ("Международный женский день", "Международного женского дня"): Feast(3, 8),
    ("День космонавтики", "Дня космонавтики"): Feast(4, 12),
    ("Первомай", "Первомая"): Feast(5, 1),
    ("День Победы", "Дня Победы", "Дню Победы", "Днём Победы"): Feast(5, 9),
    ("День России", "Дня России", "Дню России"): Feast(6, 12),
    ("Навруз", "Навруза", "Наврузу", "Наурыз", "Нооруз"): Feast(3, 21),
    ("Ураза-байрам", "Ураза-байрама"): Feast(lunar="islamic.eid_al_fitr"),
    ("Курбан-байрам", "Курбан-байрама"): Feast(lunar="islamic.eid_al_adha"),
    ("День знаний", "Дня знаний"): Feast(9, 1),
    ("День народного единства", "Дня народного единства"): Feast(11, 4),
}
FEAST_NAMES = {name: Word("feast", feast) for names, feast in FEASTS.items() for name in names}
