"""Naming another row: by its public id or slug when written, with its name when read."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from rest_framework import serializers

from timeline.api.suggestions import did_you_mean, shortened

MOST_SUGGESTED_FROM = 5000

Visible = Callable[[Any], QuerySet[Any]]
"""The rows that a user may see: a stranger can't tell a hidden row from one that isn't there."""


def as_uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def named_by(rows: QuerySet[Any]) -> list[str]:
    """The fields that a row of this kind can be named by."""
    return [field.name for field in rows.model._meta.fields if field.name in {"public_id", "slug"}]


def find(rows: QuerySet[Any], texts: Iterable[str]) -> dict[str, Any]:
    """The rows with these public ids or slugs, by the text that named them; what isn't there is left out."""
    wanted = {text: as_uuid(text) or text for text in texts}
    query = Q(pk__in=[])
    for name in named_by(rows):
        kind = UUID if name == "public_id" else str
        query |= Q(**{f"{name}__in": [value for value in wanted.values() if isinstance(value, kind)]})
    found = {getattr(row, name): row for row in rows.filter(query) for name in named_by(rows)}
    return {text: found[value] for text, value in wanted.items() if value in found}


def not_found(rows: QuerySet[Any], text: str) -> str:
    """A sentence that says so and names the slug most like it."""
    what = rows.model._meta.verbose_name
    sentence = _("There is no %(what)s “%(text)s”.") % {"what": what, "text": shortened(text)}
    if as_uuid(text) or "slug" not in named_by(rows):
        return sentence
    slugs = rows.order_by("slug").values_list("slug", flat=True)[:MOST_SUGGESTED_FROM]
    return did_you_mean(sentence, text, slugs)


class ReferenceField(serializers.Field):
    """A row named by its public id or slug. What is read can be written back."""

    default_error_messages = {
        "not_a_reference": "Write an id or a slug as text.",
        "null_character": "Null characters are not allowed.",
    }

    def __init__(self, *, visible: Visible, **options: Any) -> None:
        self.visible = visible
        super().__init__(**options)

    def to_internal_value(self, data: Any) -> Any:
        text = data.get("id") or data.get("slug") if isinstance(data, Mapping) else data
        if not isinstance(text, str):
            self.fail("not_a_reference")
        if "\0" in text:
            self.fail("null_character")
        rows = self.visible(self.context["request"].user)
        # Where many rows are written at once they name the same places and kinds again and again.
        known = getattr(self.context.get("view"), "known_references", {})
        key = (rows.model, text)
        if key not in known:
            found = find(rows, [text])
            if not found:
                raise serializers.ValidationError(not_found(rows, text), code="not_found")
            known[key] = found[text]
        return known[key]


class IdReference(ReferenceField):
    """Read as the public id."""

    def to_representation(self, row: Any) -> str:
        return str(row.public_id)


class SlugReference(ReferenceField):
    """Read as the slug."""

    def to_representation(self, row: Any) -> str:
        return row.slug


class NameReference(ReferenceField):
    """Read as {"id", "slug", "name"}, for places and actors."""

    def to_representation(self, row: Any) -> dict[str, str]:
        return {"id": str(row.public_id), "slug": row.slug, "name": row.name}


class NameSerializer(serializers.Serializer):
    """A place or an actor, as an event mentions it."""

    id = serializers.UUIDField()
    slug = serializers.SlugField()
    name = serializers.CharField()
