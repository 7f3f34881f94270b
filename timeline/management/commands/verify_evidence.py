from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.models import Evidence
from timeline.services.evidence import unverified


class Command(BaseCommand):
    help = "Check that every quote stands in its source's text at its offsets. Exit status 1 where one does not."

    def handle(self, *args: Any, **options: Any) -> None:
        failures = unverified()
        for evidence in failures:
            self.stdout.write(f"{evidence.public_id}: not at {evidence.start}-{evidence.end} of “{evidence.source}”")
        count = Evidence.objects.quoted().count()
        if failures:
            raise CommandError(f"{len(failures)} of {count} quotes do not stand in their sources.")
        self.stdout.write(f"{count} quotes stand in their sources.")
