"""The kinds of filter that the API's lists are narrowed by.

A repeated parameter means any of its values. Every filter has a ``schema``, the JSON Schema of its parameter.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from timeline import dates
from timeline.api.serializers.references import Visible, find, named_by, not_found
from timeline.api.suggestions import did_you_mean, shortened

MOST_VALUES = 100


class RepeatedField(forms.Field):
    """A list of texts, each turned into what it means by ``read``."""

    widget = forms.MultipleHiddenInput
    read: Callable[[list[str]], list[Any]]

    def clean(self, value: Any) -> list[Any]:
        if len(value or []) > MOST_VALUES:
            raise ValidationError(_("Give at most %d values.") % MOST_VALUES, code="too_many")
        texts = list(dict.fromkeys(value or []))
        if any("\0" in text for text in texts):
            raise ValidationError(_("Null characters are not allowed."), code="null_character")
        return self.read(texts) if texts else []


class RepeatedFilter(filters.Filter):
    """Any of several values. ``select`` narrows the rows to those with any of what ``read`` made of them."""

    field_class = RepeatedField
    item: dict[str, Any] = {"type": "string", "minLength": 1}

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.item, "maxItems": MOST_VALUES}

    @property
    def field(self) -> RepeatedField:
        field = super().field
        field.read = self.read
        return field

    @property
    def user(self) -> Any:
        return self.parent.request.user

    def read(self, texts: list[str]) -> list[Any]:
        return texts

    def select(self, rows: QuerySet[Any], values: list[Any]) -> QuerySet[Any]:
        return rows.filter(**{f"{self.field_name}__in": values})

    def filter(self, qs: QuerySet[Any], value: list[Any]) -> QuerySet[Any]:
        return self.select(qs, value) if value else qs


class ChoiceFilter(RepeatedFilter):
    def __init__(self, *, choices: Iterable[str], **options: Any) -> None:
        self.choices = list(choices)
        super().__init__(**options)

    @property
    def item(self) -> dict[str, Any]:  # type: ignore[override]
        return {"type": "string", "enum": self.choices}

    def read(self, texts: list[str]) -> list[str]:
        for text in texts:
            if text not in self.choices:
                sentence = _("“%(text)s” is not one of %(choices)s.") % {
                    "text": shortened(text), "choices": ", ".join(self.choices)
                }  # fmt: skip
                raise ValidationError(did_you_mean(sentence, text, self.choices), code="invalid_choice")
        return texts


class ReferenceFilter(RepeatedFilter):
    """Rows that point at one of these, each named by its id or slug. ``through`` gives, of a user and the rows named,
    the keys of the rows that are wanted; without it ``field_name`` is a foreign key."""

    def __init__(self, *, visible: Visible, through: Callable[[Any, list[Any]], Any] | None = None, **options: Any):
        self.visible, self.through = visible, through
        super().__init__(**options)

    def read(self, texts: list[str]) -> list[Any]:
        rows = self.visible(self.user)
        found = find(rows.only(*named_by(rows)), texts)
        for text in texts:
            if text not in found:
                raise ValidationError(not_found(rows, text), code="not_found")
        return list(found.values())

    def select(self, rows: QuerySet[Any], values: list[Any]) -> QuerySet[Any]:
        if self.through is None:
            return super().select(rows, values)
        return rows.filter(pk__in=self.through(self.user, values))


class CountryFilter(RepeatedFilter):
    item = {"type": "string", "pattern": "^[A-Za-z]{2}$"}

    def read(self, texts: list[str]) -> list[str]:
        for text in texts:
            if not re.fullmatch(r"[A-Za-z]{2}", text):
                raise ValidationError(_("“%s” is no ISO 3166-1 code, such as UZ.") % shortened(text), code="invalid")
        return [text.upper() for text in texts]


class EdtfField(forms.CharField):
    def to_python(self, value: Any) -> dates.EDTFDate | None:  # type: ignore[override]
        text = super().to_python(value)
        if not text:
            return None
        try:
            return dates.parse(text)
        except dates.InvalidDate as error:
            raise ValidationError(error.sentence(_), code="invalid_edtf") from error

    def run_validators(self, value: Any) -> None:
        """The parser has looked at everything there is."""


class EdtfFilter(filters.Filter):
    """A date that the FilterSet itself makes use of, together with others."""

    field_class = EdtfField
    schema = {"type": "string", "minLength": 1, "maxLength": 200}

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return qs


class TextFilter(filters.CharFilter):
    schema = {"type": "string", "minLength": 1, "maxLength": 500}

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=500, **options)


class FlagFilter(ChoiceFilter):
    """true or false."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=["true", "false"], **options)

    def read(self, texts: list[str]) -> list[Any]:
        return [text == "true" for text in super().read(texts)]
