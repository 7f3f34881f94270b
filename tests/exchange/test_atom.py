import feedparser
import pytest

from tests.exchange.conftest import DATES
from tests.factories import public_event


@pytest.fixture
def feed(body):
    return feedparser.parse(body("atom"))


def test_feedparser_reads_it_without_a_complaint(feed):
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len(feed.entries) == len(DATES)


def test_the_feed_names_itself_its_page_and_how_many_it_has(feed, settings):
    links = {link.rel: link.href for link in feed.feed.links}

    assert feed.feed.title == "The river & its <bridges>"
    assert feed.feed.subtitle == "From mill to bridge. 12 events."
    assert links["self"] == f"{settings.PUBLIC_URL}/t/river.atom" == feed.feed.id
    assert links["alternate"] == f"{settings.PUBLIC_URL}/t/river/"


def test_what_changed_last_comes_first(river, feed):
    assert [entry.updated_parsed for entry in feed.entries] == sorted(
        (entry.updated_parsed for entry in feed.entries), reverse=True
    )
    assert feed.entries[0].title == "July 2005: The bridge opens"


def test_an_entry_has_its_id_its_words_and_its_kind(river, feed):
    entry = feed.entries[0]

    assert entry.id == f"urn:uuid:{river.events.get(title='The bridge opens').public_id}"
    assert "It carries, at last; a road.\nAnd a <rail>." in entry.content[0].value
    assert [(tag.term, tag.label) for tag in entry.tags[:1]] == [("bridge-opened", "Bridge opened")]


def test_every_id_is_its_own(feed):
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_what_xml_can_not_hold_does_not_break_the_feed(river, body):
    public_event(river, title="A bell \x07 and ￾ ]]> rings")

    feed = feedparser.parse(body("atom"))

    assert not feed.bozo
    assert any("]]> rings" in entry.title for entry in feed.entries)
