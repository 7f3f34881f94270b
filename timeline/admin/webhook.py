from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.admin import ModelAdmin
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RangeDateTimeFilter
from unfold.decorators import action, display

from timeline.admin.decisions import say_errors
from timeline.admin.fields import LinesField
from timeline.models import Delivery, Webhook
from timeline.services import webhooks


@admin.register(Webhook)
class WebhookAdmin(ModelAdmin):
    """Who is no superuser has to do with their own alone."""

    list_display = ["url", "resources", "owner", "active", "created"]
    list_select_related = ["owner"]
    list_filter = ["active"]
    search_fields = ["url", "owner__username", "public_id"]
    search_help_text = _("Address, owner, id")
    ordering = ["-created"]
    fields = ["url", "resources", "secret", "active", "owner", "position", "public_id"]
    readonly_fields = ["owner", "position", "public_id"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Webhook]:
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(owner=request.user)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "resources":
            return LinesField(label=db_field.verbose_name, help_text=db_field.help_text, required=False)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Webhook, form: Any, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        obj.owner = request.user  # type: ignore[assignment]
        webhooks.begin(obj)


@admin.register(Delivery)
class DeliveryAdmin(ModelAdmin):
    """The log of what was sent and what came back: read here, sent again here, never edited."""

    list_display = [
        "created",
        "webhook",
        "state_shown",
        "changes",
        "attempts",
        "answer",
        "last_attempt",
        "next_attempt",
    ]
    list_select_related = ["webhook"]
    list_filter = [("state", ChoicesDropdownFilter), ("created", RangeDateTimeFilter)]
    list_filter_submit = True
    search_fields = ["public_id", "webhook__url", "said"]
    search_help_text = _("Id, address, what came back")
    ordering = ["-id"]
    actions = ["send_again"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(webhook__owner=request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_send_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("timeline.change_webhook")

    @display(
        description=_("state"),
        ordering="state",
        label={"waiting": "info", "delivered": "success", "given-up": "danger"},
    )
    def state_shown(self, delivery: Delivery) -> tuple[str, str]:
        return delivery.state, delivery.get_state_display()

    @action(description=_("Send again"), permissions=["send"])
    def send_again(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        count = 0
        for delivery in queryset.order_by("id"):
            try:
                webhooks.send_again(delivery)
                count += 1
            except ValidationError as error:
                say_errors(request, error)
        if count:
            messages.success(
                request, ngettext("%d delivery is sent again.", "%d deliveries are sent again.", count) % count
            )
