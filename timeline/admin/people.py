"""Accounts, groups and the API's tokens."""

from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from rest_framework.authtoken.models import TokenProxy
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm
from unfold.views import ChangeList

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


class TokenList(ChangeList):
    def url_for_result(self, result: TokenProxy) -> str:
        """By account: the primary key is the secret itself."""
        return reverse("admin:authtoken_tokenproxy_change", args=[result.user_id])


@admin.register(TokenProxy)
class TokenAdmin(ModelAdmin):
    """A token acts as its account: the list doesn’t show the keys."""

    list_display = ["user", "created"]
    list_select_related = ["user"]
    search_fields = ["user__username"]
    search_help_text = _("Account")
    autocomplete_fields = ["user"]
    fields = ["user"]
    ordering = ["-created"]

    def get_changelist(self, request: HttpRequest, **kwargs: object) -> type[ChangeList]:
        return TokenList

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> TokenProxy | None:
        return self.get_queryset(request).filter(user=object_id).first() if object_id.isdecimal() else None

    def delete_model(self, request: HttpRequest, obj: TokenProxy) -> None:
        """The proxy gives its account's key as its own, so it can't delete itself."""
        TokenProxy.objects.filter(key=obj.key).delete()

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def log_addition(self, request: HttpRequest, obj: TokenProxy, message: object) -> None:
        """The log would keep the key in plain sight: its text is the token."""

    def log_deletions(self, request: HttpRequest, queryset: object) -> None:
        """As above."""

    def response_add(self, request: HttpRequest, obj: TokenProxy, *args: object, **kwargs: object) -> HttpResponse:
        said = _("The token of %(user)s is %(key)s. Keep it like a password.")
        messages.success(request, said % {"user": obj.user, "key": obj.key})
        return self.response_post_save_add(request, obj)
