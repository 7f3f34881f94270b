"""How alike two texts are by the words they share, the rarer the more."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from zlib import crc32

_WORD = re.compile(r"[^\W_]{2,}")
_EMPTY_WORDS = frozenset(
    """the of and to in on at by for with from as is was were are be been being has have had it its his her their they
    he she that this these those which who whom an a or but not into over after before during until since about than
    said say says told will would could may might should can its also new first last one two three year years month
    day week took place held made between among under against more most other some such there when where while
    us""".split()
)
_SUFFIXES = ("ations", "ation", "ings", "ing", "ments", "ment", "ied", "ies", "ed", "es", "s", "e")
_SHINGLE = 8  # words
_SAMPLE = 4  # one shingle in so many is kept


def stem(word: str) -> str:
    """A word without its inflection, near enough for counting what two texts share."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def stems(text: str) -> frozenset[str]:
    """The stems of a text's telling words."""
    return frozenset(stem(word) for word in map(str.lower, _WORD.findall(text)) if word not in _EMPTY_WORDS)


def as_spelled(text: str) -> dict[str, str]:
    """Stem -> the word as the text first has it, fit to be shown to people."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        found.setdefault(stem(word.lower()), word)
    return found


def weights_of(sets: Sequence[frozenset[str]]) -> dict[str, float]:
    """How telling each word is over a collection of texts, from about 0.3 for one that all share to 1.3."""
    counts = Counter(word for words in sets for word in words)
    total = len(sets) + 1
    return {word: 0.3 + log(total / count) / log(total + 1) for word, count in counts.items()}


def likeness(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """0 to 1: the weight of the shared words over that of the shorter side, drawn towards the longer one."""
    if not a or not b:
        return 0.0
    shared = _weight(a & b, weights)
    one, two = _weight(a, weights), _weight(b, weights)
    return 0.6 * shared / min(one, two) + 0.4 * shared / max(one, two)


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """0 to 1: the part of the smaller set that the other has too; 0.3 where one is empty and nothing is known."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.3


def shingles(text: str) -> set[int]:
    """Hashes, the same in every process, of a sample of a text's runs of eight words."""
    words = [word.lower() for word in _WORD.findall(text)]
    runs = (" ".join(words[i : i + _SHINGLE]) for i in range(max(0, len(words) - _SHINGLE + 1)))
    hashes = {crc32(run.encode()) for run in runs}
    return {value for value in hashes if value % _SAMPLE == 0} or hashes


def _weight(words: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 1.0) for word in sorted(words))
