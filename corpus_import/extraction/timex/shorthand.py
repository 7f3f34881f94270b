"""A text in shorthand: one character for each token, so that a grammar can be a regular expression over it.

"On 5 May 2001, ..." becomes something like "PsDsMsY,": every word that the language's lexicon knows is replaced by
the character of its class, every number by that of its shape, punctuation stands for itself, and all other words
are ``OTHER``. A pattern over the shorthand then speaks of classes ("{day} {month} {year}") and never of words, runs
at the speed of ``re``, and each of its steps is one token.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import ahocorasick

SPACES = " \t\u00a0\u2007\u2009\u202f"
LINE_END = r"(?:\r?\n|[\r\u2029])"
# A word, a number, a mark, or what separates words: a few spaces, or the end of a line that is no end of a paragraph.
TOKEN = re.compile(
    rf"[^\W\d_]+| (?!\s)|\d+|[{SPACES}]?{LINE_END}[{SPACES}]?(?![\r\n\u2029])|[{SPACES}]{{1,3}}|.", re.DOTALL
)
OTHER = "w"
CAPITAL = "W"  # another word that starts with a capital
LONG_NUMBER = "n"
SPACE, LINE = " ", "\n"  # what separates words: a gap in a pattern is either
SEPARATING = frozenset(SPACES + "\r\n\u2029")
ALIKE = {"’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "−": "-", "“": '"', "”": '"', "«": '"', "»": '"'}
PUNCTUATION = ".,;:!?'\"()[]{}/\\-—…$€£¥₽#%&+*=<>@~№°|_"

# Numbers by shape. The lower case letters of the shorthand are taken by these and by OTHER.
SHAPES: dict[str, tuple[str, ...]] = {
    "a": tuple(str(n) for n in range(1, 10)),
    "b": tuple(f"{n:02d}" for n in range(1, 13)),
    "c": tuple(str(n) for n in range(13, 25)),
    "d": tuple(str(n) for n in range(25, 32)),
    "e": tuple(str(n) for n in range(32, 60)),
    "f": tuple(str(n) for n in range(60, 100)),
    "z": ("0", "00"),
    "t": tuple(f"{n:03d}" for n in range(1000)),
    "y": tuple(str(n) for n in range(1000, 2200) if n % 10),
    "r": tuple(str(n) for n in range(1000, 2200, 10)),
    "q": (*(f"{n:04d}" for n in range(1000)), *(str(n) for n in range(2200, 10000))),
}
NUMBERS = {
    "day": "[abcd]",
    "hour": "[abcz]",
    "two_digits": "[bcdefz]",
    "year": "[yr]",
    "round_year": "r",
    "number": "[abcdeftyrqn]",
    "small": "[abcdef]",
    "three_digits": "t",
    "digits": "[abcdefztyrqn]",
}
_FIRST_CLASS = 0xE000  # Unicode's private use area: never in a lexicon, so a class can't be taken for a word


class Word(NamedTuple):
    """A lexicon entry: the class that patterns speak of, and what the word is worth."""

    kind: str
    value: object


class Codes(dict[str, str]):
    """Of each token its character."""

    def __missing__(self, token: str) -> str:
        first = token[0]
        if first.isupper():
            return CAPITAL
        if first in SEPARATING:
            return SPACE if all(character in SPACES for character in token) else LINE
        return LONG_NUMBER if token.isdecimal() else OTHER


class Lexicon:
    """Which word belongs to which class. Words are given in lower case unless their capital is part of them.

    ``words``: class name -> {word: value}. A class named in ``proper`` is known only with a capital (May, Sun).
    ``names``: names of several words, found as written. A name's first token has the name's class, the others
    have the class "rest".
    """

    def __init__(
        self,
        words: Mapping[str, Mapping[str, object]],
        proper: Iterable[str] = (),
        names: Mapping[str, Word] | None = None,
    ) -> None:
        proper = frozenset(proper)
        self.names = dict(names or {})
        self.words: dict[str, Word] = {}
        self.classes = {
            name: chr(_FIRST_CLASS + rank)
            for rank, name in enumerate((*words, *sorted({name.kind for name in self.names.values()}), "rest"))
        }
        self.finder = ahocorasick.Automaton()
        for name, event in self.names.items():
            rest = self.classes["rest"] * (len(TOKEN.findall(name)) - 1)
            self.finder.add_word(name, (event, len(name), self.classes[event.kind] + rest))
        if self.names:
            self.finder.make_automaton()
        self.codes = Codes({mark: mark for mark in PUNCTUATION} | ALIKE)
        self.codes |= {" ": SPACE, "\n": LINE}
        for shape, numbers in SHAPES.items():
            self.codes |= dict.fromkeys(numbers, shape)
        for kind, entries in words.items():
            for word, value in entries.items():
                for form in _forms(word, kind in proper):
                    if form not in self.words:
                        self.words[form] = Word(kind, value)
                        self.codes[form] = self.classes[kind]


def _forms(word: str, proper: bool) -> tuple[str, ...]:
    capital = word[0].upper() + word[1:]
    return (capital, word.upper()) if proper else (word, capital, word.upper())


class Shorthand:
    """The tokens of a text, their offsets in code points, and their classes as one string."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.tokens: list[str] = TOKEN.findall(text)
        self.codes = "".join(map(lexicon.codes.__getitem__, self.tokens))
        self.names: dict[int, Word] = {}
        if lexicon.names:
            self._mark_names()

    def _mark_names(self) -> None:
        codes: list[str] = []
        after = 0
        for last, (word, length, name_codes) in self.lexicon.finder.iter_long(self.text):
            start, offsets = last + 1 - length, self.offsets
            first = bisect_left(offsets, start, after)
            if offsets[first] != start or offsets[first + len(name_codes)] != last + 1:
                continue  # the name is only a part of longer words
            codes += self.codes[after:first], name_codes
            after = first + len(name_codes)
            self.names[first] = word
        self.codes = "".join((*codes, self.codes[after:]))

    @cached_property
    def offsets(self) -> list[int]:
        """Where each token starts; one more entry for the end of the text."""
        return [0, *accumulate(map(len, self.tokens))]
