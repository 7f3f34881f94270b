import json
import shutil
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from timeline.models import Actor, Event, Evidence, ImportRun, Place, Source, Timeline
from timeline.services import curated, events, runs

pytestmark = pytest.mark.django_db
CORPUS = settings.BASE_DIR / "fixtures" / "corpus"
MANIFEST = CORPUS / "manifest.csv"
DAM = (
    "Dam opens at last\n\nThe Karsuun Dam was opened on 4 May 2001 by the prime minister.\n\n"
    "The Haldren Savings Bank collapsed in July 2005.\n"
)


def run(*args, **options):
    """Call the command; its exit status, what it printed, and what it complained of."""
    out, err = StringIO(), StringIO()
    status = 0
    try:
        call_command("import_corpus", *map(str, args), stdout=out, stderr=err, **options)
    except SystemExit as stopped:
        status = stopped.code
    return status, out.getvalue(), err.getvalue()


def counts():
    return [model.objects.count() for model in (Event, Evidence, Source, Place, Actor, ImportRun, Timeline)]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "dam.txt").write_text(DAM)
    return tmp_path


def test_texts_become_candidates_with_quotes_that_stand_in_them(folder):
    status, out, _err = run(folder)

    assert status == 0
    assert "1 documents read, 2 events made" in out
    assert sorted(Event.objects.values_list("date", flat=True)) == ["2001-05-04", "2005-07"]
    assert set(Event.objects.values_list("status", flat=True)) == {"candidate"}
    call_command("verify_evidence")


def test_a_second_run_adds_nothing(folder):
    run(folder)
    before = counts()

    status, out, _err = run(folder)

    assert status == 0
    assert "0 events made" in out
    assert "read before as “Dam opens at last”" in out
    assert counts()[:5] == before[:5]


def test_a_dry_run_changes_no_row_and_prints_json(folder):
    before = counts()

    status, out, _err = run(folder, dry_run=True, format="json")

    told = json.loads(out)
    assert status == 0
    assert counts() == before
    assert [document["document"] for document in told["documents"]] == ["dam.txt"]
    event = next(event for event in told["events"] if event["date"] == "2005-07")
    assert (event["earliest"], event["latest"]) == ("2005-07-01", "2005-07-31")
    assert set(event) == {
        "title", "summary", "date", "earliest", "latest", "kind", "modality", "places", "actors", "confidence",
        "evidence",
    }  # fmt: skip
    for evidence in event["evidence"]:
        assert DAM[evidence["start"] : evidence["end"]] == evidence["quote"]
        assert evidence["time_expression"] in evidence["quote"]


def test_the_same_input_gives_the_same_output():
    first = run(CORPUS, manifest=MANIFEST, dry_run=True, format="json")
    second = run(CORPUS, manifest=MANIFEST, dry_run=True, format="json", workers=2)

    assert first == second


def test_events_go_on_a_timeline_that_is_made_private(folder):
    _status, _out, err = run(folder, timeline="dams-and-banks")

    timeline = Timeline.objects.get()
    assert (timeline.slug, timeline.visibility, timeline.events.count()) == ("dams-and-banks", "private", 2)
    assert "private" in err


def test_the_same_event_in_a_second_text_becomes_more_evidence(folder):
    run(folder)
    (folder / "later.txt").write_text("The Karsuun Dam was opened on 4 May 2001, engineers recalled this week.")

    _status, out, _err = run(folder)

    assert "1 merged into known events" in out
    dam = Event.objects.get(date="2001-05-04")
    assert dam.evidence.count() == 2


def test_what_people_decided_outlives_the_next_import(folder):
    run(folder)
    dam, bank = Event.objects.order_by("date")
    events.reject(events=[bank], reason="another bank")
    dam.title = "The prime minister opens the Karsuun Dam"
    dam.save()
    events.mark_edited(event=dam, fields=["title"])
    events.confirm(events=[dam])
    (folder / "later.txt").write_text(
        "The Karsuun Dam was opened on 4 May 2001.\n\nThe Haldren Savings Bank collapsed in July 2005, readers say."
    )

    _status, out, _err = run(folder)

    dam.refresh_from_db()
    bank.refresh_from_db()
    assert (dam.title, dam.status) == ("The prime minister opens the Karsuun Dam", "confirmed")
    assert bank.status == "rejected"
    assert "which was rejected" in out
    assert Event.objects.count() == 2
    assert list(dam.evidence.order_by("id").values_list("confirmed", flat=True)) == [True, False]


def test_the_copy_of_a_text_is_the_same_voice(folder):
    story = (
        DAM
        + "\n"
        + " ".join(f"Engineer number {n} told of gate {n * 7} and of the flood that it held." for n in range(20))
    )
    (folder / "copy.txt").write_text(f"{story}\n\nReprinted with leave.\n")
    (folder / "dam.txt").write_text(story)

    run(folder)

    copies = Source.objects.exclude(copy_of=None)
    assert [(copy.name, copy.copy_of.name) for copy in copies] == [("dam.txt", "copy.txt")]


def test_a_run_can_be_undone_as_one(folder):
    run(folder)

    runs.undo(run=ImportRun.objects.get())

    assert counts()[:5] == [0, 0, 0, 0, 0]


