"""What the rules find in whole articles, against what a reader found."""

import json
import re
import subprocess
import sys

import pytest
from django.conf import settings

from corpus_import import dedupe
from corpus_import.analysis import Knowledge, analyse
from corpus_import.extraction.pipeline import KindRule
from corpus_import.manifest import Manifest
from corpus_import.reading import documents, find
from corpus_import.report import Report
from tests.corpus_import.scoring import score
from timeline.services.kinds import standard_kinds

FIXTURES = settings.BASE_DIR / "fixtures" / "corpus"
SHARED = settings.BASE_DIR.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here")


def proposed(folder, manifest=None):
    """The report of an import of ``folder`` that knows no names, as a dry run makes it."""
    kinds = tuple(
        KindRule(slug=row["slug"], parent=row["parent"], triggers=tuple(row["triggers"].get("en", ())))
        for row in standard_kinds()
    )
    rows = Manifest.parse(manifest.name, manifest.read_bytes()) if manifest else None
    texts = (
        rows.apply(document) if rows else document for file in find([folder]).files for document in documents(file)
    )
    report = Report(extractions=list(analyse(texts, Knowledge(kinds=kinds))))
    report.events = dedupe.merged(
        [candidate for extraction in report.extractions for candidate in extraction.candidates],
        [extraction.document for extraction in report.extractions],
    )
    return report


@pytest.fixture(scope="module")
def ours():
    return proposed(FIXTURES, FIXTURES / "manifest.csv")


@pytest.fixture(scope="module")
def scored(ours):
    expected = json.loads((FIXTURES / "expected.json").read_text())
    texts = {extraction.document.name: extraction.document.text for extraction in ours.extractions}
    return score(ours.as_json()["events"], expected, texts)


def test_most_events_of_our_own_corpus_are_found_at_their_dates(scored):
    assert scored.found >= 0.85 * scored.required, scored.missed


def test_hardly_an_event_of_our_own_corpus_is_misdated(scored):
    assert len(scored.misdated) <= 3, scored.misdated


def test_no_event_of_our_own_corpus_comes_from_what_is_not_the_article(scored):
    assert not scored.noise


def test_plans_and_facts_are_told_apart_in_our_own_corpus(scored):
    assert scored.modality_right >= 0.9 * scored.found


def test_documents_of_our_own_corpus_find_their_publication_date(ours):
    expected = json.loads((FIXTURES / "expected.json").read_text())["published"]

    found = {extraction.document.name: extraction.publication.date for extraction in ours.extractions}

    assert {name: found[name] for name in expected} == expected


def test_titles_are_clauses_that_a_timeline_can_show(ours):
    for event in ours.events:
        assert 8 <= len(event.title) <= 160, event.title
        assert event.title[0].isupper() or not event.title[0].isalpha(), event.title
        assert not re.match(r"(However|But|And|Also|Meanwhile|In addition)\b", event.title), event.title
        assert event.title[-1] not in ".,;:–-", event.title


def figures(folder, manifest, tmp_path):
    told = tmp_path / "events.json"
    told.write_text(json.dumps(proposed(folder, manifest).as_json()))
    scorer = [sys.executable, SHARED / "eval" / "score_events.py", SHARED / "eval" / "gold.json", folder, told]
    out = subprocess.run(scorer, capture_output=True, text=True, check=True).stdout
    numbers = re.search(
        r"required (\d+)/27  modality (\d+)/(\d+)  misdated (\d+)  noise (\d+)  bad quotes (\d+)  dated events (\d+)",
        out,
    )
    names = ("required", "modality", "found", "misdated", "noise", "bad_quotes", "dated")
    return dict(zip(names, map(int, numbers.groups()), strict=True)), out


@needs_shared
def test_the_five_articles_with_their_manifest(tmp_path):
    corpus = SHARED / "corpus"

    got, out = figures(corpus, corpus / "manifest.csv", tmp_path)

    assert got["required"] >= 25, out
    assert got["modality"] >= 0.9 * got["found"], out
    assert (got["misdated"], got["noise"], got["bad_quotes"]) == (0, 0, 0), out
    assert got["dated"] <= 66, out


@needs_shared
def test_the_five_articles_without_a_manifest_are_never_misdated(tmp_path):
    corpus = SHARED / "corpus"

    got, out = figures(corpus, None, tmp_path)

    assert (got["misdated"], got["noise"], got["bad_quotes"]) == (0, 0, 0), out


@needs_shared
def test_two_of_the_five_articles_find_their_own_date():
    found = {e.document.name[:3]: e.publication.date for e in proposed(SHARED / "corpus").extractions}

    assert found["003"] == "2023-09-27"
    assert found["001"] in {"2021-05-08", "2021-05-11"}
    assert found["000"] == found["002"] == found["004"] == ""
