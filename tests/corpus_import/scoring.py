"""How an import's JSON stands against what a reader found in the texts (fixtures/corpus/expected.json)."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]


@dataclass(slots=True)
class Score:
    required: int = 0
    found: int = 0
    modality_right: int = 0
    missed: list[str] = field(default_factory=list)
    misdated: list[str] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)


def score(events: Sequence[Row], expected: Row, texts: Mapping[str, str]) -> Score:
    """Find each expected event among ``events``, and count what is wrongly dated or stands in no article.

    An event is right where its evidence overlaps the anchor, it speaks of the matter, and its date lies inside the
    expected one and is no wider than allowed.
    """
    result = Score()
    claimed: dict[int, list[bool]] = {}
    for item in _placed(expected["events"] + expected["by_text"]["events"], texts):
        near = [event for event in events if _touches(event, item)]
        for event in near:
            claimed.setdefault(id(event), []).append(_right(event, item))
        hits = [
            event for event in near if _right(event, item) and re.search(item["about"], _said(event), re.IGNORECASE)
        ]
        if not item["required"]:
            continue
        result.required += 1
        result.found += bool(hits)
        if not hits:
            result.missed.append(f"{item['id']}: wants {item['earliest']}, got {[event['date'] for event in near]}")
        result.modality_right += any(
            (event["modality"] == "planned") == (item["modality"] == "planned") for event in hits
        )
    by_id = {id(event): event for event in events}
    for number, rights in claimed.items():
        if by_id[number]["earliest"] and not any(rights):
            result.misdated.append(f"{by_id[number]['date']}: {by_id[number]['title']}")
    for item in _placed(expected["noise"] + expected["by_text"]["noise"], texts):
        result.noise += [f"{event['date']}: {event['title']}" for event in events if _touches(event, item)]
    return result


def _placed(items: Sequence[Row], texts: Mapping[str, str]) -> list[Row]:
    """The items with their offsets; one whose words are gone from the text (a page's furniture) is left out."""
    placed = []
    for item in items:
        start = texts[item["document"]].find(item["anchor_text"])
        if start >= 0:
            placed.append({**item, "start": start, "end": start + len(item["anchor_text"])})
    return placed


def _touches(event: Row, item: Row) -> bool:
    return any(
        passage["document"] == item["document"] and passage["start"] < item["end"] and item["start"] < passage["end"]
        for passage in event["evidence"]
    )


def _right(event: Row, item: Row) -> bool:
    if not event["earliest"] or not event["latest"]:
        return False
    first, last, earliest, latest = (
        dt.date.fromisoformat(day) for day in (event["earliest"], event["latest"], item["earliest"], item["latest"])
    )
    return earliest <= first <= last <= latest and (last - first).days + 1 <= item["widest_days"]


def _said(event: Row) -> str:
    return " ".join([event["title"], event["summary"], *(passage["quote"] for passage in event["evidence"])])
