"""Which tellings are of the same event, and why: pure, near-linear, and slow to believe.

Tellings are compared only where they share a rare word and a stretch of time (blocking). A wrong merge costs a
reader more than a missed one, so every rule here can only say no, and the words have to say yes.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from timeline.dates import parse

from .extraction.likeness import as_spelled, likeness, share, shingles, stems, weights_of
from .extraction.records import Candidate, Claim, Document

SAME = 0.62  # a pair that scores less is not merged
_BLOCK = 40  # a word shared by more tellings than this says nothing
_YEAR = 31_556_952  # seconds
_DAY = 86_400
_FACTUAL = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one text tells it, or as the database holds it: what the comparison needs.

    ``earliest`` and ``latest`` are seconds as ``timeline.dates`` has them, half-open, None where unknown.
    """

    key: Hashable
    document: str  # "" for an event that stands for several documents
    title: str
    text: str = ""  # the quote or the summary
    earliest: int | None = None
    latest: int | None = None
    kind: str = ""
    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    modality: str = "occurred"
    voice: str = ""  # copies of one wire story share it


@dataclass(frozen=True, slots=True)
class Match:
    """Two tellings of one event, how sure, and the reasons in words for people."""

    first: Hashable
    second: Hashable
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class _Read:
    telling: Telling
    title: frozenset[str]
    words: frozenset[str]
    names: frozenset[str] = field(default_factory=frozenset)


def telling_of(key: Hashable, candidate: Candidate, voice: str = "") -> Telling:
    """A fresh candidate as the comparison sees it."""
    claim = candidate.claims[0]
    date = parse(candidate.date) if candidate.date else None
    return Telling(
        key=key,
        document=claim.passage.document,
        title=candidate.title,
        text=" ".join(dict.fromkeys(c.passage.quote for c in candidate.claims)),
        earliest=date.earliest if date else None,
        latest=date.latest if date else None,
        kind=candidate.kind,
        actors=frozenset(name for name, _ in candidate.actors),
        places=frozenset(candidate.places),
        modality=candidate.modality,
        voice=voice,
    )


def duplicates(tellings: Sequence[Telling], kept_apart: frozenset[frozenset[Hashable]] = frozenset()) -> list[Match]:
    """Pairs that tell of one event, best first. ``kept_apart`` holds pairs of keys that a person has split."""
    read = [_read(telling) for telling in tellings]
    weights = weights_of([one.words for one in read])
    matches = []
    for a, b in _pairs(read):
        one, two = read[a], read[b]
        if frozenset({one.telling.key, two.telling.key}) in kept_apart:
            continue
        if match := _compared(one, two, weights):
            matches.append(match)
    return sorted(matches, key=lambda m: (-m.score, str(m.first), str(m.second)))


def groups(
    tellings: Sequence[Telling], kept_apart: frozenset[frozenset[Hashable]] = frozenset()
) -> list[tuple[list[Hashable], list[Match]]]:
    """Sets of keys that are one event, each with the matches that made it; tellings that match nothing are left out.

    Two sets join only where every date of the one overlaps every date of the other and no pair was split by a person.
    """
    by_key = {telling.key: telling for telling in tellings}
    root: dict[Hashable, Hashable] = {key: key for key in by_key}
    members: dict[Hashable, list[Hashable]] = {key: [key] for key in by_key}
    made: dict[Hashable, list[Match]] = defaultdict(list)
    for match in duplicates(tellings, kept_apart):
        a, b = root[match.first], root[match.second]
        if a == b:
            made[a].append(match)
            continue
        if any(
            frozenset({x, y}) in kept_apart or _overlap(by_key[x], by_key[y]) is None
            for x in members[a]
            for y in members[b]
        ):
            continue
        for key in members[b]:
            root[key] = a
        members[a] += members.pop(b)
        made[a] += [*made.pop(b, []), match]
    order = {telling.key: number for number, telling in enumerate(tellings)}
    found = [(sorted(keys, key=order.__getitem__), made[key]) for key, keys in members.items() if len(keys) > 1]
    return sorted(found, key=lambda group: order[group[0][0]])


def merge(candidates: Sequence[Candidate], reasons: Iterable[str] = ()) -> Candidate:
    """One candidate of several: the best title, the best supported and most precise date, every claim."""
    if len(candidates) == 1:
        return candidates[0]
    claims = list(dict.fromkeys(claim for candidate in candidates for claim in candidate.claims))
    preferred = _preferred(claims)
    claims.remove(preferred)
    best = max(candidates, key=_title_worth)
    actors: dict[str, str] = {}
    for name, role in (pair for candidate in candidates for pair in candidate.actors):
        actors[name] = actors.get(name) or role
    told = len({claim.passage.document for claim in (preferred, *claims)})
    confidence = max(c.confidence for c in candidates) + 0.05 * min(3, told - 1)
    return replace(
        best,
        date=preferred.edtf,
        nature=preferred.nature,
        kind=best.kind or next((c.kind for c in candidates if c.kind), ""),
        places=tuple(dict.fromkeys(place for c in candidates for place in c.places)),
        actors=tuple(actors.items()),
        confidence=round(min(0.98, confidence), 2),
        reasons=tuple(dict.fromkeys([*best.reasons, *reasons])),
        claims=(preferred, *claims),
    )


