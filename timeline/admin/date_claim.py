from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter, ChoicesDropdownFilter
from unfold.decorators import display

from timeline.admin.base import REASON, ChangeForm, HistoryAdmin
from timeline.admin.event_form import NATURES
from timeline.admin.meaning import meaning_of
from timeline.models import DateClaim
from timeline.services import events as event_services
from timeline.services import evidence as services

Rank = DateClaim.Rank


class DateClaimForm(ChangeForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "nature" in self.fields:
            self.fields["nature"].choices = NATURES  # type: ignore[attr-defined]
        if "rank" in self.fields:
            # The rank "preferred" is given on the event's page, where the rivals can be seen.
            self.fields["rank"].choices = [(rank.value, rank.label) for rank in (Rank.NORMAL, Rank.DEPRECATED)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        evidence = self.cleaned_data.get("evidence")
        if evidence is not None:
            self.instance.event = evidence.event
        if self.cleaned_data.get("edtf"):
            self.instance.wants = ""
        elif self.instance.rank == Rank.PREFERRED and "edtf" in self.changed_data:
            raise ValidationError({"edtf": _("The event shows this date: prefer another claim before emptying it.")})
        return cleaned


@admin.register(DateClaim)
class DateClaimAdmin(HistoryAdmin):
    form = DateClaimForm
    list_display = ["phrase", "event", "date_in_words", "rule", "rank", "wants"]
    list_select_related = ["event"]
    list_filter = [
        ("rank", ChoicesDropdownFilter),
        ("wants", ChoicesDropdownFilter),
        ("event", AutocompleteSelectFilter),
    ]
    list_filter_submit = True
    search_fields = ["phrase", "anchor", "rule", "event__title", "evidence__source__title"]
    search_help_text = _("Phrase, anchor, rule, the event’s title, the source’s title")
    ordering = ["-pk"]
    autocomplete_fields = ["evidence"]
    fieldsets = [
        (None, {"fields": ["event", "evidence", "phrase", ("edtf", "nature"), "meaning"]}),
        (_("How it was read"), {"fields": [("anchor", "rule"), ("rank", "wants")]}),
        (None, {"fields": ["public_id", "created"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["evidence", "phrase", ("edtf", "nature"), ("anchor", "rule")]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[DateClaim]:
        return super().get_queryset(request).select_related("evidence").defer("evidence__source__text")

    def get_readonly_fields(self, request: HttpRequest, obj: DateClaim | None = None) -> list[str]:
        always = ["event", "meaning", "wants", "public_id", "created"]
        if obj is None:
            return always
        return [*always, "evidence", "rank"] if obj.rank == Rank.PREFERRED else [*always, "evidence"]

    @display(description=_("date"), ordering="earliest")
    def date_in_words(self, claim: DateClaim) -> str:
        meaning = meaning_of(claim.edtf, claim.nature)
        return meaning.words if meaning else str(_("not resolved yet"))

    @display(description=_("which means"))
    def meaning(self, claim: DateClaim) -> str:
        return str(meaning_of(claim.edtf, claim.nature) or "–")

    def save_model(self, request: HttpRequest, obj: DateClaim, form: DateClaimForm, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if obj.rank == Rank.PREFERRED and form.changed_fields:
            services.prefer_claim(claim=obj, by=request.user, reason=form.cleaned_data[REASON])
            event_services.mark_edited(event=obj.event, fields=["date"])
