import pytest

from tests.factories import EventFactory
from timeline.api import counting
from timeline.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def events():
    EventFactory()
    Event.objects.bulk_create(Event(title=f"Event {n}", salience=1 + n % 5) for n in range(1999))


def test_what_is_few_is_counted(events):
    assert counting.estimate(Event.objects.order_by("title")) == counting.exact(Event.objects.all()) == 2000


@pytest.mark.parametrize(("salience", "expected"), [(5, 400), (None, 2000)])
def test_what_is_many_is_guessed_from_a_sample_to_two_figures(events, monkeypatch, salience, expected):
    monkeypatch.setattr(counting, "COUNTED_TO", 100)
    monkeypatch.setattr(counting, "SAMPLE", 500)
    rows = Event.objects.all() if salience is None else Event.objects.filter(salience=salience)

    guess = counting.estimate(rows)

    assert guess == pytest.approx(expected, rel=0.15)
    assert guess % 10 == 0


def test_gaps_between_the_keys_do_not_mislead_it(events, monkeypatch):
    monkeypatch.setattr(counting, "COUNTED_TO", 100)
    Event.objects.filter(title__endswith="1").delete()
    Event.objects.filter(title__startswith="Event 1").filter(title__endswith="5").delete()

    assert counting.estimate(Event.objects.all()) == pytest.approx(Event.objects.count(), rel=0.1)


def test_a_guess_takes_three_queries_however_many_rows(events, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(counting, "COUNTED_TO", 100)

    with django_assert_num_queries(3):
        counting.estimate(Event.objects.all())
