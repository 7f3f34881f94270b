from typing import Any

import django_filters as filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import search
from timeline.api.filters.tags import tagged
from timeline.api.filters.values import (
    ChoiceFilter,
    CountryFilter,
    EdtfFilter,
    ReferenceFilter,
    RepeatedFilter,
    TextFilter,
)
from timeline.dates import Span
from timeline.models import Actor, Event, Evidence, Kind, Modality, Participation, Place, Source, Status, Timeline
from timeline.models.timeline import TimelineEntry

AT = Event.places.through.objects


class KindFilter(ReferenceFilter):
    """Kinds together with all that stand below them."""

    def read(self, texts: list[str]) -> list[int]:
        below: dict[int | None, list[int]] = {}
        for pk, parent in Kind.objects.values_list("pk", "parent_id"):
            below.setdefault(parent, []).append(pk)
        wanted: set[int] = set()
        waiting = [kind.pk for kind in super().read(texts)]
        while waiting:
            pk = waiting.pop()
            if pk not in wanted:
                wanted.add(pk)
                waiting += below.get(pk, [])
        return sorted(wanted)


class AtCountryFilter(CountryFilter):
    def select(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        return rows.filter(pk__in=AT.filter(place__country__in=values).values("event"))


class TagFilter(RepeatedFilter):
    def select(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        return tagged(rows, values)


class SearchFilter(TextFilter):
    def filter(self, qs: Any, value: str) -> Any:
        return search.matching(qs, value) if value else qs


class MatchFilter(filters.Filter):
    field_class = forms.ChoiceField
    schema = {"type": "string", "enum": ["possible", "certain"], "default": "possible"}

    def __init__(self, **options: Any) -> None:
        choices = [(name, name) for name in ("possible", "certain")]
        refusal = gettext_lazy("“%(value)s” is not one of possible, certain.")
        super().__init__(choices=choices, error_messages={"invalid_choice": refusal}, **options)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs


class WhenForm(forms.Form):
    def clean(self) -> dict[str, Any]:
        """Refuse a range that ends before it begins."""
        given = super().clean() or self.cleaned_data
        start, end = given.get("from"), given.get("to")
        if start and end and None not in (start.earliest, end.latest) and start.earliest >= end.latest:
            self.add_error(
                "to", forms.ValidationError(_("It ends before “from” begins: %s.") % start.text, code="contradiction")
            )
        return given


class EventFilter(filters.FilterSet):
    from_ = EdtfFilter(help_text=gettext_lazy("From the first second of this EDTF date on."))
    to = EdtfFilter(help_text=gettext_lazy("Up to the last second of this EDTF date."))
    match = MatchFilter(
        help_text=gettext_lazy("possible: the event’s date overlaps the range. certain: it lies inside it.")
    )
    kind = KindFilter(
        visible=lambda user: Kind.objects.all(), help_text=gettext_lazy("A kind’s slug; those below it are included.")
    )
    status = ChoiceFilter(choices=Status.values, help_text=gettext_lazy("Strangers see confirmed events only."))
    modality = ChoiceFilter(choices=Modality.values, help_text=gettext_lazy("Whether it happened, and how surely."))
    place = ReferenceFilter(
        visible=Place.objects.visible_to,
        through=lambda user, places: AT.filter(place__in=places).values("event"),
        help_text=gettext_lazy("A place’s id or slug."),
    )
    country = AtCountryFilter(help_text=gettext_lazy("The country of a place: ISO 3166-1 alpha-2."))
    actor = ReferenceFilter(
        visible=Actor.objects.visible_to,
        through=lambda user, actors: Participation.objects.filter(actor__in=actors).order_by().values("event"),
        help_text=gettext_lazy("A participant’s id or slug."),
    )
    source = ReferenceFilter(
        visible=Source.objects.visible_to,
        through=lambda user, sources: (
            Evidence.objects.visible_to(user).filter(source__in=sources).order_by().values("event")
        ),
        help_text=gettext_lazy("The id of a source that has evidence of it."),
    )
    timeline = ReferenceFilter(
        visible=Timeline.objects.visible_to,
        through=lambda user, timelines: TimelineEntry.objects.filter(timeline__in=timelines).values("event"),
        help_text=gettext_lazy("A timeline’s slug or id."),
    )
    tag = TagFilter(help_text=gettext_lazy("A tag, as it is written."))
    q = SearchFilter(help_text=gettext_lazy("Words of the title or summary, all of them; the last may be unfinished."))

    class Meta:
        model = Event
        fields: list[str] = []
        form = WhenForm

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        # “from” is a word of Python's.
        return {name.rstrip("_"): each for name, each in super().get_filters().items()}

    def filter_queryset(self, queryset: Any) -> Any:
        events = super().filter_queryset(queryset)
        when = self.form.cleaned_data
        start, end = when.get("from"), when.get("to")
        if not (start or end):
            return events
        span = Span(start.earliest if start else None, end.latest if end else None)
        return events.certainly_in(span) if when.get("match") == "certain" else events.possibly_in(span)
