"""The events that a query finds, how well they fit, and where in them it stands."""

import html
import secrets
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db import connections
from django.db.models import BigIntegerField, F, QuerySet, Value
from django.db.models.expressions import Combinable, RawSQL

from timeline.search.query import WORD, Query, Term, unfinished

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet

SNIPPET_WORDS = 24

# What a row's own words say, and nothing that another row could change: bm25 weighs a word by how many other rows
# have it, so that a place in its order would move while somebody turns pages.
_SQLITE_HITS = """
    4 * (length(highlight(timeline_event_text, 0, char(1), '')) - length(timeline_event.title))
    + length(highlight(timeline_event_text, 1, char(1), '')) - length(timeline_event.summary)"""


def matching(events: "EventQuerySet", query: Query | str) -> "EventQuerySet":
    """The events whose title or summary ``query`` finds. A text means all of its words, the last one unfinished."""
    query = unfinished(query) if isinstance(query, str) else query
    if not query:
        return events.none()
    if connections[events.db].vendor == "postgresql":
        expression, values = query.tsquery()
        rows = RawSQL(f"SELECT id FROM timeline_event WHERE words @@ {expression}", values)  # noqa: S608, S611
    else:
        rows = RawSQL("SELECT rowid FROM timeline_event_text WHERE timeline_event_text MATCH %s", [query.fts5()])
    return events.filter(pk__in=rows)


def sharing_a_word(events: "EventQuerySet", text: str) -> "EventQuerySet":
    """The events whose title or summary holds some word of ``text``, but for its short ones."""
    terms = tuple(Term((word,)) for word in WORD.findall(text) if len(word) > 3)
    return matching(events, Query(terms, every=False))


def ranked(events: "EventQuerySet", query: Query) -> tuple[QuerySet[Any], Combinable]:
    """What ``query`` finds, and how well each fits: an integer, more is better, that follows from the event alone.

    A word in the title weighs more than one in the summary; of two that fit alike the more salient is the better.
    """
    if not query:
        return events.none(), Value(0, output_field=BigIntegerField())
    if connections[events.db].vendor == "postgresql":
        expression, values = query.tsquery()
        hits = RawSQL(  # noqa: S611
            f"CAST(100000 * ts_rank(timeline_event.words, {expression}) AS bigint)", values, BigIntegerField()
        )
        return matching(events, query), hits * 10 + F("salience")
    # A join, where a subquery for each row would search anew for each.
    found = events.extra(
        tables=["timeline_event_text"],
        where=["timeline_event_text.rowid = timeline_event.id", "timeline_event_text MATCH %s"],
        params=[query.fts5()],
    )
    return found, RawSQL(_SQLITE_HITS, [], BigIntegerField()) * 10 + F("salience")  # noqa: S611


def snippets(query: Query, pks: Collection[int], *, using: str) -> dict[int, str]:
    """By the primary keys of these events, the words around what was found: HTML, all of it escaped but ``<mark>``.

    PostgreSQL leaves out what looks like a tag in the text itself.
    """
    if not (query and pks):
        return {}
    # Made for the moment, so that no text can hold a mark of its own.
    start, stop = secrets.token_hex(8), secrets.token_hex(8)
    marks = ", ".join(["%s"] * len(pks))
    values: list[Any]
    if connections[using].vendor == "postgresql":
        expression, values = query.tsquery()
        sql = f"""
            SELECT id, ts_headline('english', concat_ws(' — ', title, nullif(summary, '')), {expression}, %s)
            FROM timeline_event WHERE id IN ({marks})"""  # noqa: S608
        options = f"StartSel={start}, StopSel={stop}, MaxWords={SNIPPET_WORDS}, MinWords=8, MaxFragments=2"
        values = [*values, f"{options}, FragmentDelimiter=…", *pks]
    else:
        sql = f"""
            SELECT rowid, snippet(timeline_event_text, -1, %s, %s, '…', {SNIPPET_WORDS})
            FROM timeline_event_text WHERE timeline_event_text MATCH %s AND rowid IN ({marks})"""  # noqa: S608
        values = [start, stop, query.fts5(), *pks]
    with connections[using].cursor() as cursor:
        cursor.execute(sql, values)
        return {
            pk: html.escape(text).replace(start, "<mark>").replace(stop, "</mark>") for pk, text in cursor.fetchall()
        }
