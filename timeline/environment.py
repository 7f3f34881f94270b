"""What the environment says, read once, with an error that names the setting where it can't be.

Documented in docs/settings.md; tests/test_environment.py proves that every name here stands there.
"""

import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, EnvError


class BadSetting(SystemExit):
    """A setting that can't be used: the program stops with a sentence that says which and why."""


@dataclass(frozen=True)
class Environment:
    debug: bool
    secret_key: str
    allowed_hosts: list[str]
    database_url: str
    public_url: str
    trust_proxy: bool
    log_level: str
    redis_url: str
    task_queue: str
    require_if_match: bool
    rate_anonymous: str
    rate_signed_in: str
    import_max_mb: int
    webhooks_allow_private: bool


RATE = re.compile(r"(?P<count>[1-9]\d{0,8})/(?P<period>second|minute|hour|day)")


def read(base: Path) -> Environment:
    """The settings of the process, from its environment. ``base`` is the folder of manage.py.

    Raises BadSetting on the first value that can't be used.
    """
    env = Env()
    try:
        database_url = env.str("DATABASE_URL", f"sqlite:///{base / 'var' / 'timeline.sqlite3'}")
        public_url = env.str("PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
        log_level = env.str("LOG_LEVEL", "INFO").upper()
        found = Environment(
            debug=env.bool("DEBUG", False),
            secret_key=env.str("SECRET_KEY", "") or _kept_secret(base / "var" / "secret-key"),
            allowed_hosts=[host.strip() for host in env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])],
            database_url=database_url,
            public_url=public_url,
            trust_proxy=env.bool("TRUST_PROXY", False),
            log_level=log_level,
            redis_url=env.str("REDIS_URL", ""),
            task_queue=env.str("TASK_QUEUE", "database").lower(),
            require_if_match=env.bool("REQUIRE_IF_MATCH", False),
            rate_anonymous=env.str("RATE_ANONYMOUS", "300/minute").lower(),
            rate_signed_in=env.str("RATE_SIGNED_IN", "3000/minute").lower(),
            import_max_mb=env.int("IMPORT_MAX_MB", 20),
            webhooks_allow_private=env.bool("WEBHOOKS_ALLOW_PRIVATE", False),
        )
    except EnvError as error:
        raise BadSetting(f"Bad setting: {error}. See docs/settings.md.") from error
    _refuse_the_unusable(found)
    return found


def _refuse_the_unusable(found: Environment) -> None:
    scheme = urlsplit(found.database_url).scheme
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise BadSetting(
            f"Bad setting: DATABASE_URL starts with {scheme or 'nothing'!r}; write sqlite:///PATH or "
            "postgres://USER:PASSWORD@HOST:PORT/NAME. See docs/settings.md."
        )
    if urlsplit(found.public_url).scheme not in {"http", "https"} or not urlsplit(found.public_url).netloc:
        raise BadSetting(f"Bad setting: PUBLIC_URL is {found.public_url!r}; write https://HOST. See docs/settings.md.")
    if found.log_level not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
        raise BadSetting(
            f"Bad setting: LOG_LEVEL is {found.log_level!r}; write DEBUG, INFO, WARNING, ERROR or CRITICAL. "
            "See docs/settings.md."
        )
    if found.redis_url and urlsplit(found.redis_url).scheme not in {"redis", "rediss", "unix"}:
        raise BadSetting("Bad setting: REDIS_URL is no redis://HOST:PORT/NUMBER. See docs/settings.md.")
    if found.task_queue not in {"database", "immediate"}:
        raise BadSetting(
            f"Bad setting: TASK_QUEUE is {found.task_queue!r}; write database or immediate. See docs/settings.md."
        )
    for name in ("rate_anonymous", "rate_signed_in"):
        rate = getattr(found, name)
        if rate != "off" and not RATE.fullmatch(rate):
            raise BadSetting(
                f"Bad setting: {name.upper()} is {rate!r}; write a number and a period, such as 300/minute, or off. "
                "See docs/settings.md."
            )
    if not 1 <= found.import_max_mb <= 1000:
        raise BadSetting(
            f"Bad setting: IMPORT_MAX_MB is {found.import_max_mb}; write 1 to 1000. See docs/settings.md."
        )


def _kept_secret(path: Path) -> str:
    """The key in ``path``; made there, readable by the owner alone, where there is none yet."""
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    key = secrets.token_urlsafe(50)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
    return key
