from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.fields import PublicIdField
from timeline.models.visibility import is_editor, sees_everything


class ImportRunQuerySet(models.QuerySet["ImportRun"]):
    def visible_to(self, user: object) -> "ImportRunQuerySet":
        """Runs are the editors' own business; of a token for some timelines, those that its account has started."""
        if sees_everything(user):
            return self
        return self.filter(by=user) if is_editor(user) else self.none()


class ImportRun(models.Model):
    """One call of the import: what it read, made, merged and skipped. It can be undone as one."""

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        RUNNING = "running", _("running")
        FINISHED = "finished", _("finished")
        FAILED = "failed", _("finished with failures")
        UNDONE = "undone", _("undone")

    public_id = PublicIdField()
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.RUNNING)
    started = models.DateTimeField(_("started"))
    finished = models.DateTimeField(_("finished"), null=True, blank=True, help_text=_("Empty while it runs."))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), null=True, blank=True, on_delete=models.SET_NULL
    )
    options = models.JSONField(_("options"), default=dict, blank=True)
    documents_read = models.PositiveIntegerField(_("documents read"), default=0)
    documents_skipped = models.PositiveIntegerField(_("documents skipped"), default=0)
    documents_failed = models.PositiveIntegerField(_("documents failed"), default=0)
    events_made = models.PositiveIntegerField(_("events made"), default=0)
    events_merged = models.PositiveIntegerField(_("events merged"), default=0)
    log = models.JSONField(_("log"), default=list, blank=True, help_text=_("A line for each skip, merge and failure."))

    objects = ImportRunQuerySet.as_manager()

    class Meta:
        ordering = ["-started", "-id"]
        verbose_name = _("import run")
        verbose_name_plural = _("import runs")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["queued", "running", "finished", "failed", "undone"]),
                name="import_run_state_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(finished__isnull=True) | models.Q(finished__gte=models.F("started")),
                name="import_run_ends_after_its_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.started:%Y-%m-%d %H:%M}"
