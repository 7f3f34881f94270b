"""Accounts and groups."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from timeline.models import User

admin.site.unregister(Group)


class RightsAreGivenBySuperusers:
    """Who may change accounts could else give themselves every right."""

    rights: tuple[str, ...]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)  # type: ignore[misc]
        return fields if request.user.is_superuser else (*fields, *self.rights)


@admin.register(User)
class UserAdmin(RightsAreGivenBySuperusers, DjangoUserAdmin, ModelAdmin):
    rights = ("is_superuser", "groups", "user_permissions")
    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ["username", "email", "first_name", "last_name", "is_staff", "is_active", "last_login"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _within_reach(request, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return _within_reach(request, obj) and super().has_delete_permission(request, obj)


def _within_reach(request: HttpRequest, account: User | None) -> bool:
    """Whose password one may set, one can be."""
    return request.user.is_superuser or account is None or not account.is_superuser


@admin.register(Group)
class GroupAdmin(RightsAreGivenBySuperusers, DjangoGroupAdmin, ModelAdmin):
    rights = ("permissions",)
    list_display = ["name"]
