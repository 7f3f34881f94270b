"""Columns that name another row: by its id, slug, name or Wikidata id, as it is called then."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from timeline.api.filters.columns import Column, Country, Rows, Text
from timeline.api.serializers.references import MOST_SUGGESTED_FROM, as_uuid
from timeline.api.suggestions import did_you_mean, shortened
from timeline.models.standpoint import Standpoint

WIKIDATA = re.compile(r"Q[1-9][0-9]*")
NAMES = ("public_id", "slug", "name", "wikidata")
"""The fields that a row can be named by, where it has them. Several rows may bear one name: it means all of them."""


def keys_named(rows: QuerySet[Any], texts: Iterable[str]) -> dict[str, set[int]]:
    """For each text the keys of the rows that it names. Raises ValidationError for one that names none."""
    fields = [name for name in NAMES if name in {each.name for each in rows.model._meta.fields}]
    wanted: dict[str, UUID | str] = {text: as_uuid(text) or text for text in texts}
    ids = [value for value in wanted.values() if isinstance(value, UUID)]
    words = [value for value in wanted.values() if isinstance(value, str)]
    query = Q(pk__in=[])
    for name in fields:
        query |= Q(**{f"{name}__in": ids if name == "public_id" else words})
    found: dict[Any, set[int]] = defaultdict(set)
    for key, *values in rows.filter(query).order_by().values_list("id", *fields):
        for value in values:
            found[value].add(key)
    for text, value in wanted.items():
        if value not in found:
            raise ValidationError(_nothing_named(rows, fields, text), code="not_found")
    return {text: found[value] for text, value in wanted.items()}


def _nothing_named(rows: QuerySet[Any], fields: list[str], text: str) -> str:
    model = getattr(rows.model, "instance_type", rows.model)
    sentence = _("There is no %(what)s “%(text)s”.") % {"what": model._meta.verbose_name, "text": shortened(text)}
    readable = [name for name in fields if name in {"slug", "name"}]
    if as_uuid(text) or WIKIDATA.fullmatch(text) or not readable:
        return sentence
    known = rows.order_by(readable[0]).values_list(*readable)[:MOST_SUGGESTED_FROM]
    return did_you_mean(sentence, text, [name for names in known for name in names])


@dataclass(frozen=True, kw_only=True)
class Reference(Column):
    """Rows that point at one of these. ``visible`` gives those that a reader may know of."""

    visible: Rows

    def read(self, texts: list[str], standpoint: Standpoint) -> list[int]:
        return sorted(set().union(*keys_named(self.visible(standpoint), texts).values()))


@dataclass(frozen=True, kw_only=True)
class KindReference(Reference):
    """Kinds together with all that stand below them."""

    def read(self, texts: list[str], standpoint: Standpoint) -> list[int]:
        return sorted(with_children(self.visible(standpoint), super().read(texts, standpoint)))


def with_children(kinds: QuerySet[Any], keys: Iterable[int]) -> set[int]:
    """The keys of these kinds and of all below them."""
    below: dict[int | None, list[int]] = defaultdict(list)
    for key, parent in kinds.order_by().values_list("id", "parent_id"):
        below[parent].append(key)
    wanted: set[int] = set()
    waiting = list(keys)
    while waiting:
        key = waiting.pop()
        if key not in wanted:
            wanted.add(key)
            waiting += below[key]
    return wanted


@dataclass(frozen=True, kw_only=True)
class _Beyond(Column):
    """A field of the rows that ``path`` points at, such as the countries of an event's places."""

    rows: Rows
    field: str

    def condition(self, lookup: str, values: list[Any], standpoint: Standpoint) -> Q:
        theirs = Text.condition(Text(words="", path=self.field), lookup, values, standpoint)
        return self._pointing(theirs, standpoint)

    def is_empty(self, standpoint: Standpoint) -> Q:
        return ~self._of_the_list(self._pointing(~Q(**{self.field: ""}), standpoint), standpoint)

    def _pointing(self, theirs: Q, standpoint: Standpoint) -> Q:
        return Q(**{f"{self.path}__in": self.rows(standpoint).filter(theirs).values("id")})


@dataclass(frozen=True, kw_only=True)
class TextBeyond(_Beyond):
    suffixes = "text"


@dataclass(frozen=True, kw_only=True)
class CountryBeyond(_Beyond):
    item: Mapping[str, Any] = field(default_factory=lambda: {"type": "string", "pattern": "^[A-Za-z]{2}$"})

    def read(self, texts: list[str], standpoint: Standpoint) -> list[str]:
        return Country(words="", path="").read(texts, standpoint)
