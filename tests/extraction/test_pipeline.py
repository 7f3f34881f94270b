import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_import.extraction.gazetteer import Gazetteer
from corpus_import.extraction.pipeline import RuleExtractor
from corpus_import.extraction.records import Document
from tests.extraction.telling import extractor, told

STORY = """Harbour Bank fined over hidden losses

By Priya Nair

LONDON, 14 March 2019 — The regulator fined Harbour Bank on Wednesday after an audit in 2018.

Cole, who joined the bank in 2004, resigned last month. The bank will publish new accounts in June.
"""


def test_the_same_text_gives_the_same_events_twice():
    assert told(STORY) == told(STORY)


def test_a_byline_and_a_dateline_make_no_event_but_date_the_others():
    extraction = extractor().extract(Document("a", STORY))

    assert extraction.publication.date == "2019-03-14"
    assert {candidate.date for candidate in extraction.candidates} >= {"2019-03-13", "2004", "2019-02", "2019-06"}
    assert not any(candidate.date == "2019-03-14" for candidate in extraction.candidates)


def test_a_language_without_rules_gives_nothing_and_says_so():
    extraction = extractor().extract(Document("a", "Sie starb 1990.", language="de"))

    assert extraction.candidates == ()
    assert extraction.notes == ("no rules for the language “de”",)


def test_a_language_without_a_grammar_is_read_sentence_by_sentence():
    (event,) = told("Мост открыли 5 мая 1999 года.", language="ru")

    assert event.date == "1999-05-05"
    assert event.title == "Мост открыли 5 мая 1999 года"
    assert "the sentence stands for a title" in event.reasons


def test_british_english_is_english():
    assert told("The bridge opened in 1932.", language="en-GB")


def test_it_works_with_no_names_and_no_kinds():
    extraction = RuleExtractor(Gazetteer(), ()).extract(Document("a", "The bridge opened in 1932."))

    assert [candidate.kind for candidate in extraction.candidates] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "1932",
        "In 1932 " * 400,
        "(" * 2_000 + "1932",
        "“" * 500 + " He died in 1932.",
        "and in 1932, " * 300,
    ],
)
def test_hostile_texts_are_no_error(text):
    extractor().extract(Document("a", text))


def test_clauses_nested_without_end_are_followed_only_so_far(monkeypatch):
    """The titles of a chain of "said that" would else cost the square of its length or more."""
    from corpus_import.extraction.statements import titles

    rendered = []
    monkeypatch.setattr(titles, "rendered", lambda *args: rendered.append(1) or "The bank said so")

    told("said that in 1999 he " * 60)

    assert len(rendered) < 60 * 30


WORDS = st.sampled_from(
    """the bank dam river said that which who and , . ; ( ) “ ” closed opened was is to be fined by in 1932 on 3 May
    1999 after before since Anna Keller he it of a not will would if last Monday killing built 's""".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_no_order_of_words_breaks_the_rules(parts):
    text = " ".join(parts)

    for candidate in told(text, "2020-02-03"):
        assert candidate.title
        assert len(candidate.title) <= 165
        for claim in candidate.claims:
            assert text[claim.passage.start : claim.passage.end] == claim.passage.quote
            assert claim.passage.start <= claim.passage.time_start < claim.passage.time_end <= claim.passage.end
