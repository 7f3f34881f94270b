"""Accounts, groups and the API's tokens."""

from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from rest_framework.authtoken.models import TokenProxy
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from timeline.models import User

admin.site.unregister(Group)
admin.site.unregister(TokenProxy)


@admin.register(User)
class UserAdmin(DjangoUserAdmin, ModelAdmin):
    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ["username", "email", "first_name", "last_name", "is_staff", "is_active", "last_login"]


@admin.register(Group)
class GroupAdmin(DjangoGroupAdmin, ModelAdmin):
    list_display = ["name"]


@admin.register(TokenProxy)
class TokenAdmin(ModelAdmin):
    """A token acts as its account. It is shown when it is made and never again."""

    list_display = ["user", "created"]
    list_select_related = ["user"]
    search_fields = ["user__username"]
    search_help_text = _("Account")
    autocomplete_fields = ["user"]
    fields = ["user"]
    ordering = ["-created"]

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def log_addition(self, request: HttpRequest, obj: TokenProxy, message: object) -> None:
        """The log would keep the key in plain sight: its text is the token."""

    def log_deletions(self, request: HttpRequest, queryset: object) -> None:
        """As above."""

    def response_add(self, request: HttpRequest, obj: TokenProxy, *args: object, **kwargs: object) -> HttpResponse:
        said = _("The token of %(user)s is %(key)s. Copy it now: it is not shown again.")
        messages.success(request, said % {"user": obj.user, "key": obj.key})
        return self.response_post_save_add(request, obj)
