"""NetBox's filter suffixes: from one line of a table, a filter for each suffix that its kind of value has.

``title=…``, ``title__ic=…``, ``title__n=…``, ``confidence__gte=…``, ``place__empty=true``. A repeated parameter means
any of its values; with a negating suffix, none of them.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import django_filters as filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.api.filters.columns import Column
from timeline.api.filters.values import FlagFilter, RepeatedFilter
from timeline.models.standpoint import Standpoint

EMPTY = "empty"


class Suffix(NamedTuple):
    lookup: str
    words: Any
    negated: bool = False


TEXT = {
    "": Suffix("exact", gettext_lazy("exactly this")),
    "n": Suffix("exact", gettext_lazy("not this"), negated=True),
    "ic": Suffix("icontains", gettext_lazy("holds this")),
    "nic": Suffix("icontains", gettext_lazy("does not hold this"), negated=True),
    "isw": Suffix("istartswith", gettext_lazy("starts with this")),
    "nisw": Suffix("istartswith", gettext_lazy("does not start with this"), negated=True),
    "iew": Suffix("iendswith", gettext_lazy("ends with this")),
    "niew": Suffix("iendswith", gettext_lazy("does not end with this"), negated=True),
    "ie": Suffix("iexact", gettext_lazy("this, in capitals or not")),
    "nie": Suffix("iexact", gettext_lazy("not this, in capitals or not"), negated=True),
}
CHOICE = {name: TEXT[name] for name in ("", "n")}
NUMBER = CHOICE | {
    "lt": Suffix("lt", gettext_lazy("less")),
    "lte": Suffix("lte", gettext_lazy("at most")),
    "gt": Suffix("gt", gettext_lazy("more")),
    "gte": Suffix("gte", gettext_lazy("at least")),
}
AREA = {"": Suffix("in", "")}
SUFFIXES: dict[str, Mapping[str, Suffix]] = {"text": TEXT, "choice": CHOICE, "number": NUMBER, "area": AREA}


class SuffixedFilter(RepeatedFilter):
    """One suffix of a column."""

    def __init__(self, column: Column, suffix: Suffix, **options: Any) -> None:
        self.column, self.suffix = column, suffix
        super().__init__(help_text=f"{column.words} {str(suffix.words).capitalize()}.", **options)

    @property
    def item(self) -> dict[str, Any]:  # type: ignore[override]
        return dict(self.column.item)

    def read(self, texts: list[str]) -> list[Any]:
        return self.column.read(texts, self.parent.standpoint)

    def select(self, rows: QuerySet[Any], values: list[Any]) -> QuerySet[Any]:
        found = self.column.matching(self.suffix.lookup, values, self.parent.standpoint)
        return rows.filter(~found if self.suffix.negated else found)


class EmptyFilter(FlagFilter):
    """Whether a column has a value at all."""

    def __init__(self, column: Column) -> None:
        self.column = column
        super().__init__(help_text=f"{column.words} {_('true: none; false: some.')}")

    def select(self, rows: QuerySet[Any], values: list[Any]) -> QuerySet[Any]:
        if len(values) > 1:
            return rows
        empty = self.column.is_empty(self.parent.standpoint)
        return rows.filter(empty if values[0] else ~empty)


def filters_of(name: str, column: Column) -> dict[str, filters.Filter]:
    """The filters of a column, by their parameters' names."""
    made: dict[str, filters.Filter] = {
        f"{name}__{suffix}".removesuffix("__"): SuffixedFilter(column, meaning)
        for suffix, meaning in SUFFIXES[column.suffixes].items()
    }
    return made | ({f"{name}__{EMPTY}": EmptyFilter(column)} if column.can_be_empty else {})


class SuffixedForm(forms.Form):
    """Refuses what can never be true of a row."""

    filterset: "SuffixedFilterSet"

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for name, column in self.filterset.columns.items():
            self._require_a_value_where_asked(name, column, given)
            self._require_an_order(name, column, given)
            if given.get(name) and set(given[name]) <= set(given.get(f"{name}__n") or ()):
                self._contradict(f"{name}__n", name)
        return given

    def _require_a_value_where_asked(self, name: str, column: Column, given: dict[str, Any]) -> None:
        if given.get(f"{name}__{EMPTY}") != [True]:
            return
        for suffix, meaning in SUFFIXES[column.suffixes].items():
            asked = f"{name}__{suffix}".removesuffix("__")
            if given.get(asked) and not meaning.negated:
                self._contradict(f"{name}__{EMPTY}", asked)

    def _require_an_order(self, name: str, column: Column, given: dict[str, Any]) -> None:
        for low, high in ((low, high) for low in ("gt", "gte") for high in ("lt", "lte")):
            least, most = given.get(f"{name}__{low}"), given.get(f"{name}__{high}")
            if least and most and column.bound(low, least) >= column.bound(high, most):
                self._contradict(f"{name}__{high}", f"{name}__{low}")

    def _contradict(self, name: str, other: str) -> None:
        sentence = _("Nothing can be this and what “%s” asks for.") % other
        self.add_error(name, forms.ValidationError(sentence, code="contradiction"))


class SuffixedFilterSet(filters.FilterSet):
    """``columns`` is the table; what is no column is declared as a filter of its own."""

    columns: Mapping[str, Column] = {}

    def __init__(self, data: Any = None, *args: Any, standpoint: Standpoint | None = None, **kwargs: Any) -> None:
        # A filter that is not asked for has nothing to do, and there are a great many.
        asked = {name: each for name, each in self.base_filters.items() if name in (data or ())}
        self.__dict__["base_filters"] = asked
        super().__init__(data, *args, **kwargs)
        self.standpoint = standpoint or Standpoint(self.request.user)

    class Meta:
        form = SuffixedForm

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        # “from” is a word of Python's.
        made = {name.rstrip("_"): each for name, each in super().get_filters().items()}
        for name, column in cls.columns.items():
            made |= filters_of(name, column)
        return made

    def get_form_class(self) -> Any:
        form = super().get_form_class()
        form.filterset = self
        return form
