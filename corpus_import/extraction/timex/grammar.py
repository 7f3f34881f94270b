"""Rules over the shorthand, and the one regular expression that they become.

A rule is a pattern over classes, such as ``{month} {day}(?:,? {year})``, and a builder that says what the words in
it mean. ``{class}`` is a class of the language's lexicon, a shape of number (``shorthand.NUMBERS``) or a macro of
the language; a blank stands for what separates words. The first rule that matches at a token wins, so a language
lists its rules from the longest to the shortest. Every repetition in a pattern must be bounded: then each token is
looked at a bounded number of times, and the whole is linear in the text.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .meaning import Meaning, Several
from .shorthand import CAPITAL, NUMBERS, OTHER, Lexicon, Shorthand, Word
from .starters import starters, whole

BLANK = r"(?: {1,3}| ?\n ?(?!\n))"
_NAME = re.compile(r"\{([a-z_]+)\}")
DASHES = frozenset("-–—‑/")
REMEMBERED = 8192  # distinct phrases whose parse is kept


class NotTemporal(Exception):
    """A builder's way to say that these words are no time expression after all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A token that carries meaning: its class, its value, its text and its place in the match."""

    kind: str
    value: object
    text: str
    at: int


class Pieces:
    """The tokens of a match by class name, for builders."""

    def __init__(self, pieces: Sequence[Piece], length: int) -> None:
        self.all = pieces
        self.length = length
        self._by_kind: dict[str, list[Piece]] = {}
        for piece in pieces:
            self._by_kind.setdefault(piece.kind, []).append(piece)

    def __contains__(self, kind: str) -> bool:
        return kind in self._by_kind

    def get(self, kind: str, rank: int = 0) -> Piece | None:
        found = self._by_kind.get(kind, ())
        return found[rank] if len(found) > rank else None

    def value(self, *kinds: str, rank: int = 0, default: object = None) -> object:
        """The value of the first class that is there."""
        for kind in kinds:
            if (piece := self.get(kind, rank)) is not None:
                return piece.value
        return default

    def integer(self, *kinds: str, rank: int = 0, default: int = 0) -> int:
        value = self.value(*kinds, rank=rank, default=default)
        return value if isinstance(value, int) else default

    def numbers(self) -> list[Piece]:
        return self._by_kind.get("number", [])


Builder = Callable[[Pieces], Meaning | Several]


@dataclass(frozen=True, slots=True)
class Rule:
    """``name`` is what the reading reports; ``prefix`` and ``suffix`` must stand around but are not part of it."""

    name: str
    pattern: str
    build: Builder


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` to ``last`` (exclusive) and what they say."""

    rule: str
    first: int
    last: int
    meaning: Meaning | Several


class Grammar:
    def __init__(self, lexicon: Lexicon, rules: Sequence[Rule], macros: Mapping[str, str]) -> None:
        self.lexicon = lexicon
        self.rules = {f"r{rank}": rule for rank, rule in enumerate(rules)}
        names: dict[str, str] = dict(NUMBERS) | lexicon.classes | {"_": "[ \n]"}
        for name, pattern in macros.items():
            expanded = _expanded(pattern, names)
            names[name] = expanded if expanded.startswith("[") else f"(?:{expanded})"
        patterns = {group: _expanded(rule.pattern, names) for group, rule in self.rules.items()}
        self._by_starter = _by_starter(patterns, "".join({*lexicon.codes.values(), OTHER, CAPITAL}))
        self._candidates = _candidates(patterns, self._by_starter)
        self._parsed: dict[tuple[str, str], Meaning | Several | None] = {}

    def matches(self, shorthand: Shorthand) -> Iterator[Match]:
        """The time expressions of a text, left to right, not overlapping."""
        codes, read_to = shorthand.codes, 0
        for candidate in self._candidates.finditer(codes):
            first = candidate.start()
            if first < read_to:
                continue
            found = self._by_starter[codes[first]].match(codes, first)
            if found is None:
                continue
            group, last = found.lastgroup or "", found.end()
            meaning = self._meaning(group, first, last, shorthand)
            if meaning is not None:
                yield Match(self.rules[group].name, first, last, meaning)
                read_to = last

    def _meaning(self, group: str, first: int, last: int, shorthand: Shorthand) -> Meaning | Several | None:
        """What a phrase says does not depend on where it stands, so each distinct phrase is parsed once."""
        tokens = shorthand.tokens[first:last]
        key = (group, "".join(tokens))
        if key not in self._parsed:
            if len(self._parsed) >= REMEMBERED:
                self._parsed.clear()
            try:
                self._parsed[key] = self.rules[group].build(self._pieces(tokens, first, shorthand.names))
            except NotTemporal:
                self._parsed[key] = None
        return self._parsed[key]

    def _pieces(self, tokens: list[str], first: int, names: Mapping[int, Word]) -> Pieces:
        pieces = []
        for at, token in enumerate(tokens):
            if (word := names.get(first + at) or self.lexicon.words.get(token)) is not None:
                pieces.append(Piece(word.kind, word.value, token, at))
            elif token.isdigit():
                pieces.append(Piece("number", int(token), token, at))
            elif token in DASHES:
                pieces.append(Piece("dash", None, token, at))
        return Pieces(pieces, len(tokens))


def _by_starter(patterns: Mapping[str, str], alphabet: str) -> dict[str, re.Pattern[str]]:
    """For each character that a match can start with, the rules that can, in their order."""
    starting: dict[str, list[str]] = {}
    for group, pattern in patterns.items():
        for character in starters(pattern, alphabet):
            starting.setdefault(character, []).append(f"(?P<{group}>{pattern})")
    compiled = {branches: re.compile(branches) for branches in {"|".join(groups) for groups in starting.values()}}
    return {character: compiled["|".join(groups)] for character, groups in starting.items()}


def _candidates(patterns: Mapping[str, str], by_starter: Mapping[str, object]) -> re.Pattern[str]:
    """Where a match may start. What never is a match by itself ("the") must not stand before an ordinary word."""
    single = set().union(*(whole(pattern, "") for pattern in patterns.values()))
    others = by_starter.keys() - single
    return re.compile(f"[{re.escape(''.join(single))}]|[{re.escape(''.join(others))}](?! ?[{OTHER}{CAPITAL},;)])")


def _expanded(pattern: str, names: Mapping[str, str]) -> str:
    def replaced(match: re.Match[str]) -> str:
        if match[1] not in names:
            raise KeyError(f"the pattern {pattern!r} names {match[1]!r}, which is no class and no macro")
        return names[match[1]]

    return _NAME.sub(replaced, pattern.replace(" ", BLANK))
