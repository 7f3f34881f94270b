"""The smaller lists' filters."""

import django_filters as filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from timeline.api.filters.values import (
    ChoiceFilter,
    CountryFilter,
    FlagFilter,
    ReferenceFilter,
    RepeatedFilter,
    TextFilter,
)
from timeline.models import (
    Actor,
    DateClaim,
    Delivery,
    Event,
    Evidence,
    ImportRun,
    Kind,
    Place,
    SavedFilter,
    Source,
    Timeline,
    Webhook,
)


class PartOf(TextFilter):
    """A part of any of these texts, in capitals or not."""

    def __init__(self, *names: str) -> None:
        self.names = names
        super().__init__(help_text=_("A part of the name or title."))

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        wanted = Q()
        for name in self.names:
            wanted |= Q(**{f"{name}__icontains": value})
        return qs.filter(wanted)


class TimelineFilter(filters.FilterSet):
    q = PartOf("title", "description")
    visibility = ChoiceFilter(choices=Timeline.Visibility.values, help_text=_("Strangers see public timelines only."))

    class Meta:
        model = Timeline
        fields: list[str] = []


class SourceFilter(filters.FilterSet):
    q = PartOf("title", "publisher", "author")
    publisher = RepeatedFilter(help_text=_("The publisher, as it is written."))
    language = RepeatedFilter(help_text=_("BCP 47, such as en."))
    reliability = ChoiceFilter(choices=Source.Reliability.values, help_text=_("A letter of the Admiralty code."))

    class Meta:
        model = Source
        fields: list[str] = []


class EvidenceFilter(filters.FilterSet):
    event = ReferenceFilter(visible=Event.objects.visible_to, help_text=_("An event’s id."))
    source = ReferenceFilter(visible=Source.objects.visible_to, help_text=_("A source’s id."))
    aspect = ChoiceFilter(choices=Evidence.Aspect.values, help_text=_("What it speaks of."))
    stance = ChoiceFilter(choices=Evidence.Stance.values, help_text=_("Whether it supports or disputes."))
    confirmed = FlagFilter(help_text=_("Strangers see confirmed evidence only."))

    class Meta:
        model = Evidence
        fields: list[str] = []


class ClaimFilter(filters.FilterSet):
    event = ReferenceFilter(visible=Event.objects.visible_to, help_text=_("An event’s id."))
    evidence = ReferenceFilter(visible=Evidence.objects.visible_to, help_text=_("A piece of evidence’s id."))
    rank = ChoiceFilter(choices=DateClaim.Rank.values, help_text=_("How it ranks among its rivals."))

    class Meta:
        model = DateClaim
        fields: list[str] = []


class PlaceFilter(filters.FilterSet):
    q = PartOf("name", "slug")
    kind = RepeatedFilter(help_text=_("The sort of place, such as country, settlement or base."))
    country = CountryFilter(help_text=_("ISO 3166-1 alpha-2."))
    wikidata = RepeatedFilter(help_text=_("Its Wikidata id."))

    class Meta:
        model = Place
        fields: list[str] = []


class ActorFilter(filters.FilterSet):
    q = PartOf("name", "slug")
    kind = RepeatedFilter(help_text=_("The sort of actor, such as person, state or organisation."))
    country = CountryFilter(help_text=_("ISO 3166-1 alpha-2."))
    wikidata = RepeatedFilter(help_text=_("Its Wikidata id."))

    class Meta:
        model = Actor
        fields: list[str] = []


class KindFilter(filters.FilterSet):
    q = PartOf("name", "slug", "description")
    parent = ReferenceFilter(visible=lambda user: Kind.objects.all(), help_text=_("The slug of the kind above it."))

    class Meta:
        model = Kind
        fields: list[str] = []


class RunFilter(filters.FilterSet):
    state = ChoiceFilter(choices=ImportRun.State.values, help_text=_("How far it has come."))

    class Meta:
        model = ImportRun
        fields: list[str] = []


class SavedFilterFilter(filters.FilterSet):
    q = PartOf("name", "slug", "query")
    shared = FlagFilter(help_text=_("Whether everybody may use it."))

    class Meta:
        model = SavedFilter
        fields: list[str] = []


class WebhookFilter(filters.FilterSet):
    active = FlagFilter(help_text=_("Whether it is told of changes."))

    class Meta:
        model = Webhook
        fields: list[str] = []


class DeliveryFilter(filters.FilterSet):
    state = ChoiceFilter(choices=Delivery.State.values, help_text=_("Whether it was taken."))

    class Meta:
        model = Delivery
        fields: list[str] = []
