"""From sentences and their time expressions to dated statements."""

from collections.abc import Collection, Sequence

from corpus_import.extraction.records import Mention, Publication, Sentence, Statement, Timex

from .assembly import clauses
from .attachment import Target, clause_beside, target_of
from .clauses import Clause
from .eligible import dates_something, is_ahead, is_date, narrower
from .en.nouns import EVENT_NOUNS, LIFE_PHASES
from .en.verbs import LIGHT, REPORTING
from .idle import is_idle
from .kinds import KindIndex
from .modality import modality_of
from .reference import References
from .speakers import speaker_of
from .titles import title_of
from .within import Within, manageable
from .words import TIME, Word, words

_EMPTY = frozenset("things it they this that he she we i you there something everything nothing who which".split())


def statements(
    text: str,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    kinds: KindIndex,
    publication: Publication,
) -> list[Statement]:
    """What the sentences say happened at a time, in the order of the text."""
    parts = manageable(text, sentences)
    named, dating = Within(mentions), Within([t for t in timexes if dates_something(t)])
    references = References(text, parts, named, dating)
    found: list[Statement] = []
    for number, sentence in enumerate(parts):
        inside = dating.of(sentence.start, sentence.end)
        if inside:
            here = named.of(sentence.start, sentence.end)
            found += _of_sentence(text, number, sentence, inside, here, kinds, publication, references)
    return found


def _of_sentence(
    text: str,
    number: int,
    sentence: Sentence,
    timexes: Sequence[Timex],
    here: Sequence[Mention],
    kinds: KindIndex,
    publication: Publication,
    references: References,
) -> list[Statement]:
    ends = {m.end for m in here if m.sort == "person"}
    tokens = words(text, sentence.start, sentence.end, timexes, _opening_brackets(text, ends, timexes))
    parsed = clauses(tokens)
    names = references.names(number, tokens, parsed)
    targets = _targets(tokens, parsed, {i for i, word in enumerate(tokens) if word.end in ends})
    spans = _passages(tokens, sentence, targets)
    found: list[Statement] = []
    for target, (start, end) in zip(targets, spans, strict=True):
        timex = _dated(tokens[target.time].timex, target)
        ahead = is_ahead(timex, publication)
        modality = modality_of(tokens, target, ahead=ahead)
        if is_idle(tokens, target, timex, modality):
            continue
        heads, within = _telling_words(tokens, parsed, target)
        verbs = {i for i, word in enumerate(tokens) if word.is_verb}
        kind = kinds.of_lemma(LIFE_PHASES.get(target.phase, "")) or kinds.find(
            heads, [word.lemma for word in tokens], within, verbs
        )
        title = title_of(text, tokens, parsed, target, modality, names)
        if not title.text and (nearby := clause_beside(tokens, target)) is not None:
            target = nearby
            title = title_of(text, tokens, parsed, target, modality, names)
        if len(title.text.split()) < 2 or (len(title.text.split()) == 2 and title.text.split()[0].lower() in _EMPTY):
            continue
        found.append(
            Statement(
                sentence=sentence,
                start=start,
                end=end,
                timex=timex,
                trigger=tokens[heads[0]].lemma if heads else "",
                kind=kind.slug if kind else "",
                modality=modality,
                title=title.text,
                mentions=_with_roles(tokens, target, [m for m in here if start <= m.start and m.end <= end]),
                speaker=speaker_of(text, tokens, parsed, target.clause, names),
                notes=tuple(title.notes),
            )
        )
    return found


def _opening_brackets(text: str, ends: Collection[int], timexes: Sequence[Timex]) -> set[int]:
    """Where dates open that stand in brackets right behind a person's name."""
    return {
        t.start
        for t in timexes
        for end in ends
        if end < t.start <= end + 9 and text[end : t.start].lstrip()[:1] == "("
    }


def _dated(timex: Timex | None, target: Target) -> Timex:
    """The expression itself; for one end of a life, its own date rather than the life's span."""
    assert timex is not None
    if target.phase in {"was born", "died"} and "/" in timex.edtf and is_date(timex.value):
        return timex._replace(edtf=timex.value, nature="within")
    return timex


