"""The programs in docs/guide.md's part “Keep a copy in step” do what it says; so do the figures of docs/api.md."""

import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from tests.api.copies import as_served
from tests.api.guides import Guide
from tests.api.live import ROOT
from tests.factories import EvidenceFactory, PlaceFactory, public_event
from timeline.api.feed import Place
from timeline.services import events
from timeline.services.changes import KEPT_FOR
from timeline.webhooks import delivering, sending

GUIDE = Guide(ROOT / "docs" / "guide.md")
REFERENCE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
PART = REFERENCE.split("## Keeping in step\n")[1].split("\n## ")[0]


@pytest.fixture
def follow(api) -> Callable[..., str]:
    """The guide's function, as a stranger has it."""

    def get(url: str, params: dict[str, Any]) -> SimpleNamespace:
        answer = api.get(url, {name: value for name, value in params.items() if value is not None})
        return SimpleNamespace(status_code=answer.status_code, json=answer.json, raise_for_status=lambda: None)

    (program,) = [snippet.text for snippet in GUIDE.of("python") if "def follow" in snippet.text]
    names: dict = {"anyone": SimpleNamespace(get=get), "API": "http://testserver/api/v1", "time": time}
    exec(program, names)
    return names["follow"]


@pytest.fixture
def shown(db):
    event = public_event()
    event.places.add(PlaceFactory())
    EvidenceFactory(event=event)
    return event


@pytest.mark.django_db
def test_the_program_that_keeps_a_copy_keeps_it(follow, shown, api):
    copy = {}
    cursor = follow(copy)
    first, served = dict(copy), as_served(api)

    events.reject(events=[shown], reason="Wrong.")
    other = public_event()
    follow(copy, cursor)

    assert first == served
    assert list(copy) == [("event", str(other.public_id))]


@pytest.mark.django_db
def test_it_starts_anew_with_a_cursor_that_is_too_old(follow, shown):
    copy = {("event", "long gone"): {}}
    follow(copy, str(Place(0, timezone.now() - KEPT_FOR * 2)))

    assert len(copy) == 3
    assert ("event", "long gone") not in copy


def test_the_figures_of_the_guide_are_those_of_the_program():
    assert f"good for {KEPT_FOR.days} days" in PART
    assert f"up to {delivering.CHANGES_AT_ONCE}\nchanges at once" in PART
    assert f"within {sending.SECONDS} seconds" in PART
    assert f"after {int(delivering.FIRST_WAIT.total_seconds())}\nseconds" in PART
    assert f"up to {int(delivering.LONGEST_WAIT.total_seconds()) // 3600} hours" in PART
    assert f"After {delivering.MOST_ATTEMPTS} failures" in PART
    assert f"for {delivering.LOG_KEPT_FOR.days} days" in PART
