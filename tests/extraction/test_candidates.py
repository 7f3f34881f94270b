import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.candidates import summary_of
from tests.extraction.telling import told

TEXT = "The regulator fined the bank on 3 May 2016.\n\nOn Monday the bank appealed, its lawyer Anna Keller said."


def test_the_quote_and_the_time_expression_stand_where_they_say():
    for candidate in told(TEXT, "2016-05-18"):
        for claim in candidate.claims:
            passage = claim.passage
            assert TEXT[passage.start : passage.end] == passage.quote
            assert TEXT[passage.time_start : passage.time_end] == passage.time_expression
            assert passage.start <= passage.time_start < passage.time_end <= passage.end
            assert TEXT[: passage.start].endswith(passage.prefix)
            assert TEXT[passage.end :].startswith(passage.suffix)
            assert len(passage.prefix) <= 32
            assert len(passage.suffix) <= 32


def test_what_waits_for_a_publication_date_is_kept_with_its_phrase_and_without_a_date():
    first, second = told(TEXT)

    assert first.date == "2016-05-03"
    assert second.date == ""
    assert second.claims[0].wants == "publication"
    assert second.claims[0].phrase == "Monday"
    assert "the date waits for a publication date" in second.reasons


def test_a_stated_day_is_surer_than_one_that_an_approximate_publication_date_gives():
    stated, relative = told(TEXT, "2016-05-18~")

    assert stated.confidence > relative.confidence
    assert "date stated to the day" in stated.reasons
    assert any("approximate publication date" in reason for reason in relative.reasons)


def test_who_says_so_is_kept():
    assert told(TEXT, "2016-05-18")[1].claims[0].passage.speaker.endswith("Anna Keller")


def test_confidence_stays_between_none_and_all():
    assert all(0 < candidate.confidence < 1 for candidate in told(TEXT, "2016-05-18"))


@given(st.text(max_size=900))
def test_a_summary_is_one_line_of_at_most_three_hundred_characters(sentence):
    summary = summary_of(sentence)

    assert len(summary) <= 300
    assert "\n" not in summary


@pytest.mark.parametrize("sentence", ["Short.", "word " * 20])
def test_a_short_sentence_is_its_own_summary(sentence):
    assert summary_of(sentence) == sentence.strip()
