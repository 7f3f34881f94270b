"""What a reader of the tagger relies on: extents, readings, and what waits."""

import gc

import pytest

from corpus_import.extraction.records import Timex
from corpus_import.extraction.timex import tag, tag_lines


def only(text: str, published: str = "") -> Timex:
    (timex,) = tag(text, published)
    return timex


@pytest.mark.parametrize(
    ("text", "published", "phrase", "value", "edtf"),
    [
        ("The bridge opened on 5 May 2001.", "", "5 May 2001", "2001-05-05", "2001-05-05"),
        ("In early May the dam failed.", "2021-05~", "early May", "2021-05", "2021-05-01/2021-05-10"),
        ("The bank spoke on Tuesday.", "2021-10-01~", "Tuesday", "2021-09-28", "2021-09-28"),
        ("The bank spoke last month.", "2021-05~", "last month", "2021-04", "2021-04"),
        ("The dam was built in the early 2000s.", "", "the early 2000s", "200", "2000/2003"),
        ("It was begun at the end of last year.", "2002-01-18~", "the end of last year", "2001", "2001-10/2001-12"),
    ],
)
def test_a_date_is_read_as_a_person_reads_it(text: str, published: str, phrase: str, value: str, edtf: str) -> None:
    timex = only(text, published)

    assert (text[timex.start : timex.end], timex.value, timex.edtf) == (phrase, value, edtf)


def test_without_a_publication_date_what_counts_from_it_waits() -> None:
    timex = only("The bank spoke on Tuesday.")

    assert (timex.value, timex.edtf, timex.wants) == ("XXXX-WXX-2", "", "publication")


def test_an_offset_from_a_named_event_names_the_event_and_the_rule() -> None:
    timex = only("The office shut weeks after the September 11 attacks.")

    assert (timex.edtf, timex.anchor, timex.rule) == (
        "2001-09-18/2001-12",
        "September 11 attacks 2001-09-11",
        "offset.after",
    )


def test_a_range_is_two_expressions_with_one_reading() -> None:
    timexes = tag("The fair ran from January 10-12.", "2002-01-18")

    assert [(t.value, t.edtf, t.nature) for t in timexes] == [
        ("2002-01-10", "2002-01-10/2002-01-12", "throughout"),
        ("2002-01-12", "2002-01-10/2002-01-12", "throughout"),
    ]


def test_what_lies_outside_the_regions_neither_yields_a_date_nor_moves_the_story() -> None:
    text = "In March 2004 the club was founded. Copyright 2019. In June it won."
    article = [(0, 35), (52, len(text))]

    timexes = tag(text, regions=article)

    assert [t.value for t in timexes] == ["2004-03", "2004-06"]


def test_a_language_without_rules_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'xx'"):
        tag("2001", language="xx")


def test_lines_come_out_as_they_go_in() -> None:
    rows = [{"id": "a", "published": "2021-05", "text": "It closed in 2005."}, {"id": "b", "text": ""}]

    tagged = list(tag_lines(rows))

    assert [row["id"] for row in tagged] == ["a", "b"]
    assert tagged[0]["timexes"][0]["edtf"] == "2005"


def test_the_search_for_cycles_goes_on_after_tagging_and_stays_off_where_it_was() -> None:
    tag("It opened on Tuesday.", "2013-03-22")
    assert gc.isenabled()

    gc.disable()
    try:
        tag("It opened on Tuesday.", "2013-03-22")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_search_for_cycles_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="no time expressions"):
        tag("Es begann am Dienstag.", language="de")

    assert gc.isenabled()
