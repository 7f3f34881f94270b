"""Where a sentence may be cut: at marks, conjunctions, relatives, and where a new subject meets its verb."""

from collections.abc import Sequence
from dataclasses import dataclass

from .en.connectives import CLAUSE_ONLY, COORDINATORS, REFLEXIVES, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS
from .en.verbs import REPORTING
from .main_verbs import main_verb, second_finite
from .phrases import VerbGroup, noun_phrase_at, noun_phrase_from, verb_group_at
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
        return "" if _inside_list(words, i) or _sets_off_date(words, i) else "comma"
    if word.text in _QUOTES and word.text != '"' and _quote_is_speech(words, i):
        return "quote"
    if word.tag in {"IN", "TO"} and i + 1 < len(words) and words[i + 1].lower in {"which", "whom", "whose", "what"}:
        return "rel" if word.lower != "of" or before is None or before.is_noun else ""
    if _partitive(words, i):
        return "rel"
    if before is not None and before.tag in {"IN", "TO"} and word.lower in {"which", "whom", "whose", "what"}:
        return ""
    if word.lower in RELATIVES and word.lower != "that" and word.tag in {"WDT", "WP", "WRB", "WP$", "IN"}:
        return "rel" if i and (_verb_ahead(words, i + 1) or _resumes_after_commas(words, i + 1)) else ""
    if word.lower == "what" and before is not None and _verb_ahead(words, i + 1):
        return "rel"
    if word.lower == "that":
        return _that(words, i)
    if word.lower in SUBORDINATORS:
        return "sub" if _subordinates(words, i) else ""
    if word.tag == "CC" or word.lower in COORDINATORS:
        return _coordination(words, i, 0 if before is not None and before.text in {",", ")"} else since)
    if word.tag == "PRP" and word.lower in SUBJECT_PRONOUNS and _new_subject(words, i, since):
        return "new"
    if word.tag == "VBG" and before is not None and before.text == ",":
        return "part"
    if _reported(words, i) and _has_verb(words, since, i):
        return "that" if _clause_opens(words, i) or _interrupted_subject(words, i) else ""
    if before is not None and before.is_noun and i >= 2 and _told(words, i) and _clause_opens(words, i):
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
    if not i or not (words[i - 1].is_noun or words[i - 1].tag in {TIME, "CD", "RB"}) or not _has_verb(words, since, i):
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


def _inside_list(words: Sequence[Word], i: int) -> bool:
    """A comma between adjectives, figures or the nouns of a list."""
    if not 0 < i < len(words) - 1:
        return False
    before, after = words[i - 1], words[i + 1]
    if (before.tag.startswith("JJ") and after.tag.startswith("JJ")) or (before.tag == "CD" and after.tag == "CD"):
        return True
    return before.is_noun and _listed_nouns(words, i)


def _sets_off_date(words: Sequence[Word], i: int) -> bool:
    """ "and, in 1934, extended": the commas around a date that stands between "and" and its verb."""
    for first in (i, i - 2, i - 3):
        if first < 1 or words[first].text != "," or words[first - 1].tag != "CC":
            continue
        time = first + 1 if words[first + 1 : first + 2] and words[first + 1].tag == TIME else first + 2
        inside = words[first + 1 : time + 2]
        if len(inside) < 2 or inside[-1].text != "," or inside[-2].tag != TIME or i not in {first, time + 1}:
            continue
        return verb_group_at(words, time + 2, len(words)) is not None
    return False


def _listed_nouns(words: Sequence[Word], comma: int) -> bool:
    """ "Mali, Niger and Chad": nouns of one sort up to an "and"; never a name and what it is."""
    named = words[comma - 1].is_name
    if words[comma + 1].tag == "CC":
        final = noun_phrase_at(words, comma + 2)
        earlier = next((k for k in range(comma - 1, max(0, comma - 6), -1) if words[k].text == ","), -1)
        return (
            final is not None and earlier > 0 and words[final.head].is_name == named and _listed_nouns(words, earlier)
        )
    k = comma + 1
    while (phrase := noun_phrase_at(words, k)) is not None and words[phrase.head].is_name == named:
        if named and words[phrase.first].tag == "DT":
            return False
        k = phrase.last
        closing = k < len(words) and words[k].text == "," and k + 1 < len(words) and words[k + 1].tag == "CC"
        if closing:
            k += 1
        if k < len(words) and words[k].tag == "CC":
            final = noun_phrase_at(words, k + 1)
            return final is not None and words[final.head].is_name == named
        if k >= len(words) or words[k].text != ",":
            return False
        k += 1
    return False


