"""Merge and split: events that turn out to be one, and one that turns out to be two."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import Case, Count, IntegerField, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.admin.decisions import say_errors
from timeline.models import Event, Status
from timeline.services import events as services

AT_MOST = 50
"""Events merged at once: a person compares them on one page."""
LONGEST_ID = 18
"""Digits that a 64-bit key can have: a longer number is no event's."""


class AnotherEvent(forms.Form):
    """Search for one more event to compare."""

    def __init__(self, site: AdminSite) -> None:
        super().__init__(auto_id="another_%s")
        self.fields["id"] = forms.ModelChoiceField(
            queryset=Event.objects.all(),
            label=_("Another event"),
            widget=AutocompleteSelect(Event._meta.get_field("merged_into"), site),
        )


def merge_address(ids: list[int]) -> str:
    return f"{reverse('admin:timeline_event_merge')}?{urlencode({'id': ids}, doseq=True)}"


def merge_page(admin: Any, request: HttpRequest) -> HttpResponse:
    """GET ?id=1&id=2 compares the events; POST with ``survivor`` merges the others into it."""
    ids = {int(text) for text in request.GET.getlist("id") if text.isdecimal() and len(text) <= LONGEST_ID}
    events = list(_compared(Event.objects.filter(pk__in=list(ids)[: AT_MOST + 1])))
    if len(events) > AT_MOST:
        messages.error(request, _("Choose at most %d events to merge at once.") % AT_MOST)
        return redirect("admin:timeline_event_changelist")
    survivor = next((event for event in events if str(event.pk) == request.POST.get("survivor")), None)
    if request.method == "POST" and survivor is None:
        messages.error(request, _("Choose the event that stays."))
    elif request.method == "POST" and survivor is not None:
        others = [event for event in events if event.pk != survivor.pk]
        if merged := _merge(request, survivor, others):
            return merged
    another = AnotherEvent(admin.admin_site)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("Merge events"),
        "events": events,
        "survivor": survivor or (events[0] if events else None),
        "button": ngettext(
            "Merge %d event into the one chosen", "Merge %d events into the one chosen", len(events) - 1
        )
        % max(0, len(events) - 1),
        "reason": request.POST.get("reason", "").strip(),
        "another": another,
        "media": admin.media + another.media,
    }
    return TemplateResponse(request, "admin/timeline/event/merge.html", context)


def _compared(events: QuerySet[Event]) -> QuerySet[Event]:
    """Whichever most likely stays comes first: confirmed before candidate, then what most sources tell of."""
    return (
        events.select_related("kind", "merged_into")
        .prefetch_related("places", "timelines", "date_claims")
        .annotate(
            sources=Count("evidence__source", distinct=True),
            passages=Count("evidence", distinct=True),
            settled=Case(When(status=Status.CONFIRMED, then=Value(0)), default=Value(1), output_field=IntegerField()),
        )
        .order_by("settled", "-sources", "sort_key", "pk")
    )


def _merge(request: HttpRequest, survivor: Event, others: list[Event]) -> HttpResponseRedirect | None:
    if not others:
        messages.error(request, _("Choose another event to merge with this one."))
        return None
    try:
        services.merge(
            survivor=survivor, others=others, by=request.user, reason=request.POST.get("reason", "").strip()
        )
    except ValidationError as error:
        say_errors(request, error)
        return None
    said = ngettext("%d event was merged into this one.", "%d events were merged into this one.", len(others))
    messages.success(request, said % len(others))
    return redirect("admin:timeline_event_change", survivor.pk)


def split_page(admin: Any, request: HttpRequest, event: Event) -> HttpResponse:
    """GET lists the evidence; POST makes a new candidate of the chosen passages under ``title``."""
    evidence = event.evidence.select_related("source").defer("source__text")
    chosen = [text for text in request.POST.getlist("evidence") if _is_uuid(text)]
    title, reason = (request.POST.get(name, "").strip() for name in ("title", "reason"))
    if request.method == "POST":
        try:
            new = services.split(
                event=event,
                evidence=event.evidence.filter(public_id__in=chosen),
                title=title,
                by=request.user,
                reason=reason,
            )
        except ValidationError as error:
            say_errors(request, error)
        else:
            link = format_html('<a href="{}">{}</a>', reverse("admin:timeline_event_change", args=[event.pk]), event)
            messages.success(request, format_html(_("Split off from {}. No import merges the two again."), link))
            return redirect("admin:timeline_event_change", new.pk)
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": _("Split evidence off"),
        "event": event,
        "evidence": [(row, str(row.public_id) in chosen) for row in evidence],
        "new_title": title,
        "reason": reason,
    }
    return TemplateResponse(request, "admin/timeline/event/split.html", context)


def _is_uuid(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
