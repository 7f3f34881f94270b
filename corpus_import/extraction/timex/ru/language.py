"""Russian, put together. Rules are tried in this order: what holds another comes before it."""

from corpus_import.extraction.timex.grammar import Grammar
from corpus_import.extraction.timex.language import Language

from . import counted, dates, durations, ranges, relative, times
from .macros import MACROS
from .verbs import VERBS
from .words import LEXICON

RULES = (
    *relative.OFFSETS,
    *times.RULES,
    *ranges.RULES,
    *counted.RULES,
    *dates.RULES,
    *relative.RULES,
    *durations.RULES,
)
LANGUAGE = Language("ru", Grammar(LEXICON, RULES, MACROS), VERBS, {"": True})
