"""The site as others meet it: its own server over a database of its own, with the curated timeline in it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

ROOT = Path(__file__).parents[2]
SECONDS_TO_START = 60
EDITOR = "admin"


@dataclass(frozen=True)
class Site:
    url: str
    environment: dict[str, str]

    @property
    def api(self) -> str:
        return f"{self.url}/api/v1"

    def manage(self, *arguments: str) -> str:
        """What a command of manage.py prints."""
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        done = subprocess.run(command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def token(self, scope: str) -> str:
        """A new token of the editor's."""
        return self.manage("make_token", EDITOR, "--scope", scope).strip()


@contextmanager
def serving(folder: Path) -> Iterator[Site]:
    """A site that is served until the block ends. ``folder`` is its own."""
    with _database(folder) as database, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        environment = os.environ | {
            "DATABASE_URL": database,
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "RATE_ANONYMOUS": "1000000/minute",
            "RATE_SIGNED_IN": "1000000/minute",
            "TASK_QUEUE": "immediate",
            "LOG_LEVEL": "ERROR",
            # The tests' own settings must not reach what is tested here.
            "DJANGO_SETTINGS_MODULE": "timeline.settings",
        }
        site = Site(environment["PUBLIC_URL"], environment)
        site.manage("migrate", "--verbosity", "0")
        site.manage("load_timeline", "fixtures/us-bases.json")
        site.manage("make_admin", "--username", EDITOR)
        server = subprocess.Popen(_server(port), env=environment, cwd=ROOT)
        try:
            _wait_for(f"{site.api}/")
            yield site
        finally:
            server.terminate()
            server.wait()


def _server(port: int) -> list[str]:
    options = ["--interface", "wsgi", "--log-level", "warning", "--workers", "2", "--blocking-threads", "1"]
    address = ["--host", "127.0.0.1", "--port", str(port)]
    return [sys.executable, "-m", "granian", *options, *address, "timeline.wsgi:application"]


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            assert time.monotonic() < deadline, f"{address} does not answer."
            time.sleep(0.1)


@contextmanager
def _database(folder: Path) -> Iterator[str]:
    """A database of the kind that the tests run on, for as long as the block lasts."""
    given = os.environ.get("DATABASE_URL", "")
    if not given.startswith("postgres"):
        yield f"sqlite:///{folder / 'live.sqlite3'}"
        return
    name = sql.Identifier(f"live_{os.getpid()}_{time.monotonic_ns()}")
    with psycopg.connect(urlsplit(given)._replace(path="/postgres").geturl(), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
        try:
            yield urlsplit(given)._replace(path=f"/{name._obj[0]}").geturl()
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
