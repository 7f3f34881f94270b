"""The JSON that TimelineJS 3 reads (https://timeline.knightlab.com/docs/json-format.html).

It has no precision but which fields of a date are there, and no uncertainty: a month has no day, and the words go into
``display_date``. It counts years without a year 0, as people do: 44 BC is -44. Its texts are HTML: ours are escaped.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

import orjson

from timeline.exchange.partial import Partial
from timeline.exchange.records import DateRecord, EventRecord, Head

HUMAN_YEARS = (-271_820, 275_759)
"""What a JavaScript Date can hold. Beyond, TimelineJS counts in years alone."""


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    account = {
        "included": head.included,
        "omitted": head.omitted,
        "why": {each.reason: each.count for each in head.omissions},
        "sentence": head.account,
    }
    told = "".join(f"<p>{escape(text)}</p>" for text in (head.description, head.account) if text)
    title = {"unique_id": "title", "text": {"headline": escape(head.title), "text": told}}
    opening = {"scale": _scale(head), "account": account, "title": title}
    yield orjson.dumps(opening)[:-1] + b',"events":['
    between = b""
    for record in records:
        if record.date is not None:
            yield between + orjson.dumps(_slide(record, record.date))
            between = b",\n"
    yield b"]}"


def _scale(head: Head) -> str:
    low, high = HUMAN_YEARS
    return "human" if head.years is None or (low <= head.years[0] and head.years[1] <= high) else "cosmological"


def _slide(record: EventRecord, date: DateRecord) -> dict[str, Any]:
    first, last = date.first or date.last, date.last
    slide: dict[str, Any] = {
        "unique_id": record.id,
        "start_date": _date(first) if first else {},
        "display_date": date.words,
        "text": {"headline": escape(record.title), "text": _told(record)},
        "autolink": False,
    }
    if last and last != first:
        slide["end_date"] = _date(last)
    if record.kind:
        slide["group"] = escape(record.kind.name)
    return slide


def _date(partial: Partial) -> dict[str, int]:
    date = {"year": partial.year if partial.year > 0 else partial.year - 1}
    if partial.month is not None:
        date["month"] = partial.month
    if partial.day is not None:
        date["day"] = partial.day
    if partial.second is not None:
        date |= {"hour": partial.second // 3600, "minute": partial.second // 60 % 60}
        if partial.fine:
            date["second"] = partial.second % 60
    return date


def _told(record: EventRecord) -> str:
    summary = f"<p>{escape(record.summary)}</p>" if record.summary else ""
    modality = "" if record.modality == "occurred" else f"{record.modality.capitalize()}. "
    named = ", ".join(record.voices) or record.page
    return f'{summary}<p>{modality}<a href="{escape(record.page)}">{escape(named)}</a></p>'
