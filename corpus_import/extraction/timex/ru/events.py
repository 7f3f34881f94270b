"""Events that Russian texts count from, in the case that they stand in: ``events.csv``, as for English."""

import csv
from pathlib import Path

from corpus_import.extraction.timex.meaning import Named
from corpus_import.extraction.timex.shorthand import Word

PATH = Path(__file__).with_name("events.csv")


def read_events(path: Path = PATH) -> dict[str, Word]:
    with path.open(encoding="utf-8", newline="") as table:
        return {row["name"]: Word("event", Named(row["name"], row["edtf"])) for row in csv.DictReader(table)}
