"""How well the time-expression tagger agrees with annotators, measured as TempEval-3 did.

Usage: python -m benchmarks.timex_quality GOLD.jsonl ... [--misses]

A line of a gold file is {"id", "published", "text", "timexes": [{"start", "end", "value"}]}. Strict: the same extent.
Relaxed: overlapping, one to one. Value: relaxed, and the same TIMEX3 value. All are F1, micro-averaged, in percent.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus_import.extraction.records import Timex
from corpus_import.extraction.timex import tag


def pairs(gold: list[dict[str, Any]], said: list[Timex]) -> Iterator[tuple[dict[str, Any] | None, Timex | None]]:
    """Gold with what was said about it: the same extent first, then the largest overlap; then what is left over."""
    free = dict.fromkeys(range(len(said)))
    matched: dict[int, int] = {}
    for least in (1.0, 0.0):
        for rank, one in enumerate(gold):
            if rank in matched:
                continue
            shares = ((_shared(one, said[other], exact=bool(least)), -other) for other in free)
            best, other = max(shares, default=(0, 0))
            if best > 0:
                matched[rank] = -other
                del free[-other]
    yield from ((one, said[matched[rank]] if rank in matched else None) for rank, one in enumerate(gold))
    yield from ((None, said[other]) for other in free)


def _shared(one: dict[str, Any], other: Timex, *, exact: bool) -> int:
    if exact:
        return int((one["start"], one["end"]) == (other.start, other.end))
    return min(one["end"], other.end) - max(one["start"], other.start)


def f1(agreed: int, gold: int, said: int) -> float:
    return 200 * agreed / (gold + said) if gold + said else 0.0


def measure(path: Path, *, misses: bool) -> str:
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        document = json.loads(line)
        text = document["text"]
        for one, other in pairs(document["timexes"], tag(text, document.get("published") or "")):
            counts["gold"] += one is not None
            counts["said"] += other is not None
            agreed = one is not None and other is not None
            same = agreed and one["value"] == other.value
            counts["relaxed"] += agreed
            counts["strict"] += agreed and (one["start"], one["end"]) == (other.start, other.end)
            counts["value"] += same
            if misses and not same:
                wanted = f"{text[one['start'] : one['end']]!r} {one['value']}" if one else "nothing"
                found = f"{text[other.start : other.end]!r} {other.value}" if other else "nothing"
                print(f"{document['id']}: {wanted} -> {found}")
    shown = (
        f"{kind} {f1(counts[kind], counts['gold'], counts['said']):.1f}" for kind in ("strict", "relaxed", "value")
    )
    return f"{path.name}: {counts['gold']} in the gold, {counts['said']} said; F1 {', '.join(shown)}"


def main() -> None:
    paths = [argument for argument in sys.argv[1:] if argument != "--misses"]
    if not paths:
        sys.exit(__doc__)
    for path in paths:
        print(measure(Path(path), misses="--misses" in sys.argv))


if __name__ == "__main__":
    main()
