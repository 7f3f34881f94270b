"""Russian, put together."""

from corpus_import.extraction.timex.grammar import Grammar
from corpus_import.extraction.timex.language import Language

from . import dates, relative
from .macros import MACROS
from .verbs import VERBS
from .words import LEXICON

LANGUAGE = Language("ru", Grammar(LEXICON, (*dates.RULES, *relative.RULES), MACROS), VERBS, {"": True})
