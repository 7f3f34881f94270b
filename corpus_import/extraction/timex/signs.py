"""What each word of a text shows of tense, as one character a token: the shorthand that tenses are looked up in."""

from collections.abc import Mapping

from .narrative import Tense

SENTENCE_ENDS = frozenset(".!?;\n")
SENTENCE_END, COMMA, NOTHING = ".", ",", " "
TENSES = {
    "h": Tense.BEFORE_PAST,
    "p": Tense.PAST,
    "i": Tense.PRESENT,
    "f": Tense.FUTURE,
    "w": Tense.PROSPECTIVE,
    "u": Tense.UNKNOWN,
}
LETTERS = {tense: letter for letter, tense in TENSES.items()}
REMEMBERED = 65_536  # words


class Signs(dict[str, str]):
    """The character of a token: a letter of ``TENSES``, a capital where what the word goes with is still to come."""

    def __init__(self, words: Mapping[str, Tense], past_ending: tuple[str, ...], ahead: frozenset[str]) -> None:
        super().__init__(dict.fromkeys(SENTENCE_ENDS, SENTENCE_END) | {",": COMMA})
        self._words = words
        self._past_ending = past_ending
        self._ahead = ahead

    def __missing__(self, token: str) -> str:
        if len(self) >= REMEMBERED:
            self.__init__(self._words, self._past_ending, self._ahead)  # type: ignore[misc]
        tense = self._words.get(token, Tense.PAST if token.endswith(self._past_ending) else Tense.UNKNOWN)
        sign = LETTERS[tense].upper() if token in self._ahead else LETTERS[tense]
        self[token] = sign if sign != LETTERS[Tense.UNKNOWN] else NOTHING
        return self[token]
