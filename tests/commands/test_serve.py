"""The server and its workers start and stop together."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError

from timeline.management.commands import deliver_webhooks, serve
from timeline.management.commands.serve import SERVER, run

SLEEP = "import time; time.sleep(60)"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(serve, "LOOK_EVERY", 0.02)
    monkeypatch.setattr(serve, "PATIENCE", 0.1)


@pytest.fixture(autouse=True)
def _ctrl_c_arrives():
    """As in a terminal: who starts the tests in the background has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def python(program: str) -> list[str]:
    return [sys.executable, "-S", "-c", program]


def noting(pids: Path, then: str) -> list[str]:
    """A program that adds its process id to a file."""
    return python(f"import os; open({str(pids)!r}, 'a').write(f'{{os.getpid()}}\\n'); {then}")


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(lines: int, pids: Path) -> list[int]:
    for _ in range(500):
        found = pids.read_text().split() if pids.exists() else []
        if len(found) >= lines:
            return [int(pid) for pid in found]
        time.sleep(0.01)
    raise AssertionError(f"{lines} programs were to start")


def when_started(lines: int, pids: Path, *signals: int) -> threading.Thread:
    """Send this process the signals once so many programs have started."""

    def send() -> None:
        wait_for(lines, pids)
        for number in signals:
            time.sleep(0.2)
            os.kill(os.getpid(), number)

    thread = threading.Thread(target=send)
    thread.start()
    return thread


def test_the_end_of_the_server_ends_the_others(tmp_path):
    pids = tmp_path / "pids"
    server = python(f"import os, time\nwhile not os.path.exists({str(pids)!r}): time.sleep(0.01)\nraise SystemExit(3)")

    status = run({SERVER: server, "the worker": noting(pids, SLEEP)}, say=print)

    assert status == 3
    assert not any(map(is_there, wait_for(1, pids)))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_all(tmp_path, number):
    pids = tmp_path / "pids"
    sending = when_started(2, pids, number)

    status = run({SERVER: noting(pids, SLEEP), "the worker": noting(pids, SLEEP)}, say=print)

    sending.join()
    assert status == 0
    assert not any(map(is_there, wait_for(2, pids)))


def test_a_worker_that_ends_is_started_again(tmp_path):
    pids, said = tmp_path / "pids", []
    sending = when_started(3, pids, signal.SIGTERM)

    run({SERVER: python(SLEEP), "the worker": noting(pids, "raise SystemExit(1)")}, say=said.append)

    sending.join()
    assert said[0] == "The worker has ended (1) and is started again."


def test_a_second_signal_ends_what_does_not_want_to(tmp_path):
    pids, said = tmp_path / "pids", []
    sending = when_started(1, pids, signal.SIGTERM, signal.SIGINT)
    stubborn = python(
        "import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        f"open({str(pids)!r}, 'a').write(f'{{os.getpid()}}\\n'); {SLEEP}"
    )

    run({SERVER: python(SLEEP), "the worker": stubborn}, say=said.append)

    sending.join()
    assert said == ["Waiting for the worker to finish: Ctrl-C once more ends it at once."]
    assert not any(map(is_there, wait_for(1, pids)))


def test_imports_have_no_worker_where_they_are_done_at_once(monkeypatch):
    started = {}
    monkeypatch.setattr(serve, "run", lambda programs, say: started.update(programs) or 0)

    with pytest.raises(SystemExit):
        call_command("serve", port=8123)

    assert list(started) == [SERVER, "the worker of webhooks"]
    assert "8123" in started[SERVER]


def test_imports_have_a_worker_where_they_wait_for_one(monkeypatch, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    started = {}
    monkeypatch.setattr(serve, "run", lambda programs, say: started.update(programs) or 0)

    with pytest.raises(SystemExit):
        call_command("serve")

    assert "db_worker" in started["the worker of imports"]


@pytest.mark.django_db
def test_a_database_that_is_away_does_not_end_the_worker_of_webhooks(monkeypatch):
    met: list[type[BaseException]] = [KeyboardInterrupt, OperationalError]

    def deliver_all() -> None:
        raise met.pop()

    monkeypatch.setattr(deliver_webhooks, "deliver_all", deliver_all)
    before = signal.getsignal(signal.SIGTERM)

    with pytest.raises(SystemExit):
        call_command("deliver_webhooks", every=0)

    signal.signal(signal.SIGTERM, before)
    assert met == []
