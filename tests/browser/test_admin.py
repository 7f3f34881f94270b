from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.factories import DateClaimFactory, EditorFactory, KindFactory, candidate
from timeline.models import Event

pytestmark = pytest.mark.browser


@pytest.fixture
def open_as_editor(open_page: Callable[..., Page], live_server, transactional_db) -> Callable[..., Page]:
    editor = EditorFactory()
    editor.set_password("a long enough secret")
    editor.save()

    def open_as_editor(address: str, **options: object) -> Page:
        page = open_page("/admin/", **options)
        page.fill("input[name=username]", editor.username)
        page.fill("input[name=password]", "a long enough secret")
        page.click("button[type=submit]")
        expect(page).to_have_title("Start | Timeline")
        page.goto(live_server.url + address)
        return page

    return open_as_editor


@pytest.fixture
def proposed(transactional_db) -> Event:
    event = candidate(title="The bridge at Halden opens")
    DateClaimFactory(evidence=event.evidence.get(), phrase="the spring before", edtf="2001-21")
    return event


@pytest.mark.parametrize("width", [1280, 390])
def test_an_editor_reads_the_evidence_prefers_a_date_and_confirms(
    open_as_editor, proposed: Event, complaints: list[str], width: int
) -> None:
    page = open_as_editor(f"/admin/timeline/event/{proposed.pk}/change/", width=width)
    expect(page.locator("mark").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.get_by_role("button", name="Show this date").click()
    expect(page.locator("#tl-when")).to_have_text("Spring 2001", ignore_case=True)
    page.get_by_role("button", name="Confirm this event").click()

    expect(page.locator(".tl-status")).to_have_text("confirmed")
    assert [words for words in complaints if "404" not in words] == []


def test_menus_filters_and_searching_selects_work_under_the_policy(
    open_as_editor, proposed: Event, complaints: list[str]
) -> None:
    KindFactory(name="Bridge opened")
    page = open_as_editor("/admin/timeline/event/")

    page.locator("a", has_text="Filters").first.click()
    page.fill("input[name=when]", "2001")
    page.get_by_text("Apply Filters").first.click()
    page.locator("tbody input.action-select").first.check()
    page.select_option("select[name=action]", "confirm_events")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("button", name="Confirm 1 event")).to_be_visible()

    page.goto(page.url.partition("/admin/")[0] + f"/admin/timeline/event/{proposed.pk}/change/")
    page.locator(".select2-selection").first.click()
    page.keyboard.type("bridge op")
    expect(page.locator(".select2-results__option", has_text="Bridge opened")).to_be_visible()
    assert [words for words in complaints if "404" not in words] == []
