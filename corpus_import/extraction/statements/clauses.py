"""A sentence cut into clauses: subject, verb group, and the words that belong to each.

A shallow parse, made for prose that dates things. Where it can't tell, a clause is left longer rather than cut in
the wrong place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from .en.connectives import COORDINATORS, RELATIVES, SUBORDINATORS
from .en.verbs import REPORTING
from .phrases import NounPhrase, VerbGroup, noun_phrase_at, noun_phrase_from, verb_group_at
from .words import TIME, Word

_QUOTES = frozenset('"“”„«»')
_HARD = frozenset({";", ":", "–", "—", "…", "..."})


class Form(StrEnum):
    """How a clause hangs on the rest of its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    COMPLEMENT = "complement"
    PARTICIPLE = "participle"
    REDUCED = "reduced"
    FRAGMENT = "fragment"


@dataclass(slots=True)
class Clause:
    """``own`` are the indexes of its words, in order; those of clauses inside it are theirs."""

    form: Form
    own: list[int]
    subject: NounPhrase | None = None
    verb: VerbGroup | None = None
    marker: int = -1  # the word that opens it: which, when, that, and
    parent: "Clause | None" = None
    antecedent: NounPhrase | None = None
    lead: list[int] = field(default_factory=list)  # fragments before it: "In 2008,"
    quoted: bool = False

    @property
    def first(self) -> int:
        return min(self.own + self.lead)

    @property
    def last(self) -> int:
        return max(self.own + self.lead) + 1


@dataclass(slots=True)
class _Segment:
    first: int
    last: int
    opener: str  # "", "rel", "sub", "that", "and", "part", "paren"
    after_comma: bool = False
    verb: VerbGroup | None = None
    quoted: bool = False
    in_parentheses: bool = False


def clauses(words: Sequence[Word]) -> list[Clause]:
    """The clauses of one sentence, in the order in which they open."""
    segments = _segments(words)
    return _assemble(words, segments)


def _segments(words: Sequence[Word]) -> list[_Segment]:
    cuts: list[tuple[int, str]] = [(0, "")]
    for i in range(len(words)):
        if kind := _boundary(words, i, cuts[-1][0]):
            if cuts[-1][0] == i:
                cuts[-1] = (i, kind if kind != "skip" else cuts[-1][1])
            else:
                cuts.append((i, kind))
    segments: list[_Segment] = []
    quoted, depth = False, 0
    for number, (first, opener) in enumerate(cuts):
        last = cuts[number + 1][0] if number + 1 < len(cuts) else len(words)
        comma = False
        while first < last and not _is_word(words[first]):
            quoted, depth, comma = _through(words[first], quoted, depth, comma)
            first += 1
        inner_quoted, inner_depth = quoted, depth
        stop = last
        while stop > first and not _is_word(words[stop - 1]):
            stop -= 1
        for k in range(first, last):
            quoted, depth, _ = _through(words[k], quoted, depth, False)
        if stop > first:
            segment = _Segment(first, stop, opener, comma, None, inner_quoted, inner_depth > 0)
            segments.append(segment)
    for segment in segments:
        segment.verb = _main_verb(words, segment)
    return segments


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


def _is_word(word: Word) -> bool:
    return word.text[0].isalnum() or word.tag in {TIME, "$"} or word.text[0] in "$£€¥'’" and len(word.text) > 1


