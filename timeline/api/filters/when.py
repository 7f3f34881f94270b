"""When: an EDTF date as a filter, by what possibly or certainly holds."""

import re
from typing import Any

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import dates
from timeline.api.filters.suffixes import SuffixedForm
from timeline.api.filters.values import RepeatedFilter
from timeline.api.suggestions import shortened
from timeline.dates.gregorian import midnight
from timeline.models.overlap import certainly, possibly

POSSIBLE, CERTAIN = "possible", "certain"
NEED_A_DATE = ("from", "to", "active_on", "year", "decade", "date", "precision", "nature")


class MatchFilter(filters.Filter):
    field_class = forms.ChoiceField
    schema = {"type": "string", "enum": [POSSIBLE, CERTAIN], "default": POSSIBLE}

    def __init__(self, **options: Any) -> None:
        choices = [(name, name) for name in (POSSIBLE, CERTAIN)]
        refusal = gettext_lazy("“%(value)s” is not one of possible, certain.")
        super().__init__(choices=choices, error_messages={"invalid_choice": refusal}, **options)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs


def parsed(text: str) -> dates.EDTFDate:
    """Raises ValidationError with the sentence that helps."""
    try:
        return dates.parse(text)
    except dates.InvalidDate as error:
        raise ValidationError(error.sentence(_), code="invalid_edtf") from error


class DateFilter(RepeatedFilter):
    """The very date, however it is written."""

    item = {"type": "string", "minLength": 1, "maxLength": 200}

    def read(self, texts: list[str]) -> list[str]:
        return [parsed(text).text for text in texts]

    def select(self, rows: QuerySet[Any], values: list[str]) -> QuerySet[Any]:
        return rows.filter(date__in=values)


class SpanFilter(RepeatedFilter):
    """Dates that overlap one of these or, with ``match=certain``, lie inside it."""

    item = {"type": "string", "minLength": 1, "maxLength": 200}

    def read(self, texts: list[str]) -> list[dates.Span]:
        return [self.span(text) for text in texts]

    def span(self, text: str) -> dates.Span:
        return parsed(text).span

    def select(self, rows: QuerySet[Any], values: list[dates.Span]) -> QuerySet[Any]:
        holds = self.certainly if self.parent.certain else possibly
        wanted = Q(pk__in=[])
        for span in values:
            wanted |= holds(span)
        return rows.filter(wanted)

    def certainly(self, span: dates.Span) -> Q:
        return certainly(span)


class ActiveFilter(SpanFilter):
    """What was going on. What lasted throughout its span was certainly going on in whatever that overlaps."""

    def certainly(self, span: dates.Span) -> Q:
        return certainly(span) | (Q(nature=dates.Nature.THROUGHOUT) & possibly(span))


class YearFilter(SpanFilter):
    item = {"type": "string", "pattern": "^(-?[0-9]{4}|Y-?[0-9]{5,12})$", "examples": ["2001", "-0043"]}

    def span(self, text: str) -> dates.Span:
        sentence = _("“%s” is no year: write four digits, 2001 or 0044, and -0043 for 44 BC.") % shortened(text)
        refusal = ValidationError(sentence, code="invalid_year")
        if not re.fullmatch(r"-?\d{4}|Y-?\d{5,12}", text, re.ASCII):
            raise refusal
        try:
            date = dates.parse(text)
        except dates.InvalidDate as error:
            raise refusal from error
        if date.precision is not dates.Precision.YEAR:
            raise refusal
        return date.span


class DecadeFilter(SpanFilter):
    item = {"type": "string", "pattern": "^(-?[0-9]{3}0|Y-?[0-9]{4,11}0)$", "examples": ["1990"]}

    def span(self, text: str) -> dates.Span:
        if not re.fullmatch(r"-?\d{3}0|Y-?\d{4,11}0", text, re.ASCII):
            raise ValidationError(
                _("“%s” is no decade: write the first of its years, such as 1990.") % shortened(text), code="invalid"
            )
        first = int(text.removeprefix("Y"))
        return dates.Span(midnight(first), midnight(first + 10))


class WhenForm(SuffixedForm):
    def clean(self) -> dict[str, Any]:
        """Refuse a range that ends before it begins, and a date for what is to have none."""
        given = super().clean()
        start, end = given.get("from"), given.get("to")
        if start and end and None not in (start.earliest, end.latest) and start.earliest >= end.latest:
            self.add_error(
                "to", forms.ValidationError(_("It ends before “from” begins: %s.") % start.text, code="contradiction")
            )
        if given.get("date__empty") == [True]:
            for name in NEED_A_DATE:
                if given.get(name):
                    self._contradict("date__empty", name)
        return given
