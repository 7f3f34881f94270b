"""The server and what works beside it, as one program that can be stopped."""

import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

SERVER = "the server"
LOOK_EVERY = 0.5
"""Seconds between two looks at who still runs."""
PATIENCE = 10.0
"""Seconds until it says what it waits for."""


class Command(BaseCommand):
    help = "Serve the site, import what is handed over and tell webhooks, until it is stopped (Ctrl-C or SIGTERM)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="The address to listen at (127.0.0.1).")
        parser.add_argument("--port", type=int, default=8000, help="The port to listen at (8000).")
        parser.add_argument("--workers", type=int, default=2, help="How many requests are answered at a time (2).")

    def handle(self, *args: Any, host: str, port: int, workers: int, **options: Any) -> None:
        manage = [sys.executable, sys.argv[0]]
        programs = {
            SERVER: [
                *(sys.executable, "-m", "granian", "--interface", "wsgi", "--log-level", "warning"),
                *("--host", host, "--port", str(port), "--workers", str(workers), "--blocking-threads", "1"),
                "timeline.wsgi:application",
            ],
            "the worker of webhooks": [*manage, "deliver_webhooks"],
        }
        if settings.TASKS["default"]["BACKEND"] == "django_tasks_db.DatabaseBackend":
            programs["the worker of imports"] = [*manage, "db_worker", "--no-reload", "--verbosity", "0"]
        sys.exit(run(programs, say=self.stderr.write))


def run(programs: Mapping[str, Sequence[str]], *, say: Any) -> int:
    """Run ``programs`` until the server ends or a signal asks for the end; its exit status, 0 after a signal.

    Whatever else ends is started again. Each may end what it is at, and a second signal ends that too.
    """
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    running: dict[str, subprocess.Popen[bytes]] = {}
    try:
        running |= {name: _start(command) for name, command in programs.items()}
        while (status := running[SERVER].poll()) is None:
            time.sleep(LOOK_EVERY)
            for name in [name for name, child in running.items() if name != SERVER and child.poll() is not None]:
                say(f"{name.capitalize()} has ended ({running[name].returncode}) and is started again.")
                running[name] = _start(programs[name])
        return status
    except KeyboardInterrupt:
        return 0
    finally:
        _stop(running, say)
        signal.signal(signal.SIGTERM, before)


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    # In a session of its own: Ctrl-C is for this program, which tells the others, once.
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603


def _stop(running: Mapping[str, subprocess.Popen[bytes]], say: Any) -> None:
    for child in running.values():
        child.terminate()
    deadline: float | None = time.monotonic() + PATIENCE
    try:
        while still := [name for name, child in running.items() if child.poll() is None]:
            time.sleep(LOOK_EVERY / 5)
            if deadline and time.monotonic() > deadline:
                say(f"Waiting for {' and '.join(still)} to finish: Ctrl-C once more ends it at once.")
                deadline = None
    except KeyboardInterrupt:
        pass
    finally:
        for child in running.values():
            child.kill()
            child.wait()
