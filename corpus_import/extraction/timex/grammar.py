"""Rules over the shorthand, and the one regular expression that they become.

A rule is a pattern over classes, such as ``{month} {day}(?:,? {year})``, and a builder that says what the words in
it mean. ``{class}`` is a class of the language's lexicon, a shape of number (``shorthand.NUMBERS``) or a macro of
the language; a blank stands for what separates words. The first rule that matches at a token wins, so a language
lists its rules from the longest to the shortest. Every repetition in a pattern must be bounded: then each token is
looked at a bounded number of times, and the whole is linear in the text.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import dropwhile
from re import _compiler  # type: ignore[attr-defined]
from typing import Any, NamedTuple, TypeAlias

from .meaning import Found, Meaning, Several, says_all
from .openings import LONGEST, Openings
from .shorthand import CAPITAL, LINE, LONG_NUMBER, NUMBERS, OTHER, SPACE, Lexicon, Shorthand, Word
from .steps import Tree, parsed

_NAME = re.compile(r"\{([a-z_]+)\}")
_GAP = re.compile(r"(\[[^\]]*\])| ")  # a blank, or a list that may have one
DASHES = frozenset("-–—‑/")
BEHIND, AHEAD = 4, 16  # tokens that conditions around a match may look at
REMEMBERED = 40_000  # distinct phrases: more than a century has days
WORTHS, LONGEST_KEPT = 4096, 24  # distinct tokens at a place of a match, and their characters
FEW = 5  # rules that are sooner tried than remembered
MOST_DIGITS = 12  # of a number that counts or dates anything


class NotTemporal(Exception):
    """A builder's way to say that these words are no time expression after all."""


class Piece(NamedTuple):
    """A token that carries meaning: its class, its value, its text and its place in the match."""

    kind: str
    value: object
    text: str
    at: int


class Pieces:
    """The tokens of a match, for builders; ``kinds`` are the classes that they have."""

    __slots__ = ("_all", "_kinds", "length")

    def __init__(self, pieces: Sequence[Piece], length: int) -> None:
        self._all = pieces
        self._kinds: set[str] | None = None
        self.length = length

    @property
    def all(self) -> Sequence[Piece]:
        return self._all

    @property
    def kinds(self) -> set[str]:
        if self._kinds is None:
            self._kinds = {piece[0] for piece in self.all}
        return self._kinds

    def __contains__(self, kind: str) -> bool:
        return kind in (self._kinds or self.kinds)

    def any_of(self, kinds: frozenset[str]) -> bool:
        return not kinds.isdisjoint(self._kinds or self.kinds)

    def get(self, kind: str, rank: int = 0) -> Piece | None:
        found = [piece for piece in self.all if piece[0] == kind]
        return found[rank] if len(found) > rank else None

    def value(self, *kinds: str, rank: int = 0, default: object = None) -> object:
        """The value of the first class that is there."""
        there = self._kinds or self.kinds
        for kind in kinds:
            if kind in there:
                found = self.get(kind, rank)
                if found is not None:
                    return found.value
        return default

    def integer(self, *kinds: str, rank: int = 0, default: int = 0) -> int:
        value = self.value(*kinds, rank=rank, default=default)
        return value if isinstance(value, int) else default

    def numbers(self) -> list[Piece]:
        return [piece for piece in self.all if piece[0] == "number"]

    def figures(self) -> list[str]:
        """The numbers as they are written."""
        return [piece.text for piece in self.numbers()]

    def before(self, at: int) -> "Pieces":
        """Those that stand before a place in the match."""
        return Pieces([piece for piece in self.all if piece[3] < at], at)

    def after(self, at: int) -> "Pieces":
        """Those that stand after a place in the match."""
        return Pieces([piece for piece in self.all if piece[3] > at], self.length)

    def only(self, kinds: Container[str]) -> "Pieces":
        return Pieces([piece for piece in self.all if piece[0] in kinds], self.length)

    def without(self, kinds: Container[str]) -> "Pieces":
        return Pieces([piece for piece in self.all if piece[0] not in kinds], self.length)


class _Unread(Pieces):
    """The tokens of a match, whose worth is looked up when a builder asks for more than its figures."""

    __slots__ = ("_first", "_names", "_tokens", "_worths")

    def __init__(
        self, tokens: Sequence[str], first: int, names: Mapping[int, Word], worths: "Sequence[_Worths]"
    ) -> None:
        super().__init__((), len(tokens))
        self._tokens = tokens
        self._first = first
        self._names = names
        self._worths = worths

    @property
    def all(self) -> Sequence[Piece]:
        if not self._all:
            self._all = self._read()
        return self._all

    def _read(self) -> list[Piece]:
        tokens, names, first = self._tokens, self._names, self._first
        pieces = [worths[token] for worths, token in zip(self._worths, tokens, strict=False)]
        if names:
            named = [(at, names[first + at]) for at in range(len(tokens)) if first + at in names]
            for at, word in named:
                pieces[at] = Piece(*word, tokens[at], at)
        return [piece for piece in pieces if piece is not None]

    def figures(self) -> list[str]:
        return [token for token in self._tokens if token.isdecimal()]


class _Worths(dict[str, Piece | None]):
    """What each token is worth at a place of a match: the lexicon's words, numbers, dashes."""

    def __init__(self, words: Mapping[str, Word], at: int) -> None:
        self._words = words
        self._at = at

    def __missing__(self, token: str) -> Piece | None:
        word = self._words.get(token)
        if word is None and token.isdecimal():
            if len(token) > MOST_DIGITS:
                raise NotTemporal
            word = Word("number", int(token))
        elif token in DASHES:
            word = word or DASH
        found = None if word is None else Piece(*word, token, self._at)
        if len(token) <= LONGEST_KEPT:
            if len(self) >= WORTHS:
                self.clear()
            self[token] = found
        return found


