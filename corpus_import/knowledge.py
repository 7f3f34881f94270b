"""What the database already knows: the names and the kinds that the extraction works with."""

from corpus_import.extraction.gazetteer import Gazetteer
from corpus_import.extraction.pipeline import KindRule, RuleExtractor
from timeline.models import Actor, Kind, Place


def extractor() -> RuleExtractor:
    return RuleExtractor(gazetteer=gazetteer(), kinds=kind_rules())


def gazetteer() -> Gazetteer:
    return Gazetteer(
        places=[(place.name, place.aliases) for place in Place.objects.order_by("id")],
        actors=[(actor.name, actor.aliases, actor.kind) for actor in Actor.objects.order_by("id")],
    )


def kind_rules() -> list[KindRule]:
    kinds = Kind.objects.select_related("parent").order_by("id")
    return [
        KindRule(
            slug=kind.slug,
            parent=kind.parent.slug if kind.parent else "",
            triggers=tuple(kind.triggers.get("en", ())),
        )
        for kind in kinds
    ]
