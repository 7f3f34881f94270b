"""What the engine needs of a language, and where it finds one."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from .grammar import Grammar
from .narrative import Tense
from .signs import Signs

AVAILABLE = ("en", "ru")  # each is a folder here whose module ``language`` has a LANGUAGE


@dataclass(frozen=True)
class Verbs:
    """How the language shows that something is over or still to come: whole words as they are spelled, and endings."""

    words: Mapping[str, Tense]
    past_ending: tuple[str, ...]
    past_perfect: frozenset[str] = frozenset()  # before a past verb they make it a past perfect
    auxiliaries: frozenset[str] = frozenset()  # before a participle they make it future or possible: will be held
    ahead: frozenset[str] = frozenset()  # what these go with is still to come
    appointed: frozenset[tuple[str, str]] = frozenset()  # two words right before a date to come: set for Monday
    to_come: tuple[frozenset[str], frozenset[str]] = (
        frozenset(),
        frozenset(),
    )  # is, set; and, side by side with it: to
    wanted: frozenset[str] = frozenset()  # with "to" behind them they tell what was still to come: hoped to open
    present: frozenset[str] = frozenset()  # before a participle they make it present: is held
    progressive: tuple[str, ...] = ()  # endings of what is under way or planned, behind one of these: is flying
    clauses: frozenset[str] = frozenset()  # words that part a clause from the one before, as commas do
    relative: frozenset[str] = frozenset()  # behind a comma they begin a clause about what stands before: who, whose
    when: frozenset[str] = frozenset()  # behind a date they begin a clause that tells what happens then
    since: frozenset[str] = frozenset()  # right before a date: a chronicle only looks back to what began then
    of: frozenset[str] = frozenset()  # right before a year of long ago: it tells which treaty, not when something was
    whose: frozenset[str] = frozenset()  # right before a year: the same
    reached: frozenset[str] = frozenset()  # right before a date: by May they had left, in that May and not before
    equating: frozenset[str] = frozenset()  # right before a date they say when something will be: the vote is Tuesday

    @cached_property
    def signs(self) -> Signs:
        return Signs(self.words, self.past_ending, self.ahead, self.to_come, self.clauses, self.relative)


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    grammar: Grammar
    verbs: Verbs
    day_first_in: Mapping[str, bool] = field(default_factory=dict)  # by region of the locale; "" for any other

    def day_first(self, code: str) -> bool | None:
        """Whether 03/04/2005 has its day first in a locale such as "en-GB"; None where the locale doesn't say."""
        region = code.split("-")[-1].upper() if "-" in code else ""
        return self.day_first_in.get(region, self.day_first_in.get(""))


@cache
def language(code: str) -> Language:
    """The language by its BCP 47 tag, of which the first subtag counts. Raises ValueError for one not offered."""
    name = code.lower().split("-")[0]
    if name not in AVAILABLE:
        raise ValueError(f"no time expressions for the language {code!r}; there are: {', '.join(AVAILABLE)}")
    found: Language = importlib.import_module(f"{__package__}.{name}.language").LANGUAGE
    return found
