from hypothesis import given
from hypothesis import strategies as st

from timeline.web.passages import Passage, marked_words, paragraphs

TEXT = "One two three.\n\nFour five six seven.\n\nEight."


def told(found):
    return ["".join(run.text for run in paragraph.runs) for paragraph in found]


def keys(found, attribute):
    return [key for paragraph in found for run in paragraph.runs for key in getattr(run, attribute)]


def passage(quote: str, key: str, text: str = TEXT) -> Passage:
    start = text.index(quote)
    return Passage(start, start + len(quote), key)


def test_blank_lines_part_paragraphs():
    assert told(paragraphs(TEXT, [])) == ["One two three.", "Four five six seven.", "Eight."]


def test_a_blank_line_may_hold_spaces():
    assert told(paragraphs("One.\n \t \nTwo.", [])) == ["One.", "Two."]


def test_overlapping_passages_are_cut_where_either_begins_or_ends():
    found = paragraphs(TEXT, [passage("Four five six", "a"), passage("six seven", "b")])

    assert [(run.text, run.inside) for run in found[1].runs] == [
        ("Four five ", ("a",)),
        ("six", ("a", "b")),
        (" seven", ("b",)),
        (".", ()),
    ]


def test_a_passage_across_paragraphs_begins_in_one_and_ends_in_another():
    found = paragraphs(TEXT, [passage("three.\n\nFour", "a")])

    assert [run.begins for run in found[0].runs] == [(), ("a",)]
    assert [run.ends for run in found[1].runs] == [("a",), ()]


def test_a_passage_that_starts_with_white_space_between_paragraphs_begins_with_its_words():
    found = paragraphs(TEXT, [passage("\n\nFour", "a")])

    assert keys(found, "begins") == ["a"]


def test_a_passage_beyond_the_text_is_left_out():
    assert keys(paragraphs("Short.", [Passage(3, 99, "a")]), "inside") == []


def test_context_shows_whole_words_around_a_passage_and_says_what_is_left_out():
    text = "alpha beta gamma delta epsilon zeta eta theta"

    found = paragraphs(text, [passage("delta", "a", text)], context=8)

    assert told(found) == ["gamma delta epsilon"]
    assert (found[0].follows_gap, found[0].precedes_gap) == (True, True)


def test_contexts_that_meet_run_together():
    text = "alpha beta gamma delta epsilon zeta eta theta"

    found = paragraphs(text, [passage("beta", "a", text), passage("delta", "b", text)], context=6)

    assert told(found) == ["alpha beta gamma delta"]


def test_nothing_is_shown_without_a_passage_where_only_context_may_be_seen():
    assert paragraphs(TEXT, [], context=300) == []


def test_nothing_is_left_out_at_the_ends_of_the_text():
    found = paragraphs("One two.", [Passage(0, 3, "a")], context=300)

    assert (found[0].follows_gap, found[0].precedes_gap) == (False, False)


@st.composite
def texts_with_passages(draw):
    text = draw(st.text(alphabet="ab \nü\u0301\U0001f600", min_size=1, max_size=60))
    bounds = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(bounds, bounds), max_size=6))
    return text, [Passage(min(pair), max(pair), key) for key, pair in enumerate(pairs)]


@given(texts_with_passages(), st.one_of(st.none(), st.integers(0, 20)))
def test_every_passage_is_shown_once_and_whole_but_for_blank_lines(given_text, context):
    text, passages = given_text

    found = paragraphs(text, passages, context=context)

    for place in passages:
        marked = "".join(r.text for p in found for r in p.runs if place.key in r.inside)
        quote = text[place.start : place.end]
        assert "".join(marked.split()) == "".join(quote.split())
        assert keys(found, "begins").count(place.key) == keys(found, "ends").count(place.key) <= 1


@given(texts_with_passages())
def test_all_of_the_text_is_there_in_its_order(given_text):
    text, passages = given_text

    assert "".join("".join(told(paragraphs(text, passages))).split()) == "".join(text.split())


def test_the_words_that_give_the_date_are_told_apart():
    assert marked_words("It opened in May 2001, at noon.", ["in May 2001"]) == [
        ("It opened ", False),
        ("in May 2001", True),
        (", at noon.", False),
    ]


def test_words_are_found_whatever_their_capitals():
    assert marked_words("In May it opened.", ["in may"])[0] == ("In May", True)


def test_words_that_do_not_stand_in_the_quote_mark_nothing():
    assert marked_words("It opened.", ["in May", ""]) == [("It opened.", False)]


def test_no_quote_has_no_pieces():
    assert marked_words("", ["in May"]) == []
