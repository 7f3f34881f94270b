from typing import Any

from django.contrib import admin
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import AutocompleteSelectFilter, ChoicesDropdownFilter
from unfold.decorators import display

from timeline.admin.base import REASON, ChangeForm, HistoryAdmin
from timeline.admin.filters import HasPublicationDateFilter
from timeline.admin.meaning import meaning_of
from timeline.models import DateClaim, Evidence, Source
from timeline.services import evidence as services


class SourceForm(ChangeForm):
    def clean(self) -> dict[str, Any] | None:
        """A date that a person has set rests on that person, unless they say on what."""
        cleaned = super().clean()
        if "published" in self.changed_data and "published_basis" not in self.changed_data:
            dated = bool(self.cleaned_data.get("published"))
            self.cleaned_data["published_basis"] = gettext("set by an editor") if dated else ""
        return cleaned


@admin.register(Source)
class SourceAdmin(HistoryAdmin):
    form = SourceForm
    list_display = ["title", "publisher", "published_in_words", "language", "reliability", "passages"]
    list_filter = [
        HasPublicationDateFilter,
        "language",
        ("reliability", ChoicesDropdownFilter),
        ("run", AutocompleteSelectFilter),
    ]
    list_filter_submit = True
    search_fields = ["title", "author", "publisher", "url", "name"]
    search_help_text = _("Title, author, publisher, address, file name")
    ordering = ["title", "id"]
    autocomplete_fields = ["copy_of"]
    readonly_fields = ["published_meaning", "its_passages", "run", "sha256", "public_id", "created", "updated"]
    written = [
        (None, {"fields": ["title", ("author", "publisher"), "url", ("language", "reliability"), "copy_of"]}),
        (_("When it came out"), {"fields": [("published", "published_basis")]}),
        (_("The text"), {"classes": ["collapse"], "fields": ["text"]}),
    ]
    fieldsets = [
        (None, {"fields": ["its_passages"]}),
        written[0],
        (_("When it came out"), {"fields": [("published", "published_basis"), "published_meaning"]}),
        written[2],
        (
            _("Where it comes from"),
            {"classes": ["collapse"], "fields": [("name", "run"), "sha256", ("public_id", "created", "updated")]},
        ),
    ]
    add_fieldsets = written

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """The text is read with a single source only: a list of texts is heavy."""
        sources = super().get_queryset(request)
        one = request.resolver_match is not None and "object_id" in request.resolver_match.kwargs
        if one:
            return sources
        passages = Evidence.objects.filter(source=OuterRef("pk")).order_by().values("source").annotate(n=Count("pk"))
        counted = Coalesce(Subquery(passages.values("n"), output_field=IntegerField()), 0)
        return sources.defer("text").annotate(passage_number=counted)

    @display(description=_("published"), ordering="published_earliest")
    def published_in_words(self, source: Source) -> str:
        meaning = meaning_of(source.published)
        return meaning.words if meaning else str(_("unknown"))

    @display(description=_("which means"))
    def published_meaning(self, source: Source) -> str:
        return str(meaning_of(source.published) or _("Unknown: relative dates in the text stay open."))

    @display(description=_("passages"), ordering="passage_number")
    def passages(self, source: Any) -> int:
        return source.passage_number

    @display(description=_("passages"))
    def its_passages(self, source: Source) -> str:
        evidence = f"{reverse('admin:timeline_evidence_changelist')}?source__id__exact={source.pk}"
        return format_html(
            '<a href="{}">{}</a> · <a href="{}">{}</a>',
            source.get_absolute_url(),
            gettext("Read the text with its passages marked"),
            evidence,
            gettext("Evidence from this source (%d)") % source.evidence.count(),
        )

    def save_model(self, request: HttpRequest, obj: Source, form: SourceForm, change: bool) -> None:
        """A publication date set by a person resolves what waited for it."""
        if not change or "published" not in form.changed_fields:
            super().save_model(request, obj, form, change)
            return
        waiting = self._waiting(obj)
        published, obj.published = obj.published, form.initial.get("published", "")
        services.set_publication_date(
            source=obj,
            published=published,
            basis=obj.published_basis,
            by=request.user,
            reason=form.cleaned_data[REASON],
        )
        if resolved := waiting - self._waiting(obj):
            said = ngettext("%d date that waited is resolved.", "%d dates that waited are resolved.", resolved)
            self.message_user(request, said % resolved)

    def _waiting(self, source: Source) -> int:
        return DateClaim.objects.filter(evidence__source=source, wants="publication").count()
