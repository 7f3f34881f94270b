"""System checks: what a deployment must not get wrong. Documented in docs/settings.md."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register


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
