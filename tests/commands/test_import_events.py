import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.factories import (
    DateClaimFactory,
    EvidenceFactory,
    PlaceFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.models import DateClaim, Event, Evidence, Place, Source, Timeline

pytestmark = pytest.mark.django_db

ID = "01a1fc14-7bf5-7039-b495-0d83c343da23"
OTHER = "01a1fc14-7bf5-7039-b495-0d83c343da24"
SOURCE = {"id": "01a1fc14-7bf5-7039-b495-0d83c343da25", "title": "Gazette", "text": "The bridge opened in May."}
QUOTE = {"id": "01a1fc14-7bf5-7039-b495-0d83c343da26", "source": SOURCE["id"], "quote": "opened in May", "start": 11,
         "end": 24}  # fmt: skip


@pytest.fixture
def bring(tmp_path: Path):
    """Import these lines; what it said on standard output and standard error."""

    def run(*lines: object, **options: object) -> str:
        file = tmp_path / "events.ndjson"
        file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
        told = io.StringIO()
        try:
            call_command("import_events", str(file), stdout=told, stderr=told, **options)
        except CommandError as error:
            told.write(f"ERROR {error}")
        return told.getvalue()

    return run


def test_a_line_written_by_hand_becomes_an_event(bring):
    told = bring(
        {"id": ID, "title": "The bridge opens", "date": "2005-7"},
        {"id": ID, "title": "The bridge opens", "date": "2005-07"},
    )

    assert "Line 1: date: " in told
    assert "Added 1 event." in told
    assert Event.objects.get().date_words == "July 2005"


def test_the_same_file_changes_nothing_again(bring):
    line = {"id": ID, "title": "The bridge opens", "date": "2001/2002", "cited": [SOURCE], "evidence": [QUOTE]}
    bring(line)
    versions = Event.history.count(), Evidence.history.count(), Source.history.count()

    told = bring(line)

    assert "Added nothing." in told
    assert "Changed nothing." in told
    assert (Event.history.count(), Evidence.history.count(), Source.history.count()) == versions


def test_bad_lines_are_named_and_the_others_are_written(bring):
    told = bring({"id": ID, "title": "Good"}, "nonsense", "", {"id": OTHER, "title": "Bad", "salience": 9})

    assert [event.title for event in Event.objects.all()] == ["Good"]
    assert "Line 2: This is no JSON" in told
    assert "Line 4: salience: " in told
    assert "ERROR 2 lines were refused; the others were written." in told


def test_a_bad_line_leaves_nothing_of_itself(bring):
    lost = {**QUOTE, "quote": "never said"}

    told = bring({"id": ID, "title": "T", "cited": [SOURCE], "evidence": [lost]})

    assert "Line 1: quote: " in told
    assert not Event.objects.exists()
    assert not Source.objects.exists()


def test_what_differs_here_becomes_what_the_file_says(bring):
    event = public_event(title="Old", date="2001", tags=["a"])
    event.places.add(PlaceFactory())

    bring({"id": str(event.public_id), "title": "New", "date": None, "tags": [], "places": []})

    event.refresh_from_db()
    assert (event.title, event.date, event.tags, event.places.count()) == ("New", "", [], 0)
    assert event.history.first().history_change_reason == "brought from events.ndjson"


def test_what_is_here_can_be_kept(bring):
    event = public_event(title="Ours")

    told = bring({"id": str(event.public_id), "title": "Theirs"}, keep=True)

    event.refresh_from_db()
    assert event.title == "Ours"
    assert "Changed nothing." in told


def test_what_the_file_says_nothing_of_stays(bring):
    event = public_event(title="Old", summary="Kept")
    EvidenceFactory(event=event)

    bring({"id": str(event.public_id), "title": "New"})

    event.refresh_from_db()
    assert (event.summary, event.evidence.count(), event.timelines.count()) == ("Kept", 1, 1)


def test_a_trial_writes_nothing(bring):
    told = bring({"id": ID, "title": "T", "cited": [SOURCE]}, dry_run=True)

    assert "Would have added 1 event, 1 source." in told
    assert not Event.objects.exists()


def test_a_quote_whose_source_s_text_nobody_has_is_left_out_and_that_is_told(bring):
    told = bring({"id": ID, "title": "T", "cited": [{**SOURCE, "text": ""}], "evidence": [QUOTE]})

    assert "Left out 1 quotes" in told
    assert Event.objects.get().evidence.count() == 0


def test_a_source_that_is_here_by_another_id_is_known_by_its_text(bring):
    here = SourceFactory(text=SOURCE["text"])
    told_without_text = {"id": SOURCE["id"], "title": "Gazette", "sha256": here.sha256}

    bring({"id": ID, "title": "T", "cited": [told_without_text], "evidence": [QUOTE]})

    assert Evidence.objects.get().source == here


def test_a_name_that_is_here_by_another_id_stays_itself(bring):
    here = PlaceFactory(slug="halden", name="Halden")
    TimelineFactory(slug="river", title="Ours")

    bring(
        {
            "id": ID,
            "title": "T",
            "places": [{"id": OTHER, "slug": "halden", "name": "Halden, again"}],
            "stands_on": [{"id": OTHER, "slug": "river", "title": "Theirs"}],
        }
    )

    assert [place.name for place in Event.objects.get().places.all()] == [here.name]
    assert (Place.objects.count(), Timeline.objects.get().title) == (1, "Ours")


def test_the_preferred_claim_of_the_file_takes_the_place_of_ours(bring):
    event = public_event(date="2001-05")
    evidence = EvidenceFactory(event=event)
    ours = DateClaimFactory(evidence=evidence, rank="preferred")
    claim = {"id": OTHER, "phrase": "in May 2001", "edtf": "2001", "rank": "preferred"}
    told = {"id": str(evidence.public_id), "source": str(evidence.source.public_id), "claims": [claim]}

    bring({"id": str(event.public_id), "title": "T", "evidence": [told]})

    ours.refresh_from_db()
    assert (ours.rank, DateClaim.objects.get(public_id=OTHER).rank) == ("normal", "preferred")


def test_a_machine_made_event_is_confirmed_by_a_verified_quote_alone(bring):
    confirmed = {"id": ID, "title": "T", "machine_made": True, "status": "confirmed"}

    assert "no quote that stands in its source" in bring(confirmed)
    assert "Added 1 event" in bring({**confirmed, "cited": [SOURCE], "evidence": [QUOTE]})


def test_a_merged_event_may_stand_before_its_survivor(bring):
    told = bring(
        {"id": ID, "title": "Part", "status": "merged", "merged_into": OTHER}, {"id": OTHER, "title": "Whole"}
    )

    assert "Added 2 events." in told
    assert Event.objects.get(title="Part").merged_into.title == "Whole"


def test_a_survivor_that_is_nowhere_is_named_with_the_line(bring):
    told = bring(
        {"id": OTHER, "title": "Whole"}, {"id": ID, "title": "Part", "status": "merged", "merged_into": SOURCE["id"]}
    )

    assert f"Line 2: The event {SOURCE['id']} that it was merged into is not here." in told


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_events", str(tmp_path / "none.ndjson"))