def _boundary(words: Sequence[Word], i: int, since: int) -> str:
    """Why a new segment opens at word ``i``, or ""."""
    word = words[i]
    before = words[i - 1] if i else None
    if word.text in {"(", "["}:
        return "paren"
    if word.text in {")", "]"}:
        return "close"
    if word.text in _HARD or (word.text == "-" and before is not None and word.start > before.end):
        return "hard"
    if word.text == ",":
        return "" if _inside_list(words, i) else "comma"
    if word.text in _QUOTES and word.text != '"' and _quote_is_speech(words, i):
        return "quote"
    if word.tag in {"IN", "TO"} and i + 1 < len(words) and words[i + 1].lower in {"which", "whom", "whose"}:
        return "rel"
    if before is not None and before.tag in {"IN", "TO"} and word.lower in {"which", "whom", "whose"}:
        return ""
    if word.lower in RELATIVES and word.lower != "that" and word.tag in {"WDT", "WP", "WRB", "WP$", "IN"}:
        return "rel" if i and _verb_ahead(words, i + 1) else ""
    if word.lower == "that":
        return _that(words, i)
    if word.lower in SUBORDINATORS:
        return "sub" if _subordinates(words, i) else ""
    if word.tag == "CC" or word.lower in COORDINATORS:
        return _coordination(words, i, since)
    if word.tag == "VBG" and before is not None and before.text == ",":
        return "part"
    if before is not None and before.lemma in REPORTING and before.is_verb and _has_verb(words, since, i):
        return "that" if _clause_opens(words, i) else ""
    if before is not None and before.is_noun and i >= 2 and _told(words, i) and _clause_opens(words, i):
        return "that"
    return ""


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
    """A comma between adjectives or figures."""
    if not 0 < i < len(words) - 1:
        return False
    before, after = words[i - 1], words[i + 1]
    return before.tag.startswith("JJ") and after.tag.startswith("JJ") or before.tag == "CD" and after.tag == "CD"


def _verb_ahead(words: Sequence[Word], i: int) -> bool:
    for word in words[i:]:
        if word.text in {",", ";", ":", "(", ")"} and not word.tag == TIME:
            return False
        if word.is_verb:
            return True
    return False


def _has_verb(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.is_verb and word.tag not in {"VBG", "VBN"} or word.tag == "MD" for word in words[first:last])


def _clause_opens(words: Sequence[Word], i: int) -> bool:
    """Whether a subject with a finite verb right behind it opens at ``i``."""
    phrase = noun_phrase_from(words, i)
    if phrase is None or words[i].tag == TIME:
        return False
    group = verb_group_at(words, phrase.last, len(words))
    return group is not None and group.finite


def _that(words: Sequence[Word], i: int) -> str:
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    if before is None or after is None or before.tag in {"IN", "DT", "TO"} and before.lower not in {"so", "such"}:
        return ""
    relative = before.is_noun or before.tag in {TIME, "DT", "''"}
    if verb_group_at(words, i + 1, len(words)) is not None and (after.is_verb or after.tag == "RB"):
        return "rel" if relative else "that"
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
    if words[i].tag == "WRB" or words[i].lower in {
        "because",
        "although",
        "though",
        "if",
        "unless",
        "whereas",
        "while",
        "whether",
        "when",
    }:
        return _verb_ahead(words, i + 1) or after.tag in {"VBN", "JJ"}
    phrase = noun_phrase_from(words, i + 1)
    if phrase is None:
        return after.tag in {"EX"} or after.lower == "there"
    if phrase.last < len(words) and noun_phrase_at(words, phrase.last) is not None and words[phrase.last].tag != TIME:
        return False
    k = phrase.last
    while k < len(words) and (
        words[k].tag in {TIME, "RB"}
        or words[k].lower in {"on", "in"}
        and k + 1 < len(words)
        and words[k + 1].tag == TIME
    ):
        k += 1
    group = verb_group_at(words, k, len(words))
    return group is not None and (group.finite or group.weak)


def _coordination(words: Sequence[Word], i: int, since: int) -> str:
    """ "and" before a second verb, or before a second subject with its verb."""
    k = i + 1
    while k < len(words) and (
        words[k].tag in {"RB", TIME}
        or words[k].lower in {"on", "in", "by", "at"}
        and k + 1 < len(words)
        and words[k + 1].tag == TIME
        or (words[k].text == "," and k + 1 < len(words) and words[k + 1].tag in {TIME, "RB"})
        or (words[k].text == "," and words[k - 1].tag == TIME)
    ):
        k += 1
    if not _has_any_verb(words, since, i):
        return ""
    group = verb_group_at(words, k, len(words))
    if group is not None:
        return "and" if group.finite or group.weak else ""
    return "and" if _clause_opens(words, k) else ""


def _has_any_verb(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.is_verb for word in words[first:last])


