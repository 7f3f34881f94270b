"""Parts of speech (Penn Treebank tags).

The tagger is TextBlob's port of pattern.en: a lexicon and Brill's contextual rules, with no model to load from
elsewhere. It was made from newspapers of the 1990s and errs on what dated prose is full of: plain past tenses,
participles before nouns, capitals. Those are mended here. Nothing else in the project knows of it.
"""

from collections.abc import Sequence
from functools import lru_cache

from textblob.en import parser as _tagger

from . import lemmas
from .en.connectives import SUBJECT_PRONOUNS
from .en.inflection import BE_FORMS, DO_FORMS, HAVE_FORMS, IRREGULAR_VERBS
from .en.nouns import EVENT_NOUNS
from .en.verbs import COMMON_PASTS

TIME = "TX"  # the tag of a time expression

_QUOTES = frozenset('"“”‘«»„')
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_CLOSED = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "WDT", "WP", "WP$", "WRB", "CD", "TO", "MD", "EX"})
_OPENS_OBJECT = frozenset({"DT", "PRP$", "NNP", TIME, "PRP", "TO", "CD"})
_BEFORE_NOUN = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "POS"})
_QUANTITIES = frozenset(
    {("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to")}
)
_QUANTIFYING = frozenset(word for pair in _QUANTITIES for word in pair)
_AUXILIARIES = {"be": "VB", "been": "VBN", "being": "VBG", "having": "VBG", "have": "VBP", "do": "VBP", "are": "VBP"}
_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did"})


def tagged(tokens: Sequence[tuple[str, bool]]) -> list[str]:
    """A tag for each token; the second of each pair tells a time expression, which gets ``TX``."""
    if not tokens:
        return []
    spelled = ["Monday" if timed else _straight(token) for token, timed in tokens]
    tags = [(tag or "NN").split("-")[0] for _, tag in _tagger.find_tags(spelled)]
    lowered = [token.lower() for token, _ in tokens]
    _mend_quantities(lowered, tags)
    for i, (token, timed) in enumerate(tokens):
        tags[i] = TIME if timed else _mended(token, lowered, tags, i, [t for _, t in tokens[i + 1 : i + 2]] == [True])
    return tags


def _mend_quantities(lowered: Sequence[str], tags: list[str]) -> None:
    """ "more than 30,000", "at least 312", "up to 40": the words before the figure belong to it."""
    for i in range(len(lowered) - 2):
        if (lowered[i], lowered[i + 1]) in _QUANTITIES and (lowered[i + 2][0].isdigit() or tags[i + 2] == "CD"):
            tags[i] = tags[i + 1] = "JJ"


def _straight(token: str) -> str:
    return token.replace("’", "'") if len(token) > 1 else token


def _mended(token: str, lowered: Sequence[str], tags: list[str], i: int, time_next: bool) -> str:
    """The tag of word ``i`` where its shape or its neighbours know better than the tagger."""
    tag, lower = tags[i], lowered[i]
    if not token[0].isalnum() and len(token) == 1:
        return "''" if token in _QUOTES else token
    previous = lowered[i - 1] if i else ""
    if lower in {"'s", "’s"}:
        return "VBZ" if previous in SUBJECT_PRONOUNS | {"that", "there", "what", "here", "who", "where"} else "POS"
    if lower in {"'", "’"}:
        return "POS"
    if lower in BE_FORMS | HAVE_FORMS | DO_FORMS:
        return _AUXILIARIES.get(lower, "VBD" if lower in _PAST_AUXILIARIES else "VBZ")
    letters = token.replace(".", "")
    if len(letters) > 1 and letters.isupper() and letters.isalpha():
        return "NNP"
    if token[0].isdigit() or token[0] in "$£€¥":
        return "JJ" if tag.startswith("JJ") and "-" in token else "CD"
    if (
        lower == "past"
        and i
        and tags[i - 1].startswith("VB")
        and tags[i + 1 : i + 2]
        and tags[i + 1] in _NOUNS | {"DT"}
    ):
        return "IN"
    if lower in {"this", "these", "those"}:
        return "DT"
    opens = i == 0 or previous in _QUOTES or previous in {":", ";", "("}
    following = tags[i + 1] if i + 1 < len(tags) and not time_next else ""
    if token[0].isupper() and not opens:
        if _tagger.lexicon.get(token, "") == "JJ" and following in {"NN", "NNS", "JJ", "VBG"}:
            return "JJ"
        return tag if tag in _CLOSED | {"NNPS"} else "NNP"
    listed = _tagger.lexicon.get(lower, "")
    if opens and tag in {"NNP", "NNPS"} and listed and (token not in _tagger.lexicon or listed in {"NNS", "VBG"}):
        tag = listed
    if tag in {"NNP", "NNPS"} and token[0].islower():
        tag = "NN"
    if lower == "that" or tag in _CLOSED or (tag == "JJ" and lower in _QUANTIFYING):
        return tag
    if token[0].isupper() and tag == "NNP":
        return tag
    return _verb_or_not(lowered, tags, i, tag, TIME if time_next else (tags[i + 1] if i + 1 < len(tags) else ""))