def _verb_ahead(words: Sequence[Word], i: int) -> bool:
    for word in words[i:]:
        if word.text in {",", ";", ":", "(", ")"} and word.tag != TIME:
            return False
        if word.is_verb:
            return True
    return False


def _has_verb(words: Sequence[Word], first: int, last: int) -> bool:
    return any((word.is_verb and word.tag not in {"VBG", "VBN"}) or word.tag == "MD" for word in words[first:last])


def _interrupted_subject(words: Sequence[Word], i: int) -> bool:
    """ "said the suspects, aged 24 and 31, were held": a subject, an aside, and its verb."""
    phrase = noun_phrase_from(words, i)
    return (
        phrase is not None
        and phrase.last < len(words)
        and words[phrase.last].text == ","
        and _resumes(words, phrase.last)
    )


def _clause_opens(words: Sequence[Word], i: int) -> bool:
    """Whether a subject with a finite verb right behind it opens at ``i``."""
    phrase = noun_phrase_from(words, i)
    if phrase is None or words[i].tag == TIME:
        return False
    k = phrase.last
    if k < len(words) and (words[k].lower in REFLEXIVES or words[k].text in {"“", "‘"}):
        k += 1
    group = verb_group_at(words, k, len(words))
    return group is not None and group.finite


def _that(words: Sequence[Word], i: int) -> str:
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    if before is None or after is None or (before.tag in {"IN", "DT", "TO"} and before.lower not in {"so", "such"}):
        return ""
    relative = before.is_noun or before.tag in {TIME, "DT", "''"}
    if verb_group_at(words, i + 1, len(words)) is not None and (after.is_verb or after.tag == "RB"):
        return "rel" if relative else "that"
    if before.lemma in REPORTING and _interrupted_subject(words, i + 1):
        return "that"
    return "that" if _verb_ahead(words, i + 1) and not (after.is_noun and _next_is_end(words, i + 2)) else ""


def _next_is_end(words: Sequence[Word], i: int) -> bool:
    return i >= len(words) or words[i].text in {",", ".", ";", ")"}


def _subordinates(words: Sequence[Word], i: int) -> bool:
    """Whether the word opens a clause rather than a prepositional phrase."""
    if i + 1 >= len(words):
        return False
    after = words[i + 1]
    if after.tag == "VBG" or (after.tag == "RB" and i + 2 < len(words) and words[i + 2].tag == "VBG"):
        return True
    if words[i].tag == "WRB" or words[i].lower in CLAUSE_ONLY:
        return _verb_ahead(words, i + 1) or after.tag in {"VBN", "JJ"}
    phrase = noun_phrase_from(words, i + 1)
    if phrase is None:
        return after.tag == "EX" or after.lower == "there"
    if phrase.last < len(words) and noun_phrase_at(words, phrase.last) is not None and words[phrase.last].tag != TIME:
        return False
    if phrase.last < len(words) and words[phrase.last].text == ",":
        return i > 0 and words[i - 1].text != "," and _resumes(words, phrase.last)
    k = phrase.last
    while k < len(words) and (
        words[k].tag in {TIME, "RB"}
        or (words[k].lower in {"on", "in"} and k + 1 < len(words) and words[k + 1].tag == TIME)
    ):
        k += 1
    group = verb_group_at(words, k, len(words))
    return group is not None and (group.finite or group.weak)


def _resumes(words: Sequence[Word], comma: int) -> bool:
    """ "until a new building, designed by Shaw, was finished": a subject whose verb comes after a pair of commas."""
    commas = [k for k in range(comma + 1, len(words)) if words[k].text == ","][:3]
    closing = next((k for k in commas if verb_group_at(words, k + 1, len(words)) is not None), -1)
    if closing < 0 or words[comma + 1].tag not in {"VBN", "VBG", "WDT", "WP", "DT", "VBD"}:
        return False
    group = verb_group_at(words, closing + 1, len(words))
    return group is not None and group.finite


def _resumes_after_commas(words: Sequence[Word], i: int) -> bool:
    """ "whose first novel, The Glass Wall, appeared": the verb comes behind a pair of commas."""
    opening = next((k for k in range(i, min(i + 6, len(words))) if words[k].text == ","), -1)
    closing = next((k for k in range(opening + 1, len(words)) if words[k].text == ","), -1) if opening >= 0 else -1
    group = verb_group_at(words, closing + 1, len(words)) if closing > 0 else None
    return group is not None and group.finite


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
    return "and" if _has_any_verb(words, since, i) and _clause_opens(words, k) else ""


def _has_any_verb(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.is_verb for word in words[first:last])
