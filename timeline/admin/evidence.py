from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import AutocompleteSelectFilter, ChoicesDropdownFilter
from unfold.decorators import display

from timeline.admin.base import ChangeForm, HistoryAdmin
from timeline.admin.event_panel import shown_passage, with_window
from timeline.models import DateClaim, Evidence

SHORT = 120


class EvidenceForm(ChangeForm):
    def clean(self) -> dict[str, Any] | None:
        """A new quote is looked for in the source, unless its offsets are given with it."""
        cleaned = super().clean()
        quoted_anew = {"quote", "source"} & set(self.changed_data)
        if quoted_anew and not {"start", "end"} & set(self.changed_data):
            self.cleaned_data.update(start=None, end=None, quote=self.cleaned_data.get("quote", "").strip())
        return cleaned


class DateClaimInline(TabularInline):
    model = DateClaim
    fields = ["phrase", "edtf", "anchor", "rule", "rank"]
    readonly_fields = fields
    show_change_link = True
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Evidence)
class EvidenceAdmin(HistoryAdmin):
    form = EvidenceForm
    list_display = ["shortened", "event", "source", "aspect", "stance", "confirmed"]
    list_select_related = ["event", "source"]
    list_filter = [
        "confirmed",
        ("aspect", ChoicesDropdownFilter),
        ("stance", ChoicesDropdownFilter),
        ("event", AutocompleteSelectFilter),
        ("source", AutocompleteSelectFilter),
        ("run", AutocompleteSelectFilter),
    ]
    list_filter_submit = True
    search_fields = ["quote", "attributed_to", "locator", "event__title", "source__title"]
    search_help_text = _("Quote, who said it, the event’s title, the source’s title")
    ordering = ["-pk"]
    autocomplete_fields = ["event", "source"]
    inlines = [DateClaimInline]
    written = [
        (None, {"fields": ["event", "source", "quote", ("start", "end", "locator")]}),
        (None, {"fields": [("aspect", "stance"), "attributed_to", "confirmed"]}),
    ]
    fieldsets = [
        (None, {"fields": ["in_its_context"]}),
        *written,
        (_("Where it comes from"), {"classes": ["collapse"], "fields": ["run", ("public_id", "created", "updated")]}),
    ]
    add_fieldsets = written

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).defer("source__text")

    def get_readonly_fields(self, request: HttpRequest, obj: Evidence | None = None) -> list[str]:
        """Evidence moves to another event by merging and splitting alone: its date claims go with it."""
        always = ["in_its_context", "run", "public_id", "created", "updated"]
        return [*always, "event"] if obj else always

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"confirmed": True, **super().get_changeform_initial_data(request)}

    @display(description=_("passage"), ordering="quote")
    def shortened(self, evidence: Evidence) -> str:
        text = str(evidence)
        return text if len(text) <= SHORT else f"{text[:SHORT]}…"

    @display(description=_("in its context"))
    def in_its_context(self, evidence: Evidence) -> str:
        row = with_window(Evidence.objects.filter(pk=evidence.pk)).defer("source__text").first()
        claims = list(evidence.date_claims.all())
        return render_to_string("admin/timeline/event/passage.html", {"shown": shown_passage(row, claims)})
