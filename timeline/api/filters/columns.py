"""The kinds of value that a list can be narrowed by: how one is read, and which rows have it.

``path`` is the field of the list's own rows; where ``through`` is given, of rows that point at them, such as the
participations of an event.
"""

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connections
from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from timeline import dates
from timeline.api.suggestions import did_you_mean, shortened
from timeline.models.standpoint import Standpoint

Rows = Callable[[Standpoint], QuerySet[Any]]
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
LARGEST = 2**31 - 1
WITHIN = {"minimum": -LARGEST, "maximum": LARGEST}


@dataclass(frozen=True, kw_only=True)
class Column:
    words: Any
    path: str
    through: Rows | None = None
    """Rows with ``event_id``, whose ``path`` is meant."""
    can_be_empty: bool = True

    suffixes = "choice"
    item: Mapping[str, Any] = field(default_factory=lambda: {"type": "string", "minLength": 1})

    def read(self, texts: list[str], standpoint: Standpoint) -> list[Any]:
        """What ``texts`` mean. Raises ValidationError."""
        return texts

    def matching(self, lookup: str, values: list[Any], standpoint: Standpoint) -> Q:
        """The rows with any of ``values``."""
        return self._of_the_list(self.condition(lookup, values, standpoint), standpoint)

    def condition(self, lookup: str, values: list[Any], standpoint: Standpoint) -> Q:
        """The same, of the rows that ``path`` belongs to."""
        return Q(**{f"{self.path}__in": values})

    def bound(self, lookup: str, values: list[Any]) -> Any:
        """The widest bound that ``lookup`` sets by ``values``: what is at least the lower, and below the upper."""
        raise NotImplementedError

    def is_empty(self, standpoint: Standpoint) -> Q:
        if self.through is None:
            return self.nothing()
        return ~self._of_the_list(~self.nothing(), standpoint)

    def nothing(self) -> Q:
        return Q(**{f"{self.path}__isnull": True})

    def _of_the_list(self, condition: Q, standpoint: Standpoint) -> Q:
        if self.through is None:
            return condition
        return Q(id__in=self.through(standpoint).filter(condition).values("event_id"))


@dataclass(frozen=True, kw_only=True)
class Text(Column):
    suffixes = "text"

    def condition(self, lookup: str, values: list[Any], standpoint: Standpoint) -> Q:
        if lookup == "exact":
            return Q(**{f"{self.path}__in": values})
        wanted = Q(pk__in=[])
        for value in values:
            wanted |= _like(self.path, lookup, value)
        return wanted

    def nothing(self) -> Q:
        return Q(**{self.path: ""})


PATTERNS = {"icontains": "{}", "istartswith": r"\A{}", "iendswith": r"{}\Z", "iexact": r"\A{}\Z"}


def _like(path: str, lookup: str, value: str) -> Q:
    if connections["default"].vendor == "sqlite" and not value.isascii():
        # SQLite's LIKE knows the capitals of ASCII alone; its REGEXP is Python's.
        return Q(**{f"{path}__iregex": PATTERNS[lookup].format(re.escape(value))})
    return Q(**{f"{path}__{lookup}": value})


@dataclass(frozen=True, kw_only=True)
class Choice(Column):
    choices: tuple[str, ...]
    can_be_empty: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "item", {"type": "string", "enum": list(self.choices)})

    def read(self, texts: list[str], standpoint: Standpoint) -> list[str]:
        return [one_of(self.choices, text) for text in texts]

    def nothing(self) -> Q:
        return Q(**{self.path: ""})


def one_of(choices: Iterable[str], text: str) -> str:
    """``text``, if it is a choice. Raises ValidationError, naming the nearest."""
    choices = list(choices)
    if text in choices:
        return text
    named = {"text": shortened(text), "choices": ", ".join(choices)}
    sentence = _("“%(text)s” is not one of %(choices)s.") % named
    raise ValidationError(did_you_mean(sentence, text, choices), code="invalid_choice")


