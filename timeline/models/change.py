"""What changed, for those who keep a copy: docs/decisions/0003-a-feed-numbered-after-the-commit.md tells why so."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.models.actor import Actor
from timeline.models.event import Event
from timeline.models.evidence import Evidence
from timeline.models.place import Place
from timeline.models.source import Source
from timeline.models.timeline import TimelineEntry
from timeline.models.visibility import is_editor, only_timelines, sees_everything

RESOURCES: dict[str, type[models.Model]] = {"event": Event, "source": Source, "place": Place, "actor": Actor}
KNOWN = Q(resource__in=list(RESOURCES))


class OfARow(models.Model):
    resource = models.CharField(_("resource"), max_length=6)
    row = models.BigIntegerField(_("primary key"))
    public_id = models.UUIDField(_("public id"))
    at = models.DateTimeField(_("at"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.resource} {self.public_id}"


class Touch(OfARow):
    """A row was written, or something that it shows. Kept in the transaction of the write, until it is published."""

    perhaps = models.BooleanField(default=False)
    """Whether only who may see the row can have changed: it counts if that did."""

    class Meta:
        verbose_name = _("touch")
        verbose_name_plural = _("touches")
        constraints = [models.CheckConstraint(condition=KNOWN, name="touch_resource_is_known")]


class ChangeQuerySet(models.QuerySet["Change"]):
    def visible_to(self, user: object) -> "ChangeQuerySet":
        """The changes of what ``user`` sees or has seen."""
        if sees_everything(user):
            return self
        if not is_editor(user):
            return self.filter(told=True)
        events = TimelineEntry.history.filter(timeline_id__in=only_timelines(user) or ()).values("event_id")
        evidence = Evidence.history.filter(event_id__in=events)
        added = Source.history.filter(history_type="+", history_user=user).values("id")
        return self.filter(
            Q(resource="event", row__in=events)
            | Q(resource="source", row__in=evidence.values("source_id"))
            | Q(resource="source", row__in=added)
            | Q(resource__in=["place", "actor"])
        )


class Change(OfARow):
    """A published change. Its id is its position: ids grow in the order of the commits. What a later change of the
    same row makes needless is gone, so there are about as many changes as rows."""

    published = models.DateTimeField(_("published"), auto_now_add=True)
    public = models.BooleanField(_("strangers see it"))
    told = models.BooleanField(_("told to strangers"), help_text=_("They see it, or did until this change."))
    deleted = models.BooleanField(_("deleted"))

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        indexes = [
            models.Index(fields=["resource", "row", "id"], name="change_by_row"),
            models.Index(fields=["published"], condition=Q(deleted=True), name="change_by_deletion"),
        ]
        constraints = [
            models.CheckConstraint(condition=KNOWN, name="change_resource_is_known"),
            models.CheckConstraint(condition=Q(public=False) | Q(told=True), name="change_public_is_told"),
            models.CheckConstraint(condition=~Q(public=True, deleted=True), name="change_deleted_is_not_public"),
        ]
