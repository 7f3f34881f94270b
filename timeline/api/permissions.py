from typing import Any

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from timeline.models.visibility import sees_everything

DEED = {"POST": "add", "PUT": "change", "PATCH": "change", "DELETE": "delete"}


class ReadersReadEditorsWrite(BasePermission):
    """Everybody may read: what they see is the querysets' business. To write, it takes the right to see everything
    and Django's permission to add, change or delete rows of the view's model."""

    def has_permission(self, request: Request, view: Any) -> bool:
        method = request.method or ""
        if method in SAFE_METHODS or getattr(view, "action", None) is None:
            # Without an action there is no handler either: 405 says more than 403.
            return True
        model = view.queryset.model._meta
        # An action on a row, such as confirm, is a POST that changes the row.
        deed = DEED[method] if view.action in {"create", "update", "partial_update", "destroy"} else "change"
        return sees_everything(request.user) and request.user.has_perm(f"{model.app_label}.{deed}_{model.model_name}")
