"""Loading a timeline that people wrote, such as fixtures/us-bases.json. fixtures/README.md gives its shape."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from timeline.models import Actor, DateClaim, Event, Evidence, Kind, Participation, Place, Source, Status, Timeline
from timeline.services import history
from timeline.services.events import put_on

Row = dict[str, Any]


@dataclass(slots=True)
class Loaded:
    """How many rows were added, and how many were there already, were deleted by people, or go by another id."""

    added: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)

    def count(self, model: type[models.Model], added: bool) -> None:
        counts = self.added if added else self.left
        name = str(model._meta.verbose_name_plural)
        counts[name] = counts.get(name, 0) + 1


@transaction.atomic
def load(*, content: Row, by: Any = None, reason: str = "") -> tuple[Timeline, Loaded]:
    """Add what ``content`` has and the database lacks: all or nothing.

    What is there stays as people have left it, and what they have deleted stays away. Raises ValidationError naming
    the row that can't be loaded, and KeyError for a row that lacks a field.
    """
    loaded = Loaded()

    def add(model: type[models.Model], row: Row, **fields: Any) -> Any:
        found = _standing(model, row)
        if found is None and not _was_deleted(model, row["id"]):
            found = _saved(model(public_id=row["id"], **fields), row, by, reason)
            loaded.count(model, added=True)
            return found
        loaded.count(model, added=False)
        return found

    timeline = add(Timeline, content["timeline"], **_pick(content["timeline"], "slug title description visibility"))
    places = {row["slug"]: add(Place, row, **_pick(row, _PLACE)) for row in content["places"]}
    actors = {row["slug"]: add(Actor, row, **_pick(row, _ACTOR)) for row in content["actors"]}
    sources = {row["slug"]: add(Source, row, **_pick(row, _SOURCE)) for row in content["sources"]}
    kinds = {kind.slug: kind for kind in Kind.objects.all()}
    for row in content["events"]:
        before = sum(loaded.added.values())
        event = add(
            Event,
            row,
            **_pick(row, _EVENT),
            kind=_named(kinds, row["kind"], row, "kind") if row.get("kind") else None,
            status=Status.CONFIRMED,
        )
        if sum(loaded.added.values()) == before:
            continue
        event.places.set(_named(places, slug, row, "place") for slug in row.get("places", []))
        for part in row.get("participants", []):
            actor = _named(actors, part["actor"], row, "actor")
            _saved(Participation(event=event, actor=actor, role=part.get("role", "")), row, by, reason)
        _add_evidence(event, row.get("evidence", []), sources, by, reason)
        if timeline:
            put_on(timeline, [event])
    return timeline, loaded


_PLACE = "slug name aliases kind country latitude longitude wikidata"
_ACTOR = "slug name aliases kind country wikidata"
_SOURCE = "title author publisher url language published published_basis reliability"
_EVENT = "title summary date nature modality tags salience"
_EVIDENCE = "locator aspect stance attributed_to quote start end"
_CLAIM = "phrase edtf nature anchor rule rank"


def _pick(row: Row, names: str) -> Row:
    return {name: row[name] for name in names.split() if row.get(name) is not None}


def _standing(model: type[models.Model], row: Row) -> Any:
    """The row of the database that ``row`` speaks of: by its id, else (a name that people gave) by its slug."""
    rows = model._default_manager
    found = rows.filter(public_id=row["id"]).first()
    if found is None and "slug" in row and model is not Source:
        found = rows.filter(slug=row["slug"]).first()
    return found


def _was_deleted(model: Any, public_id: str) -> bool:
    return model.history.filter(public_id=public_id, history_type="-").exists()


def _saved(instance: Any, row: Row, by: Any, reason: str) -> Any:
    try:
        return history.save(instance, by=by, reason=reason)
    except ValidationError as error:
        name = row.get("title") or row.get("name") or row.get("locator") or row.get("id")
        raise ValidationError(f"{name}: {'; '.join(error.messages)}") from error


def _named(rows: dict[str, Any], slug: str, row: Row, what: str) -> Any:
    if rows.get(slug) is None:
        raise ValidationError(f"{row['title']}: there is no {what} {slug!r}.")
    return rows[slug]


def _add_evidence(event: Event, rows: Iterable[Row], sources: dict[str, Any], by: Any, reason: str) -> None:
    for row in rows:
        source = _named(sources, row["source"], {"title": event.title}, "source")
        fields = {**_pick(row, _EVIDENCE), "public_id": row["id"], "confirmed": True}
        evidence = _saved(Evidence(event=event, source=source, **fields), row, by, reason)
        if row.get("claim"):
            _saved(DateClaim(event=event, evidence=evidence, **_pick(row["claim"], _CLAIM)), row, by, reason)
