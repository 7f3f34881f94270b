"""How long the API takes to read a large timeline, beside the least that it could take.

    python -m benchmarks.reading [EVENTS]

Generates EVENTS (100,000) events in a database of its own, in a temporary folder, and times requests in process, as
a stranger makes them: CPU seconds, the best of several. The floor is a bare WSGI application that runs one SQL
statement over sqlite3 for the same rows and writes them with orjson: no framework, no permissions, no related rows.
Prints a table in milliseconds and as ratios.
"""

import datetime as dt
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import orjson

FOLDER = tempfile.TemporaryDirectory(prefix="timeline-benchmark-")
DATABASE = Path(FOLDER.name) / "events.sqlite3"
os.environ["DATABASE_URL"] = f"sqlite:///{DATABASE}"
os.environ["DJANGO_SETTINGS_MODULE"] = "timeline.settings"

WORDS = "bridge dam road tower bank ferry office council treaty harbour line gate school market mill canal".split()
TAGS = [f"tag-{n}" for n in range(200)]
VERBS = "opened closed moved sank burned voted signed failed grew fell returned met".split()
COLUMNS = "public_id, title, summary, date, modality, status, salience, created, updated"
PUBLIC = """timeline_event.status = 'confirmed' AND EXISTS (SELECT 1 FROM timeline_timelineentry entry
    JOIN timeline_timeline shown ON shown.id = entry.timeline_id
    WHERE entry.event_id = timeline_event.id AND shown.visibility = 'public')"""
ROUNDS = 7
LONG = 1.0
"""Seconds from which on one round says enough."""

FIRST_BY_DATE = f"SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} ORDER BY sort_key, id LIMIT 51"
OVERLAP = """date <> '' AND (earliest IS NULL OR earliest < {to}) AND (latest IS NULL OR latest > {since})"""
MAY_1950 = OVERLAP.format(since=-620611200, to=-617932800)
CASES = {
    # name: the API's query, the floor's statement
    "newest 50": (
        "ordering=-updated",
        f"SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} ORDER BY updated DESC, id DESC LIMIT 51",
    ),
    "first 50 by date": ("", FIRST_BY_DATE),
    "first 50, four fields": ("fields=id,title,date,kind", FIRST_BY_DATE),
    "last 50 by date": (
        "ordering=-date",
        f"SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND date <> '' ORDER BY sort_key DESC, id DESC LIMIT 51",
    ),
    "50 by title": (
        "ordering=title",
        f"SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} ORDER BY title, id LIMIT 51",
    ),
    "overlap of a month": (
        "from=1950-05&to=1950-05",
        f"SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND {MAY_1950} ORDER BY sort_key, id LIMIT 51",
    ),
    "a kind": (
        "kind=birth",
        f"""SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND kind_id = (
            SELECT id FROM timeline_kind WHERE slug = 'birth') ORDER BY sort_key, id LIMIT 51""",
    ),
    "a place": (
        "place=n-7",
        f"""SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND id IN (
            SELECT p.event_id FROM timeline_event_places p JOIN timeline_place q ON q.id = p.place_id
            WHERE q.slug = 'n-7') ORDER BY sort_key, id LIMIT 51""",
    ),
    "a country": (
        "country=UZ",
        f"""SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND id IN (
            SELECT p.event_id FROM timeline_event_places p JOIN timeline_place q ON q.id = p.place_id
            WHERE q.country = 'UZ') ORDER BY sort_key, id LIMIT 51""",
    ),
    "a tag": (
        "tag=tag-7",
        f"""SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND EXISTS (
            SELECT 1 FROM json_each(tags) WHERE value = 'tag-7') ORDER BY sort_key, id LIMIT 51""",
    ),
    "a timeline": (
        "timeline=t-3",
        f"""SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND id IN (
            SELECT e.event_id FROM timeline_timelineentry e JOIN timeline_timeline t ON t.id = e.timeline_id
            WHERE t.slug = 't-3') ORDER BY sort_key, id LIMIT 51""",
    ),
    "500 by date": (
        "page_size=500",
        f"SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} ORDER BY sort_key, id LIMIT 501",
    ),
    "overlap of a range and a kind": (
        "from=1950&to=1951&kind=consult",
        f"""SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND kind_id = (
            SELECT id FROM timeline_kind WHERE slug = 'consult') AND date <> ''
            AND (earliest IS NULL OR earliest < -568080000) AND (latest IS NULL OR latest > -631152000)
            ORDER BY sort_key, id LIMIT 51""",
    ),
    "two words by rank": (
        "q=bridge+treaty",
        f"""SELECT {COLUMNS.replace("title, summary", "timeline_event.title, timeline_event.summary")}
            FROM timeline_event_text JOIN timeline_event ON timeline_event.id = timeline_event_text.rowid
            WHERE timeline_event_text MATCH 'bridge AND treaty' AND {PUBLIC}
            ORDER BY bm25(timeline_event_text), timeline_event.id LIMIT 51""",
    ),
    "facets of 5 %": (
        "from=1950&to=1954&facets=kind,country,year&fields=id&page_size=1",
        f"""SELECT kind_id, count(*) FROM timeline_event WHERE {PUBLIC} AND date <> ''
            AND (earliest IS NULL OR earliest < -473385600) AND (latest IS NULL OR latest > -631152000)
            GROUP BY kind_id""",
    ),
    "facets of all": (
        "facets=kind,country,year&fields=id&page_size=1",
        f"SELECT kind_id, count(*) FROM timeline_event WHERE {PUBLIC} GROUP BY kind_id",
    ),
    "exact count": (
        "count=exact&fields=id&page_size=1",
        f"SELECT count(*) FROM timeline_event WHERE {PUBLIC}",
    ),
    "estimated count": (
        "count=estimate&fields=id&page_size=1",
        f"SELECT count(*) FROM timeline_event WHERE {PUBLIC}",
    ),
    "a box": (
        "bbox=0,0,30,30",
        f"""SELECT {COLUMNS} FROM timeline_event WHERE {PUBLIC} AND id IN (
            SELECT p.event_id FROM timeline_event_places p JOIN timeline_place q ON q.id = p.place_id
            WHERE q.latitude BETWEEN 0 AND 30 AND q.longitude BETWEEN 0 AND 30) ORDER BY sort_key, id LIMIT 51""",
    ),
}


