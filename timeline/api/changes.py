"""Who makes a change over the API, and why: what every service asks for."""

from typing import TypedDict
from urllib.parse import unquote

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext as _
from rest_framework.request import Request

from timeline.api.refusals import InvalidParameters
from timeline.models import User

HEADER = "X-Change-Message"
LONGEST = 500
EXTENDED = "UTF-8''"
"""What stands before a text whose letters beyond ASCII are percent-encoded (RFC 8187, 3.2, without a language)."""


class Change(TypedDict):
    by: User | AnonymousUser
    reason: str


def change_of(request: Request) -> Change:
    """The signed-in user, and the change message. Raises InvalidParameters for one that is none."""
    raw = request.headers.get(HEADER)
    if raw is None:
        return {"by": request.user, "reason": ""}
    message = _read(raw).strip()
    if not message:
        # Some servers hand a header on empty where it holds anything but ASCII: it is not to be lost unseen.
        raise InvalidParameters(
            {HEADER: _("Nothing arrived. Write letters beyond ASCII as UTF-8''%C3%9C (RFC 8187).")}
        )
    if len(message) > LONGEST:
        raise InvalidParameters({HEADER: _("Keep the message to %d characters.") % LONGEST})
    if "\0" in message:
        # PostgreSQL keeps no such letter.
        raise InvalidParameters({HEADER: _("Leave the null character out.")})
    return {"by": request.user, "reason": message}


def _read(raw: str) -> str:
    if raw[: len(EXTENDED)].upper() == EXTENDED:
        return unquote(raw[len(EXTENDED) :], errors="replace")
    # WSGI hands headers on as Latin-1, whatever the client wrote.
    return raw.encode("latin-1", "replace").decode("utf-8", "replace")
