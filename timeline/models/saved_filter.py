from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.fields import PublicIdField
from timeline.models.history import History


class SavedFilterQuerySet(models.QuerySet["SavedFilter"]):
    def visible_to(self, user: object) -> "SavedFilterQuerySet":
        """What is shared, and one's own."""
        own = Q(owner=user) if getattr(user, "is_authenticated", False) else Q(pk__in=[])
        return self.filter(Q(shared=True) | own)


class SavedFilter(models.Model):
    """A query of the list of events, kept under a name."""

    public_id = PublicIdField()
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    query = models.TextField(
        _("query"), help_text=_("As it stands in an address behind the question mark: kind=assault&from=2001.")
    )
    shared = models.BooleanField(_("shared"), default=False, help_text=_("Everybody may use it, not its owner alone."))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.CASCADE, related_name="saved_filters"
    )
    created = models.DateTimeField(_("created"), auto_now_add=True)
    updated = models.DateTimeField(_("updated"), auto_now=True)

    objects = SavedFilterQuerySet.as_manager()
    history = History()

    class Meta:
        ordering = ["name", "id"]
        verbose_name = _("saved filter")
        verbose_name_plural = _("saved filters")
        constraints = [
            models.CheckConstraint(condition=~Q(query=""), name="saved_filter_says_something"),
        ]

    def __str__(self) -> str:
        return self.name
