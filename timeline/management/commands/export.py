import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, BinaryIO

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http import QueryDict
from django.urls import reverse

from timeline.api.filters.events import EventFilter
from timeline.exchange.account import About, head, included
from timeline.exchange.formats import FORMATS
from timeline.exchange.reading import Reader, records
from timeline.models import Event, Timeline
from timeline.models.event import EventQuerySet
from timeline.models.standpoint import Standpoint


class Operator:
    """Who can run commands here has the database itself, and no account."""

    is_active = True
    is_authenticated = False

    def has_perm(self, permission: str) -> bool:
        return True


class Command(BaseCommand):
    help = "Write events to a file that other programs read. NDJSON has all of them: import_events brings it back."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=list(FORMATS), default="ndjson", dest="form")
        parser.add_argument("--timeline", metavar="SLUG", help="Only the events of this timeline.")
        parser.add_argument(
            "--filter",
            metavar="QUERY",
            default="",
            help="Only the events of this filter, written as for /api/v1/events/: kind=assault&from=2001.",
        )
        parser.add_argument("--output", metavar="FILE", type=Path, help="Where to write; standard output if left out.")
        parser.add_argument("--public", action="store_true", help="Only what strangers may see.")

    def handle(self, *args: Any, form: str, output: Path | None, public: bool, **options: Any) -> None:
        wanted = FORMATS[form]
        user = AnonymousUser() if public else Operator()
        events = _selected(user, options["timeline"], options["filter"])
        about = _about(options["timeline"], options["filter"])
        told = head(events, wanted, about)
        reader = Reader(user, whole=not public, texts=wanted.texts and not public)
        pieces = wanted.write(records(included(events, wanted), reader, wanted.order), told)
        try:
            if output is None:
                _pour(pieces, sys.stdout.buffer)
            else:
                with output.open("wb") as file:
                    _pour(pieces, file)
        except BrokenPipeError:
            # Whoever reads has enough.
            sys.stderr.close()
            return
        except OSError as error:
            raise CommandError(f"{output or 'standard output'}: {error.strerror}.") from error
        self.stderr.write(told.account)


def _pour(pieces: Any, file: BinaryIO) -> None:
    file.writelines(pieces)
    file.flush()


def _selected(user: Any, slug: str | None, query: str) -> EventQuerySet:
    events = Event.objects.visible_to(user)
    if slug is not None:
        timeline = Timeline.objects.visible_to(user).filter(slug=slug).first()
        if timeline is None:
            raise CommandError(f"There is no timeline {slug!r}.")
        events = events.filter(entries__timeline=timeline)
    asked = QueryDict(query)
    unknown = [name for name in asked if name not in EventFilter.base_filters]
    if unknown:
        raise CommandError(f"--filter: there is no parameter {unknown[0]!r}.")
    request = SimpleNamespace(user=user, query_params=asked)
    filterset = EventFilter(asked, events, request=request, standpoint=Standpoint(user))
    if not filterset.is_valid():
        name, errors = next(iter(filterset.errors.items()))
        raise CommandError(f"--filter: {name}: {' '.join(errors)}")
    return filterset.qs


def _about(slug: str | None, query: str) -> About:
    timeline = Timeline.objects.filter(slug=slug).first() if slug else None
    path = timeline.get_absolute_url() if timeline else reverse("api:event-list")
    address = f"{settings.PUBLIC_URL}{path}{'?' if query else ''}{query}"
    return About(
        title=timeline.title if timeline else "Events",
        description=(timeline.description if timeline else "") or query,
        address=address,
        file=address,
    )
