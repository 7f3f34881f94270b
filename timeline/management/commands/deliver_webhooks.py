import logging
import signal
import sys
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, close_old_connections

from timeline.webhooks.delivering import deliver_all

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Tell webhooks of what changes, until it is stopped. Several may run: each webhook is one's at a time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Send what is due now, and end.")
        parser.add_argument(
            "--every", type=float, default=2, metavar="SECONDS", help="How often to look for changes (2)."
        )

    def handle(self, *args: Any, once: bool, every: float, **options: Any) -> None:
        if once:
            self.stdout.write(f"{deliver_all()} deliveries taken.")
            return
        # As by Ctrl-C, so that it gives back what it has leased.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            while True:
                try:
                    deliver_all()
                except OperationalError:
                    logger.warning("The database is not to be had: going on in %s second(s).", every, exc_info=True)
                close_old_connections()
                time.sleep(every)
        except KeyboardInterrupt:
            sys.exit(0)
