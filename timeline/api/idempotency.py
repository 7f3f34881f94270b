"""``Idempotency-Key`` on POST (draft-ietf-httpapi-idempotency-key-header): a client that lost the answer asks again
with the same key, gets the same answer, and nothing is done twice.

The key is written in the transaction of what it names: both are there or neither is, and of two requests with one key
the second waits for the first. What is refused is not kept, since nothing was done: the key is free for another try.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Callable
from typing import Any, cast

from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from timeline.api.refusals import IdempotencyKeyReused, InvalidParameters
from timeline.models import IdempotencyKey, User
from timeline.models.visibility import only_timelines

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
LONGEST = 255
KEPT_FOR = dt.timedelta(hours=24)
KEPT_HEADERS = ("ETag", "Location")


def names_itself(request: Request) -> bool:
    """Whether the request is to be done once. A stranger's is not: it is refused anyway."""
    return request.method == "POST" and HEADER in request.headers and request.user.is_authenticated


def once(handler: Callable[..., Response], request: Request, *args: Any, **kwargs: Any) -> Response:
    """What ``handler`` answers, or has answered to the same key of the same account within 24 hours.

    Raises IdempotencyKeyReused where the key came with another request, InvalidParameters where it is no key.
    """
    user, key = cast(User, request.user), _key(request)
    asked = fingerprint(request)
    now = timezone.now()
    with transaction.atomic():
        IdempotencyKey.objects.filter(user=user, created__lte=now - KEPT_FOR).delete()
        row = IdempotencyKey(user=user, key=key, fingerprint=asked, created=now)
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            return _replay(IdempotencyKey.objects.get(user=user, key=key), asked)
        response = handler(request, *args, **kwargs)
        row.status = response.status_code
        row.headers = {name: response[name] for name in KEPT_HEADERS if response.has_header(name)}
        row.body = "" if response.data is None else JSONRenderer().render(response.data).decode()
        row.save(update_fields=["status", "headers", "body"])
    return response


def _key(request: Request) -> str:
    key = request.headers[HEADER].strip()
    if not (0 < len(key) <= LONGEST and key.isascii() and key.isprintable()):
        raise InvalidParameters({HEADER: _("Give it 1 to %d characters of ASCII.") % LONGEST})
    return key


def _replay(row: IdempotencyKey, asked: str) -> Response:
    if row.fingerprint != asked:
        raise IdempotencyKeyReused(_("This Idempotency-Key came with another request before: take a new one."))
    body = json.loads(row.body) if row.body else None
    return Response(body, status=row.status, headers={**row.headers, REPLAYED: "true"})


def fingerprint(request: Request) -> str:
    """The SHA-256 of what is asked: the address, the body, whatever the order of its fields, and on which timelines,
    since what a token for all of them was answered is not for one that sees some."""
    fields: Any = request.data
    uploads = {name: [_sha256(file) for file in files] for name, files in request.FILES.lists()}
    if isinstance(fields, QueryDict):
        fields = {name: values for name, values in fields.lists() if name not in uploads}
    kept_to = only_timelines(request.user)
    seen = None if kept_to is None else sorted(kept_to)
    text = json.dumps([request.get_full_path(), fields, uploads, seen], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _sha256(file: Any) -> str:
    digest = hashlib.sha256(file.name.encode())
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
