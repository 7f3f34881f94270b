"""Events that texts count from, out of a curator's table, one a language: ``events.csv``.

Its columns: the name as written, in each of its forms; the date in EDTF; the Wikidata id, where it is certain; and the
part of the name that is itself a date ("September 11"), if any.
"""

import csv
from pathlib import Path

from .meaning import Named
from .shorthand import TOKEN, Word


def read_events(path: Path) -> dict[str, Word]:
    """The table's names as lexicon entries of the class ``event``."""
    with path.open(encoding="utf-8", newline="") as table:
        return {row["name"]: Word("event", _event(row)) for row in csv.DictReader(table)}


def _event(row: dict[str, str]) -> Named:
    name, dated = TOKEN.findall(row["name"]), TOKEN.findall(row["dated"])
    first = next((at for at in range(len(name)) if dated and name[at : at + len(dated)] == dated), 0)
    return Named(row["name"], row["edtf"], (first, first + len(dated)))
