import os
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection


def manage(*arguments, database):
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{database}"}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_new_sqlite_database_keeps_a_write_ahead_log_and_the_standard_kinds(tmp_path):
    database = tmp_path / "below" / "new.sqlite3"

    done = manage("migrate", "--verbosity", "0", database=database)

    assert done.returncode == 0, done.stderr
    rows = sqlite3.connect(database)
    assert rows.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert rows.execute("SELECT count(*) FROM timeline_kind").fetchone()[0] > 30
    # What the planner goes by was looked at.
    assert rows.execute("SELECT count(*) FROM sqlite_stat1").fetchone()[0] > 0
    rows.close()


def test_migrating_twice_changes_nothing(tmp_path):
    database = tmp_path / "new.sqlite3"
    manage("migrate", "--verbosity", "0", database=database)

    again = manage("migrate", "--verbosity", "0", database=database)

    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_a_wrong_setting_stops_every_command_with_its_name(tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": "mysql://somewhere"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL needs no such care")
def test_a_transaction_on_sqlite_takes_its_turn_at_its_start():
    options = settings.DATABASES["default"]["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] >= 5
