import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DataError, IntegrityError, transaction

from timeline.exchange.incoming import BadLine, read
from timeline.services.restored_rows import Terms, Written
from timeline.services.restoring import Restoring

LONGEST_LINE = 100_000_000

Numbered = Iterable[tuple[int, bytes]]


class Command(BaseCommand):
    help = "Bring back the events of an NDJSON file that export has written. Ids are kept; nothing is deleted."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="The file, or - for standard input.")
        parser.add_argument("--keep", action="store_true", help="Leave what is here already as it is.")
        parser.add_argument("--dry-run", action="store_true", help="Say what would be written, and write nothing.")

    def handle(self, *args: Any, file: str, keep: bool, dry_run: bool, **options: Any) -> None:
        name = "standard input" if file == "-" else Path(file).name
        restoring = Restoring(Terms(by=None, reason=f"brought from {name}", keep=keep))
        try:
            with (
                nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as lines,
                # Each line is written whole or not at all; around them all stands only what is to be taken back.
                transaction.atomic() if dry_run else nullcontext(),
            ):
                refused = self._bring(lines, restoring)
                if dry_run:
                    transaction.set_rollback(True)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}.") from error
        self._tell(restoring.written, dry_run)
        if refused:
            raise CommandError(f"{refused} lines were refused; the others were {'fine' if dry_run else 'written'}.")

    def _bring(self, lines: BinaryIO, restoring: Restoring) -> int:
        """How many lines were refused."""
        with tempfile.TemporaryFile() as merged:
            # A merged event points at its survivor, which must be there first.
            refused = self._write(_numbered(lines), restoring, merged)
            merged.seek(0)
            refused += self._write(_again(merged), restoring, None)
        restoring.finish()
        return refused

    def _write(self, lines: Numbered, restoring: Restoring, merged: BinaryIO | None) -> int:
        refused = 0
        for number, line in lines:
            try:
                row = read(line)
                if merged is not None and row.get("merged_into"):
                    merged.write(b"%d " % number + line.rstrip(b"\r\n") + b"\n")
                else:
                    restoring.event(row)
            except BadLine as error:
                sentence = str(error)
            except ValidationError as error:
                sentence = _sentences(error)
            except (IntegrityError, DataError) as error:
                sentence = f"The database refuses it: {str(error).splitlines()[0]}."
            else:
                continue
            refused += 1
            self.stderr.write(f"Line {number}: {sentence}")
        return refused

    def _tell(self, written: Written, dry_run: bool) -> None:
        for verb, counts in (("added", written.added), ("changed", written.changed)):
            told = ", ".join(
                f"{count} {model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural}"
                for model, count in counts.items()
            )
            self.stdout.write(f"{'Would have ' if dry_run else ''}{verb} {told or 'nothing'}.".capitalize())
        if written.left_out:
            self.stdout.write(
                f"Left out {len(written.left_out)} quotes: the texts of their sources are neither in the file nor "
                "here, so nobody can say whether they stand in them."
            )


def _numbered(lines: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := lines.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            # What is left is no JSON, so that it is refused by its number.
        if line.strip():
            yield number, line


def _again(merged: BinaryIO) -> Iterator[tuple[int, bytes]]:
    for line in merged:
        number, _, rest = line.partition(b" ")
        yield int(number), rest


def _sentences(error: ValidationError) -> str:
    if hasattr(error, "error_dict"):
        return " ".join(f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items())
    return " ".join(error.messages)
