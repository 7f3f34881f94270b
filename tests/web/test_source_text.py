import pytest

from tests.factories import EventFactory, EvidenceFactory, SourceFactory
from timeline.models import Evidence, Source
from timeline.web.source_text import CONTEXT, marked_text, notes_of

pytestmark = pytest.mark.django_db

FILLER = "The river runs past the mill. " * 60
TEXT = f"The old dam opened in May 2001.\n\n{FILLER}\n\nThe new dam opened in June 2009."


@pytest.fixture
def source() -> Source:
    return SourceFactory(text=TEXT)


def quoting(source: Source, quote: str, **fields: object) -> Evidence:
    start = source.text.index(quote)
    return EvidenceFactory(source=source, start=start, end=start + len(quote), **fields)


def shown(source: Source, evidence: list[Evidence], *, whole: bool):
    return marked_text(source.text, evidence, notes_of(source.text, evidence), whole=whole)


def text_of(blocks) -> str:
    return "\n\n".join("".join(stretch.text for stretch in block.stretches) for block in blocks)


def test_editors_read_the_whole_text(source):
    evidence = [quoting(source, "opened in May 2001")]

    assert "".join(text_of(shown(source, evidence, whole=True)).split()) == "".join(TEXT.split())


def test_strangers_read_the_passages_and_little_around_them(source):
    evidence = [quoting(source, "opened in May 2001")]

    blocks = shown(source, evidence, whole=False)

    assert "opened in May 2001" in text_of(blocks)
    assert "June 2009" not in text_of(blocks)
    assert len(text_of(blocks)) <= len("The old dam opened in May 2001") + CONTEXT
    assert blocks[-1].precedes_gap


def test_strangers_read_nothing_of_a_text_that_nothing_visible_rests_on(source):
    assert shown(source, [], whole=False) == []


def test_a_passage_carries_its_public_id_and_the_number_of_its_event(source):
    first = quoting(source, "opened in May 2001")
    second = quoting(source, "opened in June 2009")

    stretches = [s for block in shown(source, [first, second], whole=True) for s in block.stretches]

    assert [s.anchors for s in stretches if s.marked] == [[first.public_id], [second.public_id]]
    assert [[n.number for n in s.notes] for s in stretches if s.marked] == [[1], [2]]


def test_two_passages_of_one_event_that_end_together_have_one_note(source):
    event = EventFactory()
    evidence = [
        quoting(source, "The old dam opened in May 2001", event=event),
        quoting(source, "in May 2001", event=event, aspect="date"),
    ]

    stretches = [s for block in shown(source, evidence, whole=True) for s in block.stretches if s.notes]

    assert [[note.event for note in s.notes] for s in stretches] == [[event]]


def test_evidence_that_the_text_does_not_hold_is_told_by_its_place(source):
    standing = quoting(source, "opened in May 2001")
    located = EvidenceFactory(source=source, quote="", start=None, end=None, locator="caption", event=standing.event)
    broken = EvidenceFactory(source=source, start=5, end=9, quote="lost")

    notes = notes_of(source.text, [standing, located, broken])

    assert [(note.number, note.located) for note in notes] == [(1, [located]), (2, [broken])]
