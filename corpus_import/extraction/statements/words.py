"""A sentence as words with parts of speech (Penn Treebank tags), each time expression one word of its own.

The tagger is TextBlob's port of pattern.en (a lexicon and Brill's contextual rules, no model to load from
elsewhere), mended where news and history prose misleads it. Nothing else in the project knows of it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from textblob.en import parser as _tagger

from corpus_import.extraction.records import Timex

from .en.connectives import SUBJECT_PRONOUNS
from .en.inflection import BE_FORMS, DO_FORMS, HAVE_FORMS, IRREGULAR_PLURALS, IRREGULAR_VERBS
from .en.nouns import EVENT_NOUNS, PERSON_TITLES
from .en.verbs import COMMON_PASTS

TIME = "TX"  # the tag of a time expression

_PAST_FORMS = {form: base for base, (past, participle) in IRREGULAR_VERBS.items() for form in (participle, past)}
_PAST_ONLY = {past for past, participle in IRREGULAR_VERBS.values() if past != participle}
_MARKUP = r"\]\([^()\s]*\)|\[(?=[^\[\]]{1,300}\]\()|[*_]{2,}|<[^<>]{1,200}>"
_TOKEN = re.compile(
    rf"(?P<markup>{_MARKUP})"
    r"|(?P<word>(?:[^\W\d_]\.){2,}"
    r"|[$£€¥]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?(?:-[^\W_]+)*"
    r"|[^\W_]+(?:[-–&/’'.@+][^\W_]+)*)"
    r"|(?P<mark>\.\.\.|[^\w\s])"
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|S|re|ve|ll|d|m))$")
_TITLE_ABBREVIATION = frozenset(title for title in PERSON_TITLES if len(title) <= 5) | {
    "st",
    "jr",
    "no",
    "vs",
    "inc",
    "ltd",
    "corp",
    "co",
}
_QUOTES = frozenset('"“”‘«»„')


@dataclass(frozen=True, slots=True)
class Word:
    """A token at ``start:end`` of the document's text."""

    start: int
    end: int
    text: str
    tag: str
    lemma: str
    timex: Timex | None = None

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_noun(self) -> bool:
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        return self.tag in {"NNP", "NNPS"}

    @property
    def is_verb(self) -> bool:
        return self.tag.startswith("VB") or self.tag == "MD"


def words(text: str, start: int, end: int, timexes: Iterable[Timex] = ()) -> tuple[Word, ...]:
    """The words of ``text[start:end]``. Markup of links is no word; a time expression is one, tagged ``TX``."""
    spans = sorted((t for t in timexes if start <= t.start < t.end <= end), key=lambda t: (t.start, -t.end))
    tokens: list[tuple[int, int, Timex | None]] = []
    position = start
    for timex in spans:
        if timex.start < position:
            continue
        tokens += [(a, b, None) for a, b in _tokens(text, position, timex.start)]
        tokens.append((timex.start, timex.end, timex))
        position = timex.end
    tokens += [(a, b, None) for a, b in _tokens(text, position, end)]
    tags = _tags([(text[a:b], timex is not None) for a, b, timex in tokens])
    return tuple(
        Word(a, b, text[a:b], tag, lemma(text[a:b], tag), timex)
        for (a, b, timex), tag in zip(tokens, tags, strict=True)
    )


