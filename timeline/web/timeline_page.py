"""What the page of a timeline says, whether it stands alone or in a frame."""

import unicodedata
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Count, Max, Min
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext

from timeline.models import Timeline
from timeline.models.event import EventQuerySet
from timeline.web.downloads import downloads
from timeline.web.keyset import window
from timeline.web.marks import legend
from timeline.web.rows import published, rows, with_evidence
from timeline.web.when import years_in_words

PAGE_SIZE = 500
"""Events on one page: beyond about a thousand, browsers are slow to lay them out."""


def timeline_page(request: HttpRequest, timeline: Timeline, user: object) -> dict[str, Any]:
    """The context of the templates timeline.html and timeline_embed.html."""
    events = published(user).filter(entries__timeline=timeline)
    shown = window(
        with_evidence(events, user),
        size=PAGE_SIZE,
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    told = rows(shown.events)
    address = f"{settings.PUBLIC_URL}{timeline.get_absolute_url()}"
    window_of = {key: request.GET[key] for key in ("after", "before") if request.GET.get(key)}
    return {
        "timeline": timeline,
        "direction": direction_of(timeline.title),
        "address": address,
        "canonical": f"{address}?{urlencode(window_of)}" if window_of else address,
        # Whole addresses: on paper and in another site's frame a path alone leads nowhere.
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "extent": extent(events),
        "dated": [row for row in told if row.event.date],
        "undated": [row for row in told if not row.event.date],
        "window": shown,
        "legend": legend(),
        "downloads": downloads(timeline),
    }


def extent(events: EventQuerySet) -> str:
    """How many events and from when to when: "47 events, 1997–2023"."""
    found = events.aggregate(count=Count("pk"), first=Min("earliest"), last=Max("latest"))
    years = years_in_words(found["first"], found["last"])
    return ", ".join(filter(None, [counted(found["count"]), years]))


def counted(count: int) -> str:
    if not count:
        return gettext("No events yet")
    return ngettext("%(count)s event", "%(count)s events", count) % {"count": intcomma(count)}


def direction_of(text: str) -> str:
    """ "rtl" where the first letter that has a direction runs from right to left, else "ltr"."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return "rtl" if next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") in {"R", "AL"} else "ltr"
