"""Full text over the events' titles and summaries: FTS5 on SQLite, tsvector and GIN on PostgreSQL.

The index is kept by the database itself (triggers, a generated column), so bulk writes are covered too.
"""

import re
from typing import TYPE_CHECKING

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import RawSQL

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet

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

WORD = re.compile(r"\w+", re.UNICODE)


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


def matching(events: "EventQuerySet", text: str) -> "EventQuerySet":
    """The events whose title or summary holds every word of ``text``; a last word may be unfinished.

    Anything but letters and digits parts words, so no input is a syntax error. No word at all matches nothing.
    """
    words = WORD.findall(text)
    return _found(events, [*words[:-1], f"{words[-1]}*"] if words else [], every=True)


def sharing_a_word(events: "EventQuerySet", text: str) -> "EventQuerySet":
    """The events whose title or summary holds some word of ``text``, but for its short ones."""
    return _found(events, [word for word in WORD.findall(text) if len(word) > 3], every=False)


def _found(events: "EventQuerySet", words: list[str], *, every: bool) -> "EventQuerySet":
    """``words`` are letters and digits, with ``*`` at the end of an unfinished one."""
    if not words:
        return events.none()
    if connections[events.db].vendor == "postgresql":
        query = (" & " if every else " | ").join(word.replace("*", ":*") for word in words)
        rows = RawSQL("SELECT id FROM timeline_event WHERE words @@ to_tsquery('english', %s)", [query])
    else:
        quoted = (f'"{word}"' if word[-1] != "*" else f'"{word[:-1]}"*' for word in words)
        query = (" AND " if every else " OR ").join(quoted)
        rows = RawSQL("SELECT rowid FROM timeline_event_text WHERE timeline_event_text MATCH %s", [query])
    return events.filter(pk__in=rows)
