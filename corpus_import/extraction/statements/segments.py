"""Where a sentence may be cut: at marks, conjunctions, relatives, and where a new subject meets its verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from .commas import inside_list, sets_off_date
from .en.connectives import COORDINATORS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS
from .en.verbs import REPORTING
from .main_verbs import main_verb, second_finite
from .openers import (
    clause_opens,
    has_verb,
    interrupted_subject,
    opened_by_that,
    resumes_after_commas,
    subordinates,
    verb_ahead,
)
from .phrases import VerbGroup, verb_group_at
from .words import TIME, Word

_QUOTES = frozenset('"“”„«»')
_HARD = frozenset({";", ":", "–", "—", "…", "..."})


@dataclass(slots=True)
class Segment:
    """A stretch between two cuts; ``opener`` is rel, sub, that, and, part, paren, or the mark's sort."""

    first: int
    last: int
    opener: str
    after_comma: bool = False
    verb: VerbGroup | None = None
    quoted: bool = False
    in_parentheses: bool = False


def segments(words: Sequence[Word]) -> list[Segment]:
    """The sentence's segments in order, each with the verb group that may make a clause of it."""
    cuts: list[tuple[int, str]] = [(0, "")]
    for i in range(len(words)):
        if kind := _boundary(words, i, cuts[-1][0]):
            if cuts[-1][0] == i:
                cuts[-1] = (i, kind if kind != "skip" else cuts[-1][1])
            else:
                cuts.append((i, kind))
    found: list[Segment] = []
    quoted, depth = False, 0
    for number, (first, opener) in enumerate(cuts):
        last = cuts[number + 1][0] if number + 1 < len(cuts) else len(words)
        comma = False
        while first < last and not is_word(words[first]):
            quoted, depth, comma = _through(words[first], quoted, depth, comma)
            first += 1
        inner_quoted, inner_depth = quoted, depth
        stop = last
        while stop > first and not is_word(words[stop - 1]):
            stop -= 1
        for k in range(first, last):
            quoted, depth, _ = _through(words[k], quoted, depth, False)
        if stop > first:
            found.append(Segment(first, stop, opener, comma, None, inner_quoted, inner_depth > 0))
    found = [part for segment in found if not _hearsay(words, segment) for part in _resumed(words, segment)]
    for segment in found:
        segment.verb = main_verb(words, segment.first, segment.last, joined=segment.opener == "and")
    return found


def _hearsay(words: Sequence[Word], segment: Segment) -> bool:
    """ ", it was said,": an aside between commas that names nobody, left out."""
    inside = words[segment.first : segment.last]
    closed = segment.after_comma and segment.last < len(words) and words[segment.last].text == ","
    return (
        closed
        and len(inside) == 3
        and inside[0].lower == "it"
        and inside[1].lemma == "be"
        and inside[2].lemma in REPORTING
    )


def _resumed(words: Sequence[Word], segment: Segment) -> list[Segment]:
    """A relative clause that no comma closes, cut where the verb of the clause around it comes.

    "The flood | that drowned the town in 2014 | could have been prevented".
    """
    if segment.opener != "rel":
        return [segment]
    resumes = second_finite(words, segment.first + 1, segment.last)
    if resumes < 0:
        return [segment]
    rest = Segment(resumes, segment.last, "", False, None, segment.quoted, segment.in_parentheses)
    segment.last = resumes
    return [segment, rest]


def _through(word: Word, quoted: bool, depth: int, comma: bool) -> tuple[bool, int, bool]:
    if word.text in {"“", "„", "«"}:
        quoted = True
    elif word.text in {"”", "»"}:
        quoted = False
    elif word.text == '"':
        quoted = not quoted
    elif word.text in "([":
        depth += 1
    elif word.text in ")]":
        depth = max(0, depth - 1)
    return quoted, depth, comma or word.text in {",", "–", "—"}


def is_word(word: Word) -> bool:
    return word.text[0].isalnum() or word.tag in {TIME, "$"} or (word.text[0] in "$£€¥'’" and len(word.text) > 1)


