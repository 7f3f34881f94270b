from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline import dates
from timeline.admin.base import ChangeForm

NATURES = [
    ("", _("As the date is written")),
    ("within", _("Once, some time within it")),
    ("throughout", _("From its start to its end")),
]


class EventForm(ChangeForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nature = self.fields.get("nature")
        if isinstance(nature, forms.ChoiceField):
            nature.label = _("When in it")
            nature.choices = NATURES

    def clean(self) -> dict[str, Any] | None:
        """A new date is read by itself unless the nature is set too: the old one may have followed the old date."""
        cleaned = super().clean()
        before = self.initial.get("date", "")
        if "date" in self.changed_data and "nature" not in self.changed_data and before:
            followed = dates.parse(before).nature.value == self.initial.get("nature")
            self.cleaned_data["nature"] = "" if followed else self.cleaned_data.get("nature", "")
        if not self.cleaned_data.get("date"):
            self.cleaned_data["nature"] = ""
        return cleaned
