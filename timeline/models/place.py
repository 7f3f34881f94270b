from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from timeline.models.event import Event
from timeline.models.history import History
from timeline.models.named import Named
from timeline.models.visibility import is_editor


class PlaceQuerySet(models.QuerySet["Place"]):
    def visible_to(self, user: object) -> "PlaceQuerySet":
        """The places of the events that ``user`` may see; editors see all."""
        if is_editor(user):
            return self
        return self.filter(Exists(Event.objects.visible_to(user).filter(places=OuterRef("pk"))))


class Place(Named):
    kind = models.CharField(_("kind"), max_length=40, blank=True, help_text=_("Such as country, settlement, base."))
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)

    objects = PlaceQuerySet.as_manager()
    history = History()

    class Meta(Named.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="place_coordinates_are_on_earth",
            ),
        ]
