import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories import ActorFactory, ImportRunFactory, PlaceFactory, TimelineFactory, public_event
from timeline.models import Actor, ImportRun, Participation, Place, Timeline

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("place_wikidata_id_is_a_q_number", {"wikidata": "P31"}),
        ("place_country_is_two_capitals", {"country": "uz"}),
        ("place_coordinates_are_on_earth", {"latitude": 91, "longitude": 0}),
        ("place_coordinates_are_on_earth", {"latitude": 41.0, "longitude": None}),
    ],
)
def test_the_database_refuses(constraint, fields):
    place = PlaceFactory()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Place.objects.filter(pk=place.pk).update(**fields)


def test_a_wikidata_id_names_one_actor():
    ActorFactory(wikidata="Q30")

    with pytest.raises(IntegrityError), transaction.atomic():
        ActorFactory(wikidata="Q30")


def test_strangers_see_the_names_of_public_events_only(editor):
    event = public_event()
    seen = PlaceFactory()
    event.places.add(seen)
    PlaceFactory()
    actor = ActorFactory()
    ActorFactory()
    Participation.objects.create(event=event, actor=actor)

    assert list(Place.objects.visible_to(AnonymousUser())) == [seen]
    assert list(Actor.objects.visible_to(AnonymousUser())) == [actor]
    assert Place.objects.visible_to(editor).count() == 2


def test_runs_are_the_editors_own_business(editor):
    ImportRunFactory()

    assert not ImportRun.objects.visible_to(AnonymousUser()).exists()
    assert ImportRun.objects.visible_to(editor).exists()


def test_the_database_refuses_a_run_that_ends_before_its_start():
    run = ImportRunFactory()

    with pytest.raises(IntegrityError, match="import_run_ends_after_its_start"), transaction.atomic():
        ImportRun.objects.filter(pk=run.pk).update(finished="1999-01-01T00:00Z")


def test_the_database_refuses_an_unknown_state_and_visibility():
    run, timeline = ImportRunFactory(), TimelineFactory()

    with pytest.raises(IntegrityError, match="import_run_state_is_known"), transaction.atomic():
        ImportRun.objects.filter(pk=run.pk).update(state="stuck")
    with pytest.raises(IntegrityError, match="timeline_visibility_is_known"), transaction.atomic():
        Timeline.objects.filter(pk=timeline.pk).update(visibility="hidden")


@pytest.mark.parametrize(
    "origins", ["https://a.example", ["a.example"], ["https://a.example/path"], ["https://a; script-src *"]]
)
def test_what_is_no_origin_is_refused(origins):
    timeline = TimelineFactory()
    timeline.embed_origins = origins

    with pytest.raises(ValidationError):
        timeline.full_clean()