def _tokens(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    for match in _TOKEN.finditer(text, start, end):
        if match.lastgroup == "markup":
            continue
        a, b = match.span()
        token = match.group()
        if match.lastgroup == "word":
            if b < end and text[b] == "." and token.lower() in _TITLE_ABBREVIATION and token[0].isupper():
                yield a, b + 1
                continue
            if clitic := _CLITIC.search(token):
                if clitic.start():
                    yield a, a + clitic.start()
                yield a + clitic.start(), b
                continue
        elif token == "." and a and text[a - 1].isalpha() and a + 1 < end and tokenless_dot(text, a):
            continue
        elif token in "'’" and text[a + 1 : a + 2] in "s" and text[a + 1 : a + 2] and _ends_word(text, a + 2):
            continue
        yield a, b


def tokenless_dot(text: str, position: int) -> bool:
    """Whether the full stop at ``position`` closes an abbreviation that was taken with its dot."""
    head = re.search(r"[^\W\d_]+$", text[max(0, position - 6) : position])
    return bool(head and head.group().lower() in _TITLE_ABBREVIATION and head.group()[0].isupper())


def _ends_word(text: str, position: int) -> bool:
    return position >= len(text) or not text[position].isalnum()


def _tags(tokens: Sequence[tuple[str, bool]]) -> list[str]:
    """Penn tags; the second of each pair tells a time expression."""
    if not tokens:
        return []
    spelled = ["Monday" if timed else {"’s": "'s", "n’t": "n't"}.get(token, token) for token, timed in tokens]
    tags = [tag or "NN" for _, tag in _tagger.find_tags(spelled)]
    tags = [tag.split("-")[0] for tag in tags]
    for i, (token, timed) in enumerate(tokens):
        tags[i] = TIME if timed else _mended(tokens, tags, i)
    return tags


def _mended(tokens: Sequence[tuple[str, bool]], tags: list[str], i: int) -> str:
    """The tag of word ``i`` where its neighbours or its shape know better than the tagger."""
    token, tag = tokens[i][0], tags[i]
    lower = token.lower()
    before = _before(tags, i)
    after = tags[i + 1] if i + 1 < len(tags) else ""
    following = tokens[i + 1][0].lower() if i + 1 < len(tokens) else ""
    if not token[0].isalnum() and not _CLITIC.match(token):
        return token if token not in _QUOTES else "''"
    if lower in {"'s", "’s"}:
        previous = tokens[i - 1][0].lower() if i else ""
        return "VBZ" if previous in SUBJECT_PRONOUNS | {"that", "there", "what", "here", "who", "where"} else "POS"
    if lower in BE_FORMS | HAVE_FORMS | DO_FORMS:
        return {"be": "VB", "been": "VBN", "being": "VBG", "having": "VBG", "have": "VBP", "do": "VBP"}.get(
            lower, "VBD" if lower in {"was", "were", "had", "did"} else "VBZ"
        )
    if len(token) > 1 and token.replace(".", "").isupper() and token.replace(".", "").isalpha() and tag != "CD":
        return "NNP"
    if tag in {"VB", "VBP"} and before in {"JJ", "PRP$", "DT", "POS"}:
        return "NN"
    if token[0].isdigit() or (token[0] in "$£€¥" and len(token) > 1):
        return "CD" if not tag.startswith("JJ") else tag
    opens = i == 0 or tokens[i - 1][0] in _QUOTES or tokens[i - 1][0] in ":;("
    if token[0].isupper() and not opens and tag not in {"PRP", "CD", "NNP", "NNPS", "DT", "IN", "PRP$", "WP", "WDT"}:
        return "NNPS" if tag == "NNS" and False else "NNP"
    if tag in {"NNP", "NNPS"} and token[0].islower():
        tag = "NN"
    if lower == "that" or tag in {"DT", "IN", "PRP", "PRP$", "CC", "WDT", "WP", "WRB", "CD", "TO", "MD", "NNPS"}:
        return tag
    if token[0].isupper() and not opens:
        return tag
    previous_word = _word_before(tokens, tags, i)
    if before == "MD" or (before == "TO" and base_form(lower)):
        return "VB" if tag != "RB" else tag
    past = is_past_form(lower)
    if past and previous_word in HAVE_FORMS | BE_FORMS:
        return "VBN" if tag != "JJ" or after not in {"NN", "NNS"} else tag
    nominal = before.startswith("NN") or before in {"PRP", TIME, "''", ")", ",", "WP", "WDT", "CD"}
    if past and nominal and tag in {"JJ", "NN", "VB", "VBP", "VBN", "VBD", "IN", "NNP"}:
        if lower in _PAST_ONLY:
            return "VBD"
        if tag != "VBD" and (before.startswith("NN") or before in {"PRP", "WP", "WDT"}) and following != "by":
            if (
                after in {"DT", "PRP$", "NNP", "TX", "PRP", "TO", "CD"}
                or before in {"PRP", "WP", "WDT"}
                or lower in COMMON_PASTS
            ):
                return "VBD" if tag != "VBN" or before == "PRP" or after in {"DT", "PRP$", "PRP"} else "VBN"
        return tag
    if tag == "VB" and (before.startswith("NN") or before in {"PRP", "WP", "WDT"}):
        return "VBD" if lower in COMMON_PASTS else "VBP"
    if tag in {"NN", "NNS"} and previous_word in SUBJECT_PRONOUNS and base_form(lower) and before == "PRP":
        return "VBZ" if tag == "NNS" else "VBP"
    if tag == "NNS" and before in {"NNP", "NN"} and after in {"TO", "DT", "PRP$"} and lower not in EVENT_NOUNS:
        if after == "TO" and base_form(lower[:-1]):
            return "VBZ"
    return tag


def _before(tags: Sequence[str], i: int) -> str:
    """The tag of the word before ``i``, adverbs passed over."""
    j = i - 1
    while j >= 0 and tags[j] == "RB":
        j -= 1
    return tags[j] if j >= 0 else ""


def _word_before(tokens: Sequence[tuple[str, bool]], tags: Sequence[str], i: int) -> str:
    j = i - 1
    while j >= 0 and tags[j] == "RB":
        j -= 1
    return tokens[j][0].lower() if j >= 0 else ""


@lru_cache(maxsize=8192)
def base_form(lower: str) -> bool:
    """Whether the word can be the base form of a verb."""
    return lower in IRREGULAR_VERBS or _tagger.lexicon.get(lower) in {"VB", "VBP", "NN", "JJ"}


@lru_cache(maxsize=8192)
def is_past_form(lower: str) -> bool:
    """Whether the word can be a past tense or a past participle."""
    return lower in _PAST_FORMS or (lower.endswith("ed") and len(lower) > 4 and not lower.endswith("eed"))


@lru_cache(maxsize=16384)
def lemma(token: str, tag: str) -> str:
    """The dictionary form of a verb or a common noun, in lower case; other words in lower case as they are."""
    lower = token.lower()
    if tag.startswith("VB") or tag == "MD":
        return verb_lemma(lower)
    if tag in {"NNS", "NN", "NNP", "NNPS"}:
        return noun_lemma(lower)
    return lower


def noun_lemma(lower: str) -> str:
    """``armies`` -> ``army``; a singular stays."""
    if lower in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[lower]
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "news")) and len(lower) > 3:
        return lower[:-1]
    return lower


