import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from tests.factories import ActorFactory, EventFactory, KindFactory
from timeline.models import Event, Participation
from timeline.services import history

pytestmark = pytest.mark.django_db


def test_what_the_database_refuses_is_told_in_a_sentence_and_leaves_the_transaction_whole():
    event, actor = EventFactory(), ActorFactory()
    history.save(Participation(event=event, actor=actor, role="host"))

    with transaction.atomic():
        with pytest.raises(ValidationError) as refused:
            history.save(Participation(event=event, actor=actor, role="host"))
        history.save(Participation(event=event, actor=actor, role="guest"))

    assert refused.value.messages
    assert {part.role for part in event.participations.all()} == {"host", "guest"}


def test_a_check_of_the_database_is_told_by_its_constraint():
    merged = Event(title="Bridge opened", status="merged")

    with pytest.raises(ValidationError) as refused:
        history.save(merged)

    assert "event_merged_has_a_survivor" in str(refused.value)
    assert not Event.history.exists()


def test_a_row_in_hand_is_not_looked_for_again(django_assert_max_num_queries):
    event = EventFactory(kind=KindFactory())

    with django_assert_max_num_queries(12) as captured:
        history.save(event)

    assert not [query for query in captured.captured_queries if 'FROM "timeline_kind"' in query["sql"]]
