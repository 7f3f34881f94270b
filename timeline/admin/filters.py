"""Filters of the event list."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import DropdownFilter, TextFilter

from timeline import dates
from timeline.models.event import EventQuerySet


class PossiblyInFilter(TextFilter):
    """Events whose date may lie in the EDTF date that is typed in: a year, a decade, an interval."""

    title = _("date, such as 2005, 199X or 2001-09/2005")
    parameter_name = "when"

    def queryset(self, request: HttpRequest, queryset: EventQuerySet) -> EventQuerySet:
        if not self.value():
            return queryset
        try:
            return queryset.possibly_in(dates.parse(self.value()).span)
        except dates.InvalidDate as error:
            messages.error(request, str(error))
            return queryset.none()


class HasDateFilter(DropdownFilter):
    title = _("whether it has a date")
    parameter_name = "dated"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, object]]:
        return [("yes", _("With a date")), ("no", _("Without a date"))]

    def queryset(self, request: HttpRequest, queryset: EventQuerySet) -> EventQuerySet:
        if self.value() == "yes":
            return queryset.dated()
        return queryset.filter(date="") if self.value() == "no" else queryset


class ConfidenceFilter(DropdownFilter):
    title = _("confidence")
    parameter_name = "sure"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, object]]:
        return [
            ("low", _("Below 50 %")),
            ("middle", _("50 to 80 %")),
            ("high", _("80 % and more")),
            ("people", _("Written by people")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        wanted: dict[str, dict[str, object]] = {
            "low": {"confidence__lt": 0.5},
            "middle": {"confidence__gte": 0.5, "confidence__lt": 0.8},
            "high": {"confidence__gte": 0.8},
            # NULL: no import has guessed, people wrote it.
            "people": {"confidence__isnull": True},
        }
        return queryset.filter(**wanted.get(self.value() or "", {}))


class HasPublicationDateFilter(DropdownFilter):
    title = _("whether its publication date is known")
    parameter_name = "published_known"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, object]]:
        return [("yes", _("Known")), ("no", _("Unknown"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "yes":
            return queryset.exclude(published="")
        return queryset.filter(published="") if self.value() == "no" else queryset