def test_the_run_keeps_what_was_read_and_skipped_and_why(folder):
    (folder / "photo.png").write_bytes(b"\x89PNG")

    run(folder)

    kept = ImportRun.objects.get()
    assert (kept.state, kept.documents_read, kept.documents_skipped, kept.events_made) == ("finished", 1, 1, 2)
    assert kept.finished >= kept.started
    assert "photo.png" in kept.log[0]["document"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("photo.txt", bytes(range(256)) * 40, "text"),
        ("long.txt", b"x" * 50_000_000, "50.0 MB"),
        ("bad.pdf", b"%PDF-1.4 nothing more", "PDF"),
        ("bad.docx", b"PK\x03\x04 nothing more", "Word"),
        ("records.jsonl", b'{"text": \n', "line 1"),
    ],
)
def test_a_bad_document_gets_a_clear_line_and_the_others_are_kept(folder, name, content, words):
    (folder / name).write_bytes(content)

    status, out, _err = run(folder)

    assert status == 1
    line = next(line for line in out.splitlines() if line.startswith("failed"))
    assert name in line
    assert words in line
    assert Event.objects.count() == 2
    assert ImportRun.objects.get().state == "failed"


def test_a_missing_path_fails_and_the_others_are_kept(folder):
    status, out, _err = run(folder, folder / "none.txt")

    assert status == 1
    assert "There is no such file" in out
    assert Event.objects.count() == 2


def test_a_file_named_twice_is_read_once(folder):
    status, out, _err = run(folder / "dam.txt", folder)

    assert status == 0
    assert "named twice" in out
    assert Source.objects.count() == 1


def test_a_manifest_that_names_a_missing_file_fails_and_the_others_are_kept(folder):
    manifest = folder / "manifest.csv"
    manifest.write_text("file,title,published\ndam.txt,The dam,2021-05\ngone.txt,Gone,\n")

    status, out, _err = run(folder, manifest=manifest)

    assert status == 1
    assert "line 3" in out
    assert "gone.txt" in out
    assert (Source.objects.get().title, Source.objects.get().published) == ("The dam", "2021-05")


@pytest.mark.parametrize(
    ("options", "words"),
    [({"manifest": "none.csv"}, "No such file"), ({"workers": 0}, "--workers")],
)
def test_an_option_that_can_not_be_used_stops_the_command(folder, options, words):
    with pytest.raises(CommandError, match=words):
        run(folder, **{key: folder / value if key == "manifest" else value for key, value in options.items()})

    assert counts()[:6] == [0, 0, 0, 0, 0, 0]


def test_what_waits_for_a_publication_date_gets_its_date_when_the_manifest_tells_it(folder):
    (folder / "dam.txt").write_text("Bank shut\n\nThe Haldren Savings Bank collapsed on Tuesday, its manager said.\n")
    run(folder)
    event = Event.objects.get()
    assert (event.date, event.date_claims.get().wants) == ("", "publication")
    manifest = folder / "manifest.csv"
    manifest.write_text("file,published\ndam.txt,2019-05-16\n")

    _status, out, _err = run(folder, manifest=manifest)

    event.refresh_from_db()
    assert event.date == "2019-05-14"
    assert "now has its publication date" in out
    assert event.date_claims.get().rank == "preferred"


def test_an_import_that_was_killed_goes_on_where_it_stopped(folder):
    run(folder)
    killed = ImportRun.objects.get()
    killed.state, killed.finished, killed.options["pid"] = "running", None, 2**22 + 1
    killed.save()
    (folder / "more.txt").write_text("The Orrin ferry sank on 3 June 1931 off the coast of Velmar.")

    status, _out, _err = run(folder)

    killed.refresh_from_db()
    assert status == 0
    assert killed.state == "failed"
    assert Event.objects.count() == 3


def test_the_corpus_of_this_project_imports_whole_and_on_top_of_the_curated_timeline(tmp_path):
    curated.load(content=json.loads((settings.BASE_DIR / "fixtures" / "us-bases.json").read_text()))
    before = set(Event.objects.public())

    status, _out, _err = run(CORPUS, manifest=MANIFEST, timeline="sample")

    assert status == 0
    assert set(Event.objects.public()) == before
    assert Event.objects.filter(status="candidate").count() > 60
    call_command("verify_evidence")


def test_a_line_of_json_is_a_document(tmp_path):
    rows = [{"id": "a-1", "text": DAM, "published": "2021-05-06", "title": "Dam"}, {"id": "a-2", "text": ""}]
    (tmp_path / "wires.jsonl").write_text("\n".join(map(json.dumps, rows)))

    status, out, _err = run(tmp_path, dry_run=True, format="json")

    told = json.loads(out)
    assert status == 1
    shown = told["documents"][0]
    assert (shown["document"], shown["title"], shown["published"]) == ("a-1", "Dam", "2021-05-06")
    assert shown["published_basis"]


def test_a_text_in_a_language_without_rules_is_kept_and_said(tmp_path):
    row = {"id": "a", "text": "Der Damm wurde am 4. Mai 2001 eröffnet.", "language": "de", "published": "2001-05-06"}
    (tmp_path / "wire.jsonl").write_text(json.dumps(row))

    status, out, _err = run(tmp_path)

    assert status == 0
    assert "note     a:" in out
    assert Source.objects.get().language == "de"


def test_the_table_of_a_dry_run_says_when_and_what(folder):
    _status, out, _err = run(folder, dry_run=True)

    assert "4 May 2001" in out
    assert "Nothing was written" in out


def test_a_folder_copied_under_another_name_is_the_same_texts(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "copy"
    shutil.copytree(folder, other)
    run(folder)

    _status, out, _err = run(other)

    assert "0 events made" in out
