import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from corpus_import.extraction.timex import tag_lines
from timeline.dates import InvalidDate, parse


class Command(BaseCommand):
    help = (
        'Tag the time expressions of texts: {"id", "text", "published", "language"} a line in, '
        '{"id", "timexes"} a line out. Reads no database. FILE may be - for standard input.'
    )
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--language", default="en", help="of texts whose line names none (en)")

    def handle(self, *args: Any, file: str, language: str, **options: Any) -> None:
        with ExitStack() as stack:
            try:
                lines = sys.stdin if file == "-" else stack.enter_context(Path(file).open(encoding="utf-8"))
            except OSError as error:
                raise CommandError(f"{file}: {error.strerror}.") from error
            try:
                for row in tag_lines(_rows(file, lines), language=language):
                    self.stdout.write(json.dumps(row, ensure_ascii=False))
            except ValueError as error:
                raise CommandError(str(error)) from error


def _rows(file: str, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The rows of a JSON-lines file. Raises CommandError naming the line that is none, or whose date is none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "id" not in row:
                raise ValueError("it needs an “id” and a “text”")
            for name in ("published", "language"):
                if not isinstance(row.get(name) or "", str):
                    raise ValueError(f"its “{name}” is no text")
            if row.get("published"):
                parse(row["published"])
        except InvalidDate as error:
            raise CommandError(f"{file}, line {number}: {error}") from error
        except ValueError as error:
            raise CommandError(f"{file}, line {number}: {error}.") from error
        yield row
