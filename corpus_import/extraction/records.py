"""What each stage of the import hands to the next.

Offsets are Unicode code points into ``Document.text``: start inclusive, end exclusive (W3C Web Annotation
TextPositionSelector). Dates are EDTF (ISO 8601-2:2019) text; an empty string means that none is known.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a region of a scraped page is. Events come from ``HEADLINE``, ``LEDE`` and ``BODY`` only."""

    HEADLINE = "headline"
    LEDE = "lede"
    BODY = "body"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    RELATED = "related"
    FOOTER = "footer"
    NAVIGATION = "navigation"


ARTICLE_ROLES = frozenset({Role.HEADLINE, Role.LEDE, Role.BODY})


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read, with what its manifest, its record or its own metadata says of it."""

    name: str  # the file's name, or the record's id
    text: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""  # BCP 47, or "" for unknown
    published: str = ""  # EDTF
    published_basis: str = ""  # who says so: "stated in the text", "estimated by the curator", ...


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text (one block between line breaks) and what it is."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Publication:
    """When the document came out, and how we know."""

    date: str  # EDTF, "" where unknown
    basis: str  # "manifest", "metadata", "byline", "dateline", "url" or "unknown", with the curator's words if any


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article region; ``paragraph`` counts the article's regions from 0."""

    start: int
    end: int
    paragraph: int


class Timex(NamedTuple):
    """A time expression, as TimeML's TIMEX3 has it and as a person reads it. A tuple, as a text can have very many."""

    start: int
    end: int
    type: str  # DATE, TIME, DURATION or SET
    value: str  # TIMEX3 value: 2001-09-11, 2001-W37, 2022-SU, 199, P6M, PRESENT_REF, ...
    edtf: str = ""  # the person's reading; "" where it is no date, or can't be known
    nature: str = "within"  # "within": some time in there; "throughout": lasted from..to
    anchor: str = ""  # what it was resolved against: "publication date 2021-10-01~", "September 11 attacks 2001-09-11"
    rule: str = ""  # dotted name of the rule, such as "weekday.last" or "offset.after"
    wants: str = ""  # "publication" where it waits for a publication date


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: a place or an actor."""

    start: int
    end: int
    name: str  # the canonical name where the gazetteer knows it, else the words of the text
    kind: str  # "place" or "actor"
    known: bool = False
    role: str = ""  # actors: source, target, speaker, host, ...
    sort: str = ""  # person, organisation, country, city; "" where it can't be told


@dataclass(frozen=True, slots=True)
class Statement:
    """The clause that a time expression governs, and what it says."""

    sentence: Sentence
    start: int  # the clause
    end: int
    timex: Timex
    trigger: str  # the lemma of the word that names what happened, "" where none is known
    kind: str  # slug of a Kind
    modality: str  # occurred, ongoing, planned, hypothetical or denied
    title: str
    mentions: tuple[Mention, ...] = ()
    speaker: str = ""  # who is quoted as saying so
    notes: tuple[str, ...] = ()  # what is weak about it, in words


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote that stands in a document: ``text_of(document)[start:end] == quote``."""

    document: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    time_expression: str  # the phrase that gave the date
    time_start: int
    time_end: int
    speaker: str = ""
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage says about when."""

    phrase: str
    edtf: str  # "" where it waits for a publication date or can't be known
    nature: str
    anchor: str
    rule: str
    wants: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event as proposed: one or more passages that tell of it."""

    title: str
    summary: str
    date: str  # EDTF, "" where open
    nature: str
    kind: str
    modality: str
    places: tuple[str, ...]
    actors: tuple[tuple[str, str], ...]  # (name, role)
    confidence: float  # 0 to 1
    reasons: tuple[str, ...]  # why that confidence, and why merged
    claims: tuple[Claim, ...]  # the first is the one preferred


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extractor made of one document. Tellings of one event are not merged yet."""

    document: Document
    publication: Publication
    regions: tuple[Region, ...]
    candidates: tuple[Candidate, ...]
    notes: tuple[str, ...] = ()  # what could not be read, and why
