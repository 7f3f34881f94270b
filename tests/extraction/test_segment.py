"""Every example here is written for this project."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_import.extraction.records import ARTICLE_ROLES, Role
from corpus_import.extraction.segment import segment

BODY = "The Northgate Bank opened its first branch in Leeds on 4 May 1987, its founder said."
MORE = "It was sold to a Dutch group in March 1999 after a run on its deposits."


def roles(text):
    return [(region.role.value, text[region.start : region.end]) for region in segment(text)]


def role_of(text, block):
    return next(region.role for region in segment(text) if text[region.start : region.end] == block)


def article(text):
    return [text[region.start : region.end] for region in segment(text) if region.role in ARTICLE_ROLES]


def test_a_plain_paragraph_is_the_article():
    assert roles(BODY) == [("lede", BODY)]


def test_a_text_without_a_headline_starts_with_its_lede():
    assert roles(f"{BODY}\n\n{MORE}") == [("lede", BODY), ("body", MORE)]


@pytest.mark.parametrize(
    "headline",
    [
        "Bank opens in Leeds",
        "BANK OPENS FIRST BRANCH IN LEEDS",
        "# Bank opens in Leeds",
        "Will the bank ever open?",
        "Bank opens in Leeds: Report",
        "The bank’s bet on “safe” loans",
    ],
)
def test_the_short_block_above_the_first_paragraph_is_the_headline(headline):
    assert roles(f"{headline}\n\n{BODY}") == [("headline", headline), ("lede", BODY)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Ann Smith", "byline"),
        ("By Ann Smith and Bo de Vries, Leeds Courier", "byline"),
        ("By iBank Watch September 27, 2023", "byline"),
        ("Author: [Ann Smith](https://example.org/ann)", "byline"),
        ("Published: 3 March 2019 14:02 GMT", "byline"),
        ("Last updated on 14 May 2020 10.02 am", "byline"),
        ("Leeds Courier, May 11, 2021", "byline"),
        ("8 May 2021 | 5 min read", "byline"),
        ("Опубликовано: 5 мая 2021", "byline"),
        ("May 08, 2021", "dateline"),
        ("Tuesday, June 9, 2009", "dateline"),
        ("2021-05-08T10:00:00Z", "dateline"),
        ("Home / News / Banks / Leeds", "navigation"),
        ("News\xa0\xa0/\xa0\xa0Banks\xa0\xa0/\xa0\xa0Leeds", "navigation"),
        ("Region: [Europe](#), [Britain](#)", "navigation"),
        ("Special Report: [BANKS](#)", "navigation"),
        ("Tags: banks, Leeds, crisis", "navigation"),
        ("[Leeds](https://example.org/leeds)", "navigation"),
        ("A teller counts notes in Leeds, March 2019. (Photo by Bo Li)", "caption"),
        ("Ann Smith and Bo Li in Leeds, 3 May 1999. (NNA file picture)", "caption"),
        ("FILE PHOTO: The branch in Leeds in 2003.", "caption"),
        ("Photo: Bo Li", "caption"),
        ("The branch in Leeds, seen in 2003. Photo: Bo Li", "caption"),
        ("Tellers at the branch in Leeds in 2003 / North News", "caption"),
        ("Founder Ann Smith (left) and Bo Li at the opening in 1987", "caption"),
        ("Read also: Bank fined in 2018", "related"),
        ("Share this article", "footer"),
        ("Please subscribe to our newsletter.", "footer"),
        ("Follow us on Facebook for your daily news!", "footer"),
        ("Advertisement", "footer"),
        ("Source: https://example.org/2019/05/06/bank", "footer"),
        ("https://example.org/bank-opens-in-2019", "footer"),
        ("Editor's note: a name was corrected on 3 May 2019.", "footer"),
    ],
)
def test_furniture_is_told_from_the_article(line, role):
    text = f"Bank opens in Leeds\n\n{line}\n\n{BODY}\n\n{MORE}"

    found = roles(text)

    assert found == [("headline", "Bank opens in Leeds"), (role, line), ("lede", BODY), ("body", MORE)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Copyright law changed in 1998, when parliament passed a new act that replaced the old one of 1911.",
        "Contact between the two banks was restored in March 2001, after a silence of two years.",
        "By Tuesday the two boards had met twice.",
        "Photo exhibitions opened in 2003 in three towns of the region.",
        "Reporting by the newspaper led to two arrests in May 2004.",
        "Related party transactions were banned in 2005.",
        "Above the town stands a castle that was built in 1340.",
        "Updated rules for banks were published on 3 May 2019 by the ministry.",
        "Sources close to the board said on 4 May 2006 that the bank's website was a front.",
        "In 2018 Facebook and Twitter closed the accounts that the bank had opened for your uncle.",
        "Visit numbers rose in 2009, and our tellers noticed it on Instagram, said the founder.",
        "City beat United 3-2 on 4 May 2019 to win the cup. (North News)",
        "She told the committee that the picture by Ann Smith had been stolen in 1990.",
        "Share prices fell by 12 per cent on 9 May 2010.",
        "The original source of the river was found in 1858.",
        "Source rocks of the valley were first described in 1872.",
        "The dam, opened on 12 May 1960, is the highest in the valley",
        "Published in 1955, the report warned of cracks in the wall of the dam.",
    ],
)
def test_a_paragraph_that_looks_like_furniture_stays_in_the_article(paragraph):
    text = f"Bank opens in Leeds\n\n{BODY}\n\n{paragraph}\n\n{MORE}"

    assert paragraph in article(text)


@pytest.mark.parametrize(
    "line",
    [
        "© 2021 The Leeds Courier",
        "Copyright © [Ann Smith](#), 2021",
        "All rights reserved.",
        "Disclaimer: the views of 3 May 2019 are the author's own.",
        "(Reporting by Ann Smith; editing by Bo Li)",
        "Ann Smith is a journalist in Leeds",
        "Ann Smith covers banks for the Leeds Courier.",
        "The original source is the [Leeds Courier](#)",
        "Leeds Courier TV App",
        "Our website can also be reached under these addresses:",
        "Contact: news@example.org",
    ],
)
def test_what_stands_under_the_article_is_no_article(line):
    text = f"Bank opens in Leeds\n\nBy Ann Smith\n\n{BODY}\n\n{MORE}\n\n{line}"

    assert article(text) == ["Bank opens in Leeds", BODY, MORE]


def test_nothing_after_the_copyright_is_article():
    legal = "The bank's name is a mark of its owner since 1987 and may be used for teaching only."
    text = "\n\n".join([BODY, MORE] * 4 + ["Copyright © 2021 The Leeds Courier", legal])

    assert legal not in article(text)


@pytest.mark.parametrize("heading", ["## References", "Notes", "External links:", "12 Comments", "Comments (3)"])
def test_references_and_comments_are_no_article(heading):
    text = "\n\n".join([BODY, MORE, heading, "Smith, A. (4 May 2001). The bank of Leeds, a history. Leeds Courier."])

    assert article(text) == [BODY, MORE]


def test_a_long_menu_above_the_headline_is_no_article():
    menu = ["Home", "News", "Sport", "Weather"] * 7

    assert article("\n".join([*menu, "Bank opens branch in Leeds", BODY])) == ["Bank opens branch in Leeds", BODY]


def test_a_headline_told_twice_is_taken_once():
    assert article(f"Bank opens in Leeds\n\nBANK OPENS IN LEEDS\n\n{BODY}") == ["Bank opens in Leeds", BODY]


def test_the_line_that_credits_a_quoted_post_is_no_article():
    assert article(f"{BODY}\n\n— Ann Smith (@annsmith) May 4, 2021\n\n{MORE}") == [BODY, MORE]


def test_entries_above_the_first_paragraph_are_kept():
    entries = ["March 2008: Run on deposits", "Sept. 15, 2008: Bank closed"]

    assert article("\n\n".join(["How the bank fell", *entries, BODY])) == ["How the bank fell", *entries, BODY]


def test_a_copyright_line_at_the_top_does_not_end_the_article():
    text = f"© 2021 The Leeds Courier\n\nBank opens in Leeds\n\n{BODY}\n\n{MORE}"

    assert article(text) == ["Bank opens in Leeds", BODY, MORE]


def test_a_note_on_a_person_of_the_article_stays():
    text = f"{BODY}\n\nAnn Smith was hired in 1988.\n\nAnn Smith is an economist who had worked in Delft until 1986."

    assert len(article(text)) == 3


class TestRelated:
    cue = "Related Articles"
    title = "Savings banks lose 80,000 customers in 2024"
    teaser = (
        "Savings banks lost more customers in 2024 than in any year before, figures of 8 January show. They ... more"
    )

    @pytest.mark.parametrize("cue", ["Related Articles", "RELATED", "Read more:", "## See also", "Читайте также"])
    def test_titles_and_teasers_after_the_cue_are_related(self, cue):
        text = "\n\n".join([BODY, MORE, MORE, cue, self.title, self.teaser, self.title, self.teaser])

        assert article(text) == [BODY, MORE, MORE]

    def test_teasers_that_are_whole_sentences_are_related_too(self):
        teaser = "Savings banks lost more customers than ever in 2024."

        text = "\n\n".join([BODY, MORE, MORE, self.cue, self.title, teaser, self.title, teaser, self.title, teaser])

        assert article(text) == [BODY, MORE, MORE]

    def test_the_article_goes_on_after_a_box_in_its_middle(self):
        text = "\n\n".join([BODY, self.cue, self.title, self.title, MORE, BODY, MORE])

        assert article(text) == [BODY, MORE, BODY, MORE]

    def test_a_cue_with_its_title_on_the_line_is_that_line_alone(self):
        text = "\n\n".join([BODY, f"Related: {self.title}", MORE])

        assert article(text) == [BODY, MORE]


class TestDateline:
    @pytest.mark.parametrize(
        "dateline",
        [
            "LONDON, 4 May (Reuters) - ",
            "LONDON, May 4, 2019 (North News) -- ",
            "LONDON (AP) — ",
            "London, May 4 - ",
            "ROME — ",
            "NEW DELHI: ",
            "SANTIAGO DE CHILE, Chile (North News) — ",
            "TASHKENT, May 4. /NNA/. ",
            "TASHKENT, May 4 (NNA). ",
            "4 May 2019, Leeds - ",
            "МОСКВА, 5 мая. /ННА/. ",
            "МОСКВА, 5 мая — ННА. ",
        ],
    )
    def test_a_dateline_is_cut_from_the_paragraph_that_it_opens(self, dateline):
        assert roles(dateline + BODY) == [("dateline", dateline.rstrip()), ("lede", BODY)]

    @pytest.mark.parametrize(
        "paragraph",
        [
            "NATO — the alliance that was founded in 1949 — sent help to the town.",
            "The European Union (EU) — which was founded in 1993 — sent help to the town.",
            "On May 4 – a Tuesday – the bank opened its doors to the town.",
            "He waited - as he had in 1949 - until the bank opened.",
            "The bank opened on May 4 (a Tuesday) and closed on June 5.",
        ],
    )
    def test_a_dash_in_the_first_sentence_is_no_dateline(self, paragraph):
        assert roles(paragraph) == [("lede", paragraph)]

    def test_entries_that_all_name_place_and_day_keep_them(self):
        entries = [
            f"LEEDS, May {day}, 1987 - The bank opened its doors to the people of the town." for day in (4, 5, 6)
        ]

        assert article("\n\n".join(entries)) == entries


class TestHeadings:
    def test_a_short_line_above_a_paragraph_is_a_heading(self):
        assert role_of(f"{BODY}\n\nThe lost deposits of 1999\n\n{MORE}", "The lost deposits of 1999") == Role.HEADING

    @pytest.mark.parametrize("heading", ["## The lost deposits", "**The lost deposits**"])
    def test_a_markdown_heading_is_one(self, heading):
        assert role_of(f"# Bank\n\n{BODY}\n\n{heading}\n\n{MORE}", heading) == Role.HEADING

    def test_the_days_above_a_chronicles_entries_are_headings(self):
        text = f"History of the bank\n\n4 May 1987\n\n{BODY}\n\n12 June 1999\n\n{MORE}"

        assert [role for role, _ in roles(text)] == ["headline", "heading", "lede", "heading", "body"]

    def test_a_list_of_entries_without_stops_is_kept(self):
        entries = [
            "4 May 1987 – Bank founded in Leeds",
            "12 June 1999 – Bank sold to a Dutch group",
            "2008 – Bank closed",
        ]

        assert article("\n".join(entries)) == entries

    def test_list_items_are_kept(self):
        items = "- 1987: the first branch\n- 1999: the sale\n- 2008: the end"
        text = f"{BODY}\n\nThree years decided what became of the bank:\n\n{items}"

        assert len(article(text)) == 5


class TestLineBreaks:
    wrapped = (
        "The Millford dam burst on Sunday, killing three people and flooding\n"
        "the valley below. Engineers had warned in January 2018 that the wall\n"
        "was cracked, and that nobody\n"
        "watched it.\n"
    )

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    def test_lines_wrapped_at_a_width_are_one_paragraph(self, newline):
        text = f"{self.wrapped}\n{self.wrapped}".replace("\n", newline)

        assert len(segment(text)) == 2

    def test_indented_paragraphs_of_wrapped_text_are_apart(self):
        paragraph = self.wrapped.replace("The Millford", "    The Millford", 1)

        assert len(segment(paragraph * 3)) == 3

    def test_a_headline_above_wrapped_text_is_its_own_block(self):
        found = roles(f"Dam bursts above Millford\nBy Ann Smith\n{self.wrapped}")

        assert [role for role, _ in found] == ["headline", "byline", "lede"]

    def test_a_paragraph_a_line_is_kept_apart(self):
        assert article(f"{BODY}\n{MORE}\n{BODY}") == [BODY, MORE, BODY]

    @pytest.mark.parametrize(
        "sentence",
        [
            "The bank opened its first branch in the middle of the\nold town of Leeds.",
            "The bank was founded in\n1987 by three brothers of the town.",
        ],
    )
    def test_a_line_broken_in_the_middle_of_its_sentence_goes_on(self, sentence):
        assert article(sentence) == [sentence]

    @pytest.mark.parametrize("mark", ["\ufeff", "\u200b", "\xa0 ", " \t"])
    def test_what_cannot_be_seen_is_outside_the_regions(self, mark):
        assert roles(f"{mark}{BODY}{mark}") == [("lede", BODY)]


def test_the_front_matter_of_a_markdown_file_is_no_article():
    text = f"---\ntitle: Bank opens\ndate: 2021-05-08\n---\n\n# Bank opens in Leeds\n\n{BODY}"

    assert article(text) == ["# Bank opens in Leeds", BODY]


def test_a_text_of_furniture_only_keeps_its_paragraphs():
    paragraph = "Editor's note: the bank was founded in 1987 and closed in 1999."

    assert article(paragraph) == [paragraph]


@given(
    st.lists(
        st.sampled_from(
            [
                BODY,
                MORE,
                "Related Articles",
                "By Ann Smith",
                "© 2021 X",
                "# A",
                "- b",
                "\n",
                "\r\n",
                "\n\n",
                "---",
                "\ufeff",
            ]
        )
        | st.text(max_size=40),
        max_size=30,
    ).map("".join)
)
def test_regions_are_in_order_apart_and_hold_all_letters(text):
    regions = segment(text)

    end = 0
    for region in regions:
        assert not any(character.isalnum() for character in text[end : region.start])
        assert end <= region.start < region.end <= len(text)
        end = region.end
    assert not any(character.isalnum() for character in text[end:])


@pytest.mark.parametrize("unit", ["a", "[", "[a](", "a@", ". ", "\xa0", "1 ", '" ', "<http://", "(", "LEEDS, ", "a/"])
def test_a_line_of_50_kilobytes_is_one_block(unit):
    assert len(segment(unit * (50_000 // len(unit)))) <= 2


SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the corpus, which stands beside the project")
def test_real_pages_keep_their_events_and_lose_their_noise():
    gold = json.loads((SHARED / "eval" / "gold.json").read_text(encoding="utf-8"))

    lost, noise = [], []
    for path in sorted((SHARED / "corpus").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as handle:
            spans = [(r.start, r.end) for r in segment(handle.read()) if r.role in ARTICLE_ROLES]
        events = [item for item in gold["events"] if item["document"] == path.name]
        page = [item for item in gold["noise"] if item["document"] == path.name]
        lost += [
            item["id"]
            for item in events
            if not any(a <= item["anchor_start"] and item["anchor_end"] <= b for a, b in spans)
        ]
        noise += [item for item in page if any(a < item["end"] and item["start"] < b for a, b in spans)]

    assert (lost, noise) == ([], [])
