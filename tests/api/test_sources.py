import hashlib

import pytest

from tests.factories import EvidenceFactory, SourceFactory, public_event
from timeline.models import Source
from timeline.signals import publication_date_set

pytestmark = pytest.mark.django_db


def test_a_source_is_written_with_its_text_and_date(editor_api):
    body = {
        "title": "Second span opens",
        "publisher": "The Halden Gazette",
        "url": "https://example.org/span",
        "published": "2001-05~",
        "language": "en",
        "text": "  The span opened.\n",
    }

    response = editor_api.post("/api/v1/sources/", body)

    shown = response.json()
    assert response.status_code == 201, shown
    assert shown["published"]["label"]
    assert (shown["url"], shown["published_basis"]) == ("https://example.org/span", "editor")
    assert shown["text"] == "  The span opened.\n"
    assert shown["sha256"] == hashlib.sha256(b"  The span opened.\n").hexdigest()
    assert response["Location"] == shown["self"]


def test_a_list_leaves_the_texts_out(editor_api):
    SourceFactory(text="A long text.")

    row = editor_api.get("/api/v1/sources/").json()["results"][0]

    assert "text" not in row


def test_strangers_read_what_is_quoted_and_not_a_third_partys_whole_text(api):
    source = EvidenceFactory(event=public_event()).source

    shown = api.get(f"/api/v1/sources/{source.public_id}/").json()

    assert shown["title"] == source.title
    assert "text" not in shown


def test_the_same_text_is_not_kept_twice(editor_api):
    kept = SourceFactory(text="The span opened.")

    response = editor_api.post("/api/v1/sources/", {"title": "Again", "text": "The span opened."})

    assert response.status_code == 400
    assert str(kept.public_id) in response.json()["errors"][0]["detail"]


def test_a_text_that_quotes_stand_in_can_not_lose_them(editor_api):
    source = EvidenceFactory().source

    response = editor_api.patch(f"/api/v1/sources/{source.public_id}/", {"text": "Something else."})

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == "text"


def test_setting_the_publication_date_tells_who_waits_for_it(editor_api):
    source, told = SourceFactory(published=""), []

    def listen(**what: object) -> None:
        told.append(what["source"])

    publication_date_set.connect(listen)
    try:
        shown = editor_api.patch(f"/api/v1/sources/{source.public_id}/", {"published": "2001-05-03"}).json()
        editor_api.patch(f"/api/v1/sources/{source.public_id}/", {"published": "2001-05-03", "author": "A. Berg"})
    finally:
        publication_date_set.disconnect(listen)

    assert told == [source]
    assert (shown["published"]["edtf"], shown["published_basis"]) == ("2001-05-03", "editor")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"published": "yesterday"}, "published"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"reliability": "Z"}, "reliability"),
    ],
)
def test_a_source_that_can_not_be_is_refused(editor_api, change, field):
    response = editor_api.post("/api/v1/sources/", {"title": "Span", **change})

    assert response.status_code == 400
    assert response.json()["errors"][0]["field"] == field
    assert not Source.objects.exists()


def test_what_was_read_can_be_written_back(editor_api):
    source = SourceFactory(published="2001-05", published_basis="byline")
    url = f"/api/v1/sources/{source.public_id}/"
    before = editor_api.get(url).json()

    after = editor_api.put(url, before)

    assert after.json() == before


def test_a_source_without_evidence_is_deleted(editor_api):
    source = SourceFactory()

    assert editor_api.delete(f"/api/v1/sources/{source.public_id}/").status_code == 204
    assert not Source.objects.exists()
