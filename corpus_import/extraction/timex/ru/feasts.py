"""Days that have a Russian name. Easter and what goes by it are those of the Orthodox church."""

from corpus_import.extraction.timex.meaning import Feast
from corpus_import.extraction.timex.shorthand import Word

from .declension import declined

DAYS_OF = {  # what stands after "День"
    "защитника Отечества": Feast(2, 23),
    "защитников Отечества": Feast(2, 23),
    "космонавтики": Feast(4, 12),
    "Победы": Feast(5, 9),
    "России": Feast(6, 12),
    "знаний": Feast(9, 1),
    "народного единства": Feast(11, 4),
}
PASCHA = Feast(from_orthodox_easter=0)
WITH_SUNDAY = {"Вербн": Feast(from_orthodox_easter=-7), "Прощён": Feast(from_orthodox_easter=-49)}
NAMES = {
    **dict.fromkeys(("Новый год", "Нового года", "Новому году", "Новым годом"), Feast(1, 1)),
    **dict.fromkeys(("Старый Новый год", "Старого Нового года", "Старому Новому году"), Feast(1, 14)),
    **declined(Feast(1, 7), "Рождеств", "о а у ом"),
    **dict.fromkeys(("Международный женский день", "Международного женского дня"), Feast(3, 8)),
    **dict.fromkeys(("Международному женскому дню", "Международным женским днём"), Feast(3, 8)),
    **declined(Feast(5, 1), "Первома", "й я ю ем"),
    **declined(PASCHA, "Пасх", "а и е у ой"),
    **{
        f"{stem}{ending} воскресень{of}": feast
        for stem, feast in WITH_SUNDAY.items()
        for ending, of in (("ое", "е"), ("ого", "я"), ("ому", "ю"), ("ым", "ем"))
    },
    **dict.fromkeys(("Страстная пятница", "Страстную пятницу", "Страстной пятницы"), Feast(from_orthodox_easter=-2)),
    # not the nominative, which is three people as often
    **dict.fromkeys(("Троицу", "Троице", "Троицын день", "Троицына дня"), Feast(from_orthodox_easter=49)),
    **{
        form: Feast(3, 21)
        for stem in ("Навруз", "Новруз", "Наурыз", "Нооруз")
        for form in declined(None, stem, "- а у ом")
    },
    **{
        form: Feast(lunar="islamic.eid_al_fitr")
        for stem in ("Ураза-байрам", "Рамазан-байрам", "Орозо айт", "Ораза айт", "Рамазан-хайит")
        for form in declined(None, stem, "- а у ом")
    },
    **{
        form: Feast(lunar="islamic.eid_al_adha")
        for stem in ("Курбан-байрам", "Курбан айт", "Курман айт", "Курбан-хайит")
        for form in declined(None, stem, "- а у ом")
    },
}
FEAST_NAMES = {
    "Рождества Христова": Word("nativity", 0),  # до Рождества Христова: what years are counted from
    **{name: Word("feast", feast) for name, feast in NAMES.items()},
    **{
        f"{day} {of}": Word("feast", feast)
        for day in ("День", "Дня", "Дню", "Днём", "Днем")
        for of, feast in DAYS_OF.items()
    },
}
