from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework import status
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.filters.others import WebhookFilter
from timeline.api.ordering import column
from timeline.api.serializers.webhooks import WebhookSerializer
from timeline.api.views.resource import ResourceViewSet
from timeline.models import Webhook
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
