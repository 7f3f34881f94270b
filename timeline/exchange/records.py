"""What the formats are made of: an event with all that a reader may see of it, as plain values."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates import EDTFDate, Nature
from timeline.exchange.partial import Partial


@dataclass(frozen=True, slots=True)
class DateRecord:
    """``first`` and ``last`` are no finer than the date is known, None for an open or unknown end; ``words`` is the
    date as people say it."""

    edtf: EDTFDate
    nature: Nature
    words: str
    first: Partial | None
    last: Partial | None

    @property
    def is_exact(self) -> bool:
        """Whether a calendar says all of it: a day or an instant, or two of a kind from and to which it lasted, with
        nothing vague."""
        if self.edtf.approximate or self.edtf.uncertain or self.first is None or self.last is None:
            return False
        whole = self.first.day is not None and self.last.day is not None
        whole = whole and (self.first.second is None) == (self.last.second is None)
        return whole and not self.edtf.members and (self.first == self.last or self.nature == Nature.THROUGHOUT)


@dataclass(frozen=True, slots=True)
class KindRecord:
    slug: str
    name: str
    description: str
    triggers: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    id: str
    slug: str
    name: str
    aliases: Sequence[str]
    kind: str
    country: str
    wikidata: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class ActorRecord:
    id: str
    slug: str
    name: str
    aliases: Sequence[str]
    kind: str
    country: str
    wikidata: str


@dataclass(frozen=True, slots=True)
class TimelineRecord:
    id: str
    slug: str
    title: str
    description: str
    visibility: str
    embed_origins: Sequence[str]


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """``text`` is None for readers who may not have it, and where an event before it in the file has given it."""

    id: str
    page: str
    name: str
    title: str
    author: str
    publisher: str
    url: str
    published: str
    published_basis: str
    language: str
    reliability: str
    sha256: str
    copy_of: str | None
    created: dt.datetime
    updated: dt.datetime
    text: str | None


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    id: str
    phrase: str
    edtf: str
    nature: str
    anchor: str
    rule: str
    wants: str
    rank: str
    created: dt.datetime


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """``page`` is where it stands marked in its source."""

    id: str
    page: str
    source: str
    voice: str
    quote: str
    start: int | None
    end: int | None
    prefix: str
    suffix: str
    locator: str
    aspect: str
    stance: str
    attributed_to: str
    confirmed: bool
    created: dt.datetime
    updated: dt.datetime
    claims: Sequence[ClaimRecord]


@dataclass(frozen=True, slots=True)
class EditorsRecord:
    """What editors alone see of an event. ``kept_apart`` has the ids of the events that it is not the same as."""

    machine_made: bool
    edited_fields: Sequence[str]
    confidence_reasons: Sequence[str]
    kept_apart: Sequence[str]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """``lineage`` is the kind and those above it, nearest first; ``voices`` names the independent sources; ``cited``
    are the sources of the evidence, with the originals of those that are copies."""

    id: str
    url: str
    page: str
    title: str
    summary: str
    date: DateRecord | None
    lineage: Sequence[KindRecord]
    modality: str
    status: str
    status_reason: str
    merged_into: str | None
    places: Sequence[PlaceRecord]
    participants: Sequence[tuple[ActorRecord, str]]
    tags: Sequence[str]
    timelines: Sequence[TimelineRecord]
    confidence: float | None
    salience: int
    version: int
    voices: Sequence[str]
    evidence: Sequence[EvidenceRecord]
    cited: Sequence[SourceRecord]
    created: dt.datetime
    updated: dt.datetime
    editors: EditorsRecord | None

    @property
    def kind(self) -> KindRecord | None:
        return self.lineage[0] if self.lineage else None


@dataclass(frozen=True, slots=True)
class Omission:
    """Why a format can't hold some events: ``reason`` for programs, ``sentence`` for people, with how many."""

    reason: str
    count: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of itself. ``address`` is the page of the same events, ``file`` the address it is got from;
    ``updated`` is when any of them last changed; ``years`` from the first to the last, astronomical; ``account`` says
    in a sentence how many are in it and what was left out."""

    title: str
    description: str
    address: str
    file: str
    updated: dt.datetime | None
    years: tuple[int, int] | None
    total: int
    included: int
    omissions: Sequence[Omission]
    account: str

    @property
    def omitted(self) -> int:
        return self.total - self.included
