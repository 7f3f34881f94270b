from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from timeline.models.event import Event
from timeline.models.history import History
from timeline.models.named import Named
from timeline.models.visibility import is_editor


class ActorQuerySet(models.QuerySet["Actor"]):
    def visible_to(self, user: object) -> "ActorQuerySet":
        """The actors of the events that ``user`` may see; editors see all."""
        if is_editor(user):
            return self
        return self.filter(Exists(Event.objects.visible_to(user).filter(actors=OuterRef("pk"))))


class Actor(Named):
    kind = models.CharField(
        _("kind"), max_length=40, blank=True, help_text=_("Such as person, state, organisation, armed-group.")
    )

    objects = ActorQuerySet.as_manager()
    history = History()

    class Meta(Named.Meta):
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
