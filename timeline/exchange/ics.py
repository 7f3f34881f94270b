"""iCalendar (RFC 5545 and 7986): a feed that a calendar subscribes to.

A calendar knows days and instants. What is known to the month, the year or about fills all the days that it may have
been, and its summary says so: “The bridge opens (July 2005)”. Where one end is open or unknown, it fills the other.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from timeline.dates.gregorian import SECONDS_A_DAY, civil
from timeline.exchange.partial import Partial
from timeline.exchange.records import DateRecord, EventRecord, Head

_LONGEST = 75
"""Octets of a line (RFC 5545, 3.1)."""

_TENTATIVE = {"planned", "hypothetical", "denied"}


def write(records: Iterable[EventRecord], head: Head) -> Iterator[bytes]:
    yield _lines(
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Timeline//Timeline//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *_text("NAME", head.title),
        *_text("X-WR-CALNAME", head.title),
        *_text("DESCRIPTION", " ".join(filter(None, [head.description, head.account]))),
        *_text("X-WR-CALDESC", " ".join(filter(None, [head.description, head.account]))),
        f"URL;VALUE=URI:{head.address}",
        f"SOURCE;VALUE=URI:{head.file}",
        *([f"LAST-MODIFIED:{_instant(head.updated)}"] if head.updated else []),
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        f"X-TIMELINE-INCLUDED:{head.included}",
        f"X-TIMELINE-OMITTED:{head.omitted}",
        *(f"X-TIMELINE-OMITTED-{each.reason.upper()}:{each.count}" for each in head.omissions),
    )
    for record in records:
        if record.date is not None:
            yield _event(record, record.date)
    yield _lines("END:VCALENDAR")


def _event(record: EventRecord, date: DateRecord) -> bytes:
    words = "" if date.is_exact else f" ({date.words})"
    modality = "" if record.modality in {"occurred", "ongoing"} else f"{record.modality.capitalize()}: "
    names = list(dict.fromkeys([*([record.kind.name] if record.kind else []), *record.tags]))
    spot = next((place for place in record.places if place.latitude is not None), None)
    told_by = ", ".join(record.voices)
    return _lines(
        "BEGIN:VEVENT",
        f"UID:{record.id}",
        f"DTSTAMP:{_instant(record.updated)}",
        # It grows whenever the event itself changes.
        f"SEQUENCE:{record.version}",
        *_when(date),
        *_text("SUMMARY", f"{modality}{record.title}{words}"),
        *_text("DESCRIPTION", "\n".join(filter(None, [record.summary, date.words, told_by, record.page]))),
        *([f"CATEGORIES:{','.join(map(_escaped, names))}"] if names else []),
        *_text("LOCATION", ", ".join(place.name for place in record.places)),
        *([f"GEO:{spot.latitude:.6f};{spot.longitude:.6f}"] if spot else []),
        f"URL;VALUE=URI:{record.page}",
        f"STATUS:{'TENTATIVE' if record.modality in _TENTATIVE else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
        "CLASS:PUBLIC",
        f"CREATED:{_instant(record.created)}",
        f"LAST-MODIFIED:{_instant(record.updated)}",
        *_text("X-TIMELINE-EDTF", date.edtf.text),
        "END:VEVENT",
    )


def _when(date: DateRecord) -> list[str]:
    """Days, the last one outside as RFC 5545 has it; instants where both ends are given to the minute."""
    first, last = date.first or date.last, date.last or date.first
    if first is None or last is None:
        return []
    if first.second is not None and last.second is not None:
        end = [f"DTEND:{_moment(last.earliest)}"] if last.earliest > first.earliest else []
        return [f"DTSTART:{_moment(first.earliest)}", *end]
    return [f"DTSTART;VALUE=DATE:{_day(first.earliest)}", f"DTEND;VALUE=DATE:{_day(_after(last))}"]


def _after(last: Partial) -> int:
    """The first second of the day after it."""
    return -(-last.latest // SECONDS_A_DAY) * SECONDS_A_DAY


def _day(second: int) -> str:
    year, month, day = civil(second // SECONDS_A_DAY)
    return f"{year:04}{month:02}{day:02}"


def _moment(second: int) -> str:
    rest = second % SECONDS_A_DAY
    return f"{_day(second)}T{rest // 3600:02}{rest // 60 % 60:02}{rest % 60:02}Z"


def _instant(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _text(name: str, value: str) -> list[str]:
    return [f"{name}:{_escaped(value)}"] if value else []


def _escaped(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11), without the control characters that it may not hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(c for c in text if c in "\n\t" or (c >= " " and c != "\x7f"))
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def _lines(*lines: str) -> bytes:
    return b"".join(folded(line) for line in lines)


def folded(line: str) -> bytes:
    """The line in UTF-8, folded to 75 octets without parting a character, with its line break."""
    octets, pieces, room = line.encode(), [], _LONGEST
    while len(octets) > room:
        cut = room
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[:cut])
        # The blank that a continuation begins with counts too.
        octets, room = octets[cut:], _LONGEST - 1
    return b"\r\n ".join([*pieces, octets]) + b"\r\n"