def _targets(tokens: Sequence[Word], parsed: Sequence[Clause], people: Collection[int]) -> list[Target]:
    """One target a clause or noun; several only where the dates are a list ("in 1934, 1938 and 1950")."""
    kept: list[Target] = []
    for time in (i for i, word in enumerate(tokens) if word.tag == TIME):
        target = target_of(tokens, parsed, time, people)
        if target is None:
            continue
        same = next(
            (t for t in kept if t.clause is target.clause and (t.noun, t.phase) == (target.noun, target.phase)), None
        )
        if same is None or _listed(tokens, same.time, time):
            kept.append(target)
        elif narrower(tokens[time].timex, tokens[same.time].timex):
            kept[kept.index(same)] = target
    return kept


def _listed(tokens: Sequence[Word], a: int, b: int) -> bool:
    """Two dates of one clause joined by "and": each has its share of it ("bought A in 2011 and B in 2014")."""
    return any(tokens[i].tag == "CC" for i in range(a + 1, b)) or (
        all(tokens[i].tag == TIME or tokens[i].text == "," for i in range(a + 1, b))
        and any(tokens[i].tag == "CC" for i in range(b, min(b + 4, len(tokens))))
        and any(tokens[i].tag == TIME for i in range(b + 1, min(b + 5, len(tokens))))
    )


def _passages(tokens: Sequence[Word], sentence: Sentence, targets: Sequence[Target]) -> list[tuple[int, int]]:
    """The sentence where it tells one thing; else it is shared out between its statements, clause by clause."""
    dates = {tokens[t.time].timex.edtf for t in targets if tokens[t.time].timex is not None}  # type: ignore[union-attr]
    if len(targets) < 2 or len(dates) < 2:
        return [(sentence.start, sentence.end)] * len(targets)
    spans = []
    for target in targets:
        indexes = [*target.clause.own, *target.clause.lead, target.time]
        if target.noun >= 0:
            indexes = [*range(target.first, target.last), target.time]
        spans.append((tokens[min(indexes)].start, tokens[max(indexes)].end))
    first, last = min(spans), max(spans, key=lambda span: span[1])
    shared: list[tuple[int, int]] = []
    for span in spans:
        start, end = span
        following = min((other for other, _ in spans if other >= end), default=last[1])
        if span == last:
            end = sentence.end
        elif following < last[1]:
            end = max(end, _before(tokens, following))
        shared.append((sentence.start if span == first else start, end))
    return shared


def _before(tokens: Sequence[Word], position: int) -> int:
    return max((word.end for word in tokens if word.end <= position), default=position)


def _telling_words(tokens: Sequence[Word], parsed: Sequence[Clause], target: Target) -> tuple[list[int], list[int]]:
    """The words that say what happened, best first, and the clause's words."""
    clause = target.clause
    within = [*clause.own]
    if target.noun >= 0:
        return [target.noun], list(range(target.first, target.last))
    group = clause.verb
    if group is None:
        return [], within
    heads = list(reversed(group.chain))
    nouns = [i for i in clause.own if i >= group.last and tokens[i].is_noun and tokens[i].lemma in EVENT_NOUNS]
    if clause.subject is not None:
        nouns += [
            i
            for i in range(clause.subject.first, clause.subject.last)
            if tokens[i].lemma in EVENT_NOUNS and tokens[i].is_noun
        ]
        within += list(range(clause.subject.first, clause.subject.last))
    infinitives = [i for i in clause.own if i > group.last and tokens[i].tag == "VB"]
    if tokens[heads[0]].lemma in LIGHT:
        objects = [i for i in clause.own if i >= group.last and tokens[i].is_noun and not tokens[i].is_name]
        return [*objects, *(i for i in nouns if i < group.first), *heads, *infinitives], within
    return [*heads, *nouns, *infinitives], within


def _with_roles(tokens: Sequence[Word], target: Target, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Actors before the verb act, those after it are acted on; turned round in the passive."""
    clause = target.clause
    group = clause.verb
    result: list[Mention] = []
    for mention in mentions:
        role = ""
        if mention.kind == "actor" and group is not None:
            verb = tokens[group.head]
            subject = clause.subject
            inside = (
                subject is not None and tokens[subject.first].start <= mention.start < tokens[subject.last - 1].end
            )
            if inside:
                role = "target" if group.passive else ("speaker" if verb.lemma in REPORTING else "source")
            elif mention.start > verb.end and mention.end <= tokens[max(clause.own)].end:
                role = "source" if group.passive and _after_by(tokens, mention) else "target"
        result.append(
            Mention(mention.start, mention.end, mention.name, mention.kind, mention.known, role, mention.sort)
        )
    return tuple(result)


def _after_by(tokens: Sequence[Word], mention: Mention) -> bool:
    before = [word for word in tokens if word.end <= mention.start]
    return any(word.lower == "by" for word in before[-5:])
