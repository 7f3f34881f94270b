"""Chosen words of a sentence as running text."""

import re
from collections.abc import Collection, Sequence

from .words import TIME, Word

_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
_MARKUP = re.compile(r"\]\([^()\s]*\)|\[(?=[^\[\]]*$)|[*_]{2,}|<[^<>]{1,200}>")


def is_real(word: Word) -> bool:
    """Whether it is a word rather than a mark."""
    return word.tag == TIME or word.text[0].isalnum() or len(word.text) > 1


def rendered(text: str, words: Sequence[Word], kept: Collection[int], replaced: dict[int, str] | None = None) -> str:
    """The kept words in order, spaced as in the text; marks around what was left out go with it.

    ``replaced`` gives other words for some of them.
    """
    replaced = replaced or {}
    order = sorted(i for i in kept if (is_real(words[i]) or i in replaced) and replaced.get(i) != "")
    parts: list[str] = []
    for position, i in enumerate(order):
        if position:
            parts.append(_between(text, words, order[position - 1], i, open_comma="".join(parts).count(",") % 2 == 1))
        parts.append(replaced.get(i) or _article(words, order, position))
    line = "".join(parts)
    if order:
        line += _closing(words, order[-1], line)
    return tidied(line)


def _article(words: Sequence[Word], order: Sequence[int], position: int) -> str:
    """The word itself; "a" and "an" as the word that now follows wants them ("a 1997 interview" -> "an interview")."""
    i = order[position]
    word = words[i].text
    if (
        word.lower() not in {"a", "an"}
        or words[i].tag != "DT"
        or (i and word[0].isupper())
        or position + 1 >= len(order)
        or order[position + 1] == i + 1
    ):
        return word
    following = words[order[position + 1]].lower
    vowel = following[0] in "aeiou" and not following.startswith(("uni", "eu", "one", "use", "us"))
    return word[0] + ("n" if vowel else "")


def _between(text: str, words: Sequence[Word], a: int, b: int, *, open_comma: bool) -> str:
    gap = range(a + 1, b)
    if not any(is_real(words[i]) for i in gap):
        between = _MARKUP.sub("", text[words[a].end : words[b].start])
        return " " if between.isspace() and between else between
    if words[a].is_verb and words[b].tag == "TO":
        return " "
    closes = words[b - 1].text
    if closes in '“"(' and sum(words[i].text == closes for i in gap) == 1:
        return " " + closes
    commas = sum(words[i].text == "," for i in gap)
    aside_closes = open_comma and len(gap) <= 3
    return ", " if closes == "," and (commas % 2 or aside_closes) else " "


def _closing(words: Sequence[Word], last: int, line: str) -> str:
    following = words[last + 1].text if last + 1 < len(words) else ""
    for opened, closed in _PAIRS:
        if following == closed and line.count(opened) > line.count(closed):
            return closed
    if following == '"' and line.count('"') % 2:
        return '"'
    return ""


def tidied(line: str) -> str:
    """Spaces and commas in order, pairs complete or gone, no mark at either end, a capital first."""
    line = " ".join(line.split())
    for opened, closed in _PAIRS:
        if line.count(opened) != line.count(closed):
            line = line.replace(opened, "").replace(closed, "")
    if line.count('"') % 2:
        line = line.replace('"', "")
    line = re.sub(r"\s+([,;:.!?])", r"\1", line)
    line = re.sub(r",(\s*,)+", ",", line)
    line = re.sub(r",(?= when\b)", "", line)
    line = re.sub(r"\(\s*\)", "", line)
    line = " ".join(line.split()).strip(" ,;:-–—")
    if line.endswith(".") and not re.search(r"\b(?:[A-Z]\.)+$|\b(?:Inc|Ltd|Corp|Co|Jr|Sr)\.$", line):
        line = line[:-1]
    return capitalised(line)


def capitalised(line: str) -> str:
    """The first letter in upper case, a quotation mark before it passed over; names like "iPhone" stay."""
    for i, letter in enumerate(line):
        if letter.isalpha():
            if line[i + 1 : i + 2].isupper():
                return line
            return line[:i] + letter.upper() + line[i + 1 :]
        if letter.isdigit():
            return line
    return line