def _main_verb(words: Sequence[Word], segment: _Segment) -> VerbGroup | None:
    """The verb group that makes a clause of the segment: the first finite one, else a weak or non-finite opener."""
    i, weak, phrase_seen = segment.first, None, False
    while i < segment.last:
        word = words[i]
        if (
            word.is_verb
            or word.tag == "RB"
            or (word.tag == "TO" and i + 1 < segment.last and words[i + 1].tag == "VB")
        ):
            group = verb_group_at(words, i, segment.last)
            if group is not None:
                if group.finite and not (
                    group.weak and _followed_by_agent(words, group) and _later_finite(words, group.last, segment.last)
                ):
                    if weak is not None and not group.weak and not _fresh_subject(words, weak.last, i):
                        return group
                    return weak if weak is not None and phrase_seen and _fresh_subject(words, weak.last, i) else group
                if weak is None and group.weak and phrase_seen:
                    weak = group
                i = max(group.last, i + 1)
                continue
        if word.is_noun or word.tag == "PRP":
            phrase_seen = True
        i += 1
    return weak


def _followed_by_agent(words: Sequence[Word], group: VerbGroup) -> bool:
    return group.last < len(words) and words[group.last].lower == "by"


def _later_finite(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in words[first:last])


def _fresh_subject(words: Sequence[Word], first: int, verb: int) -> bool:
    """Whether the noun phrase right before ``verb`` is its own subject rather than the end of a modifier."""
    k = verb - 1
    while k > first and (words[k].is_noun or words[k].tag in {"DT", "JJ", "PRP$", "POS", "CD", "PRP"}):
        k -= 1
    return k < verb - 1 and words[k].tag not in {"IN", "TO", TIME, "VBN", "VBD"}


def _assemble(words: Sequence[Word], segments: list[_Segment]) -> list[Clause]:
    result: list[Clause] = []
    pending: list[_Segment] = []  # fragments before a verb has come
    main: Clause | None = None
    latest: Clause | None = None
    for segment in segments:
        indexes = list(range(segment.first, segment.last))
        group = segment.verb
        opens_with_verb = group is not None and not _subject_before(words, segment, group)
        if segment.in_parentheses and group is None:
            clause = Clause(
                Form.FRAGMENT,
                indexes,
                marker=segment.first,
                parent=latest,
                antecedent=_last_phrase(words, result, pending, segment.first),
            )
            result.append(clause)
            continue
        if segment.opener in {"rel", "that", "sub"} and (
            group is not None or segment.opener == "sub" or segment.opener == "rel"
        ):
            clause = _embedded(words, segment, indexes, latest, result, pending)
            result.append(clause)
            latest = clause
            continue
        if group is None and _opens_with_participle(words, segment):
            clause = _participle(words, segment, indexes, main, latest, result, pending)
            result.append(clause)
            latest = clause if main is not None else latest
            continue
        if group is not None and not opens_with_verb:
            clause = Clause(
                Form.MAIN if main is None else Form.COORDINATE,
                indexes,
                _subject(words, segment, group),
                group,
                quoted=segment.quoted,
            )
            clause.marker = segment.first if segment.opener == "and" else -1
            clause.lead = [i for p in pending for i in range(p.first, p.last)]
            clause.parent = main
            pending = []
            result.append(clause)
            main = latest = clause
            continue
        if group is not None:
            subject = next((p for p in pending if _is_noun_phrase(words, p)), None)
            if subject is not None:
                position = pending.index(subject)
                clause = Clause(
                    Form.MAIN if main is None else Form.COORDINATE,
                    [],
                    _leading_phrase(words, subject),
                    group,
                    quoted=segment.quoted,
                )
                clause.lead = [i for p in pending[:position] for i in range(p.first, p.last)]
                clause.own = [i for p in pending[position:] for i in range(p.first, p.last)] + indexes
                pending = []
                result.append(clause)
                main = latest = clause
                continue
            if (
                segment.opener != "and"
                and main is not None
                and main.verb is not None
                and main.verb.weak
                and not main.verb.perfect
                and not main.verb.passive
                and latest is not None
                and not segment.quoted
            ):
                # "The accord signed in Oslo, after months of talks, led to ...": the first verb was a modifier
                reduced = Clause(
                    Form.REDUCED, [i for i in main.own if i >= main.verb.first], main.subject, main.verb, parent=main
                )
                main.own = [i for i in main.own if i < main.verb.first] + indexes
                main.verb = group
                result.append(reduced)
                latest = main
                continue
            owner = latest if latest is not None and segment.opener == "and" and latest.verb is not None else main
            clause = Clause(
                Form.COORDINATE if owner is not None else Form.MAIN,
                indexes,
                owner.subject if owner else None,
                group,
                quoted=segment.quoted,
            )
            clause.marker = segment.first if segment.opener == "and" else -1
            clause.parent = owner
            if (
                owner is not None
                and owner.form in {Form.RELATIVE, Form.COMPLEMENT, Form.SUBORDINATE}
                and segment.opener == "and"
            ):
                clause.form = owner.form if owner.form is not Form.RELATIVE else Form.RELATIVE
                clause.antecedent = owner.antecedent
            clause.lead = [i for p in pending for i in range(p.first, p.last)]
            pending = []
            result.append(clause)
            latest = clause
            if owner is main:
                main = clause
            continue
        if main is None:
            pending.append(segment)
        elif latest is not None:
            latest.own += indexes
    if pending:
        indexes = [i for p in pending for i in range(p.first, p.last)]
        if main is not None:
            main.own += indexes
        else:
            result.append(Clause(Form.FRAGMENT, indexes))
    for clause in list(result):
        if clause.form is Form.PARTICIPLE and clause.subject is None and main is not None:
            first = next((c for c in result if c.form is Form.MAIN), main)
            clause.subject, clause.parent = first.subject, first
        result += _reduced(words, clause)
    return sorted(result, key=lambda clause: clause.first)