def _boundary(words: Sequence[Word], i: int, since: int) -> str:
    """Why a new segment opens at word ``i``, or ""."""
    word = words[i]
    before = words[i - 1] if i else None
    if word.text in {"(", "["}:
        return "paren"
    if word.text in {")", "]"}:
        return "close"
    if word.text == "–" and _between_figures(words, i):
        return ""
    if word.text in _HARD or (word.text == "-" and before is not None and word.start > before.end):
        return "hard"
    if word.text == ",":
        return "" if inside_list(words, i) or sets_off_date(words, i) else "comma"
    if word.text in _QUOTES and word.text != '"' and _quote_is_speech(words, i):
        return "quote"
    if word.tag in {"IN", "TO"} and i + 1 < len(words) and words[i + 1].lower in {"which", "whom", "whose", "what"}:
        return "rel" if word.lower != "of" or before is None or before.is_noun else ""
    if _partitive(words, i):
        return "rel"
    if before is not None and before.tag in {"IN", "TO"} and word.lower in {"which", "whom", "whose", "what"}:
        return ""
    if word.lower in RELATIVES and word.lower != "that" and word.tag in {"WDT", "WP", "WRB", "WP$", "IN"}:
        return "rel" if i and (verb_ahead(words, i + 1) or resumes_after_commas(words, i + 1)) else ""
    if word.lower == "what" and before is not None and verb_ahead(words, i + 1):
        return "rel"
    if word.lower == "that":
        return opened_by_that(words, i)
    if word.lower in SUBORDINATORS:
        return "sub" if subordinates(words, i) else ""
    if word.tag == "CC" or word.lower in COORDINATORS:
        return _coordination(words, i, 0 if before is not None and before.text in {",", ")"} else since)
    if word.tag == "PRP" and word.lower in SUBJECT_PRONOUNS and _new_subject(words, i, since):
        return "new"
    if word.tag == "VBG" and before is not None and before.text == ",":
        return "part"
    if _reported(words, i) and has_verb(words, since, i):
        return "that" if clause_opens(words, i) or interrupted_subject(words, i) else ""
    if before is not None and before.is_noun and i >= 2 and _told(words, i) and clause_opens(words, i):
        return "that"
    return ""


def _between_figures(words: Sequence[Word], i: int) -> bool:
    """ "6–0", "61–48": a dash that nothing parts from the figures around it."""
    if not 0 < i < len(words) - 1:
        return False
    before, after = words[i - 1], words[i + 1]
    tight = before.end == words[i].start and words[i].end == after.start
    return tight and before.text[-1].isdigit() and after.text[0].isdigit()


def _new_subject(words: Sequence[Word], i: int, since: int) -> bool:
    """ "When he died in 1938 | he left a letter": a pronoun with a verb of its own behind a clause that has one."""
    if not i or not (words[i - 1].is_noun or words[i - 1].tag in {TIME, "CD", "RB"}) or not has_verb(words, since, i):
        return False
    group = verb_group_at(words, i + 1, len(words))
    return group is not None and group.finite and words[since].lower in SUBORDINATORS


def _reported(words: Sequence[Word], i: int) -> bool:
    """Whether a verb of saying stands before ``i``, perhaps with a date between: "said on Monday | it had ..."."""
    k = i - 1
    while k > 0 and (words[k].tag in {TIME, "RB"} or (words[k].tag == "IN" and words[k + 1].tag == TIME)):
        k -= 1
    return k >= 0 and words[k].lemma in REPORTING and words[k].is_verb


def _partitive(words: Sequence[Word], i: int) -> bool:
    """ "most of which", "the first of whom" """
    k = i + 1 if words[i].tag == "DT" else i
    return (
        k + 2 < len(words)
        and words[k].tag in {"JJ", "CD", "DT", "NN", "JJS", "RBS"}
        and words[k + 1].lower == "of"
        and words[k + 2].lower in {"which", "whom"}
        and (k == i + 1 or words[i - 1].text == ",")
    )


def _told(words: Sequence[Word], i: int) -> bool:
    """Whether a person told something stands before ``i``: "told reporters | he ..."."""
    k = i - 1
    while k > 0 and (words[k].is_noun or words[k].tag in {"DT", "JJ", "PRP$", "POS"}):
        k -= 1
    return words[k].lemma in {"tell", "inform", "warn", "assure", "remind"} and words[k].is_verb


def _quote_is_speech(words: Sequence[Word], i: int) -> bool:
    """A quotation of a clause, not of a word or two."""
    if words[i].text in {"”", "»"}:
        return i + 1 < len(words) and i > 0 and words[i - 1].text in ",.?!"
    length = 0
    for word in words[i + 1 :]:
        if word.text in {"”", "»"}:
            break
        length += 1
    return length > 5


def _coordination(words: Sequence[Word], i: int, since: int) -> str:
    """ "and" before a second verb, or before a second subject with its verb."""
    k = i + 1
    while k < len(words) and (
        words[k].tag in {"RB", TIME}
        or (words[k].lower in {"on", "in", "by", "at"} and k + 1 < len(words) and words[k + 1].tag == TIME)
        or (words[k].text == "," and k + 1 < len(words) and words[k + 1].tag in {TIME, "RB"})
        or (words[k].text == "," and words[k - 1].tag == TIME)
        or (words[k].text == "," and [word.tag for word in words[k + 1 : k + 3]] == ["IN", TIME])
    ):
        k += 1
    group = verb_group_at(words, k, len(words))
    if group is not None:
        return "and" if (group.finite or group.weak) and _has_any_verb(words, 0, i) else ""
    return "and" if _has_any_verb(words, since, i) and clause_opens(words, k) else ""


def _has_any_verb(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.is_verb for word in words[first:last])
