"""Where: a box of coordinates, or a circle around a point. Places without coordinates lie in neither."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, FloatField, Q, Value
from django.db.models.functions import ASin, Cos, Least, Power, Radians, Sin, Sqrt
from django.utils.translation import gettext as _

from timeline.api.filters.columns import Column
from timeline.api.suggestions import shortened
from timeline.models import Place
from timeline.models.standpoint import Standpoint

RADIUS = 6371.0088
"""Of the earth as a ball, in kilometres: the mean radius of the IUGG."""
FARTHEST = 20_016
KM_A_DEGREE = math.pi * RADIUS / 180


def _numbers(text: str, count: int, form: str) -> tuple[float, ...]:
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != count or not all(math.isfinite(number) for number in numbers):
        sentence = _("“%(text)s” can’t be read: write %(form)s.") % {"text": shortened(text), "form": form}
        raise ValidationError(sentence, code="invalid_area")
    return tuple(numbers)


def _require_on_earth(latitudes: list[float], longitudes: list[float]) -> None:
    if any(abs(latitude) > 90 for latitude in latitudes):
        raise ValidationError(
            _("A latitude lies between -90 and 90: is it in the other's place?"), code="invalid_area"
        )
    if any(abs(longitude) > 180 for longitude in longitudes):
        raise ValidationError(_("A longitude lies between -180 and 180."), code="invalid_area")


@dataclass(frozen=True, kw_only=True)
class _Area(Column):
    can_be_empty: bool = False
    suffixes = "area"

    def condition(self, lookup: str, values: list[Any], standpoint: Standpoint) -> Q:
        inside = Q(pk__in=[])
        for value in values:
            inside |= self.places_in(value)
        places = standpoint.rows(Place).filter(latitude__isnull=False)
        return Q(place_id__in=self.prepared(places, values).filter(inside).values("id"))

    def prepared(self, places: Any, values: list[Any]) -> Any:
        return places

    def places_in(self, value: Any) -> Q:
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Box(_Area):
    """``west,south,east,north`` in degrees, as GeoJSON has it (RFC 7946, 5); west of the date line to east of it where
    west is the greater."""

    item: Mapping[str, Any] = field(
        default_factory=lambda: {"type": "string", "minLength": 1, "examples": ["60,37,75,45"]}
    )

    def read(self, texts: list[str], standpoint: Standpoint) -> list[tuple[float, ...]]:
        boxes = [_numbers(text, 4, "west,south,east,north") for text in texts]
        for west, south, east, north in boxes:
            _require_on_earth([south, north], [west, east])
            if south > north:
                raise ValidationError(_("Its south lies north of its north."), code="contradiction")
        return boxes

    def places_in(self, value: tuple[float, ...]) -> Q:
        west, south, east, north = value
        between = Q(longitude__gte=west, longitude__lte=east)
        if west > east:
            between = Q(longitude__gte=west) | Q(longitude__lte=east)
        return Q(latitude__range=(south, north)) & between


@dataclass(frozen=True, kw_only=True)
class Circle(_Area):
    """``lat,lon,km``: not farther than that, over the ground."""

    item: Mapping[str, Any] = field(
        default_factory=lambda: {"type": "string", "minLength": 1, "examples": ["38.8,65.8,100"]}
    )

    def read(self, texts: list[str], standpoint: Standpoint) -> list[tuple[float, ...]]:
        circles = [_numbers(text, 3, "lat,lon,km") for text in texts]
        for latitude, longitude, km in circles:
            _require_on_earth([latitude], [longitude])
            if not 0 < km <= FARTHEST:
                sentence = _("A distance lies between 0 and %d kilometres.") % FARTHEST
                raise ValidationError(sentence, code="invalid_area")
        return circles

    def prepared(self, places: Any, values: list[Any]) -> Any:
        return places.annotate(
            **{_name(circle): _distance(circle[0], circle[1]) for circle in values},
        )

    def places_in(self, value: tuple[float, ...]) -> Q:
        latitude, _longitude, km = value
        degrees = km / KM_A_DEGREE
        # The band of latitudes first: it costs no trigonometry.
        return Q(latitude__range=(latitude - degrees, latitude + degrees)) & Q(**{f"{_name(value)}__lte": km})


def _name(circle: tuple[float, ...]) -> str:
    return "km_" + "_".join(str(number) for number in circle).translate(str.maketrans(".-+", "pme"))


def _distance(latitude: float, longitude: float) -> Any:
    """The great circle's length in kilometres, by the haversine formula, which is exact for what is near."""
    north, east = Value(math.radians(latitude)), Value(math.radians(longitude))
    half_chord = Power(Sin((Radians(F("latitude")) - north) / 2), 2) + Value(math.cos(math.radians(latitude))) * Cos(
        Radians(F("latitude"))
    ) * Power(Sin((Radians(F("longitude")) - east) / 2), 2)
    return Value(2 * RADIUS) * ASin(Least(Value(1.0), Sqrt(half_chord, output_field=FloatField())))
