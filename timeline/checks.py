"""System checks: what a deployment must not get wrong. Documented in docs/settings.md."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.cache import cache
from django.core.checks import CheckMessage, Error, Tags, register
from redis.exceptions import RedisError


@register(Tags.security)
def the_secret_key_is_long(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if len(settings.SECRET_KEY) >= 32:
        return []
    return [
        Error(
            "SECRET_KEY has fewer than 32 characters.", hint="Leave it out: one is made and kept.", id="timeline.E001"
        )
    ]


@register(Tags.security)
def hosts_are_named(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.ALLOWED_HOSTS:
        return []
    return [Error("ALLOWED_HOSTS is empty: every request would be refused.", id="timeline.E002")]


@register(Tags.security)
def not_every_host_is_allowed(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if "*" not in settings.ALLOWED_HOSTS or settings.DEBUG:
        return []
    return [
        checks.Warning("ALLOWED_HOSTS allows every host.", hint="Name the hosts of PUBLIC_URL.", id="timeline.W001")
    ]


@register(Tags.security, deploy=True)
def the_public_address_is_safe(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.PUBLIC_URL.startswith("https://"):
        return []
    return [checks.Warning("PUBLIC_URL is not https: cookies travel in the clear.", id="timeline.W002")]


@register(Tags.caches, deploy=True)
def callers_are_counted_together(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.ENVIRONMENT.redis_url:
        return []
    return [
        checks.Warning(
            "Without REDIS_URL each process counts a caller’s requests for itself.",
            hint="Let all of them share a Redis, or count with one process.",
            id="timeline.W003",
        )
    ]


@register(Tags.caches, deploy=True)
def the_cache_answers(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    try:
        cache.set("timeline.checks", "here", timeout=60)
        answer = cache.get("timeline.checks")
    except (OSError, RedisError) as error:
        answer = error
    if answer == "here":
        return []
    return [Error(f"The cache that REDIS_URL names does not answer: {answer}.", id="timeline.E004")]


@register(deploy=True)
def no_request_waits_for_an_import(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.ENVIRONMENT.task_queue == "database":
        return []
    return [
        checks.Warning(
            "TASK_QUEUE is immediate: a request takes as long as the import that it asks for.", id="timeline.W004"
        )
    ]


@register(Tags.database)
def postgresql_is_utf8(
    app_configs: Any, *, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    from django.db import connections

    messages: list[CheckMessage] = []
    for alias in databases or []:
        connection = connections[alias]
        if connection.vendor != "postgresql":
            continue
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_encoding")
            encoding = cursor.fetchone()[0]
        if encoding != "UTF8":
            messages.append(Error(f"The database’s encoding is {encoding}; texts need UTF8.", id="timeline.E003"))
    return messages
