"""Put many events on a timeline at once."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.widgets import UnfoldAdminSelectWidget

from timeline.admin.decisions import SHOWN
from timeline.models import Timeline
from timeline.models.event import EventQuerySet
from timeline.services import events as services


class TimelineForm(forms.Form):
    timeline = forms.ModelChoiceField(
        queryset=Timeline.objects.all(),
        label=_("Timeline"),
        widget=UnfoldAdminSelectWidget,
        empty_label=_("Choose one"),
    )


def placing_page(admin: Any, request: HttpRequest, events: EventQuerySet, *, back: str) -> HttpResponse:
    """Ask for the timeline, then put the events on it that are not there yet, and go ``back``."""
    form = TimelineForm(request.POST if "decided" in request.POST else None)
    if form.is_valid():
        timeline = form.cleaned_data["timeline"]
        with transaction.atomic():
            chosen = list(events)
            added = services.put_on(timeline, chosen)
            for event in chosen:
                services.mark_edited(event=event, fields=["timelines"])
        said = ngettext(
            "%(added)d event was put on “%(timeline)s”.", "%(added)d events were put on “%(timeline)s”.", added
        )
        messages.success(request, said % {"added": added, "timeline": timeline})
        return redirect(back)
    count = events.count()
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": ngettext("Put %d event on a timeline", "Put %d events on a timeline", count) % count,
        "button": ngettext("Put %d event on it", "Put %d events on it", count) % count,
        "form": form,
        "events": events[:SHOWN],
        "more": max(0, count - SHOWN),
        "selected": request.POST.getlist("_selected_action"),
        "select_across": request.POST.get("select_across", "0"),
        "back": back,
    }
    return TemplateResponse(request, "admin/timeline/event/place.html", context)
