"""What a word that is not known was probably meant to be."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

ALIKE_ENOUGH = 60.0


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, or None where none is alike enough to be meant."""
    found = process.extractOne(word.lower(), list(known), scorer=fuzz.ratio, score_cutoff=ALIKE_ENOUGH)
    return found[0] if found else None


def did_you_mean(sentence: str, word: str, known: Iterable[str]) -> str:
    """The sentence, with the nearest known word after it where there is one."""
    meant = nearest(word, known)
    return f"{sentence} " + _("Did you mean “%s”?") % meant if meant else sentence


def shortened(text: str, most: int = 80) -> str:
    """A text from outside, short enough to stand in a sentence."""
    return text if len(text) <= most else f"{text[:most]}…"
