"""Single rows of a file that is brought back: found by their ids, else by what makes them the same, else made."""

from collections import Counter
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from timeline import dates
from timeline.models import Kind, Source
from timeline.models.source import sha256_of
from timeline.services import history

Row = dict[str, Any]
Found = MutableMapping[Any, int]
"""The keys of rows that a line before has brought, by model and id."""

_AS_IT_WAS = ("created", "updated", "version")
_ELSEWHERE = ("id", "copy_of", "sha256", *_AS_IT_WAS)


class Terms(NamedTuple):
    """Who brings the file and why. ``keep``: what is here already stays as it is."""

    by: Any
    reason: str
    keep: bool

    @property
    def change(self) -> dict[str, Any]:
        return {"by": self.by, "reason": self.reason}


@dataclass(slots=True)
class Written:
    """What was added and changed, by model; the ids of evidence left out because nobody here has its source's text."""

    added: Counter[type[Model]] = field(default_factory=Counter)
    changed: Counter[type[Model]] = field(default_factory=Counter)
    left_out: list[UUID] = field(default_factory=list)

    def add(self, other: "Written") -> None:
        self.added += other.added
        self.changed += other.changed
        self.left_out += other.left_out


def bring(model: Any, row: Row, found: Found, written: Written, terms: Terms) -> int:
    """The key of the place, actor or timeline. One that goes here by another id but the same slug stays as it is."""
    known = found.get((model, row["id"]))
    if known is not None:
        return known
    values = {name: value for name, value in row.items() if name not in _ELSEWHERE}
    here = model.objects.filter(public_id=row["id"]).first()
    if here is not None:
        update(here, values, written, terms)
    else:
        here = model.objects.filter(slug=row["slug"]).first()
    if here is None:
        here = history.save(model(public_id=row["id"], **values), **terms.change)
        take_times(here, row)
        written.added[model] += 1
    found[(model, row["id"])] = here.pk
    return here.pk


def source_of(row: Row, found: Found, written: Written, terms: Terms) -> int:
    """The key of the source. One that has the same text goes for it, whatever its id."""
    known = found.get((Source, row["id"]))
    if known is not None and "text" not in row:
        return known
    values = {name: value for name, value in row.items() if name not in _ELSEWHERE}
    if row.get("copy_of"):
        values["copy_of_id"] = _original(row["copy_of"], found)
    if "published" in values:
        values["published"] = parsed(values["published"], "published")
    here = Source.objects.filter(public_id=row["id"]).first()
    digest = sha256_of(row["text"]) if row.get("text") else row.get("sha256", "")
    if here is not None:
        update(here, values, written, terms)
    elif digest:
        here = Source.objects.filter(sha256=digest).first()
    if here is None:
        here = history.save(Source(public_id=row["id"], **values), **terms.change)
        take_times(here, row)
        written.added[Source] += 1
    found[(Source, row["id"])] = here.pk
    return here.pk


def _original(public_id: UUID, found: Found) -> int:
    pk = found.get((Source, public_id))
    pk = pk or Source.objects.filter(public_id=public_id).values_list("pk", flat=True).first()
    if pk is None:
        raise ValidationError(_("The source %s that another one copies is neither in the line nor here.") % public_id)
    return pk


def kind_of(row: Row, found: Found, written: Written, terms: Terms) -> int | None:
    """The key of the event's kind; it and those above it are made where they are missing."""
    above: Kind | None = None
    for each in reversed(row.get("kinds", [])):
        values = {**each, "parent": above}
        above = Kind.objects.filter(slug=each["slug"]).first()
        if above is None:
            above = history.save(Kind(**values), **terms.change)
            written.added[Kind] += 1
        elif (Kind, each["slug"]) not in found:
            update(above, values, written, terms)
        found[(Kind, each["slug"])] = above.pk
    if row["kind"] is None:
        return None
    pk = Kind.objects.filter(slug=row["kind"]).values_list("pk", flat=True).first()
    if pk is None:
        raise ValidationError(_("There is no kind “%s”.") % row["kind"])
    return pk


def update(row: Any, values: Row, written: Written, terms: Terms) -> None:
    """Save the row where something differs. Raises ValidationError."""
    if terms.keep or all(getattr(row, name) == value for name, value in values.items()):
        return
    for name, value in values.items():
        setattr(row, name, value)
    history.save(row, **terms.change)
    written.changed[type(row)] += 1


def take_times(row: Any, given: Row) -> None:
    """Let a row that is new here keep when it was written and changed, and how often, where it comes from."""
    kept = {name: given[name] for name in _AS_IT_WAS if name in given}
    if kept:
        # Not by `save`, which would say now.
        type(row).objects.filter(pk=row.pk).update(**kept)


def parsed(text: str, name: str) -> str:
    """EDTF in canonical spelling; "" for none. Raises ValidationError that names the field."""
    if not text:
        return ""
    try:
        return dates.parse(text).text
    except dates.InvalidDate as error:
        raise ValidationError({name: error.sentence(_)}) from error
