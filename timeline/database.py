"""What a database needs beside its tables, laid after each migration: all of it can be laid twice."""

from typing import Any

from django.db import connections

from timeline import search
from timeline.services.kinds import load_standard_kinds


def prepare(using: str, **_: Any) -> None:
    connection = connections[using]
    if "timeline_event" not in connection.introspection.table_names():
        return
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            # Kept in the file, so once is enough; readers then never wait for a writer.
            cursor.execute("PRAGMA journal_mode=WAL")
            # By what the tables hold the planner chooses its indexes, and of a sample it makes too little. A million
            # events take it two seconds. PostgreSQL looks by itself.
            cursor.execute("ANALYZE")
    search.install(connection)
    load_standard_kinds(using=using)