def _subject_before(words: Sequence[Word], segment: _Segment, group: VerbGroup) -> bool:
    return any(
        words[i].is_noun
        or words[i].tag in {"PRP", "EX", "CD"}
        or words[i].tag == "DT"
        and words[i].lower in {"this", "that", "these", "those", "both", "all", "some"}
        or words[i].lower == "there"
        for i in range(segment.first, group.first)
    )


def _subject(words: Sequence[Word], segment: _Segment, group: VerbGroup) -> NounPhrase | None:
    """The noun phrase before the verb that no preposition governs; the first of them."""
    i = segment.first
    governed = False
    best: NounPhrase | None = None
    while i < group.first:
        word = words[i]
        if word.tag in {"IN", "TO"}:
            governed = True
            i += 1
            continue
        if word.lower == "there" or word.tag == "EX":
            return NounPhrase(i, i + 1, i)
        phrase = noun_phrase_from(words, i, group.first)
        if phrase is None:
            i += 1
            continue
        if not governed:
            best = NounPhrase(phrase.first, _extent(words, phrase, group.first), phrase.head)
            break
        base = noun_phrase_at(words, i)
        governed, i = False, (base.last if base is not None else phrase.last)
    return best


def _extent(words: Sequence[Word], phrase: NounPhrase, verb: int) -> int:
    """To the verb, without a date or an adverb right before it."""
    last = verb
    while last > phrase.last and (words[last - 1].tag in {TIME, "RB", "IN"}):
        last -= 1
    return max(phrase.last, last)


def _is_noun_phrase(words: Sequence[Word], segment: _Segment) -> bool:
    return _leading_phrase(words, segment) is not None


def _leading_phrase(words: Sequence[Word], segment: _Segment) -> NounPhrase | None:
    phrase = noun_phrase_from(words, segment.first, segment.last)
    if phrase is None or words[segment.first].tag == TIME:
        return None
    return NounPhrase(segment.first, segment.last, phrase.head)


def _opens_with_participle(words: Sequence[Word], segment: _Segment) -> bool:
    i = segment.first
    while i < segment.last and words[i].tag == "RB":
        i += 1
    return i < segment.last and words[i].tag in {"VBG", "VBN"} and verb_group_at(words, i, segment.last) is not None


