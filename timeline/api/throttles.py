"""How many requests a caller may make: each token, each signed-in account, each address of strangers.

Counted in fixed windows in the cache, by its own atomic increment, so that processes that share it count together.
Told by the fields of draft-ietf-httpapi-ratelimit-headers-10: ``RateLimit-Policy: "signed-in";q=3000;w=60`` and
``RateLimit: "signed-in";r=2999;t=57``.
"""

import ipaddress
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from redis.exceptions import RedisError

from timeline.api.problems import problem
from timeline.api.tokens import secret_in, token_of

logger = logging.getLogger(__name__)

BELOW = "/api/"
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}


@dataclass(frozen=True, slots=True)
class Policy:
    """``quota`` requests in a window of ``window`` seconds."""

    name: str
    quota: int
    window: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands: how many requests remain, negative beyond the quota, and seconds until it starts anew."""

    policy: Policy
    remaining: int
    reset: int

    @property
    def fields(self) -> dict[str, str]:
        policy = self.policy
        return {
            "RateLimit-Policy": f'"{policy.name}";q={policy.quota};w={policy.window}',
            "RateLimit": f'"{policy.name}";r={max(0, self.remaining)};t={self.reset}',
        }


def policy(name: str, rate: str) -> Policy | None:
    """The policy that a setting such as “300/minute” means; None for “off”."""
    count, _slash, period = rate.partition("/")
    return None if rate == "off" else Policy(name, int(count), SECONDS[period])


def throttle(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: refuses what is beyond the quota, before anything is looked up or written for it."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(BELOW):
            return get_response(request)
        standing = count(request, time.time())
        if standing is None:
            return get_response(request)
        response = get_response(request) if standing.remaining >= 0 else _too_many(request, standing)
        for name, value in standing.fields.items():
            response[name] = value
        return response

    return middleware


def count(request: HttpRequest, now: float) -> Standing | None:
    """Count the request, at ``now`` in seconds. None where nothing is limited, or the cache can't be reached."""
    limit, caller = _caller(request)
    if limit is None:
        return None
    start = int(now // limit.window)
    reset = max(1, int((start + 1) * limit.window - now))
    key = f"rate:{limit.name}:{caller}:{start}"
    try:
        cache.add(key, 0, timeout=limit.window + 1)
        used = cache.incr(key)
    except (ValueError, OSError, RedisError) as error:
        # A cache that is gone, or that has dropped the key, must not take the API with it.
        logger.warning("A request could not be counted: %s", error)
        return None
    return Standing(limit, limit.quota - used, reset)


def _caller(request: HttpRequest) -> tuple[Policy | None, str]:
    signed_in = policy("signed-in", settings.RATE_SIGNED_IN)
    if secret_in(request) is not None:
        if token := token_of(request):
            return signed_in, f"token:{token.pk}"
    elif request.user.is_authenticated:
        return signed_in, f"user:{request.user.pk}"
    return policy("address", settings.RATE_ANONYMOUS), address_of(request)


def address_of(request: HttpRequest) -> str:
    """The caller's address. Of IPv6 the network of 64 bits: that is what one household has."""
    text = request.META.get("REMOTE_ADDR", "")
    if settings.TRUST_PROXY and (forwarded := request.headers.get("X-Forwarded-For")):
        # The last one is the proxy's own word; those before it are the caller's.
        text = forwarded.rpartition(",")[2].strip()
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False).network_address)
    return str(address)


def _too_many(request: HttpRequest, standing: Standing) -> HttpResponseBase:
    sentence = _("Too many requests: at most %(quota)d in %(window)d seconds. Come back in %(reset)d seconds.") % {
        "quota": standing.policy.quota, "window": standing.policy.window, "reset": standing.reset
    }  # fmt: skip
    response = problem(request, status=429, code="throttled", detail=sentence)
    response["Retry-After"] = str(standing.reset)
    return response
