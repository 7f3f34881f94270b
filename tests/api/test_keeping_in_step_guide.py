"""The programs in docs/api.md's part “Keeping in step” do what it says."""

import io
import re
import time
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils import timezone

from tests.api.copies import as_served
from tests.factories import EvidenceFactory, PlaceFactory, public_event
from timeline.api.feed import Place
from timeline.services import events
from timeline.services.changes import KEPT_FOR
from timeline.webhooks import delivering, sending
from timeline.webhooks.sending import signature

GUIDE = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
PART = GUIDE.split("## Keeping in step\n")[1].split("\n## ")[0]


@pytest.fixture(scope="module")
def programs() -> SimpleNamespace:
    names: dict = {}
    for program in re.findall(r"```python\n(.*?)```", PART, re.DOTALL):
        exec(program, names)
    return SimpleNamespace(**names)


@pytest.fixture
def address(monkeypatch, api) -> str:
    """The API's address, at which urllib finds it without a network."""

    def urlopen(url: str, timeout: float) -> io.BytesIO:
        answer = api.get(url)
        if answer.status_code != 200:
            raise urllib.error.HTTPError(url, answer.status_code, "", Message(), None)
        return io.BytesIO(answer.content)

    monkeypatch.setattr(urllib.request, "urlopen", urlopen)
    return "http://testserver/api/v1"


@pytest.fixture
def shown(db):
    event = public_event()
    event.places.add(PlaceFactory())
    EvidenceFactory(event=event)
    return event


@pytest.mark.django_db
def test_the_program_that_keeps_a_copy_keeps_it(programs, address, shown, api):
    copy = {}
    cursor = programs.follow(address, copy)
    first, served = dict(copy), as_served(api)

    events.reject(events=[shown], reason="Wrong.")
    other = public_event()
    programs.follow(address, copy, cursor)

    assert first == served
    assert list(copy) == [("event", str(other.public_id))]


@pytest.mark.django_db
def test_it_starts_anew_with_a_cursor_that_is_too_old(programs, address, shown):
    copy = {("event", "long gone"): {}}
    programs.follow(address, copy, str(Place(0, timezone.now() - KEPT_FOR * 2)))

    assert len(copy) == 3
    assert ("event", "long gone") not in copy


def test_the_program_that_checks_signatures_knows_a_genuine_one(programs):
    now = int(time.time())

    assert programs.is_genuine("secret", signature("secret", b"{}", now), b"{}")
    assert not programs.is_genuine("secret", signature("another", b"{}", now), b"{}")
    assert not programs.is_genuine("secret", signature("secret", b"{}", now), b"{} ")
    assert not programs.is_genuine("secret", signature("secret", b"{}", now - 301), b"{}")


def test_the_figures_of_the_guide_are_those_of_the_program():
    assert f"good for {KEPT_FOR.days} days" in PART
    assert f"up to {delivering.CHANGES_AT_ONCE}\nchanges at once" in PART
    assert f"within {sending.SECONDS} seconds" in PART
    assert f"after {int(delivering.FIRST_WAIT.total_seconds())}\nseconds" in PART
    assert f"up to {int(delivering.LONGEST_WAIT.total_seconds()) // 3600} hours" in PART
    assert f"After {delivering.MOST_ATTEMPTS} failures" in PART
    assert f"for {delivering.LOG_KEPT_FOR.days} days" in PART
