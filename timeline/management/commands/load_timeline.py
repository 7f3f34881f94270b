import json
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from timeline.services import curated


class Command(BaseCommand):
    help = "Load a timeline that people wrote (JSON, see fixtures/README.md). What is there already stays as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
            timeline, loaded = curated.load(content=content, reason=f"loaded from {file.name}")
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}.") from error
        except ValueError as error:
            raise CommandError(f"{file} is no JSON in UTF-8: {error}.") from error
        except ValidationError as error:
            raise CommandError(f"{file}: {'; '.join(error.messages)}") from error
        except KeyError as error:
            raise CommandError(f"{file}: a row has no {error}.") from error
        added = ", ".join(f"{count} {name}" for name, count in loaded.added.items())
        self.stdout.write(f"{timeline or file.name}: added {added or 'nothing'}.")
