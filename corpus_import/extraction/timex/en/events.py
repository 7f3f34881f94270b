"""Events that English texts count from, out of a curator's table: ``events.csv``.

Its columns: the name as written; the date in EDTF; the Wikidata id, where it is certain; and the part of the name
that is itself a date ("September 11"), if any. Add a row for each other way to write the name.
"""

import csv
from pathlib import Path

from corpus_import.extraction.timex.meaning import Named
from corpus_import.extraction.timex.shorthand import TOKEN, Word

PATH = Path(__file__).with_name("events.csv")


def read_events(path: Path = PATH) -> dict[str, Word]:
    with path.open(encoding="utf-8", newline="") as table:
        return {
            row["name"]: Word("event", Named(row["name"], row["edtf"], len(TOKEN.findall(row["dated"]))))
            for row in csv.DictReader(table)
        }
