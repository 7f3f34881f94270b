import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from playwright.sync_api import expect

from timeline.models import Event, Source

pytestmark = pytest.mark.browser


@pytest.fixture
def host_page(live_server) -> Iterator[str]:
    """The address of a page at another origin that frames the timeline, with no rights but to run scripts."""
    html = f'<h1>Host</h1><iframe sandbox="allow-scripts" width="600" src="{live_server.url}/t/dams/embed/"></iframe>'

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 204)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if self.path == "/":
                self.wfile.write(html.encode())

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def addresses(dams) -> list[str]:
    event = Event.objects.get(title="The old dam opens")
    pages = [event.get_absolute_url(), Source.objects.get().get_absolute_url()]
    return ["/", "/t/dams/", "/t/dams/embed/", *pages, "/search/?q=dam"]


def test_a_timeline_shows_its_events_in_order(open_page, dams, complaints):
    page = open_page("/t/dams/")

    headlines = page.locator("ol .headline").all_inner_texts()

    assert headlines[:2] == ["A weir is first recorded", "The old dam opens"]
    expect(page.locator(".undated .headline")).to_have_text("Nobody knows when the toll was last paid")
    assert complaints == []


def test_no_page_breaks_its_content_security_policy(open_page, addresses, complaints):
    for address in addresses:
        open_page(address)

    assert complaints == []


def test_the_style_sheets_are_there(open_page, dams):
    page = open_page("/t/dams/")

    assert page.locator("ol > li").first.evaluate("row => getComputedStyle(row).display") == "grid"


def test_it_reads_without_javascript(open_page, dams):
    page = open_page("/t/dams/", java_script_enabled=False)

    page.get_by_text("1 source: Halden Post").click()

    expect(page.locator(".evidence u.date-words")).to_be_visible()


def test_the_quotes_open_by_keyboard(open_page, dams):
    page = open_page("/t/dams/")
    page.get_by_role("link", name="The old dam opens").focus()

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".evidence u.date-words")).to_be_visible()


def test_the_first_tab_stop_skips_to_the_content(open_page, dams):
    page = open_page("/t/dams/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_a_quote_leads_to_its_place_in_the_source(open_page, dams):
    page = open_page("/t/dams/")
    page.get_by_text("1 source: Halden Post").click()

    page.locator(".provenance a").click()

    expect(page.locator("mark:target")).to_be_in_viewport()


def test_a_sandboxed_frame_at_another_origin_shows_the_timeline(open_page, dams, host_page, complaints):
    frame = open_page(host_page).frame_locator("iframe")

    frame.get_by_text("1 source: Halden Post").click()

    expect(frame.locator(".evidence u.date-words")).to_be_visible()
    expect(frame.locator("ol > li").first).to_have_css("display", "grid")
    assert complaints == []


def test_a_site_that_is_not_allowed_gets_no_frame(open_page, dams, host_page, complaints):
    dams.embed_origins = ["https://news.example"]
    dams.save()

    open_page(host_page)

    assert any("frame-ancestors" in complaint for complaint in complaints)


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_runs_out_of_a_phone(open_page, addresses, width):
    for address in addresses:
        page = open_page(address, width=width)

        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(253, 252, 249)"), ("dark", "rgb(21, 22, 20)")])
def test_the_reader_s_colour_scheme_is_followed(open_page, dams, scheme, ground):
    page = open_page("/t/dams/", color_scheme=scheme)

    expect(page.locator("html")).to_have_css("background-color", ground)


def test_paper_shows_every_quote(open_page, dams):
    page = open_page("/t/dams/", color_scheme="dark")

    page.emulate_media(media="print")

    expect(page.locator(".evidence u.date-words")).to_be_visible()
    expect(page.locator("html")).to_have_css("background-color", "rgb(255, 255, 255)")
