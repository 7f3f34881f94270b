from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin

from timeline.models import KeptApart


@admin.register(KeptApart)
class KeptApartAdmin(ModelAdmin):
    """Pairs that no import merges again. Deleting one lets the import decide anew."""

    list_display = ["first", "second"]
    list_display_links = ["first", "second"]
    list_select_related = ["first", "second"]
    search_fields = ["first__title", "second__title"]
    search_help_text = _("Titles of the events")
    autocomplete_fields = ["first", "second"]
    fields = ["first", "second"]
    ordering = ["-pk"]
