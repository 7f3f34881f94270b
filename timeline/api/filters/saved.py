"""A query that is kept under a name: a filter like any other, so that what is asked beside it narrows it further."""

from typing import Any

import django_filters as filters
from django import forms
from django.core.exceptions import TooManyFieldsSent, ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from timeline.api.serializers.references import not_found
from timeline.api.suggestions import did_you_mean, shortened
from timeline.models import Event, SavedFilter


class SavedField(forms.CharField):
    filterset: Any

    def clean(self, value: Any) -> Any:
        """The filterset of the query that has this name. Raises ValidationError."""
        slug = super().clean(value)
        if not slug:
            return None
        visible = SavedFilter.objects.visible_to(self.filterset.standpoint.user)
        kept = visible.filter(slug=slug).first()
        if kept is None:
            raise ValidationError(not_found(visible, slug), code="not_found")
        return read_query(kept.query, self.filterset)


class SavedQueryFilter(filters.Filter):
    field_class = SavedField
    schema = {"type": "string", "minLength": 1, "maxLength": 120}

    @property
    def field(self) -> SavedField:
        field = super().field
        field.filterset = self.parent
        return field

    def filter(self, qs: QuerySet[Any], value: Any) -> QuerySet[Any]:
        if value is None:
            return qs
        value.queryset = qs
        return value.qs


def read_query(query: str, asking: Any) -> Any:
    """The bound filterset of ``query``, as whoever is ``asking`` by another one of its class may use it.

    Raises ValidationError, with a sentence for each parameter that is unknown or can't be read.
    """
    try:
        data = QueryDict(query)
    except TooManyFieldsSent as error:
        raise ValidationError(_("It has too many parameters.")) from error
    kind = type(asking)
    known = [name for name in kind.base_filters if name != "saved"]
    refusals = [
        f"{shortened(name)}: {did_you_mean(_('A saved filter has no such parameter.'), name, known)}"
        for name in data
        if name not in known
    ]
    refusals += [f"{name}: {_('It is empty.')}" for name, values in data.lists() if not all(values)]
    if not (data or refusals):
        refusals = [_("It asks for nothing.")]
    if refusals:
        raise ValidationError(refusals, code="invalid_query")
    filterset = kind(data, Event.objects.none(), request=asking.request, standpoint=asking.standpoint)
    if not filterset.is_valid():
        messages = [f"{name}: {' '.join(each)}" for name, each in filterset.errors.items()]
        raise ValidationError(messages, code="invalid_query")
    return filterset
