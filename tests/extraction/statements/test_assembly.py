import pytest

from tests.extraction.telling import parsed, text_of


def shape(marked):
    """(form, subject, verb) of each clause."""
    tokens, found = parsed(marked)
    return [
        (
            clause.form.value,
            text_of(tokens, range(clause.subject.first, clause.subject.last)) if clause.subject else "",
            text_of(tokens, range(clause.verb.first, clause.verb.last)) if clause.verb else "",
        )
        for clause in found
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The dam, which was completed in {1962}, failed on {9 August 1975}, killing 26 people.",
            [
                ("main", "The dam", "failed"),
                ("relative", "The dam", "was completed"),
                ("participle", "The dam", "killing"),
            ],
        ),
        (
            "Founded in {1921}, the club won its first title in {1934} and moved to Riverside Park {later}.",
            [("participle", "the club", "Founded"), ("main", "the club", "won"), ("coordinate", "the club", "moved")],
        ),
        (
            "Cracks spread across the wall in {1987} and engineers lowered the reservoir.",
            [("main", "Cracks", "spread"), ("coordinate", "engineers", "lowered")],
        ),
        (
            "Officials said the minister met the envoy on {Monday}.",
            [("main", "Officials", "said"), ("complement", "the minister", "met")],
        ),
        (
            "Novagen said on {Monday} it had agreed to acquire Halden.",
            [("main", "Novagen", "said"), ("complement", "it", "had agreed to acquire")],
        ),
        ("Mali, Niger and Chad have been members since {1997}.", [("main", "Mali , Niger and Chad", "have been")]),
        (
            "The captain, who joined in {2003}, retired at the end of the season.",
            [("main", "The captain", "retired"), ("relative", "The captain", "joined")],
        ),
        (
            "The treaty, signed in {1874}, gave Vesk the river.",
            [("main", "The treaty", "gave"), ("participle", "The treaty", "signed")],
        ),
        (
            "Samples sent to the laboratory confirmed the outbreak on {3 May}.",
            [("main", "Samples sent to the laboratory", "confirmed"), ("reduced", "Samples", "sent")],
        ),
        (
            "Deacon was sacked on {19 May}, and his assistant, Lena Hart, took over.",
            [("main", "Deacon", "was sacked"), ("coordinate", "his assistant", "took")],
        ),
        (
            "Lessons were held in town until a new building, designed by Shaw, was finished in {1913}.",
            [
                ("main", "Lessons", "were held"),
                ("subordinate", "a new building", "was finished"),
                ("participle", "a new building", "designed"),
            ],
        ),
        (
            "In {2008} it filed for protection, and emerged {a year later}.",
            [("main", "it", "filed"), ("coordinate", "it", "emerged")],
        ),
        (
            "The flood that drowned the town in {2014} could have been prevented.",
            [("main", "The flood", "could have been prevented"), ("relative", "The flood", "drowned")],
        ),
        (
            "In {the early twentieth century} the founder, Captain Tull, walked the beach.",
            [("main", "the founder", "walked")],
        ),
        (
            "The board believed three men who heard the bell, and asked for the log on {3 May}.",
            [
                ("main", "The board", "believed"),
                ("relative", "three men", "heard"),
                ("coordinate", "The board", "asked"),
            ],
        ),
        (
            "They ordered four ships, the first of which, Sigrid, entered service in {1954}.",
            [("main", "They", "ordered"), ("relative", "Sigrid", "entered")],
        ),
    ],
)
def test_clauses_with_their_subjects_and_verbs(sentence, expected):
    assert shape(sentence) == expected


def test_every_word_of_a_sentence_without_marks_belongs_to_a_clause():
    tokens, found = parsed("The bank closed in {1990} and its owner left the town.")

    covered = {i for clause in found for i in (*clause.own, *clause.lead)}

    assert covered == set(range(len(tokens) - 1))


@pytest.mark.parametrize(
    "sentence", ["", ".", "(((((", ", , , and and and", "“", "that that that", "1 1 1 1/1/1", "to to to"]
)
def test_a_sentence_that_is_none_is_no_error(sentence):
    parsed(sentence)
