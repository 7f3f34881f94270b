"""The start page: what waits for people, the latest runs, the timelines."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from timeline.models import DateClaim, Event, ImportRun, Source, Status, Timeline

RUNS = 5
TIMELINES = 12

admin.site.index_template = "admin/timeline/dashboard.html"
admin.site.index_title = _("Start")


def context(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Unfold's DASHBOARD_CALLBACK."""
    if not request.user.has_perm("timeline.view_event"):
        return context
    context["waiting"] = {
        "candidates": Event.objects.filter(status=Status.CANDIDATE).count(),
        "dates": DateClaim.objects.filter(wants="publication").count(),
        "sources": Source.objects.filter(published="").exclude(text="").count(),
    }
    context["runs"] = ImportRun.objects.select_related("by")[:RUNS]
    context["timelines"] = Timeline.objects.annotate(
        confirmed=Count("entries", filter=Q(entries__event__status=Status.CONFIRMED)),
        candidates=Count("entries", filter=Q(entries__event__status=Status.CANDIDATE)),
    )[:TIMELINES]
    return context
