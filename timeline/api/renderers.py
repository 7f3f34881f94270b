"""Which format an answer is written in: by ``format=`` where it is given, else by Accept."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ErrorDetail, NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request

from timeline.api.refusals import InvalidParameters
from timeline.api.suggestions import did_you_mean, shortened
from timeline.exchange.formats import FORMATS

PARAMETER = "format"


class FileRenderer(JSONRenderer):
    """Stands for a format while an answer is agreed on. What it renders itself are problems; `answer` writes files."""


def renderer_of(name: str) -> type[FileRenderer]:
    form = FORMATS[name]
    return type(f"{name.title()}Renderer", (FileRenderer,), {"media_type": form.media_type, "format": name})


RENDERERS: list[type[BaseRenderer]] = [JSONRenderer, *map(renderer_of, FORMATS)]
"""The API's own JSON first: that is what a client gets that doesn't care."""


class FormatNegotiation(DefaultContentNegotiation):
    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> Any:
        wanted = request.query_params.get(PARAMETER)
        if not wanted:
            try:
                return super().select_renderer(request, renderers, format_suffix)
            except NotAcceptable as error:
                there = ", ".join(dict.fromkeys(renderer.media_type for renderer in renderers))
                sentence = _("Nothing that “Accept” names is served here. There is %s.") % there
                raise NotAcceptable(sentence, available_renderers=renderers) from error
        for renderer in renderers:
            if renderer.format == wanted:
                return renderer, renderer.media_type
        known = [renderer.format for renderer in renderers]
        sentence = _("“%(text)s” is not one of %(choices)s.") % {
            "text": shortened(wanted), "choices": ", ".join(known)
        }  # fmt: skip
        raise InvalidParameters({PARAMETER: [ErrorDetail(did_you_mean(sentence, wanted, known), "invalid_choice")]})
