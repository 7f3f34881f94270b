import re

import pytest

from tests.factories import TimelineFactory, public_event
from timeline.exchange.formats import FORMATS

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client) -> str:
    public_event(TimelineFactory(slug="dams", title="The <dams>"))
    return client.get("/t/dams/").content.decode()


@pytest.mark.parametrize("form", FORMATS.values(), ids=list(FORMATS))
def test_the_page_links_to_each_of_its_files_for_programs_and_for_people(page, client, form):
    address = f"/t/dams.{form.extension}"

    head, body = page.split("</head>")

    assert f'<link rel="alternate" type="{form.media_type}"' in head
    assert f'href="{address}"' in head
    assert f'<a href="{address}"' in body
    assert client.get(address)["Content-Type"].startswith(form.media_type)


def test_the_timeline_s_title_is_escaped_there(page):
    assert re.search(r'<link rel="alternate"[^>]+title="The &lt;dams&gt;: CSV"', page)


def test_a_timeline_with_nothing_on_it_offers_nothing(client):
    TimelineFactory(slug="empty")

    assert "Download" not in client.get("/t/empty/").content.decode()


def test_what_a_browser_keeps_is_named_after_the_timeline(client):
    TimelineFactory(slug="dams")

    assert client.get("/t/dams.xlsx")["Content-Disposition"] == 'attachment; filename="dams.xlsx"'
    assert client.get("/t/dams.atom")["Content-Disposition"] == 'inline; filename="dams.atom"'
