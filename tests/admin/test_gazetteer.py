import pytest
from django.test import Client
from django.urls import reverse

from tests.admin.pages import change, errors
from tests.factories import ActorFactory, EventFactory, KindFactory, PlaceFactory, TimelineFactory
from timeline.models import Kind, Place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("term", ["vork", "Old Vorkstad", "old vo", "Воркстад", "Q1234", "vorkstad-on-sea"])
def test_a_place_is_found_by_any_of_its_names(term: str, editor_client: Client) -> None:
    PlaceFactory(
        name="Vorkstad", slug="vorkstad-on-sea", aliases=["Old Vorkstad Harbour", "Воркстад"], wikidata="Q1234"
    )
    PlaceFactory(name="Elsewhere", aliases=["Nowhere"])

    page = editor_client.get(reverse("admin:timeline_place_changelist"), {"q": term})

    assert [place.name for place in page.context["cl"].result_list] == ["Vorkstad"]


def test_other_names_are_edited_as_lines(editor_client: Client) -> None:
    place = PlaceFactory(aliases=["A"])

    change(editor_client, place, aliases="A\r\n B \r\n\r\nA")

    place.refresh_from_db()
    assert place.aliases == ["A", "B"]


@pytest.mark.parametrize(("field", "value"), [("wikidata", "1234"), ("country", "Uz"), ("latitude", "91")])
def test_what_no_place_can_have_is_refused(field: str, value: str, editor_client: Client) -> None:
    place = PlaceFactory()

    page = change(editor_client, place, **{field: value, "longitude": "10"})

    assert errors(page)


@pytest.mark.parametrize("factory", [PlaceFactory, ActorFactory])
def test_an_old_version_can_be_brought_back(factory, editor_client: Client) -> None:
    row = factory(name="Before", slug="the-slug")
    version = row.history.first().pk
    change(editor_client, row, name="After")

    model = row._meta.model_name
    address = reverse(f"admin:timeline_{model}_simple_history", args=[row.pk, version])
    old = editor_client.get(address).context["adminform"].form
    editor_client.post(address, {field.html_name: field.value() or "" for field in old})

    row.refresh_from_db()
    assert row.name == "Before"


def test_a_kind_in_use_cannot_be_deleted_and_the_page_says_why(editor_client: Client) -> None:
    kind = KindFactory()
    EventFactory(kind=kind, title="Of this kind")

    page = editor_client.post(reverse("admin:timeline_kind_delete", args=[kind.pk]), {"post": "yes"})

    assert Kind.objects.filter(pk=kind.pk).exists()
    assert "Of this kind" in page.content.decode()


def test_the_number_of_queries_does_not_grow_with_the_list(editor_client: Client, django_assert_num_queries) -> None:
    def fill() -> None:
        for place in PlaceFactory.create_batch(5):
            EventFactory().places.add(place)

    fill()
    # The session, its user, the sidebar's badge, kinds and countries of the filters, the count, the rows.
    for _ in range(2):
        with django_assert_num_queries(7):
            editor_client.get(reverse("admin:timeline_place_changelist"))
        fill()
    assert Place.objects.count() == 15


def test_the_origins_that_may_embed_a_timeline_are_lines_and_checked(editor_client: Client) -> None:
    timeline = TimelineFactory()

    refused = change(editor_client, timeline, embed_origins="example.org/path")
    change(editor_client, timeline, embed_origins="https://example.org\nhttps://example.com")

    timeline.refresh_from_db()
    assert "is no origin" in errors(refused)["embed_origins"][0]
    assert timeline.embed_origins == ["https://example.org", "https://example.com"]
