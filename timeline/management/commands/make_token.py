import datetime as dt
import re
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_date

from timeline.models import ApiToken, Timeline, User
from timeline.services import tokens


class Command(BaseCommand):
    help = "Make an API token for an account, and show its secret: this once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--name", default="made by manage.py", help="what uses it, so that you know it again")
        parser.add_argument("--scope", choices=ApiToken.Scope.values, default=ApiToken.Scope.READ)
        parser.add_argument(
            "--timeline", action="append", dest="slugs", metavar="SLUG", help="only this one; may be repeated"
        )
        parser.add_argument("--expires", metavar="90d|YYYY-MM-DD", help="in so many days, or at the start of that day")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no account {username!r}; `manage.py make_admin` makes one.")
        now = timezone.now()
        try:
            token, secret = tokens.issue(
                user=user,
                name=options["name"],
                scope=options["scope"],
                timelines=self._timelines(options["slugs"]),
                expires=self._end(options["expires"], now),
                now=now,
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(secret)
        until = f"until {token.expires:%Y-%m-%d %H:%M} UTC" if token.expires else "without end"
        self.stderr.write(f"For {username}, {token.get_scope_display()}, {until}. It is shown only now.")

    def _timelines(self, slugs: list[str] | None) -> list[Timeline] | None:
        if slugs is None:
            return None
        found = {timeline.slug: timeline for timeline in Timeline.objects.filter(slug__in=slugs)}
        for slug in slugs:
            if slug not in found:
                raise CommandError(f"There is no timeline {slug!r}.")
        return list(found.values())

    def _end(self, text: str | None, now: dt.datetime) -> dt.datetime | None:
        if text is None:
            return None
        if days := re.fullmatch(r"([1-9]\d{0,4})d", text):
            return now + dt.timedelta(days=int(days[1]))
        try:
            day = parse_date(text)
        except ValueError:
            day = None
        if day is None:
            raise CommandError(f"--expires is {text!r}; write 90d or 2030-01-31.")
        return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
