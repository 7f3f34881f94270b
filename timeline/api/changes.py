"""Who makes a change over the API, and why: what every service asks for."""

from typing import TypedDict

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _
from rest_framework.request import Request

from timeline.api.refusals import InvalidParameters
from timeline.models import User

HEADER = "X-Change-Message"
LONGEST = 500


class Change(TypedDict):
    by: User | AnonymousUser
    reason: str


def change_of(request: Request) -> Change:
    """The signed-in user, and the change message in UTF-8. Raises InvalidParameters for one that is too long."""
    raw = request.headers.get(HEADER, "")
    # WSGI hands headers on as Latin-1, whatever the client wrote.
    message = raw.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    if len(message) > LONGEST:
        raise InvalidParameters({HEADER: _("Keep the message to %d characters.") % LONGEST})
    return {"by": request.user, "reason": message}
