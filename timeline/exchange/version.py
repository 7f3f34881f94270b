"""Whether anything that a file could hold has changed since somebody read it."""

from django.db.models import Max

from timeline.models import Actor, DateClaim, Event, Evidence, Kind, Participation, Place, Source, Timeline
from timeline.models.timeline import TimelineEntry

_WITH_HISTORY = (Actor, DateClaim, Event, Evidence, Kind, Participation, Place, Source, Timeline, TimelineEntry)


def version() -> str:
    """It differs after every change, deletions too: each leaves a row in a history."""
    newest = [model.history.aggregate(last=Max("history_id"))["last"] for model in _WITH_HISTORY]
    return ".".join(str(number or 0) for number in newest)
