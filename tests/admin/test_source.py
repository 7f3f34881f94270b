import pytest
from django.test import Client
from django.urls import reverse

from tests.admin.pages import change, errors, said
from tests.factories import DateClaimFactory, EvidenceFactory, SourceFactory
from timeline.models import Source
from timeline.services.proposals import resolve
from timeline.signals import publication_date_set

pytestmark = pytest.mark.django_db


@pytest.fixture
def resolver():
    """Stands for the import, which resolves what waited for the publication date."""

    def listen(source: Source, **_: object) -> None:
        for evidence in source.evidence.all():
            for claim in evidence.date_claims.filter(wants="publication"):
                resolve(claim=claim, edtf=source.published[:4], nature="within", anchor="publication", rule="test")

    publication_date_set.connect(listen)
    yield listen
    publication_date_set.disconnect(listen)


def test_a_publication_date_set_by_a_person_resolves_what_waited_for_it(editor_client: Client, resolver) -> None:
    evidence = EvidenceFactory()
    claim = DateClaimFactory(evidence=evidence, edtf="", wants="publication", phrase="last year")

    page = change(editor_client, evidence.source, published="2004-05-12")

    claim.refresh_from_db()
    evidence.source.refresh_from_db()
    assert (claim.edtf, claim.wants) == ("2004", "")
    assert evidence.source.published_basis == "set by an editor"
    assert any("1 date that waited is resolved." in message for message in said(page))


def test_the_basis_that_a_person_gives_is_kept(editor_client: Client) -> None:
    source = SourceFactory()

    change(editor_client, source, published="2004", published_basis="the archive’s catalogue")

    source.refresh_from_db()
    assert source.published_basis == "the archive’s catalogue"


def test_other_fields_are_saved_together_with_the_date(editor_client: Client) -> None:
    source = SourceFactory()

    change(editor_client, source, published="2004", title="New title", change_reason="From the masthead")

    source.refresh_from_db()
    assert source.title == "New title"
    assert source.history.first().history_change_reason == "From the masthead"


def test_a_malformed_publication_date_is_an_error_that_helps(editor_client: Client) -> None:
    source = SourceFactory()

    page = change(editor_client, source, published="12 May 2004")

    assert "12 May 2004" in errors(page)["published"][0]


def test_a_text_that_would_break_quotes_is_refused(editor_client: Client) -> None:
    evidence = EvidenceFactory()
    text = evidence.source.text

    page = change(editor_client, evidence.source, text="Something else entirely.")

    evidence.source.refresh_from_db()
    assert evidence.source.text == text
    assert "quote" in errors(page)["text"][0]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_saving_the_form_leaves_every_character_of_the_text_where_it_was(line_end: str, editor_client: Client) -> None:
    text = line_end.join(["  First line.", "Second\u00a0line: the dam broke.", "", ""])
    start = text.index("the dam")
    evidence = EvidenceFactory(
        source=SourceFactory(text=text), start=start, end=start + 13, quote=text[start : start + 13]
    )

    page = change(editor_client, evidence.source, title="Only the title")

    evidence.source.refresh_from_db()
    assert page.status_code == 200
    assert (evidence.source.title, evidence.source.text) == ("Only the title", text)


def test_its_page_leads_to_the_text_with_its_passages(editor_client: Client) -> None:
    source = EvidenceFactory().source

    page = editor_client.get(reverse("admin:timeline_source_change", args=[source.pk])).content.decode()

    assert source.get_absolute_url() in page
    assert "Evidence from this source (1)" in page


def test_a_source_with_evidence_cannot_be_deleted_and_the_page_says_why(editor_client: Client) -> None:
    source = EvidenceFactory().source

    page = editor_client.post(reverse("admin:timeline_source_delete", args=[source.pk]), {"post": "yes"})

    assert Source.objects.filter(pk=source.pk).exists()
    assert "protected" in page.content.decode()


@pytest.mark.parametrize(("known", "expected"), [("yes", ["Dated"]), ("no", ["Undated"])])
def test_sources_are_filtered_by_whether_their_date_is_known(
    known: str, expected: list[str], editor_client: Client
) -> None:
    SourceFactory(title="Dated", published="2004")
    SourceFactory(title="Undated")

    page = editor_client.get(reverse("admin:timeline_source_changelist"), {"published_known": known})

    assert [source.title for source in page.context["cl"].result_list] == expected


def test_the_list_takes_the_same_number_of_queries_and_reads_no_text(
    editor_client: Client, django_assert_num_queries
) -> None:
    EvidenceFactory()

    # The session, its user, the sidebar's badge, the languages of the filter, the count, the rows.
    for _ in range(2):
        with django_assert_num_queries(6) as captured:
            editor_client.get(reverse("admin:timeline_source_changelist"))
        assert not any('"timeline_source"."text"' in query["sql"] for query in captured.captured_queries)
        EvidenceFactory.create_batch(10)
