"""A source's text as its page shows it: the passages that events rest on are marked and numbered by event."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from timeline.models import Event, Evidence
from timeline.web.passages import Passage, paragraphs

CONTEXT = 300
"""Characters that strangers see to each side of a passage: docs/decisions/0002-what-strangers-see-of-a-source.md."""


@dataclass(frozen=True, slots=True)
class Note:
    """``number`` is the event's place among those that the source tells of.

    ``located`` is the evidence that the text shown here does not hold: only its locator says where it stands.
    """

    number: int
    event: Event
    located: list[Evidence]


@dataclass(frozen=True, slots=True)
class Stretch:
    """``anchors`` are the public ids of the evidence that begins here, ``notes`` stand where a passage ends."""

    text: str
    marked: bool
    anchors: list[UUID]
    notes: list[Note]


@dataclass(frozen=True, slots=True)
class Block:
    stretches: list[Stretch]
    follows_gap: bool
    precedes_gap: bool


def notes_of(text: str, evidence: Sequence[Evidence]) -> list[Note]:
    """The events that ``evidence`` tells of, numbered in its order."""
    notes: dict[int, Note] = {}
    for row in evidence:
        note = notes.setdefault(row.event_id, Note(len(notes) + 1, row.event, []))
        if not row.stands_in(text):
            note.located.append(row)
    return list(notes.values())


def marked_text(text: str, evidence: Sequence[Evidence], notes: Sequence[Note], *, whole: bool) -> list[Block]:
    """The text, or unless ``whole`` only what surrounds the passages. Evidence whose quote isn't there is left out."""
    standing = {row.public_id: row for row in evidence if row.stands_in(text)}
    by_event = {note.event.pk: note for note in notes}
    passages = [Passage(row.start or 0, row.end or 0, key) for key, row in standing.items()]
    return [
        Block(
            [
                Stretch(
                    run.text,
                    marked=bool(run.inside),
                    anchors=[key for key in run.begins if isinstance(key, UUID)],
                    notes=_notes(run.ends, standing, by_event),
                )
                for run in paragraph.runs
            ],
            paragraph.follows_gap,
            paragraph.precedes_gap,
        )
        for paragraph in paragraphs(text, passages, context=None if whole else CONTEXT)
    ]


def _notes(ends: Sequence[object], standing: dict[UUID, Evidence], by_event: dict[int, Note]) -> list[Note]:
    """A note for each event, once where several of its passages end."""
    told = {standing[key].event_id for key in ends if isinstance(key, UUID)}
    return sorted((by_event[pk] for pk in told), key=lambda note: note.number)
