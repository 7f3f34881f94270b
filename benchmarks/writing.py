"""How long a thousand events take over events/bulk/, beside the least that writing them could take.

    python -m benchmarks.writing [ROWS]

Makes, changes and deletes ROWS (1,000) events, each with two places, an actor and a timeline, in a database of its own
(SQLite in a temporary folder, or what DATABASE_URL names, which has to be empty). The floor inserts, updates and
deletes rows of the same tables by executemany in one transaction: no validation, no history, no feed, no answer.
Prints seconds and ratios.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = tempfile.TemporaryDirectory(prefix="timeline-benchmark-")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(FOLDER.name) / 'events.sqlite3'}")
os.environ["DJANGO_SETTINGS_MODULE"] = "timeline.settings"
os.environ["RATE_SIGNED_IN"] = "off"
ROUNDS = 3


def row(number: int) -> dict[str, Any]:
    return {
        "title": f"Bridge {number} opened",
        "summary": "The bridge over the river was opened to traffic.",
        "date": f"{1900 + number % 100}-05-01",
        "kind": "consult",
        "places": [f"place-{number % 20}", f"place-{(number + 1) % 20}"],
        "participants": [{"actor": f"actor-{number % 20}", "role": "host"}],
        "timelines": ["bridges"],
        "status": "confirmed",
    }


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def floor(rows: int) -> list[float]:
    """Seconds to insert, to update and to delete ``rows`` events with what they are linked to."""
    from django.db import connection, transaction

    from timeline import models

    links: list[Any] = [models.Event.places.through, models.Participation, models.TimelineEntry]
    tables: dict[str, list[tuple[Any, ...]]] = {}
    for model in [*reversed(links), models.Event]:
        names = [field.column for field in model._meta.concrete_fields]
        tables[model._meta.db_table] = [tuple(names), *model.objects.order_by("-pk").values_list(*names)]

    def statement(sql: str, values: list[Any]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)

    @transaction.atomic
    def insert() -> None:
        for table, (names, *values) in reversed(tables.items()):
            marks = ", ".join(["%s"] * len(names))
            statement(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", list(map(_plain, values)))

    @transaction.atomic
    def update() -> None:
        keys = [(key,) for key in models.Event.objects.values_list("pk", flat=True)]
        statement("UPDATE timeline_event SET title = 'x', salience = 5 WHERE id = %s", keys)

    @transaction.atomic
    def delete() -> None:
        for table, (names, *values) in tables.items():
            key = names.index("id")
            statement(f"DELETE FROM {table} WHERE id = %s", [(each[key],) for each in values])

    delete()
    inserted, updated, deleted = (seconds(work)[0] for work in (insert, update, delete))
    insert()
    assert models.Event.objects.count() == rows
    return [inserted, updated, deleted]


def _plain(values: tuple[Any, ...]) -> list[Any]:
    from django.db import connection
    from django.db.models import JSONField, UUIDField

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return JSONField().get_db_prep_value(value, connection)
        if hasattr(value, "hex") and hasattr(value, "bytes"):
            return UUIDField().get_db_prep_value(value, connection)
        return value

    return [plain(value) for value in values]


def main() -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)

    from rest_framework.test import APIClient

    from timeline import models

    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for n in range(20):
        models.Place.objects.create(slug=f"place-{n}", name=f"Place {n}")
        models.Actor.objects.create(slug=f"actor-{n}", name=f"Actor {n}")
    models.Timeline.objects.create(slug="bridges", title="Bridges", visibility="public")
    client = APIClient()
    client.force_authenticate(models.User.objects.create(username="benchmark", is_superuser=True))

    def bulk(body: dict[str, Any]) -> Any:
        response = client.post("/api/v1/events/bulk/", body, format="json")
        assert response.status_code == 200, response.content[:500]
        return response.json()

    best: list[list[float]] = []
    for _ in range(ROUNDS):
        made, answer = seconds(lambda: bulk({"create": [row(n) for n in range(rows)]}))
        ids = [each["id"] for each in answer["created"]]
        least = floor(rows)
        changed, _answer = seconds(
            lambda ids=ids: bulk({"update": [{"id": i, "title": "x", "salience": 5} for i in ids]})
        )
        deleted, _answer = seconds(lambda ids=ids: bulk({"delete": ids}))
        best.append([*least, made, changed, deleted])
    figures = [min(column) for column in zip(*best, strict=True)]
    print(f"{rows:,} events{'floor s':>14}{'API s':>10}{'ratio':>9}")
    for name, lowest, here in zip(("created", "changed", "deleted"), figures[:3], figures[3:], strict=True):
        print(f"{name:12}{lowest:12.3f}{here:10.2f}{here / lowest:8.0f}x")


if __name__ == "__main__":
    main()
