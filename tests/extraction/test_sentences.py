import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.records import ARTICLE_ROLES, Region, Role
from corpus_import.extraction.segment import segment
from corpus_import.extraction.sentences import sentences


def split(text):
    regions = (Region(0, len(text), Role.BODY),)
    return [text[sentence.start : sentence.end] for sentence in sentences(text, regions)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The bank opened in 1987.", "It closed in 1999."],
        ["Was it sold?", "It was!", "Nobody knew."],
        ["The U.S. Treasury lent 3.5 million dollars in 1999.", "It was repaid."],
        ["The bank moved to the U.S. in 1990.", "The rest stayed."],
        ["It had moved to the U.S.", "The rest stayed."],
        ["Gen. Ann Smith and Sen. Bo Li met Mr. Jones in St. Albans."],
        ["J. R. Smith opened it with A. B. Li at 4 p.m. on Jan. 5, 1999.", "He left."],
        ["They left at 4 p.m.", "The doors closed."],
        ["It hit No. 10 on the list.", "No. 11 was the bank of Leeds."],
        ["“We waited for this.”", "The crowd cheered."],
        ["“Is it open?” he asked.", "It was."],
        ['The mayor said: "It is over."', '"We are glad," said another.'],
        ["(It had closed in 1999.)", "It never opened again."],
        ["He waited ... and left.", "She stayed."],
        ["He waited...", "She stayed."],
        ["The sum was 3.5 million.", "5 people left."],
        ["Northgate Inc. was founded in 1987.", "Its heir, Northgate Ltd., closed."],
        ["It was sold to Northgate Inc.", "The price was not told."],
        ["Dr. Smith, of the H.R. 1 committee, e.g. said so.", "However, she left."],
        ["银行于1999年关闭。", "它再也没有开放。"],
        ["Мэр г. Москвы открыл мост в 2021 г. в мае.", "Об этом сообщили в среду."],
        ["The wall broke.", "Nobody saw it."],
    ],
)
def test_a_paragraph_is_split_into_its_sentences(parts):
    separator = "" if parts[0].endswith("。") else " "

    assert split(separator.join(parts)) == parts


def test_a_wrapped_line_does_not_end_a_sentence():
    assert split("The bank\nopened in 1987. It\nclosed.") == ["The bank\nopened in 1987.", "It\nclosed."]


@pytest.mark.parametrize("mark", ["# ", "- ", "* ", "3) ", "> > "])
def test_the_mark_of_a_heading_or_a_list_item_is_outside(mark):
    assert split(mark + "The bank opened.") == ["The bank opened."]


def test_paragraphs_count_the_articles_regions():
    text = "Bank opens in Leeds\n\nBy Ann Smith\n\nThe bank opened on 4 May 1987. Its founder smiled.\n\nIt shut."

    found = [sentence.paragraph for sentence in sentences(text, segment(text))]

    assert found == [0, 1, 1, 2]


words = st.sampled_from(
    ["The", "bank", "U.S.", "Mr.", "1999", "3.5", "“Yes.”", "(no)", "...", "?!", "\n", "\xa0", "。", "A."]
)


@given(st.lists(words | st.text(max_size=5), max_size=40).map(" ".join))
def test_sentences_lie_in_the_article_in_order_without_blanks_around_them(text):
    regions = segment(text)

    end = 0
    article = [region for region in regions if region.role in ARTICLE_ROLES]
    for sentence in sentences(text, regions):
        region = article[sentence.paragraph]
        quote = text[sentence.start : sentence.end]
        assert max(end, region.start) <= sentence.start < sentence.end <= region.end
        assert quote == quote.strip()
        end = sentence.end


@given(st.lists(words | st.text(max_size=5), max_size=40).map(" ".join))
def test_no_letter_of_the_article_is_outside_a_sentence(text):
    regions = (Region(0, len(text), Role.BODY),) if text else ()

    inside = "".join(text[sentence.start : sentence.end] for sentence in sentences(text, regions))

    assert [c for c in inside if c.isalpha()] == [c for c in text if c.isalpha()]
