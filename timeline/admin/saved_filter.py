from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from timeline.admin.base import HistoryAdmin
from timeline.models import SavedFilter


@admin.register(SavedFilter)
class SavedFilterAdmin(HistoryAdmin):
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
