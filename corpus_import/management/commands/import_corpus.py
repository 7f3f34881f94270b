import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from rich.console import Console
from rich.progress import track

from corpus_import import dedupe, knowledge, runs
from corpus_import.analysis import analyse
from corpus_import.extraction.formats.failure import Failure
from corpus_import.extraction.records import Document
from corpus_import.manifest import Manifest, ManifestError
from corpus_import.reading import Found, documents, find
from corpus_import.report import Report, show
from timeline.models import ImportRun, Timeline
from timeline.services import proposals


class Command(BaseCommand):
    help = (
        "Read texts and propose dated events, each tied to the words that say so. They wait as candidates until a "
        "person confirms them. Exit status 1 where a document failed; the others are kept."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and folders to read")
        parser.add_argument("--manifest", type=Path, help="what is known of the files: a CSV, see docs/import.md")
        parser.add_argument("--timeline", metavar="SLUG", help="put the events on this timeline; made where missing")
        parser.add_argument("--dry-run", action="store_true", help="write nothing; say what would be proposed")
        parser.add_argument("--format", choices=["table", "json"], default="table")
        parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes that read (1)")

    def handle(self, *args: Any, paths: list[Path], **options: Any) -> None:
        if options["workers"] < 1:
            raise CommandError("--workers takes a number from 1 up.")
        manifest = self._manifest(options["manifest"])
        found = find(paths, options["manifest"])
        report = Report(skipped=list(found.skipped), failed=[*found.failed, *(manifest.failures if manifest else ())])
        run = None if options["dry_run"] else self._start(paths, options)
        try:
            self._read(found, manifest, report, run, options)
        finally:
            if run is not None:
                runs.finish(run, report)
        self._print(report, options)
        if report.failed:
            sys.exit(1)

    def _manifest(self, path: Path | None) -> Manifest | None:
        if path is None:
            return None
        try:
            return Manifest.parse(path.name, path.read_bytes())
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}.") from error
        except ManifestError as error:
            raise CommandError(str(error)) from error

    def _start(self, paths: list[Path], options: dict[str, Any]) -> ImportRun:
        """Begin a run, and let go of those that were killed."""
        runs.mark_killed()
        asked = {"paths": [str(path) for path in paths], "timeline": options["timeline"] or "", **runs.here()}
        asked["manifest"] = str(options["manifest"] or "")
        return proposals.start_run(options=asked, now=timezone.now())

    def _read(
        self, found: Found, manifest: Manifest | None, report: Report, run: ImportRun | None, options: dict[str, Any]
    ) -> None:
        names: list[str] = []

        def read() -> Iterator[Document | Failure]:
            for file in self._tracked(found, options):
                names.append(file.name)
                for document in documents(file):
                    if isinstance(document, Document):
                        names.append(document.name)
                        document = manifest.apply(document) if manifest else document
                    yield document

        timeline = self._timeline(options["timeline"]) if run is not None and options["timeline"] else None
        for extraction in analyse(read(), knowledge.from_database(), workers=options["workers"]):
            kept = options["dry_run"] or options["format"] == "json"
            runs.take(extraction, report, run=run, timeline=timeline, keep=kept)
        if manifest:
            report.failed.extend(manifest.unmatched(names))
        candidates = [candidate for extraction in report.extractions for candidate in extraction.candidates]
        report.events = dedupe.merged(candidates, [extraction.document for extraction in report.extractions])

    def _tracked(self, found: Found, options: dict[str, Any]) -> Iterable[Any]:
        console = Console(stderr=True)
        shown = console.is_terminal and options["verbosity"] > 0
        return track(found.files, description="Reading", console=console, disable=not shown)

    def _timeline(self, slug: str) -> Timeline:
        timeline, made = Timeline.objects.get_or_create(slug=slug, defaults={"title": slug.replace("-", " ").title()})
        if made:
            self.stderr.write(f"The timeline {slug!r} was made; it is private until an editor publishes it.")
        return timeline

    def _print(self, report: Report, options: dict[str, Any]) -> None:
        if options["format"] == "json":
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False, indent=1))
            for line in (*report.failed, *report.skipped, *report.notes):
                self.stderr.write(str(line))
            return
        console = Console(file=cast(IO[str], self.stdout), soft_wrap=not sys.stdout.isatty())
        show(report, console, stored=not options["dry_run"])
