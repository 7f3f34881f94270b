from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from timeline.admin.base import HistoryAdmin
from timeline.models import Status, Timeline


@admin.register(Timeline)
class TimelineAdmin(HistoryAdmin):
    list_display = ["title", "slug", "visibility", "event_count", "candidate_count"]
    list_filter = [("visibility", ChoicesDropdownFilter)]
    list_filter_submit = True
    search_fields = ["title", "slug", "description"]
    search_help_text = _("Title and description")
    ordering = ["title", "id"]
    prepopulated_fields = {"slug": ["title"]}
    line_fields = ("embed_origins",)
    readonly_fields = ["its_events", "public_id", "created", "updated"]
    written = (None, {"fields": [("title", "slug"), "description", "visibility", "embed_origins"]})
    fieldsets = [
        written,
        (None, {"fields": ["its_events", ("public_id", "created", "updated")]}),
    ]
    add_fieldsets = [written]
    can_revert = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return (
            super()
            .get_queryset(request)
            .annotate(
                event_number=Count("entries"),
                candidate_number=Count("entries", filter=Q(entries__event__status=Status.CANDIDATE)),
            )
        )

    @display(description=_("events"), ordering="event_number")
    def event_count(self, timeline: Any) -> int:
        return timeline.event_number

    @display(description=_("candidates"), ordering="candidate_number")
    def candidate_count(self, timeline: Any) -> int:
        return timeline.candidate_number

    @display(description=_("events"))
    def its_events(self, timeline: Any) -> str:
        address = f"{reverse('admin:timeline_event_changelist')}?timelines__id__exact={timeline.pk}"
        return format_html('<a href="{}">{}</a>', address, _("%d events") % timeline.event_number)
