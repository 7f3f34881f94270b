"""From where the database is read: by whom, and as of when."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from timeline.models.actor import Actor
from timeline.models.event import Event, Participation, Status
from timeline.models.evidence import Evidence
from timeline.models.import_run import ImportRun
from timeline.models.kind import Kind
from timeline.models.place import Place
from timeline.models.source import Source
from timeline.models.timeline import Timeline, TimelineEntry
from timeline.models.visibility import is_editor, only_timelines, sees_everything


def as_of(model: Any, moment: dt.datetime) -> QuerySet[Any]:
    """The rows of ``model`` as they stood at ``moment``: the last version of each that is not younger, unless it says
    that the row was deleted. ``id`` is the row's key; the version's own is ``history_id``."""
    versions = model.history.filter(history_date__lte=moment)
    # Of versions with one and the same time the last that was written counts.
    younger = Q(history_date__gt=OuterRef("history_date")) | Q(
        history_date=OuterRef("history_date"), history_id__gt=OuterRef("history_id")
    )
    later = model.history.filter(younger, id=OuterRef("id"), history_date__lte=moment)
    return versions.filter(~Exists(later)).exclude(history_type="-")


@dataclass(frozen=True)
class Standpoint:
    """What ``user`` may see, as of ``moment`` or, where that is None, now.

    Each method gives rows with the model's own fields; of the past they are versions, whose key is ``id``, not ``pk``.
    What strangers see of the past follows from the statuses and visibilities of then.
    """

    user: Any
    moment: dt.datetime | None = None

    @property
    def sees_everything(self) -> bool:
        return sees_everything(self.user)

    @property
    def is_editor(self) -> bool:
        return is_editor(self.user)

    def rows(self, model: type[Model]) -> QuerySet[Any]:
        """All rows of ``model``, seen or not."""
        return model._default_manager.all() if self.moment is None else as_of(model, self.moment)

    def events(self) -> QuerySet[Any]:
        if self.moment is None:
            return Event.objects.visible_to(self.user)
        events = self.rows(Event)
        if self.sees_everything:
            return events
        if not self.is_editor:
            events = events.filter(status=Status.CONFIRMED)
        return events.filter(id__in=self.entries().values("event_id"))

    def timelines(self) -> QuerySet[Any]:
        if self.moment is None:
            return Timeline.objects.visible_to(self.user)
        timelines = self.rows(Timeline)
        if self.sees_everything:
            return timelines
        if self.is_editor:
            return timelines.filter(id__in=only_timelines(self.user) or ())
        return timelines.filter(visibility=Timeline.Visibility.PUBLIC)

    def entries(self) -> QuerySet[Any]:
        """Which event stands on which timeline."""
        entries = self.rows(TimelineEntry)
        return entries if self.sees_everything else entries.filter(timeline_id__in=self.timelines().values("id"))

    def placings(self) -> QuerySet[Any]:
        """Which event stands at which place."""
        if self.moment is None:
            return Event.places.through.objects.all()
        versions = Event.history.model.places.model.objects
        return versions.filter(history_id__in=self.rows(Event).values("history_id"))

    def participations(self) -> QuerySet[Any]:
        return self.rows(Participation).order_by()

    def evidence(self) -> QuerySet[Any]:
        if self.moment is None:
            return Evidence.objects.visible_to(self.user).order_by()
        evidence = self.rows(Evidence)
        if self.sees_everything:
            return evidence
        of_visible = evidence.filter(event_id__in=self.events().values("id"))
        return of_visible if self.is_editor else of_visible.filter(confirmed=True)

    def sources(self) -> QuerySet[Any]:
        if self.moment is None:
            return Source.objects.visible_to(self.user)
        sources = self.rows(Source)
        return sources if self.is_editor else sources.filter(id__in=self.evidence().values("source_id"))

    def places(self) -> QuerySet[Any]:
        if self.moment is None:
            return Place.objects.visible_to(self.user)
        places = self.rows(Place)
        if self.is_editor:
            return places
        return places.filter(id__in=self.placings().filter(event_id__in=self.events().values("id")).values("place_id"))

    def actors(self) -> QuerySet[Any]:
        if self.moment is None:
            return Actor.objects.visible_to(self.user)
        actors = self.rows(Actor)
        if self.is_editor:
            return actors
        taking_part = self.participations().filter(event_id__in=self.events().values("id"))
        return actors.filter(id__in=taking_part.values("actor_id"))

    def kinds(self) -> QuerySet[Any]:
        return self.rows(Kind)

    def runs(self) -> QuerySet[Any]:
        """Runs have no history: they are what they are now."""
        return ImportRun.objects.visible_to(self.user)
