from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.filters.others import DeliveryFilter, WebhookFilter
from timeline.api.ordering import column
from timeline.api.serializers.webhooks import DeliverySerializer, WebhookSerializer
from timeline.api.views.resource import ResourceViewSet
from timeline.models import Delivery, Webhook
from timeline.models.visibility import only_timelines


class WebhookViewSet(ResourceViewSet):
    """Webhooks: addresses that are told of changes. Each editor sees their own."""

    queryset = Webhook.objects.all()
    serializer_class = WebhookSerializer
    filterset_class = WebhookFilter
    orderings = {"created": column("created")}
    default_ordering = "-created"
    _own_address = "self"

    def get_queryset(self) -> QuerySet[Webhook]:
        return Webhook.objects.visible_to(self.request.user)

    @transaction.atomic
    def create(self, request: Request) -> Response:
        if only_timelines(request.user) is not None:
            raise PermissionDenied(_("A token for some timelines makes no webhooks: they tell of all."))
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        # Not read again: what was made knows that it is new, and shows its secret.
        response = self.shown(serializer.save(), code=status.HTTP_201_CREATED)
        response["Location"] = response.data["self"]
        return response

    def shown(self, row: Any, **options: Any) -> Response:
        response = super().shown(row, **options)
        response["Cache-Control"] = "no-store"
        return response


@extend_schema_view(list=extend_schema(operation_id="list_deliveries"))
class DeliveryViewSet(ResourceViewSet):
    """What was sent to a webhook and what came back; those that were taken for 30 days."""

    queryset = Delivery.objects.all()
    serializer_class = DeliverySerializer
    filterset_class = DeliveryFilter
    orderings = {"created": column("created")}
    default_ordering = "-created"

    def get_queryset(self) -> QuerySet[Delivery]:
        hook = Webhook.objects.visible_to(self.request.user).filter(public_id=self.kwargs["id"]).first()
        if hook is None:
            raise NotFound(_("There is no such webhook here, or you may not see it."))
        return hook.deliveries.defer("body")
