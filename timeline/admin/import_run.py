from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RangeDateTimeFilter
from unfold.decorators import action, display

from timeline.admin.decisions import say_errors
from timeline.models import ImportRun
from timeline.services import runs as services

LOG_LINES = 500


@admin.register(ImportRun)
class ImportRunAdmin(ModelAdmin):
    """What the import did: read here, undone here, never edited."""

    list_display = [
        "started", "state_shown", "by", "documents_read", "documents_skipped", "documents_failed", "events_made",
        "events_merged",
    ]  # fmt: skip
    list_select_related = ["by"]
    list_filter = [("state", ChoicesDropdownFilter), ("started", RangeDateTimeFilter)]
    list_filter_submit = True
    search_fields = ["state", "public_id", "by__username"]
    search_help_text = _("State, id, who ran it")
    ordering = ["-started", "-id"]
    actions_detail = ["undo_run"]
    fieldsets = [
        (None, {"fields": [("state", "started", "finished", "by"), "options"]}),
        (
            _("What came of it"),
            {
                "fields": [
                    ("documents_read", "documents_skipped", "documents_failed"),
                    ("events_made", "events_merged"),
                ]
            },
        ),
        (None, {"fields": ["log_shown", "public_id"]}),
    ]
    readonly_fields = ["log_shown"]
    compressed_fields = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_undo_permission(self, request: HttpRequest, object_id: object = None) -> bool:
        """Undoing deletes events, so it takes the right to."""
        return request.user.has_perm("timeline.delete_event") and self.has_view_permission(request)

    @display(
        description=_("state"),
        ordering="state",
        label={
            "queued": "default",
            "running": "info",
            "finished": "success",
            "failed": "warning",
            "undone": "default",
        },
    )
    def state_shown(self, run: ImportRun) -> tuple[str, str]:
        return run.state, run.get_state_display()

    @display(description=_("log"))
    def log_shown(self, run: ImportRun) -> str:
        lines = run.log[:LOG_LINES]
        if len(run.log) > LOG_LINES:
            lines = [*lines, _now("and %d more lines") % (len(run.log) - LOG_LINES)]
        return format_html_join("", "<li>{}</li>", ((line,) for line in lines)) or "–"

    @action(description=_("Undo this run"), url_path="undo", permissions=["undo"], icon="undo")
    def undo_run(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """GET says what will go; POST does it."""
        if not self.has_undo_permission(request):
            raise PermissionDenied
        run = ImportRun.objects.filter(pk=object_id).first() if object_id.isdecimal() else None
        if run is None:
            raise Http404
        reason = request.POST.get("reason", "").strip()
        try:
            if request.method == "POST":
                return self._undone(request, run, services.undo(run=run, by=request.user, reason=reason))
            plan: services.Undone | None = what_goes(run)
        except ValidationError as error:
            say_errors(request, error)
            return redirect("admin:timeline_importrun_change", object_id)
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Undo the import of %s?") % run,
            "run": run,
            "plan": plan,
        }
        return TemplateResponse(request, "admin/timeline/importrun/undo.html", context)

    def _undone(self, request: HttpRequest, run: ImportRun, undone: services.Undone) -> HttpResponse:
        said = _(
            "Undone: %(events)d events, %(evidence)d passages and %(sources)d sources went; %(kept)d events stay."
        )
        counts = {
            "events": undone.events,
            "evidence": undone.evidence,
            "sources": undone.sources,
            "kept": undone.events_kept,
        }
        messages.success(request, said % counts)
        return redirect("admin:timeline_importrun_change", run.pk)


def what_goes(run: ImportRun) -> services.Undone:
    """What undoing ``run`` would take: it is done and rolled back, so the promise can't differ from the deed."""
    with transaction.atomic():
        plan = services.undo(run=ImportRun.objects.get(pk=run.pk))
        transaction.set_rollback(True)
    return plan
