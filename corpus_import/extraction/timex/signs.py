"""What each word of a text shows of tense, as one character a token: the shorthand that tenses are looked up in."""

from collections.abc import Mapping

from .narrative import Tense

SENTENCE_ENDS = frozenset(".!?;\n")
LINE_ENDS = frozenset("\r\n\u2029")
SENTENCE_END, COMMA, NOTHING = ".", ",", " "
TENSES = {
    "h": Tense.PAST_PERFECT,
    "p": Tense.PAST,
    "i": Tense.PRESENT,
    "f": Tense.FUTURE,
    "w": Tense.FUTURE_IN_PAST,
    "u": Tense.UNKNOWN,
}
LETTERS = {tense: letter for letter, tense in TENSES.items()}
BE, TO = "b", "t"  # side by side they show what is to come: is to open, are set to meet
WHO = "r"  # behind a comma it begins a clause about somebody, and not about the date before
TENSES[BE] = Tense.FUTURE
REMEMBERED = 65_536  # words


class Signs(dict[str, str]):
    """The character of a token: a letter of ``TENSES``, a capital where what the word goes with is still to come."""

    def __init__(
        self,
        words: Mapping[str, Tense],
        past_ending: tuple[str, ...],
        ahead: frozenset[str],
        to_come: tuple[frozenset[str], frozenset[str]],
        clauses: frozenset[str] = frozenset(),
        relative: frozenset[str] = frozenset(),
    ) -> None:
        be, to = to_come
        self._special = (
            dict.fromkeys(SENTENCE_ENDS, SENTENCE_END)
            | dict.fromkeys((*",:", *clauses), COMMA)
            | dict.fromkeys(be, BE)
            | dict.fromkeys(to, TO)
            | dict.fromkeys(relative, WHO)
        )
        super().__init__(self._special)
        self._words = words
        self._past_ending = past_ending
        self._ahead = ahead

    def __missing__(self, token: str) -> str:
        if len(self) >= REMEMBERED:
            self.clear()
            self.update(self._special)
        tense = self._words.get(token, Tense.PAST if token.endswith(self._past_ending) else Tense.UNKNOWN)
        sign = LETTERS[tense].upper() if token in self._ahead else LETTERS[tense]
        if sign == LETTERS[Tense.UNKNOWN]:
            sign = SENTENCE_END if not LINE_ENDS.isdisjoint(token) else NOTHING
        self[token] = sign
        return sign
