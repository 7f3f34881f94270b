"""Model instances for tests: ``public_event()`` for what strangers see, ``candidate()`` for what the import leaves."""

import datetime as dt

import factory
from factory.django import DjangoModelFactory

from timeline import models


class UserFactory(DjangoModelFactory):
    class Meta:
        model = models.User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    is_staff = False


class EditorFactory(UserFactory):
    """Somebody with every right."""

    is_staff = True
    is_superuser = True


class KindFactory(DjangoModelFactory):
    class Meta:
        model = models.Kind

    slug = factory.Sequence(lambda n: f"kind-{n}")
    name = factory.LazyAttribute(lambda kind: kind.slug.replace("-", " ").capitalize())


class PlaceFactory(DjangoModelFactory):
    class Meta:
        model = models.Place

    name = factory.Sequence(lambda n: f"Place {n}")
    slug = factory.Sequence(lambda n: f"place-{n}")


class ActorFactory(DjangoModelFactory):
    class Meta:
        model = models.Actor

    name = factory.Sequence(lambda n: f"Actor {n}")
    slug = factory.Sequence(lambda n: f"actor-{n}")


class TimelineFactory(DjangoModelFactory):
    class Meta:
        model = models.Timeline

    slug = factory.Sequence(lambda n: f"timeline-{n}")
    title = factory.Sequence(lambda n: f"Timeline {n}")
    visibility = "public"


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = models.Source

    title = factory.Sequence(lambda n: f"Source {n}")
    text = factory.Sequence(lambda n: f"The bridge at Halden opened in May 2001. It carries {n} cars a day.")


class EventFactory(DjangoModelFactory):
    class Meta:
        model = models.Event

    title = factory.Sequence(lambda n: f"Event {n}")
    date = "2001-05"
    status = "confirmed"


class EvidenceFactory(DjangoModelFactory):
    """A quote from the source's beginning, unless told otherwise."""

    class Meta:
        model = models.Evidence

    event = factory.SubFactory(EventFactory)
    source = factory.SubFactory(SourceFactory)
    start = 0
    end = 40
    quote = factory.LazyAttribute(lambda evidence: evidence.source.text[evidence.start : evidence.end])
    confirmed = True


class DateClaimFactory(DjangoModelFactory):
    class Meta:
        model = models.DateClaim

    evidence = factory.SubFactory(EvidenceFactory)
    event = factory.SelfAttribute("evidence.event")
    phrase = "in May 2001"
    edtf = "2001-05"


class ApiTokenFactory(DjangoModelFactory):
    class Meta:
        model = models.ApiToken

    user = factory.SubFactory(UserFactory)
    name = factory.Sequence(lambda n: f"Client {n}")
    prefix = "tl_abcdef"
    digest = factory.Sequence(lambda n: f"{n:064}")


class ImportRunFactory(DjangoModelFactory):
    class Meta:
        model = models.ImportRun

    state = "finished"
    started = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)


class SavedFilterFactory(DjangoModelFactory):
    class Meta:
        model = models.SavedFilter

    slug = factory.Sequence(lambda n: f"filter-{n}")
    name = factory.Sequence(lambda n: f"Filter {n}")
    query = "from=2001&to=2005"
    owner = factory.SubFactory(UserFactory)


class WebhookFactory(DjangoModelFactory):
    class Meta:
        model = models.Webhook

    url = factory.Sequence(lambda n: f"https://example.org/hook/{n}")
    owner = factory.SubFactory(EditorFactory)


class DeliveryFactory(DjangoModelFactory):
    class Meta:
        model = models.Delivery

    webhook = factory.SubFactory(WebhookFactory)
    body = "{}"
    changes = 1
    next_attempt = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)


def public_event(timeline: models.Timeline | None = None, **fields: object) -> models.Event:
    """A confirmed event on a public timeline."""
    event = EventFactory(**fields)
    models.TimelineEntry.objects.create(timeline=timeline or TimelineFactory(), event=event)
    return event


def candidate(**fields: object) -> models.Event:
    """An event as the import leaves it: machine-made, unconfirmed, with a verified quote that dates it."""
    event = EventFactory(**{"status": "candidate", "machine_made": True, "confidence": 0.7, **fields})
    evidence = EvidenceFactory(event=event, confirmed=False)
    DateClaimFactory(evidence=evidence, rank="preferred", edtf=event.date)
    return event
