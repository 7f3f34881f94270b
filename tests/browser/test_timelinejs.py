"""TimelineJS itself, from npm, reads our file from another origin: `make browser` puts it into var/npm."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.exchange.conftest import DATES, UNDATED
from tests.exchange.conftest import river as river
from timeline.models import Event

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TIMELINEJS = Path(__file__).parents[2] / "var" / "npm" / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css">
<div id="here" style="width: 1000px; height: 600px"></div><script src="/js/timeline.js"></script>
<script>
  const drawn = new TL.Timeline("here", "ADDRESS", {script_path: location.origin + "/js"});
  drawn.on("loaded", () => { window.loaded = true; });
</script>"""


@pytest.fixture
def newspaper(live_server) -> Iterator[str]:
    """The address of another origin, whose page shows the timeline by TimelineJS."""
    if not TIMELINEJS.is_dir():
        pytest.skip("TimelineJS is not there: npm was not when `make browser` ran.")
    page = PAGE.replace("ADDRESS", f"{live_server.url}/t/river.timelinejs.json").encode()

    class Newspaper(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != "/":
                super().do_GET()
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Newspaper, directory=str(TIMELINEJS)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def shown(browser: Browser, live_server, newspaper: str, river) -> Iterator[Callable[[], Page]]:
    """The newspaper's page, with nobody to ask but itself and the timeline."""
    page = browser.new_page(viewport={"width": 1100, "height": 700})

    def answer(route: Route) -> None:
        if route.request.url.startswith((newspaper, live_server.url, "data:")):
            route.continue_()
        else:
            route.abort()

    def show() -> Page:
        page.route("**/*", answer)
        page.goto(newspaper)
        page.wait_for_function("window.loaded === true", timeout=60_000)
        return page

    yield show
    page.close()


def test_it_draws_every_dated_event_under_its_own_id(shown):
    page = shown()

    wanted = {str(event.public_id) for event in Event.objects.exclude(title__in=UNDATED)}
    assert page.evaluate("drawn.config.messages.errors") == []
    assert set(page.evaluate("drawn.config.events.map(event => event.unique_id)")) == wanted
    slides = page.locator(".tl-slide").evaluate_all("slides => slides.map(slide => slide.id)")
    markers = page.locator(".tl-timemarker").evaluate_all("markers => markers.map(marker => marker.id)")
    assert set(slides) - {"title"} == wanted
    assert set(markers) == {f"{each}-marker" for each in wanted}


def test_it_shows_the_words_of_each_date(shown):
    page = shown()

    words = {
        event.title: page.locator(f"[id='{event.public_id}'] .tl-headline-date").text_content()
        for event in Event.objects.exclude(title__in=UNDATED)
    }
    assert words == {
        "A pope is killed": "15 March 44 BC",
        "The sea dries up": "170 million years ago",
        "A weir is first recorded": "c. 1340",
        "The mill burns down": "1900s",
        "Soldiers hold the bridge": "since 2001",
        "The ferry runs": "until June 2002",
        "The siren sounds": "11 September 2001, 08:46 UTC",
        "Talks go on": "9–10 January 2002",
        "The bridge opens": "July 2005",
        "The flood comes": "29 July 2005",
        "Work is to begin": "possibly summer 2021",
    }
    assert len(words) == len(DATES) - len(UNDATED)


def test_it_groups_by_kind(shown):
    page = shown()

    bridge = Event.objects.get(title="The bridge opens")
    assert "Bridge opened" in page.locator(".tl-timegroup-message").all_text_contents()
    assert page.evaluate("id => drawn.config.event_dict[id].group", str(bridge.public_id)) == "Bridge opened"


def test_it_counts_years_before_christ_as_people_do(shown, river):
    Event.objects.get(title="The sea dries up").delete()

    page = shown()

    pope = Event.objects.get(title="A pope is killed")
    told = page.evaluate(
        "id => drawn.language.formatDate(drawn.config.event_dict[id].start_date.data.date_obj, 'year')",
        str(pope.public_id),
    )
    assert page.evaluate("drawn.config.scale") == "human"
    assert told.startswith("44 ")
    assert "BCE" in told


def test_texts_are_shown_as_text(shown):
    page = shown()

    assert page.locator("#title h2").text_content() == "The river & its <bridges>"
    assert any("And a <rail>." in text for text in page.locator(".tl-text-content").all_text_contents())
