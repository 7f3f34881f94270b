"""The queue of what requests handed over, and what became of it."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from django_tasks_db.admin import DBTaskResultAdmin
from django_tasks_db.models import DBTaskResult
from unfold.admin import ModelAdmin

admin.site.unregister(DBTaskResult)


@admin.register(DBTaskResult)
class TaskAdmin(DBTaskResultAdmin, ModelAdmin):
    list_display = ["task_path", "status", "enqueued_at", "started_at", "finished_at"]  # type: ignore[assignment]
    list_filter = ["status"]  # type: ignore[assignment]
    search_fields = ["task_path"]
    search_help_text = _("The task’s name")
