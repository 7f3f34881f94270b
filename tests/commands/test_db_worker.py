import pytest
from django.core.management import call_command
from django.db import OperationalError
from django_tasks_db.management.commands import db_worker as theirs

from timeline.management.commands import db_worker


@pytest.fixture
def answers(monkeypatch):
    """What the worker meets, one after another."""
    met: list[Exception | None] = []

    def handle(self, **options):
        if error := met.pop(0):
            raise error

    monkeypatch.setattr(theirs.Command, "handle", handle)
    monkeypatch.setattr(db_worker, "PAUSE", 0)
    return met


def test_a_locked_database_does_not_end_the_worker(answers, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    answers += [OperationalError("database is locked"), None]

    call_command("db_worker")

    assert answers == []


def test_another_failure_does(answers, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    answers += [OperationalError("disk I/O error")]

    with pytest.raises(OperationalError):
        call_command("db_worker")
