import uuid
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import AutocompleteSelectFilter, ChoicesDropdownFilter, RelatedDropdownFilter
from unfold.decorators import action, display

from timeline import search
from timeline.admin import decisions, merging, placing
from timeline.admin.base import REASON, HistoryAdmin
from timeline.admin.event_form import EventForm
from timeline.admin.event_panel import panel_of
from timeline.admin.filters import ConfidenceFilter, HasDateFilter, PossiblyInFilter
from timeline.models import DateClaim, Event, Evidence, Participation, Status, TimelineEntry
from timeline.models.event import EventQuerySet
from timeline.services import events as services
from timeline.services import evidence as evidence_services

BESIDE = {Participation: "participants", TimelineEntry: "timelines"}
"""What a change of the rows beside an event is remembered as: the names of timeline.services.editing."""


class ParticipationInline(TabularInline):
    model = Participation
    fields = ["actor", "role"]
    autocomplete_fields = ["actor"]
    extra = 0
    hide_title = True


class TimelineEntryInline(TabularInline):
    model = TimelineEntry
    fields = ["timeline"]
    autocomplete_fields = ["timeline"]
    extra = 0
    hide_title = True
    verbose_name = _("timeline")
    verbose_name_plural = _("timelines")


@admin.register(Event)
class EventAdmin(HistoryAdmin):
    form = EventForm
    list_display = ["date_in_words", "title", "kind", "modality", "status_shown", "sureness", "source_count"]
    list_display_links = ["title"]
    list_select_related = ["kind"]
    list_filter = [
        ("status", ChoicesDropdownFilter),
        PossiblyInFilter,
        HasDateFilter,
        ("kind", AutocompleteSelectFilter),
        ("modality", ChoicesDropdownFilter),
        ("timelines", RelatedDropdownFilter),
        ("run", AutocompleteSelectFilter),
        ConfidenceFilter,
    ]
    list_filter_submit = True
    ordering = ["sort_key", "id"]
    search_fields = ["title", "summary"]
    search_help_text = _("Words of the title and the summary")
    actions = ["confirm_events", "reject_events", "reopen_events", "merge_events", "place_events"]
    actions_submit_line = ["save_and_confirm"]
    autocomplete_fields = ["kind", "places"]
    line_fields = ("tags",)
    inlines = [ParticipationInline, TimelineEntryInline]
    readonly_fields = [
        "confidence", "reasons_shown", "run", "machine_made", "edited_shown", "public_id", "created", "updated",
    ]  # fmt: skip
    written = [
        (None, {"fields": ["title", "summary", ("date", "nature")]}),
        (None, {"fields": [("kind", "modality", "salience"), "places", "tags"]}),
    ]
    origin = (
        _("Where it comes from"),
        {
            "classes": ["collapse"],
            "fields": [
                ("confidence", "reasons_shown"), ("run", "machine_made"), "edited_shown",
                ("public_id", "created", "updated"),
            ],
        },
    )  # fmt: skip
    fieldsets = [*written, origin]
    add_fieldsets = written

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        sources = (
            Evidence.objects.filter(event=OuterRef("pk"))
            .order_by()
            .values("event")
            .annotate(number=Count("source", distinct=True))
            .values("number")
        )
        counted = Coalesce(Subquery(sources, output_field=IntegerField()), 0)
        return super().get_queryset(request).annotate(source_number=counted)

    def get_search_results(
        self, request: HttpRequest, queryset: EventQuerySet, search_term: str
    ) -> tuple[EventQuerySet, bool]:
        """The full-text index, or the one event whose public id is pasted in."""
        if not search_term.strip():
            return queryset, False
        try:
            return queryset.filter(public_id=uuid.UUID(search_term.strip())), False
        except ValueError:
            return search.matching(queryset, search_term), False

    @display(description=_("date"), ordering="sort_key")
    def date_in_words(self, event: Event) -> str:
        return event.date_words

    @display(
        description=_("status"),
        ordering="status",
        label={
            Status.CANDIDATE: "warning", Status.CONFIRMED: "success", Status.REJECTED: "danger", Status.MERGED: "info",
        },
    )  # fmt: skip
    def status_shown(self, event: Event) -> tuple[str, str]:
        return event.status, event.get_status_display()

    @display(description=_("confidence"), ordering="confidence", empty_value="–")
    def sureness(self, event: Event) -> str | None:
        return None if event.confidence is None else f"{event.confidence:.0%}"

    @display(description=_("sources"), ordering="source_number")
    def source_count(self, event: Any) -> int:
        return event.source_number

    @display(description=_("reasons for the confidence"))
    def reasons_shown(self, event: Event) -> str:
        return format_html_join("", "<li>{}</li>", ((reason,) for reason in event.confidence_reasons)) or "–"

    @display(description=_("set by people; no import changes them"))
    def edited_shown(self, event: Event) -> str:
        return ", ".join(event.edited_fields) or "–"

    def has_change_permission(self, request: HttpRequest, obj: Event | None = None) -> bool:
        """What was merged is read-only: it lives on in its survivor."""
        merged = obj is not None and obj.status == Status.MERGED
        return not merged and super().has_change_permission(request, obj)

    def has_decide_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return super().has_change_permission(request)

    def save_model(self, request: HttpRequest, obj: Event, form: EventForm, change: bool) -> None:
        if change and not form.changed_fields:
            obj.skip_history_when_saving = True  # type: ignore[attr-defined]
        super().save_model(request, obj, form, change)
        obj.__dict__.pop("skip_history_when_saving", None)

    def save_related(self, request: HttpRequest, form: EventForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        beside = {BESIDE[formset.model] for formset in formsets if formset.has_changed()}
        # A date's nature is part of the date.
        edited = {"date" if name == "nature" else name for name in form.changed_fields}
        services.mark_edited(event=form.instance, fields=edited | beside)
        if change and "date" in edited:
            reason = form.cleaned_data[REASON]
            evidence_services.dated_by_hand(event=form.instance, by=request.user, reason=reason)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        event = kwargs.get("obj")
        if event is not None:
            # As it is stored: a form that was refused holds what it is not.
            stored = Event.objects.select_related("kind", "merged_into").get(pk=event.pk)
            context["panel"] = panel_of(stored)
            context["may_decide"] = self.has_decide_permission(request)
        return super().render_change_form(request, context, **kwargs)

    @action(description=_("Confirm"), permissions=["decide"])
    def confirm_events(self, request: HttpRequest, events: EventQuerySet) -> HttpResponse:
        return decisions.decide(self, request, events, decisions.CONFIRM, back=request.get_full_path())

    @action(description=_("Reject, with a reason"), permissions=["decide"])
    def reject_events(self, request: HttpRequest, events: EventQuerySet) -> HttpResponse:
        return decisions.decide(self, request, events, decisions.REJECT, back=request.get_full_path())

    @action(description=_("Make candidates again"), permissions=["decide"])
    def reopen_events(self, request: HttpRequest, events: EventQuerySet) -> HttpResponse:
        return decisions.decide(self, request, events, decisions.REOPEN, back=request.get_full_path())

    @action(description=_("Merge into one"), permissions=["decide"])
    def merge_events(self, request: HttpRequest, events: EventQuerySet) -> HttpResponse | None:
        ids = list(events.order_by().values_list("pk", flat=True)[: merging.AT_MOST + 1])
        if 2 <= len(ids) <= merging.AT_MOST:
            return redirect(merging.merge_address(ids))
        messages.error(request, _("Choose from 2 to %d events to merge.") % merging.AT_MOST)
        return None

    @action(description=_("Put on a timeline"), permissions=["decide"])
    def place_events(self, request: HttpRequest, events: EventQuerySet) -> HttpResponse:
        return placing.placing_page(self, request, events, back=request.get_full_path())

    def get_actions_submit_line(self, request: HttpRequest, object_id: Any) -> list[Any]:
        """Confirming while saving is for what is not confirmed yet."""
        undecided = Event.objects.filter(pk=object_id, status__in=[Status.CANDIDATE, Status.REJECTED]).exists()
        return super().get_actions_submit_line(request, object_id) if undecided else []

    @action(description=_("Save and confirm"), permissions=["decide"])
    def save_and_confirm(self, request: HttpRequest, event: Event) -> None:
        try:
            services.confirm(events=[event], by=request.user)
        except ValidationError as error:
            event.refresh_from_db()
            messages.error(request, _("Saved, but not confirmed. %s") % " ".join(error.messages))
        else:
            messages.success(request, _("“%s” is confirmed.") % event)

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("merge/", wrap(self.merge_view), name="timeline_event_merge"),
            path("<int:pk>/confirm/", wrap(self.confirm_view), name="timeline_event_confirm"),
            path("<int:pk>/reject/", wrap(self.reject_view), name="timeline_event_reject"),
            path("<int:pk>/reopen/", wrap(self.reopen_view), name="timeline_event_reopen"),
            path("<int:pk>/split/", wrap(self.split_view), name="timeline_event_split"),
            path("<int:pk>/prefer/<int:claim>/", wrap(self.prefer_view), name="timeline_event_prefer"),
            *super().get_urls(),
        ]

    def _decided(self, request: HttpRequest, pk: int) -> Event:
        if not self.has_decide_permission(request):
            raise PermissionDenied
        event = Event.objects.filter(pk=pk).first()
        if event is None:
            raise Http404
        return event

    def confirm_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._decide_one(request, pk, decisions.CONFIRM)

    def reject_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._decide_one(request, pk, decisions.REJECT)

    def reopen_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._decide_one(request, pk, decisions.REOPEN)

    def _decide_one(self, request: HttpRequest, pk: int, decision: decisions.Decision) -> HttpResponse:
        event = self._decided(request, pk)
        back = reverse("admin:timeline_event_change", args=[event.pk])
        return decisions.decide(self, request, Event.objects.filter(pk=event.pk), decision, back=back)

    def merge_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_decide_permission(request):
            raise PermissionDenied
        return merging.merge_page(self, request)

    def split_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return merging.split_page(self, request, self._decided(request, pk))

    def prefer_view(self, request: HttpRequest, pk: int, claim: int) -> HttpResponse:
        """Let the event show a claim's date, and keep it so whatever a later import finds."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        event = self._decided(request, pk)
        # An empty date is a claim that still waits for what would resolve it.
        preferred = DateClaim.objects.filter(pk=claim, event=event).exclude(edtf="").first()
        if preferred is None:
            raise Http404
        with transaction.atomic():
            evidence_services.prefer_claim(claim=preferred, by=request.user, reason=str(_("chosen among the claims")))
            services.mark_edited(event=preferred.event, fields=["date"])
        messages.success(request, _("The event now shows the date of “%s”.") % preferred.phrase)
        return redirect("admin:timeline_event_change", event.pk)
