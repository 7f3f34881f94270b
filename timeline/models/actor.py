from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from timeline.models.event import Event
from timeline.models.named import Named
from timeline.models.visibility import sees_everything


class ActorQuerySet(models.QuerySet["Actor"]):
    def visible_to(self, user: object) -> "ActorQuerySet":
        """The actors of the events that ``user`` may see; editors see all."""
        if sees_everything(user):
            return self
        return self.filter(pk__in=Event.objects.visible_to(user).values("actors"))


class Actor(Named):
    kind = models.CharField(
        _("kind"), max_length=40, blank=True, help_text=_("Such as person, state, organisation, armed-group.")
    )

    objects = ActorQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta(Named.Meta):
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
