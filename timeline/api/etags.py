"""Versions of a representation, for caches and for guarded writes."""

import hashlib
import json
from typing import Any

from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from rest_framework.request import Request

from timeline.api.refusals import PreconditionFailed


def etag_of(representation: Any) -> str:
    """A strong entity tag (RFC 9110, 8.8.3): it changes whenever anything that this reader sees changes."""
    text = json.dumps(representation, sort_keys=True, default=str)
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'


def require_match(request: Request, etag: str) -> None:
    """Raise PreconditionFailed where the request has an If-Match that is not about ``etag``."""
    header = request.headers.get("If-Match")
    if header is None or header.strip() == "*":
        return
    if etag not in parse_etags(header):
        raise PreconditionFailed(_("It has changed since you read it: read it again, then change that."))
