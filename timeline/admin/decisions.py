"""Confirm and reject: a page that names the events, a button that says what happens, then all of them or none."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from timeline.models import Event, Status
from timeline.models.event import EventQuerySet
from timeline.services import events as services
from timeline.services.editing import set_status

SHOWN = 100
"""Titles on the page; a decision may be about more."""


@transaction.atomic
def reopen(*, events: Iterable[Event], by: Any, reason: str) -> list[Event]:
    """Make candidates again of ``events``: all of them or none. Raises ValidationError for one that was merged."""
    return [set_status(event=event, status=Status.CANDIDATE, by=by, reason=reason) for event in events]


@dataclass(frozen=True, slots=True)
class Decision:
    """``title``, ``button`` and ``done`` hold %d: the number of events."""

    action: str
    act: Callable[..., Any]
    title: Any
    explanation: Promise
    button: Any
    done: Any
    needs_reason: bool = False


CONFIRM = Decision(
    action="confirm_events",
    act=services.confirm,
    title=ngettext_lazy("Confirm %d event?", "Confirm %d events?"),
    explanation=_(
        "Confirmed events on a public timeline can be seen by everyone, with their evidence. "
        "What the import proposed needs a quote that stands in its source."
    ),
    button=ngettext_lazy("Confirm %d event", "Confirm %d events"),
    done=ngettext_lazy("%d event is confirmed.", "%d events are confirmed."),
)
REJECT = Decision(
    action="reject_events",
    act=services.reject,
    title=ngettext_lazy("Reject %d event?", "Reject %d events?"),
    explanation=_("Rejected events stay here with the reason, hidden from strangers; no later import proposes them."),
    button=ngettext_lazy("Reject %d event", "Reject %d events"),
    done=ngettext_lazy("%d event is rejected.", "%d events are rejected."),
    needs_reason=True,
)
REOPEN = Decision(
    action="reopen_events",
    act=reopen,
    title=ngettext_lazy("Make %d event a candidate again?", "Make %d events candidates again?"),
    explanation=_("Candidates wait for a decision and are hidden from strangers."),
    button=ngettext_lazy("Make %d event a candidate", "Make %d events candidates"),
    done=ngettext_lazy("%d event is a candidate again.", "%d events are candidates again."),
)


def decide(admin: Any, request: HttpRequest, events: EventQuerySet, decision: Decision, *, back: str) -> HttpResponse:
    """Ask, then act and go ``back``. What can't be done is said on the page, and nothing is changed."""
    reason = request.POST.get("reason", "").strip()
    if "decided" in request.POST:
        try:
            done = decision.act(events=list(events), by=request.user, reason=reason)
        except ValidationError as error:
            say_errors(request, error)
        else:
            messages.success(request, decision.done % len(done))
            return redirect(back)
    count = events.count()
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "title": decision.title % count,
        "decision": decision,
        "button": decision.button % count,
        "events": events.select_related("kind").annotate(quotes=Count("evidence"))[:SHOWN],
        "more": max(0, count - SHOWN),
        "reason": reason,
        "selected": request.POST.getlist("_selected_action"),
        "select_across": request.POST.get("select_across", "0"),
        "back": back,
    }
    return TemplateResponse(request, "admin/timeline/event/decide.html", context)


def say_errors(request: HttpRequest, error: ValidationError) -> None:
    messages.error(request, " ".join([*error.messages, gettext("Nothing was changed.")]))
