"""A file of events as an answer to a request, written while it is sent."""

import hashlib
import logging
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date
from django.utils.translation import get_language

from timeline.exchange.account import About, head, included
from timeline.exchange.formats import Format
from timeline.exchange.reading import Order, Reader, records
from timeline.exchange.records import Head
from timeline.exchange.version import version
from timeline.models.event import EventQuerySet
from timeline.models.visibility import only_timelines

logger = logging.getLogger(__name__)


def answer(
    request: HttpRequest,
    events: EventQuerySet,
    form: Format,
    *,
    reader: Reader,
    about: About,
    stem: str,
    order: Order | None = None,
) -> HttpResponseBase:
    """``events`` are those that the reader may see; ``stem`` is the file's name without its extension.

    A client that has this very version gets 304. What fails before the first piece is written is raised here.
    """
    told = head(events, form, about)
    order = order or form.order
    etag = _etag(told, form, reader, order)
    empty = HttpResponse(headers=_headers(told, form, etag, f"{stem}.{form.extension}"))
    if getattr(reader.user, "is_authenticated", False):
        empty["Cache-Control"] = "private, no-cache"
    checked = get_conditional_response(request, etag=etag, response=empty)
    if checked is not empty and checked is not None:
        return checked
    if request.method == "HEAD":
        return empty
    pieces = form.write(records(included(events, form), reader, order), told)
    first = next(pieces, b"")
    return StreamingHttpResponse(_never_short(first, pieces, form), headers=dict(empty.items()))


def _never_short(first: bytes, rest: Iterator[bytes], form: Format) -> Iterator[bytes]:
    """Some servers (Granian is one) end an answer whose application fails midway as if it were whole. Then the file
    itself must show it: one that would still be read as a whole gets an end that is not."""
    try:
        yield first
        yield from rest
    except Exception:
        logger.exception("A file in %s broke off.", form.name)
        yield form.broken_off
        raise


def _headers(told: Head, form: Format, etag: str, name: str) -> dict[str, str]:
    textual = form.media_type.startswith("text/") or form.media_type.endswith("+xml")
    headers = {
        "Content-Type": f"{form.media_type}; charset=utf-8" if textual else form.media_type,
        "Content-Disposition": content_disposition_header(form.saved, name) or "inline",
        "ETag": etag,
        # Anybody may keep it who asks before using it again.
        "Cache-Control": "no-cache",
        "Timeline-Included": str(told.included),
        "Timeline-Omitted": str(told.omitted),
    }
    if told.omissions:
        headers["Timeline-Omitted-Why"] = ", ".join(f"{each.reason}={each.count}" for each in told.omissions)
    if told.updated:
        headers["Last-Modified"] = http_date(told.updated.timestamp())
    return headers


def _etag(told: Head, form: Format, reader: Reader, order: Order) -> str:
    """Weak (RFC 9110, 8.8.3): the same events, which may be written otherwise after an upgrade."""
    who = (getattr(reader.user, "pk", None), only_timelines(reader.user), reader.whole, reader.texts, get_language())
    what = (form.name, told.file, told.total, told.included, told.title, told.description, str(order))
    return f'W/"{hashlib.sha256(repr((version(), who, what)).encode()).hexdigest()[:32]}"'
