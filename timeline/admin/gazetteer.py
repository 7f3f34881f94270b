"""Places, actors and kinds: what events are about."""

import json
from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter
from unfold.decorators import display

from timeline.admin.base import HistoryAdmin
from timeline.models import Actor, Kind, Place


class NamedAdmin(HistoryAdmin):
    """Found by any of its names."""

    list_display = ["name", "kind", "country", "other_names", "wikidata", "events"]
    list_filter = ["kind", "country", ("run", AutocompleteSelectFilter)]
    list_filter_submit = True
    search_fields = ["name"]
    search_help_text = _("Any of its names, or its Wikidata id")
    ordering = ["name", "id"]
    prepopulated_fields = {"slug": ["name"]}
    line_fields = ("aliases",)
    readonly_fields = ["run", "public_id"]
    can_revert = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).annotate(event_number=Count("events", distinct=True))

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        term = search_term.strip()
        if not term:
            return queryset, False
        # SQLite keeps the JSON as it is written, with anything but ASCII as \uXXXX; PostgreSQL as characters.
        written = json.dumps(term)[1:-1]
        named = Q(name__icontains=term) | Q(wikidata__iexact=term) | Q(slug__iexact=term)
        queryset = queryset.annotate(alias_text=Cast("aliases", TextField()))
        return queryset.filter(named | Q(alias_text__icontains=written) | Q(alias_text__icontains=term)), False

    @display(description=_("other names"))
    def other_names(self, named: Any) -> str:
        return ", ".join(named.aliases)

    @display(description=_("events"), ordering="event_number")
    def events(self, named: Any) -> int:
        return named.event_number


@admin.register(Place)
class PlaceAdmin(NamedAdmin):
    fieldsets = [
        (None, {"fields": [("name", "slug"), "aliases", ("kind", "country", "wikidata"), ("latitude", "longitude")]}),
        (_("Where it comes from"), {"classes": ["collapse"], "fields": ["run", "public_id"]}),
    ]


@admin.register(Actor)
class ActorAdmin(NamedAdmin):
    fieldsets = [
        (None, {"fields": [("name", "slug"), "aliases", ("kind", "country", "wikidata")]}),
        (_("Where it comes from"), {"classes": ["collapse"], "fields": ["run", "public_id"]}),
    ]


@admin.register(Kind)
class KindAdmin(HistoryAdmin):
    list_display = ["name", "parent", "slug", "events"]
    list_select_related = ["parent"]
    list_filter = [("parent", AutocompleteSelectFilter)]
    list_filter_submit = True
    search_fields = ["name", "slug", "description"]
    search_help_text = _("Name and description")
    ordering = ["name"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["parent"]
    fieldsets = [(None, {"fields": [("name", "slug"), "parent", "description", "triggers"]})]
    can_revert = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).annotate(event_number=Count("events"))

    @display(description=_("events"), ordering="event_number")
    def events(self, kind: Any) -> int:
        return kind.event_number