def _verb_or_not(lowered: Sequence[str], tags: Sequence[str], i: int, tag: str, after: str) -> str:
    lower = lowered[i]
    j = i - 1
    while j >= 0 and tags[j] == "RB":
        j -= 1
    before, word_before = (tags[j], lowered[j]) if j >= 0 else ("", "")
    adjacent = tags[i - 1] if i else ""
    following = lowered[i + 1] if i + 1 < len(lowered) else ""
    if word_before in DO_FORMS and is_base_form(lower) and j >= 0 and tag != "RB" and adjacent in {"RB", tags[j]}:
        return "VB" if "not" in lowered[j:i] or "n't" in lowered[j:i] or "n’t" in lowered[j:i] else tag
    if tag != "RB" and (before == "MD" or (before == "TO" and is_base_form(lower) and after not in _NOUNS | {"IN"})):
        return "VB"
    if before == "TO" and tag in {"VB", "VBP", "NN", "JJ"} and lower in IRREGULAR_VERBS:
        return "VB"
    if tag in {"NN", "VB", "VBP"} and word_before in {"these", "those"} and after in {"DT", "PRP$"}:
        return "VBP"
    if adjacent == "CD" and tag in {"VBZ", "VB"}:
        return "NNS" if tag == "VBZ" else "NN"
    if (
        tag.startswith("JJ")
        and adjacent in {"JJ", "DT"}
        and after in {"VBD", "VBZ", "VBP", "MD"}
        and lower not in {"first", "last"}
    ):
        return "NN"
    if adjacent in _BEFORE_NOUN:
        return _inside_noun_phrase(lower, tag, after)
    if tag == "RB" and after in {"", ".", ",", "IN"} and adjacent == "DT":
        return "NN"
    if tag in {"VB", "VBP"} and adjacent in {TIME, ""} and after in {"JJ", "IN", "VBD", "VBZ", "MD"} and i:
        return "NN"
    if tag == "VBG" and after in {"VBD", "VBZ", "MD"} and before in {"", "CC", ",", "IN"}:
        return "NN"
    past = lemmas.is_past_form(lower)
    if past and word_before in HAVE_FORMS | BE_FORMS:
        return "VBN" if tag != "JJ" or after not in _NOUNS else tag
    if past and adjacent == "IN" and after in _NOUNS and word_before != "that" and lower not in lemmas.PAST_ONLY:
        return "JJ"
    if (
        past
        and before == "NN"
        and after == "NNS"
        and tags[i + 2 : i + 3] == ["NN"]
        and "IN" in tags[max(0, i - 3) : i]
    ):
        return "JJ"
    if past:
        return _past(lower, tag, before, after, following, _tagger.lexicon.get(lower, ""))
    if tag == "VB" and (before in _NOUNS or before in {"PRP", "WP", "WDT"}):
        return "VBP"
    if tag in {"NN", "NNS"} and before == "PRP" and word_before in SUBJECT_PRONOUNS and is_base_form(lower):
        return "VBZ" if tag == "NNS" else "VBP"
    if (
        tag == "NN"
        and adjacent in {"NNS", "NNPS"}
        and after == "TO"
        and is_base_form(lower)
        and lower not in EVENT_NOUNS
    ):
        return "VBP"
    if (
        tag == "NNS"
        and is_base_form(lower[:-1])
        and adjacent == ","
        and after == "RB"
        and tags[i + 2 : i + 3] == ["DT"]
    ):
        return "VBZ"
    verb_like = tag == "NNS" and is_base_form(lower[:-1]) and lower not in EVENT_NOUNS
    if verb_like and before in {"NNP", "NN"} and (after == "TO" or (after in {"DT", "PRP$"} and before == "NNP")):
        return "VBZ"
    return tag


