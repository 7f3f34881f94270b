"""Atom (RFC 4287): what changed last comes first. The date of an event is in its words, never in the feed's clock."""

import datetime as dt
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from timeline.exchange.records import EventRecord, Head
from timeline.exchange.xml_text import in_xml

_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    opening = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{_text(head.file)}</id>",
        f"<title>{_text(head.title)}</title>",
        f"<subtitle>{_text(' '.join(filter(None, [head.description, head.account])))}</subtitle>",
        f"<updated>{_instant(head.updated or _NEVER)}</updated>",
        f'<link rel="self" type="application/atom+xml" href={_attribute(head.file)}/>',
        f'<link rel="alternate" type="text/html" href={_attribute(head.address)}/>',
        f"<author><name>{_text(head.title)}</name></author>",
        "<generator>Timeline</generator>\n",
    ]
    yield "\n".join(opening).encode()
    for record in records:
        yield _entry(record).encode()
    yield b"</feed>\n"


def _entry(record: EventRecord) -> str:
    when = record.date.words if record.date else ""
    content = "\n\n".join(filter(None, [when, record.summary, ", ".join(record.voices)]))
    categories = [(record.kind.slug, record.kind.name)] if record.kind else []
    categories += [(tag, tag) for tag in record.tags]
    return "\n".join(
        [
            "<entry>",
            f"<id>urn:uuid:{record.id}</id>",
            f"<title>{_text(f'{when}: {record.title}' if when else record.title)}</title>",
            f"<published>{_instant(record.created)}</published>",
            f"<updated>{_instant(record.updated)}</updated>",
            f'<link rel="alternate" type="text/html" href={_attribute(record.page)}/>',
            *(f"<category term={_attribute(term)} label={_attribute(label)}/>" for term, label in categories),
            f'<content type="text">{_text(content or record.title)}</content>',
            "</entry>\n",
        ]
    )


def _instant(moment: dt.datetime) -> str:
    """RFC 3339."""
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def _text(text: str) -> str:
    return escape(in_xml(text))


def _attribute(text: str) -> str:
    return quoteattr(in_xml(text))
