"""The rows of the feed of changes, as GET and webhooks give them, and the cursors that say where a reader is."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.core import signing
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.exceptions import ErrorDetail
from rest_framework.request import Request

from timeline.api.gathering import gather
from timeline.api.refusals import Gone, InvalidParameters
from timeline.api.views.events import EventViewSet
from timeline.api.views.evidence import SourceViewSet
from timeline.api.views.names import ActorViewSet, PlaceViewSet
from timeline.models import Change
from timeline.models.visibility import is_editor
from timeline.services.changes import KEPT_FOR

SIGNER = signing.Signer(salt="timeline.api.changes", sep=".")
VIEWS: dict[str, Any] = {
    "event": EventViewSet,
    "source": SourceViewSet,
    "place": PlaceViewSet,
    "actor": ActorViewSet,
}


@dataclass(frozen=True, slots=True)
class Place:
    """How far a reader has got, and when it was told so: for that long it can know nothing of what has gone."""

    position: int
    told: dt.datetime

    def __str__(self) -> str:
        return SIGNER.sign_object([self.position, int(self.told.timestamp())])

    @classmethod
    def read(cls, text: str) -> "Place":
        """Raises InvalidParameters for a text that no feed has given, Gone for one that is too old to go on from."""
        try:
            position, told = SIGNER.unsign_object(text)
            place = cls(int(position), dt.datetime.fromtimestamp(told, dt.UTC))
        except (signing.BadSignature, ValueError, TypeError, OverflowError) as error:
            sentence = _("This is no cursor of this feed: take it from “cursor”, whole, or write now.")
            raise InvalidParameters({"since": ErrorDetail(sentence, "not_a_cursor")}) from error
        if timezone.now() - place.told > KEPT_FOR:
            raise Gone(
                _("This cursor is more than %d days old, and what went since then is forgotten: start anew.")
                % KEPT_FOR.days
            )
        return place


class FeedRequest(HttpRequest):
    """A request in the name of ``user`` that asks for nothing special, so that rows look as their own address
    gives them. ``origin`` is what addresses begin with, such as https://example.org."""

    def __init__(self, user: Any, origin: str) -> None:
        super().__init__()
        self.method, self.user, self.origin = "GET", user, origin

    def build_absolute_uri(self, location: str | None = None) -> str:
        return urljoin(f"{self.origin}/", location or "")


def rows(changes: Iterable[Change], *, user: Any, origin: str) -> list[dict[str, Any]]:
    """What the changes say to ``user``: {"cursor", "resource", "id", "action", "at", "data"}."""
    changes, now = list(changes), timezone.now()
    stranger = not is_editor(user)
    shown = {
        name: _shown(name, [change.row for change in changes if change.resource == name], user, origin)
        for name in VIEWS
    }
    told = []
    for change in changes:
        # To strangers, what was hidden then is gone, whatever came later: a later change tells of that.
        hidden = change.deleted or (stranger and not change.public)
        data = None if hidden else shown[change.resource].get(change.row)
        told.append(
            {
                "cursor": str(Place(change.pk, now)),
                "resource": change.resource,
                "id": str(change.public_id),
                "action": "gone" if data is None else "changed",
                "at": change.at,
                "data": data,
            }
        )
    return told


def _shown(name: str, pks: list[int], user: Any, origin: str) -> dict[int, Any]:
    """The rows with these keys that ``user`` may see, as their own addresses give them."""
    if not pks:
        return {}
    view = VIEWS[name](action="retrieve", kwargs={}, format_kwarg=None, action_map={"get": "retrieve"})
    view.request = Request(FeedRequest(user, origin))
    view.request.user = user
    found = list(view.get_queryset().filter(pk__in=pks))
    if name == "event":
        found = gather(found, view.standpoint, view.selection)
    return {row.pk: view.get_serializer(row).data for row in found}