@dataclass(frozen=True, kw_only=True)
class Country(Text):
    """ISO 3166-1 alpha-2, in capitals or not."""

    suffixes = "choice"
    item: Mapping[str, Any] = field(default_factory=lambda: {"type": "string", "pattern": "^[A-Za-z]{2}$"})

    def read(self, texts: list[str], standpoint: Standpoint) -> list[str]:
        for text in texts:
            if not re.fullmatch(r"[A-Za-z]{2}", text):
                raise ValidationError(_("“%s” is no ISO 3166-1 code, such as UZ.") % shortened(text), code="invalid")
        return [text.upper() for text in texts]


@dataclass(frozen=True, kw_only=True)
class Number(Column):
    whole: bool = False
    suffixes = "number"
    path_of: Callable[[Standpoint], str] | None = None
    """Where what a row says depends on who reads it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "item", {"type": "integer" if self.whole else "number", **WITHIN})

    def read(self, texts: list[str], standpoint: Standpoint) -> list[float]:
        return [self._number(text) for text in texts]

    def _number(self, text: str) -> float:
        try:
            number = int(text) if self.whole else float(text)
        except ValueError:
            number = math.nan
        if not abs(number) <= LARGEST or not text.isascii():
            what = _("whole number") if self.whole else _("number")
            raise ValidationError(_("“%(text)s” is no %(what)s.") % {"text": shortened(text), "what": what})
        return number

    def condition(self, lookup: str, values: list[Any], standpoint: Standpoint) -> Q:
        path = self.path_of(standpoint) if self.path_of else self.path
        if lookup == "exact":
            return Q(**{f"{path}__in": values})
        return Q(**{f"{path}__{lookup}": self.bound(lookup, values)[0]})

    def bound(self, lookup: str, values: list[Any]) -> tuple[float, bool]:
        return (min if lookup.startswith("g") else max)(values), lookup in {"gt", "lte"}


@dataclass(frozen=True, kw_only=True)
class Time(Column):
    """When something was written: a moment, or an EDTF date, which means all of its seconds."""

    suffixes = "number"
    can_be_empty: bool = False

    def read(self, texts: list[str], standpoint: Standpoint) -> list[tuple[dt.datetime, dt.datetime]]:
        return [moments(text) for text in texts]

    def condition(self, lookup: str, values: list[Any], standpoint: Standpoint) -> Q:
        wanted = Q(pk__in=[])
        for start, end in values:
            wanted |= {
                "exact": Q(**{f"{self.path}__gte": start, f"{self.path}__lt": end}),
                "gt": Q(**{f"{self.path}__gte": end}),
                "gte": Q(**{f"{self.path}__gte": start}),
                "lt": Q(**{f"{self.path}__lt": start}),
                "lte": Q(**{f"{self.path}__lt": end}),
            }[lookup]
        return wanted

    def bound(self, lookup: str, values: list[Any]) -> dt.datetime:
        ends = [end if lookup in {"gt", "lte"} else start for start, end in values]
        return (min if lookup.startswith("g") else max)(ends)


def moments(text: str) -> tuple[dt.datetime, dt.datetime]:
    """The first moment that ``text`` means and the first after it. Raises ValidationError."""
    try:
        moment = parse_datetime(text) if len(text) > len("2001-01-01") else None
        if moment is not None:
            moment = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
            return moment.astimezone(dt.UTC), moment.astimezone(dt.UTC) + dt.timedelta(microseconds=1)
        date = dates.parse(text)
        if date.earliest is None or date.latest is None:
            raise ValidationError(_("“%s” has no beginning or no end.") % shortened(text), code="invalid_time")
        return EPOCH + date.earliest * SECOND, EPOCH + date.latest * SECOND
    except dates.InvalidDate as error:
        sentence = _("“%s” is no time: write a date such as 2024-05, or a moment such as 2024-05-01T12:00:00Z.")
        raise ValidationError(sentence % shortened(text), code="invalid_time") from error
    except (OverflowError, ValueError) as error:
        raise ValidationError(_("“%s” can’t be a time.") % shortened(text), code="invalid_time") from error
