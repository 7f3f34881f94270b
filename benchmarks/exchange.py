"""What each format costs, beside reading the same events and throwing them away, and how much memory it holds.

    python -m benchmarks.exchange [EVENTS]

Fills a database of its own with so many events (20,000 unless said), each with a place, an actor and two passages of
evidence, and writes them all in each format. Processor time as a ratio to reading alone; the memory that Python holds
at its peak for all events and for a tenth of them, which should hardly differ.
"""

import os
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterable

FOLDER = tempfile.TemporaryDirectory()
os.environ["DATABASE_URL"] = f"sqlite:///{FOLDER.name}/benchmark.sqlite3"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from timeline.exchange.account import About, head, included  # noqa: E402
from timeline.exchange.formats import FORMATS  # noqa: E402
from timeline.exchange.reading import Reader, records  # noqa: E402
from timeline.models import Actor, DateClaim, Event, Evidence, Participation, Place, Source, Timeline  # noqa: E402
from timeline.models.event import EventQuerySet  # noqa: E402
from timeline.models.timeline import TimelineEntry  # noqa: E402

ABOUT = About("Benchmark", "", "http://127.0.0.1/", "http://127.0.0.1/file")
STRANGER = Reader(None)
BATCH = 2_000


def fill(count: int) -> None:
    timeline = Timeline.objects.create(slug="many", title="Many", visibility="public")
    places = [Place.objects.create(slug=f"p{n}", name=f"Place {n}", latitude=n / 10, longitude=n) for n in range(100)]
    actors = [Actor.objects.create(slug=f"a{n}", name=f"Actor {n}") for n in range(100)]
    sources = [Source.objects.create(title=f"Source {n}", publisher=f"Paper {n % 20}") for n in range(500)]
    for first in range(0, count, BATCH):
        numbers = range(first, min(first + BATCH, count))
        events = Event.objects.bulk_create(
            Event(
                title=f"Event {n} of those that were written down",
                summary="It took some time, and much was said of it. " * 5,
                date=f"{1900 + n % 120}-{1 + n % 12:02}-{1 + n % 28:02}" if n % 3 else f"{1900 + n % 120}",
                status="confirmed",
            )
            for n in numbers
        )
        TimelineEntry.objects.bulk_create(TimelineEntry(timeline=timeline, event=event) for event in events)
        Event.places.through.objects.bulk_create(
            Event.places.through(event=event, place=places[event.pk % 100]) for event in events
        )
        Participation.objects.bulk_create(
            Participation(event=event, actor=actors[event.pk % 100], role="host") for event in events
        )
        told = Evidence.objects.bulk_create(
            Evidence(event=event, source=sources[(event.pk + n) % 500], locator=f"p. {n}", confirmed=True)
            for event in events
            for n in range(2)
        )
        DateClaim.objects.bulk_create(
            DateClaim(event=row.event, evidence=row, phrase="then", edtf=row.event.date) for row in told[::2]
        )


def seconds(pieces: Iterable[object]) -> float:
    start = time.process_time()
    for _piece in pieces:
        pass
    return time.process_time() - start


def megabytes(pieces: Iterable[object]) -> float:
    tracemalloc.start()
    for _piece in pieces:
        pass
    held = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return held


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    call_command("migrate", verbosity=0)
    fill(count)
    every = Event.objects.public()
    some = every.filter(pk__lte=Event.objects.order_by("pk")[count // 10].pk)

    def written(name: str, events: EventQuerySet) -> Iterable[bytes]:
        form = FORMATS[name]
        return form.write(records(included(events, form), STRANGER), head(events, form, ABOUT))

    seconds(records(some, STRANGER))
    reading = seconds(records(every, STRANGER))
    print(f"{count:,} events, read in {reading:.1f} s of processor time ({count / reading:,.0f} a second)\n")
    print("| format     | times reading alone | MB held for a tenth | for all |")
    print("|------------|--------------------:|--------------------:|--------:|")
    for name in FORMATS:
        ratio = seconds(written(name, every)) / reading
        few, all_ = megabytes(written(name, some)), megabytes(written(name, every))
        print(f"| {name:10} | {ratio:19.2f} | {few:19.1f} | {all_:7.1f} |", flush=True)


if __name__ == "__main__":
    main()
