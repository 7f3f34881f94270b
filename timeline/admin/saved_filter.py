from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from timeline.admin.base import HistoryAdmin
from timeline.models import SavedFilter


@admin.register(SavedFilter)
class SavedFilterAdmin(HistoryAdmin):
    """Who is no superuser sees what is shared beside their own, and changes their own alone."""

    list_display = ["name", "slug", "owner", "shared", "query"]
    list_filter = ["shared"]
    search_fields = ["name", "slug", "query"]
    search_help_text = _("Name and query")
    ordering = ["name", "id"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["owner"]
    readonly_fields = ["public_id", "created", "updated"]
    written = (None, {"fields": [("name", "slug"), "query", ("owner", "shared")]})
    fieldsets = [written, (None, {"fields": [("public_id", "created", "updated")]})]
    add_fieldsets = [written]
    can_revert = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[SavedFilter]:
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows & SavedFilter.objects.visible_to(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _is_theirs(request, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _is_theirs(request, obj) and super().has_delete_permission(request, obj)


def _is_theirs(request: HttpRequest, kept: SavedFilter | None) -> bool:
    return request.user.is_superuser or kept is None or kept.owner_id == request.user.pk
