"""What each format costs beside reading the events, and how much memory all of them hold together.

    python -m benchmarks.exchange [EVENTS]

Fills a SQLite database of its own with so many events (20,000 unless said), each on a timeline, with a place, an actor
and a passage of evidence. They are read once, and every record goes to all formats, each in a thread of its own.
Prints the processor time of each as a ratio to that of reading, and the peak resident memory of the whole process
after a tenth of the events and after all: they should hardly differ.
"""

import os
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from queue import Queue

FOLDER = tempfile.TemporaryDirectory(prefix="timeline-benchmark-")
os.environ["DATABASE_URL"] = f"sqlite:///{FOLDER.name}/benchmark.sqlite3"
os.environ["TMPDIR"] = FOLDER.name
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from timeline.exchange.account import About, head  # noqa: E402
from timeline.exchange.formats import FORMATS, Format  # noqa: E402
from timeline.exchange.reading import CHUNK, Reader, records  # noqa: E402
from timeline.exchange.records import EventRecord, Head  # noqa: E402
from timeline.models import Actor, Event, Evidence, Participation, Place, Source, Timeline  # noqa: E402
from timeline.models.timeline import TimelineEntry  # noqa: E402

ABOUT = About("Benchmark", "", "http://127.0.0.1/", "http://127.0.0.1/file")
STRANGER = Reader(None)
SEED = 2_000
"""Events that Django writes; the others are copies of them, made by the database."""


def fill(count: int) -> None:
    timeline = Timeline.objects.create(slug="many", title="Many", visibility="public")
    places = [Place.objects.create(slug=f"p{n}", name=f"Place {n}", latitude=n / 10, longitude=n) for n in range(100)]
    actors = [Actor.objects.create(slug=f"a{n}", name=f"Actor {n}") for n in range(100)]
    sources = [Source.objects.create(title=f"Source {n}", publisher=f"Paper {n % 20}") for n in range(500)]
    events = Event.objects.bulk_create(
        Event(
            title=f"Event {n} of those that were written down",
            summary="It took some time, and much was said of it. " * 5,
            date=f"{1900 + n % 120}-{1 + n % 12:02}-{1 + n % 28:02}" if n % 3 else f"{1900 + n % 120}",
            status="confirmed",
        )
        for n in range(min(SEED, count))
    )
    TimelineEntry.objects.bulk_create(TimelineEntry(timeline=timeline, event=event) for event in events)
    at = Event.places.through
    at.objects.bulk_create(at(event=event, place=places[event.pk % 100]) for event in events)
    Participation.objects.bulk_create(
        Participation(event=event, actor=actors[event.pk % 100], role="host") for event in events
    )
    Evidence.objects.bulk_create(
        Evidence(event=event, source=sources[event.pk % 500], locator="p. 1", confirmed=True) for event in events
    )
    with transaction.atomic():
        for table in (model._meta.db_table for model in (Event, TimelineEntry, at, Participation, Evidence)):
            _multiply(table, len(events), count)


def _multiply(table: str, seed: int, count: int) -> None:
    """Copy the first rows until there are so many, each copy of an event's row pointing at the event's copy."""
    told = {"id": "id + %s", "event_id": "event_id + %s", "public_id": "lower(hex(randomblob(16)))"}
    with connection.cursor() as cursor:
        names = [column.name for column in connection.introspection.get_table_description(cursor, table)]
        into, values = ", ".join(f'"{n}"' for n in names), ", ".join(told.get(n, f'"{n}"') for n in names)
        for done in range(seed, count, seed):
            numbers = [done] * values.count("%s")
            statement = f'INSERT INTO "{table}" ({into}) SELECT {values} FROM "{table}" WHERE id <= %s'
            cursor.execute(statement, [*numbers, min(seed, count - done)])


class Writing(threading.Thread):
    """One format being written from chunks of records that are handed over; ``seconds`` of its own processor time."""

    def __init__(self, form: Format, told: Head) -> None:
        super().__init__()
        self.form, self.told = form, told
        self.chunks: Queue[list[EventRecord]] = Queue(maxsize=1)
        self.seconds, self.octets = 0.0, 0

    def handed(self) -> Iterator[EventRecord]:
        while chunk := self.chunks.get():
            yield from chunk

    def run(self) -> None:
        start = time.thread_time()
        self.octets = sum(map(len, self.form.write(self.handed(), self.told)))
        self.seconds = time.thread_time() - start


def megabytes() -> float:
    """The most memory that this process has held so far (Linux counts in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    call_command("migrate", verbosity=0)
    fill(count)
    print(f"{count:,} events are there; {megabytes():.0f} MB before the first is read", flush=True)
    events = Event.objects.public()
    writings = [Writing(form, head(events, form, ABOUT)) for form in FORMATS.values()]
    for writing in writings:
        writing.start()
    start, read, a_tenth, chunk = time.thread_time(), 0, 0.0, []
    for record in records(events, STRANGER):
        chunk.append(record)
        read += 1
        if len(chunk) == CHUNK:
            for writing in writings:
                writing.chunks.put(chunk)
            chunk = []
        if read == count // 10:
            a_tenth = megabytes()
    for writing in writings:
        writing.chunks.put(chunk)
        if chunk:
            writing.chunks.put([])
    floor = time.thread_time() - start
    for writing in writings:
        writing.join()
    assert read == count
    print(f"Read in {floor:.0f} s of processor time ({count / floor:,.0f} a second)\n")
    print("| format | times reading alone | MB written |\n|---|--:|--:|")
    for writing in writings:
        print(f"| {writing.form.name} | {1 + writing.seconds / floor:.2f} | {writing.octets / 1e6:,.0f} |")
    print(f"\nPeak memory: {a_tenth:.0f} MB after a tenth, {megabytes():.0f} MB after all.")


if __name__ == "__main__":
    main()
