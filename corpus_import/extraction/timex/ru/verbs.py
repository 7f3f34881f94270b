"""Russian signs of tense: past verbs end in -л, -ла, -ло, -ли; the future shows in its auxiliaries."""

from corpus_import.extraction.timex.language import Verbs
from corpus_import.extraction.timex.narrative import Tense

FUTURE = "будет будут буду будем состоится состоятся пройдёт пройдет пройдут начнётся начнется завершится откроется"
AHEAD = "запланирован запланирована запланировано запланированы намечен намечена намечены предстоящий предстоящая"
NO_VERBS = "или если ли были-бы июл апрел феврал цели стали-бы земли роли нефтегазовых сил стол отдел раздел дел мол"

VERBS = Verbs(
    words={
        form: tense
        for words, tense in ((FUTURE, Tense.FUTURE), (NO_VERBS, Tense.UNKNOWN))
        for word in words.split(" ")
        for form in (word, word.capitalize())
    },
    past_ending=("ил", "ил", "ал", "ел", "ял", "ула", "ила", "ала", "ела", "яла", "ило", "ало", "ело", "яло",
                 "или", "али", "ели", "яли", "ился", "илась", "илось", "ились", "ался", "алась", "алось", "ались",
                 "шёл", "шла", "шли", "шло", "был", "была", "было", "были"),
    ahead=frozenset(AHEAD.split(" ")),
)  # fmt: skip
