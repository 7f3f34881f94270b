"""Places, actors and kinds: the gazetteer."""

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from timeline.api.serializers.references import SlugReference
from timeline.api.serializers.strict import ResourceSerializer, SelfLink
from timeline.models import Actor, Kind, Place

COUNTRY = r"^[A-Z]{2}$"
WIKIDATA = r"^Q[1-9][0-9]*$"


class NamedSerializer(ResourceSerializer):
    """What places and actors share. Without a slug, one is made of the name."""

    id = serializers.UUIDField(source="public_id", read_only=True)
    aliases = serializers.ListField(child=serializers.CharField(max_length=200), required=False, max_length=500)
    country = serializers.RegexField(
        COUNTRY, required=False, allow_blank=True, error_messages={"invalid": "Write two capitals, such as UZ."}
    )
    wikidata = serializers.RegexField(
        WIKIDATA,
        required=False,
        allow_blank=True,
        max_length=20,
        error_messages={"invalid": "Write a Wikidata id, such as Q265."},
    )

    def validate_wikidata(self, wikidata: str) -> str:
        others = self.Meta.model.objects.exclude(pk=self.instance.pk if self.instance else 0)  # type: ignore[attr-defined]
        if wikidata and (twin := others.filter(wikidata=wikidata).first()):
            raise serializers.ValidationError(_("“%s” has this id already.") % twin.slug, code="unique")
        return wikidata

    def create(self, validated_data: dict[str, Any]) -> Any:
        if "slug" not in validated_data:
            validated_data["slug"] = self._slug_of(validated_data["name"])
        return super().create(validated_data)

    def _slug_of(self, name: str) -> str:
        stem = slugify(name)[:100]
        if not stem:
            sentence = _("No slug can be made of this name: give one.")
            raise serializers.ValidationError({"slug": ErrorDetail(sentence, code="no_slug")})
        taken = set(self.Meta.model.objects.filter(slug__startswith=stem).values_list("slug", flat=True))  # type: ignore[attr-defined]
        return next(slug for n in range(1, len(taken) + 2) if (slug := stem if n == 1 else f"{stem}-{n}") not in taken)


class PlaceSerializer(NamedSerializer):
    """A named place. Without a slug, one is made of the name."""

    url = SelfLink("place-detail")
    latitude = serializers.FloatField(min_value=-90, max_value=90, required=False, allow_null=True)
    longitude = serializers.FloatField(min_value=-180, max_value=180, required=False, allow_null=True)

    class Meta:
        model = Place
        fields = [
            "id", "url", "slug", "name", "aliases", "kind", "country", "latitude", "longitude", "wikidata",
        ]  # fmt: skip
        extra_kwargs = {"slug": {"required": False}}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        pair = [attrs.get(name, getattr(self.instance, name, None)) for name in ("latitude", "longitude")]
        if pair.count(None) == 1:
            sentence = _("Give latitude and longitude together.")
            raise serializers.ValidationError({"longitude": ErrorDetail(sentence, code="incomplete")})
        return attrs


class ActorSerializer(NamedSerializer):
    """A person, a state, an organisation. Without a slug, one is made of the name."""

    url = SelfLink("actor-detail")

    class Meta:
        model = Actor
        fields = ["id", "url", "slug", "name", "aliases", "kind", "country", "wikidata"]
        extra_kwargs = {"slug": {"required": False}}


class KindSerializer(ResourceSerializer):
    """A sort of event. Filters by a kind include those below it."""

    url = SelfLink("kind-detail", attribute="slug", argument="slug")
    parent = SlugReference(visible=lambda user: Kind.objects.all(), required=False, allow_null=True)  # type: ignore[assignment]
    triggers = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField(max_length=100)),
        required=False,
        help_text=_("The words that tell of such an event, by language."),
    )

    class Meta:
        model = Kind
        fields = ["url", "slug", "name", "parent", "description", "triggers"]

    def validate_parent(self, parent: Kind | None) -> Kind | None:
        if parent and self.instance and self.instance in parent.lineage():
            raise serializers.ValidationError(_("A kind can’t stand below itself."), code="contradiction")
        return parent
