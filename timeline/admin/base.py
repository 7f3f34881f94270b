"""What the admin pages of all models share: a reason for each change, lists as lines, texts left as they were."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from timeline.admin.fields import LinesField, VerbatimField

REASON = "change_reason"


class ChangeForm(forms.ModelForm):
    change_reason = forms.CharField(
        label=_("Reason for this change"),
        help_text=_("Kept in the history, beside your name."),
        required=False,
        max_length=500,
        widget=UnfoldAdminTextInputWidget,
    )

    def clean(self) -> dict[str, Any] | None:
        """Take texts that came back with other line ends as unchanged: offsets count every character."""
        cleaned = super().clean()
        for name, field in self.fields.items():
            if isinstance(field, VerbatimField) and name in self.cleaned_data and name not in self.changed_data:
                self.cleaned_data[name] = self.get_initial_for_field(field, name) or ""
        return cleaned

    @property
    def changed_fields(self) -> list[str]:
        """The model's fields that were given another value."""
        return [name for name in self.changed_data if name != REASON]


class HistoryAdmin(SimpleHistoryAdmin, ModelAdmin):
    """An editable model whose history says who changed what and why."""

    form = ChangeForm
    line_fields: tuple[str, ...] = ()
    """JSON fields that hold a list of strings, edited as one line each."""
    can_revert = False
    """Whether an old version may be brought back as it is: never where services guard what a row may become."""

    formfield_overrides = {
        models.TextField: {"form_class": VerbatimField, "widget": UnfoldAdminTextareaWidget(attrs={"rows": 4})},
        models.URLField: {"assume_scheme": "https"},
    }
    compressed_fields = False
    list_per_page = 50
    show_full_result_count = False
    save_on_top = False

    def get_fieldsets(self, request: HttpRequest, obj: models.Model | None = None) -> Any:
        fieldsets = list(super().get_fieldsets(request, obj))
        may_save = self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        named = [name for _title, options in fieldsets for name in options["fields"]]
        if may_save and REASON not in named:
            fieldsets.append((None, {"fields": [REASON]}))
        return fieldsets

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.line_fields:
            return LinesField(
                label=capfirst(db_field.verbose_name), help_text=db_field.help_text or _("One a line."), required=False
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj._change_reason = form.cleaned_data.get(REASON, "")
        super().save_model(request, obj, form, change)

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        return not self.can_revert or super().revert_disabled(request, obj)

    def history_form_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and self.revert_disabled(request):
            raise PermissionDenied
        return super().history_form_view(request, *args, **kwargs)