def _last_phrase(
    words: Sequence[Word], result: list[Clause], pending: list[_Segment], before: int
) -> NounPhrase | None:
    """The noun phrase that ends right before word ``before`` (punctuation passed over)."""
    k = before - 1
    while k >= 0 and not _is_word(words[k]):
        k -= 1
    last = k + 1
    while k >= 0 and (
        words[k].is_noun
        or words[k].tag in {"DT", "JJ", "JJS", "JJR", "PRP$", "POS", "CD", "VBN", "VBG", "PRP", "&"}
        or words[k].text in '“”"'
    ):
        k -= 1
    first = k + 1
    # "a member of the board, who": the whole phrase is the antecedent
    while first >= 2 and words[first - 1].lower in {"of", "for"}:
        j = first - 2
        while j >= 0 and (words[j].is_noun or words[j].tag in {"DT", "JJ", "PRP$", "POS", "CD"}):
            j -= 1
        if j + 1 == first - 1:
            break
        first = j + 1
    if first >= last:
        return None
    phrase = noun_phrase_at(words, first)
    return NounPhrase(first, last, phrase.head if phrase else last - 1)


def _embedded(
    words: Sequence[Word],
    segment: _Segment,
    indexes: list[int],
    latest: Clause | None,
    result: list[Clause],
    pending: list[_Segment],
) -> Clause:
    form = {"rel": Form.RELATIVE, "that": Form.COMPLEMENT, "sub": Form.SUBORDINATE}[segment.opener]
    clause = Clause(form, indexes, None, segment.verb, marker=segment.first, parent=latest, quoted=segment.quoted)
    if segment.opener == "that" and words[segment.first].lower != "that":
        clause.marker = -1
    if form is Form.RELATIVE:
        clause.antecedent = _last_phrase(words, result, pending, segment.first)
    if segment.verb is not None:
        body = _Segment(segment.first + (1 if clause.marker >= 0 else 0), segment.last, "")
        if form is Form.RELATIVE and words[segment.first].tag in {"IN", "TO"}:
            body.first += 1
        clause.subject = _subject(words, body, segment.verb)
        if clause.subject is None and form is Form.RELATIVE:
            clause.subject = clause.antecedent
        elif clause.subject is None and latest is not None:
            clause.subject = latest.subject
    elif latest is not None:
        clause.subject = latest.subject
        clause.verb = verb_group_at(words, segment.first + 1, segment.last)
    return clause


def _participle(
    words: Sequence[Word],
    segment: _Segment,
    indexes: list[int],
    main: Clause | None,
    latest: Clause | None,
    result: list[Clause],
    pending: list[_Segment],
) -> Clause:
    group = verb_group_at(words, segment.first, segment.last)
    clause = Clause(Form.PARTICIPLE, indexes, None, group, parent=main or latest, quoted=segment.quoted)
    if group is not None and words[group.chain[0]].tag == "VBN" and segment.after_comma:
        clause.antecedent = _last_phrase(words, result, pending, segment.first)
    clause.subject = clause.antecedent or (main.subject if main is not None else None)
    return clause


def _reduced(words: Sequence[Word], clause: Clause) -> list[Clause]:
    """Participles that hang on a noun inside a clause: "the accord signed in 1993"."""
    found: list[Clause] = []
    i = 0
    verb_range = range(clause.verb.first, clause.verb.last) if clause.verb else range(0)
    own = set(clause.own)
    for i in clause.own:
        if words[i].tag not in {"VBN", "VBD"} or i in verb_range or i - 1 not in own:
            continue
        if not (words[i - 1].is_noun or words[i - 1].tag in {"''", ")"}) or words[i].lemma in {"be", "have"}:
            continue
        if (
            i + 1 < len(words)
            and words[i + 1].is_noun
            and words[i].tag == "VBN"
            and words[i - 1].tag != "NN"
            and words[i - 1].tag != "NNS"
            and not words[i - 1].is_name
        ):
            continue
        group = verb_group_at(words, i, max(own) + 1)
        antecedent = _last_phrase(words, [], [], i)
        if group is None or antecedent is None:
            continue
        stop = next((k for k in range(i, max(own) + 1) if k not in own or (k in verb_range and k > i)), max(own) + 1)
        found.append(
            Clause(Form.REDUCED, list(range(i, stop)), antecedent, group, parent=clause, antecedent=antecedent)
        )
    return found
