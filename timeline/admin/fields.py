"""Form fields for lists of strings and for texts that must come back as they were."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from unfold.widgets import UnfoldAdminTextareaWidget


class LinesField(forms.CharField):
    """A list of strings, one a line. Empty lines and repetitions are dropped."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", UnfoldAdminTextareaWidget(attrs={"rows": 3}))
        super().__init__(**options)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return list(dict.fromkeys(line.strip() for line in map(str, lines) if line.strip()))

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise ValidationError(_("Write at least one line."))

    def run_validators(self, value: Any) -> None:
        """The model's own validators see the list; those of a text don't apply."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial or []) != self.to_python(data)


class VerbatimField(forms.CharField):
    """A text of which every character counts. A browser sends line ends as CRLF: that alone is no change."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "strip": False})

    def to_python(self, value: Any) -> str:
        return one_line_end(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return one_line_end(initial or "") != one_line_end(data or "")


def one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
