from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from timeline.models import ApiToken
from timeline.models.visibility import is_editor, only_timelines

DEED = {"POST": "add", "PUT": "change", "PATCH": "change", "DELETE": "delete"}
BULK_DEEDS = {"create": "add", "update": "change", "delete": "delete"}
"""What a body of many rows may hold, and the right that each takes."""
WRITES = frozenset({"create", "update", "partial_update", "destroy"})


class ReadersReadEditorsWrite(BasePermission):
    """Everybody may read: what they see is the querysets' business. To write, it takes the right to see more than
    strangers do, Django's permission to add, change or delete rows of the view's model, and, of a token, its scope.

    A view's ``rights`` say what an action takes in place of the right to change its model; its ``admin_actions`` take
    the scope admin; ``shared`` rows belong to all timelines alike, and a token for
    some of them may add such but neither change nor delete them.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        method = request.method or ""
        if method in SAFE_METHODS or getattr(view, "action", None) is None:
            # Without an action there is no handler either: 405 says more than 403.
            return True
        if not is_editor(request.user):
            return False
        model = view.queryset.model._meta
        deeds = _deeds(request, view)
        usual = [f"{model.app_label}.{deed}_{model.model_name}" for deed in deeds]
        if not request.user.has_perms(view.rights.get(view.action, usual)):
            return False
        if isinstance(request.auth, ApiToken):
            self._require_scope(request.auth, view)
        if deeds - {"add"} and only_timelines(request.user) is not None and view.shared:
            raise PermissionDenied(
                _("This belongs to all timelines alike: a token for some of them can’t change it."),
                code="shared_by_all_timelines",
            )
        return True

    def _require_scope(self, token: ApiToken, view: Any) -> None:
        if token.scope == ApiToken.Scope.READ:
            raise PermissionDenied(_("This token may only read."), code="scope_write_needed")
        if view.action in view.admin_actions and token.scope != ApiToken.Scope.ADMIN:
            raise PermissionDenied(_("This takes a token with the scope admin."), code="scope_admin_needed")


def _deeds(request: Request, view: Any) -> set[str]:
    """The rights that the request takes. An action on a row, such as confirm, is a POST that changes the row."""
    if view.action == "bulk":
        body = request.data if isinstance(request.data, Mapping) else {}
        return {deed for section, deed in BULK_DEEDS.items() if body.get(section)}
    return {DEED[request.method or ""] if view.action in WRITES else "change"}
