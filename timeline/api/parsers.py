"""Bodies from strangers: bounded in size and depth."""

import io
import json
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser, MultiPartParser

from timeline.api.refusals import BodyTooLarge

MOST_BYTES = 20_000_000
"""Room for a long source text."""


class BoundedJSONParser(JSONParser):
    @property
    def most_bytes(self) -> int:
        return MOST_BYTES

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        body = stream.read(self.most_bytes + 1)
        if len(body) > self.most_bytes:
            raise _too_large(self.most_bytes)
        try:
            parsed = super().parse(io.BytesIO(body), media_type, parser_context)
            # JSON can escape half of a letter, which can be neither kept nor answered.
            json.dumps(parsed, ensure_ascii=False).encode()
        except RecursionError as error:
            raise ParseError(_("The JSON is nested too deeply.")) from error
        except UnicodeEncodeError as error:
            raise ParseError(_("The JSON holds half a letter: a surrogate without its other one.")) from error
        return parsed


class ImportJSONParser(BoundedJSONParser):
    @property
    def most_bytes(self) -> int:
        return settings.IMPORT_MAX_BYTES


class ImportFormParser(MultiPartParser):
    """Files, as a form sends them. Django reads no further than the length that the request gives."""

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        length = (parser_context or {})["request"].META.get("CONTENT_LENGTH") or "0"
        if int(length) > settings.IMPORT_MAX_BYTES:
            raise _too_large(settings.IMPORT_MAX_BYTES)
        return super().parse(stream, media_type, parser_context)


def _too_large(most: int) -> BodyTooLarge:
    return BodyTooLarge(_("The body is larger than %d bytes.") % most)
