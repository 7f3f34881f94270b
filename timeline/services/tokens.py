"""API tokens: made, found by their secret, revoked."""

import datetime as dt
import hashlib
import re
import secrets
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from timeline.models import ApiToken, Timeline

MARK = "tl_"
"""What every secret begins with, so that a scanner of published code knows one when it sees it."""
SECRET = re.compile(rf"{MARK}[A-Za-z0-9_-]{{43}}")
SHOWN = len(MARK) + 6
LAST_USED_EVERY = dt.timedelta(minutes=5)


@transaction.atomic
def issue(
    *,
    user: Any,
    name: str,
    scope: str = ApiToken.Scope.READ,
    timelines: Iterable[Timeline] | None = None,
    expires: dt.datetime | None = None,
    now: dt.datetime,
) -> tuple[ApiToken, str]:
    """A new token and its secret, which is kept nowhere: show it once.

    ``timelines`` None is all of them. Raises ValidationError for an empty list, or an end that has passed.
    """
    named = None if timelines is None else list(timelines)
    if named == []:
        raise ValidationError({"timelines": _("Name a timeline, or let the token be for all of them.")})
    if expires is not None and expires <= now:
        raise ValidationError({"expires": _("This has passed already.")})
    digest, prefix, secret = secret_of_a_new_one()
    token = ApiToken(
        user=user, name=name, scope=scope, all_timelines=named is None, expires=expires, prefix=prefix, digest=digest
    )
    token.full_clean()
    token.save()
    token.timelines.set(named or [])
    return token, secret


def secret_of_a_new_one() -> tuple[str, str, str]:
    """What is kept of a fresh secret, its digest and its beginning, and the secret itself."""
    secret = MARK + secrets.token_urlsafe(32)
    return digest_of(secret), secret[:SHOWN], secret


def digest_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def find(secret: str, *, now: dt.datetime) -> ApiToken | None:
    """The valid token with this secret; its account knows the timelines that it is kept to. Notes the use."""
    if not SECRET.fullmatch(secret):
        return None
    token = ApiToken.objects.valid(now).select_related("user").filter(digest=digest_of(secret)).first()
    if token is None:
        return None
    if not token.all_timelines:
        token.user.only_timelines = frozenset(token.timelines.values_list("pk", flat=True))
    _note_use(token, now)
    return token


def _note_use(token: ApiToken, now: dt.datetime) -> None:
    """Seldom enough that a busy client's reads don't each cost a write."""
    if token.last_used is None or now - token.last_used >= LAST_USED_EVERY:
        earlier = Q(last_used__isnull=True) | Q(last_used__lt=now)
        ApiToken.objects.filter(earlier, pk=token.pk).update(last_used=now)


def revoke(tokens: Iterable[ApiToken], *, now: dt.datetime) -> int:
    """Let ``tokens`` sign in no more; how many did until now."""
    return ApiToken.objects.filter(pk__in=[t.pk for t in tokens], revoked__isnull=True).update(revoked=now)
