"""What a text that is no date is answered with."""

from collections.abc import Callable

QUOTED_AT_MOST = 60


def gettext_noop(message: str) -> str:
    """Mark a text for translation that is looked up later: this package knows no catalogue."""
    return message


class InvalidDate(ValueError):
    """A text that is no EDTF date; `str()` is one English sentence that says why and what to write instead.

    `sentence(gettext)` gives the same in another language: the message is looked up before its details
    are filled in.
    """

    def __init__(self, message: str, **details: object) -> None:
        self.message = message
        self.details = {name: quotable(value) if isinstance(value, str) else value for name, value in details.items()}
        super().__init__(self.sentence())

    def sentence(self, gettext: Callable[[str], str] = gettext_noop) -> str:
        return gettext(self.message) % self.details

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.message, self.details)


def quotable(text: str) -> str:
    """The text on one line and short enough to stand in a sentence."""
    line = "".join(character if character.isprintable() else " " for character in text)
    return line if len(line) <= QUOTED_AT_MOST else f"{line[:QUOTED_AT_MOST]}…"


def _again(message: str, details: dict[str, object]) -> InvalidDate:
    return InvalidDate(message, **details)