def _inside_noun_phrase(lower: str, tag: str, after: str) -> str:
    """After an article or an adjective there is no plain verb: "the opening of", "a closed hearing"."""
    nominal = after in _NOUNS or after.startswith("JJ") or after in {"VBG", "VBN", "CD"}
    if tag in {"VBD", "VBN"} or (tag == "VBP" and lemmas.is_past_form(lower)):
        return "JJ" if nominal else ("NN" if lower in EVENT_NOUNS else "VBN")
    if tag in {"VB", "VBP", "VBZ"}:
        return "NNS" if tag == "VBZ" else "NN"
    if tag == "VBG":
        return "JJ" if after in _NOUNS and lower not in EVENT_NOUNS else "NN"
    if tag == "RB" and after not in {"JJ", "VBN", "VBG", "RB", "CD", "VBD"} and not lower.endswith("ly"):
        return "NN" if after not in _NOUNS else "JJ"
    return tag


def _past(lower: str, tag: str, before: str, after: str, following: str, listed: str) -> str:
    """A word like "signed" or "led" that no auxiliary governs: told as past tense where a subject stands before it."""
    subject = before in _NOUNS or before in {"PRP", "WP", "WDT", "EX"}
    if lower in lemmas.PAST_ONLY and tag != "JJ" and (subject or before in {TIME, ",", "CC", "''", ")", "CD", "VBN"}):
        return "VBD"
    if before in {"PRP", "WP", "WDT"}:
        return "VBD"
    if listed == "JJ" and after in _NOUNS and before in _NOUNS:
        return "JJ"
    if before in {"CC", ","} and after in {"DT", "PRP$", "PRP"}:
        return "VBD"
    if before == "CC" and after == "IN" and tag == "NN" and lower in COMMON_PASTS:
        return "VBD"
    if before == "," and after in {"NN", "NNS"} and tag == "VBN" and not lower.endswith(("ed", "n")):
        return "VBD"  # "brought trade": no participle has an object
    if not subject or following == "by":
        return tag if tag != "VB" or lower not in COMMON_PASTS else "VBD"
    if after in {"DT", "PRP$", "PRP"} or lower in COMMON_PASTS:
        return "VBD"
    if tag != "VBN" and after in _OPENS_OBJECT:
        return "VBD"
    return "VBN" if tag in {"JJ", "NN", "VB", "VBP"} else tag


@lru_cache(maxsize=8192)
def is_base_form(lower: str) -> bool:
    """Whether the word can be the base form of a verb."""
    return lower in IRREGULAR_VERBS or _tagger.lexicon.get(lower) in {"VB", "VBP", "NN", "JJ"}


@lru_cache(maxsize=16384)
def lemma(token: str, tag: str) -> str:
    """The dictionary form of a verb or a noun, in lower case; other words in lower case as they are."""
    lower = token.lower()
    if tag.startswith("VB") or tag == "MD":
        return lemmas.verb_lemma(lower, _is_verb, _is_word)
    return lemmas.noun_lemma(lower) if tag in _NOUNS else lower


def _is_verb(lower: str) -> bool:
    return _tagger.lexicon.get(lower) in {"VB", "VBP"}


def _is_word(lower: str) -> bool:
    return _tagger.lexicon.get(lower) in {"VB", "VBP", "NN", "JJ"}


@lru_cache(maxsize=16384)
def is_ordinary(lower: str) -> bool:
    """Whether the word, in lower case, stands in the dictionary as something else than a name."""
    return not _tagger.lexicon.get(lower, "NNP").startswith("NNP")


@lru_cache(maxsize=16384)
def is_adjective(token: str) -> bool:
    """Whether the dictionary has the word, as it is spelled, for an adjective: "Russian"."""
    return _tagger.lexicon.get(token, "").startswith("JJ")
