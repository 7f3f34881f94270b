"""Dictionary forms of English words, and the inflected forms that titles need."""

from collections.abc import Callable
from functools import lru_cache

from .en.inflection import BE_FORMS, DO_FORMS, HAVE_FORMS, IRREGULAR_PLURALS, IRREGULAR_VERBS

PAST_FORMS = {form: base for base, (past, participle) in IRREGULAR_VERBS.items() for form in (participle, past)}
PAST_ONLY = frozenset(past for past, participle in IRREGULAR_VERBS.values() if past != participle)
_VOWELS = frozenset("aeiou")
_SIBILANTS = ("ches", "shes", "sses", "xes", "zes")


def is_past_form(lower: str) -> bool:
    """Whether the word can be a past tense or a past participle."""
    return lower in PAST_FORMS or (lower.endswith("ed") and len(lower) > 3 and not lower.endswith("eed"))


def is_ambiguous_past(lower: str) -> bool:
    """Whether past tense and past participle are spelled alike in it: "signed", "sent", unlike "fell"."""
    return is_past_form(lower) and lower not in PAST_ONLY


@lru_cache(maxsize=16384)
def noun_lemma(lower: str) -> str:
    """``armies`` -> ``army``; a singular stays."""
    if lower in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[lower]
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(_SIBILANTS):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "news")) and len(lower) > 3:
        return lower[:-1]
    return lower


def verb_lemma(lower: str, is_verb: Callable[[str], bool], is_word: Callable[[str], bool]) -> str:
    """``withdrew`` -> ``withdraw``, ``closing`` -> ``close``, ``tries`` -> ``try``.

    ``is_verb`` and ``is_word`` ask a dictionary, where the spelling alone leaves two answers.
    """
    for forms, base in ((BE_FORMS, "be"), (HAVE_FORMS, "have"), (DO_FORMS, "do")):
        if lower in forms:
            return base
    if lower in IRREGULAR_VERBS:
        return lower
    if lower in PAST_FORMS:
        return PAST_FORMS[lower]
    if lower.endswith(("ied", "ies")) and len(lower) > 4:
        return lower[:-3] + "y"
    for suffix in ("ing", "ed"):
        if lower.endswith(suffix) and len(lower) > len(suffix) + 1:
            return _base(lower[: -len(suffix)], is_verb, is_word)
    if lower.endswith((*_SIBILANTS, "oes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith("ss") and len(lower) > 3:
        return lower[:-1]
    return lower


def _base(stem: str, is_verb: Callable[[str], bool], is_word: Callable[[str], bool]) -> str:
    """The base form that "ed" or "ing" was taken from: doubled letters undone, a silent e put back."""
    if stem in IRREGULAR_VERBS:
        return stem
    if stem + "e" in IRREGULAR_VERBS:
        return stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeioulsfz":
        return stem[:-1]
    if _would_double(stem):
        return stem + "e"
    if is_verb(stem + "e") and not is_verb(stem):
        return stem + "e"
    if is_word(stem):
        return stem
    silent = stem.endswith(("v", "u", "iz", "is", "at", "ang", "urc", "rs", "ns", "nc", "rg", "dg", "s", "c"))
    return stem + "e" if is_word(stem + "e") or (silent and not stem.endswith("ss")) else stem


def _would_double(stem: str) -> bool:
    """One syllable that ends in a single vowel and a single consonant would have doubled it: wag-ed is from wage."""
    if len(stem) < 2 or stem[-1] in _VOWELS or stem[-1] in "wxy":
        return False
    vowels = [letter for letter in stem if letter in _VOWELS]
    return len(vowels) == 1 and stem[-2] in _VOWELS


def past_tense(base: str) -> str:
    """``withdraw`` -> ``withdrew``, ``close`` -> ``closed``."""
    if base in IRREGULAR_VERBS:
        return IRREGULAR_VERBS[base][0] if base != "be" else "was"
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def third_person(base: str) -> str:
    """``intend`` -> ``intends``, ``carry`` -> ``carries``."""
    if base in {"be", "have", "do"}:
        return {"be": "is", "have": "has", "do": "does"}[base]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