def verb_lemma(lower: str) -> str:
    """``withdrew`` -> ``withdraw``, ``closing`` -> ``close``, ``tries`` -> ``try``."""
    if lower in BE_FORMS | {"is"}:
        return "be"
    if lower in HAVE_FORMS:
        return "have"
    if lower in DO_FORMS:
        return "do"
    if lower in IRREGULAR_VERBS:
        return lower
    if lower in _PAST_FORMS:
        return _PAST_FORMS[lower]
    if lower.endswith("ied") or lower.endswith("ies"):
        return lower[:-3] + "y"
    for suffix in ("ing", "ed"):
        if lower.endswith(suffix) and len(lower) > len(suffix) + 2:
            return _stem(lower[: -len(suffix)])
    if lower.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith("ss") and len(lower) > 3:
        return lower[:-1]
    return lower


def _stem(stem: str) -> str:
    """The base form that a suffix was taken from: doubled letters undone, a silent e put back."""
    known = _tagger.lexicon.get
    if stem in IRREGULAR_VERBS:
        return stem
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiouls"
    if doubled:
        return stem[:-1]
    if known(stem + "e") in {"VB", "VBP"} and known(stem) not in {"VB", "VBP"}:
        return stem + "e"
    if known(stem) in {"VB", "VBP", "NN", "JJ"}:
        return stem
    if (
        known(stem + "e")
        or stem.endswith(("v", "u", "iz", "is", "at", "ang", "urc", "rs", "ns", "nc", "rg", "dg", "s"))
        and not stem.endswith("ss")
    ):
        return stem + "e"
    return stem


def past_tense(base: str) -> str:
    """``withdraw`` -> ``withdrew``, ``close`` -> ``closed``."""
    if base in IRREGULAR_VERBS:
        return IRREGULAR_VERBS[base][0] if base != "be" else "was"
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in set("aeiou"):
        return base[:-1] + "ied"
    return base + "ed"


def third_person(base: str) -> str:
    """``intend`` -> ``intends``, ``carry`` -> ``carries``."""
    if base in {"be", "have", "do"}:
        return {"be": "is", "have": "has", "do": "does"}[base]
    if base.endswith("y") and base[-2:-1] not in set("aeiou"):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


@lru_cache(maxsize=16384)
def is_ordinary(lower: str) -> bool:
    """Whether the word, in lower case, stands in the dictionary as something else than a name."""
    return not _tagger.lexicon.get(lower, "NNP").startswith("NNP")
