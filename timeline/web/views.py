"""The public pages. What a reader may see is asked of the models' ``visible_to``; anything else is not found."""

from uuid import UUID

from django.conf import settings
from django.db.models import Count, F, Max, Min, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from timeline import search as full_text
from timeline.models import Event, Evidence, Source, Timeline
from timeline.models.visibility import sees_everything
from timeline.web.citations import published_in_words
from timeline.web.keyset import window
from timeline.web.marks import legend
from timeline.web.rows import published, row, rows, when, with_evidence, with_source
from timeline.web.source_text import marked_text, notes_of
from timeline.web.timeline_page import counted, direction_of, timeline_page
from timeline.web.when import at_the_start, years_in_words

SEARCH_PAGE_SIZE = 50


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    shown = Q(events__in=published(request.user))
    timelines = Timeline.objects.visible_to(request.user).annotate(
        count=Count("events", filter=shown),
        first=Min("events__earliest", filter=shown),
        last=Max("events__latest", filter=shown),
    )
    listed = [(row, years_in_words(row.first, row.last), counted(row.count)) for row in timelines]
    return render(request, "timeline/home.html", {"timelines": listed, "canonical": f"{settings.PUBLIC_URL}/"})


@require_safe
def timeline(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Timeline.objects.visible_to(request.user), slug=slug)
    return render(request, "timeline/timeline.html", timeline_page(request, found, request.user))


@require_safe
def event(request: HttpRequest, public_id: UUID) -> HttpResponse:
    visible = Event.objects.visible_to(request.user)
    found = (
        visible.select_related("kind")
        .prefetch_related("places", "participations__actor")
        .filter(public_id=public_id)
        .first()
    )
    if found is None:
        return _to_survivor(request, public_id)
    evidence = with_source(Evidence.objects.visible_to(request.user).filter(event=found))
    context = {
        "row": row(found, evidence),
        "direction": direction_of(found.title),
        "timelines": Timeline.objects.visible_to(request.user).filter(events=found),
        "canonical": f"{settings.PUBLIC_URL}{found.get_absolute_url()}",
        "legend": legend(),
    }
    return render(request, "timeline/event.html", context)


def _to_survivor(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """An address that was cited goes on working when its event is merged into one that the reader may see."""
    survivors = Event.objects.visible_to(request.user).filter(merged__public_id=public_id)
    return redirect(get_object_or_404(survivors), permanent=True)


@require_safe
def source(request: HttpRequest, public_id: UUID) -> HttpResponse:
    found = get_object_or_404(Source.objects.visible_to(request.user), public_id=public_id)
    evidence = list(
        Evidence.objects.visible_to(request.user)
        .filter(source=found)
        .select_related("event")
        .prefetch_related("date_claims")
        .order_by(F("start").asc(nulls_last=True), "id")
    )
    whole = sees_everything(request.user)
    notes = notes_of(found.text, evidence)
    context = {
        "source": found,
        "direction": direction_of(found.title),
        "published": at_the_start(published_in_words(found)),
        "notes": [(note, when(note.event)) for note in notes],
        "blocks": marked_text(found.text, evidence, notes, whole=whole),
        "whole": whole,
        "canonical": f"{settings.PUBLIC_URL}{found.get_absolute_url()}",
    }
    return render(request, "timeline/source.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("q", "").strip()
    found = with_evidence(full_text.matching(published(request.user), query), request.user)
    shown = window(
        found,
        size=SEARCH_PAGE_SIZE,
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    context = {
        "query": query,
        "rows": rows(shown.events),
        "window": shown,
        "legend": legend(),
        "canonical": f"{settings.PUBLIC_URL}{request.path}",
    }
    return render(request, "timeline/search.html", context)
