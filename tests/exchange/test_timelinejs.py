"""The JSON; tests/browser/test_timelinejs.py has TimelineJS itself read it."""

import json

import pytest

from tests.exchange.conftest import DATES, UNDATED
from tests.factories import KindFactory, public_event
from timeline.models import Event


@pytest.fixture
def config(body):
    return json.loads(body("timelinejs.json"))


@pytest.fixture
def slide(config):
    def find(title: str):
        return next(each for each in config["events"] if each["text"]["headline"] == title)

    return find


def test_all_dated_events_are_slides_under_their_ids(river, config):
    expected = {str(event.public_id) for event in Event.objects.exclude(title__in=UNDATED)}

    assert {each["unique_id"] for each in config["events"]} == expected


@pytest.mark.parametrize(
    ("title", "start", "end", "words"),
    [
        ("The bridge opens", {"year": 2005, "month": 7}, None, "July 2005"),
        ("The flood comes", {"year": 2005, "month": 7, "day": 29}, None, "29 July 2005"),
        ("A weir is first recorded", {"year": 1340}, None, "c. 1340"),
        ("The mill burns down", {"year": 1900}, {"year": 1909}, "1900s"),
        ("A pope is killed", {"year": -44, "month": 3, "day": 15}, None, "15 March 44 BC"),
        ("The sea dries up", {"year": -170_000_001}, None, "170 million years ago"),
        ("Soldiers hold the bridge", {"year": 2001}, None, "since 2001"),
        ("The ferry runs", {"year": 2002, "month": 6}, None, "until June 2002"),
        ("Work is to begin", {"year": 2021, "month": 6}, {"year": 2021, "month": 8}, "possibly summer 2021"),
    ],
)
def test_a_date_has_the_fields_that_are_known_and_the_words_for_the_rest(slide, title, start, end, words):
    found = slide(title)

    assert (found["start_date"], found.get("end_date"), found["display_date"]) == (start, end, words)


def test_the_kind_is_the_group(slide):
    assert slide("The bridge opens")["group"] == "Bridge opened"
    assert "group" not in slide("The flood comes")


def test_deep_time_takes_the_scale_that_holds_it(river, config, body):
    assert config["scale"] == "cosmological"

    Event.objects.get(title="The sea dries up").delete()

    assert json.loads(body("timelinejs.json"))["scale"] == "human"


def test_texts_are_escaped_because_timelinejs_reads_html(river, body):
    kind = KindFactory(name="<img src=x onerror=alert(2)>")
    public_event(river, title="<img src=x onerror=alert(1)>", kind=kind)

    config = json.loads(body("timelinejs.json"))

    assert "<img" not in json.dumps(config)
    assert config["title"]["text"]["headline"] == "The river &amp; its &lt;bridges&gt;"


def test_what_was_left_out_is_told(config):
    assert config["account"] == {
        "included": len(DATES) - 1,
        "omitted": 1,
        "why": {"undated": 1},
        "sentence": "11 of 12 events. Left out: 1 has no known year.",
    }