def generate(events: int) -> None:
    """Events over three centuries, each with two places, two actors, two tags and, every fourth, evidence. The last
    tenth waits for review, as after a large import; two of ten timelines are private."""
    from timeline import models
    from timeline.services.kinds import load_standard_kinds
    from timeline.voices import recount

    chance = random.Random(1)
    load_standard_kinds(using="default")
    kinds = list(models.Kind.objects.all())
    named = [(f"n-{n}", f"Name {n}", chance.choice(["NO", "SE", "UZ", "KG", ""])) for n in range(2000)]
    places = models.Place.objects.bulk_create(
        models.Place(
            slug=slug, name=name, country=country,
            latitude=chance.uniform(-90, 90), longitude=chance.uniform(-180, 180),
        )
        for slug, name, country in named
    )  # fmt: skip
    actors = models.Actor.objects.bulk_create(models.Actor(slug=slug, name=name) for slug, name, _country in named)
    timelines = models.Timeline.objects.bulk_create(
        models.Timeline(slug=f"t-{n}", title=f"T {n}", visibility="public" if n < 8 else "private") for n in range(10)
    )
    sources = [
        models.Source.objects.create(
            title=f"Source {n}", publisher=f"Gazette {n % 50}", text=f"It happened here, {n}."
        )
        for n in range(1000)
    ]
    for start in range(0, events, 5000):
        made = models.Event.objects.bulk_create(
            models.Event(
                title=" ".join(chance.choices(WORDS, k=3) + chance.choices(VERBS, k=1)).capitalize(),
                summary=" ".join(chance.choices(WORDS + VERBS, k=25)),
                date=_date(chance), kind=chance.choice(kinds), salience=chance.randint(1, 5),
                status="confirmed" if number < events * 0.9 else "candidate", tags=chance.sample(TAGS, 2),
            )
            for number in range(start, min(start + 5000, events))
        )  # fmt: skip
        models.TimelineEntry.objects.bulk_create(
            models.TimelineEntry(timeline=chance.choice(timelines), event=event) for event in made
        )
        at = models.Event.places.through
        at.objects.bulk_create(at(event=event, place=place) for event in made for place in chance.sample(places, 2))
        models.Participation.objects.bulk_create(
            models.Participation(event=event, actor=actor, role="host")
            for event in made
            for actor in chance.sample(actors, 2)
        )
        told = models.Evidence.objects.bulk_create(
            models.Evidence(
                event=event, source=chance.choice(sources), quote="It happened", start=0, end=11, confirmed=True
            )
            for event in made[::4]
        )
        if start == 0:
            recount(row.event_id for row in told[:100])
        moment = dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=start)
        models.Event.objects.filter(pk__in=[event.pk for event in made[::3]]).update(updated=moment)


def _date(chance: random.Random) -> str:
    year = chance.randint(1720, 2020)
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    forms = [f"{year}-{month:02}-{day:02}"] * 6 + [f"{year}-{month:02}"] * 2 + [f"{year}", f"{year}/{year + 2}", ""]
    return chance.choice(forms)


def floor(statement: str) -> Callable[[], int]:
    """A WSGI application's work, without a server: one statement, as JSON. Gives the number of bytes."""
    connection = sqlite3.connect(DATABASE)
    connection.execute("PRAGMA cache_size=-32000")

    def application(_environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        body = orjson.dumps({"results": connection.execute(statement).fetchall()})
        start_response("200 OK", [("Content-Type", "application/json")])
        return [body]

    return lambda: sum(map(len, application({}, lambda status, headers: None)))


def api(query: str) -> Callable[[], int]:
    from django.test import Client

    client = Client(headers={"Accept": "application/json"})

    def read() -> int:
        response = client.get(f"/api/v1/events/?{query}")
        assert response.status_code == 200, response.content
        return len(response.content)

    return read


def milliseconds(work: Callable[[], int]) -> float:
    work()
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
        if best > LONG:
            break
    return best * 1000


def main() -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.ALLOWED_HOSTS = ["testserver"]
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    call_command("migrate", verbosity=0)
    print(f"{events:,} events: CPU milliseconds a request", flush=True)
    generate(events)
    # Once more, as at the next start: by then the tables hold something.
    call_command("migrate", verbosity=0)
    print(f"{'':32}{'floor':>10}{'API':>10}{'ratio':>9}")
    for name, (query, statement) in CASES.items():
        least, here = milliseconds(floor(statement)), milliseconds(api(query))
        print(f"{name:32}{least:10.2f}{here:10.2f}{here / least:8.1f}x", flush=True)


if __name__ == "__main__":
    main()
