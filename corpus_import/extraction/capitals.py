"""Names that no list knows: runs of capitalised words, read for what they can be.

``sort`` is given where the words tell it: a title or a given name makes a person, a "Bank" or a "Ministry" an
organisation, a "River" a place.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .records import Mention
from .statements.en.given_names import MEN, WOMEN
from .statements.en.names import (
    DEMONYMS,
    NAME_JOINERS,
    NO_NAMES,
    ORGANISATION_WORDS,
    PLACE_WORDS,
    THING_WORDS,
)
from .statements.en.nouns import PERSON_TITLES
from .statements.tagging import is_adjective, is_ordinary

_DOTTED_TITLE = "|".join(
    sorted((title.capitalize() for title in PERSON_TITLES if len(title) <= 4), key=len, reverse=True)
)
_CAPITALISED = rf"(?:{_DOTTED_TITLE})\.|(?:[^\W\d_]\.)+|[^\W\d_a-z][\w’'-]*"
_JOINER = "|".join(sorted(NAME_JOINERS, key=len, reverse=True))
_GAP = r"[^\S\n]+"
_RUN = re.compile(
    rf"(?<![\w’'@/-])(?:{_CAPITALISED})(?:{_GAP}(?:(?:{_JOINER}){_GAP}){{0,2}}(?:{_CAPITALISED}|\d+(?=\W)))*"
)
_WORD = re.compile(r"[\w’'-]+\.?")
_PERSONAL_JOINERS = frozenset(
    {"de", "van", "von", "der", "bin", "ibn", "al", "el", "la", "le", "del", "di", "da", "du", "dos", "den"}
)
_OF_ITS_OWN = 2  # times that a surname goes alone before the person's full name
_MAYBE = "maybe"  # a single ordinary word that is a name only if it shortens one

Tokens = Sequence[tuple[int, int]]


def capital_runs(text: str, start: int, end: int) -> list[Mention]:
    """Names among the capitalised runs of ``text[start:end]``; a lone ordinary word has the sort "maybe"."""
    return [mention for match in _RUN.finditer(text, start, end) for mention in _of_run(text, *match.span())]


def short_forms_resolved(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """ "Cole" after "Martin Cole" is the same person; a lone ordinary word that shortens nothing is no name."""
    full: dict[str, Mention] = {}
    alone: Counter[str] = Counter()
    resolved: list[Mention] = []
    for mention in mentions:
        words = mention.name.split()
        if mention.kind == "actor" and len(words) == 1 and not mention.known and mention.name in full:
            same = full[mention.name]
            resolved.append(replace(mention, name=same.name, known=same.known, sort=same.sort))
        elif mention.sort != _MAYBE:
            # a name that goes alone before anyone bears it is a name of its own: the firm, then its founder
            own = alone[words[-1]] >= _OF_ITS_OWN
            if mention.kind == "actor" and len(words) > 1 and mention.sort == "person" and not own:
                full.setdefault(words[-1], mention)
            resolved.append(mention)
        alone[mention.name] += 1
    return tuple(resolved)


def gender_of(name: str) -> str:
    """ "m" or "f" where the given name tells, else ""."""
    given = name.split()[0].lower() if name else ""
    return "f" if given in WOMEN else "m" if given in MEN else ""


def _of_run(text: str, a: int, b: int) -> Iterator[Mention]:
    tokens = [(a + m.start(), a + m.end()) for m in _WORD.finditer(text[a:b])]
    for part in _split(text, tokens):
        if (mention := _of_tokens(text, part)) is not None:
            yield mention


def _split(text: str, tokens: Tokens) -> Iterator[Tokens]:
    """At possessives, and at "and" unless an organisation's name is under way."""
    part: list[tuple[int, int]] = []
    while tokens and _plain(text, tokens[0]) in NO_NAMES:
        tokens = tokens[1:]
    for token in tokens:
        word = text[token[0] : token[1]]
        named = any(_plain(text, t) in ORGANISATION_WORDS for t in part) or (
            len(part) == 1
            and text[max(0, part[0][0] - 4) : part[0][0]].lower() == "the "
            and _plain(text, tokens[-1]) in ORGANISATION_WORDS
        )
        joins = word.lower() in {"and", "&"} and not named
        if joins:
            yield part
            part = []
            continue
        part.append(token)
        if word.endswith(("'s", "’s", "s'", "s’")):
            yield part
            part = []
    yield part


