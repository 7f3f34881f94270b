import re

import pytest
from django.db import connection

from tests.factories import EventFactory
from timeline import search
from timeline.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def events():
    EventFactory(title="The bridge opened in Halden", summary="Cars crossed <b>it</b> & lorries too.")
    EventFactory(title="In Halden a bridge was planned", summary="It opened later.")
    EventFactory(title="A bridging loan", summary="Banks in Halden lent.")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("bridge halden", ["A bridging loan", "In Halden a bridge was planned", "The bridge opened in Halden"]),
        ('"opened in Halden"', ["The bridge opened in Halden"]),
        ('"halden opened"', []),
        ("open*", ["In Halden a bridge was planned", "The bridge opened in Halden"]),
        ("lorr", []),
        ("lorr*", ["The bridge opened in Halden"]),
        ('plan* "a bridge"', ["In Halden a bridge was planned"]),
        ("Hálden lent", ["A bridging loan"] if connection.vendor == "sqlite" else []),
        ("_", []),
        ("_*", []),
        ("²", []),
        ('"', []),
        ("\\", []),
        ("'; --*", []),
    ],
)
def test_words_phrases_and_beginnings_are_found_and_no_input_is_an_error(events, text, titles):
    query = search.Query.read(text)

    found = search.matching(Event.objects.all(), query)
    ranked, relevance = search.ranked(Event.objects.all(), query)

    assert sorted(event.title for event in found) == titles
    assert sorted(event.title for event in ranked.annotate(relevance=relevance).order_by("relevance")) == titles


def test_the_title_weighs_more_than_the_summary(events):
    query = search.Query.read("opened")

    found, relevance = search.ranked(Event.objects.all(), query)

    assert found.annotate(relevance=relevance).latest("relevance").title == "The bridge opened in Halden"


def test_relevance_follows_from_the_event_alone(events):
    query = search.Query.read("halden")

    def relevances() -> dict[str, int]:
        found, relevance = search.ranked(Event.objects.all(), query)
        return dict(found.annotate(relevance=relevance).values_list("title", "relevance"))

    before = relevances()
    for _ in range(20):
        EventFactory(title="Halden", summary="Halden.")

    assert before.items() <= relevances().items()


def test_a_snippet_marks_what_was_found_and_escapes_all_else(events):
    query = search.Query.read("crossed lorr*")
    event = search.matching(Event.objects.all(), query).get()

    (snippet,) = search.snippets(query, [event.pk], using="default").values()

    assert "<mark>crossed</mark>" in snippet
    assert "it" in snippet
    assert "&amp; <mark>lorries</mark>" in snippet
    assert "<" not in re.sub("</?mark>", "", snippet)


def test_no_text_can_hold_a_mark_of_its_own():
    event = EventFactory(title="dam <mark>dam</mark>", summary="")
    query = search.Query.read("dam")

    snippet = search.snippets(query, [event.pk], using="default")[event.pk]

    assert snippet.count("<mark>") == snippet.count("</mark>") == 2
    assert snippet.startswith("<mark>dam</mark> ")
    assert "<mark><mark>" not in snippet


def test_nothing_has_no_snippet(events):
    assert search.snippets(search.Query.read("*"), [1], using="default") == {}
    assert search.snippets(search.Query.read("dam"), [], using="default") == {}
