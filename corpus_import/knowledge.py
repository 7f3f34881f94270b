"""What the database already knows: the names and the kinds that the extraction works with."""

from corpus_import.analysis import Knowledge
from corpus_import.extraction.pipeline import KindRule
from timeline.models import Actor, Kind, Place


def from_database() -> Knowledge:
    kinds = Kind.objects.select_related("parent").order_by("id")
    return Knowledge(
        places=tuple((place.name, tuple(place.aliases)) for place in Place.objects.order_by("id")),
        actors=tuple((actor.name, tuple(actor.aliases), actor.kind) for actor in Actor.objects.order_by("id")),
        kinds=tuple(
            KindRule(
                slug=kind.slug,
                parent=kind.parent.slug if kind.parent else "",
                triggers=tuple(kind.triggers.get("en", ())),
            )
            for kind in kinds
        ),
    )
