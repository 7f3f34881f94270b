"""The formats by name: how each is written, and which events it has no place for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import ngettext_lazy

from timeline.dates.gregorian import midnight
from timeline.exchange import atom, csv_text, geojson, ics, jsonld, ndjson, timelinejs, xlsx
from timeline.exchange.reading import BY_DATE, NEWEST_CHANGE_FIRST, Order
from timeline.exchange.records import EventRecord, Head

Write = Callable[[Iterable[EventRecord], Head], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Events that a format leaves out. No event falls under two rules of one format."""

    reason: str
    events: Q
    sentence: Promise


_YEAR_UNKNOWN = Q(date__startswith="XXXX")
UNDATED = Rule(
    "undated",
    Q(earliest__isnull=True, latest__isnull=True) | _YEAR_UNKNOWN,
    ngettext_lazy("%(count)d has no known year", "%(count)d have no known year", "count"),
)

_CALENDAR_START, _CALENDAR_END = midnight(1), midnight(9999)
BEYOND_CALENDARS = Rule(
    "beyond-calendars",
    ~_YEAR_UNKNOWN
    & (
        Q(earliest__lt=_CALENDAR_START)
        | Q(earliest__gte=_CALENDAR_END)
        | Q(latest__lte=_CALENDAR_START)
        | Q(latest__gt=_CALENDAR_END)
    ),
    ngettext_lazy(
        "%(count)d lies outside of the years 1 to 9998", "%(count)d lie outside of the years 1 to 9998", "count"
    ),
)


@dataclass(frozen=True, slots=True)
class Format:
    """``name`` is that of ``format=``, ``extension`` that of /t/SLUG.EXTENSION. ``saved``: a browser keeps the file
    rather than show it. ``texts``: an editor gets the sources' texts in it. ``broken_off`` is written where the file
    breaks off and would else look whole: no reader takes it for an event."""

    name: str
    extension: str
    media_type: str
    write: Write
    leaves_out: Sequence[Rule] = ()
    order: Order = BY_DATE
    saved: bool = False
    texts: bool = False
    broken_off: bytes = b""


_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {
    each.name: each
    for each in (
        Format("csv", "csv", "text/csv", csv_text.write, saved=True, broken_off=csv_text.BROKEN_OFF),
        Format(
            "ndjson",
            "ndjson",
            "application/x-ndjson",
            ndjson.write,
            saved=True,
            texts=True,
            broken_off=ndjson.BROKEN_OFF,
        ),
        Format("jsonld", "jsonld", "application/ld+json", jsonld.write),
        # Plain JSON, because that is what TimelineJS asks for.
        Format("timelinejs", "timelinejs.json", "application/json", timelinejs.write, [UNDATED]),
        Format("ics", "ics", "text/calendar", ics.write, [UNDATED, BEYOND_CALENDARS]),
        Format("atom", "atom", "application/atom+xml", atom.write, order=NEWEST_CHANGE_FIRST),
        Format("geojson", "geojson", "application/geo+json", geojson.write),
        Format("xlsx", "xlsx", _SPREADSHEET, xlsx.write, saved=True),
    )
}
BY_EXTENSION = {each.extension: each for each in FORMATS.values()}
