"""English, put together."""

from corpus_import.extraction.timex.grammar import Grammar
from corpus_import.extraction.timex.language import Language

from . import counted, dates, durations, holidays, offsets, ranges, relative, times, years
from .macros import MACROS
from .verbs import VERBS
from .words import LEXICON

RULES = (
    *holidays.RULES,
    *times.RULES,
    *ranges.RULES,
    *offsets.RULES,
    *counted.RULES,
    *dates.RULES,
    *years.RULES,
    *relative.RULES,
    *durations.RULES,
)
DAY_FIRST = {"US": False, **dict.fromkeys(("AU", "GB", "IE", "IN", "NG", "NZ", "PK", "ZA"), True)}
LANGUAGE = Language("en", Grammar(LEXICON, RULES, MACROS), VERBS, DAY_FIRST)
