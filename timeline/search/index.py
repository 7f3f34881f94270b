"""The index over the events' titles and summaries: FTS5 on SQLite, tsvector and GIN on PostgreSQL.

It is kept by the database itself (triggers, a generated column), so bulk writes are covered too.
"""

import re

from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE = """
CREATE VIRTUAL TABLE IF NOT EXISTS timeline_event_text USING fts5(
    title, summary, content='timeline_event', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER IF NOT EXISTS timeline_event_text_insert AFTER INSERT ON timeline_event BEGIN
    INSERT INTO timeline_event_text(rowid, title, summary) VALUES (new.id, new.title, new.summary);
END;
CREATE TRIGGER IF NOT EXISTS timeline_event_text_delete AFTER DELETE ON timeline_event BEGIN
    INSERT INTO timeline_event_text(timeline_event_text, rowid, title, summary)
    VALUES ('delete', old.id, old.title, old.summary);
END;
CREATE TRIGGER IF NOT EXISTS timeline_event_text_update AFTER UPDATE OF title, summary ON timeline_event BEGIN
    INSERT INTO timeline_event_text(timeline_event_text, rowid, title, summary)
    VALUES ('delete', old.id, old.title, old.summary);
    INSERT INTO timeline_event_text(rowid, title, summary) VALUES (new.id, new.title, new.summary);
END;
"""

POSTGRESQL = """
ALTER TABLE timeline_event ADD COLUMN words tsvector
    GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A')
                         || setweight(to_tsvector('english', summary), 'B')) STORED;
CREATE INDEX IF NOT EXISTS event_by_words ON timeline_event USING gin (words);
"""


def install(connection: BaseDatabaseWrapper) -> None:
    """Lay the index where it is missing. Altering a table on SQLite drops its triggers: hence after each migration."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT 1 FROM information_schema.columns "
                "WHERE table_name = 'timeline_event' AND column_name = 'words'"
            )
            if cursor.fetchone() is None:
                cursor.execute(POSTGRESQL)
            return
        cursor.execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'timeline_event_text_%'"
        )
        complete = cursor.fetchone()[0] == 3
        for statement in re.findall(r"CREATE.*?;(?=\nCREATE|\s*$)", SQLITE, re.DOTALL):
            cursor.execute(statement)
        if not complete:
            cursor.execute("INSERT INTO timeline_event_text(timeline_event_text) VALUES ('rebuild')")
