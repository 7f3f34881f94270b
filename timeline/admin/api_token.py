from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.admin import ModelAdmin
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import action, display

from timeline.models import ApiToken, User
from timeline.services import tokens

CHOSEN = ["user", "name", "scope", "all_timelines", "timelines", "expires"]


class ApiTokenForm(forms.ModelForm):
    class Meta:
        model = ApiToken
        fields = CHOSEN

    def clean(self) -> dict[str, Any]:
        """Refuse what would be for no timeline, for some and all of them at once, or over already."""
        given = super().clean() or self.cleaned_data
        if bool(given.get("timelines")) == bool(given.get("all_timelines")):
            raise ValidationError({"timelines": _("Either name timelines here, or let the token be for all of them.")})
        if given.get("expires") and given["expires"] <= timezone.now():
            raise ValidationError({"expires": _("This has passed already.")})
        return given


@admin.register(ApiToken)
class ApiTokenAdmin(ModelAdmin):
    """Made and revoked, never edited: what a program was given stays what it is. One who is no superuser has to do
    with their own alone, since a token has all the rights of its account."""

    form = ApiTokenForm
    list_display = ["name", "prefix", "user", "scope", "reach", "expires", "last_used", "standing"]
    list_select_related = ["user"]
    list_filter = [("scope", ChoicesDropdownFilter)]
    search_fields = ["name", "prefix", "user__username"]
    search_help_text = _("Name, beginning, account")
    autocomplete_fields = ["timelines"]
    ordering = ["-created"]
    actions = ["revoke"]
    readonly_fields = ["prefix", "last_used", "revoked", "created"]

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return CHOSEN if obj is None else [*CHOSEN, *self.readonly_fields]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApiToken]:
        rows = super().get_queryset(request).prefetch_related("timelines")
        return rows if request.user.is_superuser else rows.filter(user=request.user)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "user" and not request.user.is_superuser:
            kwargs |= {"queryset": User.objects.filter(username=request.user.get_username())}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"user": request.user.pk, **super().get_changeform_initial_data(request)}

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("timeline.delete_apitoken")

    def save_model(self, request: HttpRequest, obj: ApiToken, form: Any, change: bool) -> None:
        obj.digest, obj.prefix, request.secret = tokens.secret_of_a_new_one()  # type: ignore[attr-defined]
        super().save_model(request, obj, form, change)

    def response_add(self, request: HttpRequest, obj: ApiToken, *args: object, **kwargs: object) -> HttpResponse:
        """Show the secret in the answer itself: a message would carry it through a cookie."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Your new token"),
            "token": obj,
            "secret": request.secret,  # type: ignore[attr-defined]
        }
        page = TemplateResponse(request, "admin/timeline/apitoken/secret.html", context)
        page["Cache-Control"] = "no-store"
        return page

    @action(description=_("Revoke"), permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> None:
        count = tokens.revoke(queryset, now=timezone.now())
        messages.success(request, ngettext("%d token revoked.", "%d tokens revoked.", count) % count)

    @display(description=_("timelines"))
    def reach(self, token: ApiToken) -> str:
        return str(_("all")) if token.all_timelines else ", ".join(str(timeline) for timeline in token.timelines.all())

    @display(description=_("standing"), label={"valid": "success", "expired": "warning", "revoked": "danger"})
    def standing(self, token: ApiToken) -> tuple[str, Any]:
        if token.revoked:
            return "revoked", _("revoked")
        if token.expires and token.expires <= timezone.now():
            return "expired", _("expired")
        return "valid", _("valid")
