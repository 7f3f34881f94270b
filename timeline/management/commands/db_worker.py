import logging
import time
from typing import Any

from django.db import OperationalError
from django_tasks_db.management.commands import db_worker
from django_tasks_db.utils import is_locked_database_exception

logger = logging.getLogger(__name__)

PAUSE = 1.0
"""Seconds before it asks a database again that somebody else was writing to for longer than it could wait."""


class Command(db_worker.Command):
    """The worker of django-tasks-db, which a long write of somebody else's to SQLite does not end."""

    def handle(self, **options: Any) -> None:
        while True:
            try:
                return super().handle(**options)
            except OperationalError as error:
                if not is_locked_database_exception(error):
                    raise
                logger.warning("The database is locked: going on in %s second(s).", PAUSE)
                time.sleep(PAUSE)