DASH = Word("dash", None)
Builder = Callable[[Pieces], Meaning | Several]


@dataclass(frozen=True, slots=True)
class Rule:
    """``name`` is what the reading reports, ``pattern`` what matches, ``build`` what says what its words mean."""

    name: str
    pattern: str
    build: Builder


@dataclass(slots=True, eq=False)
class Phrase:
    """What some words say, and by which rule. The same words are one object as long as they are remembered."""

    rule: str
    found: tuple[Found, ...]
    joined: str
    settled: bool  # its words say all, wherever they stand
    alone: Any = None  # what a reader has made of it, where that is the same in every text


_UNREAD = Phrase("", (), "", False)  # stands for what hasn't been parsed yet
Match: TypeAlias = tuple[int, int, Phrase]  # the first token and the one after the last, and what they say


class _Lazily:
    """A pattern that is compiled when it is first tried."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        compiled: re.Pattern[str] = _compiler.compile(self._tree)
        return compiled.match


class Grammar:
    def __init__(self, lexicon: Lexicon, rules: Sequence[Rule], macros: Mapping[str, str]) -> None:
        self.lexicon = lexicon
        self.rules = rules
        names: dict[str, str] = dict(NUMBERS) | lexicon.classes | {"_": "[\\s]"}
        for name, pattern in macros.items():
            expanded = _NAME.sub(partial(_named, names, pattern), pattern)
            names[name] = expanded if expanded.startswith("[") else f"(?:{expanded})"
        patterns = [_NAME.sub(partial(_named, names, rule.pattern), rule.pattern) for rule in rules]
        trees = [parsed(_GAP.sub(_gap, pattern)) for pattern in patterns]
        alphabet = {*lexicon.codes.values(), *lexicon.classes.values(), OTHER, CAPITAL, LONG_NUMBER}
        self._openings = Openings(trees, alphabet)
        self._patterns = [_Lazily(tree) for tree in trees]
        self._candidate = re.compile(f"[{re.escape(self._openings.starting)}]")
        self.reach = AHEAD + self._openings.longest
        self._seen: dict[str, tuple[int, ...]] = {}
        self._worths = [_Worths(lexicon.words, at) for at in range(self._openings.longest)]
        self._parsed: dict[tuple[int, str], Phrase | None] = {}

    def matches(self, shorthand: Shorthand) -> Iterator[Match]:
        """The time expressions of a text, left to right, not overlapping."""
        codes, patterns, openings, read_to = shorthand.codes, self._patterns, self._openings, 0
        behind, behind_others = openings.behind, openings.behind[""]
        for candidate in self._candidate.finditer(codes):
            first = candidate.start()
            if first < read_to or openings.hopeless(codes[first : first + 3]):
                continue
            before, opening = codes[first - 2 : first - 1], codes[first : first + LONGEST]
            ranks = behind.get(before, behind_others).get(opening)
            if ranks is None or len(ranks) > FEW:
                ranks = self._remembered(before, opening, codes, first)
            for rank in ranks:
                found = patterns[rank].match(codes, first)
                if found is None:
                    continue
                phrase = self._phrase(rank, first, found.end(), shorthand)
                if phrase is not None:
                    read_to = found.end()
                    yield first, read_to, phrase
                    break

    def _remembered(self, before: str, opening: str, codes: str, at: int) -> tuple[int, ...]:
        """The rules that have a chance, from the first one on that matches.

        What a rule looks at is bounded, so where the surroundings have been seen before, the answer is known. A text
        that repeats itself a million times is so read as fast as any other.
        """
        around = codes[at - BEHIND : at + self.reach] if at >= BEHIND else f"{at}{codes[: self.reach]}"
        found = self._seen.get(around)
        if found is None:
            if len(self._seen) >= REMEMBERED:
                self._seen.clear()
            ranks = self._openings.ranks(before, opening)
            found = tuple(dropwhile(lambda rank: self._patterns[rank].match(codes, at) is None, ranks))
            self._seen[around] = found
        return found

    def _phrase(self, rank: int, first: int, last: int, shorthand: Shorthand) -> Phrase | None:
        """What a phrase says does not depend on where it stands, so each distinct phrase is parsed once."""
        offsets = shorthand.offsets
        key = (rank, shorthand.text[offsets[first] : offsets[last]])
        phrase = self._parsed.get(key, _UNREAD)
        if phrase is _UNREAD:
            if len(self._parsed) >= REMEMBERED:
                self._parsed.clear()
            phrase = self._built(self.rules[rank], first, shorthand.tokens[first:last], shorthand.names)
            self._parsed[key] = phrase
        return phrase

    def _built(self, rule: Rule, first: int, tokens: list[str], names: Mapping[int, Word]) -> Phrase | None:
        try:
            built = rule.build(_Unread(tokens, first, names, self._worths))
        except NotTemporal:
            return None
        if not isinstance(built, Several):
            return Phrase(rule.name, (Found(0, len(tokens), built),), "", says_all(built))
        return Phrase(rule.name, built.found, built.joined, all(says_all(part.meaning) for part in built.found))


def _named(names: Mapping[str, str], pattern: str, match: re.Match[str]) -> str:
    if match[1] not in names:
        raise KeyError(f"the pattern {pattern!r} names {match[1]!r}, which is no class and no macro")
    return names[match[1]]


def _gap(match: re.Match[str]) -> str:
    """A blank of a pattern: whatever separates words."""
    return match[1].replace(SPACE, SPACE + LINE) if match[1] else f"[{SPACE}{LINE}]"