def merged(candidates: Sequence[Candidate], documents: Iterable[Document] = ()) -> list[Candidate]:
    """The candidates with each event once, in the order of their first telling."""
    voice = voices(documents)
    tellings = [
        telling_of(number, candidate, voice.get(candidate.claims[0].passage.document, ""))
        for number, candidate in enumerate(candidates)
    ]
    first: dict[int, Candidate] = dict(enumerate(candidates))
    for keys, matches in groups(tellings):
        numbers = [key for key in keys if isinstance(key, int)]
        reasons = [reason for match in matches for reason in match.reasons]
        first[numbers[0]] = merge([candidates[number] for number in numbers], reasons)
        for number in numbers[1:]:
            del first[number]
    return [first[number] for number in sorted(first)]


def voices(documents: Iterable[Document]) -> Mapping[str, str]:
    """Document name -> the name of the first document that it is a copy of (its own where it is none).

    Two texts are one voice where they share most of their eight-word shingles, a quarter of which are looked at.
    """
    holders: dict[int, str] = {}
    found: dict[str, str] = {}
    for document in documents:
        pieces = shingles(document.text)
        shared = Counter(holders[shingle] for shingle in pieces if shingle in holders)
        origin, count = shared.most_common(1)[0] if shared else ("", 0)
        copied = bool(pieces) and count >= 0.5 * len(pieces)
        found[document.name] = found[origin] if copied else document.name
        for shingle in pieces:
            holders.setdefault(shingle, document.name)
    return found


def _read(telling: Telling) -> _Read:
    title = stems(telling.title)
    names = stems(" ".join(sorted(telling.actors | telling.places)))
    return _Read(telling, title, title | stems(telling.text), names)


def _pairs(read: Sequence[_Read]) -> Iterable[tuple[int, int]]:
    """Pairs that share a title's word within a stretch of time."""
    blocks: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, one in enumerate(read):
        for period in _periods(one.telling):
            for word in one.title | (one.names & one.words):
                blocks[word, period].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in blocks.values():
        if 1 < len(numbers) <= _BLOCK:
            shared.update(combinations(sorted(set(numbers)), 2))
    return sorted(shared)


def _periods(telling: Telling) -> Iterable[int]:
    """Years touched, for what spans two at most; longer spans only meet each other, by the year they begin in."""
    if telling.earliest is None or telling.latest is None:
        return ()
    first, last = telling.earliest // _YEAR, (telling.latest - 1) // _YEAR
    return range(first, last + 1) if last - first <= 1 else (-(10**9) + first,)


def _overlap(a: Telling, b: Telling) -> tuple[int, int] | None:
    if None in {a.earliest, a.latest, b.earliest, b.latest}:
        return None
    start, end = max(a.earliest, b.earliest), min(a.latest, b.latest)  # type: ignore[type-var]
    return (start, end) if start < end else None  # type: ignore[operator,return-value]


def _compared(one: _Read, two: _Read, weights: Mapping[str, float]) -> Match | None:
    a, b = one.telling, two.telling
    if (a.modality in _FACTUAL) != (b.modality in _FACTUAL) or (
        a.modality not in _FACTUAL and a.modality != b.modality
    ):
        return None
    overlap = _overlap(a, b)
    if overlap is None:
        return None
    widths = sorted((_width(a), _width(b)))
    reasons: list[str] = []
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        date = 1.0 if widths[1] <= 31 * _DAY else 0.8
        reasons.append("the same date")
    else:
        date = 0.7 if widths[1] <= 31 * _DAY or widths[0] == overlap[1] - overlap[0] else 0.4
        reasons.append("dates that overlap")
    if widths[1] > 3 * _YEAR and date < 0.8:
        return None
    words = likeness(one.title, two.title, weights)
    context = likeness(one.words, two.words, weights)
    names = share(one.names, two.names)
    kind = 1.0 if a.kind and a.kind == b.kind else (0.5 if not a.kind or not b.kind else 0.0)
    if words < 0.3 or (a.document and a.document == b.document and a.text == b.text and words < 0.9):
        return None
    score = 0.2 * date + 0.4 * words + 0.15 * context + 0.15 * names + 0.1 * kind
    if score < SAME:
        return None
    common = sorted(one.title & two.title, key=lambda word: -weights.get(word, 0))[:4]
    spelled = as_spelled(a.title)
    reasons.append("titles share " + ", ".join(spelled[word] for word in common))
    if kind == 1.0:
        reasons.append(f"both are of kind {a.kind}")
    if shared := sorted((a.actors | a.places) & (b.actors | b.places)):
        reasons.append("both name " + ", ".join(shared[:3]))
    if a.voice and a.voice == b.voice and a.document != b.document:
        reasons.append("copies of one text, counted as one voice")
    return Match(a.key, b.key, round(score, 3), tuple(reasons))


def _width(telling: Telling) -> int:
    return (telling.latest or 0) - (telling.earliest or 0)


def _preferred(claims: Sequence[Claim]) -> Claim:
    """The claim that most others agree with; among those the most precise, among those the first."""
    spans = [parse(claim.edtf) if claim.edtf else None for claim in claims]

    def worth(number: int) -> tuple[int, float]:
        span = spans[number]
        if span is None or span.earliest is None or span.latest is None:
            return (-1, 0.0)
        agreeing = sum(
            other is not None
            and other.earliest is not None
            and other.latest is not None
            and other.earliest <= span.earliest
            and span.latest <= other.latest
            for other in spans
        )
        return (agreeing, -float(span.latest - span.earliest))

    return claims[max(range(len(claims)), key=lambda number: (*worth(number), -number))]


def _title_worth(candidate: Candidate) -> tuple[float, float]:
    length = len(candidate.title)
    fit = 1.0 if 40 <= length <= 110 else 0.7 if length < 40 else 0.5
    return (fit * candidate.confidence, -length)