def _of_tokens(text: str, tokens: Tokens) -> Mention | None:
    tokens = list(tokens)
    while tokens and (_plain(text, tokens[0]) in NO_NAMES | NAME_JOINERS or text[tokens[0][0]].isdigit()):
        tokens.pop(0)
    while tokens and (_plain(text, tokens[-1]) in NO_NAMES | NAME_JOINERS or text[tokens[-1][0]].isdigit()):
        tokens.pop()
    if len(tokens) > 2 and _opens_with_ordinary_noun(text, tokens):
        tokens = tokens[2:]
    if not tokens:
        return None
    plain = [_plain(text, token) for token in tokens]
    given_at = next((n for n, word in enumerate(plain) if n and (word in WOMEN or word in MEN)), 0)
    if given_at and any(word in PERSON_TITLES for word in plain[:given_at]) and given_at < len(plain) - 1:
        return _mention(text, tokens[given_at:], "person")
    titles = [n for n, word in enumerate(plain[:-1]) if word in PERSON_TITLES]
    if titles and len(plain) - titles[-1] - 1 <= 4 and plain[titles[-1] + 1] not in NAME_JOINERS:
        return _mention(text, tokens[titles[-1] + 1 :], "person")
    if any(word in THING_WORDS for word in plain):
        return None
    if len(plain) == 1:
        return _single(text, tokens[0])
    if any(word in ORGANISATION_WORDS for word in plain):
        return _mention(text, tokens, "organisation")
    if plain[-1] in PLACE_WORDS or plain[0] in PLACE_WORDS:
        return _mention(text, tokens, "", kind="place")
    if plain[-1].removesuffix("s") in DEMONYMS or is_adjective(text[slice(*tokens[-1])]):
        return None
    given = plain[0].split("-")[0]
    joiners = {word for word in plain if word in NAME_JOINERS}
    if (given in WOMEN or given in MEN) and joiners <= _PERSONAL_JOINERS and len(plain) <= 5:
        return _mention(text, tokens, "person")
    before = text[max(0, tokens[0][0] - 30) : tokens[0][0]].split()
    if before and before[-1].lower().rstrip(",.") in PERSON_TITLES and len(plain) <= 4:
        return _mention(text, tokens, "person")
    initials = len(plain) <= 4 and len(text[slice(*tokens[0])].rstrip(".")) == 1
    return _mention(text, tokens, "person" if initials else "")


def _opens_with_ordinary_noun(text: str, tokens: Tokens) -> bool:
    """ "Shares of Tidewater" at the head of a sentence: the capital is the sentence's."""
    first = _plain(text, tokens[0])
    ordinary = is_ordinary(first) and first not in ORGANISATION_WORDS
    return ordinary and _plain(text, tokens[1]) in {"of", "for"} and _opens_sentence(text, tokens[0][0])


def _single(text: str, token: tuple[int, int]) -> Mention | None:
    word = text[token[0] : token[1]]
    name = word[:-2] if word.endswith(("'s", "’s")) else word
    if any(letter.isdigit() for letter in name):
        return None
    if name.isupper() and 2 < len(name.replace(".", "")) < 7:
        return _mention(text, [token], "organisation")
    before = text[max(0, token[0] - 30) : token[0]].split()
    if before and before[-1].lower().rstrip(".") in PERSON_TITLES and before[-1][-1] not in ",;:":
        return _mention(text, [token], "person")
    if len(name) < 3 or is_adjective(name):
        return None
    if name.lower() in DEMONYMS or name.lower().removesuffix("s") in DEMONYMS:
        return None
    return _mention(text, [token], _MAYBE if is_ordinary(name.lower()) else "")


def _mention(text: str, tokens: Tokens, sort: str, *, kind: str = "actor") -> Mention:
    first, last = tokens[0][0], tokens[-1][1]
    if text[last - 2 : last] in {"'s", "’s"}:
        last -= 2
    elif text[last - 1] in "'’.":
        last -= 1
    return Mention(first, last, " ".join(text[first:last].split()), kind, False, "", sort)


def _plain(text: str, token: tuple[int, int]) -> str:
    word = text[token[0] : token[1]].lower().rstrip(".’'")
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _opens_sentence(text: str, position: int) -> bool:
    before = text[max(0, position - 3) : position].rstrip(' "“‘(\u00a0')
    return not before or before[-1] in ".!?:\n"
