"""A timeline as a file for other programs: what its page shows, in each format."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from timeline.exchange.account import About
from timeline.exchange.answer import answer
from timeline.exchange.formats import BY_EXTENSION, FORMATS
from timeline.exchange.reading import Reader
from timeline.models import Timeline
from timeline.web.rows import published


@dataclass(frozen=True, slots=True)
class Download:
    label: str
    media_type: str
    address: str


_LABELS = {
    "csv": "CSV",
    "xlsx": "Excel",
    "ics": _("Calendar"),
    "atom": _("Feed"),
    "geojson": "GeoJSON",
    "jsonld": "JSON-LD",
    "ndjson": "NDJSON",
    "timelinejs": "TimelineJS",
}


def downloads(timeline: Timeline) -> list[Download]:
    """The timeline's files, as its page links to them."""
    return [
        Download(str(label), FORMATS[name].media_type, _path(timeline, FORMATS[name].extension))
        for name, label in _LABELS.items()
    ]


def _path(timeline: Timeline, extension: str) -> str:
    return reverse("download", args=[timeline.slug, extension])


@require_safe
def download(request: HttpRequest, slug: str, extension: str) -> HttpResponseBase:
    form = BY_EXTENSION.get(extension)
    if form is None:
        raise Http404
    timeline = get_object_or_404(Timeline.objects.visible_to(request.user), slug=slug)
    response = answer(
        request,
        published(request.user).filter(entries__timeline=timeline),
        form,
        reader=Reader(request.user),
        about=About(
            title=timeline.title,
            description=timeline.description,
            address=f"{settings.PUBLIC_URL}{timeline.get_absolute_url()}",
            file=f"{settings.PUBLIC_URL}{_path(timeline, extension)}",
        ),
        stem=timeline.slug,
    )
    patch_vary_headers(response, ["Cookie"])
    return response
