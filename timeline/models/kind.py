from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.history import History


class Kind(models.Model):
    """What sort of event. The top level is PLOVER 2.0; curators add finer kinds below it."""

    slug = models.SlugField(_("slug"), unique=True)
    name = models.CharField(_("name"), max_length=100)
    parent = models.ForeignKey(
        "self", verbose_name=_("parent"), null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    description = models.TextField(_("description"), blank=True)
    triggers = models.JSONField(
        _("trigger words"),
        default=dict,
        blank=True,
        help_text=_('The words that tell of such an event, by language: {"en": ["open", "inaugurate"]}.'),
    )

    history = History()

    class Meta:
        ordering = ["name"]
        verbose_name = _("kind")
        verbose_name_plural = _("kinds")
        constraints = [
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="kind_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.name

    def lineage(self) -> list["Kind"]:
        """This kind and those above it, nearest first."""
        line: list[Kind] = []
        kind: Kind | None = self
        while kind is not None and kind not in line:
            line.append(kind)
            kind = kind.parent
        return line
