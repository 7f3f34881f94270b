"""Versions of a representation, for caches and for guarded writes."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.utils.http import parse_etags
from django.utils.translation import gettext as _

from timeline.api.refusals import PreconditionFailed, PreconditionRequired


def etag_of(representation: Any) -> str:
    """A strong entity tag (RFC 9110, 8.8.3): it changes whenever anything that this reader sees changes."""
    text = json.dumps(representation, sort_keys=True, default=str)
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'


def require_match(header: str | None, represent: Callable[[], Any]) -> None:
    """Raise PreconditionFailed where the If-Match ``header`` is not about what ``represent`` gives, the row as it is;
    PreconditionRequired where there is none and the deployment asks for one."""
    if header is None:
        if settings.REQUIRE_IF_MATCH:
            raise PreconditionRequired(_("Say by If-Match, with the ETag that you read, what it is that you change."))
        return
    if header.strip() == "*":
        return
    current = represent()
    etag = etag_of(current)
    if etag not in parse_etags(header):
        sentence = _("It has changed since you read it: look at “current”, then change that.")
        raise PreconditionFailed(sentence, current=current, etag=etag)
