import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("address", "shown"), [("/api/v1/docs/", "/api/v1/events/{id}/confirm/"), ("/api/v1/redoc/", "List events")]
)
def test_the_apis_pages_draw_themselves_under_the_strict_policy(browser: Browser, live_server, address, shown):
    page = browser.new_page()
    answered: list[str] = []
    page.on("response", lambda response: answered.append(response.url))

    page.goto(live_server.url + address)

    # Swagger UI lets an address break between its parts, by characters without a width.
    drawn = page.locator("body").filter(has_text=shown).or_(page.locator(f'[data-path="{shown}"]'))
    expect(drawn.first).to_be_attached(timeout=20_000)
    assert [url for url in answered if not url.startswith(("data:", "blob:", live_server.url))] == []
    page.close()
