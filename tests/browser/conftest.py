import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.factories import (
    DateClaimFactory,
    EvidenceFactory,
    KindFactory,
    SourceFactory,
    TimelineFactory,
    public_event,
)
from timeline.models import Timeline

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session", autouse=True)
def _queries_beside_playwright() -> Iterator[None]:
    """Playwright's event loop runs in this thread, and Django refuses queries beside any loop unless told."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session", autouse=True)
def _static_files_of_the_source_tree() -> Iterator[None]:
    """The server runs for the whole session: it must find the files without `collectstatic` from its start."""
    with override_settings(WHITENOISE_AUTOREFRESH=True, WHITENOISE_USE_FINDERS=True):
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.fail("No Chromium here. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console had to say: errors, warnings, violations of the content security policy."""
    return []


@pytest.fixture
def open_page(browser: Browser, live_server, complaints: list[str]) -> Iterator[Callable[..., Page]]:
    """Open a path of the site, or another site's page, in a window of its own. Options are the context's."""
    contexts: list[BrowserContext] = []

    def open_page(address: str, width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address if "://" in address else live_server.url + address)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def dams(live_server) -> Timeline:
    """A timeline with each state that a list can be in."""
    timeline = TimelineFactory(slug="dams", title="The dams of the river", description="How the river was tamed.")
    source = SourceFactory(publisher="Halden Post", url="https://news.example/" + "a-very-long-address" * 12)
    opening = public_event(timeline, title="The old dam opens", date="2001-05", kind=KindFactory(name="Dam built"))
    DateClaimFactory(evidence=EvidenceFactory(event=opening, source=source), phrase="in May 2001", rank="preferred")
    public_event(timeline, title="A weir is first recorded", date="1340~")
    public_event(timeline, title="Long" * 50, date="2002-01-09/2002-01-10")
    public_event(timeline, title="A second dam is to follow", date="2006-23", modality="planned")
    public_event(timeline, title="يُرمَّم السد القديم", date="2010")
    public_event(timeline, title="Nobody knows when the toll was last paid", date="")
    return timeline
