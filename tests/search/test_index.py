import pytest
from django.db import connection

from tests.factories import EventFactory
from timeline import search
from timeline.models import Event

pytestmark = pytest.mark.django_db


def found(text):
    return sorted(event.title for event in search.matching(Event.objects.all(), text))


@pytest.fixture
def events():
    EventFactory(title="The dam at Orrin was raised", summary="Engineers poured concrete.")
    EventFactory(title="A bank failed", summary="Its vaults in Orrin stood empty.")
    Event.objects.bulk_create([Event(title="A ferry sank", date="1931")])


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("orrin", ["A bank failed", "The dam at Orrin was raised"]),
        ("dam orrin", ["The dam at Orrin was raised"]),
        ("engineer", ["The dam at Orrin was raised"]),
        ("ferr", ["A ferry sank"]),
        ("dam bank", []),
        ("", []),
        ('"', []),
        ('bank" OR (NEAR', []),
        ("'; --", []),
        ("* & | ! :", []),
    ],
)
def test_every_word_must_stand_there_and_no_input_is_an_error(events, text, titles):
    assert found(text) == titles


def test_a_changed_title_is_found_by_its_new_words_alone(events):
    Event.objects.filter(title="A ferry sank").update(title="A barge sank")

    assert found("ferry") == []
    assert found("barge") == ["A barge sank"]


def test_a_deleted_event_is_not_found(events):
    Event.objects.filter(title="A ferry sank").delete()

    assert found("ferry") == []


def test_the_index_can_be_laid_twice(events):
    search.install(connection)

    assert found("ferry") == ["A ferry sank"]


def test_an_index_that_lost_its_triggers_is_made_whole(events):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps the index in the table itself")
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER timeline_event_text_insert")
    EventFactory(title="A tower fell")

    search.install(connection)

    assert found("tower") == ["A tower fell"]
