"""A timeline in a frame on another site: the same for every reader, at an origin of its own, without cookies."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from timeline.models import Timeline
from timeline.web.timeline_page import timeline_page


@require_safe
@xframe_options_exempt
def timeline_embed(request: HttpRequest, slug: str) -> HttpResponse:
    """Editors too see here what strangers see: a frame gets no cookies, so nobody is signed in."""
    stranger = AnonymousUser()
    timeline = get_object_or_404(Timeline.objects.visible_to(stranger), slug=slug)
    response = render(request, "timeline/timeline_embed.html", timeline_page(request, timeline, stranger))
    allow_frames(response, timeline.embed_origins)
    return response


def allow_frames(response: HttpResponse, origins: list[str]) -> None:
    """Let pages of ``origins`` show ``response`` in a frame; an empty list allows every site.

    This is what django-csp's decorator does, which knows only what stands in the code.
    """
    response._csp_replace = {"frame-ancestors": origins or ["*"]}  # type: ignore[attr-defined]
